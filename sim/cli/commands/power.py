"""``backchannel power``: how many repetitions a difference needs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from sim.cli.number_types import Amount, WholeNumber
from sim.cli.options import JSON, SEED, SET, read_tracks
from sim.cli.program import Command
from sim.cli.terminal.messages import announce_compiling, print_json
from sim.lab.design.settings import did_you_mean
from sim.lab.design.track import WORDS as TRACKS
from sim.statistics.estimate import FINEST, WIDEST

if TYPE_CHECKING:
    from sim.lab.pilot import Prospect
    from sim.scenario.plan import Scenario
    from sim.scenario.setting import Setting
    from sim.statistics.estimate import Outcomes

EXAMPLES = (
    "backchannel power standing --tracks 1.5,2 --measure transfer_rate --difference 0.02",
    "backchannel power standing --measure breakthroughs --difference 0.1 --power 0.9 --json",
    "backchannel power --share 0.3 --difference 0.05 --correlation 0.4",
    "backchannel power --sd 1.9 --difference 0.1",
)


class PowerRequest(NamedTuple):
    """What was asked for, as far as it decides the numbers. None: not asked for."""

    difference: float
    power: float
    scenario: str | None
    measure: str | None
    tracks: tuple[str, ...] | None
    pilot: int | None
    seed: int
    overrides: tuple[Setting, ...]
    sd: float | None
    share: float | None
    correlation: float | None


def _two_tracks(context: click.Context, option: click.Parameter, text: str | None) -> tuple[str, ...] | None:
    if text is None:
        return None
    tracks = read_tracks(context, option, text)
    if len(tracks) != 2:
        raise click.BadParameter(f"a difference is between two tracks; found {len(tracks)}.")
    return tracks


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("scenario", required=False)
@click.option(
    "--difference", type=Amount(min=FINEST), required=True,
    help="Smallest difference that matters, in units of the measure (0.02 of a rate is 2 in 100).",
)  # fmt: skip
@click.option("--measure", metavar="NAME", help="transfer_rate, any_transfer or an outcome. [default: transfer_rate]")
@click.option("--tracks", callback=_two_tracks, metavar="TRACK,TRACK", help="Two tracks. [default: 1.5,2]")
@click.option(
    "--power", type=Amount(0.5, 1, min_open=True, max_open=True), default=0.8, show_default=True,
    help="How often the difference shall be told apart.",
)  # fmt: skip
@click.option("--pilot", type=WholeNumber("pilot"), help="Dialogues per track of the pilot. [default: 500]")
@SEED
@SET
@click.option("--sd", type=Amount(0, WIDEST, min_open=True), help="No pilot: standard deviation in both tracks.")
@click.option("--share", type=Amount(0, 1), help="No pilot: share of yes in the first track.")
@click.option("--correlation", type=Amount(-1, 1), help="No pilot: of the pairs. [default: 0]")
@JSON
def power(as_json: bool, **asked: Any) -> None:
    """Say how many repetitions a difference between two tracks needs.

    Plays a pilot of SCENARIO (without one, the standing dialogue) in both tracks' rooms on the same luck, and says how
    many dialogues per track tell a difference apart on the same luck, as compare does it, and how many on independent
    luck. With --sd or --share nothing is played. Two-sided, 5%.
    """
    request = PowerRequest(**asked)
    supposed = request.sd is not None or request.share is not None
    told, found = _from_spread(request) if supposed else _from_pilot(request)
    if as_json:
        print_json({**told, **found.to_json_object()})
        return
    from sim.cli.terminal.power import show

    show(told, found, sys.stdout)


def _from_spread(request: PowerRequest) -> tuple[dict[str, Any], Prospect]:
    """From a spread that is given."""
    played = {"--measure": request.measure, "--tracks": request.tracks, "--pilot": request.pilot}
    given = [name for name, value in played.items() if value is not None]
    given += ["SCENARIO"] * (request.scenario is not None) + ["--set"] * bool(request.overrides)
    if given:
        raise click.UsageError(f"--sd and --share play no pilot, so {' and '.join(given)} would say nothing.")
    if request.sd is not None and request.share is not None:
        raise click.UsageError("give --sd or --share, not both.")
    from sim.lab.pilot import prospect
    from sim.statistics.power import spread_if, spread_of_shares

    alike = request.correlation or 0.0
    try:
        if request.share is not None:
            spread = spread_of_shares(request.share, request.share - request.difference, alike)
        else:
            spread = spread_if(request.sd or 0.0, request.sd or 0.0, alike)
        return {"correlation": alike}, prospect(spread, request.difference, request.power)
    except ValueError as fault:
        raise click.UsageError(f"{fault}. The second share is --share minus --difference.") from None


def _from_pilot(request: PowerRequest) -> tuple[dict[str, Any], Prospect]:
    """From a pilot of the scenario."""
    if request.correlation is not None:
        raise click.UsageError("--correlation goes with --sd or --share; a pilot shows it.")
    measure, tracks = _measure(request.measure or "transfer_rate"), request.tracks or (TRACKS["1.5"], TRACKS["2"])
    from sim.scenario import load

    plan, dialogues = load(request.scenario, request.overrides), request.pilot or 500
    outcomes = _play(plan, request.seed, tracks, dialogues)
    from sim.lab.pilot import prospect_from

    try:
        found = prospect_from(outcomes, measure, plan.months, request.difference, request.power)
    except ValueError as fault:
        raise click.UsageError(f"{fault}. A larger --pilot, or another --measure, may tell.") from None
    told = {"scenario": plan.key, "measure": measure, "first": tracks[0], "second": tracks[1], "pilot": dialogues}
    return {**told, "seed": request.seed}, found


def _measure(name: str) -> str:
    from sim.lab.measure import MEASURES

    if name not in MEASURES:
        raise click.BadParameter(
            f'"{name}" is no measure; allowed are {", ".join(MEASURES)}.{did_you_mean(name, MEASURES)}',
            param_hint="--measure",
        )
    return name


def _play(plan: Scenario, seed: int, tracks: tuple[str, ...], dialogues: int) -> dict[str, Outcomes]:
    announce_compiling()
    from sim.lab.compare import play, rooms_of
    from sim.lab.runner.progress import Progress

    rooms = rooms_of(plan, tracks)
    with Progress().begin(len(rooms) * dialogues) as progress:
        return play(rooms, dialogues, seed, ran=progress.runs)
