"""The shape of the graph: everything reachable, an end from everywhere, every loop bounded."""

from __future__ import annotations

import networkx as nx

from tthc.diagnostics import Diagnostic, report
from tthc.diagnostics import catalogue as c
from tthc.model.process import Node, NodeKind, Process


def structure_faults(process: Process) -> list[Diagnostic]:
    """Unreachable steps, dead ends, loops without a bound (workflow-net soundness, van der Aalst 1998)."""
    graph = process.graph
    entries = [process.start, *(flow.entry for flow in process.side_flows)]
    reached = set(entries).union(*(nx.descendants(graph, entry) for entry in entries))
    ends = [node.id for node in process.nodes if node.kind is NodeKind.END]
    ending = set(ends).union(*(nx.ancestors(graph, end) for end in ends)) if ends else set()
    faults = [
        report(c.UNREACHABLE, node.span, name=_shown(node)) for node in process.nodes if node.id not in reached and _speaks(node)
    ]
    dead = [node for node in process.nodes if node.id in reached and node.id not in ending and _speaks(node)]
    faults += [report(c.DEAD_END, node.span, name=_shown(node)) for node in dead[:1]]
    faults += _unbounded(process, faults)
    return faults


def _speaks(node: Node) -> bool:
    """Whether an author wrote this node (merges and hidden decisions are ours)."""
    return node.kind in (NodeKind.TASK, NodeKind.WAIT, NodeKind.SPLIT) or bool(node.source)


def _shown(node: Node) -> str:
    return node.name or node.source or node.id


def _unbounded(process: Process, before: list[Diagnostic]) -> list[Diagnostic]:
    """Cycles left when bounded edges are taken away."""
    graph = process.graph.copy()
    for source, target, key, data in list(graph.edges(keys=True, data=True)):
        counter = data["edge"].counter
        if counter is not None and counter[1] is not None:
            graph.remove_edge(source, target, key)
    faults: list[Diagnostic] = []
    for component in nx.strongly_connected_components(graph):
        loops = len(component) > 1 or any(graph.has_edge(each, each) for each in component)
        if loops and not before:
            node = min((process.by_id[each] for each in component), key=lambda each: each.span)
            faults.append(report(c.UNBOUNDED_LOOP, node.span, name=_shown(node)))
    return faults
