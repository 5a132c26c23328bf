"""``backchannel run``: one dialogue told month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from sim.cli.manners import JSON, SEED, SET, Command, announce_compiling

if TYPE_CHECKING:
    from sim.chronicle import Event
    from sim.scenario.plan import Scenario

EXAMPLES = (
    "backchannel run standing",
    "backchannel run standing --run 7 --set forum.meetings_a_year=12",
    "backchannel run pcac-r2cp --driver mesa --json",
)


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("scenario")
@click.option(
    "--driver", type=click.Choice(["engine", "mesa"]), default="engine", show_default=True,
    help="The compiled engine, or the reference model; both tell the same story.",
)  # fmt: skip
@SEED
@click.option("--run", "number", type=click.IntRange(min=0), default=0, show_default=True, help="Which dialogue.")
@SET
@JSON
def run(scenario: str, driver: str, seed: int, number: int, overrides: tuple[str, ...], as_json: bool) -> None:
    """Tell one simulated dialogue month by month.

    SCENARIO is the name of a scenario that comes with Backchannel (see: backchannel scenarios) or a TOML file.
    """
    from sim.scenario import load

    plan = load(scenario, overrides)
    events = _chronicle(plan, driver, seed, number)
    if as_json:
        import json

        click.echo(json.dumps(_as_object(plan, seed, number, events), ensure_ascii=False))
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


def _as_object(plan: Scenario, seed: int, number: int, events: list[Event]) -> dict[str, Any]:
    """Months, and questions, count from 1; None where a column does not apply."""
    from sim.chronicle import KINDS
    from sim.tell import counts

    forums = [forum.key for forum in plan.forums]
    governments = [government.key for government in plan.governments]
    lines = [
        {
            "month": event.month + 1,
            "kind": KINDS[event.kind],
            "forum": forums[event.forum] if event.forum >= 0 else None,
            "question": event.question + 1 if event.question >= 0 else None,
            "government": governments[event.government] if event.government >= 0 else None,
            "amount": event.amount,
        }
        for event in events
    ]
    return {"scenario": plan.key, "seed": seed, "run": number, "counts": counts(events), "events": lines}
