"""What short legal phrases mean, apart from limits and money (those are in `values`)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from tthc.values.money import Money


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included; None = without bound on that side. Days since 1970-01-01."""

    first: int | None = None
    last: int | None = None

    def covers(self, day: int) -> bool:
        """Whether the day lies in it."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def meets(self, other: Period) -> bool:
        """Whether the two share a day."""
        starts_in_time = self.first is None or other.last is None or self.first <= other.last
        return starts_in_time and (other.first is None or self.last is None or other.first <= self.last)


ALWAYS = Period()


class CopyKind(Enum):
    """What kind of paper is handed in."""

    ORIGINAL = "original"                    # bản chính
    COPY = "copy"                            # bản sao
    CERTIFIED = "certified"                  # bản sao chứng thực
    COMPARED = "compared"                    # bản sao kèm bản chính để đối chiếu
    FROM_REGISTER = "from_register"          # bản sao từ sổ gốc
    LEGALISED = "legalised"                  # bản sao đã hợp pháp hóa lãnh sự
    ELECTRONIC = "electronic"                # bản điện tử


@dataclass(frozen=True, slots=True)
class Papers:
    """So many papers of a kind."""

    number: int
    kind: CopyKind


@dataclass(frozen=True, slots=True)
class Copies:
    """Alternatives, each a set of papers that are all needed: `1 bản chính, 1 bản sao hoặc 1 bản điện tử`."""

    alternatives: tuple[tuple[Papers, ...], ...]


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of days: every year from (day, month) to (day, month), once between two dates, or the first days of
    each month."""

    yearly: tuple[tuple[int, int], tuple[int, int]] | None = None
    period: Period | None = None
    first_days_of_month: int | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers from `low` to `high`; whether the ends belong to it (D21: đến, từ yes; trên, dưới no)."""

    low: Fraction | None
    high: Fraction | None
    low_in: bool = True
    high_in: bool = True

    def covers(self, number: Fraction) -> bool:
        """Whether the number lies in it."""
        above = self.low is None or number > self.low or (self.low_in and number == self.low)
        return above and (self.high is None or number < self.high or (self.high_in and number == self.high))


@dataclass(frozen=True, slots=True)
class Share:
    """A part: a percentage (exact), or a sum of money."""

    percent: Fraction | None = None
    money: Money | None = None


@dataclass(frozen=True, slots=True)
class SetLocally:
    """`giao địa phương quy định`: the amount is an open term."""


class SourceKind(Enum):
    """Who or what sets a fact."""

    FORM = "form"
    APPLICANT = "applicant"
    CLERK = "clerk"
    STEP = "step"
    DATABASE = "database"
    CALENDAR = "calendar"
    EVENT = "event"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class FactSource:
    """One source of a fact: `step tham_dinh`, `form F.field`, `database X.field`."""

    kind: SourceKind
    name: str | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a legal text. `number` is what citations find a regulation by (`13/2021/TT-BGDĐT`, upper case as
    printed, or a name such as `Bộ luật Dân sự 2015`); articles, clauses and points are as printed."""

    text: str
    document: str
    number: str
    places: tuple[ClausePlace, ...] = ()


@dataclass(frozen=True, slots=True)
class ClausePlace:
    """Điều, khoản, điểm, and the number of the norm where one place holds several; or an annex."""

    article: str | None = None
    clause: str | None = None
    point: str | None = None
    norm: int | None = None
    annex: str | None = None

    @property
    def id(self) -> str:
        """The id used in paths: `d15.k4.b.1`."""
        parts = [f"pl.{self.annex}" if self.annex else "", f"d{self.article}" if self.article else ""]
        parts += [f"k{self.clause}" if self.clause else "", self.point or "", str(self.norm) if self.norm else ""]
        return ".".join(part for part in parts if part).lower()


@dataclass(frozen=True, slots=True)
class ByteSize:
    """Largest size of a file, in bytes."""

    bytes: int
