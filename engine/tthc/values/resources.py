"""Where the files that ship with the engine lie: beside the package in a wheel, at the root of a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def _shipped(name: str) -> Path:
    beside = _PACKAGE / name
    return beside if beside.is_dir() else _PACKAGE.parents[1] / name


def grammar_folder() -> Path:
    """Folder of the grammars and JSON Schemas."""
    return _shipped("grammar")


def specs_folder() -> Path:
    """Folder of the specifications that ship: national data and two ministries."""
    return _shipped("specs")


def docs_folder() -> Path:
    """Folder of the documentation that ships: the page of every diagnostic code."""
    return _shipped("docs")
