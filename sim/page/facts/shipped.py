"""Which of a page's scenarios the command knows by name."""

from __future__ import annotations

from collections.abc import Mapping

from sim.scenario.shipped import paths


def shipped(scenarios: Mapping[str, str]) -> list[str]:
    """The keys of those whose text is that of the scenario that is shipped under the key.

    >>> shipped({"standing": "months = 24", "pcac-r2cp": paths()["pcac-r2cp"].read_text(encoding="utf-8")})
    ['pcac-r2cp']
    """
    known = paths()
    return [key for key, text in scenarios.items() if key in known and text == known[key].read_text(encoding="utf-8")]
