"""``backchannel study`` and ``studies``: a question asked at every point of a design, into a folder that survives."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from sim.cli.command_line import command_line
from sim.cli.exit_status import broken_off
from sim.cli.faults import in_sentences
from sim.cli.options import ACROSS, CAP, CURVES, JSON, REPETITIONS, RESULTS, UNTIL, running
from sim.cli.program import Command
from sim.cli.terminal.messages import print_json
from sim.cli.terminal.robustness import show_study, write_spreads

if TYPE_CHECKING:
    from sim.lab.runner.run import RunOptions, StudyRun
    from sim.lab.study import Study
    from sim.validation.robustness import Spread

EXAMPLES = (
    "backchannel study experiments/my_question.py",
    "backchannel study experiments/my_question.py --dry-run",
    "backchannel study experiments/my_question.py --repetitions 5000",
    "backchannel study experiments/my_question.py --until 0.01",
    "backchannel study experiments/my_question.py --curves trust,transferred",
    "backchannel study experiments/my_question.py --cluster tcp://192.0.2.1:8786",
    "backchannel study experiments/my_question.py --retry-failed",
)


class StudyRequest(NamedTuple):
    """How a study is to be run, as the options say."""

    out: Path | None
    threads: int | None
    cluster: str | None
    retry_failed: bool
    force: bool
    dry_run: bool
    until: float | None
    cap: int
    as_json: bool
    across: bool = False
    """Whether it is shown across the calibrated region."""


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("name_or_file")
@REPETITIONS
@UNTIL
@CAP
@CURVES
@ACROSS
@running
def study(
    name_or_file: str, repetitions: int | None, curves: tuple[str, ...], across: int | None, **asked: Any
) -> None:
    """Run a study, or go on with one that was stopped.

    NAME_OR_FILE is a study that comes with Backchannel (see: backchannel studies) or a Python file: a program, as is a
    model that it names, with all your rights, so read what comes from others first. What is played is kept at once:
    after Ctrl-C, a crash or a full disk the same command goes on. More repetitions only add runs.
    """
    from dataclasses import replace

    with in_sentences():
        from sim.lab.study import read_study

        found = read_study(name_or_file)
        found = replace(found, repetitions=repetitions or found.repetitions, curves=curves or found.curves)
        if across is not None:
            from sim.validation.robustness import study_across

            found = study_across(found, across)
        carry_out(found, StudyRequest(**asked, across=across is not None))


def carry_out(found: Study, wanted: StudyRequest) -> None:
    """Run a study, or say what it would take, and leave with its exit status."""
    from sim.cli.terminal.messages import announce_compiling
    from sim.cli.terminal.studies import leave, show_forecast, show_run
    from sim.lab.runner.progress import Progress
    from sim.lab.runner.run import RunOptions, run_study
    from sim.store.names import folder_name

    folder = wanted.out or RESULTS / folder_name(found.name)
    options = RunOptions(
        wanted.threads, wanted.cluster, wanted.retry_failed, wanted.force,
        command=shlex.join(["backchannel", *sys.argv[1:]]), repeat=command_line(),
    )  # fmt: skip
    announce_compiling()
    if wanted.dry_run:
        from sim.lab.runner.forecast import forecast

        show_forecast(forecast(found, folder, options), folder, wanted.as_json)
        return
    try:
        if wanted.until is None:
            finished = run_study(found, folder, options, Progress())
        else:
            finished = _until(found, folder, options, wanted)
    except KeyboardInterrupt as fault:
        sys.exit(broken_off(fault, f"What was played is kept in {folder}: run the same command again to go on."))
    show_run(finished, wanted.as_json)
    _show_region(found, folder, wanted)
    leave(finished)


def _show_region(found: Study, folder: Path, wanted: StudyRequest) -> None:
    """Show and keep what the headline outcome is across the calibrated region, if that was asked for."""
    spreads: tuple[Spread, ...] = ()
    if wanted.across:
        from sim.validation.robustness import study_spreads

        spreads = study_spreads(folder, found)
    write_spreads(folder, spreads)
    if spreads and not wanted.as_json:
        show_study(spreads)


def _until(found: Study, folder: Path, options: RunOptions, wanted: StudyRequest) -> StudyRun:
    """Run a study until it is precise enough, and say how precise it is."""
    from dataclasses import replace

    from sim.lab.runner.progress import Progress
    from sim.lab.runner.to_precision import PrecisionTarget, run_until

    assert wanted.until is not None
    options = replace(options, repeat=command_line(repetitions=None))  # as many as it takes: run_until says how many
    reached = run_until(found, folder, options, PrecisionTarget(wanted.until, wanted.cap), Progress())
    widest = "nothing to measure" if reached.widest is None else f"half-width {reached.widest:.4g} where it is widest"
    short = "" if reached.widest is None or reached.widest <= wanted.until else f", above {wanted.until:g}: see --cap"
    click.echo(f"{reached.repetitions:,} repetitions per point; {found.outcomes[0]}: {widest}{short}.", err=True)
    return reached.run


@click.command(cls=Command, examples=("backchannel studies", "backchannel studies --json"))
@JSON
def studies(as_json: bool) -> None:
    """List the studies that come with Backchannel, each with its question."""
    from sim.lab.study import read_study, shipped_studies

    with in_sentences():
        found = {name: read_study(name).question for name in shipped_studies()}
    if as_json:
        print_json(found)
        return
    if not found:
        click.echo("No study comes with this version. A sweep needs none: backchannel sweep --help")
    widest = max(map(len, found), default=0)
    for name, question in found.items():
        click.echo(f"{name:{widest}}  {question}")
