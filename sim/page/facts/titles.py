"""What a page's scenarios are called, so that its menu stands before any but the first of them is read."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping


def titles(scenarios: Mapping[str, str]) -> dict[str, str]:
    """The title of each by its key; the key itself of one that has none.

    >>> titles({"talks": 'title = "Talks"', "mine": "months = 24"})
    {'talks': 'Talks', 'mine': 'mine'}
    """
    return {key: tomllib.loads(text).get("title", key) for key, text in scenarios.items()}
