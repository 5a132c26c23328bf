"""The table behind the heat map: which setting is ahead in each cell, by how much, and whether that is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sim.findings.all_else import levels
from sim.findings.leads import lead_of
from sim.findings.provenance import Provenance
from sim.findings.settings import ComparedSetting, slice_of
from sim.findings.study import Focus, StoredStudy, Unfit
from sim.statistics.estimate import Estimate, unknown
from sim.words.phrases import Phrase, phrase
from sim.words.ranks import in_a_tie, part_of

WANTED = ("transferred", "any_transfer", "transfer_rate")


class MapCell(NamedTuple):
    """A cell: who leads, by how much, and whether that can be told."""

    best: str
    second: str
    lead: Estimate
    text: str
    """The lead in figures; empty where there is nothing to compare."""
    place: int | None = None
    """Of who leads, among all settings; None where no best can be told."""
    whole: bool = True
    """Every setting in it is known; where one is not, it might be the best."""

    @property
    def clear(self) -> bool:
        """Whether the best is told apart from every other."""
        return self.place is not None

    @property
    def in_words(self) -> str:
        """In words."""
        if not self.text:
            return "nothing to compare"
        return f"{self.best} leads by {self.text}" if self.clear else f"no best can be told (lead {self.text})"


class HeatMap(NamedTuple):
    """Cells by value across and down."""

    facts: Provenance
    phrase: Phrase
    x: str
    y: str
    xs: tuple[str, ...]
    ys: tuple[str, ...]
    cells: dict[tuple[str, str], MapCell]
    settings: tuple[ComparedSetting, ...]
    circumstances: str
    options: tuple[str, ...]


def read(study: StoredStudy, focus: Focus) -> HeatMap:
    """The table of a study. Raises Unfit if it has no lever with two further names on a grid."""
    outcome = study.outcome(focus, WANTED)
    if study.lever is None:
        raise Unfit("it compares nothing on a grid: it has no lever")
    open_names = [name for name in study.others if name not in focus.at and len(levels(study, name)) > 1]
    if len(open_names) < 2:
        rest = " and what --at holds" if focus.at else ""
        raise Unfit(f"fewer than two names vary in it besides the lever{rest}")
    y, x = sorted(open_names, key=lambda name: -len(levels(study, name)))[:2][::-1]
    cut = slice_of(study, focus, free=(x, y))
    at = {point["point"]: point for point in study.points}
    groups: dict[tuple[str, str], list[ComparedSetting]] = {}
    for setting in cut.settings:
        groups.setdefault((at[setting.point][x], at[setting.point][y]), []).append(setting)
    if sum(len(group) > 1 for group in groups.values()) < 4 or len(levels(study, x)) * len(levels(study, y)) > 2 * len(
        groups
    ):
        raise Unfit("its settings are no grid of two names")
    first = {setting.key: setting for setting in cut.settings}
    cells = {place: cell_of(study, outcome, group, list(first)) for place, group in groups.items()}
    return HeatMap(
        study.facts, phrase(outcome), x, y, tuple(levels(study, x)), tuple(levels(study, y)), cells,
        tuple(first.values()), cut.circumstances, (*focus.options, *cut.options),
    )  # fmt: skip


def cell_of(study: StoredStudy, outcome: str, group: Sequence[ComparedSetting], keys: list[str]) -> MapCell:
    """Who leads in a group of settings. ``keys``: of all settings there are, in their order."""
    found = lead_of(study, outcome, group)
    if found is None:
        return MapCell("", "", unknown(), "")
    place = keys.index(found.best.key) if found.clear else None
    text = phrase(outcome).write(abs(found.over.estimate or 0.0))
    return MapCell(found.best.label, found.second.label, found.over, text, place, found.whole)


def title_of(table: HeatMap) -> str:
    """In how many cells which setting is ahead."""
    return count_of(list(table.cells.values()), table.phrase, "settings")


def count_of(all_cells: Sequence[MapCell], words: Phrase, what: str) -> str:
    """In how many of some cells which setting is ahead, and in how many that cannot be told."""
    cells = [cell for cell in all_cells if cell.text]
    if not cells:
        return f"{words.noun}: nothing to count"
    noun, at = words.inner, "at" if what.startswith("values") else "in"
    wins: dict[str, int] = {}
    for cell in cells:
        wins[cell.best] = wins.get(cell.best, 0) + cell.clear
    many = max(wins.values())
    best, each = in_a_tie([name for name, times in wins.items() if times == many])
    unsure = sum(not cell.clear for cell in cells)
    empty = len(all_cells) - len(cells)
    lacking = f"; {at} {empty} there is nothing to compare" if empty else ""
    if not many:
        where = part_of(unsure, len(all_cells), f"simulated {what}", "any of")
        return f"No best can be told {at} {where}: {noun}{lacking}"
    where = part_of(many, len(all_cells), what)
    rest = (f"; {at} {unsure} no best can be told" if unsure else "") + lacking
    degree = words.sentence.format(words.degrees[0])
    return f"{degree} with {best} {at} {where}{each}{_also_ahead(wins, at)}{rest}"


def _also_ahead(wins: Mapping[str, int], at: str) -> str:
    """Who else is ahead somewhere, and how often: whoever is ahead most often need not be so in most cells.

    >>> _also_ahead({"a": 7, "b": 2, "c": 5}, "in"), _also_ahead({"a": 7, "b": 0}, "in")
    (', with c in 5, with b in 2', '')
    >>> _also_ahead({"a": 7, "b": 1, "c": 2, "d": 3}, "at")
    ', with 3 others at 6'
    """
    most = max(wins.values())
    others = sorted((-times, name) for name, times in wins.items() if 0 < times < most)
    if len(others) > 2:
        return f", with {len(others)} others {at} {-sum(times for times, _ in others)}"
    return "".join(f", with {name} {at} {-times}" for times, name in others)
