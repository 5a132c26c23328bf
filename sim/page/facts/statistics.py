"""What the page's statistics are made of: which outcomes, how sure, and the constants that scipy works out here.

A page has no quantiles and no exact powers of its own. Those of Student's t come as a table, and of the share that
chance allows where none was seen the logarithm comes as a whole number of many bits.
"""

from __future__ import annotations

from decimal import Decimal, localcontext
from math import isinf
from typing import Any

from sim.comparison import STAGES
from sim.lab.compare import COUNTED, PRIVATELY, SEATED
from sim.lab.design.track import WORDS
from sim.lab.measure import EVER, OVER_ALL
from sim.scenario.plan import TRACKS
from sim.statistics import bounded, intervals, paired, rates, restricted
from sim.statistics.intervals import FEW, LEVELS, Z, quantile

BITS = 200
"""Behind the point, of numbers that are handed over as whole ones."""


def statistics() -> dict[str, Any]:
    """Measures, levels, quantiles and methods under the names that the page's numbers ask for."""
    return {
        "tracks": dict(TRACKS),
        "short": {key: word for word, key in WORDS.items()},
        "stages": list(STAGES),
        "counted": list(COUNTED),
        "ever": dict(EVER),
        "over_all": [each._asdict() for each in OVER_ALL],
        "rates": {"transfer_rate": list(rates.PARTS), "transfer_rate_unofficial": list(rates.UNOFFICIAL)},
        "seated": dict(SEATED),
        "privately": PRIVATELY,
        "kinds": {"count": _kind(bounded.COUNT), "share": _kind(bounded.SHARE)},
        "levels": list(LEVELS),
        "normal": list(Z),
        "student": [[quantile(level, freedom) for freedom in range(1, FEW + 1)] for level in LEVELS],
        "bits": BITS,
        "log_tails": [str(_fixed(Decimal((1 - level) / 2))) for level in LEVELS],
        "methods": _METHODS,
    }


_METHODS = {
    "score": bounded.SCORE, "student": intervals.STUDENT, "stepped": intervals.STEPPED, "wilson": intervals.WILSON,
    "alone": intervals.ALONE, "exact": rates.EXACT, "no_rate": rates.NOTHING, "combined": rates.COMBINED,
    "newcombe": paired.NEWCOMBE, "restricted": restricted.DIFFERENCE,
}  # fmt: skip
"""How an interval is made, in the laboratory's own words."""


def _kind(kind: bounded.OutcomeScale) -> dict[str, float | None]:
    """Without end is None: JSON has no infinity."""
    return {name: None if isinf(value) else value for name, value in kind._asdict().items()}


def _fixed(share: Decimal) -> int:
    """Its natural logarithm times 2 to the ``BITS``, rounded."""
    with localcontext(prec=2 * BITS // 3):
        return int((share.ln() * 2**BITS).to_integral_value())
