"""Where ablations are stored, and how one sees that they are out of date."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from sim.edition import VERSION
from sim.scenario import load
from sim.scenario.plan import TRACKS, Scenario
from sim.scenario.seating import in_room
from sim.scenario.shipped import folder
from sim.store.disk import write_text
from sim.validation.ablation.play import AblationPlan, ablate
from sim.validation.ablation.rows import Contribution, from_csv, to_csv
from sim.validation.ablation.scoreboard import Scoreboard, scoreboard
from sim.validation.ablation.variants import full
from sim.validation.patterns.play import Player
from sim.validation.switches import SWITCHES, off

FIRST = 100
"""Dialogues of every room that are kept as a sample: played again, they show whether the model is still the same."""
SEED = 1
ABOUT, PATTERNS = "about.json", "patterns.json"


class Testbed(NamedTuple):
    """A situation in which mechanisms are switched off for the page."""

    name: str
    build: Callable[[], Scenario]
    names: tuple[str, ...] = tuple(SWITCHES)
    forum: str | None = None
    """The only forum that is swapped to each track's room; all if none."""

    def plan(self, repetitions: int) -> AblationPlan:
        """What is switched off in it."""
        return AblationPlan(self.names, repetitions=repetitions, seed=SEED, forum=self.forum)


def _two_forums() -> Scenario:
    return load(folder("experiments") / "scenarios" / "two_forums.toml")


TESTBEDS = (
    Testbed("standing", lambda: load("standing")),
    Testbed("full", lambda: full(load("standing"))),
    Testbed("beside", _two_forums, forum="quiet"),
    Testbed("drafts-alone", lambda: off(load("standing"), "exchange"), ("learning",)),
)
"""The default scenario; the variant that uses every mechanism of a room; a room beside an official table that stays,
where alone a government may decide at one on what the other proposed; rooms in which only answers to drafts teach."""


class Ablations(NamedTuple):
    """Stored ablations, by the name of their situation."""

    version: str
    """Of Backchannel, by which they were played."""
    repetitions: int
    rows: Mapping[str, tuple[Contribution, ...]]
    patterns: Scoreboard

    @property
    def mechanisms(self) -> tuple[str, ...]:
        """Switches of today that were played, in their order; one that came later is not among them."""
        played = {row.mechanism for row in self.rows[TESTBEDS[0].name]}
        return tuple(name for name in SWITCHES if name in played)

    @property
    def lacking(self) -> tuple[str, ...]:
        """Switches of today that were not: the tables are of other rules than these."""
        return tuple(name for name in SWITCHES if name not in self.mechanisms)


def tables_folder() -> Path:
    """The folder of the stored tables."""
    return folder("experiments") / "ablated"


def read(where: Path | None = None) -> Ablations:
    """What is stored."""
    place = where or tables_folder()
    about = json.loads((place / ABOUT).read_text(encoding="utf-8"))
    rows = {each.name: from_csv((place / f"{each.name}.csv").read_text(encoding="utf-8")) for each in TESTBEDS}
    judged = json.loads((place / PATTERNS).read_text(encoding="utf-8"))
    return Ablations(about["version"], int(about["repetitions"]), rows, Scoreboard.of(judged))


def judge(repetitions: int, progress: Callable[[str], None] = print) -> None:
    """Judge every pattern again without each mechanism, and store it: some twenty minutes."""
    progress(f"Patterns: {len(SWITCHES)} mechanisms, {repetitions:,} dialogues an arm")
    found = scoreboard(Player(repetitions, SEED)).to_json_object()
    write_text(tables_folder() / PATTERNS, f"{json.dumps(found, indent=2)}\n")


def make(repetitions: int, progress: Callable[[str], None] = print) -> None:
    """Play every situation again and store it."""
    place, rows = tables_folder(), {}
    place.mkdir(parents=True, exist_ok=True)
    for each in TESTBEDS:
        progress(f"Ablation, {each.name}: {len(each.names)} mechanisms, {repetitions:,} dialogues each, in each track")
        rows[each.name] = ablate(each.build(), each.plan(repetitions))
        write_text(place / f"{each.name}.csv", to_csv(rows[each.name]))
    about = {"version": VERSION, "repetitions": repetitions, "seed": SEED, "first": sample()}
    write_text(place / ABOUT, f"{json.dumps(about, indent=2)}\n")


def sample() -> dict[str, Any]:
    """Totals of every outcome over the first dialogues of every room: they change when the model does."""
    from sim.engine import simulate

    return {
        f"{each.name}, {track}": {
            name: float(column.sum())
            for name, column in simulate(
                in_room(each.build(), track, each.forum), FIRST, SEED, curves=0
            ).outcomes.items()
        }
        for each in TESTBEDS
        for track in TRACKS
    }


def out_of_date(where: Path | None = None) -> list[str]:
    """Rooms whose first dialogues no longer come out as they did when the tables were stored."""
    about = json.loads(((where or tables_folder()) / ABOUT).read_text(encoding="utf-8"))
    return [room for room, totals in sample().items() if about["first"].get(room) != totals]
