"""Pass 2: one document at a time: schema, phrases, types of values."""

from __future__ import annotations

from tthc.diagnostics import Diagnostic, Fix, Related, report
from tthc.diagnostics import catalogue as c
from tthc.diagnostics.nearest import nearest
from tthc.model.documents import Document, Documents
from tthc.model.law import Regulation
from tthc.model.procedure import Procedure, Variant
from tthc.model.reference import CalendarDocument, Form, Organisation, Vocabulary
from tthc.model.routing import Fragment, ProcessDocument
from tthc.model.scenario import Scenario
from tthc.model.source import Mapping, Scalar, SourceDocument, Sources, Tree
from tthc.validate.basis import missing_basis
from tthc.validate.decode import FAILED, Context, decode
from tthc.validate.grammar_schemas import Written, canonical, kind_words, root
from tthc.validate.schema_errors import schema_errors

__all__ = ["validate"]

_TYPES: dict[str, type] = {
    "procedure": Procedure, "variant": Variant, "process": ProcessDocument, "fragment": Fragment, "regulation": Regulation,
    "vocabulary": Vocabulary, "calendar": CalendarDocument, "organisation": Organisation, "form": Form, "scenario": Scenario,
}  # fmt: skip


def validate(sources: Sources) -> tuple[Documents, tuple[Diagnostic, ...]]:
    """Turn trees into typed documents.

    Takes: positioned trees. Gives: typed documents; a document with a fault is left out. May report: TT2xx. Every fault
    of a document is reported at once; what stands inside a faulty part is not complained of twice.
    """
    documents: list[Document] = []
    complaints: list[Diagnostic] = []
    for source in sources.documents:
        document, found = _document(source)
        complaints.extend(found)
        if document is not None:
            documents.append(document)
    return Documents(tuple(documents)), tuple(complaints)


def _document(source: SourceDocument) -> tuple[Document | None, list[Diagnostic]]:
    found = _kind(source.root)
    if isinstance(found, Diagnostic):
        return None, [found]
    kind, surface = found
    written = Written(surface)
    tree = canonical(source.root, root(kind), written)
    complaints = [
        report(c.MIXED_SURFACE, key.span, key=key.text, other=wanted, fixes=(Fix(key.span, wanted),))
        for key, wanted in written.foreign
    ]
    faults = schema_errors(tree, kind, written)
    faults += [
        report(c.DUPLICATE_KEY, again.span, related=(Related(first.span, "lần viết đầu tiên", "first written here"),), key=again.text)
        for first, again in written.twice
    ]
    context = Context(surface, _parameters(tree), keys=written.keys)
    document = decode(_TYPES[kind], tree, context, kind)
    complaints += faults
    faulty = {each.span for each in faults}
    complaints += [each for each in context.complaints if each.span not in faulty]
    if faults or any(each.is_error for each in context.complaints):
        return None, complaints
    if document is FAILED:
        raise AssertionError(f"{source.file}: a {kind} passed the schema but not the decoder")
    return document, [*complaints, *missing_basis(document)]


def _kind(tree: Mapping) -> tuple[str, str] | Diagnostic:
    words = kind_words()
    for key in ("kind", "loại"):
        value = tree.get(key)
        if isinstance(value, Scalar):
            surface = "vi" if key == "loại" else "en"
            if value.text in words:
                return words[value.text][0], surface
            known = tuple(word for word, (_, lang) in words.items() if lang == surface)
            close = nearest(value.text, known, 1)
            fixes = tuple(Fix(value.span, word) for word in close)
            return report(c.UNKNOWN_KIND, value.span, found=value.text, known=", ".join(known), fixes=fixes)
    first = tree.entries[0][0].span if tree.entries else tree.span
    return report(c.UNKNOWN_KIND, first, found="", known=", ".join(words))


def _parameters(tree: Tree) -> frozenset[str]:
    """Names that may stand where a value is expected, in a fragment."""
    declared = tree.get("parameters") if isinstance(tree, Mapping) else None
    names = frozenset(key.text for key, _ in declared.entries) if isinstance(declared, Mapping) else frozenset[str]()
    return names
