"""Arms and smallest effects that several patterns share."""

from __future__ import annotations

from sim.scenario.plan import TRACKS
from sim.scenario.setting import Setting
from sim.validation.patterns.arm import Arm

TRACK_1, TRACK_1_5, TRACK_2 = (Arm(room=track) for track in TRACKS)

A_TENTH = (0.1, "fewer than one in ten more or less could not be noticed in an inventory of eighty projects")
"""Of counts, as a share: Cuhadar & Dayton (2012) list 79 projects."""
OF_A_RATE = (0.02, "two packages in a hundred; nobody would plan a dialogue otherwise for less")
OF_TURNS = (0.01, "one turn in a hundred; a room of twelve takes about sixty a meeting, so fewer nobody would notice")
OF_TRUST = (0.02, "two hundredths of the whole scale, less than one more candid turn does between strangers")
OF_DIALOGUES = (0.02, "two dialogues in a hundred: less does not show in a record of a few dozen cases")
BY_SIGN = (0.0, "the threshold is the claim: any distance from it counts")


def everywhere(name: str, value: float) -> tuple[Setting, ...]:
    """Overrides that set a number of both governments of a scenario."""
    return tuple(Setting(f"governments.{side}.{name}", value) for side in ("east", "west"))


def seats(officials: int, former: int, experts: int) -> tuple[Setting, ...]:
    """Overrides that set the mix of both delegations of the standing dialogue."""
    mix = {"officials": officials, "former": former, "experts": experts}
    return tuple(
        Setting(f"forums.standing.delegations.{side}.{role}", number)
        for side in ("east", "west")
        for role, number in mix.items()
    )


CONSTANT_TEAM = ("careers.official=0", "careers.others=0", "government.door=0")
"""Nobody leaves."""
NEW_FACES = ("careers.official=0.11", "careers.others=0.11")
"""A third of the seats change between two meetings, three months apart: the most seen at Schlaining (evidence A2.4)."""
