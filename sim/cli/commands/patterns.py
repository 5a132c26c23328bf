"""``backchannel patterns``: whether the model shows what the evidence says, and what it must not."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from sim.cli.command_line import command_line
from sim.cli.folders import OutputFolder
from sim.cli.number_types import WholeNumber
from sim.cli.options import FORCE, JSON, SEED, SET, THREADS, across_option, out_option
from sim.cli.program import Command
from sim.cli.terminal.messages import announce_compiling, json_text, print_json
from sim.lab.design.settings import did_you_mean

if TYPE_CHECKING:
    from sim.scenario.setting import Setting
    from sim.validation.patterns.claims import Pattern
    from sim.validation.patterns.over_region import Tally
    from sim.validation.patterns.verdicts import FoundPattern

EXAMPLES = (
    "backchannel patterns",
    "backchannel patterns E1 E2 --repetitions 10000",
    "backchannel patterns E12 --json",
    "backchannel patterns E23 --set drafting.caution=0.05",
    "backchannel patterns --across 20 --out results/patterns",
)
FEWEST, MOST = 20, 1_000_000
FEW = 500
"""Most dialogues an arm in each setting of ``--across``; fewer leave more unidentified."""
FILES = ("patterns.csv", "patterns.json", "patterns.md")


class PatternsRequest(NamedTuple):
    """What was asked for, as far as it decides the numbers."""

    codes: tuple[str, ...]
    repetitions: int
    seed: int
    settings: int
    """How many settings of the calibrated region; 0 for none."""
    overrides: tuple[Setting, ...] = ()


def read_codes(_: click.Context, __: click.Parameter, words: tuple[str, ...]) -> tuple[str, ...]:
    """Codes of patterns, in their order, none twice."""
    from sim.validation.patterns import PATTERNS

    for word in words:
        if word.upper() not in PATTERNS:
            raise click.BadParameter(
                f'"{word}" is no pattern; allowed are {", ".join(PATTERNS)}.{did_you_mean(word.upper(), PATTERNS)}'
            )
    return tuple(dict.fromkeys(word.upper() for word in words))


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("codes", nargs=-1, callback=read_codes, metavar="[CODE]...")
@click.option(
    "--repetitions", type=WholeNumber("repetitions", FEWEST, MOST), default=2000, show_default=True,
    help="Dialogues an arm; patterns with small effects take two or four times as many.",
)  # fmt: skip
@SEED
@SET
@across_option(f"Also give verdicts in N settings of the calibrated region, with at most {FEW} dialogues an arm.")
@THREADS
@JSON
@out_option("Folder for table and page.")
@FORCE
def patterns(
    threads: int | None, as_json: bool, out: Path | None, force: bool, across: int | None, **asked: Any
) -> None:
    """Hold the model against the patterns of the evidence, and against what it must not show.

    CODE is a pattern: E1 to E32 of the evidence, N1 to N5 that must not be shown, S1 to S3 also asked; without one, all
    are played. Every pattern is reproduced, not reproduced or not identified, with its effect and interval. --set plays
    them with another value than the default; what a pattern itself compares stays its own. Nothing is written unless
    --out names a folder: patterns.csv, patterns.json and the page patterns.md.
    """
    request = PatternsRequest(**asked, settings=across or 0)
    place = OutputFolder.claim(out, command_line(), FILES, force) if out else None
    found, tally = _play(request, threads, quiet=as_json)
    if place:
        _write(place, found, request, tally)
    if as_json:
        from sim.validation.patterns.report import as_object

        print_json(as_object(found, _request_object(request), tally))
        return
    from sim.cli.terminal.patterns import show

    show(found, tally, sys.stdout)
    if out:
        click.echo(f"\nTable and page: {out}")


def _request_object(request: PatternsRequest) -> dict[str, Any]:
    asked = {"repetitions": request.repetitions, "seed": request.seed, "across": request.settings}
    return {**asked, "set": [each.as_typed for each in request.overrides]}


def _patterns_of(codes: tuple[str, ...]) -> list[Pattern]:
    from sim.validation.patterns import PATTERNS

    return [PATTERNS[code] for code in codes or PATTERNS]


def _play(request: PatternsRequest, threads: int | None, quiet: bool) -> tuple[tuple[FoundPattern, ...], Tally | None]:
    wanted = _patterns_of(request.codes)
    _check(wanted, request.overrides)
    announce_compiling()
    from sim.lab.runner.progress import Progress
    from sim.validation.patterns.over_region import play_region
    from sim.validation.patterns.play import Player
    from sim.validation.region import sample as settings_of

    region = settings_of(request.settings, request.seed) if request.settings else ()
    few = min(request.repetitions, FEW)
    with Progress(quiet=quiet) as progress:
        player = Player(request.repetitions, request.seed, request.overrides, threads=threads, progress=progress.runs)
        elsewhere = Player(few).total(wanted) * len(region)
        progress.begin(player.total(wanted) + elsewhere)
        found = player.play(wanted)
        if not region:
            return found, None
        region = tuple((*setting, *request.overrides) for setting in region)
        return found, play_region(wanted, region, few, request.seed, threads=threads, progress=progress.runs)


def _check(wanted: list[Pattern], overrides: tuple[Setting, ...]) -> None:
    """Refuse a wrong value before any work is done; say which patterns set what is to be changed themselves."""
    if not overrides:
        return
    from sim.scenario import load
    from sim.validation.patterns.arm import SCENARIOS
    from sim.validation.patterns.play import Player

    arms = {pattern.code: list(Player(FEWEST).measures_by_arm([pattern])) for pattern in wanted}
    for start in dict.fromkeys(arm.scenario for each in arms.values() for arm in each):
        load(SCENARIOS[start](), overrides)
    for path in dict.fromkeys(each.name for each in overrides):
        own = [code for code, each in arms.items() if any(arm.sets(path) for arm in each)]
        if own:
            click.echo(f"{path} is what {', '.join(own)} compares itself: --set does not change it there.", err=True)


def _write(place: OutputFolder, found: tuple[FoundPattern, ...], request: PatternsRequest, tally: Tally | None) -> None:
    from sim.validation.patterns.document import page
    from sim.validation.patterns.report import as_csv, as_object

    whole = json_text(as_object(found, _request_object(request), tally), indent=2)
    texts = {
        "patterns.csv": as_csv(found, tally),
        "patterns.json": f"{whole}\n",
        "patterns.md": page(found, tally, request.overrides),
    }
    place.write(texts)
