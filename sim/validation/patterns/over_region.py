"""Verdicts at many parameter vectors: whether a pattern hangs on the defaults."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from sim.scenario.setting import Setting
from sim.validation.patterns.claims import Pattern
from sim.validation.patterns.play import Player
from sim.validation.patterns.verdicts import VERDICTS

Tally = Mapping[str, Mapping[str, int]]
"""Code of a pattern to how many settings gave each verdict."""


def play_region(
    patterns: Sequence[Pattern], settings: Sequence[Sequence[Setting]], repetitions: int, seed: int = 1, *,
    threads: int | None = None, progress: Callable[[int], None] | None = None,
) -> Tally:  # fmt: skip
    """How often each verdict is given.

    Args:
        patterns: what to play.
        settings: overrides of each setting of the region; what an arm sets itself wins.
        repetitions: dialogues an arm and setting.
        seed: of all luck, the same in every setting.
        threads: for the engine.
        progress: told the number of dialogues done.
    """
    tally: dict[str, Counter[str]] = {pattern.code: Counter(dict.fromkeys(VERDICTS, 0)) for pattern in patterns}
    for overrides in settings:
        player = Player(repetitions, seed, overrides, threads=threads, progress=progress)
        for found in player.play(patterns):
            tally[found.pattern.code][found.verdict] += 1
    return tally
