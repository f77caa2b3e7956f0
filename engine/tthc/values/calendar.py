"""A working calendar: weekly sessions, days off, days worked in exchange."""

from __future__ import annotations

from dataclasses import dataclass

from tthc.values.instants import DayNumber, to_date

Session = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Sessions per weekday (Monday first) as minutes of the day; `off` are days of rest beyond the week, `worked` days
    worked in exchange, with the weekday whose sessions they take; `reasons` names each; `announced` lists the years for
    which the government has said which days are off (A21)."""

    id: str
    sessions: tuple[tuple[Session, ...], ...]
    off: frozenset[DayNumber]
    worked: tuple[tuple[DayNumber, int], ...] = ()
    reasons: tuple[tuple[DayNumber, str], ...] = ()
    announced: frozenset[int] = frozenset()
    first_year: int = 2025
    last_year: int = 2027

    def sessions_of(self, day: DayNumber) -> tuple[Session, ...]:
        """Sessions of a day; none on a day off."""
        for worked, weekday in self.worked:
            if worked == day:
                return self.sessions[weekday]
        return () if day in self.off else self.sessions[to_date(day).weekday()]

    def reason(self, day: DayNumber) -> str | None:
        """Name of the holiday or exchange that makes the day special."""
        return next((name for known, name in self.reasons if known == day), None)
