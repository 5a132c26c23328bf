"""Options that the commands of studies share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sim.cli.amounts import Amount, Count

if TYPE_CHECKING:
    from sim.lab.study import Study

REPETITIONS = click.option("--repetitions", type=Count("repetitions"), help="Simulated dialogues per point.")
OUT = click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="Folder of the study. [default: results/NAME]",
)  # fmt: skip
CLUSTER = click.option("--cluster", metavar="ADDRESS", help="Play on the workers of this Dask scheduler.")
RETRY = click.option("--retry-failed", is_flag=True, help="Try again the points that failed before.")
FORCE = click.option(
    "--force",
    is_flag=True,
    help="Make the tables even if those that are there rest on more repetitions, or other files stand in their place.",
)
UNTIL = click.option(
    "--until", type=Amount(min=0, min_open=True), metavar="WIDTH",
    help="Add repetitions until half the 95% interval of the first outcome is at most this, at every point.",
)  # fmt: skip
CAP = click.option(
    "--cap", type=Count("cap"), default=100_000, show_default=True,
    help="Most repetitions per point with --until.",
)  # fmt: skip
DRY = click.option("--dry-run", is_flag=True, help="Say how many runs, how long, how much disk; then stop.")
CURVES = click.option(
    "--curves", callback=lambda _, __, text: tuple(word.strip() for word in (text or "").split(",") if word.strip()),
    metavar="NAMES", help="Follow these month by month: trust, misreading, tension, transferred, ... [curves.csv]",
)  # fmt: skip


def following(study: Study, curves: tuple[str, ...], words: list[str]) -> tuple[Study, list[str]]:
    """The study with the curves that were asked for, and the words that ask for them."""
    if not curves:
        return study, words
    from dataclasses import replace

    return replace(study, curves=curves), [*words, "--curves", ",".join(curves)]
