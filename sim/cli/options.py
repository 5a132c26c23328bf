"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sim.cli.command_line import ConvertedOption
from sim.cli.number_types import Amount, WholeNumber
from sim.lab.design.settings import did_you_mean
from sim.lab.design.track import WORDS, track_key

if TYPE_CHECKING:
    from sim.scenario.plan import Scenario
    from sim.scenario.setting import Setting

F = TypeVar("F", bound=Callable[..., Any])


def _settings(_: click.Context, __: click.Parameter, texts: tuple[str, ...]) -> tuple[Setting, ...]:
    """What ``--set`` was given, read once. Raises ScenarioError if some of it is no assignment."""
    from sim.scenario.setting import read_settings

    return read_settings(texts) if texts else ()


def _region_size(_: click.Context, __: click.Parameter, count: int | None) -> int | None:
    """How many settings are asked for, if the calibrated region holds as many. Raises BadParameter if not."""
    if count is not None:
        from sim.validation.region import refusal

        if fault := refusal(count):
            raise click.BadParameter(f"{count} were asked for, and {fault}.")
    return count


def read_tracks(_: click.Context, __: click.Parameter, text: str) -> tuple[str, ...]:
    """Keys of the tracks named in an option, in their order; ``1.5`` and ``track1_5`` are the same."""
    keys: list[str] = []
    for word in (part.strip() for part in text.split(",")):
        try:
            key = track_key(word)
        except ValueError:
            hint = did_you_mean(word, [*WORDS, *WORDS.values()])
            raise click.BadParameter(
                f'"{word}" is no track; allowed are 1, 1.5 and 2, with commas between.{hint}'
            ) from None
        if key in keys:
            raise click.BadParameter(f'track "{word}" is named twice.')
        keys.append(key)
    return tuple(keys)


def _as_typed(keys: tuple[str, ...]) -> str:
    numbers = {key: number for number, key in WORDS.items()}
    return ",".join(numbers[key] for key in keys)


def tracks_option(says: str) -> Callable[[F], F]:
    """``--tracks``: keys of tracks, of all three if none is named."""
    return click.option(
        "--tracks", cls=ConvertedOption, as_typed=_as_typed, callback=read_tracks, default=",".join(WORDS),
        show_default=True, help=says,
    )  # fmt: skip


def out_option(says: str, **more: Any) -> Callable[[F], F]:
    """``--out DIR``: a folder to write to, which need not be there."""
    path = click.Path(file_okay=False, path_type=Path)
    return click.option("--out", type=path, metavar="DIR", help=says, **more)


def across_option(says: str, **more: Any) -> Callable[[F], F]:
    """``--across N``, refused before anything is played if the calibrated region does not hold N settings."""
    return click.option("--across", type=int, callback=_region_size, help=says, **{"metavar": "N", **more})


def forum_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """``--forum`` and ``--all-forums``, handed on as ``forum``. Raises UsageError where both are given."""

    @wraps(function)
    def with_forum(*, forum: str | None, all_forums: bool, **rest: Any) -> Any:
        if all_forums and forum is not None:
            raise click.UsageError("--all-forums swaps every forum and --forum only one; leave one of them out.")
        if all_forums:
            from sim.lab.compare import ALL_FORUMS

            forum = ALL_FORUMS
        return function(forum=forum, **rest)

    one = click.option(
        "--forum", metavar="NAME",
        help="Swap only this forum's room. [default: the one that the case's record speaks of, else all]",
    )  # fmt: skip
    every = click.option("--all-forums", is_flag=True, help="Swap the room of every forum.")
    return one(every(with_forum))


def load_with(scenario: str | None, overrides: Sequence[Setting], forum: str | None) -> Scenario:
    """The scenario, if it has the forum that is swapped. Raises ScenarioError, BadParameter."""
    from sim.lab.compare import only_forum
    from sim.scenario import load

    plan = load(scenario, overrides)
    keys, only = [each.key for each in plan.forums], only_forum(plan, forum)
    if only is not None and only not in keys:
        raise click.BadParameter(
            f'the scenario has no forum "{only}"; it has: {", ".join(keys)}.{did_you_mean(only, keys)}',
            param_hint="--forum",
        )
    return plan


SET = click.option(
    "--set", "overrides", cls=ConvertedOption, as_typed=lambda setting: setting.as_typed, callback=_settings,
    multiple=True, metavar="CHAPTER.PARAMETER=VALUE", help="Change a value of the scenario.",
)  # fmt: skip
SEED = click.option("--seed", type=WholeNumber("seed"), default=1, show_default=True, help="Key of all luck.")
JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object and nothing else.")
FORCE = click.option("--force", is_flag=True, help="Overwrite what another command left in that folder.")
DIALOGUE_OUT = out_option(
    "Folder for people.csv, trust.csv and events.csv of this dialogue, as the reference model plays it."
)
THREADS = click.option("--threads", type=WholeNumber("threads"), help="Processors to use; never changes a number.")
USUAL_REGION = 50
ACROSS = across_option(
    f"Show it across N settings of the calibrated region too ({USUAL_REGION} if no number follows).",
    is_flag=False, flag_value=USUAL_REGION, metavar="[N]",
)  # fmt: skip

RESULTS = Path("results")
REPETITIONS = click.option("--repetitions", type=WholeNumber("repetitions"), help="Simulated dialogues per point.")
UNTIL = click.option(
    "--until", type=Amount(min=0, min_open=True), metavar="WIDTH",
    help="Add repetitions until half the 95% interval of the first outcome is at most this, at every point.",
)  # fmt: skip
CAP = click.option(
    "--cap", type=WholeNumber("cap"), default=100_000, show_default=True,
    help="Most repetitions per point with --until.",
)  # fmt: skip
CURVES = click.option(
    "--curves", cls=ConvertedOption, as_typed=",".join, metavar="NAMES",
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
