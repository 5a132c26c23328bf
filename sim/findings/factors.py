"""The table behind tornado and indices: how much each factor matters for an outcome, under each choice of the lever."""

from __future__ import annotations

from typing import NamedTuple

from sim.findings.all_else import same
from sim.findings.provenance import Provenance
from sim.findings.study import Focus, Row, StoredStudy, Unfit, estimate_of
from sim.statistics.estimate import Estimate, unknown
from sim.words.claims import Group
from sim.words.digits import even
from sim.words.numbers import Writer
from sim.words.phrases import Phrase, name_of, number, phrase, value
from sim.words.ranks import largest, matters_most

CHANGES = ("to_low", "to_high", "swing")
"""Measures of a change, which may go either way; the others are shares of variance."""
NAMED = 3
"""Choices that a title names one by one."""
Bars = dict[str, Estimate]
"""By measure."""


class ChoiceFactors(NamedTuple):
    """A value of the lever, and what each factor does under it."""

    label: str
    key: str
    factors: dict[str, Bars]
    ends: dict[tuple[str, str], tuple[str, str]]
    """By factor and measure: the values it is moved from and to."""


class Sensitivity(NamedTuple):
    """Choices with their factors."""

    facts: Provenance
    phrase: Phrase
    choices: tuple[ChoiceFactors, ...]
    options: tuple[str, ...]


def read(study: StoredStudy, focus: Focus, measures: tuple[str, ...], what: str) -> Sensitivity:
    """Rows of ``sensitivity.csv`` of some measures. Raises Unfit if there are none."""
    rows = study.columns("sensitivity.csv", "outcome", "factor", "measure", "estimate", "low", "high")
    mine = [row for row in rows if row["measure"] in measures]
    there = tuple(dict.fromkeys(row["outcome"] for row in mine))
    if not there:
        raise Unfit(f"its sensitivity.csv has no {what}")
    outcome = focus.outcome or there[0]
    if outcome not in there:
        raise Unfit(f'it has no {what} of "{outcome}"; it has those of: {", ".join(there)}')
    head = list(rows[0])
    levers = head[: head.index("outcome")]
    chosen = [row for row in mine if row["outcome"] == outcome and _asked(row, levers, focus)]
    if not chosen:
        raise Unfit(f"its sensitivity.csv has no {what} at these values")
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in chosen:
        groups.setdefault(tuple(row[name] for name in levers), []).append(row)
    choices = tuple(_choice(levers, key, each) for key, each in groups.items())
    return Sensitivity(
        study.facts, phrase(outcome), choices, (*focus.options, *(f"--at {name}={at}" for name, at in focus.at.items()))
    )


def _asked(row: Row, levers: list[str], focus: Focus) -> bool:
    for name in focus.at:
        if name not in levers:
            raise Unfit(f"{name} is no choice in its sensitivity.csv; these are: {', '.join(levers) or 'none'}")
    return all(same(row[name], at) for name, at in focus.at.items())


def _choice(levers: list[str], key: tuple[str, ...], rows: list[Row]) -> ChoiceFactors:
    factors: dict[str, Bars] = {}
    ends = {}
    for row in rows:
        factors.setdefault(row["factor"], {})[row["measure"]] = estimate_of(row)
        ends[row["factor"], row["measure"]] = (number(row.get("from_value", "")), number(row.get("to_value", "")))
    label = ", ".join(value(name, each) for name, each in zip(levers, key, strict=True))
    return ChoiceFactors(label, key[-1] if key else "", factors, ends)


def _weighed(found: Estimate | None, measure: str) -> Estimate:
    """What a factor is ranked by: how large a change is; an index as it stands."""
    known = found or unknown()
    return known.size if measure in CHANGES else known


def title_of(table: Sensitivity, measure: str) -> str:
    """Which factor matters most, if one does whatever the choice."""
    noun = table.phrase.inner
    groups = [
        [Group(name_of(name), _weighed(bars.get(measure), measure)) for name, bars in choice.factors.items()]
        for choice in table.choices
    ]
    if len(groups) == 1:
        where = f" with {table.choices[0].label}" if table.choices[0].label else ""
        return matters_most(groups[0], f"{noun}{where}")
    if any(group.value.low is None for each in groups for group in each):
        noun = f"{noun}, of factors with an interval"
    alone = [
        each[top[0]].label if len(top := largest(each)) == 1 and (each[top[0]].value.low or 0) > 0 else ""
        for each in groups
    ]
    if alone[0] and set(alone) == {alone[0]}:
        return f"What matters most for {noun}, with each of {len(alone)} choices: {alone[0]}"
    told = [f"{name} with {choice.label}" for name, choice in zip(alone, table.choices, strict=True) if name]
    if not told:
        return f"Which of {len(groups[0])} factors matters most for {noun} cannot be told"
    more = f"; {len(told) - NAMED} more are in the figure" if len(told) > NAMED else ""
    rest = "; elsewhere it cannot be told" if len(told) < len(groups) else ""
    return f"What matters most for {noun}: {'; '.join(told[:NAMED])}{more}{rest}"


def changes(table: Sensitivity) -> Writer:
    """How changes under the first choice are written: all with as many decimals."""
    bars = list(table.choices[0].factors.values())
    swings = [each["swing"] for each in bars if "swing" in each]
    return even(swings or [found for each in bars for found in each.values()], table.phrase.share)


def by_size(table: Sensitivity, measures: tuple[str, ...]) -> list[str]:
    """Factors, the one with the largest number first."""
    largest_of: dict[str, float] = {}
    for choice in table.choices:
        for name, bars in choice.factors.items():
            sizes = [_weighed(bars[each], each).estimate or 0.0 for each in measures if each in bars]
            largest_of[name] = max([*([largest_of[name]] if name in largest_of else []), *sizes], default=0.0)
    return sorted(largest_of, key=lambda name: -largest_of[name])
