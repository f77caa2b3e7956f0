"""The grammars under `grammar/`, read once and kept as parsers. Nothing else in the engine knows lark."""

from __future__ import annotations

import re
from functools import cache

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedEOF, UnexpectedInput, UnexpectedToken

from tthc.lang.refusal import Reason, Refusal
from tthc.values.resources import grammar_folder

Parsed = Tree[Token]


@cache
def parser(name: str, *starts: str) -> Lark:
    """The LALR parser of one grammar file for the given start symbols."""
    text = (grammar_folder() / f"{name}.lark").read_text(encoding="utf-8")
    return Lark(text, parser="lalr", start=list(starts), propagate_positions=True, maybe_placeholders=True)


def parse(grammar: Lark, text: str, start: str, readable: dict[str, str]) -> Parsed | Refusal:
    """The tree of a text, or a refusal that says where it stopped and what could stand there (`readable` names the
    tokens as an author knows them)."""
    try:
        return grammar.parse(text, start=start)
    except UnexpectedInput as stop:
        return _refusal(stop, text, readable)


def _refusal(stop: UnexpectedInput, text: str, readable: dict[str, str]) -> Refusal:
    match stop:
        case UnexpectedToken(token=token) if token.type != "$END":
            begin, found = token.start_pos or 0, str(token)
        case UnexpectedCharacters():
            begin = stop.pos_in_stream or 0
            found = re.match(r"\S*", text[begin:]).group()  # type: ignore[union-attr]
        case UnexpectedEOF() | _:
            begin, found = len(text.rstrip()), ""
    wanted = getattr(stop, "accepts", None) or getattr(stop, "expected", None) or getattr(stop, "allowed", None) or ()
    expected = sorted({readable[name] for name in wanted if name in readable})
    return Refusal(Reason.SYNTAX, begin, begin + max(len(found), 1), found, tuple(expected[:6]))
