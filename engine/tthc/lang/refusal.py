"""What a parser answers when a text is not in the language: where it stopped and what would have done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Reason(Enum):
    """Why a phrase was refused. The name is the fault."""

    SYNTAX = "syntax"                    # stops being the language at `begin`
    MISSING_UNIT = "missing-unit"        # a number without a unit
    WORDS_DISAGREE = "words-disagree"    # 15 (mười hai) ngày
    UNKNOWN_NAME = "unknown-name"        # a name that nothing defines
    MIXED_AND_OR = "mixed-and-or"        # `and` with `or` without brackets (D19)
    BAD_NAME = "bad-name"                # a hyphen inside a name (D18)
    DOUBTFUL_AMOUNT = "doubtful-amount"  # `50.00 đồng`, `20 VNĐ`: asked about, never believed


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refused text: the characters [begin, end) are where it went wrong; `expected` lists readable forms that
    could stand there; `nearest` is the nearest form of the whole text that would parse, if one is known."""

    reason: Reason
    begin: int
    end: int
    found: str = ""
    expected: tuple[str, ...] = ()
    nearest: str | None = None
