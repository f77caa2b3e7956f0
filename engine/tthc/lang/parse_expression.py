"""Expressions, events and anchors: text to tree."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from lark import Token, Tree

from tthc.lang.expression import (
    And,
    Anchor,
    Arithmetic,
    Compare,
    Count,
    DateLiteral,
    DayOf,
    Due,
    DueAnchor,
    EventAnchor,
    EventPattern,
    Every,
    Expr,
    Extreme,
    Finished,
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
    Started,
    Sum,
    TextLiteral,
    TimeOf,
    Wording,
)
from tthc.lang.grammar import Parsed, parse, parser
from tthc.lang.parse_limit import parse_limit
from tthc.lang.parse_phrases import parse_amount, parse_day, parse_number
from tthc.lang.phrase_values import SetLocally
from tthc.lang.refusal import Reason, Refusal

_READABLE = {
    "NAME": "tên dữ kiện / a fact", "NUMBER": "số / a number", "COMPARE": "= khác < <= > >=", "_AND": "và / and", "_OR": "hoặc / or",
    "IN": "thuộc ( … ) / in ( … )", "_THEN": "thì / then", "_ELSE": "còn không / else", "_WITH": "có, mà / with",
    "_OF": "theo / of", "RPAR": ")", "LPAR": "(", "_AT": "at",
}  # fmt: skip
_WORDS = re.compile(r"[^\W\d]\w*(?:[\s,]+[\w/]+)+")
_HYPHEN = re.compile(r"[^\W\d]\w*(?:-[^\W\d]\w*)+")


class _Refused(Exception):
    """A literal inside that is well-formed but means nothing; carries its refusal."""

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal


@lru_cache(maxsize=8192)
def parse_expression(text: str) -> Expr | Refusal:
    """An expression. `and` with `or` without brackets is refused (D19), and so is a hyphen in a name (D18)."""
    tree = _tree(text, "expression")
    return tree if isinstance(tree, Refusal) else _built(tree)


@lru_cache(maxsize=2048)
def parse_event(text: str) -> EventPattern | Refusal:
    """`name(attribute = value, …)`."""
    tree = _tree(text, "event")
    if isinstance(tree, Refusal):
        return tree
    try:
        return _event(tree)
    except _Refused as stop:
        return stop.refusal


@lru_cache(maxsize=2048)
def parse_event_at(text: str) -> tuple[EventPattern, Expr | None] | Refusal:
    """An event to record, with the expression of its effective instant where one is written (G26)."""
    tree = _tree(text, "event_at")
    if isinstance(tree, Refusal):
        return tree
    try:
        event, at = tree.children
        assert isinstance(event, Tree)
        return _event(event), _expr(at) if isinstance(at, Tree) else None
    except _Refused as stop:
        return stop.refusal


@lru_cache(maxsize=2048)
def parse_anchor(text: str) -> Anchor | Refusal:
    """From when a limit counts; a text of several words is looked up in the vocabulary later."""
    tree = _tree(text, "anchor")
    if isinstance(tree, Refusal):
        return Wording(text) if _WORDS.fullmatch(text.strip()) else tree
    first = tree.children[0]
    match tree.data:
        case "started":
            return Started(str(first))
        case "finished":
            return Finished(str(first))
        case "due_anchor":
            return DueAnchor(str(first))
        case _:
            assert isinstance(first, Tree)
            try:
                return EventAnchor(_event(first))
            except _Refused as stop:
                return stop.refusal


def _tree(text: str, start: str) -> Parsed | Refusal:
    tree = parse(parser("expression", "expression", "event", "event_at", "anchor"), text, start, _READABLE)
    if isinstance(tree, Refusal):
        hyphen = _HYPHEN.search(text)
        if hyphen and start != "expression" and hyphen.start() <= tree.begin <= hyphen.end():
            name = hyphen.group()
            return Refusal(Reason.BAD_NAME, hyphen.start(), hyphen.end(), name, (), name.replace("-", "_"))
        mixed = re.match(r"(và|and|hoặc|or)(?!\w)", text[tree.begin :])
        if mixed:
            return Refusal(Reason.MIXED_AND_OR, tree.begin, tree.begin + mixed.end(), mixed.group())
    return tree


def _built(tree: Parsed) -> Expr | Refusal:
    try:
        return _expr(tree)
    except _Refused as stop:
        return stop.refusal


def _event(tree: Parsed) -> EventPattern:
    name, *rest = tree.children
    conditions = tuple(
        (str(each.children[0]), _op(str(each.children[1])), _expr(each.children[2])) for each in rest if isinstance(each, Tree)
    )
    return EventPattern(str(name), conditions)


def _op(text: str) -> str:
    return "!=" if text in ("≠", "khác") else text


def _expr(node: object) -> Expr:
    assert isinstance(node, Tree), node
    kids = node.children
    begin, end = node.meta.start_pos, node.meta.end_pos
    at = {"begin": begin, "end": end}
    first = kids[0] if kids else None
    match node.data:
        case "reference":
            return Reference(tuple(str(part) for part in kids), **at)
        case "and_":
            return And(tuple(_expr(kid) for kid in kids), **at)
        case "or_":
            return Or(tuple(_expr(kid) for kid in kids), **at)
        case "not_":
            return Not(_expr(first), **at)
        case "compare":
            return Compare(_op(str(kids[1])), _expr(first), _expr(kids[2]), **at)
        case "in_":
            assert isinstance(kids[2], Tree)
            return In(_expr(first), tuple(str(name) for name in kids[2].children), **at)
        case "includes":
            return Includes(_expr(first), str(kids[2]), **at)
        case "arithmetic":
            return Arithmetic({"×": "*", "÷": "/"}.get(str(kids[1]), str(kids[1])), _expr(first), _expr(kids[2]), **at)
        case "if_":
            return If(_expr(first), _expr(kids[1]), _expr(kids[2]), **at)
        case "count":
            return Count(str(first), _expr(kids[1]) if len(kids) > 1 else None, **at)
        case "some":
            return Some(str(first), _expr(kids[1]), **at)
        case "every":
            return Every(str(first), _expr(kids[1]), **at)
        case "sum_of":
            return Sum(str(first), _expr(kids[1]), **at)
        case "extreme":
            kind = "min" if str(first).startswith(("nhỏ", "min")) else "max"
            return Extreme(kind, tuple(_expr(kid) for kid in kids[1:]), **at)
        case "known":
            inner = _expr(first)
            assert isinstance(inner, Reference)
            return Known(inner, **at)
        case "happened" | "time_of":
            assert isinstance(first, Tree)
            return (Happened if node.data == "happened" else TimeOf)(_event(first), **at)
        case "due":
            return Due(str(first), **at)
        case "day_of":
            return DayOf(_expr(first), **at)
        case "now":
            return Now(**at)
        case _:
            assert isinstance(first, Token)
            return _literal(str(node.data), str(first), begin, end)


def _literal(kind: str, text: str, begin: int, end: int) -> Expr:
    match kind:
        case "number":
            number = parse_number(text)
            if number is None:
                raise _Refused(Refusal(Reason.SYNTAX, begin, end, text, ("số / a number",)))
            return Number(number, begin, end)
        case "percent":
            return Percent(Fraction(text.rstrip("% \t").replace(",", ".")), begin, end)
        case "money":
            amount = parse_amount(text)
            if isinstance(amount, Refusal):
                raise _Refused(Refusal(amount.reason, begin, end, text, amount.expected, amount.nearest))
            assert not isinstance(amount, SetLocally)
            return MoneyLiteral(amount.money, begin, end)
        case "limit":
            limit = parse_limit(text)
            assert not isinstance(limit, Refusal)
            return LimitLiteral(limit, begin, end)
        case "date":
            day = parse_day(text)
            if day is None:
                raise _Refused(Refusal(Reason.SYNTAX, begin, end, text, ("dd/mm/yyyy",)))
            return DateLiteral(day, begin, end)
        case "text":
            return TextLiteral(text[1:-1], begin, end)
        case _:
            raise AssertionError(kind)
