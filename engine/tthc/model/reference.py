"""Reference data: vocabulary, calendars, organisations, forms."""

from __future__ import annotations

from dataclasses import dataclass

from tthc.model.common import Cited, Common, Day, Formula, Header, Ref
from tthc.model.law import Reading
from tthc.model.source import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class EventKind:
    """A standard event: what it is called, the portal status it leads to, its attributes."""

    common: Common
    name: str
    label: str
    status: Ref | None = None
    attributes: tuple[tuple[str, str], ...] = ()
    said_as: tuple[str, ...] = ()
    scope: str = "case"
    subject: tuple[str, ...] = ("case",)
    after_end: bool = False
    abnormal_end: bool = False
    infinitive: str | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """A status of the national portal, with its code."""

    common: Common
    name: str
    label: str
    code: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An entry of a list of the vocabulary: id, Vietnamese name, label."""

    common: Common
    label: str
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Lists that everything else uses (danh mục)."""

    header: Header
    common: Common
    events: tuple[tuple[str, EventKind], ...] = ()
    statuses: tuple[tuple[str, Status], ...] = ()
    ends: tuple[tuple[str, Term], ...] = ()
    channels: tuple[tuple[str, Term], ...] = ()
    applicants: tuple[tuple[str, Term], ...] = ()
    databases: tuple[tuple[str, Term], ...] = ()
    templates: tuple[tuple[str, Term], ...] = ()
    bodies: tuple[tuple[str, Term], ...] = ()
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A day off, with its ground."""

    common: Common
    day: Day
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """A working day given off and the day worked for it (hoán đổi)."""

    common: Common
    off: Day
    work: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDocument:
    """A working calendar (lịch)."""

    header: Header
    common: Common
    sessions: tuple[tuple[str, tuple[str, ...]], ...]
    holidays: tuple[tuple[str, tuple[Holiday, ...]], ...]
    announced: tuple[int, ...]
    swapped: tuple[Swap, ...] = ()
    days: tuple[tuple[str, Tree], ...] = ()
    periods: tuple[tuple[str, Tree], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationUnit:
    """A unit of an organisation and its roles."""

    common: Common
    name: str
    roles: tuple[tuple[str, str], ...]
    parent: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An authority (tổ chức), its units and its calendar."""

    header: Header
    common: Common
    level: str
    calendar: Ref
    units: tuple[tuple[str, OrganisationUnit], ...]
    template: bool = False
    locality: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a form; its id is also the fact it fills, if a fact has that name."""

    common: Common
    id: Ref
    label: str
    type: str
    required: Formula | bool | None = None
    when: Formula | None = None
    values: tuple[tuple[str, str], ...] = ()
    prefill: str | None = None
    hint: str | None = None
    min: Tree | None = None
    max: Tree | None = None
    pattern: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A group of fields; `repeat` = one round per item of a list fact."""

    common: Common
    id: Ref
    title: str
    fields: tuple[Field, ...]
    when: Formula | None = None
    repeat: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A check across fields."""

    common: Common
    id: Ref
    must: Formula
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """An application form or declaration (mẫu đơn, tờ khai)."""

    header: Header
    common: Common
    sections: tuple[Section, ...]
    annex: Cited | None = None
    checks: tuple[Check, ...] = ()
    declaration: str | None = None
    signature: str | None = None
