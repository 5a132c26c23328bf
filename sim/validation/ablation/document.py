"""The page of results, written from the stored tables alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sim.scenario.plan import TRACKS
from sim.statistics.estimate import Estimate
from sim.validation.ablation.discussion import reading
from sim.validation.ablation.patterns_lost import patterns_lost
from sim.validation.ablation.rows import IDLE, PLAYED, UNUSED, Contribution
from sim.validation.ablation.storage import SEED, Ablations
from sim.validation.ablation.wording import (
    BESIDE_ONLY,
    CANDIDATE,
    LITTLE,
    MATERIAL,
    MATTERS,
    NOTHING,
    OPEN,
    Assessment,
    assess,
    by_mechanism,
)
from sim.validation.markdown import table
from sim.validation.switches import SWITCHES
from sim.words.numbers import Writer, listed, minus, written

TITLE = "# What each mechanism contributes\n"
BEFORE = """\
> **These tables are of version {version}, and the rules have changed since.** No number below is of the rules of today:
> until all is played again, `backchannel ablate` has those. Of today's mechanisms the tables lack
> {mechanisms}.
> Up to version 0.1.0 the transfer rate was transferred packages over breakthroughs; now it is a share of the questions
> solved.
"""
INTRO = """\
Every mechanism of the theory is switched off, one at a time, and the same dialogues are lived again on the same luck,
in each track's room. What a mechanism contributes is what is reached with everything in place less what is reached
without it. A negative contribution means that there is more without the mechanism. Contributions do not add up: most
mechanisms work through one another.

This page is written from the tables in `experiments/ablated` by `python -m sim.validation.ablation`, which plays
everything again (patterns too: about half an hour); with `--page-only` it only writes. For any scenario, or a part of
it, ask for example `backchannel ablate pcac-r2cp --only memo --tracks 2 --repetitions 200`. Three situations are
played, {n:,} dialogues with each mechanism off in each track, seed {seed}: the *default* scenario; a *full* variant
of it that uses what the default leaves out (mandate .2, public reach .1, half of each meeting in person, funders who
wait 36 months, dependent careers, sides that differ in power, floor and reach, dated crises, openings, closings, a
change of government, a politicised publication, a rise of encroachment); and *beside*, the track's room beside an
official forum of the same governments that stays as it is (`experiments/scenarios/two_forums.toml`).

Intervals are 95% ones over dialogues, paired. What is told apart from nothing is Holm's say over all comparisons of a
situation. The words: *matters* is told apart on the path to agreement (breakthroughs, uptake, transferred, transfer
rate, agreed) or in trust, by at least {material} of the measure; *little* is told apart there, but by less on every
measure; *beside the path* moves only agreements in force, misreading, tension or the life of the forum; *nothing* is
not told apart, and the interval over all comparisons leaves less than {material} of every measure; *not known* is not
told apart, and it leaves more; *cannot act* means that every outcome of every dialogue is the same to the bit;
*not used* means that there is nothing to switch off. {material} is an assumption.
"""
LACKING = """## What cannot be switched off

Some mechanisms have no parameter that takes them away. What would be needed:

| mechanism | would need |
|---|---|
| trial balloons, apart from learning in exchange | a weight of an answer in `understanding`, 1 today |
| the claim for one's own side | `BOLDEST` as a parameter of `drafting`, 4 today and 1 for no claim |
| safety, apart from a facilitator's help with drafting | a weight of safety in `candour`, 1 today |
| lower confidentiality at a distance | `REMOTE_CONFIDENTIALITY` as a parameter of `candour`, 0.8 today |
| official delegations hear and decide at once | a share of packages handled on instructions in `transfer`, 1 today |
| scandals shorten a forum's life | `SCANDAL_FACTOR` as a parameter of `forum`, 3 today |
"""


class MechanismLine(NamedTuple):
    """One mechanism in every situation."""

    name: str
    default: Assessment
    full: Assessment
    beside: Assessment

    @property
    def conclusion(self) -> str:
        """What they say together."""
        words = {self.default.word, self.full.word, self.beside.word}
        for word in (MATTERS, LITTLE, BESIDE_ONLY, OPEN):
            if word in words:
                return word
        return CANDIDATE if words & {NOTHING, IDLE} else UNUSED


def text(ablations: Ablations) -> str:
    """The page."""
    default = ablations.rows["standing"]
    verdicts = [{name: assess(rows) for name, rows in by_mechanism(ablations.rows[key]).items()} for key in _EVERY]
    lines = [MechanismLine(name, *(each[name] for each in verdicts)) for name in ablations.mechanisms]
    before = BEFORE.format(version=ablations.version, mechanisms=listed(list(ablations.lacking)))
    parts = [
        TITLE,
        *([before] if ablations.lacking else []),
        INTRO.format(n=ablations.repetitions, seed=SEED, material=f"{100 * MATERIAL:.0f} in 100"),
        _verdicts(lines),
        "## How to read it\n\n" + "\n\n".join(reading(ablations, conclusions(lines))) + "\n",
        *(_contributions(default, measure, title) for measure, title in _SHOWN.items()),
        patterns_lost(ablations.patterns),
        _balloons(ablations),
        LACKING,
    ]
    return "\n".join(parts)


PER_100 = Writer(lambda shown: 0 if abs(shown) >= 20 else 1 if abs(shown) >= 2 else 2, 100.0)
"""How contributions per 100 dialogues are written."""
_EVERY = ("standing", "full", "beside")
_SHOWN = {
    "breakthroughs": "Breakthroughs, per 100 dialogues",
    "transferred": "Transferred packages, per 100 dialogues",
    "transfer_rate": "Transfer rate, in 100",
    "agreed": "Agreements, per 100 dialogues",
    "trust_end": "Trust at the end, of 100",
}


def conclusions(lines: Iterable[MechanismLine]) -> dict[str, list[str]]:
    """Conclusion to the mechanisms it is drawn on."""
    found: dict[str, list[str]] = {}
    for line in lines:
        found.setdefault(line.conclusion, []).append(line.name)
    return found


def _verdicts(lines: Sequence[MechanismLine]) -> str:
    rows = [
        (each.name, SWITCHES[each.name].sentence, *map(_word, (each.default, each.full, each.beside)), each.conclusion)
        for each in lines
    ]
    candidates = conclusions(lines).get(CANDIDATE, [])
    found = f"**Candidates for removal: {listed(candidates) or 'none'}.**"
    body = table(("mechanism", "without it", "default", "full", "beside", "together"), rows)
    said = "The measure named is the one of which the interval leaves most, as a share of what it is with everything in"
    return f"## The verdicts\n\n{found}\n\n{said} place.\n\n{body}\n"


def _word(found: Assessment) -> str:
    row = found.row
    if row is None or found.word in (NOTHING, OPEN) or not row.base or row.low is None or row.high is None:
        return found.word
    low, middle, high = (100 * (number or 0.0) / abs(row.base) for number in (row.low, row.estimate, row.high))
    where = f"{row.measure.replace('_', ' ')}, {TRACKS[row.track]}"
    return f"{found.word}: {minus(f'{middle:+.0f}% ({low:.0f} to {high:.0f})')} of {where}"


def _contributions(rows: Iterable[Contribution], measure: str, title: str) -> str:
    """A table of one measure: mechanisms told apart in at least one track."""
    lines = []
    for name, found in by_mechanism(rows).items():
        here = {row.track: row for row in found if row.measure == measure or row.status != PLAYED}
        if any(row.apart for row in here.values()):
            lines.append((name, *(_cell(here[track]) for track in TRACKS)))
    base = {row.track: row.base for row in rows if row.measure == measure}
    total = ("" if base.get(track) is None else PER_100(base[track] or 0.0) for track in TRACKS)
    body = table(("", *TRACKS.values()), [("*with everything in place*", *total), *lines])
    told = "Mechanisms whose contribution is told apart in at least one track, in the default scenario; ? marks a "
    return f"## {title}\n\n{told}contribution that is not.\n\n{body}\n"


def _cell(row: Contribution) -> str:
    if row.estimate is None or row.low is None or row.high is None:
        return row.status if row.status != PLAYED else "no rate"
    mark = "" if row.apart else "?"
    return f"{written(Estimate(row.estimate, row.low, row.high, row.n or 0), PER_100.with_sign())}{mark}"


def _balloons(ablations: Ablations) -> str:
    return "## Trial balloons\n\n" + "\n".join(_balloon_lines(ablations)) + "\n"


def _balloon_lines(ablations: Ablations) -> Iterator[str]:
    yield "A refused draft teaches by the same parameter as a turn in exchange, so it cannot be switched off alone. In"
    yield "rooms without any exchange the answers to drafts are all there is to learn from. There, learning contributes"
    yield f"to breakthroughs per 100 dialogues (n {ablations.repetitions:,}):\n"
    for row in ablations.rows["drafts-alone"]:
        if row.measure == "breakthroughs":
            yield f"- {TRACKS[row.track]}: {_cell(row)}, of {PER_100(row.base or 0.0)}"
