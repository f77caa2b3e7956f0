"""What many parts of a specification share: references, expressions with their place, tables, common attributes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, NewType, TypeVar

from tthc.lang.expression import Anchor, EventPattern, Expr
from tthc.lang.phrase_values import ALWAYS, Citation, FactSource, Period
from tthc.model.source import Where
from tthc.values.span import Span

T = TypeVar("T")

Day = NewType("Day", int)
"""A date: days since 1970-01-01."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A name or path as written, with its place."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Formula:
    """An expression with its text and place. Equality looks at the meaning only."""

    expr: Expr
    text: str = field(compare=False)
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class AnchorAt:
    """From when a limit counts: an event, the start or end of a step, a due time, a fact."""

    anchor: Anchor
    text: str = field(compare=False)
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class EventAt:
    """An event to wait for or to record, with the expression of its effective instant where one is written."""

    pattern: EventPattern
    at: Expr | None
    text: str = field(compare=False)
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation with its place."""

    citation: Citation
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class SourceAt:
    """Who sets a fact, with its place."""

    source: FactSource
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a fragment or rule used where a value is expected."""

    name: str
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Common:
    """Attributes allowed on every mapping. `basis` is what is written here; the nearest enclosing one is inherited."""

    where: Where
    note: str | None = None
    basis: tuple[Cited, ...] = ()
    valid: Period = ALWAYS
    evidence: tuple[Ref, ...] = ()
    unconfirmed: str | None = None
    todo: str | None = None


@dataclass(frozen=True, slots=True)
class Row(Generic[T]):
    """A row of a table. A single value is one row without `when`; `otherwise` holds where no other row does."""

    value: T
    common: Common
    when: Formula | None = None
    otherwise: bool = False
    text: str = field(default="", compare=False)


Table = tuple[Row[T], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Something the author has seen: a document, a page, a record."""

    common: Common
    what: str
    where: str | None = None
    seen: Day | None = None
    confidence: str = "seen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What somebody printed about a value of this document: compared, never obeyed."""

    common: Common
    source: Ref
    of: Ref
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What every document begins with."""

    id: str
    title: str
    valid: Period
    status: str = "draft"
    sources: tuple[tuple[str, Evidence], ...] = ()
    claims: tuple[Claim, ...] = ()
    notes: tuple[str, ...] = ()
    surface: str = "en"
    file: str = ""
