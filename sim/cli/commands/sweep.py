"""``backchannel sweep``: a quick grid over a scenario, or the rows of a table, without writing a study."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sim.cli.commands.study import StudyRequest, carry_out
from sim.cli.faults import in_sentences
from sim.cli.number_types import WholeNumber
from sim.cli.options import CAP, CURVES, SEED, SET, UNTIL, running
from sim.cli.program import Command

if TYPE_CHECKING:
    from sim.scenario.setting import Setting

EXAMPLES = (
    "backchannel sweep standing --vary tension.baseline=0:0.6:7",
    "backchannel sweep standing --vary encroachment.level=0,0.3,0.6 --vary track=1,1.5,2 --repetitions 500",
    "backchannel sweep pcac-r2cp --design rows.csv --outcome transfer_rate --outcome agreed",
    "backchannel sweep standing --vary tension.baseline=0:0.6:7 --dry-run",
)


def _check_name(_: click.Context, __: click.Parameter, name: str | None) -> str | None:
    """A name that a folder may have on every system."""
    if name is None:
        return None
    from sim.store.names import ALLOWED, fault, whole

    if why := fault(whole(name)):
        raise click.BadParameter(f'"{name}" cannot be the name of a folder: {why}. It may have {ALLOWED}.')
    return whole(name)


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("scenario")
@click.option("--vary", multiple=True, metavar="PATH=VALUES", help="LOW:HIGH:COUNT, or values with commas between.")
@click.option(
    "--design",
    "rows",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A table: a point a row, as pandas, R or a spreadsheet saves CSV.",
)
@click.option("--outcome", "outcomes", multiple=True, metavar="NAME", help="What to sum up; the first is printed.")
@click.option("--name", callback=_check_name, help="What to call it, and its folder. [default: sweep-SCENARIO]")
@click.option(
    "--repetitions", type=WholeNumber("repetitions"), default=500, show_default=True, help="Dialogues per point."
)
@UNTIL
@CAP
@SEED
@SET
@CURVES
@running
def sweep(
    scenario: str,
    vary: tuple[str, ...],
    rows: Path | None,
    outcomes: tuple[str, ...],
    name: str | None,
    repetitions: int,
    seed: int,
    overrides: tuple[Setting, ...],
    curves: tuple[str, ...],
    **asked: Any,
) -> None:
    """Run a scenario at every combination of some values, or at the rows of a table.

    PATH is what --set takes (tension.baseline, forums.pcac.slots), or track, which swaps every forum's room. All points
    live through the same luck. Results are kept as those of a study: the same command goes on where it was stopped.
    """
    if bool(vary) == bool(rows):
        raise click.UsageError("give --vary, once or more often, or --design with a CSV file; not both.")
    with in_sentences():
        from dataclasses import replace

        from sim.lab.design.check_study import check
        from sim.lab.design.sweep import read_variation, sweep_study
        from sim.store.names import folder_name

        title = name or folder_name(f"sweep-{Path(scenario).stem}")
        varied = read_variation(rows or vary)
        found = sweep_study(title, scenario, varied, overrides, repetitions)
        found = replace(found, outcomes=outcomes or found.outcomes, seed=seed, curves=curves)
        check(found, varied.wrong)
        carry_out(found, StudyRequest(**asked))
