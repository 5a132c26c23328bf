"""The page within a notebook, and what is set on it within Python."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sim.page.notebook.widget import Page
    from sim.scenario.plan import Scenario

HEIGHT = 900
"""Pixels."""


def show(scenario: Scenario | str | Path | None = None, height: int = HEIGHT) -> Page:
    """The page of a scenario, as a widget for notebooks: what ``backchannel page`` writes, in a frame of its own.

    What is set on the page is in Python too: ``scenario()`` of the widget gives it, to be simulated and compared. Needs
    a package more: pip install "backchannel[notebook]".

    Args:
        scenario: one that was loaded, a name or the path of a TOML file; the standing dialogue if none.
        height: of the frame, pixels, 200 to 10,000; it can be pulled larger.

    Raises:
        ImportError: if anywidget is not installed.
        ScenarioError: if it is invalid, or was changed by hand or by a swapped room, which no text says.
        ValueError: for another height.
    """
    try:
        from sim.page.notebook.widget import Page
    except ModuleNotFoundError as lack:
        raise ImportError(f'sim.show needs {lack.name}: pip install "backchannel[notebook]"') from None
    if not 200 <= height <= 10_000:
        raise ValueError(f"height is {height!r}, and may be 200 to 10,000 pixels")
    from sim.page.notebook.opening import opening_of

    given = opening_of(scenario)
    return Page(given, height)
