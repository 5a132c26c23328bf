"""The whole calibration: search, confirm, find the centre, say what the targets constrain, write the tables."""

from __future__ import annotations

from collections.abc import Callable

from sim.validation.calibration.centre import centre, defaults, numbers_of
from sim.validation.calibration.confirm import confirm
from sim.validation.calibration.evaluate import ACCEPTED
from sim.validation.calibration.marginals import marginals, pairs, prior_points
from sim.validation.calibration.points import shares_of
from sim.validation.calibration.search import VECTORS, Search, no_progress, search
from sim.validation.calibration.tables import Calibration, write

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, of how much."""
CENTRE_LUCK = 2
"""Added to the seed: the luck the centre is played on, which neither search nor confirmation has used."""


class NoneAcceptedError(Exception):
    """No vector met all targets."""


def calibrate(wanted: Search, progress: Progress = no_progress) -> Calibration:
    """Run a calibration in its folder, or go on with one that was stopped, and write its tables there.

    Raises DifferentError if the folder holds another search, NoneAcceptedError if nothing met all targets.
    """
    played = search(wanted, lambda done, of: progress("searching", done, of))
    confirmed = confirm(wanted, played, lambda done, of: progress("confirming", done, of))
    kept = confirmed.point[confirmed.stage == ACCEPTED]
    if not len(kept):
        raise NoneAcceptedError(
            f"none of {len(played.point):,} vectors met all targets, {len(confirmed.point):,} of them once: "
            "ask for more vectors"
        )
    points, prior = shares_of(wanted.seed, kept), prior_points(wanted.seed)
    progress("seeking the centre", 0, 1)
    middle = centre(points, wanted.seed + CENTRE_LUCK, wanted.player)
    before = numbers_of(defaults(), wanted.seed + CENTRE_LUCK, wanted.player)
    related = pairs(points, prior) if len(points) > 2 else ()
    whole = len(played.point) >= VECTORS
    found = Calibration(
        wanted.seed, wanted.waves, played, confirmed, points, middle, marginals(points, prior), related, before, whole
    )
    write(wanted.folder, found)
    return found
