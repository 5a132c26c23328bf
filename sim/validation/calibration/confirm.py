"""Who is accepted is played again, longer and on other luck; only who meets all targets again is stored."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from sim.validation.calibration.evaluate import ACCEPTED, Evaluation, evaluate_again
from sim.validation.calibration.parallel import in_order
from sim.validation.calibration.points import shares_of
from sim.validation.calibration.ranges import reach_ordered, vector
from sim.validation.calibration.search import Search, no_progress
from sim.validation.calibration.store import CONFIRMED, VectorRows, Wave, read
from sim.validation.calibration.targets import SITUATIONS

SECRET = ("secret",)
OTHERS = tuple(name for name in SITUATIONS if name not in SECRET)
DIALOGUES = ((SECRET, 4096), (OTHERS, 1024))
"""Dialogues of each situation, multiples of the groups. The secret channel comes first and is played longest: it is
where most of those accepted by luck are found out."""


def confirm(wanted: Search, played: VectorRows, progress: Callable[[int, int], None] = no_progress) -> VectorRows:
    """The accepted vectors of a search whose reach is in order, played again; a row each, in the order of the search.

    Goes on where it was stopped. Who failed is in the rows too, with a stage below ``ACCEPTED``.
    """
    accepted = played.point[played.stage == ACCEPTED]
    if len(accepted):
        accepted = accepted[reach_ordered(shares_of(wanted.seed, accepted))]
    wave = Wave(wanted.folder, CONFIRMED)
    done = read([wave]).point
    if not np.array_equal(done, accepted[: len(done)]):
        raise ValueError(f"{wave.file} holds other vectors than the search accepted; remove it and start again")

    def again(point: int) -> Evaluation:
        shares = shares_of(wanted.seed, np.array([point]))[0]
        return evaluate_again(vector(shares), wanted.seed + 1, DIALOGUES, wanted.player)

    for point, evaluation in in_order(again, accepted[len(done) :].tolist()):
        wave.add(point, False, np.nan, evaluation)
        progress(len(wave), len(accepted))
    return read([wave])
