"""Instants and dates of Vietnamese civil time (UTC+7, no daylight saving) as whole numbers.

An instant counts minutes since 1970-01-01 00:00, a day counts days since 1970-01-01. The end of a day, 24:00, is the
same number as 00:00 of the next; what ends a day is shown as 24:00 where the caller says so.
"""

from __future__ import annotations

import datetime

Instant = int
DayNumber = int
MINUTES_A_DAY = 1440
_EPOCH = datetime.date(1970, 1, 1)


def instant(day: DayNumber, minute: int) -> Instant:
    """An instant from a day and minutes after its midnight."""
    return day * MINUTES_A_DAY + minute


def day_of(moment: Instant) -> DayNumber:
    """The day an instant lies in; 24:00 lies in the next."""
    return moment // MINUTES_A_DAY


def day_number(date: datetime.date) -> DayNumber:
    """Days since 1970-01-01."""
    return (date - _EPOCH).days


def to_date(day: DayNumber) -> datetime.date:
    """The calendar date of a day."""
    return _EPOCH + datetime.timedelta(days=day)


def show_date(day: DayNumber) -> str:
    """`dd/mm/yyyy`."""
    return to_date(day).strftime("%d/%m/%Y")


def show_instant(moment: Instant, ends_day: bool = False) -> str:
    """`dd/mm/yyyy hh:mm`; with `ends_day`, midnight is shown as 24:00 of the day before."""
    day, minute = divmod(moment, MINUTES_A_DAY)
    if ends_day and minute == 0:
        return f"{show_date(day - 1)} 24:00"
    return f"{show_date(day)} {minute // 60:02d}:{minute % 60:02d}"


def iso_instant(moment: Instant) -> str:
    """`yyyy-mm-ddThh:mm`, local time."""
    day, minute = divmod(moment, MINUTES_A_DAY)
    return f"{to_date(day).isoformat()}T{minute // 60:02d}:{minute % 60:02d}"


_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def weekday_name(day: DayNumber) -> str:
    """Vietnamese name of the weekday."""
    return _WEEKDAYS[to_date(day).weekday()]
