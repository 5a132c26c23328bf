"""``python -m sim.remake``: make everything again that depends on the rules and their defaults, as far as it is stale.

It says what is still good, makes the rest step by step, and says how long each took. After Ctrl-C the same command goes
on. What a step printed is in ``results/remake``, as are the stamps by which it knows what is good.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from sim.remake.carry_out import FAILED, RemakeOptions, carry_out
from sim.remake.checkout import NoCheckoutError, checkout, copy_checkout
from sim.remake.report import plan, times
from sim.remake.step import Step
from sim.remake.steps import STEPS
from sim.scenario.faults import nearest

DONE, USAGE, SOME_FAILED, INTERRUPTED = 0, 2, 4, 130


def read_options(words: Sequence[str] | None) -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(prog="python -m sim.remake", description=(__doc__ or "").split("\n")[0])
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--only", metavar="NAME", type=step_name, action="append", help="this step, and no other")
    which.add_argument("--from", metavar="NAME", type=step_name, dest="first", help="this step and those after it")
    parser.add_argument("--list", action="store_true", help="say what is good and what is not, and make nothing")
    parser.add_argument("--force", action="store_true", help="make again what is good too")
    parser.add_argument("--into", metavar="DIR", type=Path, help="work in a copy of the checkout, made there")
    parser.add_argument("--hundredth", action="store_true", help="play a hundredth, to try it; only with --into")
    options = parser.parse_args(words)
    if options.hundredth and not options.into:
        parser.error("--hundredth needs --into: numbers of so few dialogues have no place in the checkout")
    return options


def step_name(name: str) -> str:
    """The name of a step, as it is. Raises what argparse tells as a mistake."""
    names = [step.name for step in STEPS]
    if name not in names:
        meant = nearest(name, names)
        raise argparse.ArgumentTypeError(
            f'"{name}" is no step; allowed are {", ".join(names)}' + (f". Did you mean {meant}?" if meant else "")
        )
    return name


def step_names(options: argparse.Namespace, steps: Sequence[Step]) -> list[str]:
    """Names of the steps that may be carried out."""
    names = [step.name for step in steps]
    return list(options.only or names[names.index(options.first) if options.first else 0 :])


def say(text: str) -> None:
    """Print a line at once, also into a pipe."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main(words: Sequence[str] | None = None) -> int:
    """Read the options, make, tell; 0, 2 outside a checkout, 4 if a step failed, 130 after Ctrl-C."""
    options = read_options(words)
    try:
        root = copy_checkout(checkout(), options.into) if options.into else checkout()
    except NoCheckoutError as fault:
        sys.stderr.write(f"{fault}\n")
        return USAGE
    steps = [step.hundredth() for step in STEPS] if options.hundredth else list(STEPS)
    say(plan(steps, root, commands=options.list))
    if options.list:
        return DONE
    try:
        ended = carry_out(steps, step_names(options, steps), RemakeOptions(root, options.force, say))
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. What was made is kept: run the same command again to go on.\n")
        return INTERRUPTED
    say(times(ended, root))
    return SOME_FAILED if any(each.how == FAILED for each in ended) else DONE


if __name__ == "__main__":
    sys.exit(main())
