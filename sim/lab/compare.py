"""The project's question: the same situation, the same luck, in each track's room.

>>> from sim.scenario import load
>>> found = compare(load("standing"), tracks=("track1_5", "track2"), repetitions=20)
>>> [result.label for result in found.tracks]
['Track 1.5', 'Track 2']
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

import numpy as np

from sim.comparison import STAGES, Comparison, TrackResult
from sim.lab.design.track import track_key
from sim.lab.highest_counts import highest_counts
from sim.lab.measure import scale_of
from sim.scenario.limits import wholes
from sim.scenario.origin import demand
from sim.scenario.plan import TRACKS, Room, Scenario
from sim.scenario.seating import in_room
from sim.statistics.bounded import mean_of
from sim.statistics.estimate import Difference, Estimate, Outcomes
from sim.statistics.intervals import share
from sim.statistics.paired import mean_difference
from sim.statistics.rates import PARTS, UNOFFICIAL, ResampledRate, rate_difference, transfer_rates

ALL_TRACKS = tuple(TRACKS)
COUNTED = (*STAGES, "turns", "candid", *PARTS, *UNOFFICIAL)
"""Outcomes that are summed: means and shares of a track are made of these."""

SEATED = {"officials": "official", "former": "former official", "experts": "expert"}
"""What one of each kind of seat is called."""
PRIVATELY = " in a private capacity"
"""Of officials who do not speak for their government."""
ALL_FORUMS = "*"
"""As a forum: every forum of the scenario is swapped."""


def _no_progress(label: str) -> None:
    pass


def compare(
    scenario: Scenario,
    tracks: Sequence[str | float] = ALL_TRACKS,
    repetitions: int = 1000,
    seed: int = 1,
    forum: str | None = None,
    threads: int | None = None,
    progress: Callable[[str], None] = _no_progress,
    ran: Callable[[int], None] | None = None,
) -> Comparison:
    """Simulate a scenario in each track's room, on the same conflicts and the same luck, and compare.

    Args:
        scenario: the situation.
        tracks: in the order wanted, as keys of ``TRACKS`` or as 1, 1.5 and 2.
        repetitions: dialogues per track, at least 1.
        seed: of all luck.
        forum: key of the only forum to swap, or ``ALL_FORUMS``; None swaps the one that a case's record speaks of, and
            all where there is no such record.
        threads: for the engine; None lets it choose. Never changes a number.
        progress: told each track's label before it is simulated.
        ran: told of so many dialogues more that are done, from every thread.

    Returns:
        Means per dialogue, transfer rates and paired differences, each with a 95% interval.

    Raises:
        ValueError: if a number is none or out of range, or a track is none.
        ScenarioError: if the scenario was changed by hand.
    """
    repetitions, seed = wholes(repetitions=repetitions, seed=seed)
    outcomes = play(rooms_of(scenario, tracks, forum), repetitions, seed, threads, progress, ran)
    return contrast(scenario, outcomes, seed, forum)


def rooms_of(scenario: Scenario, tracks: Sequence[str | float], forum: str | None = None) -> dict[str, Scenario]:
    """The scenario of each track: its forums, or one of them, swapped to that track's room. Raises as ``compare``."""
    demand(scenario)
    only = only_forum(scenario, forum)
    return {track: in_room(scenario, track, only) for track in map(track_key, tracks)}


def only_forum(scenario: Scenario, forum: str | None = None) -> str | None:
    """The only forum that is swapped, as ``compare`` takes it; None if all are.

    A case with several forums is compared in the room that its record speaks of: its official table, if it has one,
    stays where it is.

    >>> from sim.scenario import load
    >>> [only_forum(load("oslo-1993"), each) for each in (None, "washington", ALL_FORUMS)]
    ['norway', 'washington', None]
    """
    if forum is not None:
        return None if forum == ALL_FORUMS else forum
    recorded = scenario.record.forum if scenario.record is not None else ""
    return recorded if recorded and len(scenario.forums) > 1 else None


def play(
    rooms: Mapping[str, Scenario],
    repetitions: int,
    seed: int = 1,
    threads: int | None = None,
    progress: Callable[[str], None] = _no_progress,
    ran: Callable[[int], None] | None = None,
) -> dict[str, Outcomes]:
    """Simulate the scenario of each track; row i of all of them is on the same luck. Arguments as for ``compare``."""
    from sim.engine import simulate

    outcomes = {}
    for track, room in rooms.items():
        progress(TRACKS[track])
        outcomes[track] = simulate(room, repetitions, seed, threads, curves=0, progress=ran).outcomes
    return outcomes


def contrast(scenario: Scenario, outcomes: Mapping[str, Outcomes], seed: int, forum: str | None = None) -> Comparison:
    """Compare outcomes that are already there: a mapping a track, row i of each on the same luck."""
    only = only_forum(scenario, forum)
    rates, unofficial = (
        dict(zip(outcomes, transfer_rates([*outcomes.values()], seed, parts), strict=True))
        for parts in (PARTS, UNOFFICIAL)
    )
    return Comparison(
        scenario=scenario.key,
        title=scenario.title,
        months=scenario.months,
        forum=None if only is None else scenario.forum(only).name,
        forums=len(scenario.forums),
        repetitions=len(next(iter(outcomes.values()))["breakthroughs"]),
        seed=seed,
        tracks=tuple(
            _track(track, in_room(scenario, track, only), found, (rates[track].value, unofficial[track].value))
            for track, found in outcomes.items()
        ),
        differences=tuple(
            Difference(measure, first, second, value)
            for first, second in combinations(outcomes, 2)
            for measure, value in _differences(outcomes, rates, (first, second)).items()
        ),
    )


def _track(track: str, scenario: Scenario, found: Outcomes, rates: tuple[Estimate, Estimate]) -> TrackResult:
    """``scenario``: with its forums swapped to that track's room; ``rates``: of all rooms, and of unofficial ones."""
    most, dialogues = highest_counts(scenario), len(found["transferred"])
    totals = {name: int(np.sum(found[name])) for name in COUNTED}
    totals["any_transfer"] = int(np.sum(found["transferred"] > 0))
    return TrackResult(
        track=track,
        label=TRACKS[track],
        room=seats_in_words(scenario.rooms[track]),
        means={stage: mean_of(found[stage], scale_of(stage, scenario.months, most)) for stage in STAGES},
        transfer_rate=rates[0],
        unofficial_rate=rates[1],
        any_transfer=share(totals["any_transfer"], dialogues),
        candour=totals["candid"] / totals["turns"] if totals["turns"] else None,
        trust_end=float(np.mean(found["trust_end"])),
        totals=totals,
    )


def _differences(
    outcomes: Mapping[str, Outcomes], rates: Mapping[str, ResampledRate], pair: tuple[str, str]
) -> dict[str, Estimate]:
    one, two = (outcomes[track] for track in pair)
    paired = {name: mean_difference(one[name], two[name]) for name in ("breakthroughs", "transferred")}
    return {**paired, "transfer_rate": rate_difference(rates[pair[0]], rates[pair[1]])}


def seats_in_words(room: Room) -> str:
    """Who sits in a delegation, in words.

    >>> seats_in_words(Room(officials=2, former=2, experts=1))
    '2 officials in a private capacity, 2 former officials, 1 expert'
    """
    seats = [(getattr(room, kind), kind, name) for kind, name in SEATED.items()]
    capacity = "" if room.capacity == "official" else PRIVATELY
    return ", ".join(
        f"{count} {name}{'s' * (count > 1)}{capacity * (kind == 'officials')}" for count, kind, name in seats if count
    )
