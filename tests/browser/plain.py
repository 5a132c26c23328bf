"""A scenario as plain values, the form in which Python and the page compare what they read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any


def plain(found: Any) -> Any:
    """Classes and mappings as dicts by name, tuples as lists; what a scenario is made of (``origin``) left out."""
    if is_dataclass(found):
        return {each.name: plain(getattr(found, each.name)) for each in fields(found) if each.name != "origin"}
    if isinstance(found, Mapping):
        return {key: plain(value) for key, value in found.items()}
    if hasattr(found, "_asdict"):
        return plain(found._asdict())
    if isinstance(found, (tuple, list)):
        return [plain(each) for each in found]
    return found
