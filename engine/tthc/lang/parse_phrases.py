"""The shorter phrases: money, papers, periods, windows, ranges, shares, sizes, sources of facts, happenings."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from lark import Token, Tree

from tthc.lang.grammar import parse, parser
from tthc.lang.numerals import number_of_words
from tthc.lang.phrase_values import (
    ByteSize,
    Copies,
    CopyKind,
    FactSource,
    Papers,
    Period,
    Range,
    SetLocally,
    Share,
    SourceKind,
    Window,
)
from tthc.lang.refusal import Reason, Refusal
from tthc.values.money import FREE, Amount, Money

_READABLE = {
    "NUMBER": "số / a number", "DONG": "đồng", "USD": "USD", "FREE": "miễn phí", "PERCENT": "50 %", "ORIGINAL": "bản chính",
    "COPY": "bản sao", "CERTIFIED": "bản sao chứng thực", "ELECTRONIC": "bản điện tử", "DATE": "dd/mm/yyyy",
    "DAY_MONTH": "dd/mm", "_FROM": "từ", "_TO": "đến", "_UP_TO": "đến", "_UPWARDS": "trở lên", "_ABOVE": "trên",
    "_BELOW": "dưới", "SIZE_UNIT": "MB", "INSTANT": "dd/mm/yyyy hh:mm", "NAME": "tên bước hoặc sự kiện / step or event",
    "_UNTIL": "đến", "_OR": "hoặc", "_BOTH": ",", "_PER": "/",
}  # fmt: skip
_GROUPED = re.compile(r"\d{1,3}([.,])\d{3}(\1\d{3})*|\d+")
_EPOCH = datetime.date(1970, 1, 1)


def parse_number(text: str) -> Fraction | None:
    """A number as Vietnamese prints it: `.` groups thousands, `,` decimals; None if it is not one."""
    if not re.fullmatch(r"-?\d+(\.\d{3})*(,\d+)?|-?\d+", text):
        return None
    return Fraction(text.replace(".", "").replace(",", "."))


def parse_day(text: str) -> int | None:
    """A date `dd/mm/yyyy` or ISO as days since 1970-01-01; None if there is no such day."""
    vietnamese = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    iso = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text)
    if vietnamese:
        day, month, year = map(int, vietnamese.groups())
    elif iso:
        year, month, day = map(int, iso.groups())
    else:
        return None
    try:
        return (datetime.date(year, month, day) - _EPOCH).days
    except ValueError:
        return None


@lru_cache(maxsize=1024)
def parse_amount(text: str) -> Amount | SetLocally | Refusal:
    """Money, `miễn phí`, or what a locality sets. A sum keyed in thousands (`20 VNĐ`) or with decimals (`50.00 đồng`)
    is asked about, never believed."""
    tree = parse(parser("money", "amount", "share"), text, "amount", _READABLE)
    if isinstance(tree, Refusal):
        return _money_refusal(text) or tree
    if tree.data == "free":
        return FREE
    if tree.data == "locally":
        return SetLocally()
    figures, currency, *unit = (token for token in tree.children if isinstance(token, Token))
    money = _money(figures, str(currency.type))
    if isinstance(money, Refusal):
        return money
    return Amount(money, str(unit[0]).strip() if unit else None)


@lru_cache(maxsize=256)
def parse_share(text: str) -> Share | Refusal:
    """A percentage or a sum."""
    tree = parse(parser("money", "amount", "share"), text, "share", _READABLE)
    if isinstance(tree, Refusal):
        return tree
    tokens = [token for token in tree.children if isinstance(token, Token)]
    if tree.data == "percent":
        return Share(percent=Fraction(str(tokens[0]).rstrip("% \t").replace(",", ".")))
    money = _money(tokens[0], str(tokens[1].type))
    return money if isinstance(money, Refusal) else Share(money=money)


def _money(figures: Token, currency: str) -> Money | Refusal:
    text, begin, end = str(figures), figures.start_pos or 0, figures.end_pos or 0
    if currency == "USD":
        return Money(int(Fraction(text.replace(".", "").replace(",", ".")) * 100), "USD")
    if not _GROUPED.fullmatch(text):
        whole = re.split(r"[.,]", text)[0]
        return Refusal(Reason.DOUBTFUL_AMOUNT, begin, end, text, (f"{whole}.000 đồng", f"{whole} đồng"), f"{whole}.000 đồng")
    amount = int(re.sub(r"[.,]", "", text))
    if 0 < amount < 1000:
        return Refusal(Reason.DOUBTFUL_AMOUNT, begin, end, text, (f"{amount}.000 đồng",), f"{amount}.000 đồng")
    return Money(amount)


def _money_refusal(text: str) -> Refusal | None:
    bare = re.fullmatch(r"\s*(\d[\d.,]*)\s*", text)
    if not bare:
        return None
    return Refusal(Reason.MISSING_UNIT, bare.start(1), bare.end(1), bare.group(1), ("đồng", "đồng/hồ sơ", "USD"),
                   f"{bare.group(1)} đồng")  # fmt: skip


@lru_cache(maxsize=1024)
def parse_copies(text: str) -> Copies | Refusal:
    """Numbers and kinds of papers; `hoặc` between alternatives, `,` between papers that are all needed."""
    tree = parse(parser("copies", "copies"), text, "copies", _READABLE)
    if isinstance(tree, Refusal):
        return tree
    alternatives: list[tuple[Papers, ...]] = []
    for alternative in tree.children:
        papers: list[Papers] = []
        for one in alternative.children if isinstance(alternative, Tree) else ():
            assert isinstance(one, Tree)
            number, words, kind = one.children
            if isinstance(words, Token) and number_of_words(str(words).strip("() \t")) != int(str(number)):
                return Refusal(Reason.WORDS_DISAGREE, words.start_pos or 0, words.end_pos or 0, str(words))
            papers.append(Papers(int(str(number)), CopyKind[str(kind.type)]))  # type: ignore[union-attr]
        alternatives.append(tuple(papers))
    return Copies(tuple(alternatives))


def _date(token: object) -> int | None | Refusal:
    if not isinstance(token, Token):
        return None
    day = parse_day(str(token))
    if day is None:
        return Refusal(Reason.SYNTAX, token.start_pos or 0, token.end_pos or 0, str(token), ("dd/mm/yyyy",))
    return day


@lru_cache(maxsize=1024)
def parse_period(text: str) -> Period | Refusal:
    """`từ D`, `đến D`, `từ D đến D`; both days belong to it."""
    tree = parse(parser("period", "period", "window", "range", "size"), text, "period", _READABLE)
    if isinstance(tree, Refusal):
        return tree
    days = [_date(child) for child in tree.children]
    for day in days:
        if isinstance(day, Refusal):
            return day
    first, last = (None, days[0]) if tree.data == "until" else (days[0], days[1])
    assert not isinstance(first, Refusal) and not isinstance(last, Refusal)
    if first is not None and last is not None and last < first:
        return Refusal(Reason.SYNTAX, 0, len(text), text, ("từ ngày trước đến ngày sau / first day first",))
    return Period(first, last)


@lru_cache(maxsize=256)
def parse_window(text: str) -> Window | Refusal:
    """`từ 01/03 đến 15/06 hằng năm`, `từ D đến D`, `15 ngày đầu mỗi tháng`."""
    tree = parse(parser("period", "period", "window", "range", "size"), text, "window", _READABLE)
    if isinstance(tree, Refusal):
        return tree
    tokens = [token for token in tree.children if isinstance(token, Token)]
    if tree.data == "monthly":
        return Window(first_days_of_month=int(str(tokens[0])))
    if tree.data == "once":
        period = parse_period(text)
        return period if isinstance(period, Refusal) else Window(period=period)
    days = [tuple(map(int, str(token).split("/"))) for token in tokens]
    return Window(yearly=((days[0][0], days[0][1]), (days[1][0], days[1][1])))


@lru_cache(maxsize=256)
def parse_range(text: str) -> Range | Refusal:
    """`đến 10`, `từ 11 đến 49`, `từ 50 trở lên`, `trên 50 đến 100`, `dưới 10` (D21)."""
    tree = parse(parser("period", "period", "window", "range", "size"), text, "range", _READABLE)
    if isinstance(tree, Refusal):
        return tree
    numbers = [parse_number(str(token)) if isinstance(token, Token) else None for token in tree.children]
    match tree.data:
        case "up_to":
            return Range(None, numbers[0])
        case "between":
            return Range(numbers[0], numbers[1])
        case "from_on":
            return Range(numbers[0], None)
        case "above":
            return Range(numbers[0], numbers[1], low_in=False)
        case _:
            return Range(None, numbers[0], high_in=False)


@lru_cache(maxsize=64)
def parse_size(text: str) -> ByteSize | Refusal:
    """`10 MB` in bytes (1 MB = 1024 × 1024)."""
    tree = parse(parser("period", "period", "window", "range", "size"), text, "size", _READABLE)
    if isinstance(tree, Refusal):
        return tree
    number, unit = (str(child) for child in tree.children)
    factor = {"kb": 1024, "mb": 1024**2, "gb": 1024**3}[unit.casefold()]
    return ByteSize(int((parse_number(number) or Fraction(0)) * factor))


_SOURCES = {
    "form": SourceKind.FORM, "mẫu đơn": SourceKind.FORM, "applicant": SourceKind.APPLICANT, "người nộp": SourceKind.APPLICANT,
    "clerk": SourceKind.CLERK, "người tiếp nhận": SourceKind.CLERK, "step": SourceKind.STEP, "bước": SourceKind.STEP,
    "database": SourceKind.DATABASE, "csdl": SourceKind.DATABASE, "calendar": SourceKind.CALENDAR, "lịch": SourceKind.CALENDAR,
    "event": SourceKind.EVENT, "sự kiện": SourceKind.EVENT, "system": SourceKind.SYSTEM, "hệ thống": SourceKind.SYSTEM,
}  # fmt: skip
_NEEDS_NAME = {SourceKind.STEP, SourceKind.DATABASE, SourceKind.CALENDAR, SourceKind.EVENT}
_SOURCE = re.compile(
    "(" + "|".join(sorted(map(re.escape, _SOURCES), key=len, reverse=True)) + r")(?:\s+([\w/-]+)(?:\.(\w+))?)?", re.I
)


@lru_cache(maxsize=512)
def parse_source(text: str) -> FactSource | Refusal:
    """Who sets a fact: `form`, `bước tham_dinh`, `database vn_dan_cu.ho_ten`."""
    found = _SOURCE.fullmatch(text.strip())
    kind = _SOURCES[found.group(1).casefold()] if found else None
    if found is None or kind is None or (kind in _NEEDS_NAME and found.group(2) is None):
        return Refusal(Reason.SYNTAX, 0, len(text), text, ("form / mẫu đơn", "applicant / người nộp", "step X / bước X",
                       "database X / CSDL X", "calendar C.ngày / lịch C.ngày", "system / hệ thống"))  # fmt: skip
    return FactSource(kind, found.group(2), found.group(3))


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of a test's story. `event` is an event with its attributes (unparsed), or `name` is a step or an event;
    `outcome` the label of the step's conclusion; `sets` values of facts, unparsed; `until` only lets time pass."""

    instant: int
    event: str | None = None
    name: str | None = None
    outcome: str | None = None
    sets: tuple[tuple[str, str], ...] = ()
    until: bool = False


