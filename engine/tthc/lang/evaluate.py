"""Values of expressions. Anything may be unknown; `and`, `or`, `not` are Kleene's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Protocol

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
from tthc.values.limits import Limit
from tthc.values.money import Money


class Unknown(Enum):
    """The value of what is not known."""

    UNKNOWN = "unknown"

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN = Unknown.UNKNOWN


@dataclass(frozen=True, slots=True, order=True)
class Date:
    """A date: days since 1970-01-01."""

    day: int


@dataclass(frozen=True, slots=True, order=True)
class Instant:
    """A moment: minutes since 1970-01-01 00:00, Vietnamese civil time."""

    minute: int


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage: 5 means 5 %."""

    percent: Fraction


Value = bool | Fraction | Money | Date | Instant | Share | Limit | str | frozenset[str] | Unknown
MINUTES_A_DAY = 1440


class Env(Protocol):
    """What a case is known to be."""

    def value(self, path: tuple[str, ...]) -> Value:
        """Value of a fact."""

    def items(self, name: str) -> tuple[Env, ...] | Unknown:
        """Items of a list, each with its own facts (and those of the case behind them)."""

    def happened(self, pattern: EventPattern) -> bool | Unknown:
        """Whether an event happened."""

    def time_of(self, pattern: EventPattern) -> int | Unknown:
        """Instant of its last occurrence."""

    def due(self, name: str) -> int | Unknown:
        """Current due time of a deadline."""

    def now(self) -> int | Unknown:
        """The present instant."""

    def add(self, start: int, is_date: bool, limit: Limit, sign: int) -> int:
        """A date (days) or instant (minutes) moved by a limit through the calendar."""


