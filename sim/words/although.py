"""The second sentence: where the share of what a room settled orders the rooms otherwise than what they brought."""

from __future__ import annotations

from itertools import combinations

from sim.comparison import Comparison, TrackResult
from sim.words.catalogue import listed, say
from sim.words.headline import LEADS, measure_of
from sim.words.order import order_of

SHARE = "transfer_rate"


def although(comparison: Comparison) -> str:
    """The sentence, with its full stop; "" where total and share do not contradict each other."""
    fixed = [each for each in comparison.by_construction if each.measure == LEADS]
    if fixed:
        return fixed[0].why
    total, share = order_of(comparison, measure_of(comparison)), order_of(comparison, SHARE)
    if not any(
        (total.ahead(one, other) and share.ahead(other, one)) or (total.ahead(other, one) and share.ahead(one, other))
        for one, other in combinations(share.tracks, 2)
    ):
        return ""
    return say(
        "Although of what each room settled, another share got there: {shares}.",
        shares=listed([_share(each, comparison.is_by_construction(each.track, SHARE)) for each in share.tracks]),
    )


def _share(result: TrackResult, sure: bool) -> str:
    part = result.transfer_rate.estimate or 0.0
    if sure and part == 1.0:
        return say("all from {track}, by rule", track=result.label)
    return say("{part} from {track}", part=in_10(part), track=result.label)


def in_10(part: float) -> str:
    """A share in words that count to ten; a small one as one in so many.

    >>> in_10(0.61), in_10(0.33), in_10(0.04), in_10(0.0), in_10(1.0), in_10(0.98)
    ('6 in 10', '3 in 10', '1 in 25', 'none', 'all', 'nearly all')
    """
    if part in (0.0, 1.0):
        return say("all") if part else say("none")
    if part > 0.95:
        return say("nearly all")
    if part < 0.001:
        return say("fewer than 1 in 1,000")
    if part < 0.095:
        return say("1 in {many}", many=f"{round(1 / part):,}")
    return say("{many} in 10", many=round(10 * part))
