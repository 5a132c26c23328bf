"""One dialogue as tables: who was there, who trusted whom at the end of each month, what happened."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sim.edition import EDITION, VERSION
from sim.events import KINDS, Event
from sim.rules.roles import ROLES
from sim.scenario.plan import Scenario
from sim.store.disk import write_text
from sim.store.editions import KEY
from sim.store.tables import write_csv

if TYPE_CHECKING:
    from sim.model import Dialogue, Participant

PEOPLE = ("person", "side", "role", "forum", "seat", "first_month", "last_month")
TRUST = ("month", "from", "to", "trust")
EVENTS = ("month", "kind", "forum", "question", "government", "amount")
FILES = ("people.csv", "trust.csv", "events.csv", "scenario.toml", "run.json")


class Watch:
    """Follows a dialogue: call it with one, and it plays the months that are left and notes them.

    ``people``: rows of ``PEOPLE``, in the order in which they came. ``trust``: rows of ``TRUST``; months count from 1.
    """

    def __init__(self) -> None:
        self.people: list[list[Any]] = []
        self.trust: list[tuple[int, str, str, float]] = []
        self._row: dict[Participant, list[Any]] = {}
        self._holders: dict[str, int] = {}

    def __call__(self, dialogue: Dialogue) -> None:
        """Play the months that are left, and note who trusts whom at the end of each."""
        while dialogue.running:
            dialogue.step()
            self._note(dialogue)

    def _note(self, dialogue: Dialogue) -> None:
        present = [participant for forum in dialogue.forums for participant in forum.participants]
        for participant in present:
            self._known(participant, dialogue.month)[-1] = dialogue.month
        self.trust += [
            (dialogue.month, self._row[one][0], self._row[other][0], float(one.trust_in(other)))
            for one in present
            for other in one.prior
        ]

    def _known(self, participant: Participant, month: int) -> list[Any]:
        """The row of a participant; whoever comes after another in a seat has a number behind its name."""
        if participant not in self._row:
            side = participant.government
            seat = f"{participant.forum.key}.{side.key}.{participant.place + 1}"
            number = self._holders[seat] = self._holders.get(seat, 0) + 1
            name = seat if number == 1 else f"{seat}-{number}"
            role = ROLES[participant.role]
            row = [name, side.name, role, participant.forum.key, participant.place + 1, month, month]
            self._row[participant] = row
            self.people.append(row)
        return self._row[participant]


class DialogueSource(NamedTuple):
    """What names a dialogue: how to play it again."""

    plan: Scenario
    seed: int
    run: int
    command: str


def events(plan: Scenario, chronicle: Sequence[Event]) -> Iterator[tuple[int, str, str | None, Any, str | None, int]]:
    """Rows of ``EVENTS``. Months, and questions, count from 1; None where a column does not apply."""
    forums = [forum.key for forum in plan.forums]
    governments = [government.key for government in plan.governments]
    for event in chronicle:
        yield (
            event.month + 1,
            KINDS[event.kind],
            forums[event.forum] if event.forum >= 0 else None,
            event.question + 1 if event.question >= 0 else None,
            governments[event.government] if event.government >= 0 else None,
            event.amount,
        )


def write(folder: Path, told: DialogueSource, watch: Watch, chronicle: Sequence[Event]) -> None:
    """Write the tables of a dialogue, its scenario, and what names it, into a folder that exists."""
    facts = {
        "title": told.plan.title, "scenario": told.plan.key, "months": told.plan.months, "seed": told.seed,
        "run": told.run, "command": told.command, "version": VERSION, KEY: EDITION,
    }  # fmt: skip
    write_text(folder / "run.json", json.dumps(facts, indent=2, ensure_ascii=False) + "\n")
    write_text(folder / "scenario.toml", told.plan.text)
    write_csv(folder / "people.csv", PEOPLE, watch.people)
    write_csv(folder / "trust.csv", TRUST, watch.trust)
    write_csv(folder / "events.csv", EVENTS, events(told.plan, chronicle))
