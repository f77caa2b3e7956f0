"""The expression language as a tree: typed, total, without loops.

Every node keeps `begin` and `end`, the characters it was written with; they do not count when trees are compared.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from tthc.values.limits import Limit
from tthc.values.money import Money


@dataclass(frozen=True, slots=True)
class Number:
    """An exact number."""

    value: Fraction
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage: `5 %` is 5."""

    value: Fraction
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class MoneyLiteral:
    """A sum of money."""

    money: Money
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class DateLiteral:
    """A date: days since 1970-01-01."""

    day: int
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class TextLiteral:
    """A quoted text."""

    text: str
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class LimitLiteral:
    """A quantity such as `15 ngày làm việc`, to add to a date or moment."""

    limit: Limit
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Reference:
    """A fact, a fact of an item, an attribute of an event; or, compared with a choice, one of its values."""

    path: tuple[str, ...]
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    @property
    def name(self) -> str:
        """The path with dots."""
        return ".".join(self.path)


@dataclass(frozen=True, slots=True)
class Not:
    """Negation."""

    part: Expr
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts."""

    parts: tuple[Expr, ...]
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Or:
    """Any of the parts."""

    parts: tuple[Expr, ...]
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Compare:
    """`=`, `!=`, `<`, `<=`, `>`, `>=`."""

    op: str
    left: Expr
    right: Expr
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class In:
    """A choice that is one of several values."""

    value: Expr
    names: tuple[str, ...]
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Includes:
    """A fact of several choices that has one of them."""

    value: Expr
    name: str
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Count:
    """How many items of a list, perhaps only those with a condition."""

    list: str
    condition: Expr | None
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Some:
    """At least one item with the condition; false on the empty list."""

    list: str
    condition: Expr
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Every:
    """All items with the condition; true on the empty list."""

    list: str
    condition: Expr
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Sum:
    """Sum over the items of a list."""

    list: str
    of: Expr
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Extreme:
    """The least (`min`) or greatest (`max`) of several values."""

    kind: str
    parts: tuple[Expr, ...]
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Known:
    """Whether a fact has a value."""

    ref: Reference
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Happened:
    """Whether an event has happened so far."""

    event: EventPattern
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class TimeOf:
    """Instant of the last occurrence of an event."""

    event: EventPattern
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Due:
    """Current due time of a deadline."""

    name: str
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class DayOf:
    """The date of a moment."""

    value: Expr
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """`+ - * /`."""

    op: str
    left: Expr
    right: Expr
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class If:
    """A value that depends on a condition."""

    condition: Expr
    then: Expr
    otherwise: Expr
    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Now:
    """The present instant."""

    begin: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


Expr = (
    Number | Percent | MoneyLiteral | DateLiteral | TextLiteral | LimitLiteral | Reference | Not | And | Or | Compare | In
    | Includes | Count | Some | Every | Sum | Extreme | Known | Happened | TimeOf | Due | DayOf | Arithmetic | If | Now
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class EventPattern:
    """An event, perhaps with conditions on its attributes: (attribute, operator, value)."""

    name: str
    conditions: tuple[tuple[str, str, Expr], ...] = ()


@dataclass(frozen=True, slots=True)
class EventAnchor:
    """A limit counts from an event."""

    event: EventPattern


@dataclass(frozen=True, slots=True)
class Started:
    """…from the start of a step, wait, consultation or stage."""

    name: str


@dataclass(frozen=True, slots=True)
class Finished:
    """…from the end of one."""

    name: str


@dataclass(frozen=True, slots=True)
class DueAnchor:
    """…from (or before) the due time of a deadline."""

    name: str


@dataclass(frozen=True, slots=True)
class Wording:
    """…from what the law's own words say; the vocabulary lists which event they mean (`said_as`)."""

    text: str


Anchor = EventAnchor | Started | Finished | DueAnchor | Wording


def children(expr: Expr) -> tuple[Expr, ...]:
    """The expressions directly inside one."""
    match expr:
        case Not(part):
            return (part,)
        case And(parts) | Or(parts):
            return parts
        case Extreme(_, parts):
            return parts
        case Compare(_, left, right) | Arithmetic(_, left, right):
            return (left, right)
        case In(value, _) | Includes(value, _) | DayOf(value):
            return (value,)
        case Count(_, condition):
            return (condition,) if condition is not None else ()
        case Some(_, condition) | Every(_, condition):
            return (condition,)
        case Sum(_, of):
            return (of,)
        case Known(ref):
            return (ref,)
        case Happened(event) | TimeOf(event):
            return tuple(value for _, _, value in event.conditions)
        case If(condition, then, otherwise):
            return (condition, then, otherwise)
        case _:
            return ()
