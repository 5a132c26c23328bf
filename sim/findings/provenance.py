"""What a caption says of a study: where its numbers come from, and how to make them again."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sim.edition import VERSION
from sim.store import description
from sim.store.editions import other
from sim.store.manifest import IN_TABLES
from sim.store.names import shareable_path


class Provenance(NamedTuple):
    """What the caption says of a study."""

    name: str
    title: str
    """Of the scenario; empty where the folder is of none."""
    months: int | None
    seed: int | None
    repetitions: int | None
    """On which the tables rest: while a study goes on, fewer than its design asks for."""
    version: str
    command: str
    run: int | None = None
    """Number of the run, where it is one dialogue."""
    lost: str = ""
    """Which of its points failed, in a sentence; empty if none did."""


def facts_of(folder: Path, plan: Mapping[str, Any], lost: str = "") -> Provenance:
    """What the caption says of the study in a folder; ``plan``: what its design says."""
    scenario, made = _scenario(folder), description.facts(folder)
    before = other(folder)
    version = before.number if before else plan.get("version") or made.get("made_with", {}).get("backchannel")
    return Provenance(
        str(plan.get("name") or shareable_path(folder)),
        str(plan.get("title") or scenario.get("title") or plan.get("scenario", "")),
        plan.get("months") or _months(plan, scenario.get("months")),
        plan.get("seed"),
        made.get(IN_TABLES) or plan.get("repetitions"),
        str(version or VERSION),
        " ".join(_known(word) for word in str(plan.get("command", "")).split(" ")),
        plan.get("run"),
        lost,
    )


def together(folder: Path, several: Sequence[Provenance]) -> Provenance:
    """What the caption says of the studies in a folder: what holds of all of them."""
    first, *rest = several
    same = {name: value if all(getattr(each, name) == value for each in rest) else None
            for name, value in first._asdict().items()}  # fmt: skip
    lost = " ".join(f"{each.name}: {each.lost}" for each in several if each.lost)
    versions = " and ".join(dict.fromkeys(each.version for each in several))
    return Provenance(
        shareable_path(folder), "", same["months"], same["seed"], same["repetitions"], versions, "", same["run"], lost
    )


def _known(word: str) -> str:
    """A word of a command; of a path that only this machine knows, its end."""
    return shareable_path(Path(word)) if Path(word).is_absolute() else word


def _months(plan: Mapping[str, Any], usual: int | None) -> int | None:
    """Months that all points last; None where they differ. What a point sets counts, not the scenario."""
    name = "months="
    set_to = {
        next((each[len(name) :] for each in reversed(point.get("settings", ())) if each.startswith(name)), "")
        for point in _points(plan)
    } or {""}
    if len(set_to) > 1:
        return None
    (only,) = set_to
    return int(only) if only.isdecimal() else usual


def _scenario(folder: Path) -> dict[str, Any]:
    try:
        return tomllib.loads((folder / "scenario.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _points(plan: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Points with their settings; of a study of many, which does not list them, one for each that may differ."""
    points: Any = plan.get("points", ())
    if not isinstance(points, int):
        return list(points)
    shared = plan["shared"]
    bundles = [settings for of in shared["bundles"].values() for settings in of.values()] or [[]]
    if "months" in shared["kinds"]:
        return [{"settings": ["months=?"]}, {}]
    return [{"settings": [*plan["held"], *settings]} for settings in bundles]