def evaluate(expr: Expr, env: Env) -> Value:
    """Value of a type-checked expression; UNKNOWN where something it needs is not known."""
    match expr:
        case Number(value):
            return value
        case Percent(value):
            return Share(value)
        case MoneyLiteral(money):
            return money
        case DateLiteral(day):
            return Date(day)
        case TextLiteral(text):
            return text
        case LimitLiteral(limit):
            return limit
        case Reference(path):
            return env.value(path)
        case Not(part):
            value = evaluate(part, env)
            return value if value is UNKNOWN else not value
        case And(parts):
            return _all(evaluate(part, env) for part in parts)
        case Or(parts):
            return _any(evaluate(part, env) for part in parts)
        case Compare(op, left, right):
            return _compare(op, evaluate(left, env), _right(left, right, env))
        case In(value, names):
            found = evaluate(value, env)
            return found if found is UNKNOWN else found in names
        case Includes(value, name):
            chosen = evaluate(value, env)
            return name in chosen if isinstance(chosen, frozenset) else UNKNOWN
        case Count(name, condition):
            items = env.items(name)
            if isinstance(items, Unknown):
                return UNKNOWN
            held = [True if condition is None else evaluate(condition, item) for item in items]
            return UNKNOWN if UNKNOWN in held else Fraction(sum(1 for each in held if each is True))
        case Some(name, condition):
            items = env.items(name)
            return UNKNOWN if isinstance(items, Unknown) else _any(evaluate(condition, item) for item in items)
        case Every(name, condition):
            items = env.items(name)
            return UNKNOWN if isinstance(items, Unknown) else _all(evaluate(condition, item) for item in items)
        case Sum(name, of):
            items = env.items(name)
            if isinstance(items, Unknown):
                return UNKNOWN
            total: Value | None = None
            for item in items:
                part = evaluate(of, item)
                total = part if total is None else _arithmetic("+", total, part, env)
            return Fraction(0) if total is None else total
        case Extreme(kind, parts):
            values = [evaluate(part, env) for part in parts]
            if UNKNOWN in values:
                return UNKNOWN
            return (min if kind == "min" else max)(values, key=_sort_key)
        case Known(ref):
            return evaluate(ref, env) is not UNKNOWN
        case Happened(event):
            return env.happened(event)
        case TimeOf(event):
            return _instant(env.time_of(event))
        case Due(name):
            return _instant(env.due(name))
        case Now():
            return _instant(env.now())
        case DayOf(value):
            moment = evaluate(value, env)
            if isinstance(moment, Instant):
                return Date(moment.minute // MINUTES_A_DAY)
            return moment if isinstance(moment, Date) else UNKNOWN
        case Arithmetic(op, left, right):
            return _arithmetic(op, evaluate(left, env), evaluate(right, env), env)
        case If(condition, then, otherwise):
            held = evaluate(condition, env)
            return UNKNOWN if held is UNKNOWN else evaluate(then if held else otherwise, env)


def _instant(minute: int | Unknown) -> Value:
    return UNKNOWN if isinstance(minute, Unknown) else Instant(minute)


def _right(left: Expr, right: Expr, env: Env) -> Value:
    """The right side of a comparison: a bare name that is no fact is a choice value."""
    if isinstance(right, Reference) and len(right.path) == 1:
        value = env.value(right.path)
        return right.path[0] if value is UNKNOWN and isinstance(evaluate(left, env), str) else value
    return evaluate(right, env)


def _all(values: object) -> Value:
    result: Value = True
    for value in values:  # type: ignore[attr-defined]
        if value is False:
            return False
        if value is UNKNOWN:
            result = UNKNOWN
    return result


def _any(values: object) -> Value:
    result: Value = False
    for value in values:  # type: ignore[attr-defined]
        if value is True:
            return True
        if value is UNKNOWN:
            result = UNKNOWN
    return result


def _sort_key(value: Value) -> Fraction:
    match value:
        case Money(amount, _):
            return Fraction(amount)
        case Date(day):
            return Fraction(day * MINUTES_A_DAY)
        case Instant(minute):
            return Fraction(minute)
        case Share(percent):
            return percent
        case bool() | Fraction():
            return Fraction(value)
        case _:
            raise TypeError(f"{value!r} has no order")


def _compare(op: str, left: Value, right: Value) -> Value:
    if left is UNKNOWN or right is UNKNOWN:
        return UNKNOWN
    if op in ("=", "!="):
        both = isinstance(left, Date | Instant) and isinstance(right, Date | Instant)
        same = _sort_key(left) == _sort_key(right) if both and type(left) is not type(right) else left == right
        return same == (op == "=")
    one, other = _sort_key(left), _sort_key(right)
    return {"<": one < other, "<=": one <= other, ">": one > other, ">=": one >= other}[op]


def _arithmetic(op: str, left: Value, right: Value, env: Env) -> Value:
    match op, left, right:
        case _, Unknown.UNKNOWN, _:
            return UNKNOWN
        case _, _, Unknown.UNKNOWN:
            return UNKNOWN
        case "+" | "-", Date(day), Limit() as limit:
            return Date(env.add(day, True, limit, 1 if op == "+" else -1))
        case "+" | "-", Instant(minute), Limit() as limit:
            return Instant(env.add(minute, False, limit, 1 if op == "+" else -1))
        case "-", Date(one), Date(other):
            return Fraction(one - other)
        case "+", Money() as one, Money() as other:
            return one + other
        case "-", Money() as one, Money() as other:
            return one - other
        case "*", Money() as money, Fraction() as factor:
            return money.times(factor)
        case "*", Fraction() as factor, Money() as money:
            return money.times(factor)
        case "*", Money() as money, Share(percent):
            return money.times(percent / 100)
        case "*", Share(percent), Money() as money:
            return money.times(percent / 100)
        case "*", Fraction() as one, Share(percent):
            return one * percent / 100
        case "/", Money() as money, Fraction() as factor:
            return UNKNOWN if factor == 0 else money.times(1 / factor)
        case "+", Fraction() as one, Fraction() as other:
            return one + other
        case "-", Fraction() as one, Fraction() as other:
            return one - other
        case "*", Fraction() as one, Fraction() as other:
            return one * other
        case "/", Fraction() as one, Fraction() as other:
            return UNKNOWN if other == 0 else one / other
        case _:
            return UNKNOWN
