"""``backchannel run``: one dialogue told month by month."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from sim.cli.command_line import command_line
from sim.cli.folders import claim_for_dialogue, write_dialogue
from sim.cli.number_types import WholeNumber
from sim.cli.options import DIALOGUE_OUT, FORCE, JSON, SEED, SET
from sim.cli.program import Command
from sim.cli.terminal.messages import announce_compiling, print_json

if TYPE_CHECKING:
    from sim.events import Event
    from sim.scenario.plan import Scenario
    from sim.scenario.setting import Setting

EXAMPLES = (
    "backchannel run standing",
    "backchannel run standing --run 7 --set forum.meetings_a_year=12",
    "backchannel run pcac-r2cp --driver mesa --json",
    "backchannel run standing --out one-dialogue",
)


class DialogueRequest(NamedTuple):
    """Which dialogue is meant."""

    scenario: str
    seed: int
    number: int
    overrides: tuple[Setting, ...]


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("scenario")
@click.option(
    "--driver", type=click.Choice(["engine", "mesa"]), default="engine", show_default=True,
    help="The compiled engine, or the reference model; both tell the same story.",
)  # fmt: skip
@SEED
@click.option("--run", "number", type=WholeNumber("run"), default=0, show_default=True, help="Which dialogue.")
@SET
@JSON
@DIALOGUE_OUT
@FORCE
def run(driver: str, as_json: bool, out: Path | None, force: bool, **named: Any) -> None:
    """Tell one simulated dialogue month by month.

    SCENARIO is the name of a scenario that comes with Backchannel (see: backchannel scenarios) or a TOML file. With
    --out, who trusts whom month by month is kept too; backchannel chart DIR network draws it.
    """
    from sim.scenario import load

    asked = DialogueRequest(**named)
    plan = load(asked.scenario, asked.overrides)
    events = _play_into_folder(plan, asked, out, force) if out else _chronicle(plan, driver, asked.seed, asked.number)
    if as_json:
        print_json(_as_object(plan, asked.seed, asked.number, events))
        return
    from sim.tell import story

    click.echo("\n".join(story(plan, events)))


def _chronicle(plan: Scenario, driver: str, seed: int, number: int) -> list[Event]:
    announce_compiling()
    if driver == "mesa":
        from sim.model import Dialogue

        dialogue = Dialogue(plan, seed=seed, run=number)
        dialogue.run_to_end()
        return list(dialogue.chronicle)
    from sim.engine import chronicle

    return chronicle(plan, seed, number)


def _play_into_folder(plan: Scenario, asked: DialogueRequest, out: Path, force: bool) -> list[Event]:
    """The chronicle, from the reference model: only there can people be asked month by month."""
    from sim.store.names import shareable_path

    command = command_line(out=shareable_path(out))
    place = claim_for_dialogue(out, command, plan.text, force)
    from sim.lab.dialogue_tables import DialogueSource, Watch
    from sim.model import Dialogue

    dialogue, watch = Dialogue(plan, seed=asked.seed, run=asked.number), Watch()
    watch(dialogue)
    write_dialogue(place, DialogueSource(plan, asked.seed, asked.number, command), watch, dialogue.chronicle)
    return list(dialogue.chronicle)


def _as_object(plan: Scenario, seed: int, number: int, events: list[Event]) -> dict[str, Any]:
    """Months, and questions, count from 1; None where a column does not apply."""
    from sim.lab.dialogue_tables import EVENTS
    from sim.lab.dialogue_tables import events as rows_of
    from sim.tell import counts

    lines = [dict(zip(EVENTS, row, strict=True)) for row in rows_of(plan, events)]
    return {"scenario": plan.key, "seed": seed, "run": number, "counts": counts(events), "events": lines}
