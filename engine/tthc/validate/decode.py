"""Positioned trees to typed values, driven by the types of the model: adding a key is a field and a schema entry.

What a string means is decided by the type of its field: a phrase is parsed with its grammar, an expression with the
expression grammar, a name becomes a reference with its place. Nothing raises for what an author wrote.
"""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Union, get_args, get_origin

from tthc.diagnostics import Diagnostic, Kind, report
from tthc.diagnostics import catalogue as c
from tthc.lang.expression import And, Expr, Or
from tthc.lang.parse_citation import parse_citation, parse_place
from tthc.lang.parse_expression import parse_anchor, parse_event_at, parse_expression
from tthc.lang.parse_limit import parse_allotment, parse_limit
from tthc.lang.parse_phrases import (
    parse_amount,
    parse_copies,
    parse_day,
    parse_period,
    parse_range,
    parse_share,
    parse_size,
    parse_source,
    parse_window,
)
from tthc.lang.phrase_values import (
    ALWAYS,
    ByteSize,
    ClausePlace,
    Copies,
    Period,
    Range,
    SetLocally,
    Share,
    Window,
)
from tthc.lang.refusal import Reason, Refusal
from tthc.model.common import AnchorAt, Cited, Common, Day, EventAt, Formula, Header, Parameter, Ref, Row, SourceAt
from tthc.model.law import Bilingual, YieldsTo
from tthc.model.reference import Term
from tthc.model.routing import Choose, Consult, Gather, Parallel, Segment, Slot, Stage, Step, Target, Use, Wait
from tthc.model.source import Mapping, Scalar, Sequence, Tree, Where
from tthc.values.limits import Allotment, DayMeans, Limit
from tthc.values.money import Amount
from tthc.values.span import Position, Span

_NAME = re.compile(r"[^\W\d]\w*")
_NODES: dict[str, type] = {
    "step": Step, "choose": Choose, "parallel": Parallel, "consult": Consult, "wait": Wait, "stage": Stage, "use": Use,
    "gather": Gather, "intake": Segment, "return": Segment, "slot": Slot,
}  # fmt: skip
_REASONS: dict[Reason, Kind] = {
    Reason.MISSING_UNIT: c.MISSING_UNIT,
    Reason.WORDS_DISAGREE: c.WORDS_DISAGREE,
    Reason.MIXED_AND_OR: c.MIXED_AND_OR,
    Reason.BAD_NAME: c.BAD_NAME,
    Reason.DOUBTFUL_AMOUNT: c.DOUBTFUL_AMOUNT,
}
FAILED: Any = object()
"""What a decoder gives where it has complained; the object around it is then left out without a further word."""


@dataclass(slots=True)
class Context:
    """What decoding one document knows and collects."""

    surface: str
    parameters: frozenset[str] = frozenset()
    day_means: DayMeans | None = None
    keys: dict[Span, str] = field(default_factory=dict)
    complaints: list[Diagnostic] = field(default_factory=list)


Decoder = Callable[[Tree, Context, str], Any]


def refused(refusal: Refusal, scalar: Scalar, key: str, kind: Kind, context: Context) -> None:
    """Complain that a text is not in the language of its key, at the characters where it went wrong."""
    plain = scalar.style == "" and scalar.span.start.line == scalar.span.end.line
    offset = 1 if scalar.style in ("'", '"') and scalar.span.start.line == scalar.span.end.line else 0
    span = scalar.span.within(refusal.begin + offset, refusal.end + offset) if plain or offset else scalar.span
    kind = _REASONS.get(refusal.reason, kind)
    key = context.keys.get(scalar.span, key)
    if kind is c.MISSING_UNIT and refusal.found.casefold() == "ngày":
        kind = c.BARE_DAY
    found = refusal.found or scalar.text
    expected = ", ".join(refusal.expected) or "…"
    nearest = refusal.nearest or (refusal.expected[0] if refusal.expected else "…")
    suggestion = f"Gần nhất: `{refusal.nearest}`. " if refusal.nearest else ""
    context.complaints.append(
        report(kind, span, found=found, key=key, expected=expected, nearest=nearest, suggestion=suggestion, name=found)
    )


def decode(kind: type, tree: Tree, context: Context, key: str) -> Any:
    """A value of the given type from a tree; FAILED if something was complained of."""
    return _decoder(kind)(tree, context, key)


