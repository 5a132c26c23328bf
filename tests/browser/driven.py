"""The page driven by a test: what a hand does, and what can be read off afterwards."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from playwright.sync_api import Frame, Page


PARTS = ["All dialogues", "Path", "A against B", "Tracks", "One dialogue", "Take away"]
"""Names of the parts of the page."""


def drawn(page: Page | Frame) -> None:
    """Wait until all that was asked for is played and drawn."""
    page.wait_for_selector('main[aria-busy="false"]', timeout=60_000)


def show(page: Page | Frame, part: str) -> None:
    """Choose a part of the page by its name."""
    page.locator("#parts").get_by_role("button", name=part, exact=True).press("Enter")
    drawn(page)


def unfold(page: Page, panel: str) -> None:
    """Open a panel of the controls."""
    if not page.locator(f"#{panel}").evaluate("panel => panel.open"):
        page.locator(f"#{panel} > summary").press("Enter")


def put(page: Page, path: str, value: object) -> None:
    """Type a value into the control of a name, and leave it."""
    field = page.locator(f'[data-path="{path}"]:visible').first
    field.fill(str(value))
    field.press("Tab")
    drawn(page)


def outcomes(page: Page | Frame, arm: str = "") -> pd.DataFrame:
    """The table of outcomes that the page hands over; ``arm`` is A or B where there are two."""
    show(page, "Take away")
    named = f"Outcomes of {arm}" if arm else "Outcomes of"
    with getattr(page, "page", page).expect_download() as handed:  # a frame's page saves for it
        page.get_by_role("button", name=named).first.press("Enter")
    return table(handed.value.path().read_text(encoding="utf-8"))


def rows_of(text: str) -> list[dict[str, str]]:
    """Rows of a CSV, each by the names of its columns."""
    return list(csv.DictReader(text.splitlines()))


def table(text: str) -> pd.DataFrame:
    """Numbers of a CSV, each as it was written; what is empty is none."""
    rows = rows_of(text)
    return pd.DataFrame({name: [float(row[name] or "nan") for row in rows] for name in rows[0]})


def in_python(scenario, repetitions: int = 1000, seed: int = 1) -> pd.DataFrame:
    """The same table, as the command plays it."""
    from sim import simulate

    return simulate(scenario, repetitions=repetitions, seed=seed).to_frame()


def same(found: pd.DataFrame, expected: pd.DataFrame) -> bool:
    """Whether two tables of outcomes are equal, to the last bit."""
    return list(found.columns) == list(expected.columns) and all(
        np.array_equal(found[name].to_numpy(float), expected[name].to_numpy(float), equal_nan=True) for name in expected
    )
