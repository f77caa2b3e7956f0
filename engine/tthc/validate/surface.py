"""The Vietnamese surface of a schema, derived from the English one: same meaning, the other names."""

from __future__ import annotations

from tthc.validate.grammar_schemas import KINDS, At, Json, Schema, kind_words, properties, root, schema


def vietnamese(file: str) -> Schema:
    """The schema of `grammar/<file>` with Vietnamese keys, enumerated values and lists of required keys. References lead
    to the Vietnamese files; `x-en` keeps the English key."""
    translated = _translate(schema(file), At(file, schema(file)))
    assert isinstance(translated, dict)
    return translated


def editor_schema() -> Schema:
    """One schema for editors: it chooses by the first key among all kinds in both languages."""
    branches: Json = False
    for word, (kind, surface) in reversed(list(kind_words().items())):
        key = "loại" if surface == "vi" else "kind"
        target = f"vi/{kind}.schema.json" if surface == "vi" else f"{kind}.schema.json"
        test: Json = {"properties": {key: {"const": word}}, "required": [key]}
        branches = {"if": test, "then": {"$ref": target}, "else": branches}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tthc.schema.json",
        "title": "Tài liệu đặc tả thủ tục hành chính / Specification document",
        "allOf": [branches],
    }


def derived() -> dict[str, Schema]:
    """Every derived file: name below `grammar/` -> schema."""
    files = ("common", *KINDS)
    return {f"vi/{each}.schema.json": vietnamese(f"{each}.schema.json") for each in files} | {
        "tthc.schema.json": editor_schema()
    }


def _translate(node: Json, at: At) -> Json:
    if isinstance(node, list):
        return [_translate(item, at) for item in node]
    if not isinstance(node, dict):
        return node
    names = _names(node, at)
    words = node.get("x-vi-values")
    result: Schema = {}
    for key, value in node.items():
        match key:
            case "properties" if isinstance(value, dict):
                result[key] = {names.get(name, name): _with_english(_translate(below, at), name) for name, below in value.items()}
            case "required" | "x-one-of" if isinstance(value, list):
                result[key] = [names.get(str(name), str(name)) for name in value]
            case "enum" | "const" | "examples" if isinstance(words, dict):
                result[key] = _words(value, words)
            case "oneOf" | "anyOf" if isinstance(value, list):
                result[key] = [_renamed(each, names, at) for each in value]
            case "if" if isinstance(value, dict) and "required" in value:
                result[key] = _renamed(value, _node_names(value, node, at), at)
            case "$ref":
                result[key] = _reference(str(value))
            case "$id" | "x-vi" | "x-vi-values":
                if key == "$id":
                    result[key] = value
            case _:
                result[key] = _translate(value, at)
    return result


def _reference(ref: str) -> str:
    """A pointer into properties changes with their names."""
    head, found, name = ref.rpartition("/properties/")
    if not found:
        return ref
    file, _, pointer = head.partition("#")
    target = At(file or "common.schema.json", schema(file or "common.schema.json")).step(*pointer.strip("/").split("/"))
    return f"{head}/properties/{properties(target)[name].node.get('x-vi', name)}"


def _renamed(node: Json, names: dict[str, str], at: At) -> Json:
    if isinstance(node, dict) and isinstance(node.get("required"), list) and "properties" not in node:
        rest = {key: _translate(value, at) for key, value in node.items() if key != "required"}
        return {**rest, "required": [names.get(str(name), str(name)) for name in node["required"]]}  # type: ignore[union-attr]
    return _translate(node, at)


def _names(node: Schema, at: At) -> dict[str, str]:
    if not isinstance(node.get("properties"), dict):
        return {}
    return {name: str(each.node.get("x-vi", name)) for name, each in properties(At(at.file, node)).items()}


def _node_names(test: Schema, node: Schema, at: At) -> dict[str, str]:
    then = node.get("then")
    if not isinstance(then, dict):
        return {}
    return {name: str(each.node.get("x-vi", name)) for name, each in properties(At(at.file, then).resolved()).items()}


def _with_english(node: Json, name: str) -> Json:
    return {**node, "x-en": name} if isinstance(node, dict) and "$ref" not in node else node


def _words(value: Json, words: dict[str, Json]) -> Json:
    if isinstance(value, list):
        return [_words(each, words) for each in value]
    return words.get(value, value) if isinstance(value, str) else value


def kinds() -> tuple[str, ...]:
    """Every kind of document, and the title of its schema."""
    return tuple(f"{kind}: {root(kind).node.get('title', '')}" for kind in KINDS)
