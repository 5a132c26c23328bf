"""The finding of a study that compares nothing: how an outcome goes with what varies."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sim.brief import phrases
from sim.brief.content import BriefTable, StudyFinding
from sim.findings import factors
from sim.findings.all_else import levels
from sim.findings.kinds import charts_for
from sim.findings.study import Focus, StoredStudy, Unfit
from sim.statistics.estimate import Estimate
from sim.statistics.ranks import correlation, spearman
from sim.words.claims import Group
from sim.words.numbers import UNKNOWN, Writer, in_100, listed, minus, number_of, written
from sim.words.phrases import name_of, number, phrase
from sim.words.ranks import part_of
from sim.words.trends import trend_title

INDICES, SWINGS = ("first_order", "total"), factors.CHANGES
NAMES = {
    "first_order": "Alone, in 100 of the variance",
    "total": "With others, in 100 of the variance",
    "to_low": "To its lowest value",
    "to_high": "To its highest value",
    "swing": "From lowest to highest",
}
TOLD = {INDICES: "first_order", SWINGS: "swing"}
"""The measure by which factors are ordered and told."""
MOST = 3
"""Factors that a sentence names."""


def sweep_finding(study: StoredStudy, outcome: str, others: tuple[str, ...]) -> StudyFinding:
    """How an outcome goes with what varies. Raises Unfit if nothing varies in numbers."""
    charts = charts_for("sweep", outcome, others)
    title, rest, table = _by_factor(study, outcome) or _by_trend(study, outcome, _trends(study, outcome))
    answer = (_span(study, outcome), *(each for each in rest if each))
    return StudyFinding(title, answer, "", table, charts, False)


def _span(study: StoredStudy, outcome: str) -> str:
    """From where to where the outcome goes."""
    found = [study.estimate(point["point"], outcome) for point in study.points]
    known = sorted((value for value in found if value.estimate is not None), key=lambda value: value.estimate or 0.0)
    if not known:
        return f"{phrase(outcome).noun}: nothing to count in these simulated dialogues."
    noun = phrase(outcome).inner
    low, high = phrases.cell_text(outcome, known[0]), phrases.cell_text(outcome, known[-1])
    unit = f"{phrase(outcome).unit}; 95% intervals in brackets"
    return f"Over {number_of(len(known), 'setting')}, {noun} ({unit}) ran from {low} to {high}."


def _by_factor(study: StoredStudy, outcome: str) -> tuple[str, tuple[str, ...], BriefTable] | None:
    """What sensitivity.csv says, of the middle choice of the lever; nothing if it says nothing of the outcome."""
    for measures, told in TOLD.items():
        try:
            table = factors.read(study, Focus(outcome), measures, "factors")
        except Unfit:
            continue
        table = table._replace(choices=(table.choices[(len(table.choices) - 1) // 2],))
        if any(told in bars for bars in table.choices[0].factors.values()):
            return factors.title_of(table, told), _of_factors(table, measures), _factor_table(table, measures)
    return None


def _of_factors(table: factors.Sensitivity, measures: tuple[str, ...]) -> tuple[str, ...]:
    choice, told = table.choices[0], TOLD[measures]
    order = factors.by_size(table, (told,))
    found = {name: choice.factors[name][told] for name in order if told in choice.factors[name]}
    sure = [name for name, bar in found.items() if bar.side()]
    parts = [f"{name_of(name)} {_cell(found[name], _writer(table, measures))}" for name in sure[:MOST]]
    what = (
        "From its lowest to its highest value alone, each changes it by"
        if measures == SWINGS
        else "In 100 of the variance"
    )
    where = f", with {choice.label}" if choice.label else ""
    numbers = f"{what}: {listed(parts)}{where}; 95% intervals." if parts else ""
    rest = len(found) - len(sure)
    none = _none(rest, len(found), "effect")
    return numbers, none


def _none(rest: int, of: int, what: str) -> str:
    """For how many factors nothing can be told."""
    if rest == of > 1:
        return f"For none of {of} factors can {'an' if what == 'effect' else 'a'} {what} be told."
    return f"For {part_of(rest, of, 'factors')} no {what} can be told." if rest else ""


def _writer(table: factors.Sensitivity, measures: tuple[str, ...]) -> Writer:
    return factors.changes(table) if measures == SWINGS else in_100


def _factor_table(table: factors.Sensitivity, measures: tuple[str, ...]) -> BriefTable:
    choice, write = table.choices[0], _writer(table, measures)
    rows = tuple(
        (name_of(name), *(_cell(choice.factors[name].get(measure), write) for measure in measures))
        for name in factors.by_size(table, (TOLD[measures],))
    )
    what = "Change of" if measures == SWINGS else "What matters for"
    where = f", with {choice.label}" if choice.label else ""
    title = f"{what} {table.phrase.inner}{where}, with 95% intervals in brackets"
    return BriefTable(title, ("Factor", *(NAMES[measure] for measure in measures)), rows)


def _cell(value: Estimate | None, write: Writer) -> str:
    return UNKNOWN if value is None else str(written(value, write)).replace(" ", "\N{NO-BREAK SPACE}")


def _trends(study: StoredStudy, outcome: str) -> dict[str, Estimate]:
    """Rank correlation of the outcome with every number that varies."""
    known = [(point, study.estimate(point["point"], outcome).estimate) for point in study.points]
    rows = [(point, value) for point, value in known if value is not None]
    if not rows:
        raise Unfit(f"{phrase(outcome).noun}: nothing to count in any of its settings")
    found = {}
    for name in study.inputs:
        try:
            x = np.array([float(point[name]) for point, _ in rows])
        except ValueError:
            continue
        if len(set(x)) > 1:
            found[name] = correlation(spearman(x, np.array([value for _, value in rows])), len(rows))
    if not found:
        raise Unfit("nothing that varies in it is a number")
    return found


def _by_trend(study: StoredStudy, outcome: str, trends: dict[str, Estimate]) -> tuple[str, tuple[str, ...], BriefTable]:
    order = sorted(trends, key=lambda name: -abs(trends[name].estimate or 0.0))
    sure = [name for name in order if trends[name].side()]
    words_of = phrase(outcome)
    title = trend_title([Group(name_of(order[0]), trends[order[0]])], words_of, name_of(order[0]))
    if not sure and len(order) > 1:
        title = f"{words_of.noun}: no rise or fall with any of {len(order)} factors can be told"
    parts = [f"{name_of(name)} {_written(trends[name])}" for name in sure[:MOST]]
    numbers = (
        f"Rank correlations over the settings, with 95% intervals, each on its own: {listed(parts)}." if parts else ""
    )
    rest = len(order) - len(sure)
    none = _none(rest, len(order), "rise or fall")
    head = ("Factor", "Lowest", "Highest", "Rank correlation", f"{words_of.noun}")
    rows = tuple(_row(study, name, trends[name]) for name in order)
    table = BriefTable(f"What goes with {words_of.inner}, with 95% intervals in brackets", head, rows)
    return title, tuple(each for each in (numbers, none) if each), table


def _written(trend: Estimate) -> str:
    if trend.estimate is None or trend.low is None or trend.high is None:
        return "unknown"
    return minus(f"{trend.estimate:.2f} ({trend.low:.2f} to {trend.high:.2f})")


def _row(study: StoredStudy, name: str, trend: Estimate) -> tuple[str, ...]:
    there: Sequence[str] = sorted(levels(study, name), key=float)
    way = {1: "rises", -1: "falls", 0: "cannot be told"}[trend.side()]
    return name_of(name), number(there[0]), number(there[-1]), _written(trend), way
