"""How sure a comparison is: over the calibrated region, and without each thing that was put in by date or by guess."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np

from sim.validation.robustness import Spread
from sim.validation.sureness.effects import MEASURE, ByTrack, Effect, effects, leader_of
from sim.validation.sureness.inputs import Input
from sim.validation.sureness.plan import smallest_lead


class Region(NamedTuple):
    """A lead at settings of the region: in how many it is told so, cannot be told, or is told the other way round."""

    agrees: int
    untold: int
    reverses: int

    @property
    def settings(self) -> int:
        """All of them."""
        return sum(self)


class Sure(NamedTuple):
    """What is known of a lead beyond its luck."""

    leader: str | None
    """The track told ahead of every other; None if none is."""
    first: str
    """The track with the highest mean, told or not, and the one after it: whose order the region is asked of."""
    second: str
    dialogues: int
    """A track, of every further comparison."""
    smallest: float | None
    """The smallest lead of ``first`` over ``second`` that so many would show, packages a dialogue."""
    region: Region | None
    """None if no region is stored for these rules."""
    effects: tuple[Effect, ...]
    spreads: tuple[Spread, ...] = ()
    """All numbers of the comparison over the region."""

    def to_json_object(self) -> dict[str, Any]:
        """Plain numbers and texts, for programs."""
        return {
            "leader": self.leader,
            "order": [self.first, self.second],
            "dialogues": self.dialogues,
            "smallest_lead": self.smallest,
            "region": None if self.region is None else {**self.region._asdict(), "settings": self.region.settings},
            "inputs": [_plain(each) for each in self.effects],
        }


def _plain(effect: Effect) -> dict[str, Any]:
    return {
        "input": effect.input.key,
        "kind": effect.input.kind,
        "why": effect.input.why,
        "verdict": effect.verdict,
        "leader": effect.leader,
        "transferred": dict(effect.means),
        "change": effect.change.to_json_object(),
        "p_holm": effect.chance,
    }


def how_sure(
    base: ByTrack,
    inputs: Sequence[Input],
    play: Callable[[Input], ByTrack],
    spreads: Sequence[Spread],
    dialogues: int,
) -> Sure:
    """What is known of the order of tracks in some outcomes.

    Args:
        base: the outcomes of the comparison, by track; two tracks at least.
        inputs: of the scenario, ``inputs_of``.
        play: plays all tracks without an input.
        spreads: the comparison over the region (``robustness.compare_across``); () if there is none.
        dialogues: a track, of every further comparison.
    """
    first, second = sorted(base, key=lambda track: -float(np.mean(base[track][MEASURE])))[:2]
    return Sure(
        leader_of(base), first, second, dialogues, smallest_lead(base, first, second, dialogues),
        region_of(spreads, first, second), effects(base, inputs, play), tuple(spreads),
    )  # fmt: skip


def region_of(spreads: Sequence[Spread], first: str, second: str) -> Region | None:
    """In how many settings the first was told ahead of the second; None if that pair was not asked."""
    for each in spreads:
        if each.measure == MEASURE and each.ahead is not None and each.behind is not None:
            if each.of == f"{first} - {second}":
                return Region(each.ahead, each.settings - each.ahead - each.behind, each.behind)
            if each.of == f"{second} - {first}":
                return Region(each.behind, each.settings - each.ahead - each.behind, each.ahead)
    return None
