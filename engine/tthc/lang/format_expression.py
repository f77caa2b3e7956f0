"""Expressions back to text, in either surface; what is printed parses to the same tree."""

from __future__ import annotations

import datetime
from fractions import Fraction

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
from tthc.values.money import show_money
from tthc.values.show import show_limit

_WORDS = {
    "en": {"not": "not", "and": "and", "or": "or", "in": "in", "includes": "includes", "count": "count", "some": "some", "every": "every",
           "with": "with", "some_with": "with", "every_with": "with", "sum": "sum", "of": "of", "min": "min", "max": "max", "known": "known",
           "happened": "happened", "time": "time of", "due": "due", "day": "day of", "if": "if", "then": "then", "else": "else", "now": "now",
           "!=": "!="},
    "vi": {"not": "không", "and": "và", "or": "hoặc", "in": "thuộc", "includes": "gồm", "count": "số", "some": "có", "every": "mọi",
           "with": "có", "some_with": "mà", "every_with": "đều", "sum": "tổng", "of": "theo", "min": "nhỏ nhất", "max": "lớn nhất",
           "known": "đã biết", "happened": "đã xảy ra ", "time": "lúc", "due": "hạn", "day": "ngày của", "if": "nếu", "then": "thì",
           "else": "còn không", "now": "lúc_này", "!=": "khác"},
}  # fmt: skip
_EPOCH = datetime.date(1970, 1, 1)
_ATOMS = (Reference, Number, Percent, MoneyLiteral, DateLiteral, TextLiteral, LimitLiteral, Now, Extreme, Happened)


def format_expression(expr: Expr, surface: str) -> str:
    """Text of an expression in `en` or `vi`."""
    w = _WORDS[surface]

    def atom(part: Expr) -> str:
        text = format_expression(part, surface)
        return text if isinstance(part, _ATOMS) else f"({text})"

    def inner(part: Expr) -> str:
        return part.name if isinstance(part, Reference) else f"({format_expression(part, surface)})"

    match expr:
        case Number(value):
            return _figures(value)
        case Percent(value):
            return f"{_figures(value)} %"
        case MoneyLiteral(money):
            return show_money(money)
        case DateLiteral(day):
            return (_EPOCH + datetime.timedelta(days=day)).strftime("%d/%m/%Y")
        case TextLiteral(text):
            return f'"{text}"'
        case LimitLiteral(limit):
            return show_limit(limit)
        case Reference():
            return expr.name
        case Not(part):
            return f"{w['not']} {atom(part)}"
        case And(parts):
            return f" {w['and']} ".join(atom(part) for part in parts)
        case Or(parts):
            return f" {w['or']} ".join(atom(part) for part in parts)
        case Compare(op, left, right):
            return f"{atom(left)} {w.get(op, op)} {atom(right)}"
        case In(value, names):
            return f"{atom(value)} {w['in']} ({', '.join(names)})"
        case Includes(value, name):
            return f"{atom(value)} {w['includes']} {name}"
        case Count(name, condition):
            return f"{w['count']} {name}" + (f" {w['with']} {inner(condition)}" if condition is not None else "")
        case Some(name, condition):
            return f"{w['some']} {name} {w['some_with']} {inner(condition)}"
        case Every(name, condition):
            return f"{w['every']} {name} {w['every_with']} {inner(condition)}"
        case Sum(name, of):
            return f"{w['sum']} {name} {w['of']} {atom(of)}"
        case Extreme(kind, parts):
            return f"{w[kind]}({', '.join(format_expression(part, surface) for part in parts)})"
        case Known(ref):
            return f"{w['known']} {ref.name}"
        case Happened(event):
            return f"{w['happened']}({format_event(event, surface)})"
        case TimeOf(event):
            return f"{w['time']} {format_event(event, surface)}"
        case Due(name):
            return f"{w['due']} {name}"
        case DayOf(value):
            return f"{w['day']} {atom(value)}"
        case Now():
            return w["now"]
        case Arithmetic(op, left, right):
            return f"{atom(left)} {op} {atom(right)}"
        case If(condition, then, otherwise):
            parts = [format_expression(part, surface) for part in (condition, then, otherwise)]
            parts = [f"({t})" if isinstance(p, If) else t for p, t in zip((condition, then, otherwise), parts, strict=True)]
            comma = "," if surface == "vi" else ""
            return f"{w['if']} {parts[0]} {w['then']} {parts[1]}{comma} {w['else']} {parts[2]}"


def format_event(event: EventPattern, surface: str) -> str:
    """Text of an event pattern."""
    if not event.conditions:
        return event.name
    inside = ", ".join(f"{name} {_WORDS[surface].get(op, op)} {format_expression(v, surface)}" for name, op, v in event.conditions)
    return f"{event.name}({inside})"


def _figures(value: Fraction) -> str:
    if value.denominator == 1:
        return str(value.numerator)
    places = 1
    while (value * 10**places).denominator != 1 and places < 12:
        places += 1
    digits = str((value * 10**places).__floor__()).rjust(places + 1, "0")
    return f"{digits[:-places]},{digits[-places:]}"
