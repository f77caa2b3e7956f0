"""Money: whole smallest units of one currency; đồng have no smaller unit."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of one currency in its smallest unit: đồng for VND, cents for USD. Currencies never add up."""

    amount: int
    currency: str = "VND"

    def __add__(self, other: Money) -> Money:
        if other.currency != self.currency:
            raise ValueError("currencies do not add")
        return Money(self.amount + other.amount, self.currency)

    def __sub__(self, other: Money) -> Money:
        if other.currency != self.currency:
            raise ValueError("currencies do not add")
        return Money(self.amount - other.amount, self.currency)

    def times(self, factor: int | Fraction) -> Money:
        """Multiply; the result is rounded half up to the smallest unit, once (language reference, D22)."""
        exact = Fraction(self.amount) * factor
        whole = (abs(exact) + Fraction(1, 2)).__floor__()
        return Money(whole if exact >= 0 else -whole, self.currency)


@dataclass(frozen=True, slots=True)
class Amount:
    """A printed sum: money, or free, perhaps `per` a unit (`250.000 đồng/văn bằng`)."""

    money: Money
    per: str | None = None


FREE = Amount(Money(0))


def grouped(number: int) -> str:
    """Whole number with the Vietnamese group separator: 3500000 -> 3.500.000."""
    return f"{number:,}".replace(",", ".")


def show_money(money: Money) -> str:
    """Money as a Vietnamese reader expects it: `3.500.000 đồng`, `145 USD`."""
    if money.currency == "VND":
        return f"{grouped(money.amount)} đồng"
    whole, cents = divmod(money.amount, 100)
    return f"{grouped(whole)}{f',{cents:02d}' if cents else ''} {money.currency}"
