"""The table behind small multiples: the same comparison in several scenarios, or at several values, a panel each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from sim.findings.all_else import levels
from sim.findings.heat_map import MapCell, cell_of, count_of
from sim.findings.provenance import Provenance, together
from sim.findings.settings import ComparedSetting, slice_of
from sim.findings.study import WANTED, Focus, StoredStudy, Unfit
from sim.statistics.estimate import Estimate
from sim.words.numbers import listed
from sim.words.phrases import Phrase, name_of, phrase, value

LEAST, MOST = 2, 24
"""Panels."""


class Panel(NamedTuple):
    """A panel: its name, its settings with their estimates, and who leads in it."""

    label: str
    rows: tuple[tuple[ComparedSetting, Estimate], ...]
    lead: MapCell


class SmallMultiples(NamedTuple):
    """Panels of one outcome."""

    facts: Provenance
    phrase: Phrase
    panels: tuple[Panel, ...]
    circumstances: str
    what: str
    options: tuple[str, ...]


def read(study: StoredStudy, focus: Focus) -> SmallMultiples:
    """The table of a study, or of a folder of studies with the same outcome. Raises Unfit without two panels."""
    inside = [] if study.has("summary.csv") else sorted(path.parent for path in study.folder.glob("*/summary.csv"))
    if inside:
        return _several(study.folder, inside, focus)
    outcome = study.outcome(focus, WANTED)
    names = [name for name in study.others if name not in focus.at and LEAST <= len(levels(study, name)) <= MOST]
    if study.lever is None:
        raise Unfit("it compares nothing: it has no lever")
    if not names:
        raise Unfit(f"nothing varies in it besides its lever that has {LEAST} to {MOST} values")
    for name in sorted(names, key=lambda each: (each != "scenario", len(levels(study, each)))):
        cut = slice_of(study, focus, free=(name,))
        panels = _panels(study, outcome, name, cut.settings)
        if len(panels) >= LEAST:
            what = f"values of {name_of(name)}"
            return SmallMultiples(
                study.facts, phrase(outcome), panels, cut.circumstances, what, (*focus.options, *cut.options)
            )
    raise Unfit(f"no settings of it have two values of {listed(names, 'or')} and all else but the lever the same")


def _panels(study: StoredStudy, outcome: str, name: str, settings: Sequence[ComparedSetting]) -> tuple[Panel, ...]:
    """A panel for each value of a name that some settings have."""
    at = {point["point"]: point[name] for point in study.points}
    groups = {level: [each for each in settings if at[each.point] == level] for level in levels(study, name)}
    return tuple(_panel_of(study, outcome, value(name, level), group) for level, group in groups.items() if group)


def _several(folder: Path, folders: Sequence[Path], focus: Focus) -> SmallMultiples:
    studies = [StoredStudy(each) for each in folders]
    outcome = focus.outcome or next((name for name in WANTED if all(name in each.outcomes for each in studies)), "")
    if not outcome:
        raise Unfit("the studies in it share none of: " + ", ".join(WANTED))
    panels = tuple(_panel_of(each, outcome, each.facts.title, slice_of(each, focus).settings) for each in studies)
    if len(panels) < LEAST:
        raise Unfit("there is only one study in it")
    facts = together(folder, [each.facts for each in studies])
    return SmallMultiples(facts, phrase(outcome), panels, "", "scenarios", focus.options)


def _panel_of(study: StoredStudy, outcome: str, label: str, settings: Sequence[ComparedSetting]) -> Panel:
    rows = tuple((each, study.estimate(each.point, outcome)) for each in settings)
    return Panel(label, rows, cell_of(study, outcome, list(settings), [each.key for each in settings]))


def title_of(table: SmallMultiples) -> str:
    """In how many panels which setting is ahead; panels of one setting compare nothing."""
    counted = any(found.estimate is not None for panel in table.panels for _, found in panel.rows)
    if counted and not any(panel.lead.text for panel in table.panels):
        at = "at" if table.what.startswith("values") else "in"
        return f"{table.phrase.noun} {at} {len(table.panels)} simulated {table.what}: no settings to compare"
    return count_of([panel.lead for panel in table.panels], table.phrase, table.what)