def _text(tree: Tree, context: Context, key: str) -> Any:
    return tree.text if isinstance(tree, Scalar) else FAILED


def _phrase(parser: Callable[[str], Any], kind: Kind = c.BAD_PHRASE) -> Decoder:
    def run(tree: Tree, context: Context, key: str) -> Any:
        if not isinstance(tree, Scalar):
            return FAILED
        value = parser(tree.text)
        if isinstance(value, Refusal):
            refused(value, tree, key, kind, context)
            return FAILED
        return value

    return run


def _day(text: str) -> int | Refusal:
    day = parse_day(text)
    return Refusal(Reason.SYNTAX, 0, len(text), text, ("dd/mm/yyyy",)) if day is None else day


def _integer(text: str) -> int | Refusal:
    return int(text) if re.fullmatch(r"\d+", text) else Refusal(Reason.SYNTAX, 0, len(text), text, ("số nguyên / whole number",))


def _with_parameter(parser: Callable[[str, Context], Any]) -> Decoder:
    def run(tree: Tree, context: Context, key: str) -> Any:
        if not isinstance(tree, Scalar):
            return FAILED
        if tree.text in context.parameters:
            return Parameter(tree.text, tree.span)
        return _phrase(lambda text: parser(text, context))(tree, context, key)

    return run


def _amount(text: str) -> Amount | Refusal:
    value = parse_amount(text)
    return Refusal(Reason.SYNTAX, 0, len(text), text, ("250.000 đồng",)) if isinstance(value, SetLocally) else value


def _reference(tree: Tree, context: Context, key: str) -> Any:
    return Ref(tree.text, tree.span) if isinstance(tree, Scalar) else FAILED


def _condition(tree: Tree, context: Context, key: str) -> Any:
    match tree:
        case Scalar():
            expr = _phrase(parse_expression, c.BAD_EXPRESSION)(tree, context, key)
            return FAILED if expr is FAILED else Formula(expr, tree.text, tree.span)
        case Mapping(entries, span) if len(entries) == 1 and isinstance(entries[0][1], Sequence):
            parts = [_condition(item, context, key) for item in entries[0][1].items]
            if any(part is FAILED for part in parts):
                return FAILED
            whole = And if entries[0][0].text == "all" else Or
            exprs: tuple[Expr, ...] = tuple(part.expr for part in parts)
            joined = exprs[0] if len(exprs) == 1 else whole(exprs, begin=0, end=0)
            word = {"en": (" and ", " or "), "vi": (" và ", " hoặc ")}[context.surface][whole is Or]
            return Formula(joined, word.join(f"({part.text})" for part in parts), span)
        case _:
            return FAILED


def _anchor(tree: Tree, context: Context, key: str) -> Any:
    anchor = _phrase(parse_anchor)(tree, context, key)
    return FAILED if anchor is FAILED else AnchorAt(anchor, tree.text, tree.span)  # type: ignore[union-attr]


def _event(tree: Tree, context: Context, key: str) -> Any:
    event = _phrase(parse_event_at)(tree, context, key)
    return FAILED if event is FAILED else EventAt(event[0], event[1], tree.text, tree.span)  # type: ignore[union-attr]


def _cited(tree: Tree, context: Context, key: str) -> Any:
    citation = _phrase(parse_citation)(tree, context, key)
    return FAILED if citation is FAILED else Cited(citation, tree.span)


def _source(tree: Tree, context: Context, key: str) -> Any:
    source = _phrase(parse_source)(tree, context, key)
    return FAILED if source is FAILED else SourceAt(source, tree.span)


def _time(text: str, context: Context) -> Any:
    return parse_allotment(text, context.day_means)


_SIMPLE: dict[Any, Decoder] = {
    str: _text,
    int: _phrase(_integer),
    Day: _phrase(_day),
    bool: lambda tree, context, key: tree.text in ("yes", "true") if isinstance(tree, Scalar) else FAILED,
    Ref: _reference,
    Formula: _condition,
    AnchorAt: _anchor,
    EventAt: _event,
    Cited: _cited,
    SourceAt: _source,
    Limit: _phrase(parse_limit),
    Amount: _phrase(_amount),
    Copies: _phrase(parse_copies),
    Range: _phrase(parse_range),
    Share: _phrase(parse_share),
    ByteSize: _phrase(parse_size),
    Window: _phrase(parse_window),
    Period: _phrase(parse_period),
    ClausePlace: _phrase(parse_place),
    DayMeans: lambda tree, context, key: DayMeans(tree.text) if isinstance(tree, Scalar) else FAILED,
    Allotment: lambda tree, context, key: _phrase(lambda text: _time(text, context))(tree, context, key),
    Scalar | Sequence | Mapping: lambda tree, context, key: tree,
    Limit | Parameter: _with_parameter(lambda text, context: parse_limit(text)),
    Allotment | Parameter: _with_parameter(_time),
    int | Parameter: _with_parameter(lambda text, context: _integer(text)),
    Amount | SetLocally: _phrase(parse_amount),
    Formula | bool: lambda tree, context, key: (
        tree.text == "yes" if isinstance(tree, Scalar) and tree.text in ("yes", "no") else _condition(tree, context, key)
    ),
}


