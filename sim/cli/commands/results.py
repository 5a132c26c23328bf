"""``backchannel results``: which studies there are, how far they are, what they found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sim.cli.faults import in_sentences
from sim.cli.options import FOLDER, JSON
from sim.cli.program import Command
from sim.cli.terminal.messages import print_json, visible

EXAMPLES = (
    "backchannel results",
    "backchannel results sweep-standing",
    "backchannel results sweep-standing --outcome transferred",
    "backchannel results --json",
)


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("study", required=False)
@click.option("--outcome", metavar="NAME", help="Which outcome of the study to show. [default: its first]")
@FOLDER
@JSON
def results(study: str | None, outcome: str | None, folder: Path, as_json: bool) -> None:
    """List studies with their progress, or show what one of them found.

    STUDY is the name of a study in the folder of results, or the path of its own folder.
    """
    from sim.cli.terminal.studies import show_shelf
    from sim.lab.shelf import find, shelf

    with in_sentences():
        if study is not None:
            _one(find(folder, study), outcome, as_json)
            return
        found = shelf(folder)
    if as_json:
        print_json([_as_object(each) for each in found])
    elif found:
        show_shelf(found)
    else:
        click.echo(f"There is no study in {folder} yet. Begin with: backchannel sweep --help")


def _as_object(each: Any) -> dict[str, Any]:
    return {**each._asdict(), "folder": str(each.folder), "runs": each.runs}


def _one(folder: Path, outcome: str | None, as_json: bool) -> None:
    from sim.cli.terminal.studies import show_summary
    from sim.lab.shelf import status_of
    from sim.lab.stored_summary import read_summary
    from sim.store.description import advice, changes, read_table
    from sim.words.numbers import number_of

    found = status_of(folder)
    finished = found.status.startswith("finished")
    failures = read_table(folder / "failures.csv") if finished else []
    if as_json:
        summary = read_summary(folder / "summary.csv") if finished else []
        print_json({**_as_object(found), "failures": failures, "summary": summary})
        return
    if finished and (names := changes(folder)):
        told = f"Changed since the study was finished: {', '.join(names)}.{advice(folder, 'To have them as they were')}"
        click.echo(visible(told), err=True)
    click.echo(f"{found.name}: {found.question}")
    click.echo(f"{found.status}: {found.done:,} of {found.runs:,} runs, {number_of(found.points, 'point')}")
    if found.note:
        click.echo(found.note, err=True)
    if not finished:
        click.echo(
            "It can only be gone on with by the version that made it." if found.note else "Run it again to go on."
        )
        return
    show_summary(folder, outcome or found.outcomes[0])
    for each in failures:
        told = f"point {each['point']} failed, run {each['first_run'] or '-'}: {each['message']}"
        click.echo(visible(told), err=True)
