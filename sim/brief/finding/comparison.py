"""The finding of a comparison: a few settings, their estimates, and what their paired differences tell apart."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import NamedTuple

from sim.brief import likelihood, phrases
from sim.brief.content import BriefTable, StudyFinding
from sim.findings.kinds import charts_for
from sim.findings.settings import ComparedSetting, PairedDifference, Slice, between, differences, relation
from sim.findings.study import StoredStudy
from sim.statistics.estimate import Estimate
from sim.words.alt_text import capital
from sim.words.claims import Ahead, Group, ranking
from sim.words.numbers import listed
from sim.words.phrases import name_of, phrase

ROUNDED = "Differences are taken on the same luck, and before rounding."
FEW = 3
"""Settings up to which every pair is told."""


class OrderedPair(NamedTuple):
    """Two settings: the one with more, the one with less, their difference, and whether it is told apart."""

    more: ComparedSetting
    less: ComparedSetting
    value: Estimate
    apart: bool


def comparison_finding(study: StoredStudy, cut: Slice, outcome: str, others: tuple[str, ...]) -> StudyFinding:
    """What a comparison of settings found.

    Args:
        study: the study.
        cut: the settings.
        outcome: the one it is told by.
        others: further ones, for the table and the third sentence.
    """
    settings = cut.settings
    groups = [
        Group(setting.name if len(settings) > 1 else "", study.estimate(setting.point, outcome)) for setting in settings
    ]
    ahead = relation(study, outcome, settings, groups)
    alone = len(settings) == 1
    first = phrases.numbers(outcome, groups)
    title = first.removesuffix(".") if alone else ranking(groups, ahead, phrase(outcome)).text
    pairs = _pairs(study, outcome, settings, groups)
    answer = tuple(
        each for each in (first, _told(outcome, pairs, settings, ahead), _beside(study, settings, others)) if each
    )
    charts = charts_for("comparison", outcome, others[:1])
    return StudyFinding(
        title, answer, _likely(study, settings, outcome), _table(study, cut, (outcome, *others)), charts, bool(pairs)
    )


def _pairs(
    study: StoredStudy, outcome: str, settings: tuple[ComparedSetting, ...], groups: list[Group]
) -> list[OrderedPair]:
    """Paired differences, of every two settings if they are few, else of the highest with the next and the lowest."""
    there = differences(study, outcome)
    order = sorted(
        (place for place, group in enumerate(groups) if group.value.estimate is not None),
        key=lambda place: -(groups[place].value.estimate or 0.0),
    )
    chosen = list(combinations(order, 2))
    if len(order) > FEW:
        chosen = [(order[0], order[1]), (order[0], order[-1])]
    return [found for one, two in chosen if (found := _pair(there, settings[one], settings[two])) is not None]


def _pair(
    there: Mapping[tuple[str, str], PairedDifference], one: ComparedSetting, two: ComparedSetting
) -> OrderedPair | None:
    found = between(there, one, two)
    if found is None or found.value.estimate is None or found.value.low is None:
        return None
    return OrderedPair(one, two, found.value, found.apart != 0)


def _told(outcome: str, pairs: list[OrderedPair], settings: tuple[ComparedSetting, ...], ahead: Ahead) -> str:
    """The sentence on differences: those told apart with their numbers, then those that are not."""
    if not pairs:
        return ""
    share = " in 100" if phrase(outcome).share else ""
    told = [_more(outcome, pair, share) for pair in pairs if pair.apart]
    alike = [f"between {pair.more.name} and {pair.less.name}{_open(outcome, pair)}" for pair in pairs if not pair.apart]
    parts = [f"With conflicts and luck held equal, that is {listed(told)}"] if told else []
    if alike:
        parts.append(f"{'no' if told else 'No'} difference can be told {listed(alike, 'or')}")
    if len(settings) > FEW:
        every = list(combinations(range(len(settings)), 2))
        parts.append(f"{sum(ahead(*each) != 0 for each in every)} of {len(every)} pairs can be told apart")
    return "; ".join(parts) + "."


def _open(outcome: str, pair: OrderedPair) -> str:
    """The interval of a difference that cannot be told, and why if it leaves out zero all the same."""
    text = phrases.ends(outcome, pair.value)
    if pair.value.side():
        return f"{text.removesuffix(')')}, which does not stand once corrected for several comparisons)"
    return text


def _more(outcome: str, pair: OrderedPair, share: str) -> str:
    number = phrases.amount(outcome, pair.value).removesuffix(" in 100")
    return f"{number} more{share} with {pair.more.name} than with {pair.less.name}{phrases.ends(outcome, pair.value)}"


def _beside(study: StoredStudy, settings: tuple[ComparedSetting, ...], others: tuple[str, ...]) -> str:
    """The sentence on what stands beside: numbers of a further outcome, and of a rate where settings are few."""
    shown = [*others[:1], *(name for name in others[1:] if name == "transfer_rate" and len(settings) <= FEW)]
    parts = []
    for outcome in shown:
        groups = [
            (setting.name if len(settings) > 1 else "", study.estimate(setting.point, outcome)) for setting in settings
        ]
        parts.append(phrases.numbers(outcome, groups).removesuffix("."))
    return "; ".join([*parts[:1], *(part[0].lower() + part[1:] for part in parts[1:])]) + "." if parts else ""


def _likely(study: StoredStudy, settings: tuple[ComparedSetting, ...], outcome: str) -> str:
    """The likelihood sentence, of the outcome told or else of reaching official talks at all."""
    shown = likelihood.likely_of(outcome, study.outcomes)
    groups = []
    for setting in settings:
        value = study.estimate(setting.point, shown)
        if value.low is not None and value.high is not None:
            groups.append((setting.name if len(settings) > 1 else "", value.low, value.high))
    return likelihood.likelihoods(shown, groups) if shown and groups else ""


def _table(study: StoredStudy, cut: Slice, outcomes: tuple[str, ...]) -> BriefTable:
    head = (capital(name_of(cut.lever)) or "Setting", *(phrase(name).per for name in outcomes))
    rows = [
        (setting.label or "all", *(phrases.cell_text(name, study.estimate(setting.point, name)) for name in outcomes))
        for setting in cut.settings
    ]
    if len(cut.settings) <= FEW:
        rows += _differences(study, cut.settings, outcomes)
    return BriefTable(
        "Estimates, with 95% intervals in brackets",
        head,
        tuple(rows),
        ROUNDED if differences(study, outcomes[0]) else "",
    )


def _differences(
    study: StoredStudy, settings: tuple[ComparedSetting, ...], outcomes: tuple[str, ...]
) -> list[tuple[str, ...]]:
    """Rows of paired differences, the setting ahead on the first outcome named first."""
    order = sorted(settings, key=lambda setting: -(study.estimate(setting.point, outcomes[0]).estimate or 0.0))
    rows = []
    for one, two in combinations(order, 2):
        found = [_pair(differences(study, name), one, two) for name in outcomes]
        cells = tuple(_signed(name, pair) for name, pair in zip(outcomes, found, strict=True))
        if any(found):
            rows.append((f"{one.label} less {two.label}", *cells))
    return rows


def _signed(outcome: str, pair: OrderedPair | None) -> str:
    if pair is None:
        return "not compared"
    told = "" if pair.apart else ", not\N{NO-BREAK SPACE}told\N{NO-BREAK SPACE}apart"
    return f"{phrases.cell_text(outcome, pair.value, plus=True)}{told}"
