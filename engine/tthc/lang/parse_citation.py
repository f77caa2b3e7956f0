"""Citations as lawyers write them: `điểm a khoản 4 Điều 15 Quyết định 3141/QĐ-BGDĐT`."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from lark import Token, Tree

from tthc.lang.grammar import Parsed, parse, parser
from tthc.lang.phrase_values import Citation, ClausePlace
from tthc.lang.refusal import Refusal

_READABLE = {
    "ARTICLE": "Điều", "CLAUSE": "khoản", "POINT": "điểm", "ANNEX": "Phụ lục", "LABEL": "số hoặc chữ / number or letter",
    "DOCUMENT": "loại và số hiệu văn bản, ví dụ Nghị định 61/2018/NĐ-CP",
}  # fmt: skip
_NUMBER = re.compile(r"\d+(?:/\d{4})?/[A-ZĐ][\w-]*", re.I)
_RANK = {"annex": 0, "article": 1, "clause": 2, "point": 3, "norm": 4}


@lru_cache(maxsize=2048)
def parse_citation(text: str) -> Citation | Refusal:
    """A citation of a document, with or without places in it; several places are joined by commas and `và`."""
    tree = parse(parser("citation", "citation", "place"), text, "citation", _READABLE)
    if isinstance(tree, Refusal):
        return tree
    document = next(str(child.children[0]) for child in tree.children if isinstance(child, Tree) and child.data == "document")
    found = _NUMBER.search(document)
    return Citation(text, document.strip(), found.group().upper() if found else "", _places(tree))


@lru_cache(maxsize=2048)
def parse_place(text: str) -> ClausePlace | Refusal:
    """One place in a text whose document is known: `Điều 15 khoản 4 điểm b (1)`."""
    tree = parse(parser("citation", "citation", "place"), text, "place", _READABLE)
    return tree if isinstance(tree, Refusal) else _places(tree)[0]


def _places(tree: Parsed) -> tuple[ClausePlace, ...]:
    levels = [
        (str(child.data), [str(token) for token in child.children if isinstance(token, Token)][1 if child.data != "norm" else 0 :])
        for child in tree.children
        if isinstance(child, Tree) and child.data in _RANK
    ]
    if not levels:
        return ()
    falling = len(levels) > 1 and _RANK[levels[0][0]] < _RANK[levels[1][0]]
    groups: list[dict[str, list[str]]] = [{}]
    ordered = levels if falling else list(reversed(levels))
    for kind, labels in ordered:
        if any(_RANK[kind] <= _RANK[known] for known in groups[-1]):
            kept = {known: value for known, value in groups[-1].items() if _RANK[known] < _RANK[kind]}
            groups.append(kept)
        groups[-1][kind] = labels
    if not falling:
        groups.reverse()
    places: list[ClausePlace] = []
    for group in groups:
        choices = [group.get(kind) or [None] for kind in ("article", "clause", "point", "annex", "norm")]
        for article, clause, point, annex, norm in product(*choices):
            number = int(norm.strip("()")) if norm else None
            places.append(ClausePlace(article, clause, point, number, annex))
    return tuple(places)
