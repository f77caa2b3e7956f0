"""Where something was written: file, line and column."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text. Line and column start at 1; a column counts characters after NFC."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file: `start` belongs to it, `end` is the first place after it."""

    file: str
    start: Position
    end: Position

    def within(self, begin: int, stop: int) -> Span:
        """The part of a one-line span between two character offsets."""
        first = Position(self.start.line, self.start.column + begin)
        return Span(self.file, first, Position(self.start.line, self.start.column + max(stop, begin + 1)))


def whole_file(file: str) -> Span:
    """The span used for what concerns a file as a whole: its first place."""
    return Span(file, Position(1, 1), Position(1, 1))
