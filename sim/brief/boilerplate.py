"""What every brief says besides its finding: what it can tell and cannot, method, limits, sources."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

from sim.brief.content import StudyFinding
from sim.findings.provenance import Provenance
from sim.findings.study import StoredStudy
from sim.words.numbers import number_of
from sim.words.phrases import name_of, number

CAN = (
    "Which of these settings leads in the model, by how much, and where no difference can be told.",
    "What follows from assumptions that are written down, so that they can be argued with and changed.",
)
CANNOT = (
    "The chance of anything in a real negotiation: shares are of simulated dialogues.",
    "Whether the assumptions hold: most parameters have no measured value.",
)
MODEL = (
    "Backchannel is an agent-based model. Officials, former officials and experts of each government meet month by "
    "month, learn what the other side cares about, draft packages, and carry them home to governments that may adopt "
    "them."
)
TOLD = (
    "More and most are said only where an interval of the difference leaves out zero and Holm's correction for all "
    "differences of the outcome agrees"
)
MET = (
    "More and most are said only where two intervals do not meet, rises, falls and effects only where an interval "
    "leaves out zero"
)
"""The same where a study stores no differences of the outcome."""
DESIGNS = {
    "Grid": "every combination of the values",
    "OneAtATime": "one value moved at a time",
    "LatinHypercube": "a Latin hypercube sample",
    "Sobol": "a Sobol sample",
}
CONTENT = (
    "Packages are shares of abstract issues: what is said in them, and whether it is wise or just, is not modelled."
)
SEATS = (
    "No rule knows a track: rooms differ in who sits there, in which capacity, and in the terms that the scenario sets."
)
HOLM = (
    "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6, "
    "65\N{EN DASH}70."
)
ICD = (
    "Office of the Director of National Intelligence (2015). Intelligence Community Directive 203: Analytic Standards."
)
CODE = re.compile(r"\b[ABCEGS]\d{1,2}(\.\d)?\b")
"""A founding text, a pattern or a fact."""
CODES = (
    "S and a number is a founding text of the project, E and a number a pattern (docs/patterns.md), any other letter "
    "and number a fact of docs/evidence.md."
)
MOST_SOURCES, MOST_HELD = 6, 3
NO_REGION = (
    "No range over the calibrated region of parameters is stored with this study: how far the finding holds at other "
    "plausible values is not said here."
)


def scenario_of(study: StoredStudy) -> dict[str, Any]:
    """The scenario of a study as its file says it; empty if it is not there."""
    try:
        return tomllib.loads((study.folder / "scenario.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def cannot(record: Mapping[str, Any]) -> tuple[str, ...]:
    """What a brief cannot tell, with what is known of the case."""
    if not record:
        return (*CANNOT, "Whether history went this way: the scenario carries no record of what happened.")
    if record.get("kind") != "case":
        return (*CANNOT, "Whether history went this way: the situation is stylised, and has none to compare with.")
    return (*CANNOT, "Why history went as it did: settings are compared with each other, not with the record.")


def method(study: StoredStudy, finding: StudyFinding) -> tuple[str, ...]:
    """The method in five lines."""
    plan, facts = study.plan, study.facts
    many = len(study.points)
    each = number_of(facts.repetitions, "simulated dialogue") if facts.repetitions else "simulated dialogues"
    months = f" of {number_of(facts.months, 'month')}" if facts.months else ""
    design = DESIGNS.get(str(plan.get("design", "")).partition("(")[0], "")
    design = design if study.others else ""
    held = _held([str(each) for each in plan.get("held", ())])
    crossed = study.others and study.lever is not None
    what = (
        f"combinations of setting and {_lever(study.lever or '')}" if crossed else "settings" if many > 1 else "setting"
    )
    settings = f"{many:,} {what}{f' ({design})' if design and many > 1 else ''}"
    played = f"{settings}, {each}{months} in each; "
    played += f"scenario \N{LEFT DOUBLE QUOTATION MARK}{facts.title}\N{RIGHT DOUBLE QUOTATION MARK}"
    return (
        MODEL,
        f"{played}{f', with {held}' if held else ''}; seed {facts.seed}; version {facts.version}.",
        "Dialogues of the same number live through the same conflicts and the same luck in every setting, so "
        "differences are taken dialogue by dialogue.",
        "Intervals hold the number that endlessly many such dialogues would give in about 95 of 100 such studies; how "
        "each was made stands beside it in the tables of the study.",
        f"{TOLD if finding.corrected else MET}; all else is called no difference that can be told.",
    )


def _lever(name: str) -> str:
    """What is compared, in quotes unless it is a word like any other."""
    quoted = f"\N{LEFT DOUBLE QUOTATION MARK}{name_of(name)}\N{RIGHT DOUBLE QUOTATION MARK}"
    return name if name == "track" else quoted


def _set(text: str) -> str:
    """A value set by hand, in words.

    >>> _set("forums.standing.delegations.east.officials=0"), _set("officials_join=month 2"), _set("turnover")
    ('east officials 0', 'officials join month 2', 'turnover')
    """
    name, equal, level = text.partition("=")
    return f"{name_of(name)} {number(level)}" if equal else text


def _held(settings: Sequence[str]) -> str:
    """What was set by hand, the first few of it."""
    rest = len(settings) - MOST_HELD
    return "; ".join(_set(each) for each in settings[:MOST_HELD]) + (
        f" and {rest} values more, which its study.json lists" if rest > 0 else ""
    )


def limits(study: StoredStudy, finding: StudyFinding) -> tuple[str, ...]:
    """Assumptions and limits."""
    settings = "Settings were chosen, not drawn from the world: in how many of them something holds is no probability."
    many = settings if len(study.points) > 3 and finding.title else ""
    seats = (
        SEATS if study.lever == "track" else "No rule knows a track or an outcome: results emerge from what people do."
    )
    return tuple(each for each in (seats, CONTENT, many, study.facts.lost) if each)


def commands(study: StoredStudy) -> tuple[str, ...]:
    """The commands that make the study and the brief again."""
    facts = study.facts
    again = f"backchannel brief {shlex.quote(facts.name)}"
    return (facts.command, again) if facts.command else (again,)


def sources(facts: Provenance, record: Mapping[str, Any], finding: StudyFinding) -> tuple[str, ...]:
    """What the brief rests on; codes that a scenario cites are explained."""
    found = [str(each) for each in record.get("sources", ())]
    of_case = (
        f"On the case: {'; '.join(found[:MOST_SOURCES])}{' and others' if len(found) > MOST_SOURCES else ''}."
        f"{f' {CODES}' if CODE.search(' '.join(found[:MOST_SOURCES])) else ''}"
        if found
        else ""
    )
    model = (
        f"The Backchannel developers. Backchannel {facts.version}, an agent-based simulation of Track 1, Track 1.5 and "
        "Track 2 dialogues."
    )
    return tuple(
        each for each in (model, of_case, ICD if finding.likelihood else "", HOLM if finding.corrected else "") if each
    )
