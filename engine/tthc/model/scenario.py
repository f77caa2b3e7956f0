"""A scenario (kịch bản): estimates, apart from the law."""

from __future__ import annotations

from dataclasses import dataclass

from tthc.lang.phrase_values import Period
from tthc.model.common import Common, Header, Ref
from tthc.model.source import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """How cases come by one channel: a Poisson rate (text such as `12 hồ sơ/ngày làm việc`) or recorded instants."""

    common: Common
    rate: str | None = None
    times: tuple[str, ...] = ()
    profile: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """Officers of one role."""

    common: Common
    number: int
    calendar: Ref | None = None
    leave: tuple[str, ...] = ()
    speed: str | None = None
    queue: str = "fifo"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicantBehaviour:
    """How applicants answer: a distribution of time, the shares that never answer and that withdraw."""

    common: Common
    answers: str | None = None
    never: str | None = None
    withdraws: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """When enough has been simulated."""

    common: Common
    replications: int | None = None
    precision: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One staff, one period, one seed, the arrivals of one or several procedures."""

    header: Header
    common: Common
    procedures: tuple[Ref, ...]
    calendar: Ref
    period: Period
    seed: int
    arrivals: tuple[tuple[str, tuple[tuple[str, Arrivals], ...]], ...]
    staff: tuple[tuple[str, Staff], ...]
    service: tuple[tuple[str, str], ...]
    outcomes: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    facts: tuple[tuple[str, Tree], ...] = ()
    applicants: ApplicantBehaviour | None = None
    outages: Tree | None = None
    targets: tuple[str, ...] = ()
    stop: Stop | None = None
