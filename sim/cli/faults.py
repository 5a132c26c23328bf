"""What goes wrong below the commands, turned into sentences and exit statuses."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from sim.cli.exit_status import INVALID, REFUSED, UNEXPECTED


class Refused(click.ClickException):
    """Nothing was done, lest something be lost."""

    exit_code = REFUSED


class Invalid(click.ClickException):
    """What was given is none that this could be done with."""

    exit_code = INVALID


class Halted(click.ClickException):
    """The study cannot go on for now."""

    exit_code = UNEXPECTED


@contextmanager
def in_sentences() -> Iterator[None]:
    """Turn what may go wrong with a study into sentences and exit statuses."""
    from sim.lab.runner.drive import HaltedError
    from sim.lab.runner.earlier_results import CoarserError
    from sim.lab.study import StudyError
    from sim.store.disk import DamagedError
    from sim.store.editions import EditionError
    from sim.store.folders import ForeignError
    from sim.store.lock import BusyError

    try:
        yield
    except (StudyError, DamagedError) as fault:
        raise Invalid(str(fault)) from None
    except (BusyError, CoarserError, EditionError, ForeignError) as fault:
        raise Refused(str(fault)) from None
    except HaltedError as fault:
        raise Halted(f"{fault}. What was played is kept: run the same command again to go on.") from None
    except MemoryError:
        raise Halted(
            "This machine has run out of memory. What a study had played is kept: run the same command again with "
            "fewer --threads, or ask for less."
        ) from None


@contextmanager
def reading() -> Iterator[None]:
    """Turn what is damaged into a sentence, without what running a study takes."""
    from sim.store.disk import DamagedError

    try:
        yield
    except DamagedError as fault:
        raise Invalid(str(fault)) from None


@contextmanager
def refusing(folder: Path) -> Iterator[None]:
    """Turn what the disk refuses into a refusal."""
    try:
        yield
    except OSError as fault:
        raise Refused(
            f"cannot write to {folder}: {fault.strerror or fault}. Name another folder with --out."
        ) from fault
