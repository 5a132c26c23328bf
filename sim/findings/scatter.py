"""The table behind a scatter: the points of each group over the name that goes most with the outcome."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from sim.findings.all_else import levels
from sim.findings.provenance import Provenance
from sim.findings.study import Focus, Row, StoredStudy, Unfit
from sim.statistics.estimate import Estimate
from sim.statistics.ranks import correlation, spearman
from sim.words.phrases import Phrase, phrase, value

LEAST = 8
"""Fewest values of what is along the bottom."""


class Cloud(NamedTuple):
    """The points of a group."""

    label: str
    key: str
    points: tuple[tuple[float, float], ...]
    trend: Estimate
    """Rank correlation of the outcome with what is along the bottom."""
    place: int
    """Among the groups."""


Known = tuple[Row, float | None]
"""A point with what was found there."""


class Clouds(NamedTuple):
    """Groups of points over one name that varies."""

    facts: Provenance
    phrase: Phrase
    x: str
    clouds: tuple[Cloud, ...]
    options: tuple[str, ...]
    candidates: int = 1
    """Names that were looked at, of which this one goes most with the outcome."""


def read(study: StoredStudy, focus: Focus) -> Clouds:
    """The table of a study, over the name that goes most with the outcome. Raises Unfit if no number varies enough."""
    if focus.at:
        raise Unfit("a scatter is of every point of the design, so nothing can be held at a value (--at)")
    outcome = study.outcome(focus, ("transferred", "transfer_rate"))
    names = [name for name in study.others if _numeric(study, name) and len(levels(study, name)) >= LEAST]
    if (
        study.lever is not None
        and not names
        and _numeric(study, study.lever)
        and len(levels(study, study.lever)) >= LEAST
    ):
        names = [study.lever]
    if not names:
        raise Unfit(f"no number in it takes {LEAST} or more values")
    known = [(point, study.estimate(point["point"], outcome).estimate) for point in study.points]
    if all(found is None for _, found in known):
        raise Unfit(f"it has no estimate of {outcome}")
    tables = [_over(study, known, name, len(names)) for name in names]
    found = max(tables, key=lambda clouds: sum(abs(cloud.trend.estimate or 0.0) for cloud in clouds[1]))
    return Clouds(study.facts, phrase(outcome), found[0], found[1], focus.options, len(names))


def _numeric(study: StoredStudy, name: str) -> bool:
    try:
        return all(float(level) == float(level) for level in levels(study, name))
    except ValueError:
        return False


def _over(study: StoredStudy, known: Sequence[Known], name: str, tried: int) -> tuple[str, tuple[Cloud, ...]]:
    lever = study.lever if study.lever != name else None
    groups: dict[str, list[tuple[float, float]]] = {}
    for point, found in known:
        if found is not None:
            groups.setdefault(point[lever] if lever else "", []).append((float(point[name]), found))
    clouds = []
    for place, (key, points) in enumerate(groups.items()):
        label = value(lever, key) if lever else "all points"
        x, y = np.array(points).T
        trend = correlation(spearman(x, y), len(points), tried)
        clouds.append(Cloud(label, key, tuple(points), trend, place))
    return name, tuple(clouds)
