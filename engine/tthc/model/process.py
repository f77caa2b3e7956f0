"""The compiled process: one directed graph of typed nodes, each with the place it came from.

Every procedure with its envelope compiles to one `Process`. The graph is a workflow net in the sense of van der Aalst
(1998): one source, ends as sinks, splits and joins matched. Side flows (timers, events that may come at any time) are
parts of the same graph with entries of their own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

import networkx as nx

from tthc.lang.expression import Anchor, EventPattern, Expr
from tthc.model.common import Formula, Row
from tthc.model.facts import Deadline, Fact
from tthc.model.procedure import Procedure
from tthc.model.routing import Fragment
from tthc.values.limits import Allotment, Limit
from tthc.values.span import Span


class NodeKind(Enum):
    """What a node does with a token."""

    START = "start"
    TASK = "task"
    DECISION = "decision"
    MERGE = "merge"
    SPLIT = "split"
    JOIN = "join"
    WAIT = "wait"
    TIMER = "timer"
    END = "end"


@dataclass(frozen=True, slots=True)
class Record:
    """An event that a node or edge records, with expressions for its attributes and for its effective instant."""

    event: str
    attributes: tuple[tuple[str, Expr], ...] = ()
    at: Expr | None = None


@dataclass(frozen=True, slots=True)
class Timed:
    """A limit in a table, with the citations it rests on and the parameter or rule it came from."""

    limit: Limit
    text: str
    citations: tuple[str, ...] = ()
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A node. `time` is the table of its allotments (empty: none given), `limit` its legal limit, counted from its own
    start unless `limit_from` says otherwise. `awaits` is the event that ends a wait; `need` how many branches a join
    needs. `outcome` names the end of a case."""

    id: str
    kind: NodeKind
    name: str
    span: Span
    by: tuple[str, ...] = ()
    time: tuple[Row[Allotment], ...] = ()
    least: Allotment = Allotment(0)
    limit: tuple[Row[Timed], ...] = ()
    limit_from: Anchor | None = None
    records: tuple[Record, ...] = ()
    issues: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()
    awaits: EventPattern | None = None
    who: str = ""
    unbounded: bool = False
    per: str | None = None
    need: str = "all"
    outcome: str | None = None
    source: str = ""
    stage: str = ""
    segment: str | None = None
    citations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge. `label` is the conclusion that takes it (None: the only way); `guard` must hold (all of it); `counter`
    bounds how often it is taken in one case; `late` marks the time-out of a wait."""

    source: str
    target: str
    label: str | None = None
    guard: tuple[Guard, ...] = ()
    sets: tuple[tuple[str, str], ...] = ()
    records: tuple[Record, ...] = ()
    counter: tuple[str, int | None] | None = None
    late: bool = False
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Guard:
    """A condition that must be true, or (`negated`) false."""

    formula: Formula
    negated: bool = False


@dataclass(frozen=True, slots=True)
class SideFlow:
    """A timer or an event that may come at any time. For a timer: `limit` before `before` or after `after`. For an
    event: from `opens` until `closes`; `interrupts` says that all other tokens of the case are withdrawn."""

    id: str
    entry: str
    interrupts: bool
    event: str | None = None
    opens: Anchor | None = None
    closes: str | None = None
    limit: Limit | None = None
    before: Anchor | None = None
    after: Anchor | None = None
    while_: Formula | None = None
    at_most: int = 1
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class CompiledDeadline:
    """A deadline of the procedure or its envelope with its limits resolved. `rows` is empty for a window."""

    id: str
    deadline: Deadline
    rows: tuple[Row[Timed], ...]
    owner: str
    citations: tuple[str, ...] = ()

    @property
    def backward(self) -> bool:
        """Whether it is counted back from a future event."""
        return self.deadline.before is not None


@dataclass(frozen=True, slots=True)
class BoundParameter:
    """A parameter of the envelope with its value on the day, and what gave it: a rule, the call, or the default."""

    name: str
    label: str
    text: str
    origin: str
    citations: tuple[str, ...] = ()
    unconfirmed: str | None = None


@dataclass(frozen=True)
class Process:
    """A procedure under the law of one day, compiled."""

    id: str
    procedure: Procedure
    envelope: Fragment | None
    day: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    start: str
    side_flows: tuple[SideFlow, ...] = ()
    facts: tuple[tuple[str, Fact], ...] = ()
    deadlines: tuple[CompiledDeadline, ...] = ()
    parameters: tuple[BoundParameter, ...] = ()
    ends: tuple[tuple[str, str], ...] = ()
    totals: tuple[tuple[Row[Allotment], ...], ...] = field(default=())

    @cached_property
    def graph(self) -> nx.MultiDiGraph[str]:
        """The graph; node data `node`, edge data `edge`."""
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for node in self.nodes:
            graph.add_node(node.id, node=node)
        for edge in self.edges:
            graph.add_edge(edge.source, edge.target, edge=edge)
        return graph

    @cached_property
    def by_id(self) -> dict[str, Node]:
        """Nodes by id."""
        return {node.id: node for node in self.nodes}

    @cached_property
    def out(self) -> dict[str, tuple[Edge, ...]]:
        """Edges that leave each node, in the order of the file."""
        leaving: dict[str, list[Edge]] = {node.id: [] for node in self.nodes}
        for edge in self.edges:
            leaving[edge.source].append(edge)
        return {node: tuple(edges) for node, edges in leaving.items()}

    def deadline(self, name: str) -> CompiledDeadline | None:
        """A deadline by id; `published` means the one so marked."""
        if name in ("published", "niêm_yết"):
            return next((each for each in self.deadlines if each.deadline.published), None)
        return next((each for each in self.deadlines if each.id == name), None)


