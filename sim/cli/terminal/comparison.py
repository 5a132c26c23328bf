"""What ``compare`` shows on a terminal and leaves in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO, TYPE_CHECKING

from rich.table import Table

from sim.cli.folders import OutputFolder
from sim.cli.terminal.messages import json_text
from sim.cli.terminal.table import NOTHING, console, table
from sim.comparison import STAGES, Comparison, TrackResult
from sim.statistics.estimate import Difference, Estimate
from sim.words import numbers
from sim.words.catalogue import say

if TYPE_CHECKING:
    from sim.answer.answer import Answer
    from sim.validation.sureness.sure import Sure

MARK = "\N{DAGGER}"
FILES = ("compare.json", "compare.svg", "compare.png", "compare.csv", "compare.txt", "answer.txt")


def show(comparison: Comparison, stream: IO[str]) -> None:
    """The path of the packages, and the paired differences; numbers that a rule fixes are marked."""
    out = console(stream)
    each = numbers.number_of(comparison.repetitions, "simulated dialogue")
    out.print(f"{comparison.title}: {each} per track, seed {comparison.seed}")
    out.print(path(comparison))
    for why in dict.fromkeys(each.why for each in comparison.by_construction):
        out.print(f"{MARK} {say('Follows from a rule, and is no finding.')} {why}")
    if comparison.differences:
        out.print(differences(comparison))


def path(comparison: Comparison) -> Table:
    """A column a track, a row a measure; a number that a rule fixes has a mark and no interval."""
    tracks, fixed = comparison.tracks, {(each.track, each.measure) for each in comparison.by_construction}
    made = table(["", *(f">{result.label}" for result in tracks)], whole=(0,), max_width=19)
    made.add_row("seats of a side", *(result.room for result in tracks), end_section=True)
    for stage in STAGES:
        cells = [f"{numbers.count(_of(each, stage))}{_mark(fixed, each, stage)}" for each in tracks]
        made.add_row(f"{stage} per dialogue", *cells)
    for name, cells in _shares(tracks, comparison.repetitions, fixed).items():
        made.add_row(name, *cells)
    return made


Fixed = set[tuple[str, str]]
"""Track and measure of the numbers that a rule fixes."""


def _mark(fixed: Fixed, result: TrackResult, measure: str) -> str:
    return f" {MARK}" if (result.track, measure) in fixed else ""


def _shares(tracks: Sequence[TrackResult], dialogues: int, fixed: Fixed) -> dict[str, list[str]]:
    """The rows below the stages, a cell a track; of unofficial rooms apart only where others solved questions too."""
    mixed = any(0 < each.totals["solved_unofficial"] < each.totals["solved"] for each in tracks)
    return {
        **{
            f"questions {name} per dialogue": [numbers.count(each.totals[name] / dialogues) for each in tracks]
            for name in ("solved", "carried")
        },
        "transfer rate, in 100 questions solved": [
            _share(each, "transfer_rate", each.transfer_rate, fixed) for each in tracks
        ],
        **(
            {"transfer rate of unofficial rooms": [_with_interval(each.unofficial_rate) for each in tracks]}
            if mixed
            else {}
        ),
        "dialogues with a transfer, in 100": [
            _share(each, "any_transfer", each.any_transfer, fixed) for each in tracks
        ],
        "candid turns, in 100": [f"{_plain(each.candour)}{_mark(fixed, each, 'candid')}" for each in tracks],
        "trust at the end, of 100": [_plain(each.trust_end) for each in tracks],
    }


def _of(result: TrackResult, stage: str) -> float:
    return result.means[stage].estimate or 0.0


def _plain(value: float | None) -> str:
    return NOTHING if value is None else numbers.in_100(value)


def _share(result: TrackResult, measure: str, found: Estimate, fixed: Fixed) -> str:
    """A share with its interval; one that a rule fixes has none."""
    mark = _mark(fixed, result, measure)
    return f"{_plain(found.estimate)}{mark}" if mark else _with_interval(found)


def _with_interval(found: Estimate) -> str:
    return NOTHING if found.estimate is None else str(numbers.written(found, numbers.in_100))


def differences(comparison: Comparison) -> Table:
    """A row a pair of tracks and measure, with its 95% interval."""
    label = {result.track: result.label for result in comparison.tracks}
    return table(
        ("paired difference", "of", ">difference", ">95% interval", ""),
        [(NAMES[each.measure], f"{label[each.first]} {numbers.MINUS} {label[each.second]}", *_cells(each))
         for each in comparison.differences],
    )  # fmt: skip


NAMES = {
    "breakthroughs": "breakthroughs per dialogue",
    "transferred": "transferred per dialogue",
    "transfer_rate": "transfer rate, in 100",
}


def _cells(each: Difference) -> tuple[str, str, str]:
    write = numbers.in_100 if each.measure == "transfer_rate" else numbers.count
    if each.value.estimate is None:
        return NOTHING, NOTHING, ""
    text = numbers.written(each.value, write)
    return text.value, text.ends or NOTHING, "" if each.apart else "cannot be told apart"


def write(place: OutputFolder, comparison: Comparison, answer: Answer, sure: Sure | None) -> None:
    """Write the numbers and the answer in words."""
    wider = {} if sure is None else {"sure": sure.to_json_object()}
    whole = json_text({**comparison.to_json_object(), "answer": answer.to_json_object(), **wider}, indent=2)
    sentences = "\n\n".join(answer.paragraphs)
    place.write({"compare.json": f"{whole}\n", "answer.txt": f"{sentences}\n"})
