"""What `resolve` gives: every document by name, every rule parsed, and how to find things in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tthc.lang.phrase_values import Citation
from tthc.lang.rule import Sentence
from tthc.model.documents import Document
from tthc.model.law import Clause, Regulation, Rule
from tthc.model.procedure import Procedure
from tthc.model.reference import CalendarDocument, Form, Organisation, Vocabulary
from tthc.model.routing import Fragment, ProcessDocument
from tthc.model.scenario import Scenario
from tthc.values.limits import Limit
from tthc.values.span import Span

RuleValue = Limit | int | str
"""Value of a rule's parameter: a limit, a number, or text."""


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """A rule with its sentence parsed and its parameters typed. `path` is `qd3141/d13.k3/online_intake`."""

    path: str
    regulation: Regulation
    clause: Clause | None
    rule: Rule
    sentence: Sentence
    parameters: tuple[tuple[str, RuleValue], ...]

    @property
    def short(self) -> str:
        """Path without the clause: rule names are unique in a regulation."""
        return f"{self.regulation.header.id}/{self.rule.id.text}"

    @property
    def citation(self) -> str:
        """Clause and document as a lawyer cites them."""
        place = f"{self.clause.text}, " if self.clause else ""
        return f"{place}{document_words(self.regulation)}"


_RANK_WORDS = {
    "constitution": "Hiến pháp", "law": "Luật", "decree": "Nghị định", "pm_decision": "Quyết định", "circular": "Thông tư",
    "decision": "Quyết định", "resolution": "Nghị quyết",
}  # fmt: skip


def document_words(regulation: Regulation) -> str:
    """A regulation as it is cited: kind of text and number."""
    return f"{_RANK_WORDS.get(regulation.rank, '')} {regulation.number}".strip()


@dataclass(frozen=True, slots=True)
class Corpus:
    """All documents. `versions` maps an id to its versions in order of their first day."""

    versions: Mapping[str, tuple[Document, ...]] = field(compare=False)
    rules: tuple[RuleEntry, ...]

    def on(self, identifier: str, day: int) -> Document | None:
        """The version of a document in force on a day."""
        return next((each for each in self.versions.get(identifier, ()) if each.header.valid.covers(day)), None)

    def any(self, identifier: str) -> Document | None:
        """The latest version of a document."""
        found = self.versions.get(identifier, ())
        return found[-1] if found else None

    def _all(self) -> Iterator[Document]:
        for versions in self.versions.values():
            yield from versions

    @property
    def procedures(self) -> tuple[Procedure, ...]:
        """Every version of every procedure."""
        return tuple(each for each in self._all() if isinstance(each, Procedure))

    @property
    def processes(self) -> tuple[ProcessDocument, ...]:
        """Every internal process that is a document of its own."""
        return tuple(each for each in self._all() if isinstance(each, ProcessDocument))

    @property
    def fragments(self) -> tuple[Fragment, ...]:
        """Every fragment."""
        return tuple(each for each in self._all() if isinstance(each, Fragment))

    @property
    def regulations(self) -> tuple[Regulation, ...]:
        """Every legal text."""
        return tuple(each for each in self._all() if isinstance(each, Regulation))

    @property
    def scenarios(self) -> tuple[Scenario, ...]:
        """Every scenario."""
        return tuple(each for each in self._all() if isinstance(each, Scenario))

    @property
    def vocabularies(self) -> tuple[Vocabulary, ...]:
        """Every vocabulary."""
        return tuple(each for each in self._all() if isinstance(each, Vocabulary))

    @property
    def organisations(self) -> tuple[Organisation, ...]:
        """Every organisation."""
        return tuple(each for each in self._all() if isinstance(each, Organisation))

    @property
    def calendars(self) -> tuple[CalendarDocument, ...]:
        """Every calendar."""
        return tuple(each for each in self._all() if isinstance(each, CalendarDocument))

    @property
    def forms(self) -> tuple[Form, ...]:
        """Every form."""
        return tuple(each for each in self._all() if isinstance(each, Form))

    def cited(self, citation: Citation) -> Regulation | None:
        """The legal text that a citation speaks of: by number, else by title, perhaps with the year of issue."""
        for regulation in self.regulations:
            if citation.number and citation.number == regulation.number.upper():
                return regulation
        words = citation.document.casefold()
        for regulation in self.regulations:
            title = regulation.header.title.casefold()
            year = str(1970 + regulation.issued // 365.2425).split(".")[0]
            if words in (title, f"{title} {year}", f"{title} năm {year}"):
                return regulation
        return None

    def rule(self, path: str) -> tuple[RuleEntry, str | None] | None:
        """The rule that a path names, and the parameter after the dot, if any."""
        head, _, tail = path.rpartition("/")
        name, _, parameter = tail.partition(".")
        regulation = head.split("/")[0]
        for entry in self.rules:
            if entry.regulation.header.id == regulation and entry.rule.id.text == name:
                clause = head.partition("/")[2]
                if not clause or (entry.clause is not None and entry.clause.place.startswith(clause)):
                    return entry, parameter or None
        return None


@dataclass(frozen=True, slots=True)
class Place:
    """A thing and where it was written."""

    name: str
    span: Span
