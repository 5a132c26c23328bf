"""``backchannel calibrate``: the parameters with which the standing dialogue shows what is known of real ones."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sim.cli.exit_status import broken_off
from sim.cli.faults import Refused
from sim.cli.number_types import WholeNumber
from sim.cli.options import SEED, out_option
from sim.cli.program import Command
from sim.cli.terminal.messages import announce_compiling

if TYPE_CHECKING:
    from sim.validation.calibration.tables import Calibration

EXAMPLES = ("backchannel calibrate", "backchannel calibrate --vectors 200 --out results/try")
MINUTE = 60.0


class Teller:
    """Says how far it is, on standard error: on a terminal every second, elsewhere every minute."""

    def __init__(self) -> None:
        self._what = ""
        self._began = self._said = 0.0
        self._first = 0
        self._every = 1.0 if sys.stderr.isatty() else MINUTE

    def __call__(self, what: str, done: int, of: int) -> None:
        """What is being done, how much of it is done, of how much."""
        now = time.monotonic()
        if what != self._what:
            self._what, self._began, self._said, self._first = what, now, now, done
        if now - self._said >= self._every:
            self._said = now
            click.echo(f"{what}: {done:,} of {of:,}{self._left(done, of, now)}", err=True)

    def _left(self, done: int, of: int, now: float) -> str:
        from sim.lab.runner.progress import span_in_words

        if done <= self._first:
            return ""
        return f", about {span_in_words((now - self._began) * (of - done) / (done - self._first))} left"


@click.command(cls=Command, examples=EXAMPLES)
@click.option(
    "--vectors", type=WholeNumber("vectors"), default=13312, show_default=True, help="Parameter vectors to play."
)
@SEED
@out_option("Folder of the search and its tables.", default=Path("results/calibration"), show_default=True)
def calibrate(vectors: int, seed: int, out: Path) -> None:
    """Search the parameters with which the standing dialogue meets all targets.

    Plays vectors of parameters, drops those far from a target, plays those near longer, and keeps those that meet all
    targets twice, on different luck. What is played is kept at once: after Ctrl-C the same command goes on. The default
    takes about an hour on two processors. What it found last is in the documentation, under calibration.
    """
    announce_compiling()
    from sim.store.folders import ForeignError
    from sim.validation.calibration.run import NoneAcceptedError
    from sim.validation.calibration.run import calibrate as run
    from sim.validation.calibration.search import Search, waves_of
    from sim.validation.resume import DifferentError

    try:
        found = run(Search(out, waves_of(vectors), seed), Teller())
    except DifferentError as fault:
        raise Refused(f"{fault}.") from None
    except ForeignError as fault:
        raise Refused(str(fault)) from None
    except NoneAcceptedError as fault:
        click.echo(f"No region: {fault}.")
        return
    except KeyboardInterrupt as fault:
        sys.exit(broken_off(fault, f"What was played is kept in {out}: run the same command again to go on."))
    _tell(found, out)


def _tell(found: Calibration, out: Path) -> None:
    from sim.validation.calibration.targets import TARGETS

    click.echo(f"{len(found.points):,} of {len(found.vectors.point):,} vectors met all {len(TARGETS)} targets, twice.")
    constrained = [row for row in found.marginals if row.constrained]
    click.echo(f"The targets constrain {len(constrained)} of {len(found.marginals)} parameters. The centre:")
    for path, value in found.centre.values.items():
        click.echo(f"{path} = {value:g}")
    click.echo(f"Tables: {out}")
