"""``backchannel compare``: the project's question, answered on a scenario."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from sim.cli.command_line import command_line
from sim.cli.faults import in_sentences, refusing
from sim.cli.number_types import WholeNumber
from sim.cli.options import (
    ACROSS,
    FORCE,
    JSON,
    RESULTS,
    SEED,
    SET,
    THREADS,
    forum_options,
    load_with,
    out_option,
    tracks_option,
)
from sim.cli.program import Command, without_collecting
from sim.cli.terminal.messages import announce_compiling, print_json
from sim.cli.terminal.robustness import show_comparison, write_spreads

if TYPE_CHECKING:
    from sim.answer.answer import Answer
    from sim.comparison import Comparison
    from sim.scenario.plan import Scenario
    from sim.scenario.setting import Setting
    from sim.statistics.estimate import Outcomes
    from sim.validation.sureness.sure import Sure

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
    """Settings of the calibrated region; None: as many as usual, and no table of them."""
    quick: bool = False
    thorough: bool = False


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("scenario", required=False)
@tracks_option("Tracks to compare.")
@click.option(
    "--repetitions", type=WholeNumber("repetitions"), default=1000, show_default=True,
    help="Simulated dialogues per track.",
)  # fmt: skip
@SEED
@forum_options
@SET
@THREADS
@ACROSS
@click.option("--quick", is_flag=True, help="Leave out how sure the answer is beyond luck.")
@click.option("--thorough", is_flag=True, help="Take 1,000 dialogues for each thing that the answer may hang on.")
@JSON
@out_option(
    "Folder for chart and tables, kept as a study. [default: results/compare-SCENARIO, without the tables of a study; "
    "with --json nothing is written]"
)
@FORCE
def compare(threads: int | None, as_json: bool, out: Path | None, force: bool, **asked: Any) -> None:
    """Compare tracks on the same conflicts and the same luck.

    The forum of SCENARIO that its record speaks of, or every forum, is swapped to each track's room. Says which room
    brings most into official talks, what share of what it settles that is, who sat where, and how sure all this is: at
    20 other settings of the model that fit the evidence, and without each dated event and each guess of the scenario.
    Prints tables and writes a chart. SCENARIO is a name (see: backchannel scenarios) or a TOML file; without one, the
    standing dialogue of two great powers.
    """
    click.get_current_context().with_resource(without_collecting())
    request = ComparisonRequest(**asked)
    if request.quick and (request.thorough or request.across):
        raise click.UsageError("--quick leaves out what --thorough and --across ask for; leave one of them out.")
    plan = load_with(request.scenario, request.overrides, request.forum)
    if as_json and out is None:
        found = _play(plan, request, threads)
        _report(found, _sure(plan, request, found, threads), as_json, request.across is not None)
        return
    _into_folder(plan, request, threads, out, (as_json, force))


def _into_folder(
    plan: Scenario, request: ComparisonRequest, threads: int | None, out: Path | None, flags: tuple[bool, bool]
) -> None:
    """The same with files; ``flags``: whether JSON is printed, and whether files of another command may be replaced."""
    from sim.cli.drawing_process import Draughtsman
    from sim.cli.folders import OutputFolder
    from sim.cli.terminal.comparison import FILES, write
    from sim.store.files import NAMES
    from sim.store.names import folder_name

    as_json, force = flags
    with Draughtsman() as draughtsman:
        command, folder = command_line(), out or RESULTS / folder_name(f"compare-{plan.key}")
        place = OutputFolder.claim(folder, command, (*FILES, *NAMES), force, plan.text)
        found = _play(plan, request, threads)
        draughtsman.begin(found.comparison, folder, command)
        sure = _sure(plan, request, found, threads)
        write(place, found.comparison, found.answer(sure), sure)
        _report(found, sure, as_json, request.across is not None)
        write_spreads(folder, () if sure is None else sure.spreads)
        if out is not None:
            _keep(folder, request, plan, found.outcomes)
        with refusing(folder):
            warning = draughtsman.finish()
    if warning:
        click.echo(warning, err=True)
    if not as_json:
        click.echo(f"\nChart, tables and alt text: {folder}")


class ComparisonRun(NamedTuple):
    """A comparison that was played, with all that its answer is made of."""

    scenario: Scenario
    outcomes: dict[str, Outcomes]
    comparison: Comparison

    def answer(self, sure: Sure | None) -> Answer:
        """The answer."""
        from sim.answer.answer import answer_of

        return answer_of(self.comparison, self.scenario, sure)


def _play(plan: Scenario, request: ComparisonRequest, threads: int | None) -> ComparisonRun:
    """The comparison, and what came of every dialogue, by track."""
    announce_compiling()
    from sim.lab.compare import contrast, play, rooms_of
    from sim.lab.runner.progress import Progress

    rooms = rooms_of(plan, request.tracks, request.forum)
    with Progress().begin(len(rooms) * request.repetitions) as progress:
        outcomes = play(rooms, request.repetitions, request.seed, threads, ran=progress.runs)
    from sim.answer.construction import with_construction

    found = contrast(plan, outcomes, request.seed, request.forum)
    return ComparisonRun(plan, outcomes, with_construction(found, rooms))


def _keep(folder: Path, request: ComparisonRequest, plan: Scenario, outcomes: dict[str, Outcomes]) -> None:
    """Leave the tables of a study too, for charts and for other programs."""
    with in_sentences():
        from sim.lab.compare import only_forum, rooms_of
        from sim.lab.runner import from_comparison
        from sim.store.names import folder_name

        study = from_comparison.study_of(
            folder_name(f"compare-{plan.key}"), request.scenario or plan.key, request.tracks, request.overrides,
            only_forum(plan, request.forum), repetitions=request.repetitions, seed=request.seed,
        )  # fmt: skip
        # without --out no study is kept, and nothing could be drawn of it
        command = command_line(out=f"results/{study.name}")
        from_comparison.keep(study, rooms_of(plan, request.tracks, request.forum), outcomes, folder, command)


def _sure(plan: Scenario, request: ComparisonRequest, found: ComparisonRun, threads: int | None) -> Sure | None:
    """How sure it is beyond luck, unless that was left out or there is nothing to order."""
    if request.quick or len(request.tracks) < 2:
        return None
    from sim.lab.runner.progress import Progress
    from sim.validation.sureness.ask import SETTINGS, Question, ask, plan_of

    question = Question(plan, request.tracks, request.seed, request.forum, request.overrides, threads)
    planned = plan_of(question, request.repetitions, request.across or SETTINGS, request.thorough)
    with Progress().begin(planned.comparisons * len(request.tracks) * planned.dialogues) as progress:
        return ask(question, found.outcomes, planned, progress.runs)


def _report(found: ComparisonRun, sure: Sure | None, as_json: bool, wide: bool) -> None:
    """Print it; ``wide``: with its numbers over the region."""
    answer = found.answer(sure)
    if as_json:
        wider = {} if sure is None else {"sure": sure.to_json_object()}
        across = {"across": [each.to_json_object() for each in sure.spreads]} if sure is not None and wide else {}
        print_json({**found.comparison.to_json_object(), "answer": answer.to_json_object(), **wider, **across})
        return
    from sim.cli.terminal.comparison import show

    show(found.comparison, sys.stdout)
    if sure is not None and wide:
        show_comparison(found.comparison, sure.spreads)
    click.echo("\n" + "\n\n".join(click.wrap_text(each, 100) for each in answer.paragraphs))
