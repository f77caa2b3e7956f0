"""What happened in one case, on paper or in a run: events with their instants, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from tthc.values.money import Money

AttributeValue = str | int | bool | Fraction | Money | tuple[str, ...]
"""A value of an event's attribute: a name or text, a number, yes/no, money, or a set of names. An instant is an int."""


@dataclass(frozen=True, slots=True)
class Event:
    """One event. `time` is the recorded instant (minutes, Vietnamese civil time), `at` the effective one from which
    limits run (QĐ 3141 art. 13.3.b: late acceptance never costs the applicant); they are the same unless said."""

    name: str
    time: int
    at: int
    attributes: tuple[tuple[str, AttributeValue], ...] = ()

    def get(self, attribute: str) -> AttributeValue | None:
        """Value of an attribute, None if it is not known."""
        for name, value in self.attributes:
            if name == attribute:
                return value
        return None


@dataclass(frozen=True, slots=True)
class Trace:
    """Events of one subject in order; the index is a total order, also within a minute. All that happened up to
    `horizon` is in it; `complete` says that nothing more can happen."""

    events: tuple[Event, ...]
    horizon: int
    complete: bool = False
    moments: tuple[tuple[str, int], ...] = field(default=())  # due times known from outside: ("due", instant)

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def last(self, name: str) -> Event | None:
        """The latest event of that name."""
        return next((event for event in reversed(self.events) if event.name == name), None)

    def moment(self, name: str) -> int | None:
        """A due time given from outside."""
        return next((instant for known, instant in self.moments if known == name), None)
