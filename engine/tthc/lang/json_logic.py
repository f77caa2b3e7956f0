"""Expressions as JSON Logic, so that a page computes what the engine computes.

Values in the published form: yes/no are booleans, choices are their ids, numbers are JSON numbers, money is whole đồng,
dates are ISO strings, moments `YYYY-MM-DDTHH:MM`. Besides the standard operators there are six of our own: `known`,
`date_add` [date, limit], `date_diff` [a, b] in days, `day_of`, `due` [deadline], and `happened` [event].
"""

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
from tthc.values.show import show_limit

JsonLogic = dict[str, "JsonLogic"] | list["JsonLogic"] | str | int | float | bool | None
OWN_OPERATORS = ("known", "date_add", "date_diff", "day_of", "due", "happened", "time_of", "now")
_EPOCH = datetime.date(1970, 1, 1)


def to_json_logic(expr: Expr, names: frozenset[str] = frozenset()) -> JsonLogic:
    """A type-checked expression as JSON Logic. `names` are the names that are facts: any other bare name compared with
    something is a choice value."""

    def go(part: Expr) -> JsonLogic:
        return to_json_logic(part, names)

    match expr:
        case Number(value):
            return _number(value)
        case Percent(value):
            return _number(value / 100)
        case MoneyLiteral(money):
            return money.amount
        case DateLiteral(day):
            return (_EPOCH + datetime.timedelta(days=day)).isoformat()
        case TextLiteral(text):
            return text
        case LimitLiteral(limit):
            return show_limit(limit)
        case Reference(path):
            return {"var": ".".join(path)}
        case Not(part):
            return {"!": [go(part)]}
        case And(parts):
            return {"and": [go(part) for part in parts]}
        case Or(parts):
            return {"or": [go(part) for part in parts]}
        case Compare(op, left, right):
            second: JsonLogic = go(right)
            if isinstance(right, Reference) and len(right.path) == 1 and right.path[0] not in names:
                second = right.path[0]
            return {{"=": "===", "!=": "!=="}.get(op, op): [go(left), second]}
        case In(value, chosen):
            return {"in": [go(value), list(chosen)]}
        case Includes(value, name):
            return {"in": [name, go(value)]}
        case Count(name, condition):
            items: JsonLogic = {"var": name}
            if condition is not None:
                items = {"filter": [items, go(condition)]}
            return {"reduce": [items, {"+": [{"var": "accumulator"}, 1]}, 0]}
        case Some(name, condition):
            return {"some": [{"var": name}, go(condition)]}
        case Every(name, condition):
            return {"!": [{"some": [{"var": name}, {"!": [go(condition)]}]}]}
        case Sum(name, of):
            amounts: JsonLogic = {"map": [{"var": name}, go(of)]}
            return {"reduce": [amounts, {"+": [{"var": "accumulator"}, {"var": "current"}]}, 0]}
        case Extreme(kind, parts):
            return {kind: [go(part) for part in parts]}
        case Known(ref):
            return {"known": [ref.name]}
        case Happened(event):
            return {"happened": [event.name]}
        case TimeOf(event):
            return {"time_of": [event.name]}
        case Due(name):
            return {"due": [name]}
        case DayOf(value):
            return {"day_of": [go(value)]}
        case Now():
            return {"now": []}
        case Arithmetic(op, left, LimitLiteral(limit)):
            return {"date_add": [go(left), ("-" if op == "-" else "") + show_limit(limit)]}
        case Arithmetic(op, left, right):
            return {op: [go(left), go(right)]}
        case If(condition, then, otherwise):
            return {"if": [go(condition), go(then), go(otherwise)]}


def _number(value: Fraction) -> int | float:
    return value.numerator if value.denominator == 1 else float(value)
