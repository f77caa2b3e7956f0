"""The JSON Schemas of the language, read once; and the walk that puts a Vietnamese document on English keys.

The schema is the only place where the two names of a key stand side by side (`x-vi`), and of an enumerated value
(`x-vi-values`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache

from tthc.model.source import Mapping, Scalar, Sequence, Tree
from tthc.values.resources import grammar_folder
from tthc.values.span import Span

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
Schema = dict[str, Json]

KINDS = (
    "procedure", "variant", "process", "fragment", "regulation", "vocabulary", "calendar", "organisation", "form", "scenario",
)  # fmt: skip
_FLAGS = {"có": "yes", "không": "no"}


@cache
def schema(file: str) -> Schema:
    """One schema file of `grammar/`."""
    loaded = json.loads((grammar_folder() / file).read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


@dataclass(frozen=True, slots=True)
class At:
    """A schema and the file that its references are relative to."""

    file: str
    node: Schema

    def step(self, *path: str) -> At:
        """Go down by keys."""
        node: Json = self.node
        for key in path:
            assert isinstance(node, dict)
            node = node[key]
        assert isinstance(node, dict)
        return At(self.file, node)

    def resolved(self) -> At:
        """Follow `$ref`, keeping what stands beside it."""
        here = self
        while isinstance(here.node.get("$ref"), str):
            file, _, pointer = str(here.node["$ref"]).partition("#")
            target = At(file or here.file, schema(file or here.file))
            for part in filter(None, pointer.split("/")):
                target = target.step(part.replace("~1", "/").replace("~0", "~"))
            beside = {key: value for key, value in here.node.items() if key != "$ref"}
            here = At(target.file, {**target.node, **beside})
        return here


def root(kind: str) -> At:
    """The schema of a kind of document."""
    return At(f"{kind}.schema.json", schema(f"{kind}.schema.json"))


@cache
def kind_words() -> dict[str, tuple[str, str]]:
    """Word after `kind:`/`loại:` -> (kind, surface)."""
    words: dict[str, tuple[str, str]] = {}
    for kind in KINDS:
        values = root(kind).resolved().step("properties", "kind").resolved().node.get("x-vi-values")
        words[kind] = (kind, "en")
        if isinstance(values, dict):
            words[str(values[kind])] = (kind, "vi")
    return words


def properties(at: At) -> dict[str, At]:
    """Keys of an object schema, by their English names."""
    found = at.node.get("properties")
    return {key: at.step("properties", key).resolved() for key in found} if isinstance(found, dict) else {}


def vietnamese_names(at: At) -> dict[str, str]:
    """Vietnamese key -> English key of an object schema."""
    return {str(each.node["x-vi"]): key for key, each in properties(at).items() if "x-vi" in each.node}


def choose(at: At, tree: Tree) -> At:
    """The branch of a union that a tree is meant for: by its keys (if/then), else by its shape."""
    at = at.resolved()
    while True:
        if "if" in at.node and "then" in at.node:
            wanted = at.step("if").resolved()
            then = at.step("then").resolved()
            required = wanted.node.get("required")
            names = vietnamese_names(choose_object(then))
            keys = {names.get(key.text, key.text) for key, _ in tree.entries} if isinstance(tree, Mapping) else set()
            by_key = isinstance(required, list) and bool(keys) and all(key in keys for key in required)
            by_type = wanted.node.get("type") == _shape(tree)
            taken = by_key or (by_type and required is None)
            at = then if taken else (at.step("else").resolved() if isinstance(at.node.get("else"), dict) else at)
            if not taken and "else" not in at.node and "if" in at.node:
                return at
            continue
        for union in ("anyOf", "oneOf"):
            options = at.node.get(union)
            if isinstance(options, list) and not ("properties" in at.node):
                branches = [At(at.file, option).resolved() for option in options if isinstance(option, dict)]
                fitting = next((branch for branch in branches if _fits(branch, tree)), None)
                if fitting is not None:
                    beside = {key: value for key, value in at.node.items() if key.startswith("x-")}
                    at = At(fitting.file, {**beside, **fitting.node})
                    break
        else:
            return at


def choose_object(at: At) -> At:
    """The first branch of a union that is an object."""
    for union in ("anyOf", "oneOf"):
        options = at.node.get(union)
        if isinstance(options, list) and "properties" not in at.node:
            for option in options:
                if isinstance(option, dict):
                    branch = At(at.file, option).resolved()
                    if "properties" in branch.node:
                        return branch
    return at


def _shape(tree: Tree) -> str:
    match tree:
        case Mapping():
            return "object"
        case Sequence():
            return "array"
        case Scalar():
            return "string"


def _fits(at: At, tree: Tree) -> bool:
    declared = at.node.get("type")
    shapes = declared if isinstance(declared, list) else [declared]
    if declared is None:
        if "properties" in at.node or "additionalProperties" in at.node:
            shapes = ["object"]
        elif "items" in at.node:
            shapes = ["array"]
        elif "enum" in at.node or "const" in at.node or "pattern" in at.node:
            shapes = ["string"]
        else:
            inner = [each for union in ("anyOf", "oneOf") for each in (at.node.get(union) or [])]  # type: ignore[union-attr]
            return any(_fits(At(at.file, each).resolved(), tree) for each in inner if isinstance(each, dict)) or "if" in at.node
    wanted = _shape(tree)
    return wanted in shapes or (wanted == "string" and bool({"integer", "number", "boolean"} & set(map(str, shapes))))


@dataclass(slots=True)
class Written:
    """What the walk noticed of the author's own words: keys in the other language than the file's first key says (with
    the name they should have), keys written in both languages, and under which key each value was written."""

    surface: str
    foreign: list[tuple[Scalar, str]] = field(default_factory=list)
    twice: list[tuple[Scalar, Scalar]] = field(default_factory=list)
    keys: dict[Span, str] = field(default_factory=dict)


def canonical(tree: Tree, at: At, written: Written) -> Tree:
    """The same tree on English keys and values."""
    surface = written.surface
    at = choose(at, tree)
    match tree:
        case Mapping(entries, span):
            known = properties(at)
            names = vietnamese_names(at)
            rest = at.step("additionalProperties").resolved() if isinstance(at.node.get("additionalProperties"), dict) else None
            renamed: list[tuple[Scalar, Tree]] = []
            first: dict[str, Scalar] = {}
            for key, value in entries:
                english = key.text if key.text in known else names.get(key.text, key.text)
                if english in first:
                    written.twice.append((first[english], key))
                    continue
                first[english] = key
                written.keys.setdefault(value.span, key.text)
                if english in known:
                    vietnamese = str(known[english].node.get("x-vi", english))
                    wanted = vietnamese if surface == "vi" else english
                    if key.text != wanted:
                        written.foreign.append((key, wanted))
                    below = canonical(value, known[english], written)
                else:
                    below = canonical(value, rest, written) if rest else value
                renamed.append((Scalar(english, key.span, key.style), below))
            return Mapping(tuple(renamed), span)
        case Sequence(items, span):
            element = at.node.get("items")
            if not isinstance(element, dict):
                return tree
            return Sequence(tuple(canonical(item, At(at.file, element), written) for item in items), span)
        case Scalar(text, span, style):
            values = at.node.get("x-vi-values")
            if isinstance(values, dict):
                back = {str(vietnamese).casefold(): english for english, vietnamese in values.items()}
                return Scalar(back.get(text.casefold(), text), span, style)
            if at.node.get("x-type") == "flag" or ("enum" in at.node and "có" in (at.node["enum"] or [])):  # type: ignore[operator]
                return Scalar(_FLAGS.get(text.casefold(), text), span, style)
            return tree
