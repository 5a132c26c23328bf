"""``backchannel ablate``: what each mechanism contributes, shown by switching it off on the same luck."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from sim.cli.command_line import command_line
from sim.cli.folders import OutputFolder
from sim.cli.number_types import WholeNumber
from sim.cli.options import FORCE, JSON, SEED, SET, forum_options, load_with, out_option, tracks_option
from sim.cli.program import Command
from sim.cli.terminal.messages import announce_compiling, print_json
from sim.lab.design.settings import did_you_mean
from sim.lab.design.track import WORDS as TRACKS

if TYPE_CHECKING:
    from sim.scenario.plan import Scenario
    from sim.scenario.setting import Setting
    from sim.validation.ablation.report import AblationReport
    from sim.validation.ablation.scoreboard import Scoreboard

EXAMPLES = (
    "backchannel ablate",
    "backchannel ablate --only trust --only learning --tracks 1.5,2",
    "backchannel ablate --full --repetitions 5000 --out results/ablation",
    "backchannel ablate --patterns --only scar --only image --only handover",
)
MOST = 1_000_000
"""Most dialogues of an arm."""


class AblationRequest(NamedTuple):
    """What was asked for, as far as it decides the numbers."""

    scenario: str | None
    only: tuple[str, ...]
    tracks: tuple[str, ...]
    repetitions: int
    seed: int
    forum: str | None
    overrides: tuple[Setting, ...]
    full: bool
    patterns: bool


def _names(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    from sim.validation.switches import SWITCHES

    for name in given:
        if name not in SWITCHES:
            raise click.BadParameter(
                f'"{name}" is no mechanism; allowed are {", ".join(SWITCHES)}.{did_you_mean(name, SWITCHES)}'
            )
    return tuple(dict.fromkeys(given))


def _list(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if not wanted or context.resilient_parsing:
        return
    from sim.validation.switches import SWITCHES

    widest = max(map(len, SWITCHES))
    for name, switch in SWITCHES.items():
        click.echo(f"{name:{widest}}  {switch.sentence}")
    context.exit()


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("scenario", required=False)
@click.option(
    "--only", multiple=True, callback=_names, metavar="NAME", help="A mechanism to switch off. [default: all]"
)
@tracks_option("Tracks to play in.")
@click.option(
    "--repetitions", type=WholeNumber("repetitions", 2, MOST), default=1000, show_default=True,
    help="Simulated dialogues with each mechanism off, per track.",
)  # fmt: skip
@SEED
@forum_options
@SET
@click.option("--full", is_flag=True, help="In a variant of the scenario that uses every mechanism.")
@click.option("--patterns", is_flag=True, help="Which patterns are lost or gained with each mechanism off. Slow.")
@JSON
@out_option("Folder for the tables.")
@FORCE
@click.option(
    "--list", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="List the mechanisms and stop."
)
def ablate(as_json: bool, out: Path | None, force: bool, **asked: Any) -> None:
    """Show what each mechanism contributes.

    Switches the mechanisms of the theory off, one at a time, on the same conflicts and the same luck, in each track's
    room of SCENARIO. A contribution is what is reached with everything in place less what is reached without the
    mechanism. SCENARIO is a name (see: backchannel scenarios) or a TOML file; without one, the standing dialogue of two
    great powers.
    """
    request = AblationRequest(**asked)
    plan = None if request.patterns else load_with(request.scenario, request.overrides, request.forum)
    if out:
        from sim.cli.terminal.ablation import FILES

        place = OutputFolder.claim(out, command_line(), FILES, force, None if plan is None else plan.text)
    found = _play_patterns(request) if plan is None else _play_ablation(plan, request)
    _show(found, as_json)
    if out:
        from sim.cli.terminal.ablation import write

        write(place, found)


def _play_ablation(plan: Scenario, request: AblationRequest) -> AblationReport:
    announce_compiling()
    from sim.lab.runner.progress import Progress
    from sim.validation.ablation import AblationPlan, full
    from sim.validation.ablation import ablate as played
    from sim.validation.ablation.play import runs_of
    from sim.validation.ablation.report import AblationReport
    from sim.validation.switches import SWITCHES

    situation = full(plan) if request.full else plan
    wanted = AblationPlan(
        request.only or tuple(SWITCHES), request.tracks, request.repetitions, request.seed, request.forum
    )
    with Progress().begin(runs_of(situation, wanted)) as progress:
        rows = played(situation, wanted, progress.runs)
    return AblationReport(plan.key, plan.title, request.full, wanted, rows)


def _play_patterns(request: AblationRequest) -> Scoreboard:
    """Patterns bring situations of their own, so options that choose one would say nothing."""
    given = [name for name, value in _SITUATION.items() if getattr(request, value)]
    if given or request.tracks != tuple(TRACKS.values()):
        words = " and ".join(given or ["--tracks"])
        raise click.UsageError(f"--patterns plays the situations that the patterns speak of, so {words} has no place.")
    announce_compiling()
    from sim.lab.runner.progress import Progress
    from sim.validation.ablation.scoreboard import runs_of, scoreboard
    from sim.validation.patterns.play import Player
    from sim.validation.switches import SWITCHES

    names = request.only or tuple(SWITCHES)
    with Progress() as progress:
        usual = Player(request.repetitions, request.seed, request.overrides, progress=progress.runs)
        progress.begin(runs_of(usual, names))
        return scoreboard(usual, names)


_SITUATION = {"SCENARIO": "scenario", "--forum": "forum", "--full": "full"}


def _show(found: AblationReport | Scoreboard, as_json: bool) -> None:
    if as_json:
        print_json(found.to_json_object())
        return
    from sim.cli.terminal.ablation import show, show_patterns
    from sim.validation.ablation.report import AblationReport, sentences

    if not isinstance(found, AblationReport):
        show_patterns(found, sys.stdout)
        return
    show(found, sys.stdout)
    for sentence in sentences(found):
        click.echo(f"\n{click.wrap_text(sentence, 100)}")
