"""Limits applied to instants, forward and backward: one nondecreasing function for each limit.

Forward limits give the last permitted instant (inclusive). Days exclude the first day and end with the last one (Civil
Code 2015 arts. 147-148): at the close of the last session for what is done at a counter, at 24:00 for electronic acts
(reading A19). Days, weeks, months and years that end on a day off move to the next working day; working hours, sessions
and fractions of a working day run along working time at eight hours a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

import numpy as np

from tthc.values.instants import MINUTES_A_DAY, show_date, weekday_name
from tthc.values.limits import (
    MINUTES_A_SESSION,
    MINUTES_A_WORKING_DAY,
    MINUTES_A_WORKING_HOUR,
    CutOff,
    Limit,
    Moment,
    Quantity,
    Then,
    Unit,
)
from tthc.values.working_time import Minutes, Number, WorkingTime


class EndOfDay(Enum):
    """When a last day ends (A19)."""

    COUNTER = "counter"        # close of the last session
    ELECTRONIC = "electronic"  # 24:00


AT_ONCE = Limit((Quantity(Fraction(2), Unit.WORKING_HOUR),))
"""What `ngay` means under the chosen candidate (ii) of reading A05."""
TOLERANCE = 30
"""Minutes allowed for `at the start of the next session` (reading A06)."""
_CALENDAR_UNITS = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)


def due(limit: Limit, start: Number, time: WorkingTime, end: EndOfDay = EndOfDay.COUNTER, at_once: Limit = AT_ONCE) -> Number:
    """Last permitted instant of a limit that starts at `start` (an instant, or an array of instants)."""
    reached = start
    for number, part in enumerate(limit.parts):
        reached = _part(part, reached, time, end, at_once, chained=number > 0)
    if limit.cutoff is None:
        return reached
    late, then = _cut(limit.cutoff, start, time, end)
    if isinstance(start, int | np.integer):
        return max(reached, then) if late else reached
    return np.where(late, np.maximum(reached, then), reached)  # type: ignore[return-value]


def before(limit: Limit, anchor: Number, time: WorkingTime, end: EndOfDay = EndOfDay.COUNTER) -> Number:
    """Last instant that is still at least the limit before `anchor`; the day of the anchor is not counted and nothing is
    moved for days off: the shift of art. 148 lengthens forward limits only."""
    reached = anchor
    for part in reversed(limit.parts):
        reached = _back(part, reached, time, end)
    return reached


def not_before(limit: Limit, start: int, time: WorkingTime) -> int:
    """First permitted instant of `no sooner than`: the minute after the limit has run out, days counted to 24:00."""
    last = due(limit, start, time, EndOfDay.ELECTRONIC)
    return last if last % MINUTES_A_DAY == 0 else last + 1


def _day(moment: Number, chained: bool) -> Number:
    """Day of an instant; the 24:00 that ended a part before belongs to its own day."""
    return (moment - 1) // MINUTES_A_DAY if chained else moment // MINUTES_A_DAY


def _close(day: Number, time: WorkingTime, end: EndOfDay) -> Number:
    return (day + 1) * MINUTES_A_DAY if end is EndOfDay.ELECTRONIC else time.close_of_day(day)


def working_minutes(quantity: Quantity) -> int | None:
    """Working minutes of what runs along working time; None for limits counted in whole days."""
    match quantity.unit:
        case Unit.WORKING_HOUR:
            return int(quantity.number * MINUTES_A_WORKING_HOUR)
        case Unit.SESSION:
            return int(quantity.number * MINUTES_A_SESSION)
        case Unit.WORKING_DAY if quantity.number.denominator != 1:
            return int(quantity.number * MINUTES_A_WORKING_DAY)
        case _:
            return None


def _part(part: Quantity | Moment, start: Number, time: WorkingTime, end: EndOfDay, at_once: Limit, chained: bool) -> Number:
    match part:
        case Moment.AT_ONCE:
            return due(at_once, start, time, end)
        case Moment.IN_SESSION:
            return time.session_end(start)
        case Moment.IN_DAY:
            return time.close_of_day((time.session_end(start) - 1) // MINUTES_A_DAY)
        case Quantity(number, Unit.MINUTE):
            return start + int(number)
        case Quantity(number, Unit.HOUR):
            return start + int(number * 60)
        case Quantity(number, Unit.WORKING_DAY) if number.denominator == 1:
            return _close(time.working_day_after(_day(start, chained), int(number)), time, end)
        case Quantity(number, unit) if unit in _CALENDAR_UNITS:
            if number.denominator != 1:
                return start + int(number * {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 30, Unit.YEAR: 365}[unit] * MINUTES_A_DAY)
            day = _later(_day(start, chained), unit, int(number))
            return _close(time.working_day_from(day), time, end)
        case Quantity():
            return time.add(start, working_minutes(part) or 0)


def _back(part: Quantity | Moment, anchor: Number, time: WorkingTime, end: EndOfDay) -> Number:
    match part:
        case Quantity(number, Unit.MINUTE):
            return anchor - int(number)
        case Quantity(number, Unit.HOUR):
            return anchor - int(number * 60)
        case Quantity(number, Unit.WORKING_DAY) if number.denominator == 1:
            return _close(time.working_day_before(_day(anchor, False), int(number)), time, end)
        case Quantity(number, unit) if unit in _CALENDAR_UNITS:
            day = _later(_day(anchor, False), unit, -int(number))
            if end is EndOfDay.ELECTRONIC:
                return (day + 1) * MINUTES_A_DAY
            # at a counter that is closed on the day, the last chance is the last close before
            closing = time.close_of_day(time.working_day_before(day + 1, 1))
            return closing
        case Quantity():
            return time.opening(time.worked(anchor) - (working_minutes(part) or 0))
        case _:
            return anchor


def _later(day: Number, unit: Unit, number: int) -> Number:
    """The corresponding day so many units later; a month without the day ends with its last day (art. 148)."""
    if unit in (Unit.DAY, Unit.WEEK):
        return day + number * (7 if unit is Unit.WEEK else 1)
    months = number * (12 if unit is Unit.YEAR else 1)
    dates = np.asarray(day, dtype="int64").astype("datetime64[D]")
    month = dates.astype("datetime64[M]")
    within = dates - month.astype("datetime64[D]")
    target = month + np.timedelta64(months, "M")
    last = (target + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
    found = np.minimum(target.astype("datetime64[D]") + within, last).astype("int64")
    return int(found) if isinstance(day, int | np.integer) else found


def _cut(cutoff: CutOff, start: Number, time: WorkingTime, end: EndOfDay) -> tuple[bool | Minutes, Number]:
    """Whether an instant is on the late side of a cut-off (half-open, A06), and what it then gets."""
    day, minute = start // MINUTES_A_DAY, start % MINUTES_A_DAY
    working = time._working[time._day_index(day)]
    if cutoff.clock is not None:
        late = working & (minute >= cutoff.clock)
    else:
        closing = time.session_end(start)
        late = (start >= closing - (cutoff.last or 0)) & (time.worked(closing) - time.worked(start) <= (cutoff.last or 0))
    following = time.working_day_after(day, 1)
    match cutoff.then:
        case Then.NEXT_SESSION_START:
            then = time.next_session_start(start) + TOLERANCE
        case Then.NEXT_WORKING_DAY_START:
            then = time.open_of_day(following) + TOLERANCE
        case Then.IN_NEXT_WORKING_DAY:
            then = _close(following, time, end)
    return (bool(late) if isinstance(start, int | np.integer) else late), then  # type: ignore[return-value]


class Because(Enum):
    """A rule that moved a due time."""

    FIRST_DAY = "first-day"        # the first day is not counted
    HOLIDAY = "holiday"            # a day off in between
    WEEKEND = "weekend"
    SWAPPED_IN = "swapped-in"      # a day worked in exchange
    OUTSIDE_HOURS = "outside-hours"
    ROLLED_OVER = "rolled-over"    # the last day was off
    CUT_OFF = "cut-off"
    FORECAST = "forecast"          # a year without announced data


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason, with the days and the name it concerns."""

    because: Because
    what: str


