"""Routing to graph: each construct of the language becomes a few nodes and edges (language reference 4.6).

The builder keeps *dangling* edges, which know where they come from and wait for where they go to. A list of nodes is a
sequence: it takes the dangling edges that lead into it and gives those that lead out of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tthc.compile.binding import Binding, Bindings, bind, limit_rows, time_rows
from tthc.compile.law import Law
from tthc.diagnostics import Diagnostic, report
from tthc.diagnostics import catalogue as c
from tthc.diagnostics.nearest import nearest
from tthc.lang.expression import EventPattern
from tthc.model.common import EventAt, Formula, Parameter, Ref
from tthc.model.corpus import Corpus
from tthc.model.procedure import Procedure
from tthc.model.process import BoundParameter, Edge, Guard, Node, NodeKind, Record, SideFlow
from tthc.model.routing import (
    Branch,
    Choose,
    Consult,
    Fragment,
    Gather,
    Handler,
    Parallel,
    Port,
    Segment,
    Slot,
    Stage,
    Step,
    Target,
    Timer,
    Use,
    Wait,
)
from tthc.model.routing import Node as Written
from tthc.model.source import Scalar
from tthc.values.limits import Allotment
from tthc.values.span import Span

ISSUED = ("decided", "result_signed", "result_issued")
CONTINUE = ("continue", "tiếp tục", "tiếp_tục")
END = ("end", "kết thúc", "kết_thúc")


@dataclass(frozen=True, slots=True)
class Dangling:
    """An edge without its target yet."""

    source: str
    label: str | None = None
    guard: tuple[Guard, ...] = ()
    sets: tuple[tuple[str, str], ...] = ()
    records: tuple[Record, ...] = ()
    counter: tuple[str, int | None] | None = None
    late: bool = False
    span: Span | None = None


@dataclass(slots=True)
class Scope:
    """Where the builder stands: in which file's routing, with which parameters, ports and slots."""

    prefix: str
    bindings: Bindings
    ports: dict[str, Port] = field(default_factory=dict)
    port_scope: Scope | None = None
    fill: dict[str, tuple[tuple[Written, ...], Scope]] = field(default_factory=dict)
    segments: dict[str, Segment] = field(default_factory=dict)
    stage: str = ""
    entries: dict[str, str] = field(default_factory=dict)
    waiting: dict[str, list[Dangling]] = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    citations: tuple[str, ...] = ()


