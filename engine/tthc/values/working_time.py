"""Tables of working time: W, its two inverses, and working days. Scalar and vectorised alike.

`W(t)` is the number of worked minutes before instant t. `close(v)` is the least t with W(t) >= v, the legal end of a
span of working time (at the end of a session, not at the start of the next); `opening(v)` is the greatest t with
W(t) <= v. An officer's instants are half-open, (open, close]: an act done in minute t-1 bears instant t.

Dense minute tables (about 12 ns a look-up, 4 bytes a minute) were chosen over bisecting sessions: exactness questions
are asked of every minute of a year. Tables reach one year before the calendar's data and two beyond; years without data
follow the weekly pattern. All functions take an int or an integer array and give the same.
"""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from tthc.values.calendar import Calendar
from tthc.values.instants import MINUTES_A_DAY, day_number

Minutes = NDArray[np.int64]
Number = TypeVar("Number", int, Minutes)


class BeyondCalendar(ValueError):
    """An instant outside the tables."""


class WorkingTime:
    """The tables of one calendar."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar
        self.first_day = day_number(datetime.date(calendar.first_year - 1, 1, 1))
        self.last_day = day_number(datetime.date(calendar.last_year + 3, 1, 1))
        days = self.last_day - self.first_day
        self.origin = self.first_day * MINUTES_A_DAY
        worked = np.zeros(days * MINUTES_A_DAY, dtype=bool)
        self._starts: list[int] = []
        self._ends: list[int] = []
        is_working = np.zeros(days + 1, dtype=bool)
        last_close = np.zeros(days + 1, dtype=np.int64)
        first_open = np.zeros(days + 1, dtype=np.int64)
        for index in range(days):
            day = self.first_day + index
            sessions = calendar.sessions_of(day)
            base = index * MINUTES_A_DAY
            for begin, end in sessions:
                worked[base + begin : base + end] = True
                self._starts.append(self.origin + base + begin)
                self._ends.append(self.origin + base + end)
            if sessions:
                is_working[index] = True
                first_open[index], last_close[index] = sessions[0][0], sessions[-1][1]
        self._w = np.concatenate(([0], np.cumsum(worked, dtype=np.int32))).astype(np.int32)
        self._minutes = np.flatnonzero(worked).astype(np.int64) + self.origin
        self._working = is_working
        self._days = np.flatnonzero(is_working).astype(np.int64) + self.first_day
        self._last_close, self._first_open = last_close, first_open
        self._session_starts = np.array(self._starts, dtype=np.int64)
        self._session_ends = np.array(self._ends, dtype=np.int64)
        self.total = int(self._w[-1])

    # ---- minutes --------------------------------------------------------------------------------------------------

    def _index(self, t: Number) -> Number:
        index = t - self.origin
        if isinstance(t, int | np.integer):
            if not 0 <= index < len(self._w):
                raise BeyondCalendar(f"instant {t} lies outside the calendar {self.calendar.id}")
            return index
        return np.clip(index, 0, len(self._w) - 1)  # type: ignore[return-value]

    def worked(self, t: Number) -> Number:
        """W(t): worked minutes before t."""
        found = self._w[self._index(t)]
        return int(found) if isinstance(t, int | np.integer) else found.astype(np.int64)  # type: ignore[return-value]

    def close(self, v: Number) -> Number:
        """Least t with W(t) >= v: the end of a span of working time."""
        if isinstance(v, int | np.integer):
            if not 0 < v <= self.total:
                raise BeyondCalendar(f"{v} worked minutes lie outside the calendar {self.calendar.id}")
            return int(self._minutes[v - 1]) + 1
        return self._minutes[np.clip(v, 1, self.total) - 1] + 1  # type: ignore[return-value]

    def opening(self, v: Number) -> Number:
        """Greatest t with W(t) <= v: the next opening."""
        if isinstance(v, int | np.integer):
            if not 0 <= v < self.total:
                raise BeyondCalendar(f"{v} worked minutes lie outside the calendar {self.calendar.id}")
            return int(self._minutes[v])
        return self._minutes[np.clip(v, 0, self.total - 1)]  # type: ignore[return-value]

    def add(self, t: Number, minutes: int) -> Number:
        """The instant at which that much working time has passed since t. Nothing added leaves t as it is."""
        if minutes == 0:
            return t
        return self.close(self.worked(t) + minutes)

    def officer(self, t: Number) -> Number:
        """First officers' instant at or after t."""
        w = self.worked(t)
        if isinstance(t, int | np.integer):
            return t if self._is_officers(int(t)) else self.close(w + 1)
        inside = self._w[self._index(t)] - self._w[self._index(t - 1)] == 1  # type: ignore[operator]
        return np.where(inside, t, self.close(w + 1))  # type: ignore[return-value]

    def _is_officers(self, t: int) -> bool:
        return int(self._w[self._index(t)]) - int(self._w[self._index(t - 1)]) == 1

    def in_session(self, t: int) -> bool:
        """Whether an officer can begin something at t: [open, close)."""
        return int(self._w[self._index(t + 1)]) - int(self._w[self._index(t)]) == 1

    # ---- sessions -------------------------------------------------------------------------------------------------

    def session_end(self, t: Number) -> Number:
        """End of the session that contains t (what comes at its end belongs to the next one), else of the next."""
        index = np.searchsorted(self._session_ends, t, side="right")
        found = self._session_ends[np.minimum(index, len(self._session_ends) - 1)]
        return int(found) if isinstance(t, int | np.integer) else found  # type: ignore[return-value]

    def next_session_start(self, t: Number) -> Number:
        """Start of the first session that begins after t."""
        index = np.searchsorted(self._session_starts, t, side="right")
        found = self._session_starts[np.minimum(index, len(self._session_starts) - 1)]
        return int(found) if isinstance(t, int | np.integer) else found  # type: ignore[return-value]

    # ---- days -----------------------------------------------------------------------------------------------------

    def _day_index(self, day: Number) -> Number:
        index = day - self.first_day
        if isinstance(day, int | np.integer):
            if not 0 <= index < len(self._working):
                raise BeyondCalendar(f"day {day} lies outside the calendar {self.calendar.id}")
            return index
        return np.clip(index, 0, len(self._working) - 1)  # type: ignore[return-value]

    def is_working_day(self, day: int) -> bool:
        """Whether anybody works that day."""
        return bool(self._working[self._day_index(day)])

    def working_day_after(self, day: Number, count: int) -> Number:
        """The count-th working day after the day; that day itself is not counted (Civil Code 2015 art. 147)."""
        index = np.searchsorted(self._days, day, side="right") + count - 1
        return self._nth(index, day)

    def working_day_before(self, day: Number, count: int) -> Number:
        """The count-th working day before the day."""
        index = np.searchsorted(self._days, day, side="left") - count
        return self._nth(index, day)

    def working_day_from(self, day: Number) -> Number:
        """The day itself if somebody works, else the next working day (art. 148)."""
        return self._nth(np.searchsorted(self._days, day, side="left"), day)

    def _nth(self, index: Number, like: Number) -> Number:
        if isinstance(like, int | np.integer):
            if not 0 <= index < len(self._days):
                raise BeyondCalendar(f"outside the calendar {self.calendar.id}")
            return int(self._days[index])
        return self._days[np.clip(index, 0, len(self._days) - 1)]  # type: ignore[return-value]

    def close_of_day(self, day: Number) -> Number:
        """Instant at which the last session of a working day ends."""
        found = day * MINUTES_A_DAY + self._last_close[self._day_index(day)]
        return int(found) if isinstance(day, int | np.integer) else found  # type: ignore[return-value]

    def open_of_day(self, day: Number) -> Number:
        """Instant at which the first session of a working day begins."""
        found = day * MINUTES_A_DAY + self._first_open[self._day_index(day)]
        return int(found) if isinstance(day, int | np.integer) else found  # type: ignore[return-value]


@lru_cache(maxsize=16)
def tables(calendar: Calendar) -> WorkingTime:
    """The tables of a calendar, built once."""
    return WorkingTime(calendar)
