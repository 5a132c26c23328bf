"""The finding of a study that compares at many settings of what else varies: in how many of them which choice leads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sim.brief import likelihood, phrases
from sim.brief.content import BriefTable, StudyFinding
from sim.brief.finding.gaps import behind, lacking
from sim.brief.finding.leads import Circumstance, Contender, Groups, cells_of, choices_of, ends_of, factor_of
from sim.findings.kinds import charts_for
from sim.findings.settings import differences
from sim.findings.study import StoredStudy
from sim.statistics.estimate import unknown
from sim.words.alt_text import capital
from sim.words.numbers import listed, number_of
from sim.words.phrases import Phrase, name_of, phrase, value
from sim.words.ranks import in_a_tie, part_of

MOST = 3
"""Choices that a sentence names."""
UNSURE = "No best can be told"


def heat_map_finding(study: StoredStudy, groups: Groups, outcome: str, others: tuple[str, ...]) -> StudyFinding:
    """In how many settings which choice leads.

    Args:
        study: the study.
        groups: settings that differ in the lever only, by the values of all else.
        outcome: the one it is told by.
        others: a further one, for a second chart.
    """
    words_of, cells = phrase(outcome), cells_of(study, groups, outcome)
    choices = choices_of(study, groups, outcome, cells)
    factor = factor_of(study, choices)
    title = _title(choices, cells, words_of, len(groups))
    settings = _settings(study, len(groups))
    answer = (
        _counts(choices, cells, words_of, settings).removesuffix(".") + f"{lacking(study, groups, outcome)}.",
        _spans(outcome, choices),
        _leads(study, outcome, choices, factor) if choices[0].ahead_in else behind(study, groups, outcome),
    )
    charts = charts_for("heat_map", outcome, others)
    table = _table(study, outcome, choices, TableScope(len(groups), cells, factor))
    likely = _likely(study, choices, groups, outcome)
    return StudyFinding(
        title, tuple(each for each in answer if each), likely, table, charts, bool(differences(study, outcome))
    )


def _unsure(cells: Sequence[Circumstance]) -> int:
    return sum(not cell.lead.clear for cell in cells)


def _title(choices: Sequence[Contender], cells: Sequence[Circumstance], words_of: Phrase, many: int) -> str:
    """In how many settings which choice leads; that nothing can be told comes first where it holds in most."""
    unsure = _unsure(cells)
    if not cells:
        return f"{words_of.noun}: nothing to count"
    if all(value.estimate == 0 for choice in choices for value in choice.values):
        return f"{words_of.noun}: none in any simulated dialogue"
    empty = f"; in {many - len(cells)} there is nothing to compare" if many > len(cells) else ""
    if unsure == len(cells):
        where = part_of(unsure, many, "simulated settings", "any of")
        return f"No best can be told in {where}: {words_of.inner}{empty}"
    if 2 * unsure > many:
        led = listed([f"{choice.label} in {len(choice.ahead_in)}" for choice in choices[:MOST] if choice.ahead_in])
        return f"In {unsure} of {many} simulated settings no best can be told in {words_of.inner}; led: {led}"
    top = choices[0]
    rest = (f"; in {unsure} no best can be told" if unsure else "") + empty
    who, each = in_a_tie([choice.label for choice in choices if len(choice.ahead_in) == len(top.ahead_in)])
    where = part_of(len(top.ahead_in), many, "settings")
    return f"{words_of.sentence.format(words_of.degrees[0])} with {who} in {where}{each}{rest}"


def _settings(study: StoredStudy, many: int) -> str:
    """What a setting is: "42 settings of usual tension and encroachment"."""
    names = [name_of(name) for name in study.others]
    what = listed(names) if len(names) <= MOST else f"{len(names)} other inputs"
    return f"{number_of(many, 'setting')} of {what}"


def _counts(choices: Sequence[Contender], cells: Sequence[Circumstance], words_of: Phrase, settings: str) -> str:
    """Who leads in how many settings."""
    first, rest = choices[0], choices[1:]
    if not cells:
        return f"{words_of.noun}: nothing to count in these simulated dialogues."
    if not first.ahead_in:
        return f"In none of {settings} can it be told who leads in {words_of.inner}."
    where = f"{'all ' if settings.startswith(f'{len(first.ahead_in)} ') else f'{len(first.ahead_in)} of '}{settings}"
    parts = [f"{choice.label} in {len(choice.ahead_in)}" for choice in rest if choice.ahead_in]
    none = [choice.label for choice in rest if not choice.ahead_in]
    parts += [f"{none[0] if len(none) == 1 else 'the others'} in none"] if none else []
    unsure = f"; in {_unsure(cells)} no best can be told" if _unsure(cells) else ""
    return f"In {where}, {first.label} led beyond simulation noise in {words_of.inner}, {listed(parts)}{unsure}."


def _spans(outcome: str, choices: Sequence[Contender]) -> str:
    """From where to where the outcome goes, choice by choice; of many, the first three."""
    known = [choice for choice in choices if choice.values]
    noun = f"{phrase(outcome).inner} ({phrase(outcome).unit}; 95% intervals in brackets)"
    every = {phrases.cell_text(outcome, end) for choice in known for end in ends_of(choice)}
    if len(every) == 1 and len(known) > 1:
        return f"From setting to setting, {noun} stayed at {every.pop()} with each of {len(known)} choices."
    parts, verb = [], ""
    for choice in known[:MOST]:
        low, high = (phrases.cell_text(outcome, end) for end in ends_of(choice))
        span, before, verb = (f"at {low}", verb, "stayed ") if low == high else (f"from {low} to {high}", verb, "ran ")
        parts.append(f"{verb if verb != before else ''}{span} with {choice.label}")
    of = f"; these are {MOST} of {len(choices)} choices" if len(known) > MOST else ""
    return f"From setting to setting, {noun} {listed(parts)}{of}." if parts else ""


def _leads(study: StoredStudy, outcome: str, choices: Sequence[Contender], factor: str) -> str:
    """The widest lead, and where the leaders lead."""
    cells = [cell for choice in choices for cell in choice.ahead_in if cell.over.estimate is not None]
    if not cells:
        return ""
    top = max(cells, key=lambda cell: cell.over.estimate or 0.0)
    number = f"{phrases.amount(outcome, top.over)}{phrases.ends(outcome, top.over, named=True)}"
    text = f"The widest lead is {number}, of {top.lead.best.label} over {top.lead.second.label}"
    if not factor:
        return f"{text}."
    first, *rest = [(choice.label, _where(study, choice, factor)) for choice in choices if choice.ahead_in][:MOST]
    where = [f"{first[0]} led at {first[1]}", *(f"{label} at {span}" for label, span in rest)]
    return f"{text}; along {name_of(factor)}, {listed(where)}."


def _where(study: StoredStudy, choice: Contender, factor: str) -> str:
    """Over which values of a factor a choice leads: from the lowest to the highest."""
    place = study.others.index(factor)
    found = sorted({cell.at[place] for cell in choice.ahead_in}, key=float)
    low, high = (f"{float(end):.2g}" for end in (found[0], found[-1]))
    return low if low == high else f"{low} to {high}"


def _likely(study: StoredStudy, choices: Sequence[Contender], groups: Groups, outcome: str) -> str:
    """The likelihood sentence, over all settings of each choice."""
    shown = likelihood.likely_of(outcome, study.outcomes)
    found = []
    for choice in choices if shown else ():
        points = [setting.point for group in groups.values() for setting in group if setting.key == choice.key]
        values = [study.estimate(point, shown) for point in points]
        ends = [(value.low, value.high) for value in values if value.low is not None and value.high is not None]
        if ends:
            found.append((choice.label, min(low for low, _ in ends), max(high for _, high in ends)))
    return likelihood.likelihoods(shown, found, " and over all settings") if found else ""


class TableScope(NamedTuple):
    """What a table is about: how many settings, those with something to compare, and the factor that tells leaders."""

    many: int
    cells: Sequence[Circumstance]
    factor: str


def _table(study: StoredStudy, outcome: str, choices: Sequence[Contender], over: TableScope) -> BriefTable:
    lever, unit = capital(name_of(study.lever or "")), phrase(outcome).unit
    told = [f"Led at {name_of(over.factor)}"] if over.factor else []
    head = (lever, f"Settings, of {over.many}", *told, "Widest lead", "Lowest", "Highest")
    rows = [_row(study, outcome, choice, over.factor) for choice in choices]
    rest = {UNSURE: _unsure(over.cells), "Nothing to compare": over.many - len(over.cells)}
    rows += [(said, str(many), *[""] * (len(head) - 2)) for said, many in rest.items() if many or said == UNSURE]
    note = (
        f"Settings: those led beyond simulation noise. {capital(unit)}; lowest and highest of {over.many} "
        "settings; the lead is over the next best."
    )
    return BriefTable(f"{phrase(outcome).noun}, with 95% intervals in brackets", head, tuple(rows), note)


def _row(study: StoredStudy, outcome: str, choice: Contender, factor: str) -> tuple[str, ...]:
    leads = [cell.over for cell in choice.ahead_in if cell.over.estimate is not None]
    widest = max(leads, key=lambda over: over.estimate or 0.0, default=unknown())
    where = [_where(study, choice, factor) if choice.ahead_in else "nowhere"] if factor else []
    span = [phrases.cell_text(outcome, end) for end in ends_of(choice)] if choice.values else ["unknown"] * 2
    lead = phrases.cell_text(outcome, widest) if leads else "not paired" if choice.ahead_in else "none"
    return (value(study.lever or "", choice.key), str(len(choice.ahead_in)), *where, lead, *span)
