"""The internal process (quy trình nội bộ) as written: nodes, targets, timers, handlers, fragments."""

from __future__ import annotations

from dataclasses import dataclass

from tthc.model.common import AnchorAt, Cited, Common, EventAt, Formula, Header, Parameter, Ref, Table
from tthc.model.facts import Deadline, Fact, Test
from tthc.model.source import Tree
from tthc.values.limits import Allotment, DayMeans, Limit

TimeTable = Table[Allotment | Parameter]
LimitTable = Table[Limit | Parameter]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where an outcome leads: `then` (continue, end, a port), back to an earlier step, to a later one, or through the
    steps of `do`; and what it sets and records."""

    common: Common
    then: Ref | None = None
    back_to: Ref | None = None
    at_most: int | Parameter | None = None
    go_to: Ref | None = None
    do: tuple[Node, ...] = ()
    sets: tuple[tuple[str, Tree], ...] = ()
    records: tuple[EventAt, ...] = ()
    with_: tuple[tuple[str, Tree], ...] = ()
    end: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step (bước): who does it, how long it may take, how it can end, what it issues and records."""

    common: Common
    step: Ref
    name: str
    by: tuple[Ref, ...]
    no: str | None = None
    time: TimeTable = ()
    min_time: Allotment | None = None
    within: LimitTable = ()
    from_: AnchorAt | None = None
    when: Formula | None = None
    per: Ref | None = None
    outcomes: tuple[tuple[str, Target], ...] = ()
    issues: tuple[Ref, ...] = ()
    template: tuple[Ref, ...] = ()
    records: tuple[EventAt, ...] = ()
    drafts: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A branch of `choose` or `parallel`."""

    common: Common
    do: tuple[Node, ...]
    when: Formula | None = None
    otherwise: bool = False
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose:
    """Exactly one of the branches holds (tùy trường hợp)."""

    common: Common
    choose: Ref
    of: tuple[Branch, ...]
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parallel:
    """Branches side by side (song song); `need` of them must end."""

    common: Common
    parallel: Ref
    of: tuple[Branch, ...]
    name: str | None = None
    need: str = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consult:
    """Opinions asked of bodies (lấy ý kiến); `silence` says what a missing answer means."""

    common: Common
    consult: Ref
    name: str
    by: tuple[Ref, ...]
    ask: tuple[Ref, ...]
    within: LimitTable
    silence: str
    from_: AnchorAt | None = None
    need: str = "all"
    time: TimeTable = ()
    when: Formula | None = None
    outcomes: tuple[tuple[str, Target], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Waiting for an event of somebody else (chờ), with a time-out or said to be unbounded."""

    common: Common
    wait: Ref
    name: str
    for_: EventAt
    who: Ref
    within: LimitTable = ()
    from_: AnchorAt | None = None
    unbounded: bool = False
    late: Target | None = None
    when: Formula | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A group of steps with its own agency, limit and numbering (giai đoạn)."""

    common: Common
    stage: Ref
    name: str
    steps: tuple[Node, ...]
    agency: Ref | None = None
    within: LimitTable = ()
    from_: AnchorAt | None = None
    total: TimeTable = ()
    when: Formula | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A fragment put in place (dùng đoạn dùng chung)."""

    common: Common
    use: Ref
    id: Ref | None = None
    with_: tuple[tuple[str, Tree], ...] = ()
    fill: tuple[tuple[str, tuple[Node, ...]], ...] = ()
    when: Formula | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gather:
    """Cases wait until a list closes; its steps run once for the list (gom danh sách)."""

    common: Common
    gather: Ref
    name: str
    by: tuple[Ref, ...]
    closes: AnchorAt
    steps: tuple[Node, ...]
    of: Ref | None = None
    late: str = "next"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A printed row `intake` (tiếp nhận) or `return` (trả kết quả): doer and time of a segment of the envelope."""

    common: Common
    kind: str
    name: str
    by: tuple[Ref, ...]
    time: TimeTable
    no: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The hole that the user of a fragment fills (chỗ trống)."""

    common: Common
    slot: Ref


Node = Step | Choose | Parallel | Consult | Wait | Stage | Use | Gather | Segment | Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """Steps that run beside the main flow some time before or after a moment (hẹn giờ)."""

    common: Common
    id: Ref
    do: tuple[Node, ...]
    at_least: LimitTable = ()
    before: AnchorAt | None = None
    after: AnchorAt | None = None
    while_: Formula | None = None
    at_most: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Handler:
    """What follows an event that may come at any time between two others (khi có)."""

    common: Common
    from_: AnchorAt
    until: Ref
    do: tuple[Node, ...]
    beside: bool = False
    end: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Routing:
    """The internal process inside its envelope; `total` is the printed sum, which must equal the sum on every path."""

    common: Common
    handling: tuple[Node, ...]
    envelope: Use | None
    total: TimeTable = ()
    day_means: DayMeans | None = None
    timers: tuple[Timer, ...] = ()
    on: tuple[tuple[str, Handler], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessDocument:
    """An internal process approved apart from the procedure (kind `process`)."""

    header: Header
    common: Common
    for_: tuple[Ref, ...]
    approved: tuple[Cited, ...]
    agency: Ref
    routing: Routing
    locality: Ref | None = None
    when: Formula | None = None
    facts: tuple[tuple[str, Fact], ...] = ()
    tests: tuple[Test, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterDeclaration:
    """A parameter that the user of a fragment may set; `rule` = it follows a parameter of a rule in force."""

    common: Common
    label: str
    type: str
    default: Tree | None = None
    rule: Ref | None = None
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotDeclaration:
    """A hole of a fragment."""

    common: Common
    label: str
    required: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Port:
    """An exit that steps inside a slot may take (cửa ra); a returning one comes back to the step that asked."""

    common: Common
    label: str
    returns: bool
    do: tuple[Node, ...]
    at_most: int | Parameter | None = None
    with_: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A piece of process used by several procedures (đoạn dùng chung), for instance the one-stop envelope."""

    header: Header
    common: Common
    steps: tuple[Node, ...]
    parameters: tuple[tuple[str, ParameterDeclaration], ...] = ()
    slots: tuple[tuple[str, SlotDeclaration], ...] = ()
    ports: tuple[tuple[str, Port], ...] = ()
    facts: tuple[tuple[str, Fact], ...] = ()
    timers: tuple[Timer, ...] = ()
    on: tuple[tuple[str, Handler], ...] = ()
    segments: tuple[tuple[str, tuple[Ref, ...]], ...] = ()
    ends: tuple[tuple[str, str], ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    tests: tuple[Test, ...] = ()
