"""``backchannel page``: the model in one file, for a class to explore without installation, server or network."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sim.cli.exit_status import INVALID
from sim.cli.faults import Refused
from sim.cli.options import JSON, SET
from sim.cli.program import Command

if TYPE_CHECKING:
    from sim.scenario.plan import Scenario
    from sim.scenario.setting import Setting

EXAMPLES = (
    "backchannel page",
    "backchannel page oslo-1993 my-case.toml --out seminar.html",
    "backchannel page standing --set tension.baseline=0.6",
)
CHOICE = (
    "standing",  # what every other command means when none is named
    "pcac-r2cp",  # two rooms beside each other
    "oslo-1993",  # a secret channel beside a deadlocked official one
    "mells-park-1987",  # an outlawed movement, in secret
    "ncafp-dprk-2005",  # the same room when governments were ready,
    "ncafp-dprk-2006",  # and when they were not
    "sino-western",  # both styles of encroachment
    "us-china-health",  # a subject that divides little
)
"""What is in a page for which no scenario is named: one of each kind of room and of story."""


class TooLarge(click.ClickException):
    """More than goes into one page."""

    exit_code = INVALID


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("scenarios", nargs=-1, metavar="[SCENARIO]...")
@click.option(
    "--out", type=click.Path(path_type=Path), default="page.html", show_default=True, metavar="FILE",
    help="The page to write.",
)  # fmt: skip
@SET
@click.option("--force", is_flag=True, help="Overwrite a file that this command did not write.")
@JSON
def page(scenarios: tuple[str, ...], out: Path, overrides: tuple[Setting, ...], force: bool, as_json: bool) -> None:
    """Write the model as one web page, in which everything can be changed and played at once.

    SCENARIO is the name of a scenario or a TOML file; several make a menu, none a choice of eight. --set changes the
    first of them. Whoever opens the file, on a computer or a phone, needs a browser and nothing else: it is played on
    that device, the numbers are those of the other commands to the last digit, and nothing is sent anywhere.
    """
    plans = _load(scenarios or CHOICE, overrides)
    command = _command(scenarios, overrides)
    _check(out, command, force)
    _announce()
    from sim.page.file import LARGEST, page

    texts = {key: _text(plan) for key, plan in plans.items()}
    made = page(texts, [(each.name, each.value) for each in overrides], command)
    if len(made) > LARGEST:
        raise _too_large(texts, len(made))
    _write(out, made)
    _tell(out, made, list(plans), as_json)


def _load(names: tuple[str, ...], overrides: tuple[Setting, ...]) -> dict[str, Scenario]:
    """By key. Raises ScenarioError if one is invalid, UsageError if two would have the same name in the menu."""
    from sim.scenario import load

    plans: dict[str, Scenario] = {}
    for place, name in enumerate(names):
        plan = load(name, () if place else overrides)
        if plan.key in plans:
            raise click.UsageError(f'two scenarios are called "{plan.key}"; rename one of the files.')
        plans[plan.key] = plan
    return plans


def _text(plan: Scenario) -> str:
    """As it was written, without what was set: the page is told that by itself, and can take it back."""
    assert plan.origin is not None
    return plan.origin.text


def _too_large(texts: dict[str, str], size: int) -> TooLarge:
    """What is said of a page of too many bytes: how many of its scenarios go into one."""
    from sim.page.file import LARGEST, fitting

    fit, keys = fitting(texts, size), list(texts)
    what = f"the first {fit} of these {len(keys)} scenarios fit; leave out {keys[fit]} and what follows it"
    meant = what if fit else f"{keys[0]} alone does not fit"
    return TooLarge(f"the page would have {size:,} bytes, and at most {LARGEST:,} may it have: {meant}.")


def _command(scenarios: tuple[str, ...], overrides: tuple[Setting, ...]) -> str:
    """What makes the same page, wherever it is put; where a file lies on this machine is nobody's business."""
    from sim.store.names import shareable_path

    words = ["backchannel", "page", *(shareable_path(Path(name)) for name in scenarios)]
    return shlex.join([*words, *(word for each in overrides for word in ("--set", each.as_typed))])


def _check(out: Path, command: str, force: bool) -> None:
    """Raises Refused if something stands there that this command did not leave, before any work is done."""
    if out.is_dir():
        raise Refused(f"{out} is a folder; name a file with --out, such as {out / 'page.html'}.")
    if force or not out.exists():
        return
    from sim.page.file import made_by

    if made_by(out) != command:
        raise Refused(f"{out} is there, and is not what this command writes. Overwrite it with --force.")


def _announce() -> None:
    """One line on standard error if the engine has to be translated first."""
    from sim.page import build

    if not build.is_kept():
        click.echo("Translating the engine for browsers: once, some seconds.", err=True)


def _write(out: Path, made: bytes) -> None:
    from sim.store.disk import make, whole

    try:
        make(out.parent)
        with whole(out) as file:
            file.write(made)
    except OSError as fault:
        raise Refused(f"cannot write {out}: {fault.strerror or fault}. Name another file with --out.") from None


def _tell(out: Path, made: bytes, scenarios: list[str], as_json: bool) -> None:
    if as_json:
        import json

        click.echo(json.dumps({"file": str(out), "bytes": len(made), "scenarios": scenarios}, ensure_ascii=False))
        return
    click.echo(f"{out}: {len(made) / 1000:,.0f} kB, with {', '.join(scenarios)}.")
    click.echo("Open it in any browser, or send it: it plays on the device that opens it, and asks no network.")
