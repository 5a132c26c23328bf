"""The widget: a frame with the page in it, and the set-up of the page in Python. Needs anywidget."""

from __future__ import annotations

from pathlib import Path

import anywidget
import traitlets

from sim.page.file import page
from sim.page.notebook.opening import Opening
from sim.scenario import loads
from sim.scenario.plan import Scenario


class Page(anywidget.AnyWidget):
    """A page in a notebook.

    ``setup`` is what stands behind # in a link to what is set; who sets it, sets the page.
    """

    _esm = Path(__file__).with_name("widget.js")
    page = traitlets.Unicode(read_only=True).tag(sync=True)
    height = traitlets.Int(read_only=True).tag(sync=True)
    setup = traitlets.Unicode().tag(sync=True)
    toml = traitlets.Unicode(read_only=True).tag(sync=True)
    """The scenario as it is set; empty as long as nothing was changed."""

    def __init__(self, shown: Opening, height: int) -> None:
        super().__init__()
        self._shown = shown
        self.set_trait("height", height)
        self.set_trait("page", page({shown.key: shown.text}, shown.changes).decode("utf-8"))

    def __repr__(self) -> str:
        """What stands in place of the page in a notebook that is not trusted, and in a terminal."""
        return f"Page of {self._shown.key}: run this in a notebook to see it"

    def scenario(self) -> Scenario:
        """The scenario that is set on the page now, to be simulated or compared; at first the one that was shown."""
        return loads(self.toml, f"{self._shown.key}.toml") if self.toml else self._shown.scenario
