"""Numbers on the command line: within limits, and refused in the words in which the same number is from Python."""

from __future__ import annotations

import math
from typing import Any

import click

from sim.scenario.limits import LIMITS, beyond, bound


class WholeNumber(click.IntRange):
    """A whole number within the limits of its kind, or within narrower ones."""

    def __init__(self, kind: str, least: int | None = None, most: int | None = None) -> None:
        low, high = LIMITS[kind]
        self.least, self.most = low if least is None else least, high if most is None else most
        super().__init__(self.least, self.most)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number, whatever script its digits are in."""
        try:
            number = int(value)
        except ValueError:
            number = value
        if wrong := beyond(number, self.least, self.most):
            self.fail(f"{wrong}.", param, ctx)
        return number

    def _describe_range(self) -> str:
        """The limits, as help shows them."""
        return f"{self.least:,} to {bound(self.most)}"


class Amount(click.FloatRange):
    """A number in a range; neither infinity nor what is no number."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number."""
        number = super().convert(value, param, ctx)
        if not math.isfinite(number):
            self.fail(f"found {value}, allowed a finite number.", param, ctx)
        return number
