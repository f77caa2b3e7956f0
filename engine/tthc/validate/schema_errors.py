"""What the JSON Schema says of a document, in the words of its author. Never prints an instance."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import jsonschema_rs
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tthc.diagnostics import Diagnostic, Fix, report
from tthc.diagnostics import catalogue as c
from tthc.diagnostics.nearest import nearest
from tthc.model.source import Mapping, Scalar, Sequence, Tree
from tthc.validate.grammar_schemas import KINDS, At, Json, Written, properties, root, schema

_SHAPES = {
    "object": ("các khóa và giá trị", "keys with values"),
    "array": ("một danh sách", "a list"),
    "string": ("chữ", "text"),
    "integer": ("số nguyên", "a whole number"),
}


@cache
def _registry() -> Registry:  # type: ignore[type-arg]
    names = [*(f"{kind}.schema.json" for kind in KINDS), "common.schema.json"]
    return Registry().with_resources(
        (name, Resource(contents=schema(name), specification=DRAFT202012)) for name in names
    )


@cache
def _careful(kind: str) -> Draft202012Validator:
    return Draft202012Validator(schema(f"{kind}.schema.json"), registry=_registry())


@cache
def _fast(kind: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(_inlined(kind))


@cache
def _inlined(kind: str) -> dict[str, Json]:
    """One self-contained schema for the fast yes/no: the shared definitions are copied in, references made local."""

    def local(node: Json, file: str) -> Json:
        if isinstance(node, dict):
            copy: dict[str, Json] = {}
            for key, value in node.items():
                if key == "$ref" and isinstance(value, str):
                    target, _, pointer = value.partition("#")
                    copy[key] = f"#/$defs/{(target or file).removesuffix('.schema.json')}{pointer}"
                elif key not in ("$id", "$schema"):
                    copy[key] = local(value, file)
            return copy
        return [local(item, file) for item in node] if isinstance(node, list) else node

    files = (f"{kind}.schema.json", "common.schema.json")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": f"#/$defs/{kind}",
        "$defs": {file.removesuffix(".schema.json"): local(schema(file), file) for file in files},
    }


def plain(tree: Tree) -> Json:
    """The tree as JSON; every scalar is text."""
    match tree:
        case Scalar(text, _, _):
            return text
        case Sequence(items, _):
            return [plain(item) for item in items]
        case Mapping(entries, _):
            return {key.text: plain(value) for key, value in entries}


def schema_errors(tree: Tree, kind: str, written: Written) -> list[Diagnostic]:
    """Complaints about the shape of a document whose tree stands on English keys, in the author's own words."""
    instance = plain(tree)
    if _fast(kind).is_valid(instance):
        return []
    found: dict[tuple[str, object], Diagnostic] = {}
    for error in _leaves(_careful(kind).iter_errors(instance)):
        for complaint in _complaints(error, tree, kind, written):
            found.setdefault((complaint.kind.code, complaint.span), complaint)
    return sorted(found.values(), key=lambda each: each.span)


def _leaves(errors: Iterator[ValidationError] | list[ValidationError]) -> Iterator[ValidationError]:
    """Errors that say something to an author: of a union, those of the branch that comes nearest."""
    for error in errors:
        if error.context and error.validator in ("anyOf", "oneOf", "allOf", "if"):
            if _keys_of_union(error) is not None:
                yield error
                continue
            branches: dict[object, list[ValidationError]] = {}
            for inner in error.context:
                branches.setdefault(inner.schema_path[0], []).append(inner)
            best = min(branches.values(), key=_distance)
            yield from _leaves(best)
        else:
            yield error


def _distance(errors: list[ValidationError]) -> tuple[int, int]:
    wrong_shape = any(error.validator == "type" and len(error.relative_path) == 0 for error in errors)
    return (1 if wrong_shape else 0, len(errors))


def _keys_of_union(error: ValidationError) -> list[str] | None:
    """Keys of which one must stand, if that is all the union says."""
    options = error.validator_value
    if error.validator not in ("anyOf", "oneOf") or not isinstance(options, list):
        return None
    keys: list[str] = []
    for option in options:
        if not isinstance(option, dict) or not set(option) <= {"required", "not", "properties"} or "required" not in option:
            return None
        keys += [key for key in option["required"] if key not in keys]
    return keys


def _at(tree: Tree, path: Iterator[str | int] | list[str | int]) -> tuple[Tree, str]:
    """The part of the tree at a path, and the key under which it stands."""
    key = ""
    for part in path:
        if isinstance(tree, Mapping) and isinstance(part, str):
            below = tree.get(part)
            if below is None:
                break
            tree, key = below, part
        elif isinstance(tree, Sequence) and isinstance(part, int) and part < len(tree.items):
            tree = tree.items[part]
    return tree, key