def parse_instant(text: str) -> int | None:
    """`dd/mm/yyyy hh:mm` or ISO, as minutes since 1970-01-01 00:00 of Vietnamese civil time."""
    parts = re.fullmatch(r"(\S+)[ T]+(\d{1,2}):(\d{2})", text.strip())
    day = parse_day(parts.group(1)) if parts else None
    if parts is None or day is None or int(parts.group(2)) > 24 or int(parts.group(3)) > 59:
        return None
    return day * 1440 + int(parts.group(2)) * 60 + int(parts.group(3))


@lru_cache(maxsize=1024)
def parse_happening(text: str) -> Happening | Refusal:
    """One line of `happens`."""
    tree = parse(parser("happening", "happening"), text, "happening", _READABLE)
    if isinstance(tree, Refusal):
        return tree
    tokens = [child for child in tree.children if isinstance(child, Token)]
    instant = parse_instant(str(tokens[0]))
    if instant is None:
        return Refusal(Reason.SYNTAX, 0, tokens[0].end_pos or 1, str(tokens[0]), ("dd/mm/yyyy hh:mm",))
    sets = tuple(
        (str(pair.children[0]), str(pair.children[1]).strip())
        for child in tree.children
        if isinstance(child, Tree)
        for pair in child.children
        if isinstance(pair, Tree)
    )
    match tree.data:
        case "until":
            return Happening(instant, until=True)
        case "event":
            return Happening(instant, event=str(tokens[1]))
        case "step":
            return Happening(instant, name=str(tokens[1]), outcome=str(tokens[2])[1:-1].strip(), sets=sets)
        case _:
            return Happening(instant, name=str(tokens[1]), sets=sets)
