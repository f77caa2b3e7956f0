"""Facts of a case, deadlines, and worked cases: shared by procedures, processes and fragments."""

from __future__ import annotations

from dataclasses import dataclass

from tthc.lang.phrase_values import Window
from tthc.model.common import AnchorAt, Common, Day, Formula, Parameter, Ref, SourceAt, Table
from tthc.model.source import Tree
from tthc.values.limits import Limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What is known of a case (dữ kiện): given by `source`, derived by `is_`, or a list whose items have facts."""

    common: Common
    label: str
    type: str | None = None
    source: tuple[SourceAt, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    unit: str | None = None
    is_: Formula | None = None
    each: tuple[tuple[str, Fact], ...] = ()
    min: Tree | None = None
    max: Tree | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One answer to a question that splits the procedure (một trường hợp)."""

    common: Common
    id: Ref
    name: str
    code: str | None = None
    when: Formula | None = None
    components: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question that splits the procedure; its id becomes a fact."""

    common: Common
    id: Ref
    ask: str
    pick: str
    of: tuple[Case, ...]
    source: tuple[SourceAt, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """A lawful prolongation (gia hạn), apart from an apology."""

    common: Common
    by: LimitOrParameter | None = None
    to: LimitOrParameter | None = None
    times: int = 1
    when: Formula | None = None
    decided_by: Ref | None = None


LimitOrParameter = Limit | Parameter


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A limit the law sets on anyone (thời hạn): forward `within … from`, backward `at_least … before`, no sooner
    than `at_least … after`, or a calendar `window`."""

    common: Common
    id: Ref
    to: AnchorAt
    name: str | None = None
    who: str = "agency"
    within: Table[LimitOrParameter] = ()
    from_: AnchorAt | None = None
    at_least: Table[LimitOrParameter] = ()
    before: AnchorAt | None = None
    after: AnchorAt | None = None
    window: Window | None = None
    when: Formula | None = None
    stage: Ref | None = None
    excludes: tuple[Ref, ...] = ()
    on_supplement: str | None = None
    extension: Extension | None = None
    late: str | None = None
    published: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Expect:
    """What must come out of a worked case; None = not asked."""

    common: Common
    components: tuple[Ref, ...] | None = None
    fees: tuple[tuple[str, Tree], ...] | None = None
    due: Tree | None = None
    facts: tuple[tuple[str, Tree], ...] | None = None
    status: Ref | None = None
    ends: Ref | None = None
    broken: tuple[Ref, ...] | None = None
    diagnostics: tuple[Ref, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Test:
    """A worked case that a lawyer can read (kiểm thử)."""

    common: Common
    name: str
    expect: Expect
    as_of: Day | None = None
    given: tuple[tuple[str, Tree], ...] = ()
    happens: tuple[Ref, ...] = ()
