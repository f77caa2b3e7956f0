"""The Diagnostic: what is wrong, where, why in law, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from tthc.values.span import Span


class Severity(Enum):
    """How much a complaint weighs: an error stops the next pass and publication, a warning publication of an official
    edition only where the catalogue says so, an information nothing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """3 for an error, 1 for information."""
        return {"error": 3, "warning": 2, "info": 1}[self.value]


@dataclass(frozen=True, slots=True)
class Kind:
    """An entry of the catalogue. `name` names the fault, never the remedy. Texts hold `{argument}` places."""

    code: str
    name: str
    severity: Severity
    vi: str
    en: str
    help_vi: str
    help_en: str


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to the complaint, with a caption in both languages."""

    span: Span
    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that mends the fault: replace what `span` covers by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One complaint. `arguments` fill the places in the texts of its kind; `citations` are the clauses behind it."""

    kind: Kind
    span: Span
    arguments: tuple[tuple[str, str], ...] = ()
    related: tuple[Related, ...] = ()
    citations: tuple[str, ...] = ()
    fixes: tuple[Fix, ...] = ()
    weight: Severity | None = None

    @property
    def severity(self) -> Severity:
        """The weight in this place: that of the kind, unless the place makes it lighter (a draft may lack a basis)."""
        return self.weight or self.kind.severity

    @property
    def is_error(self) -> bool:
        """Whether the next pass may not run."""
        return self.severity is Severity.ERROR

    def message(self, language: str) -> str:
        """What is wrong, in `vi` or `en`."""
        return _filled(self.kind.vi if language == "vi" else self.kind.en, self.arguments)

    def help(self, language: str) -> str:
        """What to do, in `vi` or `en`."""
        return _filled(self.kind.help_vi if language == "vi" else self.kind.help_en, self.arguments)


def _filled(text: str, arguments: tuple[tuple[str, str], ...]) -> str:
    """Fill `{name}` places in one sweep, so that braces in an author's words are left as they are."""
    parts: list[str] = []
    known = dict(arguments)
    rest = text
    while "{" in rest:
        before, _, after = rest.partition("{")
        name, _, rest = after.partition("}")
        parts.append(before + known.get(name, "{" + name + "}"))
    return "".join(parts) + rest


def report(
    kind: Kind,
    span: Span,
    *,
    related: tuple[Related, ...] = (),
    citations: tuple[str, ...] = (),
    fixes: tuple[Fix, ...] = (),
    weight: Severity | None = None,
    **arguments: str,
) -> Diagnostic:
    """Make a diagnostic of `kind` at `span`."""
    return Diagnostic(kind, span, tuple(sorted(arguments.items())), related, citations, fixes, weight)