@dataclass(slots=True)
class Builder:
    """Collects nodes, edges and complaints of one process."""

    corpus: Corpus
    procedure: Procedure
    law: Law
    day: int
    role: Callable[[str], str]
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    side_flows: list[SideFlow] = field(default_factory=list)
    complaints: list[Diagnostic] = field(default_factory=list)
    parameters: dict[str, BoundParameter] = field(default_factory=dict)
    calls: dict[str, list[Dangling]] = field(default_factory=dict)
    call_ports: dict[str, tuple[Port, Scope]] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    issues: set[str] = field(default_factory=set)

    # ---- small parts ----------------------------------------------------------------------------------------------

    def fresh(self, wanted: str) -> str:
        """An id that no node has yet."""
        identifier, number = wanted, 2
        while identifier in self.taken:
            identifier, number = f"{wanted}.{number}", number + 1
        self.taken.add(identifier)
        return identifier

    def add(self, node: Node, into: list[Dangling]) -> str:
        """Add a node and lead the dangling edges into it."""
        self.nodes.append(node)
        self.connect(into, node.id)
        return node.id

    def connect(self, dangling: list[Dangling], target: str) -> None:
        """Give dangling edges their target."""
        for edge in dangling:
            self.edges.append(
                Edge(edge.source, target, edge.label, edge.guard, edge.sets, edge.records, edge.counter, edge.late, edge.span)
            )

    def merged(self, dangling: list[Dangling], name: str, span: Span) -> list[Dangling]:
        """Several ways in become one through a merge node."""
        if len(dangling) < 2:
            return dangling
        node = Node(self.fresh(name), NodeKind.MERGE, "", span)
        return [Dangling(self.add(node, dangling))]

    def skip_unless(self, when: Formula | None, name: str, span: Span, into: list[Dangling]) -> tuple[list[Dangling], list[Dangling]]:
        """A decision before a node with `when`: (edges that do it, edges that skip it)."""
        if when is None:
            return into, []
        node = Node(self.fresh(f"{name}?"), NodeKind.DECISION, when.text, when.span)
        decision = self.add(node, self.merged(into, f"{name}?merge", span))
        return [Dangling(decision, "yes", (Guard(when),))], [Dangling(decision, "no", (Guard(when, True),))]

    def records(self, events: tuple[EventAt, ...]) -> tuple[Record, ...]:
        """Events to record."""
        found: list[Record] = []
        for event in events:
            attributes = tuple((name, value) for name, op, value in event.pattern.conditions if op == "=")
            found.append(Record(event.pattern.name, attributes, event.at))
        return tuple(found)

    # ---- lists and nodes ------------------------------------------------------------------------------------------

    def sequence(self, written: tuple[Written, ...], scope: Scope, into: list[Dangling]) -> list[Dangling]:
        """A list of nodes, one after the other."""
        names = frozenset(_name(each) for each in written)
        scope.known = scope.known | names
        for each in written:
            name = _name(each)
            if name in scope.waiting:
                into = [*into, *scope.waiting.pop(name)]
            into = self.node(each, scope, into)
        return into

    def node(self, written: Written, scope: Scope, into: list[Dangling]) -> list[Dangling]:
        """One node of the language."""
        match written:
            case Step():
                return self.step(written, scope, into)
            case Choose():
                return self.choose(written, scope, into)
            case Parallel():
                return self.parallel(written, scope, into)
            case Consult():
                return self.consult(written, scope, into)
            case Wait():
                return self.wait(written, scope, into)
            case Stage():
                return self.stage(written, scope, into)
            case Use():
                return self.use(written, scope, into)
            case Gather():
                return self.gather(written, scope, into)
            case Slot():
                return self.slot(written, scope, into)
            case Segment():
                scope.segments[written.kind] = written
                return into

    def step(self, step: Step, scope: Scope, into: list[Dangling]) -> list[Dangling]:
        """A task, and behind it a decision where it has outcomes."""
        name = step.step.text
        span = step.step.span
        if not into:
            into = []
        do, skipped = self.skip_unless(step.when, scope.prefix + name, span, into)
        do = self.merged(do, f"{scope.prefix}{name}.merge", span)
        cited = tuple(each.citation.text for each in step.common.basis) or scope.citations
        own = {event.pattern.name for event in step.records}
        self.issues.update(ref.text for ref in step.issues)
        records = self.records(step.records)
        if step.issues:
            records = (*(Record(event) for event in ISSUED if event not in own), *records)
        node = Node(
            id=self.fresh(scope.prefix + name), kind=NodeKind.TASK, name=step.name, span=span,
            by=tuple(self.who(ref, scope) for ref in step.by), time=time_rows(step.time, scope.bindings),
            least=step.min_time or Allotment(0), limit=limit_rows(step.within, scope.bindings, cited),
            limit_from=step.from_.anchor if step.from_ else None, records=records,
            issues=tuple(ref.text for ref in step.issues), templates=tuple(ref.text for ref in step.template),
            per=step.per.text if step.per else None, source=name, stage=scope.stage, citations=cited,
        )  # fmt: skip
        entry = self.add(node, do)
        scope.entries[name] = entry
        if not node.time and not node.limit and not scope.prefix:
            self.complaints.append(report(c.STEP_WITHOUT_TIME, span, name=step.name))
        return [*self.outcomes(node, step.outcomes, scope), *skipped]

    def who(self, ref: Ref, scope: Scope) -> str:
        """A role with its authority, or a party such as `applicant`."""
        binding = scope.bindings.get(ref.text)
        return self.role(str(binding.value) if binding else ref.text)

    def outcomes(self, node: Node, outcomes: tuple[tuple[str, Target], ...], scope: Scope) -> list[Dangling]:
        """The ways out of a task."""
        if not outcomes:
            return [Dangling(node.id)]
        decision = Node(self.fresh(f"{node.id}!"), NodeKind.DECISION, "", node.span, source=node.source)
        self.add(decision, [Dangling(node.id)])
        out: list[Dangling] = []
        for label, target in outcomes:
            edge = Dangling(decision.id, label, span=target.common.where.span)
            out += self.target(edge, target, node, scope)
        return out

    def target(self, edge: Dangling, target: Target, node: Node, scope: Scope) -> list[Dangling]:
        """Where one outcome leads; gives the edges that go on behind the node."""
        sets = tuple((name, tree.text) for name, tree in target.sets if isinstance(tree, Scalar))
        edge = replace(edge, sets=sets, records=self.records(target.records))
        out = [edge]
        if target.do:
            inner = replace_scope(scope)
            out = self.sequence(target.do, inner, out)
        if target.end is not None:
            return self.end(out, target.end, scope)
        if target.back_to is not None:
            return self.back(out, target.back_to, _count(target.at_most, scope), scope)
        then = target.then.text if target.then else "continue"
        if target.go_to is not None and then in CONTINUE:
            return self.ahead(out, target.go_to, scope)
        if then in CONTINUE:
            return out
        if then in END:
            return self.end(out, target.then, scope)  # type: ignore[arg-type]
        assert target.then is not None
        return self.call(out, target, target.then, node, scope)

    def call(self, out: list[Dangling], target: Target, ref: Ref, node: Node, scope: Scope) -> list[Dangling]:
        """Take a port of the envelope."""
        port = scope.ports.get(ref.text)
        holder = scope.port_scope
        if port is None or holder is None:
            known = (*scope.ports, "continue", "end")
            close = nearest(ref.text, known, 2)
            hint = f"`{close[0]}`? " if close else ""
            self.complaints.append(report(c.UNKNOWN_TARGET, ref.span, name=ref.text, known=", ".join(known), suggestion=hint))
            return []
        if not port.returns:
            self.calls.setdefault(ref.text, []).extend(out)
            self.call_ports[ref.text] = (port, holder)
            return []
        given = {name: tree for name, tree in target.with_ if isinstance(tree, Scalar)}
        inner = replace_scope(holder, prefix=f"{ref.text}@{node.source}.", bindings=_rebound(holder.bindings, given))
        counted = [replace(edge, counter=(f"port:{ref.text}", _count(port.at_most, holder))) for edge in out]
        back = self.sequence(port.do, inner, counted)
        if target.go_to is not None:
            return self.ahead(back, target.go_to, scope)
        if target.back_to is not None:
            return self.back(back, target.back_to, None, scope)
        self.connect(back, self.entry_of(node))
        return []

    def entry_of(self, node: Node) -> str:
        """Where a token comes back to: the merge or decision before a task, else the task."""
        return node.id

    def back(self, out: list[Dangling], ref: Ref, bound: int | None, scope: Scope) -> list[Dangling]:
        """Back to an earlier step, at most so many times."""
        target = scope.entries.get(ref.text)
        if target is None:
            kind = c.BACK_NOT_EARLIER if ref.text in scope.known else c.UNKNOWN_TARGET
            known = ", ".join(scope.entries) or "–"
            close = nearest(ref.text, scope.entries, 1)
            hint = f"`{close[0]}`? " if close else ""
            self.complaints.append(report(kind, ref.span, name=ref.text, known=known, suggestion=hint))
            return []
        if bound is None and not any(edge.counter for edge in out):
            bound_edges = [edge for edge in out if edge.counter is None]
            if bound_edges and not ref.text.startswith("@"):
                self.complaints.append(report(c.UNBOUNDED_LOOP, ref.span, name=ref.text))
        self.connect([replace(edge, counter=edge.counter or (f"back:{ref.span.start.line}:{ref.text}", bound)) for edge in out], target)
        return []

    def ahead(self, out: list[Dangling], ref: Ref, scope: Scope) -> list[Dangling]:
        """On to a later step of the same list."""
        if ref.text in scope.entries or ref.text not in scope.known:
            close = nearest(ref.text, scope.known, 1)
            hint = f"`{close[0]}`? " if close else ""
            known = ", ".join(sorted(scope.known - set(scope.entries)))
            self.complaints.append(report(c.UNKNOWN_TARGET, ref.span, name=ref.text, known=known, suggestion=hint))
            return []
        scope.waiting.setdefault(ref.text, []).extend(out)
        return []

    def end(self, out: list[Dangling], ref: Ref, scope: Scope) -> list[Dangling]:
        """The end of the case."""
        outcome = "end" if ref.text in END else ref.text
        if scope.ends and outcome not in scope.ends and outcome != "end":
            close = nearest(outcome, scope.ends, 1)
            hint = f"`{close[0]}`? " if close else ""
            known = ", ".join(sorted(scope.ends))
            self.complaints.append(report(c.UNKNOWN_TARGET, ref.span, name=outcome, known=known, suggestion=hint))
            return []
        existing = next((node.id for node in self.nodes if node.kind is NodeKind.END and node.outcome == outcome), None)
        if existing is None:
            node = Node(self.fresh(f"end:{outcome}"), NodeKind.END, outcome, ref.span, outcome=outcome)
            self.add(node, out)
        else:
            self.connect(out, existing)
        return []

    # ---- constructs -----------------------------------------------------------------------------------------------

    def choose(self, choose: Choose, scope: Scope, into: list[Dangling]) -> list[Dangling]:
        """A decision by facts."""
        name, span = choose.choose.text, choose.choose.span
        into = self.merged(into, f"{scope.prefix}{name}.merge", span)
        node = Node(self.fresh(scope.prefix + name), NodeKind.DECISION, choose.name or name, span, source=name)
        decision = self.add(node, into)
        scope.entries[name] = decision
        out: list[Dangling] = []
        others = tuple(Guard(branch.when, True) for branch in choose.of if branch.when is not None)
        for number, branch in enumerate(choose.of, 1):
            guard = (Guard(branch.when),) if branch.when is not None else others
            edge = Dangling(decision, branch.name or str(number), guard, span=branch.common.where.span)
            out += self.sequence(branch.do, replace_scope(scope), [edge])
        return self.merged(out, f"{scope.prefix}{name}.end", span)

    def parallel(self, parallel: Parallel, scope: Scope, into: list[Dangling]) -> list[Dangling]:
        """Branches side by side, joined."""
        name, span = parallel.parallel.text, parallel.parallel.span
        into = self.merged(into, f"{scope.prefix}{name}.merge", span)
        split = self.add(Node(self.fresh(scope.prefix + name), NodeKind.SPLIT, parallel.name or name, span, source=name), into)
        scope.entries[name] = split
        out: list[Dangling] = []
        for number, branch in enumerate(parallel.of, 1):
            out += self._side(branch, f"{name}.{number}", scope, split)
        join = Node(self.fresh(f"{scope.prefix}{name}.join"), NodeKind.JOIN, "", span, need=parallel.need, source=name)
        return [Dangling(self.add(join, out))]

    def _side(self, branch: Branch, name: str, scope: Scope, split: str) -> list[Dangling]:
        edge = Dangling(split, branch.name, span=branch.common.where.span)
        do, skipped = self.skip_unless(branch.when, scope.prefix + name, branch.common.where.span, [edge])
        out = self.sequence(branch.do, replace_scope(scope), do)
        return self.merged([*out, *skipped], f"{scope.prefix}{name}.end", branch.common.where.span)

    def consult(self, consult: Consult, scope: Scope, into: list[Dangling]) -> list[Dangling]:
        """Ask several bodies at once, gather the answers."""
        name, span = consult.consult.text, consult.consult.span
        do, skipped = self.skip_unless(consult.when, scope.prefix + name, span, into)
        do = self.merged(do, f"{scope.prefix}{name}.merge", span)
        cited = tuple(each.citation.text for each in consult.common.basis) or scope.citations
        split = self.add(Node(self.fresh(f"{scope.prefix}{name}.ask"), NodeKind.SPLIT, consult.name, span, source=name), do)
        scope.entries[name] = split
        joined: list[Dangling] = []
        for body in consult.ask:
            node = Node(
                id=self.fresh(f"{scope.prefix}{name}.{body.text}"), kind=NodeKind.WAIT, name=consult.name, span=body.span,
                limit=limit_rows(consult.within, scope.bindings, cited), awaits=EventPattern("opinion_received", ()),
                limit_from=consult.from_.anchor if consult.from_ else None, who=body.text, source=name, citations=cited,
                unbounded=consult.silence == "waits",
            )  # fmt: skip
            waits = self.add(node, [Dangling(split)])
            joined.append(Dangling(waits, "opinion_received"))
            if consult.silence != "waits":
                silent = Record("leader_informed" if consult.silence == "report" else "opinion_deemed")
                joined.append(Dangling(waits, consult.silence, records=(silent,), late=True))
            joined = [*joined[:-2], *self.merged(joined[-2:], f"{node.id}.end", body.span)] if not node.unbounded else joined
        join = Node(self.fresh(f"{scope.prefix}{name}.join"), NodeKind.JOIN, "", span, need=consult.need, source=name)
        gather = Node(
            id=self.fresh(scope.prefix + name), kind=NodeKind.TASK, name=consult.name, span=span, source=name,
            by=tuple(self.who(ref, scope) for ref in consult.by), time=time_rows(consult.time, scope.bindings),
            stage=scope.stage, citations=cited,
        )  # fmt: skip
        self.add(gather, [Dangling(self.add(join, joined))])
        return [*self.outcomes(gather, consult.outcomes, scope), *skipped]

    def wait(self, wait: Wait, scope: Scope, into: list[Dangling]) -> list[Dangling]:
        """Wait for an event, or for the time-out."""
        name, span = wait.wait.text, wait.wait.span
        do, skipped = self.skip_unless(wait.when, scope.prefix + name, span, into)
        do = self.merged(do, f"{scope.prefix}{name}.merge", span)
        cited = tuple(each.citation.text for each in wait.common.basis) or scope.citations
        node = Node(
            id=self.fresh(scope.prefix + name), kind=NodeKind.WAIT, name=wait.name, span=span, source=name,
            limit=limit_rows(wait.within, scope.bindings, cited), limit_from=wait.from_.anchor if wait.from_ else None,
            awaits=wait.for_.pattern, who=wait.who.text, unbounded=wait.unbounded, stage=scope.stage, citations=cited,
        )  # fmt: skip
        entry = self.add(node, do)
        scope.entries[name] = entry
        arrived = Dangling(entry, wait.for_.pattern.name, records=(self.records((wait.for_,))))
        out = [arrived]
        if not wait.unbounded:
            target = wait.late or Target(common=wait.common)
            out += self.target(Dangling(entry, "late", late=True, span=target.common.where.span), target, node, scope)
        return [*out, *skipped]

    def stage(self, stage: Stage, scope: Scope, into: list[Dangling]) -> list[Dangling]:
        """A group that records its start and end."""
        name, span = stage.stage.text, stage.stage.span
        do, skipped = self.skip_unless(stage.when, scope.prefix + name, span, into)
        begin = Node(self.fresh(scope.prefix + name), NodeKind.MERGE, stage.name, span, source=name)
        entry = self.add(begin, do)
        scope.entries[name] = entry
        inner = replace_scope(scope, stage=name)
        out = self.sequence(stage.steps, inner, [Dangling(entry)])
        finish = Node(self.fresh(f"{scope.prefix}{name}.end"), NodeKind.MERGE, "", span, source=f"{name}.end")
        return [Dangling(self.add(finish, out)), *skipped]

    def use(self, use: Use, scope: Scope, into: list[Dangling]) -> list[Dangling]:
        """A fragment inlined."""
        fragment = self.corpus.on(use.use.text, self.day) or self.corpus.any(use.use.text)
        if not isinstance(fragment, Fragment):
            return into  # resolve has complained
        name = use.id.text if use.id else use.use.text.rsplit("/", 1)[-1]
        do, skipped = self.skip_unless(use.when, scope.prefix + name, use.use.span, into)
        fills = {slot: (nodes, scope) for slot, nodes in use.fill}
        return [*self.fragment(fragment, use, f"{scope.prefix}{name}.", fills, do), *skipped]

    def fragment(
        self, fragment: Fragment, use: Use, prefix: str, fills: dict[str, tuple[tuple[Written, ...], Scope]], into: list[Dangling],
    ) -> list[Dangling]:  # fmt: skip
        """The steps of a fragment with its parameters bound and its slots filled; its timers and handlers beside."""
        bindings = bind(fragment, use, self.procedure, self.corpus, self.law)
        self.parameters.update({name: binding.shown for name, binding in bindings.items()})
        slots = dict(fragment.slots)
        for slot, (nodes, _) in fills.items():
            if slot not in slots:
                span = nodes[0].common.where.span if nodes else use.use.span
                known = ", ".join(slots)
                self.complaints.append(report(c.MISSING_SLOT, span, fragment=fragment.header.id, name=slot, known=known, suggestion=""))
        scope = Scope(prefix, bindings, dict(fragment.ports), fill=fills, ends=frozenset(name for name, _ in fragment.ends))
        scope.port_scope = scope
        for _, inner in fills.values():
            inner.ports, inner.port_scope = dict(fragment.ports), scope
            inner.ends = inner.ends or scope.ends
        out = self.sequence(fragment.steps, scope, into)
        self.timers(fragment.timers, scope)
        self.handlers(fragment.on, scope)
        return out

    def slot(self, slot: Slot, scope: Scope, into: list[Dangling]) -> list[Dangling]:
        """The user's steps in place of the slot."""
        found = scope.fill.get(slot.slot.text)
        if found is None:
            return into
        nodes, inner = found
        return self.sequence(nodes, inner, into)

    def gather(self, gather: Gather, scope: Scope, into: list[Dangling]) -> list[Dangling]:
        """Wait until the list closes, then its steps."""
        name, span = gather.gather.text, gather.gather.span
        into = self.merged(into, f"{scope.prefix}{name}.merge", span)
        node = Node(
            id=self.fresh(scope.prefix + name), kind=NodeKind.WAIT, name=gather.name, span=span, source=name,
            awaits=EventPattern("list_closed", ()), limit_from=gather.closes.anchor, who="system", unbounded=True,
            by=tuple(self.who(ref, scope) for ref in gather.by), stage=scope.stage,
        )  # fmt: skip
        entry = self.add(node, into)
        scope.entries[name] = entry
        closed = Dangling(entry, "list_closed", records=(Record("list_closed"),))
        return self.sequence(gather.steps, replace_scope(scope), [closed])

    # ---- beside the main flow -------------------------------------------------------------------------------------

    def timers(self, timers: tuple[Timer, ...], scope: Scope) -> None:
        """Timer flows; each ends by itself."""
        for timer in timers:
            span = timer.id.span
            entry = self.add(Node(self.fresh(f"{scope.prefix}{timer.id.text}"), NodeKind.TIMER, timer.id.text, span), [])
            inner = replace_scope(scope, prefix=f"{scope.prefix}{timer.id.text}.", entries={}, waiting={})
            self.finish(self.sequence(timer.do, inner, [Dangling(entry)]), f"{timer.id.text}.done", span)
            rows = limit_rows(timer.at_least, scope.bindings)
            flow = SideFlow(
                id=timer.id.text, entry=entry, interrupts=False, limit=rows[0].value.limit if rows else None,
                before=timer.before.anchor if timer.before else None, after=timer.after.anchor if timer.after else None,
                while_=timer.while_, at_most=timer.at_most, span=span,
            )  # fmt: skip
            self.side_flows.append(flow)

    def handlers(self, handlers: tuple[tuple[str, Handler], ...], scope: Scope) -> None:
        """Flows for events that may come at any time."""
        for event, handler in handlers:
            span = handler.common.where.span
            node = Node(self.fresh(f"{scope.prefix}on:{event}"), NodeKind.WAIT, event, span, awaits=EventPattern(event, ()), unbounded=True)
            entry = self.add(node, [])
            inner = replace_scope(scope, prefix=f"{scope.prefix}{event}.", entries={}, waiting={})
            out = self.sequence(handler.do, inner, [Dangling(entry, event, records=(Record(event),))])
            if handler.end is not None:
                self.end(out, handler.end, scope)
            else:
                self.finish(out, f"{event}.done", span)
            flow = SideFlow(
                id=f"on:{event}", entry=entry, interrupts=not handler.beside, event=event, opens=handler.from_.anchor,
                closes=handler.until.text, span=span,
            )  # fmt: skip
            self.side_flows.append(flow)

    def finish(self, out: list[Dangling], name: str, span: Span) -> None:
        """The end of a side flow: its token goes away, the case goes on."""
        self.add(Node(self.fresh(name), NodeKind.END, "", span, outcome=None), out)

    def close_ports(self) -> None:
        """Bodies of ports that do not return, once each; one port may lead to another."""
        done: set[str] = set()
        while pending := [name for name in self.calls if name not in done]:
            name = pending[0]
            done.add(name)
            port, holder = self.call_ports[name]
            span = port.common.where.span
            into = self.merged(self.calls[name], f"{name}.merge", span)
            inner = replace_scope(holder, prefix=f"{name}.", entries={}, waiting={})
            out = self.sequence(port.do, inner, into)
            self.finish(out, f"{name}.done", span) if out else None


