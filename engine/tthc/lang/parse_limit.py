"""Limits and times: `không quá 15 (mười lăm) ngày làm việc`, `0,5 ngày làm việc`, `không tính`."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from lark import Token, Tree

from tthc.lang.grammar import Parsed, parse, parser
from tthc.lang.numerals import number_of_words
from tthc.lang.refusal import Reason, Refusal
from tthc.values.limits import (
    MINUTES_A_SESSION,
    MINUTES_A_WORKING_DAY,
    MINUTES_A_WORKING_HOUR,
    UNTIMED,
    Allotment,
    CutOff,
    DayMeans,
    Limit,
    Moment,
    Quantity,
    Then,
    Unit,
)

_READABLE = {
    "NUMBER": "số / a number", "WORKING_DAY": "ngày làm việc", "DAY": "ngày", "WORKING_HOUR": "giờ làm việc",
    "HOUR": "giờ", "MINUTE": "phút", "SESSION": "buổi", "WEEK": "tuần", "MONTH": "tháng", "YEAR": "năm",
    "AT_ONCE": "ngay", "IN_SESSION": "trong buổi", "IN_DAY": "trong ngày", "_AND": "và", "UNTIMED": "không tính",
}  # fmt: skip
_BARE_NUMBER = re.compile(r"\D*?(\d+(?:[.,]\d+|\s*/\s*\d+)?)\s*(\([^()]*\))?\s*")
_MOMENTS = {"in_session": Moment.IN_SESSION, "in_day": Moment.IN_DAY, "at_once": Moment.AT_ONCE}


def exact(figures: str) -> Fraction:
    """Figures with a decimal comma (or point) or a fraction bar, exactly."""
    return Fraction(figures.replace(",", ".").replace(" ", ""))


@lru_cache(maxsize=4096)
def parse_limit(text: str) -> Limit | Refusal:
    """A statutory limit. Refuses a number without a unit, and words in brackets that disagree with the figures (D32)."""
    tree = _parse(text, "limit")
    if isinstance(tree, Refusal):
        return tree
    parts = _parts(tree)
    if isinstance(parts, Refusal):
        return parts
    return Limit(parts, _cutoff(tree))


@lru_cache(maxsize=4096)
def parse_allotment(text: str, day_means: DayMeans | None) -> Allotment | Refusal:
    """Time a step may take. A bare `ngày` is refused unless the routing says what it means (D2)."""
    tree = _parse(text, "allotment")
    if isinstance(tree, Refusal):
        return tree
    if tree.data == "untimed":
        return UNTIMED
    parts = _parts(tree)
    if isinstance(parts, Refusal):
        return parts
    minutes, clock = Fraction(0), False
    for part in parts:
        match part:
            case Quantity(number, Unit.MINUTE):
                minutes += number
            case Quantity(number, Unit.WORKING_HOUR):
                minutes += number * MINUTES_A_WORKING_HOUR
            case Quantity(number, Unit.SESSION):
                minutes += number * MINUTES_A_SESSION
            case Quantity(number, Unit.WORKING_DAY):
                minutes += number * MINUTES_A_WORKING_DAY
            case Quantity(number, Unit.DAY) if day_means is DayMeans.WORKING:
                minutes += number * MINUTES_A_WORKING_DAY
            case Quantity(number, Unit.DAY) if day_means is DayMeans.CALENDAR:
                minutes, clock = minutes + number * 1440, True
            case Quantity(_, Unit.DAY):
                begin = text.casefold().find("ngày")
                return Refusal(Reason.MISSING_UNIT, begin, begin + 4, "ngày", ("ngày làm việc", "giờ làm việc"),
                               re.sub(r"(?i)ngày(?!\s+làm)", "ngày làm việc", text))  # fmt: skip
            case _:
                return Refusal(Reason.SYNTAX, 0, len(text), text, ("giờ làm việc", "ngày làm việc", "phút"))
    return Allotment(int(minutes), clock)


def _parse(text: str, start: str) -> Parsed | Refusal:
    tree = parse(parser("limit", "limit", "allotment"), text, start, _READABLE)
    if isinstance(tree, Refusal):
        bare = _BARE_NUMBER.fullmatch(text)
        if bare:
            units = ("ngày làm việc", "giờ làm việc", "ngày", "tháng")
            figures = bare.group(1)
            return Refusal(Reason.MISSING_UNIT, bare.start(1), bare.end(1), figures, units, f"{figures} ngày làm việc")
    return tree


def _parts(tree: Parsed) -> tuple[Quantity | Moment, ...] | Refusal:
    parts: list[Quantity | Moment] = []
    for child in tree.children:
        if not isinstance(child, Tree) or child.data == "cutoff":
            continue
        if child.data in _MOMENTS:
            parts.append(_MOMENTS[str(child.data)])
            continue
        figures, words, unit = child.children
        number = exact(str(figures))
        if isinstance(words, Token):
            said = number_of_words(str(words).strip("() \t"))
            if said != number:
                return Refusal(Reason.WORDS_DISAGREE, words.start_pos or 0, words.end_pos or 0, str(words))
        parts.append(Quantity(number, Unit[str(unit.type)]))  # type: ignore[union-attr]
    return tuple(parts)


def _cutoff(tree: Parsed) -> CutOff | None:
    for child in tree.children:
        if isinstance(child, Tree) and child.data == "cutoff":
            tokens = [token for token in child.children if isinstance(token, Token)]
            then = Then[str(tokens[-1].type)]
            if tokens[0].type == "CLOCK":
                hour, minute = [*re.findall(r"\d+", str(tokens[0])), "0"][:2]
                return CutOff(then, clock=int(hour) * 60 + int(minute))
            return CutOff(then, last=int(exact(str(tokens[0]))))
    return None
