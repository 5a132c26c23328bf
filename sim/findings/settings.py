"""Which points a figure compares: the values of the lever, with all else held where it was asked or in the middle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sim.findings.all_else import chosen_values, held_values
from sim.findings.study import Focus, Row, StoredStudy, Unfit, estimate_of
from sim.statistics.estimate import Estimate
from sim.words.claims import Ahead, Group, disjoint
from sim.words.phrases import name_of, value

MOST = 12
"""Most settings that a figure without a lever lists."""

RISK = "risk_difference"
"""Of the measures of effects.csv, the one that is a difference of shares of dialogues."""


class ComparedSetting(NamedTuple):
    """One setting of a comparison."""

    point: str
    label: str
    key: str
    """The value itself, such as ``track1_5``."""
    full_name: str = ""
    """As a sentence names it, where the label alone would not do."""

    @property
    def name(self) -> str:
        """As a sentence names it."""
        return self.full_name or self.label


class Slice(NamedTuple):
    """Settings that differ in the lever only."""

    lever: str
    settings: tuple[ComparedSetting, ...]
    circumstances: str
    """What is held, in words; empty if nothing else varies."""
    options: tuple[str, ...]
    """The same as options of the command."""


def slice_of(study: StoredStudy, focus: Focus, free: Sequence[str] = ()) -> Slice:
    """The settings to compare. Raises Unfit if a study has none that differ in the lever only.

    Args:
        study: the study.
        focus: values at which other names are held.
        free: names that are not held, because the figure shows them otherwise.
    """
    lever = study.lever
    if lever is None:
        chosen_values(study, focus)
        return _every(study)
    held = held_values(study, focus, lever, free)
    found = tuple(setting_of(lever, point[lever], point["point"]) for point in held.points)
    return Slice(lever, found, held.in_words, held.options)


def setting_of(lever: str, key: str, point: str = "") -> ComparedSetting:
    """The setting of a value of the lever."""
    label = value(lever, key) if key else "all"
    if label != key or not lever:
        return ComparedSetting(point, label, key)
    quoted = f"\N{LEFT DOUBLE QUOTATION MARK}{label}\N{RIGHT DOUBLE QUOTATION MARK}"
    return ComparedSetting(point, label, key, f"{quoted} ({name_of(lever)})")


def _every(study: StoredStudy) -> Slice:
    if len(study.points) > MOST:
        raise Unfit("it compares nothing: no lever, and several uncertainties vary")
    found = tuple(
        ComparedSetting(point["point"], ", ".join(value(name, point[name]) for name in study.inputs) or "all", "")
        for point in study.points
    )
    return Slice("", found, "", ())


class PairedDifference(NamedTuple):
    """A paired difference, first minus second."""

    value: Estimate
    apart: int


def differences(study: StoredStudy, outcome: str) -> dict[tuple[str, str], PairedDifference]:
    """Paired differences of an outcome by the two points; empty if the study has none."""
    if ("differences", outcome) not in study.cache:
        found = _rows(study, outcome, "differences.csv", "difference")
        study.cache["differences", outcome] = found or _rows(study, outcome, "effects.csv", "estimate")
    there: dict[tuple[str, str], PairedDifference] = study.cache["differences", outcome]
    return there


def _rows(study: StoredStudy, outcome: str, name: str, column: str) -> dict[tuple[str, str], PairedDifference]:
    if not study.has(name):
        return {}
    try:
        rows = study.columns(name, "first_point", "second_point", "outcome", column)
    except Unfit:
        return {}
    asked = [row for row in rows if row["outcome"] == outcome and row.get("measure", RISK) == RISK]
    mine = [row for row in asked if not row.get("failure")]
    return {(row["first_point"], row["second_point"]): _compared(row, estimate_of(row, column)) for row in mine}


def _compared(row: Row, value: Estimate) -> PairedDifference:
    """Told apart only if the interval leaves out zero and Holm's correction, where there is one, agrees."""
    sign = value.side()
    other = "ahead" in row and row["ahead"] != row["first" if sign > 0 else "second"]
    return PairedDifference(value, 0 if other else sign)


def between(
    there: Mapping[tuple[str, str], PairedDifference], one: ComparedSetting, two: ComparedSetting
) -> PairedDifference | None:
    """The paired difference of two settings, first minus second, whichever way round it is stored; None if none is."""
    found = there.get((one.point, two.point))
    if found is not None:
        return found
    found = there.get((two.point, one.point))
    return found and PairedDifference(found.value.reversed, -found.apart)


def relation(study: StoredStudy, outcome: str, settings: Sequence[ComparedSetting], found: Sequence[Group]) -> Ahead:
    """Which of two settings is ahead: by the paired difference, else by intervals that do not meet."""
    paired = differences(study, outcome)

    def ahead(one: int, two: int) -> int:
        pair = between(paired, settings[one], settings[two])
        return disjoint(found[one].value, found[two].value) if pair is None else pair.apart

    return ahead