def replace_scope(scope: Scope, **changes: object) -> Scope:
    """The same scope for a nested list: its own names ahead, the entries so far."""
    kept = Scope(
        scope.prefix, scope.bindings, scope.ports, scope.port_scope, scope.fill, scope.segments, scope.stage, scope.entries,
        scope.waiting,
        scope.known, scope.ends, scope.citations,
    )  # fmt: skip
    for name, value in changes.items():
        setattr(kept, name, value)
    return kept


def _name(written: Written) -> str:
    match written:
        case Step():
            return written.step.text
        case Choose():
            return written.choose.text
        case Parallel():
            return written.parallel.text
        case Consult():
            return written.consult.text
        case Wait():
            return written.wait.text
        case Stage():
            return written.stage.text
        case Use():
            return written.id.text if written.id else written.use.text.rsplit("/", 1)[-1]
        case Gather():
            return written.gather.text
        case Slot():
            return written.slot.text
        case Segment():
            return written.kind


def _count(bound: int | Parameter | None, scope: Scope) -> int | None:
    if isinstance(bound, Parameter):
        value = scope.bindings.get(bound.name)
        return value.value if value and isinstance(value.value, int) else None
    return bound


def _rebound(bindings: Bindings, given: dict[str, Scalar]) -> Bindings:
    changed = dict(bindings)
    for name, tree in given.items():
        if name in changed:
            old = changed[name]
            changed[name] = Binding(old.value, replace(old.shown, text=tree.text, origin="call"))
    return changed

