"""What an input does to the order of tracks: the same comparison without it, on the same luck.

An input *turns* the order where another track leads without it, both leads can be told, and the paired change of their
difference leaves out zero after Holm's correction over all inputs. It *weakens* the lead where that change goes against
the leader and stands, but no other track can be told to lead instead. Anything else is nothing that could be shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from sim.statistics.estimate import Estimate, Outcomes, unknown
from sim.statistics.intervals import OUTER
from sim.statistics.paired import mean_difference
from sim.statistics.several import holm, p_value
from sim.validation.sureness.inputs import Input

MEASURE = "transferred"
"""What the order is of: packages that reached official talks, a dialogue."""
TURNS, WEAKENS, NOTHING = "turns", "weakens", "nothing"

ByTrack = Mapping[str, Outcomes]


class Effect(NamedTuple):
    """What came of a comparison without an input, or with its other value."""

    input: Input
    verdict: str
    """``TURNS``, ``WEAKENS`` or ``NOTHING``."""
    leader: str | None
    """Who leads then, told ahead of every other track; None if nobody does."""
    means: Mapping[str, float]
    """Mean of ``MEASURE`` a dialogue, by track."""
    change: Estimate
    """Of the leader's lead, over the track that then gains most on it: as it is minus as it then is."""
    chance: float | None
    """Two-sided p-value of that change, corrected for all tracks and inputs; None where nobody leads."""


def leader_of(outcomes: ByTrack) -> str | None:
    """The track told ahead of every other one by its paired 95% interval, if there is one."""
    for track, found in outcomes.items():
        others = [mean_difference(found[MEASURE], each[MEASURE]) for name, each in outcomes.items() if name != track]
        if others and all(each.side() > 0 for each in others):
            return track
    return None


def effects(base: ByTrack, inputs: Sequence[Input], play: Callable[[Input], ByTrack]) -> tuple[Effect, ...]:
    """The effect of every input.

    Args:
        base: outcomes as they are, a track each, row i of all on the same luck.
        inputs: what is taken away or changed, one at a time.
        play: plays all tracks without an input: no more dialogues than ``base``, on the luck of its first ones.
    """
    leader = leader_of(base)
    looks = [_look(base, leader, play(each)) for each in inputs]
    known = [place for place, look in enumerate(looks) if look.chance is not None]
    adjusted = dict(zip(known, holm([looks[place].chance or 0.0 for place in known]), strict=True))
    return tuple(
        Effect(each, _verdict(leader, look, adjusted.get(place)), look.leader, look.means, look.change,
               float(adjusted[place]) if place in adjusted else None)
        for place, (each, look) in enumerate(zip(inputs, looks, strict=True))
    )  # fmt: skip


class _Look(NamedTuple):
    leader: str | None
    means: dict[str, float]
    change: Estimate
    chance: float | None
    """Corrected for the tracks it could be of."""


def _look(base: ByTrack, leader: str | None, found: ByTrack) -> _Look:
    means = {track: float(np.mean(each[MEASURE])) for track, each in found.items()}
    if leader is None or len(found) < 2:
        return _Look(leader_of(found), means, unknown(), None)
    many = len(found[leader][MEASURE])
    then = {track: found[leader][MEASURE] - each[MEASURE] for track, each in found.items() if track != leader}
    now = {track: base[leader][MEASURE][:many] - base[track][MEASURE][:many] for track in then}
    changes = [mean_difference(now[track], then[track]) for track in then]
    top = max(changes, key=lambda each: each.estimate or 0.0)
    alone = p_value(top)
    return _Look(leader_of(found), means, top, None if alone is None else min(1.0, alone * len(changes)))


def _verdict(leader: str | None, look: _Look, chance: float | None) -> str:
    if leader is None or chance is None or chance > 1 - OUTER or (look.change.estimate or 0.0) <= 0:
        return NOTHING
    return TURNS if look.leader not in (None, leader) else WEAKENS
