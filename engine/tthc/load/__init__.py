"""Pass 1: bytes -> NFC text -> positioned trees of strings. The only reader of specifications."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from tthc.diagnostics import Diagnostic, report
from tthc.diagnostics import catalogue as c
from tthc.load.compose import compose
from tthc.model.source import SourceDocument, Sources
from tthc.values.span import whole_file

MOST_BYTES = 5_000_000

__all__ = ["files_below", "load"]


def load(files: Iterable[tuple[str, Path]]) -> tuple[Sources, tuple[Diagnostic, ...]]:
    """Read specifications.

    Takes: pairs of the name to show and the path to read. Gives: every document as a positioned tree of strings, and
    the text of each file. May report: TT1xx. A file with a fault gives no document, the others still do.
    """
    documents: list[SourceDocument] = []
    texts: list[tuple[str, str]] = []
    complaints: list[Diagnostic] = []
    for name, path in files:
        text = _text(name, path)
        if isinstance(text, Diagnostic):
            complaints.append(text)
            continue
        texts.append((name, text))
        found, faults = compose(name, text)
        documents.extend(found)
        complaints.extend(faults)
    return Sources(tuple(documents), tuple(texts)), tuple(complaints)


def files_below(folder: Path) -> tuple[Path, ...]:
    """Specifications in a folder and below it, in a stable order; hidden files and folders are left out."""
    found = (path for pattern in ("*.yaml", "*.yml") for path in folder.rglob(pattern))
    return tuple(sorted(path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)))


def _text(name: str, path: Path) -> str | Diagnostic:
    try:
        raw = path.read_bytes()
    except OSError as problem:
        return report(c.UNREADABLE_FILE, whole_file(name), file=name, why=problem.strerror or type(problem).__name__)
    if len(raw) > MOST_BYTES:
        return report(c.TOO_LARGE, whole_file(name), limit=f"{MOST_BYTES // 1_000_000} MB")
    try:
        decoded = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = raw[: problem.start].count(b"\n") + 1
        return report(c.NOT_UTF8, whole_file(name), line=str(line))
    return unicodedata.normalize("NFC", decoded)
