"""Types of expressions, and the check of an expression against what is known of a case.

All faults of an expression are reported at once; what is inside a faulty part is not complained of again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from tthc.diagnostics.nearest import nearest
from tthc.lang.expression import (
    And,
    Arithmetic,
    Compare,
    Count,
    DateLiteral,
    DayOf,
    Due,
    EventPattern,
    Every,
    Expr,
    Extreme,
    Happened,
    If,
    In,
    Includes,
    Known,
    LimitLiteral,
    MoneyLiteral,
    Not,
    Now,
    Number,
    Or,
    Percent,
    Reference,
    Some,
    Sum,
    TextLiteral,
    TimeOf,
)


class Base(Enum):
    """Types without parts."""

    YES_NO = "yes_no"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    MOMENT = "moment"
    TEXT = "text"
    BODY = "body"
    LIMIT = "limit"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several names; `many` = a set of them. No names = any name (a list of the vocabulary we do not know)."""

    values: tuple[str, ...]
    many: bool = False


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list; its items have facts of their own."""

    items: tuple[tuple[str, Type], ...]


Type = Base | Choice | ListOf


class Scope(Protocol):
    """What an expression may speak of."""

    def fact(self, path: tuple[str, ...]) -> Type | None:
        """Type of a fact, None if there is none."""

    def names(self) -> Iterable[str]:
        """Names an author may have meant."""

    def inside(self, name: str) -> Scope:
        """Scope inside an item of a list."""

    def event(self, name: str) -> bool:
        """Whether the vocabulary has the event."""

    def deadline(self, name: str) -> bool:
        """Whether there is a deadline of that name."""


class Fault(Enum):
    """What may be wrong with an expression that reads well."""

    UNKNOWN_NAME = "unknown-name"
    UNKNOWN_VALUE = "unknown-value"
    TYPE_MISMATCH = "type-mismatch"
    YES_NO_COMPARED = "yes-no-compared"
    UNKNOWN_EVENT = "unknown-event"
    UNKNOWN_DEADLINE = "unknown-deadline"


@dataclass(frozen=True, slots=True)
class TypeFault:
    """A fault at the characters [begin, end) of the text."""

    fault: Fault
    begin: int
    end: int
    found: str
    suggestions: tuple[str, ...] = ()


_ORDERED = (Base.NUMBER, Base.MONEY, Base.DATE, Base.MOMENT, Base.LIMIT, Base.SHARE)
_YES_NO_WORDS = ("yes", "no", "có", "không")


def check(expr: Expr, scope: Scope, wanted: Type | None = None) -> tuple[TypeFault, ...]:
    """Faults of an expression; `wanted` is the type it must have."""
    faults: list[TypeFault] = []
    found = _type(expr, scope, faults)
    if wanted is not None and found is not None and not faults and not _alike(found, wanted):
        faults.append(TypeFault(Fault.TYPE_MISMATCH, expr.begin, expr.end, show(found)))
    return tuple(faults)


def type_of(expr: Expr, scope: Scope) -> Type | None:
    """Type of an expression, None if it has a fault."""
    faults: list[TypeFault] = []
    found = _type(expr, scope, faults)
    return None if faults else found


def show(kind: Type) -> str:
    """Name of a type."""
    match kind:
        case Base():
            return kind.value
        case Choice(_, many):
            return "choices" if many else "choice"
        case ListOf():
            return "list"


def _alike(one: Type, other: Type) -> bool:
    if isinstance(one, Choice) and isinstance(other, Choice):
        return one.many == other.many
    if {one, other} == {Base.DATE, Base.MOMENT}:
        return True
    if isinstance(one, ListOf) and isinstance(other, ListOf):
        return True
    return one == other


def _mismatch(expr: Expr, found: Type | None, faults: list[TypeFault]) -> None:
    if found is not None:
        faults.append(TypeFault(Fault.TYPE_MISMATCH, expr.begin, expr.end, show(found)))


def _type(expr: Expr, scope: Scope, faults: list[TypeFault]) -> Type | None:
    match expr:
        case Number():
            return Base.NUMBER
        case Percent():
            return Base.SHARE
        case MoneyLiteral():
            return Base.MONEY
        case DateLiteral():
            return Base.DATE
        case TextLiteral():
            return Base.TEXT
        case LimitLiteral():
            return Base.LIMIT
        case Now() | TimeOf() | Due():
            _event_or_due(expr, scope, faults)
            return Base.MOMENT
        case Happened(event):
            _event(event, expr, scope, faults)
            return Base.YES_NO
        case Reference(path):
            found = scope.fact(path)
            if found is None:
                close = nearest(".".join(path), scope.names(), 2)
                faults.append(TypeFault(Fault.UNKNOWN_NAME, expr.begin, expr.end, ".".join(path), close))
            return found
        case Not(part):
            _want(part, Base.YES_NO, scope, faults)
            return Base.YES_NO
        case And(parts) | Or(parts):
            for part in parts:
                _want(part, Base.YES_NO, scope, faults)
            return Base.YES_NO
        case Known(ref):
            _type(ref, scope, faults)
            return Base.YES_NO
        case Compare():
            _compare(expr, scope, faults)
            return Base.YES_NO
        case In(value, names):
            kind = _type(value, scope, faults)
            if isinstance(kind, Choice):
                for name in names:
                    _value(name, kind, expr, faults)
            else:
                _mismatch(value, kind, faults)
            return Base.YES_NO
        case Includes(value, name):
            kind = _type(value, scope, faults)
            if isinstance(kind, Choice) and kind.many:
                _value(name, kind, expr, faults)
            else:
                _mismatch(value, kind, faults)
            return Base.YES_NO
        case Count(name, condition):
            if _list(name, expr, scope, faults) and condition is not None:
                _want(condition, Base.YES_NO, scope.inside(name), faults)
            return Base.NUMBER
        case Some(name, condition) | Every(name, condition):
            if _list(name, expr, scope, faults):
                _want(condition, Base.YES_NO, scope.inside(name), faults)
            return Base.YES_NO
        case Sum(name, of):
            return _type(of, scope.inside(name), faults) if _list(name, expr, scope, faults) else None
        case Extreme(_, parts):
            kinds = [_type(part, scope, faults) for part in parts]
            for part, kind in zip(parts, kinds, strict=True):
                if kind is not None and kinds[0] is not None and not _alike(kind, kinds[0]):
                    _mismatch(part, kind, faults)
            return kinds[0]
        case DayOf(value):
            _want(value, Base.MOMENT, scope, faults)
            return Base.DATE
        case Arithmetic(op, left, right):
            return _arithmetic(op, left, right, expr, scope, faults)
        case If(condition, then, otherwise):
            _want(condition, Base.YES_NO, scope, faults)
            one, other = _type(then, scope, faults), _type(otherwise, scope, faults)
            if one is not None and other is not None and not _alike(one, other):
                _mismatch(otherwise, other, faults)
            return one


def _event_or_due(expr: Now | TimeOf | Due, scope: Scope, faults: list[TypeFault]) -> None:
    match expr:
        case TimeOf(event):
            _event(event, expr, scope, faults)
        case Due(name) if not scope.deadline(name):
            faults.append(TypeFault(Fault.UNKNOWN_DEADLINE, expr.begin, expr.end, name))
        case _:
            return


def _event(event: EventPattern, expr: Expr, scope: Scope, faults: list[TypeFault]) -> None:
    if not scope.event(event.name):
        faults.append(TypeFault(Fault.UNKNOWN_EVENT, expr.begin, expr.end, event.name))


def _want(expr: Expr, wanted: Type, scope: Scope, faults: list[TypeFault]) -> None:
    found = _type(expr, scope, faults)
    if found is not None and not _alike(found, wanted):
        _mismatch(expr, found, faults)


def _list(name: str, expr: Expr, scope: Scope, faults: list[TypeFault]) -> bool:
    kind = scope.fact((name,))
    if kind is None:
        faults.append(TypeFault(Fault.UNKNOWN_NAME, expr.begin, expr.end, name, nearest(name, scope.names(), 2)))
    elif not isinstance(kind, ListOf):
        faults.append(TypeFault(Fault.TYPE_MISMATCH, expr.begin, expr.end, show(kind)))
    return isinstance(kind, ListOf)


def _value(name: str, kind: Choice, expr: Expr, faults: list[TypeFault]) -> None:
    if kind.values and name not in kind.values:
        close = nearest(name, kind.values, 2) or kind.values[:6]
        faults.append(TypeFault(Fault.UNKNOWN_VALUE, expr.begin, expr.end, name, close))


def _compare(expr: Compare, scope: Scope, faults: list[TypeFault]) -> None:
    before = len(faults)
    left = _type(expr.left, scope, faults)
    if len(faults) > before:
        return
    if left is Base.YES_NO and isinstance(expr.right, Reference) and expr.right.name in _YES_NO_WORDS:
        name = expr.left.name if isinstance(expr.left, Reference) else ""
        faults.append(TypeFault(Fault.YES_NO_COMPARED, expr.begin, expr.end, name))
        return
    if isinstance(left, Choice) and isinstance(expr.right, Reference) and len(expr.right.path) == 1:
        if scope.fact(expr.right.path) is None or expr.right.name in left.values:
            _value(expr.right.name, left, expr.right, faults)
            if expr.op not in ("=", "!="):
                _mismatch(expr, left, faults)
            return
    right = _type(expr.right, scope, faults)
    if right is None or left is None:
        return
    ordered = expr.op in ("=", "!=") or (left in _ORDERED and right in _ORDERED)
    if not _alike(left, right) or not ordered:
        _mismatch(expr.right, right, faults)


def _arithmetic(op: str, left: Expr, right: Expr, expr: Expr, scope: Scope, faults: list[TypeFault]) -> Type | None:
    one, other = _type(left, scope, faults), _type(right, scope, faults)
    if one is None or other is None:
        return None
    match op, one, other:
        case "+" | "-", Base.NUMBER, Base.NUMBER:
            return Base.NUMBER
        case "+" | "-", Base.MONEY, Base.MONEY:
            return Base.MONEY
        case "+" | "-", Base.DATE | Base.MOMENT, Base.LIMIT:
            return one
        case "-", Base.DATE, Base.DATE:
            return Base.NUMBER
        case "*", Base.MONEY, Base.NUMBER | Base.SHARE:
            return Base.MONEY
        case "*", Base.NUMBER | Base.SHARE, Base.MONEY:
            return Base.MONEY
        case "*" | "/", Base.NUMBER, Base.NUMBER:
            return Base.NUMBER
        case "*", Base.NUMBER, Base.SHARE:
            return Base.NUMBER
        case "/", Base.MONEY, Base.NUMBER:
            return Base.MONEY
        case _:
            _mismatch(expr, other, faults)
            return None
