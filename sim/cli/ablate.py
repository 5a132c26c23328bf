"""``backchannel ablate``: what each mechanism contributes, shown by switching it off on the same luck."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from sim.cli.amounts import Count
from sim.cli.compare import read_tracks
from sim.cli.files import FORCE, claim, told
from sim.cli.manners import JSON, SEED, SET, Command, announce_compiling, meant
from sim.lab.design.track import WORDS as TRACKS

if TYPE_CHECKING:
    from sim.lab.ablation.report import Told
    from sim.lab.ablation.scoreboard import Scoreboard
    from sim.scenario.plan import Scenario
    from sim.scenario.setting import Setting

EXAMPLES = (
    "backchannel ablate",
    "backchannel ablate --only trust --only learning --tracks 1.5,2",
    "backchannel ablate --full --repetitions 5000 --out results/ablation",
    "backchannel ablate --patterns --only scar --only image --only handover",
)
MOST = 1_000_000
"""Most dialogues of an arm."""


class Request(NamedTuple):
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

    @property
    def command(self) -> str:
        """The command that asks for the same."""
        short = {key: name for name, key in TRACKS.items()}
        words = ["backchannel", "ablate", *([self.scenario] if self.scenario else [])]
        words += [word for name in self.only for word in ("--only", name)]
        words += ["--tracks", ",".join(short[track] for track in self.tracks)]
        words += ["--repetitions", str(self.repetitions), "--seed", str(self.seed)]
        words += ["--forum", self.forum] if self.forum else []
        words += [word for each in self.overrides for word in ("--set", each.typed)]
        words += ["--full"] * self.full + ["--patterns"] * self.patterns
        return shlex.join(words)


def _names(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    from sim.lab.switches import SWITCHES

    for name in given:
        if name not in SWITCHES:
            raise click.BadParameter(
                f'"{name}" is no mechanism; allowed are {", ".join(SWITCHES)}.{meant(name, SWITCHES)}'
            )
    return tuple(dict.fromkeys(given))


def _list(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if not wanted or context.resilient_parsing:
        return
    from sim.lab.switches import SWITCHES

    widest = max(map(len, SWITCHES))
    for name, switch in SWITCHES.items():
        click.echo(f"{name:{widest}}  {switch.sentence}")
    context.exit()


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("scenario", required=False)
@click.option(
    "--only", multiple=True, callback=_names, metavar="NAME", help="A mechanism to switch off. [default: all]"
)
@click.option("--tracks", callback=read_tracks, default="1,1.5,2", show_default=True, help="Tracks to play in.")
@click.option(
    "--repetitions", type=Count("repetitions", 2, MOST), default=1000, show_default=True,
    help="Simulated dialogues with each mechanism off, per track.",
)  # fmt: skip
@SEED
@click.option("--forum", metavar="NAME", help="Swap only this forum's room; otherwise all are swapped.")
@SET
@click.option("--full", is_flag=True, help="In a variant of the scenario that uses every mechanism.")
@click.option("--patterns", is_flag=True, help="Which patterns are lost or gained with each mechanism off. Slow.")
@JSON
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help="Folder for the tables.")
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
    request = Request(**asked)
    if out:
        from sim.cli.ablated import FILES

        claim(out, "ablate", told(request.command), FILES, force)
    found = _judged(request) if request.patterns else _ablated(request)
    _show(found, as_json)
    if out:
        from sim.cli.ablated import write

        write(out, found, told(request.command))


def _ablated(request: Request) -> Told:
    plan = _plan(request)
    announce_compiling()
    from sim.lab.ablation import Ask, full
    from sim.lab.ablation import ablate as played
    from sim.lab.ablation.play import runs_of
    from sim.lab.ablation.report import Told
    from sim.lab.runner.progress import Progress
    from sim.lab.switches import SWITCHES

    situation = full(plan) if request.full else plan
    ask = Ask(request.only or tuple(SWITCHES), request.tracks, request.repetitions, request.seed, request.forum)
    with Progress().begin(runs_of(situation, ask)) as progress:
        rows = played(situation, ask, progress.runs)
    return Told(plan.key, plan.title, request.full, ask, rows)


def _plan(request: Request) -> Scenario:
    """The scenario, if it has the forum that is asked for."""
    from sim.scenario import load

    plan = load(request.scenario, request.overrides)
    keys = [each.key for each in plan.forums]
    if request.forum is not None and request.forum not in keys:
        raise click.BadParameter(
            f'the scenario has no forum "{request.forum}"; it has: {", ".join(keys)}.{meant(request.forum, keys)}',
            param_hint="--forum",
        )
    return plan


def _judged(request: Request) -> Scoreboard:
    """Patterns bring situations of their own, so options that choose one would say nothing."""
    given = [name for name, value in _SITUATION.items() if getattr(request, value)]
    if given or request.tracks != tuple(TRACKS.values()):
        words = " and ".join(given or ["--tracks"])
        raise click.UsageError(f"--patterns plays the situations that the patterns speak of, so {words} has no place.")
    announce_compiling()
    from sim.lab.ablation.scoreboard import Judged, runs_of, scoreboard
    from sim.lab.runner.progress import Progress
    from sim.lab.switches import SWITCHES

    names = request.only or tuple(SWITCHES)
    judged = Judged(request.repetitions, request.seed, request.overrides)
    with Progress().begin(runs_of(names, judged)) as progress:
        return scoreboard(names, judged._replace(progress=progress.runs))


_SITUATION = {"SCENARIO": "scenario", "--forum": "forum", "--full": "full"}


def _show(found: Told | Scoreboard, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(found.to_json_object(), allow_nan=False))
        return
    from sim.cli.ablated import show, show_patterns
    from sim.lab.ablation.report import Told, sentences

    if not isinstance(found, Told):
        show_patterns(found, sys.stdout)
        return
    show(found, sys.stdout)
    for sentence in sentences(found):
        click.echo(f"\n{click.wrap_text(sentence, 100)}")
