"""A comparison in plain words, which claim no more than its intervals allow.

Numbers come first, dialogues are always "simulated", and two tracks whose paired interval holds zero "cannot be told
apart". Nothing here computes: every number in the words stands in the comparison.
"""

from __future__ import annotations

from itertools import combinations

from sim.comparison import Comparison, TrackResult
from sim.statistics.estimate import Difference
from sim.words.numbers import count, in_100, listed, number_of, rate, written

_REACHED = "Solved questions reached simulated official talks"
NOISE = "Intervals show simulation noise only, not doubt about the model."


def headline(comparison: Comparison) -> str:
    """The finding on the transfer rate in at most fifteen words."""
    rated = [result for result in comparison.tracks if result.transfer_rate.estimate is not None]
    if not rated:
        return "No simulated dialogue solved a question"
    if len(rated) == 1:
        only = rated[0]
        found = only.transfer_rate
        share = f"{in_100(found.estimate)} in 100" if found.estimate else f"None of {found.n:,}"
        return f"{share} {_REACHED.lower()} from {only.label}"
    if len(rated) == 2:
        return _of_two(comparison, rated)
    return _of_three(comparison, rated)


def _short(result: TrackResult) -> str:
    return result.label.removeprefix("Track ")


def _either(one: TrackResult, two: TrackResult) -> str:
    return " or ".join(sorted((_short(one), _short(two))))


def _of_two(comparison: Comparison, rated: list[TrackResult]) -> str:
    one, two = rated
    ahead = comparison.between("transfer_rate", one.track, two.track)
    if not ahead:
        return f"{one.label} and {two.label} cannot be told apart in simulated transfer to official talks"
    if ahead < 0:
        one, two = two, one
    return f"{_REACHED} more often from {one.label} than from {two.label}"


def _of_three(comparison: Comparison, rated: list[TrackResult]) -> str:
    order = sorted(rated, key=lambda result: -(result.transfer_rate.estimate or 0.0))
    top, middle, low = order
    ahead = [
        comparison.between("transfer_rate", one.track, two.track) > 0 for one, two in combinations(order, 2)
    ]  # top over middle, top over low, middle over low
    if all(ahead):
        return f"{_REACHED} most often from {top.label}, then {_short(middle)}, then {_short(low)}"
    if ahead[0] and ahead[1]:
        return f"{_REACHED} more often from {top.label} than {_either(middle, low)}"
    if ahead[1] and ahead[2]:
        return f"{_REACHED} less often from {low.label} than {_either(top, middle)}"
    if ahead[0] and ahead[2]:
        return _more_frequent(f"from {top.label} than {_short(middle)} and from {_short(middle)} than {_short(low)}")
    for (one, two), apart in zip(combinations(order, 2), ahead, strict=True):
        if apart:
            return _more_frequent(f"from {one.label} than {_short(two)}; no other difference shows")
    return "Tracks cannot be told apart in how often solved questions reach simulated official talks"


def _more_frequent(where: str) -> str:
    return f"Simulated transfer was more frequent {where}"


def answer(comparison: Comparison) -> tuple[str, ...]:
    """The answer, a sentence or two a paragraph: what was simulated, breakthroughs, transfer, both together, limits."""
    return (_setting(comparison), _breakthroughs(comparison), *_transfer(comparison), *_delivered(comparison), NOISE)


def _setting(comparison: Comparison) -> str:
    swapped = f" Only {comparison.forum} changes its room." if comparison.forum else ""
    together = f" Counts are of its {comparison.forums} forums together." if comparison.forums > 1 else ""
    months = f"{comparison.months} months" if comparison.months > 1 else "one month"
    return (
        f"{number_of(comparison.repetitions, 'simulated dialogue')} of {months} per track, "
        f"on the same conflicts and the same luck.{swapped}{together}"
    )


def _breakthroughs(comparison: Comparison) -> str:
    means = [(result, result.means["breakthroughs"]) for result in comparison.tracks]
    numbers = listed([f"{count(found.estimate or 0.0)} from {result.label}" for result, found in means])
    return " ".join((f"Breakthroughs per simulated dialogue: {numbers}.", *_pairs(comparison, "breakthroughs")))


def _transfer(comparison: Comparison) -> tuple[str, ...]:
    if all(result.transfer_rate.estimate is None for result in comparison.tracks):
        return ("Where no question was solved, nothing can be said about transfer.",)
    numbers = listed([_rate_from(result) for result in comparison.tracks])
    first = f"Of the questions solved in a simulated room, each counted once, these reached official talks: {numbers}."
    return (" ".join((first, *_pairs(comparison, "transfer_rate"))),)


def _rate_from(result: TrackResult) -> str:
    if result.transfer_rate.estimate is None:
        return f"none to count from {result.label}"
    return f"{rate(result.transfer_rate)} from {result.label}"


def _delivered(comparison: Comparison) -> tuple[str, ...]:
    if not any(result.means["transferred"].estimate for result in comparison.tracks):
        return ()
    numbers = listed(
        [f"{count(result.means['transferred'].estimate or 0.0)} from {result.label}" for result in comparison.tracks]
    )
    first = f"Packages that reached official talks per simulated dialogue: {numbers}."
    return (" ".join((first, *_pairs(comparison, "transferred"))),)


def _pairs(comparison: Comparison, measure: str) -> list[str]:
    """One sentence for the pairs that are apart, one for those that cannot be told apart."""
    label = {result.track: result.label for result in comparison.tracks}
    found = [each for each in comparison.differences if each.measure == measure and each.value.low is not None]
    apart = [_apart(each, label) for each in found if each.apart]
    alike = [f"{label[each.first]} and {label[each.second]}" for each in found if not each.apart]
    said = [f"That is {'; '.join(apart)}."] if apart else []
    if alike:
        said.append(f"These cannot be told apart: {'; '.join(alike)}.")
    return said


def _apart(each: Difference, label: dict[str, str]) -> str:
    ahead, behind = (each.first, each.second) if each.apart > 0 else (each.second, each.first)
    share = each.measure == "transfer_rate"
    text = written(each.value.size, in_100 if share else count)
    return f"{text.value} more{' in 100' if share else ''} ({text.ends}) from {label[ahead]} than from {label[behind]}"
