"""Did-you-mean: the nearest known words, blind to Vietnamese marks, case and the look-alikes of đ."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable


def fold(text: str) -> str:
    """Text without tone marks, vowel marks and case; `đ` and its look-alike `ð` become `d`."""
    lowered = text.casefold().replace("đ", "d").replace("ð", "d")
    decomposed = unicodedata.normalize("NFD", lowered)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return bare.replace("_", " ").replace("-", " ")


def nearest(word: str, known: Iterable[str], at_most: int = 3) -> tuple[str, ...]:
    """At most that many of the known words that an author may have meant, best first; same letters without marks win."""
    by_fold: dict[str, list[str]] = {}
    for candidate in sorted(set(known)):
        by_fold.setdefault(fold(candidate), []).append(candidate)
    wanted = fold(word)
    found = list(by_fold.get(wanted, ()))
    for close in difflib.get_close_matches(wanted, by_fold, n=at_most, cutoff=0.6):
        found.extend(each for each in by_fold[close] if each not in found)
    return tuple(found[:at_most])
