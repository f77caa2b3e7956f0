"""Pass 4: one procedure under the law of one day becomes one graph."""

from __future__ import annotations

from collections.abc import Callable

from tthc.compile.assignment import unset_facts
from tthc.compile.binding import limit_rows
from tthc.compile.build import Builder, Dangling, Scope
from tthc.compile.guards import bad_choices
from tthc.compile.law import Law, law_on
from tthc.compile.structure import structure_faults
from tthc.diagnostics import Diagnostic, report
from tthc.diagnostics import catalogue as c
from tthc.model.corpus import Corpus
from tthc.model.facts import Fact
from tthc.model.procedure import Procedure
from tthc.model.process import CompiledDeadline, Node, NodeKind, Process
from tthc.model.routing import Fragment, ProcessDocument, Routing
from tthc.values.limits import Allotment

__all__ = ["Law", "compile_procedure", "law_on"]


def compile_procedure(corpus: Corpus, procedure: Procedure, day: int) -> tuple[Process | None, tuple[Diagnostic, ...]]:
    """Compile a procedure with its envelope.

    Takes: the corpus, one version of a procedure, and the day whose law governs (days since 1970-01-01). Gives: its
    process, None if there is no routing to compile. May report: TT4xx.
    """
    document = _process_document(corpus, procedure, day)
    routing = procedure.routing or (document.routing if document else None)
    if routing is None:
        return None, ()
    law = law_on(corpus, procedure, day)
    authority = document.agency.text.split("/")[0] if document else procedure.authority.text
    builder = Builder(corpus, procedure, law, day, _roles(authority))
    start = Node(builder.fresh("start"), NodeKind.START, procedure.header.title, procedure.common.where.span)
    builder.nodes.append(start)
    envelope = _envelope(corpus, routing, day)
    faults: list[Diagnostic] = []
    if routing.envelope is not None and envelope is None and corpus.any(routing.envelope.use.text) is not None:
        shown = _date(day)
        faults.append(report(c.NO_VERSION, routing.envelope.use.span, id=routing.envelope.use.text, day=shown))
        return None, tuple(faults)
    cited = tuple(each.citation.text for each in (document.approved if document else ()))
    own = Scope("", {}, citations=cited)
    into = [Dangling(start.id)]
    if envelope is not None and routing.envelope is not None:
        fills = {"handling": (routing.handling, own)}
        for slot, nodes in routing.envelope.fill:
            fills[slot] = (nodes, Scope("", {}))
        out = builder.fragment(envelope, routing.envelope, "", fills, into)
    else:
        out = builder.sequence(routing.handling, own, into)
    builder.close_ports()
    if out:
        end = Node(builder.fresh("end:returned"), NodeKind.END, "returned", procedure.common.where.span, outcome="returned")
        existing = next((node.id for node in builder.nodes if node.kind is NodeKind.END and node.outcome == "returned"), None)
        if existing:
            builder.connect(out, existing)
        else:
            builder.add(end, out)
    builder.timers(routing.timers, own)
    builder.handlers(routing.on, own)
    process = Process(
        id=procedure.header.id, procedure=procedure, envelope=envelope, day=day, start=start.id,
        nodes=_with_segments(tuple(builder.nodes), envelope, own), edges=tuple(builder.edges),
        side_flows=tuple(builder.side_flows), facts=_facts(procedure, envelope, document),
        deadlines=_deadlines(procedure, envelope, builder, corpus), parameters=tuple(builder.parameters.values()),
        ends=envelope.ends if envelope else (),
        totals=(tuple(row for row in routing.total if isinstance(row.value, Allotment)),) if routing.total else (),  # type: ignore[arg-type]
    )  # fmt: skip
    faults += builder.complaints
    if any(each.is_error for each in faults):
        return None, tuple(faults)
    faults += structure_faults(process)
    faults += bad_choices(process)
    faults += unset_facts(process)
    faults += [
        report(c.RESULT_NOT_ISSUED, result.id.span, name=result.name)
        for result in procedure.results
        if result.id.text not in builder.issues
    ]
    return process, tuple(faults)


def _date(day: int) -> str:
    from tthc.values.instants import show_date

    return show_date(day)


def _process_document(corpus: Corpus, procedure: Procedure, day: int) -> ProcessDocument | None:
    for ref in procedure.process:
        found = corpus.on(ref.text, day) or corpus.any(ref.text)
        if isinstance(found, ProcessDocument):
            return found
    return None


def _envelope(corpus: Corpus, routing: Routing, day: int) -> Fragment | None:
    if routing.envelope is None or routing.envelope.use.text in ("none", "không"):
        return None
    found = corpus.on(routing.envelope.use.text, day)
    return found if isinstance(found, Fragment) else None


def _roles(authority: str) -> Callable[[str], str]:
    """Roles with their authority: `cuc-qlcl/lanh-dao` of Bộ GDĐT is `bgddt/cuc-qlcl/lanh-dao`."""

    def qualify(role: str) -> str:
        if role in ("applicant", "người_nộp", "system", "hệ_thống"):
            return {"người_nộp": "applicant", "hệ_thống": "system"}.get(role, role)
        return role if role.count("/") == 2 else f"{authority}/{role}"

    return qualify


def _facts(procedure: Procedure, envelope: Fragment | None, document: ProcessDocument | None) -> tuple[tuple[str, Fact], ...]:
    return (*procedure.facts, *(document.facts if document else ()), *(envelope.facts if envelope else ()))


def _deadlines(
    procedure: Procedure, envelope: Fragment | None, builder: Builder, corpus: Corpus
) -> tuple[CompiledDeadline, ...]:
    from tthc.compile.binding import bind
    from tthc.model.routing import Use

    found: list[CompiledDeadline] = []
    for deadline in procedure.deadlines:
        cited = tuple(each.citation.text for each in deadline.common.basis)
        rows = limit_rows(deadline.within or deadline.at_least, {}, cited)
        found.append(CompiledDeadline(deadline.id.text, deadline, rows, procedure.header.id, cited))
    if envelope is not None and procedure.routing is not None and procedure.routing.envelope is not None:
        use: Use = procedure.routing.envelope
        bindings = bind(envelope, use, procedure, corpus, builder.law)
        for deadline in envelope.deadlines:
            cited = tuple(each.citation.text for each in deadline.common.basis)
            rows = limit_rows(deadline.within or deadline.at_least, bindings, cited)
            citations = tuple(dict.fromkeys([each for row in rows for each in row.value.citations] or cited))
            found.append(CompiledDeadline(deadline.id.text, deadline, rows, envelope.header.id, citations))
    return tuple(found)


def _with_segments(nodes: tuple[Node, ...], envelope: Fragment | None, scope: Scope) -> tuple[Node, ...]:
    """Give the printed rows `intake` and `return` to the first task of the envelope's segment that has no time."""
    if envelope is None or not scope.segments:
        return nodes
    from dataclasses import replace

    from tthc.compile.binding import time_rows

    result = list(nodes)
    for name, events in envelope.segments:
        row = scope.segments.get(name)
        if row is None:
            continue
        last = events[-1].text
        index = next(
            (i for i, node in enumerate(result) if node.kind is NodeKind.TASK and any(r.event == last for r in node.records)), None
        )
        if index is not None:
            result[index] = replace(result[index], time=time_rows(row.time, {}), segment=name)
    return tuple(result)


