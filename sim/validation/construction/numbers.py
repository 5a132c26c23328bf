"""Numbers that a rule fixes: known before anything is played, so no finding and without an interval.

Each is true of some rooms only (``holds``), and to the last bit there: tests/validation/construction plays it at
generated values of all other parameters, and breaks it by taking the rule away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from sim.lab.measure import MEASURES
from sim.scenario.plan import Delegation, Scenario


class FixedNumber(NamedTuple):
    """A number, or a difference, that follows from a rule."""

    key: str
    sentence: str
    """What is so, and by which rule."""
    rooms: str
    """Of which rooms it is so, in words."""
    outcomes: tuple[str, ...]
    """Measures of a run or of a study whose value it fixes; of a difference: those that do not differ."""
    rules: tuple[str, ...]
    """``chapter.rule`` or ``phase.passage`` that it follows from."""
    parameters: tuple[str, ...]
    """Whose values decide whether it is so."""
    holds: Callable[[Scenario], bool]
    """Whether it is so in a scenario."""
    varied: tuple[str, ...] = ()
    """Beginnings, or ends after a ``*``, of the settings whose effect is none; () for a number."""


def follows(outcome: str, scenario: Scenario, varied: str | None = None) -> str | None:
    """Why a number is known beforehand, or None if it has to be played.

    Args:
        outcome: a measure (``sim.lab.measure.MEASURES``).
        scenario: as it is played, its rooms swapped (``in_room``) where a track is asked of.
        varied: the setting of which the effect is asked, as in ``--set``; None asks of the number itself.
    """
    for each in FIXED_NUMBERS:
        asked = not each.varied if varied is None else any(_named(varied, part) for part in each.varied)
        if asked and outcome in each.outcomes and each.holds(scenario):
            return each.sentence
    return None


def _named(setting: str, part: str) -> bool:
    return setting.endswith(part[1:]) if part.startswith("*") else setting.startswith(part)


def _delegations(scenario: Scenario) -> Iterator[Delegation]:
    """Every delegation that ever sits."""
    for forum in scenario.forums:
        yield from forum.delegations
        for change in forum.changes:
            yield from change.delegations


def official(scenario: Scenario) -> bool:
    """Whether everybody, always, is an official who speaks for its government."""
    return all(delegation.wholly_official for delegation in _delegations(scenario))


def unofficial(scenario: Scenario) -> bool:
    """Whether no delegation ever speaks for its government."""
    return not any(delegation.wholly_official for delegation in _delegations(scenario))


def clear(scenario: Scenario) -> bool:
    """Whether what officials add to the red line is more than they can err about it, even those who may speak."""
    drafting, candour = scenario.theory.drafting, scenario.theory.candour
    return drafting.posture * (1.0 - candour.official) >= drafting.home_error_official


def closed(scenario: Scenario) -> bool:
    """Whether no government is ever receptive."""
    opened = any(event.kind == "opening" for event in scenario.events)
    return not opened and not any(government.receptive for government in scenario.governments)


def _always(name: str) -> Callable[[Scenario], bool]:
    """Whether a term is 0 in every forum and at any time."""
    return lambda scenario: (
        not any(
            getattr(forum.terms, name) or any(change.terms.get(name, 0) for change in forum.changes)
            for forum in scenario.forums
        )
    )


unmandated, lasting = _always("mandate"), _always("funding_patience")


FIXED_NUMBERS = (
    FixedNumber(
        "at-once",
        "Whatever a room of officials solves is adopted in the month in which it is solved: they back nothing that "
        "lies below their red line, and their governments hear at once, decide at once and pay no price.",
        "Track 1, where posture (1 - openness of officials) is no less than the error of officials",
        ("transfer_rate", "declined"),
        ("drafting.threshold", "hear.speaks_for", "decide.instructed"),
        ("drafting.posture", "candour.official", "drafting.home_error_official"),
        lambda scenario: official(scenario) and clear(scenario),
    ),
    FixedNumber(
        "out-of-reach",
        "Encroachment moves nothing in a room of officials: they are not kept home, have no private openness to lose, "
        "publish nothing and pay no price.",
        "Track 1, where no facilitator has a mandate",
        MEASURES,
        ("convene.official", "candour.frankness", "publicise.official_room", "decide.instructed"),
        ("forum.mandate",),
        lambda scenario: official(scenario) and unmandated(scenario),
        ("encroachment.", "*.encroachment"),
    ),
    FixedNumber(
        "nothing-to-publish",
        "No government publishes what its own officials have written.",
        "Track 1, short of a dated publication",
        ("politicised",),
        ("publicise.official_room",),
        (),
        lambda scenario: official(scenario) and not any(event.kind == "politicised" for event in scenario.events),
    ),
    FixedNumber(
        "tongue-tied",
        "An official whose government is closed says nothing candid.",
        "Track 1, where no government is ever receptive",
        ("candid",),
        ("candour.official_openness",),
        ("candour.closed", "transfer.receptive"),
        lambda scenario: official(scenario) and closed(scenario) and not scenario.theory.candour.closed,
    ),
    FixedNumber(
        "unheeded",
        "A government that is never receptive adopts nothing from a room that nobody instructs.",
        "Tracks 1.5 and 2 without an official room beside, where no government is ever receptive",
        ("transferred", "any_transfer", "transfer_rate", "adopted", "declined", "agreed"),
        ("decide.why",),
        ("transfer.receptive",),
        lambda scenario: unofficial(scenario) and closed(scenario),
    ),
    FixedNumber(
        "never-suspended",
        "Tension cancels no meeting of an unofficial room.",
        "Tracks 1.5 and 2 without funders who lose patience",
        ("meetings", "cancelled"),
        ("convene.official_room",),
        ("forum.funding_patience",),
        lambda scenario: unofficial(scenario) and lasting(scenario),
        ("tension.",),
    ),
)  # fmt: skip
"""Every number of this kind that somebody has asked for; not every one that there is."""
