"""How long a five-year dialogue takes, and how much of that is drawing luck.

The default dialogue: two sides of six seats, twenty meetings in sixty months. Beside microseconds stands the time in
units of a kernel that only spins, since a machine's speed drifts from minute to minute and from one to the next.
"""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.block import Block
from benchmarks.measure import STEPS, Finding, Size, Timing, interleaved, middle, ratio, spin
from sim import load
from sim.scenario.plan import TRACKS, in_room

UNITS = 256
"""Units that the kernel spins at a time."""


def measure(size: Size) -> list[Finding]:
    """Each track's room by itself; the limit is for the default one, which is Track 1.5."""
    findings = []
    for track, label in TRACKS.items():
        block = Block(in_room(load(), track))
        works = {"draw": block.draw, "play": block.play, "spin": lambda: spin(UNITS * STEPS)}
        found = _split(interleaved(works, size.of(200, 5)), block.runs)
        whole, drawing, playing, wall, units = found
        detail = (
            f"drawing luck {drawing:.1f} + playing {playing:.1f} µs; wall {wall:.0f} µs; {units:.2f} units of spinning"
        )
        most = 100.0 if track == "track1_5" else None
        findings.append(Finding(f"a five-year dialogue, {label}", whole, "µs", at_most=most, detail=detail))
    return findings


def _split(taken: dict[str, list[Timing]], runs: int) -> tuple[float, float, float, float, float]:
    """Microseconds a run: in all, drawing, playing, by the wall; and units of spinning that fit in."""

    def both(clock: str) -> Sequence[float]:
        return [1e6 * middle(taken[name], clock) / runs for name in ("draw", "play")]

    drawing, playing = both("cpu")
    units = sum(ratio(taken[name], taken["spin"]) for name in ("draw", "play")) * UNITS / runs
    return drawing + playing, drawing, playing, sum(both("wall")), units
