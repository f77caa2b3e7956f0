"""Limits set by law and allotments of working time. Two kinds of value that never add up by accident.

A `Limit` (thời hạn) is counted as the Civil Code 2015 (arts. 145-148) counts; an `Allotment` (thời gian
của bước) is working time that runs only while officers work.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction


class Unit(Enum):
    """A unit of time as the law writes it. `HOUR` and `DAY` run by the clock and the calendar; the `WORKING_` ones
    run along working time; half-day sessions (buổi) are four working hours."""

    MINUTE = "minute"
    HOUR = "hour"
    WORKING_HOUR = "working_hour"
    SESSION = "session"
    WORKING_DAY = "working_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Moment(Enum):
    """A limit without a number."""

    AT_ONCE = "at_once"        # ngay: the value of reading A05
    IN_SESSION = "in_session"  # trong buổi: the end of the session
    IN_DAY = "in_day"          # trong ngày: the end of the day


class Then(Enum):
    """What a late arrival gets under a cut-off."""

    NEXT_SESSION_START = "next_session_start"          # đầu buổi sau
    NEXT_WORKING_DAY_START = "next_working_day_start"  # đầu ngày làm việc sau
    IN_NEXT_WORKING_DAY = "in_next_working_day"        # trong ngày làm việc tiếp theo


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of one unit: `15 ngày làm việc`, `0,5 ngày`. The number is exact."""

    number: Fraction
    unit: Unit


@dataclass(frozen=True, slots=True)
class CutOff:
    """`sau 15:00 thì …` (`clock` = minutes after midnight) or `30 phút cuối buổi thì …` (`last` = minutes)."""

    then: Then
    clock: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Limit:
    """A statutory limit. Several parts run one after the other, in the order written (D3)."""

    parts: tuple[Quantity | Moment, ...]
    cutoff: CutOff | None = None


class DayMeans(Enum):
    """What a bare `ngày` means in the step times of one routing (reading A37)."""

    WORKING = "working"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class Allotment:
    """Time a step may take: `minutes` of working time; or, where `clock` is set, that many minutes by the clock;
    `minutes` is None for an untimed step (`không tính`)."""

    minutes: int | None
    clock: bool = False


UNTIMED = Allotment(None)
MINUTES_A_WORKING_HOUR = 60
MINUTES_A_SESSION = 4 * 60
MINUTES_A_WORKING_DAY = 8 * 60
