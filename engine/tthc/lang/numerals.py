"""Vietnamese number words, as printed in brackets after figures: `15 (mười lăm)`."""

from __future__ import annotations

from fractions import Fraction

_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_ENGLISH = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}


def number_of_words(words: str) -> Fraction | None:
    """The number that the words say (0 to 999, halves and quarters), None if they are not number words."""
    text = " ".join(words.casefold().replace("rưỡi", " rưỡi").split())
    if text in _ENGLISH:
        return Fraction(_ENGLISH[text])
    if text in ("nửa", "một nửa", "half"):
        return Fraction(1, 2)
    half = Fraction(0)
    if text.endswith(" rưỡi"):
        text, half = text.removesuffix(" rưỡi"), Fraction(1, 2)
    for comma in (" phẩy ", " phảy "):
        whole, found, part = text.partition(comma)
        if found:
            left, right = number_of_words(whole), number_of_words(part)
            digits = len(part.split())
            return None if left is None or right is None else left + right / 10**digits
    total, current = 0, None
    words_left = text.split()
    if not words_left:
        return None
    for word in words_left:
        if word == "trăm":
            total, current = total + (1 if current is None else current) * 100, None
        elif word in ("mươi", "chục"):
            if current is None:
                return None
            total, current = total + current * 10, None
        elif word == "mười":
            total, current = total + 10, None
        elif word in ("linh", "lẻ"):
            current = None
        elif word in _DIGITS and current is None:
            current = _DIGITS[word]
        else:
            return None
    return Fraction(total + (current or 0)) + half
