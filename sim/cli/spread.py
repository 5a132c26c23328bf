"""The option ``--across``: a finding beside what becomes of it over the calibrated region."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from sim.cli.manners import talk

if TYPE_CHECKING:
    from pathlib import Path

    from sim.cli.compare import Request
    from sim.lab.across import Spread
    from sim.lab.comparison import Comparison, Estimate
    from sim.lab.study import Study
    from sim.scenario.plan import Scenario

ABOVE = "settings with the interval above 0, and below"
USUAL = 50
MOST = 10_000
ACROSS = click.option(
    "--across", type=click.IntRange(1, MOST), is_flag=False, flag_value=USUAL, metavar="[N]",
    help=f"Show it across N settings of the calibrated region too ({USUAL} if no number follows).",
)  # fmt: skip


def check_region(count: int) -> None:
    """See that the region holds as many settings. Raises BadParameter if not."""
    from sim.lab.region import accepted

    there = len(accepted())
    if count > there:
        holds = f"the calibrated region holds {there} settings" if there else "no region is stored"
        raise click.BadParameter(f"{count} were asked for, and {holds}.", param_hint="--across")


def compared_across(plan: Scenario, request: Request, threads: int | None, count: int) -> tuple[Spread, ...]:
    """The comparison at ``count`` settings of the region, on the same luck."""
    from sim.lab.across import compare_across
    from sim.lab.compare import compare
    from sim.scenario import load

    done = 0

    def at(overrides: Sequence[str]) -> Comparison:
        nonlocal done
        done += 1
        talk(f"Setting {done} of {count}")
        there = load(request.scenario, overrides)
        return compare(there, request.tracks, request.repetitions, request.seed, request.forum, threads)

    return compare_across(at, plan.text, request.overrides, count)


def keep_spreads(folder: Path, spreads: Sequence[Spread]) -> None:
    """Leave the spreads beside the tables of a comparison."""
    if spreads or folder.joinpath("across.csv").exists():
        from sim.lab.across import write

        write(folder, spreads)


def show_comparison(found: Comparison, spreads: Sequence[Spread]) -> None:
    """Each number here with its interval, and its range over the region."""
    settings = max(each.settings for each in spreads)
    rows = [(*_name(each), _here(estimate), _middle(each), _holds(each)) for estimate, each in _paired(found, spreads)]
    _show(("", "", "here (95% interval)", f"5% to 95% of {settings} settings", ABOVE), rows)


def show_study(study: Study, folder: Path) -> None:
    """The headline outcome of a study across the region."""
    from sim.lab.across import study_spreads, write

    spreads = study_spreads(folder, study)
    write(folder, spreads)
    settings = max(each.settings for each in spreads)
    rows = [(*_name(each), _middle(each), _holds(each)) for each in spreads]
    _show(("", "", f"5% to 95% of {settings} settings", ABOVE), rows)


def _paired(found: Comparison, spreads: Sequence[Spread]) -> list[tuple[Estimate, Spread]]:
    from sim.lab.comparison import STAGES

    estimates = [
        value for track in found.tracks for value in (*(track.means[stage] for stage in STAGES), track.transfer_rate)
    ]
    return list(zip([*estimates, *(each.value for each in found.differences)], spreads, strict=True))


def _name(each: Spread) -> tuple[str, str]:
    from sim.scenario.plan import TRACKS

    return each.measure, " - ".join(TRACKS.get(part, part) for part in each.of.split(" - "))


def _here(here: Estimate) -> str:
    from sim.lab.numbers import count, interval

    return "-" if here.estimate is None else f"{count(here.estimate)} ({interval(here) or '-'})"


def _middle(each: Spread) -> str:
    from sim.lab.numbers import count

    return "-" if each.low is None or each.high is None else f"{count(each.low)} to {count(each.high)}"


def _holds(each: Spread) -> str:
    return "" if each.ahead is None else f"{each.ahead} and {each.behind} of {each.settings}"


def _show(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    from sim.cli.tables import console

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for place, name in enumerate(head):
        table.add_column(name, justify="left" if place < 2 else "right")
    for row in rows:
        table.add_row(*row)
    console(sys.stdout).print(table)


def study_in_region(found: Study, count: int) -> Study:
    """The study with the region in place of its uncertainties; what it can be asked is checked first."""
    from sim.lab.across import study_across

    check_region(count)
    return study_across(found, count)