@cache
def _decoder(kind: Any) -> Decoder:
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        rest = tuple(each for each in arguments if each is not type(None))
        if len(rest) < len(arguments):
            return _decoder(rest[0] if len(rest) == 1 else Union[rest])  # noqa: UP007
        if set(rest) <= set(_NODES.values()):
            return _node
    if origin is tuple:
        inner = arguments[0]
        if get_origin(inner) is Row:
            return _table(get_args(inner)[0])
        if get_origin(inner) is tuple and len(get_args(inner)) == 2 and get_args(inner)[0] is str:
            return _entries(get_args(inner)[1])
        return _list(inner)
    if dataclasses.is_dataclass(kind):
        return _object(typing.cast(type, kind))
    raise TypeError(f"no decoder for {kind}")


def _list(inner: Any) -> Decoder:
    def run(tree: Tree, context: Context, key: str) -> Any:
        items = tree.items if isinstance(tree, Sequence) else (tree,)
        values = [decode(inner, item, context, key) for item in items]
        return FAILED if any(value is FAILED for value in values) else tuple(values)

    return run


def _entries(inner: Any) -> Decoder:
    def run(tree: Tree, context: Context, key: str) -> Any:
        if isinstance(tree, Sequence):  # a list of names stands for a map from each name to itself
            if all(isinstance(item, Scalar) for item in tree.items) and inner is str:
                return tuple((item.text, item.text) for item in tree.items if isinstance(item, Scalar))
            return FAILED
        if not isinstance(tree, Mapping):
            return FAILED
        values = [(name.text, decode(inner, value, context, name.text)) for name, value in tree.entries]
        return FAILED if any(value is FAILED for _, value in values) else tuple(values)

    return run


def _table(inner: Any) -> Decoder:
    def run(tree: Tree, context: Context, key: str) -> Any:
        if not isinstance(tree, Sequence):
            value = decode(inner, tree, context, key)
            text = tree.text if isinstance(tree, Scalar) else ""
            return FAILED if value is FAILED else (Row(value, Common(Where(tree.span)), text=text),)
        rows: list[Any] = []
        for item in tree.items:
            if not isinstance(item, Mapping):
                return FAILED
            other = item.get("otherwise")
            cell = other if other is not None else item.get("value")
            if cell is None:
                return FAILED
            when = item.get("when")
            condition = _condition(when, context, "when") if when is not None else None
            value, common = decode(inner, cell, context, key), common_of(item, context)
            if FAILED in (value, condition, common):
                return FAILED
            text = cell.text if isinstance(cell, Scalar) else ""
            rows.append(Row(value, common, condition, other is not None, text))
        return tuple(rows)

    return run


def common_of(tree: Tree, context: Context) -> Any:
    """The attributes allowed on every mapping, and where each key stands."""
    if not isinstance(tree, Mapping):
        return Common(Where(tree.span))
    where = Where(
        tree.span,
        tuple((key.text, value.span) for key, value in tree.entries),
        tuple((key.text, key.span) for key, _ in tree.entries),
    )
    found: dict[str, Any] = {"where": where}
    kinds: dict[str, Any] = {
        "note": str, "unconfirmed": str, "todo": str, "basis": tuple[Cited, ...], "valid": Period, "evidence": tuple[Ref, ...],
    }  # fmt: skip
    for name, kind in kinds.items():
        below = tree.get(name)
        if below is not None:
            found[name] = decode(kind, below, context, name)
    return FAILED if any(value is FAILED for value in found.values()) else Common(**found)


