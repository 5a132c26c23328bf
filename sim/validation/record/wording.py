"""The record in words: what an ordering says, where the model went otherwise than history. For terminal and page."""

from __future__ import annotations

from sim.scenario.record import YES, Months
from sim.statistics.estimate import Estimate
from sim.validation.record.case import Case, Side
from sim.validation.record.history import Hindcast, Ordering
from sim.words.numbers import in_100, interval, listed, minus, written

NOTHING = "-"
LASTED = {"months": "transfer within a year", "years": "transfer after more than a year", "never": "no transfer"}


def share_of(found: Estimate) -> str:
    """A share with its 95% interval, in 100."""
    return str(written(found, in_100))


def history(side: Side) -> str:
    """What happened, and in brackets after how many months.

    >>> from dataclasses import replace
    >>> nobody = Estimate(None, None, None, 0)
    >>> history(Side("yes", (7, 9), nobody, None, nobody, {}))
    'yes (7 to 9)'
    """
    return f"yes ({months(side.took)})" if side.happened == YES and side.took else side.happened


def months(took: Months) -> str:
    """A span of months."""
    first, last = took
    return f"{first} to {last}" if first < last else f"{first}"


def both(case: Case) -> list[str]:
    """History and model, of uptake and of transfer; of transfer both codings of history."""
    strict, lenient = history(case.transfer), case.record.transfer_lenient
    return [history(case.uptake), share_of(case.uptake.share), strict, lenient, share_of(case.transfer.share)]


def number(found: Estimate) -> str:
    """An area, or a difference between two, with its interval; always two decimals, since cases are few.

    >>> number(Estimate(-0.001, -0.45, 0.2, 22))
    '0.00 (\N{MINUS SIGN}0.45 to 0.20)'
    """
    if found.estimate is None or found.low is None or found.high is None:
        return NOTHING
    value, low, high = (f"{round(end, 2) + 0.0:.2f}" for end in (found.estimate, found.low, found.high))
    return minus(f"{value} ({low} to {high})")


SIDES = {-1: "worse than", 0: "not to be told from", 1: "better than"}
"""What a side says, the worst first."""


def how_long(case: Case) -> list[str]:
    """Median and restricted mean of the months, to uptake and to transfer."""
    return [cell for side in (case.uptake, case.transfer) for cell in (median(side), months_mean(side))]


def median(side: Side) -> str:
    """The median of the months, where it happened at all."""
    return NOTHING if side.median is None else f"{side.median:g}"


def of_order(ordering: Ordering) -> str:
    """What one ordering says, in a sentence or two."""
    found = ordering.order
    if found.tau is None or found.chance_low is None or found.chance_high is None or found.p is None:
        return f"{ordering.says}: no order among {found.cases} cases"
    told = (
        f"{ordering.says}: Kendall's tau-b {found.tau:.2f} over {found.cases} cases, where shuffled histories give "
        f"{found.chance_low:.2f} to {found.chance_high:.2f} in 95 of 100 (one-sided p {found.p:.3f})"
    )
    verdict = "More than chance gives" if found.tau > found.chance_high else "Not to be told from chance"
    return f"{minus(told)}. {verdict}"


def wrong(hindcast: Hindcast) -> list[Case]:
    """Cases in which most simulated dialogues take another class of months to transfer than history."""
    return [case for case in hindcast.cases if case.transfer.order not in (None, case.transfer.likeliest)]


def of_wrong(case: Case) -> str:
    """How the model goes otherwise than history in a case, in a sentence."""
    side = case.transfer
    usual = side.classes[side.likeliest]
    as_history = side.classes[side.order or side.likeliest]
    return (
        f"{case.key}: in history {LASTED[side.order or side.likeliest]}, in {in_100(usual.estimate or 0.0)} of 100 "
        f"simulated dialogues {LASTED[side.likeliest]}; {share_of(as_history)} of 100 went as history did"
    )


def of_classes(hindcast: Hindcast) -> str:
    """How often the most likely class of months is that of history."""
    found = hindcast.right
    if found.estimate is None:
        return "No case has a known class of months."
    right = round(found.estimate * found.n)
    known = [case.transfer.order for case in hindcast.cases]
    parts = [f"{known.count(name)} {name}" for name in LASTED if known.count(name)]
    return (
        f"History is known to the class of months in {found.n} cases ({listed(parts)}). In {right} of them most "
        f"simulated dialogues are in that class ({interval(found, in_100)} in 100, 95% interval over cases). Always "
        f"saying never would be right in {known.count('never')}."
    )


def survival(case: Case) -> str:
    """Share of forums alive at the end of the period, and how long the others lived."""
    return share_of(case.alive) + ("" if case.lived is None else f"; ended after {case.lived:g}")


def months_mean(side: Side) -> str:
    """The restricted mean with its interval."""
    return str(written(side.restricted))
