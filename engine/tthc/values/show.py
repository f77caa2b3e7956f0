"""Values as a Vietnamese reader expects to see them printed."""

from __future__ import annotations

from fractions import Fraction

from tthc.values.limits import (
    MINUTES_A_WORKING_DAY,
    MINUTES_A_WORKING_HOUR,
    Allotment,
    Limit,
    Moment,
    Quantity,
    Then,
    Unit,
)

_UNITS = {
    Unit.MINUTE: "phút", Unit.HOUR: "giờ", Unit.WORKING_HOUR: "giờ làm việc", Unit.SESSION: "buổi", Unit.WORKING_DAY: "ngày làm việc",
    Unit.DAY: "ngày", Unit.WEEK: "tuần", Unit.MONTH: "tháng", Unit.YEAR: "năm",
}  # fmt: skip
_MOMENTS = {Moment.AT_ONCE: "ngay", Moment.IN_SESSION: "trong buổi", Moment.IN_DAY: "trong ngày"}
_THEN = {
    Then.NEXT_SESSION_START: "đầu buổi sau",
    Then.NEXT_WORKING_DAY_START: "đầu ngày làm việc sau",
    Then.IN_NEXT_WORKING_DAY: "trong ngày làm việc tiếp theo",
}


def show_number(number: Fraction) -> str:
    """A number with a decimal comma where that is exact, else as a fraction."""
    if number.denominator == 1:
        return str(number.numerator)
    text = f"{float(number):.4f}".rstrip("0")
    if Fraction(text) == number:
        return text.replace(".", ",")
    return f"{number.numerator}/{number.denominator}"


def show_limit(limit: Limit) -> str:
    """A limit as a phrase that parses back to the same limit."""
    parts = [
        _MOMENTS[part] if isinstance(part, Moment) else f"{show_number(part.number)} {_UNITS[part.unit]}" for part in limit.parts
    ]
    text = " và ".join(parts)
    if limit.cutoff is None:
        return text
    if limit.cutoff.clock is not None:
        hour, minute = divmod(limit.cutoff.clock, 60)
        return f"{text}; sau {hour:02d}:{minute:02d} thì {_THEN[limit.cutoff.then]}"
    return f"{text}; {limit.cutoff.last} phút cuối buổi thì {_THEN[limit.cutoff.then]}"


def show_allotment(allotment: Allotment) -> str:
    """An allotment in the largest unit that is exact enough to read: days of eight hours, hours, minutes."""
    if allotment.minutes is None:
        return "không tính"
    if allotment.clock:
        return f"{show_number(Fraction(allotment.minutes, 1440))} ngày"
    return show_working_minutes(allotment.minutes)


def show_working_minutes(minutes: int) -> str:
    """Working minutes as days (eight hours), hours or minutes."""
    days = Fraction(minutes, MINUTES_A_WORKING_DAY)
    if minutes and days * 4 == int(days * 4):
        return f"{show_number(days)} ngày làm việc"
    hours = Fraction(minutes, MINUTES_A_WORKING_HOUR)
    if minutes and hours * 4 == int(hours * 4):
        return f"{show_number(hours)} giờ làm việc"
    return f"{minutes} phút làm việc"


def show_quantity(quantity: Quantity) -> str:
    """One number and its unit."""
    return f"{show_number(quantity.number)} {_UNITS[quantity.unit]}"
