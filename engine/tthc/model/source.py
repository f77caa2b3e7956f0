"""What `load` gives: files as positioned trees of strings."""

from __future__ import annotations

from dataclasses import dataclass

from tthc.values.span import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A string as the author wrote it, whatever YAML would have guessed; `style` is the YAML style ('' = plain)."""

    text: str
    span: Span
    style: str = ""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Tree, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file; keys are unique."""

    entries: tuple[tuple[Scalar, Tree], ...]
    span: Span

    def get(self, key: str) -> Tree | None:
        """Value under a key, None if it is not there."""
        return next((value for name, value in self.entries if name.text == key), None)

    def key(self, key: str) -> Scalar | None:
        """The key itself, with its place."""
        return next((name for name, _ in self.entries if name.text == key), None)


Tree = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """One document of a file."""

    file: str
    root: Mapping


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that was read. `texts` keeps each file's text (NFC) so that diagnostics can show the line."""

    documents: tuple[SourceDocument, ...]
    texts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Where:
    """Where an object of the model was written: the whole, and for each key the place of its value."""

    span: Span
    values: tuple[tuple[str, Span], ...] = ()
    keys: tuple[tuple[str, Span], ...] = ()

    def value(self, key: str) -> Span:
        """Place of the value of a key; of the whole object if the key is not written."""
        return next((span for name, span in self.values if name == key), self.span)

    def key(self, key: str) -> Span:
        """Place of the key itself; of the whole object if it is not written."""
        return next((span for name, span in self.keys if name == key), self.span)
