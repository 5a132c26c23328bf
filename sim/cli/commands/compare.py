"""``backchannel compare``: the project's question, answered on a scenario."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from sim.cli.command_line import command_line
from sim.cli.faults import in_sentences, refusing
from sim.cli.number_types import WholeNumber
from sim.cli.options import (
    ACROSS,
    FORCE,
    FORUM,
    JSON,
    RESULTS,
    SEED,
    SET,
    THREADS,
    load_with,
    out_option,
    tracks_option,
)
from sim.cli.program import Command, without_collecting
from sim.cli.terminal.messages import announce_compiling, print_json
from sim.cli.terminal.robustness import show_comparison, write_spreads

if TYPE_CHECKING:
    from sim.comparison import Comparison
    from sim.scenario.plan import Scenario
    from sim.scenario.setting import Setting
    from sim.statistics.estimate import Outcomes
    from sim.validation.robustness import Spread

EXAMPLES = (
    "backchannel compare",
    "backchannel compare standing --tracks 1.5,2 --set encroachment.level=0.9",
    "backchannel compare pcac-r2cp --forum pcac --repetitions 5000",
    "backchannel compare --json > answer.json",
)


class ComparisonRequest(NamedTuple):
    """What was asked for, as far as it decides the numbers."""

    scenario: str | None
    tracks: tuple[str, ...]
    repetitions: int
    seed: int
    forum: str | None
    overrides: tuple[Setting, ...]
    across: int | None = None
    """Settings of the calibrated region."""


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("scenario", required=False)
@tracks_option("Tracks to compare.")
@click.option(
    "--repetitions",
    type=WholeNumber("repetitions"),
    default=1000,
    show_default=True,
    help="Simulated dialogues per track.",
)
@SEED
@FORUM
@SET
@THREADS
@ACROSS
@JSON
@out_option(
    "Folder for chart and tables, kept as a study. [default: results/compare-SCENARIO, without the tables of a study; "
    "with --json nothing is written]"
)
@FORCE
def compare(threads: int | None, as_json: bool, out: Path | None, force: bool, **asked: Any) -> None:
    """Compare tracks on the same conflicts and the same luck.

    Every forum of SCENARIO is swapped to each track's room. Prints how many breakthroughs each track reaches, of the
    questions it solves the share that reaches official talks, and what can be told apart; writes a chart. SCENARIO is a
    name (see: backchannel scenarios) or a TOML file; without one, the standing dialogue of two great powers.
    """
    click.get_current_context().with_resource(without_collecting())
    request = ComparisonRequest(**asked)
    if as_json and out is None:
        plan = load_with(request.scenario, request.overrides, request.forum)
        _report(_play(plan, request, threads)[0], _spreads(plan, request, threads), as_json)
        return
    from sim.cli.drawing_process import Draughtsman
    from sim.cli.folders import OutputFolder
    from sim.cli.terminal.comparison import FILES, write
    from sim.store.files import NAMES
    from sim.store.names import folder_name

    with Draughtsman() as draughtsman:
        plan, command = load_with(request.scenario, request.overrides, request.forum), command_line()
        folder = out or RESULTS / folder_name(f"compare-{plan.key}")
        place = OutputFolder.claim(folder, command, (*FILES, *NAMES), force, plan.text)
        found, outcomes = _play(plan, request, threads)
        write(place, found)
        draughtsman.begin(found, folder, command)
        spreads = _spreads(plan, request, threads)
        _report(found, spreads, as_json)
        write_spreads(folder, spreads)
        if out is not None:
            _keep(folder, request, plan, outcomes)
        with refusing(folder):
            warning = draughtsman.finish()
    if warning:
        click.echo(warning, err=True)
    if not as_json:
        click.echo(f"\nChart, tables and alt text: {folder}")


def _play(plan: Scenario, request: ComparisonRequest, threads: int | None) -> tuple[Comparison, dict[str, Outcomes]]:
    """The comparison, and what came of every dialogue, by track."""
    announce_compiling()
    from sim.lab.compare import contrast, play, rooms_of
    from sim.lab.runner.progress import Progress

    rooms = rooms_of(plan, request.tracks, request.forum)
    with Progress().begin(len(rooms) * request.repetitions) as progress:
        outcomes = play(rooms, request.repetitions, request.seed, threads, ran=progress.runs)
    return contrast(plan, outcomes, request.seed, request.forum), outcomes


def _keep(folder: Path, request: ComparisonRequest, plan: Scenario, outcomes: dict[str, Outcomes]) -> None:
    """Leave the tables of a study too, for charts and for other programs."""
    with in_sentences():
        from sim.lab.compare import rooms_of
        from sim.lab.runner import from_comparison
        from sim.store.names import folder_name

        study = from_comparison.study_of(
            folder_name(f"compare-{plan.key}"), request.scenario or plan.key, request.tracks, request.overrides,
            request.forum, repetitions=request.repetitions, seed=request.seed,
        )  # fmt: skip
        # without --out no study is kept, and nothing could be drawn of it
        command = command_line(out=f"results/{study.name}")
        from_comparison.keep(study, rooms_of(plan, request.tracks, request.forum), outcomes, folder, command)


def _spreads(plan: Scenario, request: ComparisonRequest, threads: int | None) -> tuple[Spread, ...]:
    """The comparison across the calibrated region, on the same luck, if that was asked for."""
    if request.across is None:
        return ()
    from sim.lab.compare import compare
    from sim.lab.runner.progress import Progress
    from sim.scenario import load
    from sim.validation.robustness import compare_across

    def at(overrides: Sequence[Setting]) -> Comparison:
        there = load(request.scenario, overrides)
        return compare(
            there, request.tracks, request.repetitions, request.seed, request.forum, threads, ran=progress.runs
        )

    with Progress().begin(request.across * len(request.tracks) * request.repetitions) as progress:
        return compare_across(at, plan.text, request.overrides, request.across)


def _report(found: Comparison, spreads: tuple[Spread, ...], as_json: bool) -> None:
    if as_json:
        wider = {"across": [each.to_json_object() for each in spreads]} if spreads else {}
        print_json({**found.to_json_object(), **wider})
        return
    from sim.cli.terminal.comparison import show
    from sim.words import answer, headline

    show(found, sys.stdout)
    if spreads:
        show_comparison(found, spreads)
    click.echo(f"\n{headline(found)}.\n")
    click.echo("\n\n".join(click.wrap_text(sentence, 100) for sentence in answer(found)))
