"""What is searched: every calibrated parameter with the range it may take before any target is looked at.

Not searched: structure (seats, calendar, rounds, agenda), the weather (``tension.baseline`` and its crises), the
``level`` of encroachment, the terms of a forum but for facilitation. Scenarios set those, and studies vary them.
``trust.good`` is the unit of evidence; ``trust.remote`` is measured (Balliet 2010) and the standing dialogue meets in
person. ``candour.closed`` is held at 0 and told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from sim.rules import PARAMETERS
from sim.scenario.setting import Setting
from sim.validation.calibration.prior import PriorRange

MOST_OPEN = 3.0
"""Most by which non-officials are more open than officials speaking officially (Druckman 1994; evidence G13)."""


ERROR = (
    "evidence G14, error about one's own red line, read as half-width: averaging over issues about undoes the factor"
)
NO_ZERO = "narrowed: what is searched in its logarithm has no 0; the low end assumed"
RANGES = (
    PriorRange("tension.hardening", 0, 0.066, 0.2),
    PriorRange("tension.calming", 0, 0.1, 0.5),
    PriorRange("encroachment.approval", 0, 0.25, 0.5,
               "narrowed: evidence G16, e x 0.25, bounded by 5% visa, 26% access refused"),
    PriorRange("encroachment.selfcensorship", 0.2, 0.63, 1,
               "narrowed: evidence G17, share self-censoring 0.2-0.7, at full reach more"),
    PriorRange("encroachment.minding", 0, 0.6, 1),
    PriorRange("encroachment.politicisation", 0.015, 0.12, 0.2,
               "narrowed: evidence G18, 0.005-0.03 a month, three months a meeting; "
               "doubled, as only pending packages count"),
    PriorRange("encroachment.exposure_former", 0, 0.5, 1),
    PriorRange("encroachment.exposure_expert", 0, 0.4, 1),
    PriorRange("candour.official", 0.1, 0.29, 0.5),
    PriorRange("candour.private", 0.3, 0.6, 1),
    PriorRange("candour.former", 0.3, 0.8, 1),
    PriorRange("candour.expert", 0.3, 0.875, 1),
    PriorRange("candour.safety_floor", 0, 0.35, 1),
    PriorRange("trust.prior", 0.1, 0.29, 0.5, "narrowed: evidence G8, trust at the start 0.1-0.5"),
    PriorRange("trust.strength", 2, 5.7, 20),
    PriorRange("trust.bad", 0, 0.6, 2),
    PriorRange("trust.breach", 1.5, 2.5, 4),
    PriorRange("trust.scar", 1.5, 4.8, 12,
               "narrowed: evidence G10, a scar leaves 0.6-0.9 of former trust; "
               "with 15 to 20 units of evidence that is 1.5-13"),
    PriorRange("trust.leak", 0, 2.5, 6),
    PriorRange("trust.ratio", 1.5, 2.5, 4),
    PriorRange("trust.repair", 0, 0.1, 0.5, "narrowed, without a source"),
    PriorRange("trust.forgetting", 0.93, 0.964, 0.995, "narrowed: evidence G11, trust kept a month 0.93-0.995"),
    PriorRange("trust.generalisation", 0, 0.05, 0.5),
    PriorRange("understanding.asymmetry", 0, 0.936, 1),
    PriorRange("understanding.learning", 0, 0.12, 0.6),
    PriorRange("understanding.credence_floor", 0, 0.33, 1),
    PriorRange("understanding.shared", 0, 0.2, 1),
    PriorRange("drafting.contrast", 0, 0.21, 1),
    PriorRange("drafting.rigidity", 0.5, 0.538, 0.6),
    PriorRange("drafting.posture", 0, 0.132, 0.3),
    PriorRange("drafting.caution", 0, 0.064, 0.2),
    PriorRange("drafting.skill_official", 0, 0.26, 1),
    PriorRange("drafting.skill_former", 0, 0.4, 1),
    PriorRange("drafting.skill_expert", 0, 0.58, 1),
    PriorRange("drafting.home_error_official", 0.02, 0.038, 0.05, f"narrowed: {ERROR}"),
    PriorRange("drafting.home_error_former", 0.05, 0.088, 0.12, f"narrowed: {ERROR}"),
    PriorRange("drafting.home_error_expert", 0.1, 0.224, 0.25, f"narrowed: {ERROR}"),
    PriorRange("drafting.common", 0, 0.735, 1),
    PriorRange("publicity.leak", 0.02, 0.2, 0.5,
               "narrowed: evidence G19, 0.002-0.05 a meeting; a room of confidentiality 0.9 leaks a tenth of this"),
    PriorRange("publicity.disown", 0, 0.5, 1),
    PriorRange("transfer.take_back", 0.05, 0.23, 0.5, NO_ZERO, log=True),
    PriorRange("transfer.briefing", 0.005, 0.039, 0.2, NO_ZERO, log=True),
    PriorRange("transfer.memo", 0.001, 0.02, 0.1, NO_ZERO, log=True),
    PriorRange("transfer.insider", 0, 0.31, 1),
    PriorRange("transfer.deniability", 0, 0.58, 1),
    PriorRange("transfer.cost", 0, 0.087, 0.3),
    PriorRange("transfer.shelf_life", 6, 19, 36,
               "narrowed: evidence G21, latencies of memo and public channel end at 36 months", log=True),
    PriorRange("transfer.receptive", 0.2, 0.26, 0.4, "narrowed: evidence G22, open 20-40% of months"),
    PriorRange("transfer.spell", 1, 15, 60, log=True),
    PriorRange("transfer.tabling", 0, 0.1, 0.3,
               "narrowed: beyond .13 a quiet room beside an official one carries too much"),
    PriorRange("transfer.fatigue", 0, 0.2, 0.4, "narrowed, without a source"),
    PriorRange("transfer.attention", 0, 0.1, 1),
    PriorRange("government.change", 0.0125, 0.017, 0.021, "narrowed: evidence G7, 0.15-0.25 a year"),
    PriorRange("government.door", 0, 0.1, 0.5),
    PriorRange("settlement.rate", 0, 0.08, 0.2),
    PriorRange("settlement.collapse", 0, 0.01, 0.1),
    PriorRange("settlement.acclimatisation", 0, 0.05, 0.5),
    PriorRange("careers.official", 0.021, 0.058, 0.06,
               "narrowed: evidence G6, postings end at 0.25-0.5 a year; raised for officials who are not sent again"),
    PriorRange("careers.others", 0.017, 0.048, 0.117,
               "narrowed: evidence G5, new faces a meeting 0.05-0.35, three months apart"),
    PriorRange("careers.handover", 0, 0.5, 1),
    PriorRange("forum.facilitation", 0, 0.53, 1),
)  # fmt: skip
"""The table of prior ranges, chapter by chapter: low, most likely, high."""
PATHS = tuple(each.path for each in RANGES)


def vector(shares: Sequence[float] | np.ndarray) -> dict[str, float]:
    """Path to value, of a point of the unit cube, one share a range."""
    return {each.path: each.at(float(share)) for each, share in zip(RANGES, shares, strict=True)}


def settings_at(values: Mapping[str, float]) -> tuple[Setting, ...]:
    """A vector as settings, whole numbers where the parameter is one.

    >>> [each.toml for each in settings_at({"trust.prior": 0.25, "transfer.shelf_life": 18.0})]
    ['trust.prior=0.25', 'transfer.shelf_life=18']
    """
    return tuple(Setting(path, PARAMETERS[path].kind(value)) for path, value in values.items())


def shares(values: Mapping[str, float]) -> np.ndarray:
    """The point of the unit cube, (ranges,), of a vector."""
    return np.array([each.share(values[each.path]) for each in RANGES])


def ordered(points: np.ndarray) -> np.ndarray:
    """Which points, (points, ranges), have openness and skill in the order the theory gives them; (points,) of bool.

    Openness (evidence G13): least for an official speaking officially, more in private, most for former officials
    and experts, and those on average at most ``MOST_OPEN`` times the first. Skill in finding packages (decision 0035):
    that of officials is at most that of experts.
    """
    official, private, former, expert = (
        _values(points, f"candour.{name}") for name in ("official", "private", "former", "expert")
    )
    most = 0.5 * (former + expert) <= MOST_OPEN * official
    skill = _values(points, "drafting.skill_official") <= _values(points, "drafting.skill_expert")
    return np.asarray(skill & most & (official < private) & (private < np.minimum(former, expert)))


def reach_ordered(points: np.ndarray) -> np.ndarray:
    """Which points have reach in order: what officials take back before briefings, and these before memos; of bool.

    Insiders are the main carriers (evidence A3, pattern E11); an upgrade in the channel takes 4 months, a memo 6 to 13
    (evidence G21).
    Added after a first look at a region in which former officials reached their government before serving ones did.
    """
    take_back, briefing, memo = (_values(points, f"transfer.{name}") for name in ("take_back", "briefing", "memo"))
    return np.asarray((take_back >= briefing) & (briefing >= memo))


def _values(points: np.ndarray, path: str) -> np.ndarray:
    """A column of points in the parameter's own unit, not rounded."""
    column = PATHS.index(path)
    return RANGES[column].values(points[:, column])