def _spelt(at: At | None, key: str, surface: str) -> str:
    """A key as the author's language spells it."""
    known = properties(at).get(key) if at else None
    return str(known.node.get("x-vi", key)) if known and surface == "vi" else key


def _holder(error: ValidationError) -> At:
    file = f"{error.schema.get('$id', '')}" if isinstance(error.schema, dict) else ""
    node = error.schema if isinstance(error.schema, dict) else {}
    return At(file or "common.schema.json", node)


def _first_line(text: str, surface: str) -> str:
    parts = text.split("\n\n")
    return parts[0] if surface == "vi" or len(parts) == 1 else parts[1]


def _complaints(error: ValidationError, tree: Tree, kind: str, written: Written) -> Iterator[Diagnostic]:
    part, key = _at(tree, list(error.absolute_path))
    surface = written.surface
    key = written.keys.get(part.span, key)
    holder = _holder(error)
    if not holder.node.get("$id") and error.absolute_path == []:
        holder = root(kind).resolved()
    known = properties(holder)
    spelt = {name: _spelt(holder, name, surface) for name in known}
    language = surface
    match error.validator:
        case "additionalProperties" | "unevaluatedProperties" if isinstance(part, Mapping):
            for name, _ in part.entries:
                if name.text in known:
                    continue
                close = nearest(name.text, [*spelt.values()], 2)
                fixes = tuple(Fix(name.span, word) for word in close[:1])
                names = ", ".join(spelt.values())
                hint = _did_you_mean(close, language)
                yield report(c.UNKNOWN_KEY, name.span, key=name.text, known=names, suggestion=hint, fixes=fixes)
        case "required" if isinstance(error.validator_value, list) and isinstance(part, Mapping):
            missing = next((name for name in error.validator_value if f"'{name}'" in error.message), "")
            about = known.get(missing)
            meaning = _first_line(str(about.node.get("description", "")), language) if about else ""
            first = part.entries[0][0].span if part.entries else part.span
            yield report(c.MISSING_KEY, first, key=spelt.get(missing, missing), meaning=meaning)
        case "enum" | "const":
            values = error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
            vietnamese = holder.node.get("x-vi-values")
            words = [str(value) for value in values if isinstance(value, str)]
            if surface == "vi" and isinstance(vietnamese, dict):
                words = [str(vietnamese.get(word, word)) for word in words]
            found = part.text if isinstance(part, Scalar) else _shape_words(part)[0]
            close = nearest(found, words, 1)
            yield report(
                c.UNKNOWN_VALUE, part.span, found=found, key=key, known=", ".join(dict.fromkeys(words)),
                suggestion=_did_you_mean(close, language), fixes=tuple(Fix(part.span, word) for word in close),
            )  # fmt: skip
        case "anyOf" | "oneOf" if (keys := _keys_of_union(error)) is not None:
            have = [name.text for name, _ in part.entries if name.text in keys] if isinstance(part, Mapping) else []
            first = part.entries[0][0].span if isinstance(part, Mapping) and part.entries else part.span
            listed = ", ".join(f"`{spelt.get(name, name)}`" for name in keys)
            yield report(c.ONE_OF_KEYS, first, keys=listed, found=", ".join(f"`{spelt.get(n, n)}`" for n in have) or "0")
        case "pattern" if holder.node.get("x-type") == "name" or "propertyNames" in error.absolute_schema_path:
            name = error.instance if isinstance(error.instance, str) else ""
            place = next((k.span for k, _ in part.entries if k.text == name), part.span) if isinstance(part, Mapping) else part.span
            mended = "".join(letter if letter.isalnum() else "_" for letter in name).strip("_") or "ten"
            yield report(c.BAD_NAME, place, name=name, suggestion=mended, fixes=(Fix(place, mended),))
        case "type" | "if" | "allOf" | _:
            wanted = error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
            shapes = [str(each) for each in wanted if str(each) in _SHAPES] or ["object"]
            examples = holder.node.get("examples")
            example = str(examples[0]) if isinstance(examples, list) and examples and isinstance(examples[0], str) else "…"
            index = 0 if language == "vi" else 1
            yield report(
                c.WRONG_SHAPE, part.span, key=key, wanted=" / ".join(_SHAPES[each][index] for each in shapes),
                found=_shape_words(part)[index], example=example,
            )  # fmt: skip


def _shape_words(tree: Tree) -> tuple[str, str]:
    match tree:
        case Mapping():
            return _SHAPES["object"]
        case Sequence():
            return _SHAPES["array"]
        case Scalar(text, _, _):
            return (f"“{text}”", f"“{text}”")


def _did_you_mean(words: tuple[str, ...], language: str) -> str:
    if not words:
        return ""
    listed = " / ".join(f"`{word}`" for word in words)
    return f"Ý bạn là {listed}? " if language == "vi" else f"Did you mean {listed}? "
