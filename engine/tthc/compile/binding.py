"""Values of the parameters of a fragment for one procedure on one day: from the call, from a rule, or the default."""

from __future__ import annotations

from dataclasses import dataclass

from tthc.compile.law import Law, override_citations
from tthc.lang.parse_limit import parse_allotment, parse_limit
from tthc.lang.refusal import Refusal
from tthc.model.common import Parameter, Row, Table
from tthc.model.corpus import Corpus, RuleValue
from tthc.model.process import BoundParameter, Timed
from tthc.model.procedure import Procedure
from tthc.model.routing import Fragment, ParameterDeclaration, Use
from tthc.model.source import Scalar
from tthc.values.limits import Allotment, Limit
from tthc.values.show import show_limit


@dataclass(frozen=True, slots=True)
class Binding:
    """One parameter: its typed value and how it got it."""

    value: RuleValue
    shown: BoundParameter


Bindings = dict[str, Binding]


def bind(fragment: Fragment, use: Use, procedure: Procedure, corpus: Corpus, law: Law) -> Bindings:
    """All parameters of a fragment. The call wins over the rule, the rule over the default."""
    given = {name: tree for name, tree in use.with_ if isinstance(tree, Scalar)}
    return {
        name: _one(name, declared, given.get(name), procedure, corpus, law) for name, declared in fragment.parameters
    }


def _one(
    name: str, declared: ParameterDeclaration, given: Scalar | None, procedure: Procedure, corpus: Corpus, law: Law
) -> Binding:
    own = tuple(cited.citation.text for cited in declared.common.basis)
    if given is not None:
        return Binding(_typed(given.text, declared.type), BoundParameter(name, declared.label, given.text, "call", own))
    found = law.parameter(declared.rule.text, corpus) if declared.rule else None
    if found is not None:
        entry, value = found
        cited = (entry.citation, *(each.text for each in override_citations(procedure, corpus, entry)))
        text = show_limit(value) if isinstance(value, Limit) else str(value)
        return Binding(value, BoundParameter(name, declared.label, text, entry.short, cited, entry.rule.common.unconfirmed))
    default = declared.default.text if isinstance(declared.default, Scalar) else ""
    shown = BoundParameter(name, declared.label, default, "default", own, declared.common.unconfirmed)
    return Binding(_typed(default, declared.type), shown)


def _typed(text: str, kind: str) -> RuleValue:
    if kind == "limit":
        limit = parse_limit(text)
        return text if isinstance(limit, Refusal) else limit
    return int(text) if kind == "number" and text.isdigit() else text


def limit_rows(
    table: Table[Limit | Parameter], bindings: Bindings, citations: tuple[str, ...] = ()
) -> tuple[Row[Timed], ...]:
    """A table of limits with its parameters replaced by their values."""
    rows: list[Row[Timed]] = []
    for row in table:
        cited = tuple(each.citation.text for each in row.common.basis) or citations
        match row.value:
            case Parameter(name):
                binding = bindings.get(name)
                if binding is None or not isinstance(binding.value, Limit):
                    continue
                origin = binding.shown.origin
                timed = Timed(binding.value, binding.shown.text, (*binding.shown.citations, *cited), origin)
            case Limit() as limit:
                timed = Timed(limit, row.text or show_limit(limit), cited)
        rows.append(Row(timed, row.common, row.when, row.otherwise, timed.text))
    return tuple(rows)


def time_rows(table: Table[Allotment | Parameter], bindings: Bindings) -> tuple[Row[Allotment], ...]:
    """A table of allotments with its parameters replaced by their values."""
    rows: list[Row[Allotment]] = []
    for row in table:
        value = row.value
        if isinstance(value, Parameter):
            binding = bindings.get(value.name)
            parsed = parse_allotment(binding.shown.text, None) if binding else None
            if parsed is None or isinstance(parsed, Refusal):
                continue
            value = parsed
        rows.append(Row(value, row.common, row.when, row.otherwise, row.text))
    return tuple(rows)
