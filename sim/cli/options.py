"""Options that the commands of studies share."""

from __future__ import annotations

from pathlib import Path

import click

from sim.cli.command_line import Rewritten
from sim.cli.folders import F, out_option
from sim.cli.number_types import THREADS, Amount, Count
from sim.cli.program import JSON

RESULTS = Path("results")
REPETITIONS = click.option("--repetitions", type=Count("repetitions"), help="Simulated dialogues per point.")
UNTIL = click.option(
    "--until", type=Amount(min=0, min_open=True), metavar="WIDTH",
    help="Add repetitions until half the 95% interval of the first outcome is at most this, at every point.",
)  # fmt: skip
CAP = click.option(
    "--cap", type=Count("cap"), default=100_000, show_default=True,
    help="Most repetitions per point with --until.",
)  # fmt: skip
CURVES = click.option(
    "--curves", cls=Rewritten, written=",".join, metavar="NAMES",
    callback=lambda _, __, text: tuple(word.strip() for word in (text or "").split(",") if word.strip()),
    help="Follow these month by month: trust, misreading, tension, transferred, ... [curves.csv]",
)  # fmt: skip
FOLDER = click.option(
    "--in", "folder", type=click.Path(file_okay=False, path_type=Path), default=RESULTS, show_default=True,
    metavar="DIR", help="Where the studies are.",
)  # fmt: skip
_RUNNING = (
    out_option("Folder of the study. [default: results/NAME]"),
    THREADS,
    click.option("--cluster", metavar="ADDRESS", help="Play on the workers of this Dask scheduler."),
    click.option("--retry-failed", is_flag=True, help="Try again the points that failed before."),
    click.option(
        "--force", is_flag=True,
        help="Make the tables even if those that are there rest on more repetitions, or other files stand in their "
        "place.",
    ),
    click.option("--dry-run", is_flag=True, help="Say how many runs, how long, how much disk; then stop."),
    JSON,
)  # fmt: skip


def running(command: F) -> F:
    """How a study is to be run, and where: none of these decides a number."""
    for option in reversed(_RUNNING):
        command = option(command)
    return command
