"""The page of charts: lists that are made, and a picture of every kind."""

from __future__ import annotations

from sim.charts import KINDS, SIZES
from sim.charts.output.gallery import PAGE, PICTURES, page


def test_the_page_of_charts_has_every_kind_and_its_pictures():
    text = PAGE.read_text(encoding="utf-8")
    assert text == page(text), "run python -m sim.charts.output.gallery"
    assert all(f"| `{size}` |" in text for size in SIZES)
    assert {path.stem for path in PICTURES.glob("*.png")} == set(KINDS)
