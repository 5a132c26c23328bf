"""The table behind curves: what a title says of fans."""

from __future__ import annotations

from sim.findings import curves
from sim.findings.provenance import Provenance
from sim.findings.settings import ComparedSetting


def test_curves_of_different_lengths_are_not_said_to_end_together():
    """The title said the last month of the first curve of all of them."""
    fans = [
        curves.Fan(ComparedSetting("0", name, name), months, ((*(0.1,) * (len(months) - 1), 0.9),) * 5)
        for name, months in (("a", (1, 2, 3)), ("b", (1, 2, 3, 4)))
    ]
    table = curves.Fans(Provenance("n", "", None, 1, 6, "0", ""), "trust", tuple(fans), "", ())
    assert curves.title_of(table).startswith("From month 1 to the last trust rose")
    assert curves.title_of(table._replace(fans=(fans[1],))).startswith("From month 1 to 4 trust rose")
