"""The option ``--across``: a finding beside what becomes of it over the calibrated region."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sim.cli.terminal.table import NOTHING, console, table

if TYPE_CHECKING:
    from pathlib import Path

    from sim.comparison import Comparison
    from sim.lab.study import Study
    from sim.statistics.estimate import Estimate
    from sim.validation.robustness import Spread

ABOVE = "settings with the interval above 0, and below"
USUAL = 50
FC = TypeVar("FC", bound=Callable[..., Any])


def _held(_: click.Context, __: click.Parameter, count: int | None) -> int | None:
    """How many settings are asked for, if the region holds as many. Raises BadParameter if not."""
    if count is not None:
        from sim.validation.region import refusal

        if fault := refusal(count):
            raise click.BadParameter(f"{count} were asked for, and {fault}.")
    return count


def across_option(says: str, **more: Any) -> Callable[[FC], FC]:
    """``--across N``, refused before anything is played if the calibrated region does not hold N settings."""
    return click.option("--across", type=int, callback=_held, help=says, **{"metavar": "N", **more})


ACROSS = across_option(
    f"Show it across N settings of the calibrated region too ({USUAL} if no number follows).",
    is_flag=False, flag_value=USUAL, metavar="[N]",
)  # fmt: skip


def keep_spreads(folder: Path, spreads: Sequence[Spread]) -> None:
    """Leave the spreads beside the tables they go with; without any, none of an earlier command."""
    if spreads or folder.joinpath("across.csv").exists():
        from sim.validation.robustness import write

        write(folder, spreads)


def show_comparison(found: Comparison, spreads: Sequence[Spread]) -> None:
    """Each number here with its interval, and its range over the region."""
    from sim.words.numbers import number_of

    settings = max(each.settings for each in spreads)
    rows = [(*_name(each), _here(estimate), _middle(each), _holds(each)) for estimate, each in _paired(found, spreads)]
    _show(("here (95% interval)", f"5% to 95% of {number_of(settings, 'setting')}", ABOVE), rows)


def spreads_of(study: Study, folder: Path) -> tuple[Spread, ...]:
    """The headline outcome of a study across the region, read from its folder."""
    from sim.validation.robustness import study_spreads

    return study_spreads(folder, study)


def show_study(spreads: Sequence[Spread]) -> None:
    """The headline outcome of a study across the region."""
    from sim.words.numbers import number_of

    settings = max(each.settings for each in spreads)
    rows = [(*_name(each), _middle(each), _holds(each)) for each in spreads]
    _show((f"5% to 95% of {number_of(settings, 'setting')}", ABOVE), rows)


def _paired(found: Comparison, spreads: Sequence[Spread]) -> list[tuple[Estimate, Spread]]:
    from sim.comparison import STAGES

    estimates = [
        value for track in found.tracks for value in (*(track.means[stage] for stage in STAGES), track.transfer_rate)
    ]
    return list(zip([*estimates, *(each.value for each in found.differences)], spreads, strict=True))


def _name(each: Spread) -> tuple[str, str]:
    from sim.scenario.plan import TRACKS
    from sim.words.numbers import MINUS

    return each.measure, f" {MINUS} ".join(TRACKS.get(part, part) for part in each.of.split(" - "))


def _here(here: Estimate) -> str:
    from sim.words.numbers import written

    return NOTHING if here.estimate is None else str(written(here))


def _middle(each: Spread) -> str:
    from sim.statistics.estimate import Estimate
    from sim.words.numbers import interval

    return interval(Estimate(None, each.low, each.high, each.settings)) or NOTHING


def _holds(each: Spread) -> str:
    return "" if each.ahead is None else f"{each.ahead} and {each.behind} of {each.settings}"


def _show(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    console(sys.stdout).print(table(("", "", *(f">{name}" for name in head)), rows))
