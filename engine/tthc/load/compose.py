"""YAML text to positioned trees: no type is guessed, and every trap of YAML is a complaint with its place."""

from __future__ import annotations

import re

import yaml

from tthc.diagnostics import Diagnostic, Fix, Related, report
from tthc.diagnostics import catalogue as c
from tthc.model.source import Mapping, Scalar, Sequence, SourceDocument, Tree
from tthc.values.span import Position, Span, whole_file

MOST_DEPTH = 60
MOST_NODES = 200_000
_LOADER: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PLAIN_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map")} | {"!"}


def compose(file: str, text: str) -> tuple[list[SourceDocument], list[Diagnostic]]:
    """Documents of one text, and all complaints about it. A document with a fault is left out."""
    documents: list[SourceDocument] = []
    complaints: list[Diagnostic] = []
    try:
        nodes = list(yaml.compose_all(text, Loader=_LOADER))
    except yaml.YAMLError as problem:
        return [], [_syntax(file, text, problem)]
    except RecursionError:
        return [], [report(c.TOO_DEEP, whole_file(file), limit=str(MOST_DEPTH))]
    if not any(nodes):
        return [], [report(c.EMPTY_FILE, whole_file(file))]
    for node in nodes:
        if node is None:
            continue
        reader = _Reader(file)
        tree = reader.read(node, 0, False)
        complaints.extend(reader.complaints)
        if reader.complaints and any(each.is_error for each in reader.complaints):
            continue
        if not isinstance(tree, Mapping):
            complaints.append(report(c.NOT_A_MAPPING, tree.span))
            continue
        documents.append(SourceDocument(file, tree))
    return documents, complaints


def _position(mark: yaml.Mark) -> Position:
    return Position(mark.line + 1, mark.column + 1)


class _Reader:
    """Reads one document; collects every complaint."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.complaints: list[Diagnostic] = []
        self.seen = 0

    def read(self, node: yaml.Node, depth: int, in_braces: bool) -> Tree:
        span = Span(self.file, _position(node.start_mark), _position(node.end_mark))
        self.seen += 1
        if depth > MOST_DEPTH or self.seen > MOST_NODES:
            if not any(each.kind is c.TOO_DEEP for each in self.complaints):
                self.complaints.append(report(c.TOO_DEEP, span, limit=str(MOST_DEPTH)))
            return Scalar("", span)
        if node.tag not in _PLAIN_TAGS:
            self.complaints.append(report(c.YAML_TAG, span, tag=node.tag.removeprefix("tag:yaml.org,2002:")))
        match node:
            case yaml.ScalarNode():
                if in_braces and not node.style and node.value.endswith("?"):
                    self.complaints.append(report(c.QUESTION_MARK_IN_BRACES, span, fixes=(Fix(span, f'"{node.value}"'),)))
                return Scalar(node.value, span, node.style or "")
            case yaml.SequenceNode():
                braces = in_braces or bool(node.flow_style)
                return Sequence(tuple(self.read(item, depth + 1, braces) for item in node.value), span)
            case _:
                return self._mapping(node, span, depth, in_braces or bool(node.flow_style))

    def _mapping(self, node: yaml.MappingNode, span: Span, depth: int, in_braces: bool) -> Mapping:
        entries: list[tuple[Scalar, Tree]] = []
        seen: dict[str, Span] = {}
        for key_node, value_node in node.value:
            key = self.read(key_node, depth + 1, False)
            if not isinstance(key, Scalar):
                self.complaints.append(report(c.BAD_KEY, key.span))
                continue
            if key.text == "<<":
                self.complaints.append(report(c.MERGE_KEY, key.span))
                continue
            empty = isinstance(value_node, yaml.ScalarNode) and value_node.value == "" and not value_node.style
            if node.flow_style and empty and value_node.start_mark.index == value_node.end_mark.index and entries:
                self._comma(entries[-1], key)
                continue
            if key.text in seen:
                first = Related(seen[key.text], "lần viết đầu tiên", "first written here")
                self.complaints.append(report(c.DUPLICATE_KEY, key.span, related=(first,), key=key.text))
                continue
            seen[key.text] = key.span
            entries.append((key, self.read(value_node, depth + 1, in_braces)))
        return Mapping(tuple(entries), span)

    def _comma(self, before: tuple[Scalar, Tree], key: Scalar) -> None:
        """A comma inside braces split a value in two: `{time: 0,5 ngày}`."""
        name, value = before
        whole = f"{value.text},{' ' if not key.text[:1].isdigit() else ''}{key.text}" if isinstance(value, Scalar) else key.text
        span = Span(self.file, value.span.start, key.span.end)
        self.complaints.append(report(c.COMMA_INSIDE_BRACES, span, fixes=(Fix(span, f'"{whole}"'),), key=name.text, whole=whole))


def _syntax(file: str, text: str, problem: yaml.YAMLError) -> Diagnostic:
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    lines = text.splitlines() or [""]
    if isinstance(problem, yaml.reader.ReaderError):
        before = text[: problem.position] if isinstance(problem.position, int) else ""
        place = Position(before.count("\n") + 1, len(before) - before.rfind("\n"))
        return report(c.BAD_CHARACTER, Span(file, place, Position(place.line, place.column + 1)))
    position = _position(mark) if mark else Position(1, 1)
    line = lines[min(position.line, len(lines)) - 1]
    if "\t" in line[: position.column] and re.match(r"\s*\t", line):
        column = line.index("\t") + 1
        span = Span(file, Position(position.line, column), Position(position.line, column + 1))
        return report(c.TAB, span, fixes=(Fix(span, "  "),))
    detail = getattr(problem, "problem", None) or str(problem).splitlines()[0]
    span = Span(file, position, Position(position.line, position.column + 1))
    if position.line > len(lines):
        last = Position(len(lines), len(lines[-1]) + 1)
        span = Span(file, last, Position(last.line, last.column + 1))
    context = getattr(problem, "context_mark", None)
    related = ()
    if context is not None and _position(context) != position:
        begin = _position(context)
        related = (Related(Span(file, begin, Position(begin.line, begin.column + 1)), "phần bắt đầu ở đây", "what began here"),)
    return report(c.YAML_SYNTAX, span, related=related, detail=detail)
