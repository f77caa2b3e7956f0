"""A procedure (thủ tục hành chính): its constituent parts under NĐ 63/2010 art. 8, then its internal process."""

from __future__ import annotations

from dataclasses import dataclass

from tthc.lang.phrase_values import ByteSize, Copies, Range, SetLocally, Share
from tthc.model.common import AnchorAt, Cited, Common, Formula, Header, Ref, Row, Table
from tthc.model.facts import Deadline, Fact, Question, Test
from tthc.model.routing import Routing
from tthc.model.source import Tree
from tthc.values.limits import Limit
from tthc.values.money import Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """Where one files (nộp hồ sơ)."""

    common: Common
    at: tuple[Ref, ...]
    territory: str = "unit"
    proxy: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """A requirement or condition (yêu cầu, điều kiện)."""

    common: Common
    id: Ref
    text: str
    check: Formula | None = None
    proved_by: tuple[Ref, ...] = ()
    when: Formula | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepts:
    """What files may be uploaded."""

    common: Common
    formats: tuple[Ref, ...]
    max_size: ByteSize | None = None
    signed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """A paper or data set of the dossier (thành phần hồ sơ), a group of such, or (only `note`) a remark."""

    common: Common
    id: Ref | None = None
    name: str | None = None
    copies: Table[Copies] = ()
    form: Ref | None = None
    when: Formula | None = None
    per: Ref | None = None
    every_case: bool = False
    one_of: tuple[Component, ...] = ()
    all_of: tuple[Component, ...] = ()
    any_of: tuple[Component, ...] = ()
    at_least: int | None = None
    reuse: Ref | None = None
    result_of: Ref | None = None
    made_by: Ref | None = None
    shown: bool = False
    returned: AnchorAt | None = None
    digitise: str | None = None
    secret: bool = False
    accepts: Accepts | None = None
    channels: tuple[Ref, ...] = ()
    stage: Ref | None = None
    recurs: str | None = None
    retention: Limit | None = None

    @property
    def parts(self) -> tuple[Component, ...]:
        """Members of a group; empty for a paper."""
        return self.one_of or self.all_of or self.any_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Relief:
    """An exemption, reduction or refund."""

    common: Common
    when: Formula | None = None
    by: Share | None = None
    adds: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bracket:
    """A step of a scale."""

    common: Common
    range: Range
    amount: Table[Amount | SetLocally]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Brackets (biểu bậc thang) with a declared way of counting (A36)."""

    common: Common
    on: Ref
    applies: str
    steps: tuple[Bracket, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee:
    """Phí (`phi`), lệ phí (`le_phi`) or a refund of cost (`chi_phi`)."""

    common: Common
    id: Ref
    kind: str | None = None
    name: str | None = None
    use: Ref | None = None
    amount: Table[Amount | SetLocally] = ()
    scale: Scale | None = None
    formula: Formula | None = None
    per: Ref | None = None
    when: Formula | None = None
    exempt: tuple[Relief, ...] = ()
    reduce: tuple[Relief, ...] = ()
    refund: tuple[Relief, ...] = ()
    min: Amount | None = None
    max: Amount | None = None
    fixed_at: Ref | None = None
    due: AnchorAt | None = None
    stage: Ref | None = None
    pay_to: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the procedure can give (kết quả)."""

    common: Common
    id: Ref
    name: str
    code: str | None = None
    kind: str = "grant"
    when: Formula | None = None
    forms: tuple[str, ...] = ("electronic", "paper")
    valid_for: Limit | None = None
    lapses: Formula | None = None
    per: Ref | None = None
    template: Ref | None = None
    shows: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """Where special law departs from a rule that yields to it, or from a fee (áp dụng riêng)."""

    common: Common
    intent: str
    rule: Ref | None = None
    fee: Ref | None = None
    set: tuple[tuple[str, Tree], ...] = ()
    by: Share | None = None
    when: Formula | None = None
    always: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTerm:
    """A value the law leaves to a lower body."""

    common: Common
    value: Ref
    set_by: Ref
    bounds: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """An administrative procedure of one authority."""

    header: Header
    common: Common
    code: str
    field: str
    authority: Ref
    level: tuple[str, ...]
    competent: tuple[Ref, ...]
    applicants: tuple[Ref, ...]
    online: str
    channels: tuple[Ref, ...]
    dossiers: int
    legal_basis: tuple[Cited, ...]
    components: tuple[Component, ...]
    fees: tuple[Fee, ...]
    deadlines: tuple[Deadline, ...]
    results: tuple[Result, ...]
    tests: tuple[Test, ...]
    announced: str | None = None
    handled_by: tuple[Ref, ...] = ()
    coordinates: tuple[Ref, ...] = ()
    filing: Filing | None = None
    facts: tuple[tuple[str, Fact], ...] = ()
    cases: tuple[Question, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    routing: Routing | None = None
    process: tuple[Ref, ...] = ()
    overrides: tuple[Override, ...] = ()
    open_terms: tuple[OpenTerm, ...] = ()
    related: tuple[Ref, ...] = ()
    retention: Limit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """A value set by a locality for an open term."""

    common: Common
    value: Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A local variant of a national procedure (biến thể địa phương)."""

    header: Header
    common: Common
    of: Ref
    locality: Ref
    announced: str | None = None
    fills: tuple[tuple[str, Fill], ...] = ()
    shortens: tuple[tuple[str, Table[Limit]], ...] = ()
    process: tuple[Ref, ...] = ()
    filing: Filing | None = None
    tests: tuple[Test, ...] = ()


AmountRow = Row[Amount | SetLocally]
