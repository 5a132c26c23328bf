"""How near the engine comes to plain C in its two hottest phases, exchange and draft.

Every meeting of some default dialogues is put aside as it stands before the exchange. Then the engine's pages and
meeting.c play the same two phases from there, on the same luck. They must leave the same bits in every column. What
putting the state back takes is measured by itself and subtracted from both.
"""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.measure import Finding, Size, Timing, interleaved
from benchmarks.rehearsal import ALL, Player, Rehearsal

WHAT = "exchange and draft, engine over plain C"
NOTHING, EXCHANGE, BOTH = range(3)


def measure(size: Size) -> list[Finding]:
    """Both in turn, phase by phase."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        return [Finding(WHAT, None, "times", detail="skipped: there is no C compiler here")]
    rehearsal = Rehearsal(size.of(24, 4))
    with TemporaryDirectory() as name:
        players: dict[str, Player] = {"engine": rehearsal.in_engine, "C": rehearsal.in_c(Path(name), compiler)}
        compared = same_bits(rehearsal, players)
        works = {
            f"{who} {phases}": partial(play, phases, ALL)
            for phases in (NOTHING, EXCHANGE, BOTH)
            for who, play in players.items()
        }
        taken = interleaved(works, size.of(300, 20), warm=3)
    return _findings(taken, len(rehearsal.places), f"same bits after {compared} meetings")


def same_bits(rehearsal: Rehearsal, players: dict[str, Player]) -> int:
    """Hold the state after every meeting, as one leaves it, against the other; returns how many meetings.

    Raises:
        AssertionError: if a bit differs.
    """
    for number in range(len(rehearsal.places)):
        left = []
        for play in players.values():
            play(BOTH, slice(number, number + 1))
            left.append(rehearsal.flat.copy())
        if (left[0] != left[1]).any() or (left[0] == rehearsal.kept[number]).all():
            raise AssertionError(f"meeting {rehearsal.places[number]}: C does not do what the engine does")
    return len(rehearsal.places)


def _findings(taken: dict[str, list[Timing]], meetings: int, detail: str) -> list[Finding]:
    def seconds(who: str, phases: int, less: int) -> list[float]:
        return [one.cpu - two.cpu for one, two in zip(taken[f"{who} {phases}"], taken[f"{who} {less}"], strict=True)]

    findings = []
    for what, phases, less in ((WHAT, BOTH, NOTHING), ("exchange", EXCHANGE, NOTHING), ("draft", BOTH, EXCHANGE)):
        engine, plain = seconds("engine", phases, less), seconds("C", phases, less)
        times = median(one / two for one, two in zip(engine, plain, strict=True))
        each = ", ".join(
            f"{who} {1e6 * median(of) / meetings:.2f} µs" for who, of in (("engine", engine), ("C", plain))
        )
        findings.append(Finding(what, times, "times", detail=f"{each} a meeting; {detail}"))
    return findings
