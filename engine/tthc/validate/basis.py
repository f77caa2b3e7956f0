"""What needs a legal basis and has none (language reference 4.2.1)."""

from __future__ import annotations

from collections.abc import Iterator

from tthc.diagnostics import Diagnostic, Severity, report
from tthc.diagnostics import catalogue as c
from tthc.model.common import Common
from tthc.model.documents import Document
from tthc.model.procedure import Component, Procedure
from tthc.values.span import Span


def missing_basis(document: Document) -> list[Diagnostic]:
    """Fees, deadlines, components, overrides, exclusions, silence and lateness without a basis, their own or inherited.
    An error, but a warning in a draft."""
    if not isinstance(document, Procedure) or document.common.basis:
        return []
    weight = Severity.WARNING if document.header.status == "draft" else None
    return [
        report(c.MISSING_BASIS, span, what=what, weight=weight)
        for what, common, span in _needing(document)
        if not common.basis
    ]


def _needing(procedure: Procedure) -> Iterator[tuple[str, Common, Span]]:
    for fee in procedure.fees:
        rows = (*fee.amount, *fee.exempt, *fee.reduce)
        covered = fee.common.basis or (rows and all(row.common.basis for row in rows))
        yield fee.id.text, (rows[0].common if covered and rows and not fee.common.basis else fee.common), fee.id.span
    for deadline in procedure.deadlines:
        covered = bool(deadline.within) and all(row.common.basis for row in deadline.within)
        yield deadline.id.text, (deadline.within[0].common if covered else deadline.common), deadline.id.span
    for override in procedure.overrides:
        target = override.rule or override.fee
        yield (target.text if target else "overrides"), override.common, override.common.where.span
    yield from _components(procedure.components, inherited=False)


def _components(components: tuple[Component, ...], inherited: bool) -> Iterator[tuple[str, Common, Span]]:
    for component in components:
        if component.id is None or inherited:
            continue
        yield component.id.text, component.common, component.id.span
        yield from _components(component.parts, inherited=True)