def explain(limit: Limit, start: int, reached: int, time: WorkingTime) -> tuple[Reason, ...]:
    """Why a limit from `start` ends at `reached`: each rule and day that moved it."""
    calendar = time.calendar
    first, last = start // MINUTES_A_DAY, (reached - 1) // MINUTES_A_DAY
    units = {part.unit for part in limit.parts if isinstance(part, Quantity)}
    reasons: list[Reason] = []
    if units & {Unit.WORKING_DAY, *_CALENDAR_UNITS} and all(
        working_minutes(part) is None for part in limit.parts if isinstance(part, Quantity)
    ):
        reasons.append(Reason(Because.FIRST_DAY, show_date(first)))
    elif units & {Unit.WORKING_HOUR, Unit.SESSION, Unit.WORKING_DAY} and not time.in_session(start):
        reasons.append(Reason(Because.OUTSIDE_HOURS, show_date(first)))
    if units & {Unit.WORKING_DAY, Unit.WORKING_HOUR, Unit.SESSION}:
        for day in range(first, last + 1):
            name = calendar.reason(day)
            if day in calendar.off and name:
                reasons.append(Reason(Because.HOLIDAY, f"{show_date(day)} ({name})"))
            elif any(day == worked for worked, _ in calendar.worked):
                reasons.append(Reason(Because.SWAPPED_IN, f"{show_date(day)} ({name or weekday_name(day)})"))
        weekends = sum(1 for day in range(first, last + 1) if not calendar.sessions_of(day) and day not in calendar.off)
        if weekends:
            reasons.append(Reason(Because.WEEKEND, str(weekends)))
    elif units & set(_CALENDAR_UNITS):
        part = limit.parts[-1]
        assert isinstance(part, Quantity)
        nominal = _later(first, part.unit, int(part.number)) if len(limit.parts) == 1 and part.number.denominator == 1 else last
        if nominal < last:
            name = calendar.reason(nominal) or weekday_name(nominal)
            reasons.append(Reason(Because.ROLLED_OVER, f"{show_date(nominal)} ({name})"))
    if limit.cutoff is not None:
        late, _ = _cut(limit.cutoff, start, time, EndOfDay.COUNTER)
        if late:
            reasons.append(Reason(Because.CUT_OFF, show_date(first)))
    years = {int(show_date(day)[-4:]) for day in (first, last)}
    for year in sorted(years - calendar.announced):
        reasons.append(Reason(Because.FORECAST, str(year)))
    return tuple(reasons)
