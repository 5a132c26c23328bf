"""Who sat where: the rooms that were compared, what changed its room, and what stayed as it is."""

from __future__ import annotations

from sim.comparison import Comparison
from sim.scenario.plan import Scenario
from sim.words.catalogue import listed, say


def seats(comparison: Comparison, scenario: Scenario) -> tuple[str, ...]:
    """One sentence on the rooms and, where a scenario has several forums, one on what changed and what stayed."""
    rooms = "; ".join(say("{track}: {room}", track=each.label, room=each.room) for each in comparison.tracks)
    who = say("On each side sat, with {rooms}.", rooms=rooms)
    if len(scenario.forums) < 2:
        return (who,)
    return (who, _swapped(comparison, scenario))


def _swapped(comparison: Comparison, scenario: Scenario) -> str:
    names = [each.name for each in scenario.forums]
    if comparison.forum is None:
        return say(
            "All of {names} changed their room: where one of them was the official table, it was gone with the others.",
            names=listed(names),
        )
    stayed = [name for name in names if name != comparison.forum]
    return say(
        "Only {forum} changed its room; {others} stayed as it is. All numbers count both together.",
        forum=comparison.forum,
        others=listed(stayed),
    ) if len(stayed) == 1 else say(
        "Only {forum} changed its room; {others} stayed as they are. All numbers count them together.",
        forum=comparison.forum,
        others=listed(stayed),
    )  # fmt: skip
