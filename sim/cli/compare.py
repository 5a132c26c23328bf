"""``backchannel compare``: the project's question, answered on a scenario."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from sim.cli.amounts import THREADS, Count
from sim.cli.files import FORCE
from sim.cli.manners import JSON, SEED, SET, Command, announce_compiling, meant, without_collecting
from sim.cli.spread import ACROSS, compared_across, keep_spreads, show_comparison
from sim.lab.design.track import WORDS as TRACKS
from sim.lab.design.track import track_key

if TYPE_CHECKING:
    from sim.lab.across import Spread
    from sim.lab.comparison import Comparison, Outcomes
    from sim.scenario.plan import Scenario
    from sim.scenario.setting import Setting

EXAMPLES = (
    "backchannel compare",
    "backchannel compare standing --tracks 1.5,2 --set encroachment.level=0.9",
    "backchannel compare pcac-r2cp --forum pcac --repetitions 5000",
    "backchannel compare --json > answer.json",
)


class Request(NamedTuple):
    """What was asked for, as far as it decides the numbers."""

    scenario: str | None
    tracks: tuple[str, ...]
    repetitions: int
    seed: int
    forum: str | None
    overrides: tuple[Setting, ...]
    across: int | None = None
    """Settings of the calibrated region."""

    @property
    def command(self) -> str:
        """The command that asks for the same."""
        import shlex

        short = {key: name for name, key in TRACKS.items()}
        words = ["backchannel", "compare", *([self.scenario] if self.scenario else [])]
        words += ["--tracks", ",".join(short[track] for track in self.tracks)]
        words += ["--repetitions", str(self.repetitions), "--seed", str(self.seed)]
        words += ["--forum", self.forum] if self.forum else []
        words += [word for each in self.overrides for word in ("--set", each.typed)]
        words += ["--across", str(self.across)] if self.across else []
        return shlex.join(words)


def read_tracks(_: click.Context, __: click.Parameter, text: str) -> tuple[str, ...]:
    """Keys of the tracks named in an option, in their order; ``1.5`` and ``track1_5`` are the same."""
    keys: list[str] = []
    for word in (part.strip() for part in text.split(",")):
        try:
            key = track_key(word)
        except ValueError:
            hint = meant(word, [*TRACKS, *TRACKS.values()])
            raise click.BadParameter(
                f'"{word}" is no track; allowed are 1, 1.5 and 2, with commas between.{hint}'
            ) from None
        if key in keys:
            raise click.BadParameter(f'track "{word}" is named twice.')
        keys.append(key)
    return tuple(keys)


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("scenario", required=False)
@click.option("--tracks", callback=read_tracks, default="1,1.5,2", show_default=True, help="Tracks to compare.")
@click.option(
    "--repetitions",
    type=Count("repetitions"),
    default=1000,
    show_default=True,
    help="Simulated dialogues per track.",
)
@SEED
@click.option("--forum", metavar="NAME", help="Swap only this forum's room; otherwise all are swapped.")
@SET
@THREADS
@ACROSS
@JSON
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="Folder for chart and tables, kept as a study. [default: results/compare-SCENARIO, without the tables of a "
    "study; with --json nothing is written]",
)  # fmt: skip
@FORCE
def compare(threads: int | None, as_json: bool, out: Path | None, force: bool, **asked: Any) -> None:
    """Compare tracks on the same conflicts and the same luck.

    Every forum of SCENARIO is swapped to each track's room. Prints how many breakthroughs each track reaches, of the
    questions it solves the share that reaches official talks, and what can be told apart; writes a chart. SCENARIO is a
    name (see: backchannel scenarios) or a TOML file; without one, the standing dialogue of two great powers.
    """
    click.get_current_context().with_resource(without_collecting())
    request = Request(**asked)
    if as_json and out is None:
        plan = _plan(request)
        _report(_compared(plan, request, threads), _spreads(plan, request, threads), as_json)
        return
    from sim.cli.draughtsman import Draughtsman
    from sim.cli.files import claim_comparison, keep, refusing, told, write
    from sim.store.names import folder_name

    with Draughtsman() as draughtsman:
        plan = _plan(request)
        folder = out or Path("results") / folder_name(f"compare-{plan.key}")
        of = told(request.command, plan.text)
        claim_comparison(folder, of, force)
        kept: dict[str, Outcomes] = {}
        found = _compared(plan, request, threads, kept)
        write(folder, found, of)
        draughtsman.begin(found, folder, request.command)
        spreads = _spreads(plan, request, threads)
        _report(found, spreads, as_json)
        keep_spreads(folder, spreads)
        if out is not None:
            keep(folder, request, plan.key, kept)
        with refusing(folder):
            warning = draughtsman.finish()
    if warning:
        click.echo(warning, err=True)
    if not as_json:
        click.echo(f"\nChart, tables and alt text: {folder}")


def _plan(request: Request) -> Scenario:
    """The scenario, if it has the forum that is asked for."""
    from sim.scenario import load

    plan = load(request.scenario, request.overrides)
    _check_forum(plan, request.forum)
    return plan


def _check_forum(plan: Scenario, forum: str | None) -> None:
    keys = [each.key for each in plan.forums]
    if forum is not None and forum not in keys:
        names = ", ".join(keys)
        raise click.BadParameter(
            f'the scenario has no forum "{forum}"; it has: {names}.{meant(forum, keys)}', param_hint="--forum"
        )


def _compared(
    plan: Scenario, request: Request, threads: int | None, kept: dict[str, Outcomes] | None = None
) -> Comparison:
    """Compare the tracks; ``kept`` takes the outcomes of every dialogue."""
    announce_compiling()
    from sim.lab.compare import compare as compare_tracks
    from sim.lab.runner.progress import Progress

    with Progress().begin(len(request.tracks) * request.repetitions) as progress:
        return compare_tracks(
            plan, request.tracks, request.repetitions, request.seed, request.forum, threads,
            taken=({} if kept is None else kept).update, ran=progress.runs,
        )  # fmt: skip


def _spreads(plan: Scenario, request: Request, threads: int | None) -> tuple[Spread, ...]:
    """The comparison across the calibrated region, if that was asked for."""
    return () if request.across is None else compared_across(plan, request, threads, request.across)


def _report(found: Comparison, spreads: tuple[Spread, ...], as_json: bool) -> None:
    if as_json:
        wider = {"across": [each.to_json_object() for each in spreads]} if spreads else {}
        click.echo(json.dumps({**found.to_json_object(), **wider}, allow_nan=False))
        return
    from sim.cli.tables import show
    from sim.words import answer, headline

    show(found, sys.stdout)
    if spreads:
        show_comparison(found, spreads)
    click.echo(f"\n{headline(found)}.\n")
    click.echo("\n\n".join(click.wrap_text(sentence, 100) for sentence in answer(found)))
