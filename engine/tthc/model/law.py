"""A legal text as data: clauses, rules, readings."""

from __future__ import annotations

from dataclasses import dataclass

from tthc.lang.phrase_values import ClausePlace
from tthc.model.common import Common, Day, Formula, Header, Ref
from tthc.model.procedure import Fee, Override
from tthc.model.source import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Bilingual:
    """A text in one or both languages."""

    common: Common
    vi: str | None = None
    en: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YieldsTo:
    """The only thing an override may touch, and which way."""

    common: Common
    to: str
    direction: str = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exception_:
    """An exception of a rule (ngoại trừ)."""

    common: Common
    when: Formula
    intent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Worked examples of a rule or definition: its unit tests."""

    common: Common
    holds: tuple[Ref, ...] = ()
    broken: tuple[Ref, ...] = ()
    pending: tuple[Ref, ...] = ()
    vacuous: tuple[Ref, ...] = ()
    undecided: tuple[Ref, ...] = ()
    gives: tuple[Ref, ...] = ()
    gives_not: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule: one sentence in one or both languages, its parameters, and the examples that test it."""

    common: Common
    id: Ref
    says: Bilingual
    examples: Examples
    parameters: tuple[tuple[str, Tree], ...] = ()
    applies: Formula | None = None
    applies_like: Tree | None = None
    yields_to: YieldsTo | None = None
    except_: tuple[Exception_, ...] = ()
    severity: str = "error"
    group: str | None = None
    reading: tuple[Ref, ...] = ()
    under: str | None = None
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A clock, moment, status, term or measure that rules use."""

    common: Common
    id: Ref
    says: Bilingual
    examples: Examples
    parameters: tuple[tuple[str, Tree], ...] = ()
    under: str | None = None
    reading: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """Another text that holds the norm."""

    common: Common
    document: Ref
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One normative place of the text, present as what it is."""

    common: Common
    clause: ClausePlace
    text: str
    gist: Bilingual
    id: str | None = None
    rules: tuple[Rule, ...] = ()
    defines: tuple[Definition, ...] = ()
    repeats: tuple[Ref, ...] = ()
    imports: tuple[Import, ...] = ()
    declares: str | None = None
    not_checkable: str | None = None

    @property
    def place(self) -> str:
        """The id used in paths: `d13.k3`."""
        return self.id or self.clause.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A point of law that can be read in several ways (cách hiểu)."""

    common: Common
    id: Ref
    point: str
    candidates: tuple[tuple[str, str], ...]
    chosen: str
    by: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulation:
    """A legal text (văn bản). `partial` = only the listed clauses are encoded."""

    header: Header
    common: Common
    number: str
    issuer: Ref
    rank: str
    issued: Day
    scope: Formula
    clauses: tuple[Clause, ...]
    partial: bool = False
    replaces: tuple[Ref, ...] = ()
    amends: tuple[Ref, ...] = ()
    rules: tuple[Rule, ...] = ()
    readings: tuple[Reading, ...] = ()
    fees: tuple[Fee, ...] = ()
    overrides: tuple[Override, ...] = ()
    transition: tuple[Rule, ...] = ()