@cache
def _fields(kind: type) -> tuple[tuple[str, str, Any, bool], ...]:
    """(field, key, type, required) of a model class."""
    hints = typing.get_type_hints(kind)
    return tuple(
        (each.name, each.name.rstrip("_"), hints[each.name], each.default is dataclasses.MISSING)
        for each in dataclasses.fields(kind)
        if each.name != "common"
    )


def _object(kind: type) -> Decoder:
    def run(tree: Tree, context: Context, key: str) -> Any:
        if isinstance(tree, Scalar):
            return _short(kind, tree, context, key)
        if not isinstance(tree, Mapping):
            return FAILED
        previous = context.day_means
        means = tree.get("day_means")
        if isinstance(means, Scalar) and means.text in ("working", "calendar"):
            context.day_means = DayMeans(means.text)
        found: dict[str, Any] = {"common": common_of(tree, context)}
        for name, label, hint, required in _fields(kind):
            if hint is Header:
                found[name] = _header(tree, context)
                continue
            below = tree.get(label)
            if below is None:
                if required:
                    found[name] = FAILED
                continue
            found[name] = decode(hint, below, context, label)
        context.day_means = previous
        return FAILED if any(value is FAILED for value in found.values()) else kind(**found)

    return run


def _header(tree: Mapping, context: Context) -> Any:
    found: dict[str, Any] = {"surface": context.surface, "file": tree.span.file}
    for name, label, hint, required in _fields(Header):
        below = tree.get(label)
        if name in found or (below is None and not required):
            continue
        found[name] = FAILED if below is None else decode(hint, below, context, label)
    return FAILED if any(value is FAILED for value in found.values()) else Header(**found)


def _short(kind: type, tree: Scalar, context: Context, key: str) -> Any:
    """Short forms: a word where an object could stand."""
    common = Common(Where(tree.span))
    if kind is Target:
        return Target(common=common, then=Ref(tree.text, tree.span))
    if kind is YieldsTo:
        return YieldsTo(common=common, to=tree.text)
    if kind is Use:
        return Use(common=common, use=Ref(tree.text, tree.span))
    if kind is Term:
        return Term(common=common, label=tree.text)
    if kind is Bilingual:
        return Bilingual(common=common, **{context.surface: tree.text})
    return FAILED


def _node(tree: Tree, context: Context, key: str) -> Any:
    if isinstance(tree, Scalar):
        return _row(tree, context)
    if not isinstance(tree, Mapping):
        return FAILED
    label = next((name.text for name, _ in tree.entries if name.text in _NODES), None)
    if label is None:
        return FAILED
    if label in ("intake", "return"):
        renamed = tuple((Scalar("name" if name.text == label else name.text, name.span), value) for name, value in tree.entries)
        begin = tree.span
        return _object(Segment)(Mapping((*renamed, (Scalar("kind", begin), Scalar(label, begin))), begin), context, label)
    return _object(_NODES[label])(tree, context, label)


def _row(tree: Scalar, context: Context) -> Any:
    """A step as a row of the printed table: `id | name | by | time [| issues]`."""
    cells = tree.text.split("|")
    if len(cells) not in (4, 5):
        context.complaints.append(report(c.BAD_ROW, tree.span, found=str(len(cells))))
        return FAILED
    quoted = 1 if tree.style in ("'", '"') else 0
    offset, scalars = quoted, []
    for cell in cells:
        begin = offset + len(cell) - len(cell.lstrip())
        text = cell.strip()
        start = Position(tree.span.start.line, tree.span.start.column + begin)
        scalars.append(Scalar(text, Span(tree.span.file, start, Position(start.line, start.column + max(len(text), 1)))))
        offset += len(cell) + 1
    keys = ("step", "name", "by", "time")
    entries: list[tuple[Scalar, Tree]] = [(Scalar(key, cell.span), cell) for key, cell in zip(keys, scalars, strict=False)]
    for many, cell in (("by", scalars[2]), *((("issues", scalars[4]),) if len(cells) == 5 else ())):
        names = Sequence(tuple(Scalar(name.strip(), cell.span) for name in cell.text.split(",")), cell.span)
        entries = [entry for entry in entries if entry[0].text != many] + [(Scalar(many, cell.span), names)]
    return _object(Step)(Mapping(tuple(entries), tree.span), context, "step")


def is_name(text: str) -> bool:
    """Whether a text can be a name inside a file: letters of any script, digits, `_`; a letter first (D18)."""
    return _NAME.fullmatch(text) is not None


