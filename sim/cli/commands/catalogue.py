"""``backchannel scenarios``, ``explain`` and ``schema``: what there is, and what it means."""

from __future__ import annotations

import sys

import click

from sim.cli.exit_status import USAGE
from sim.cli.options import JSON
from sim.cli.program import Command
from sim.cli.terminal.messages import json_text, print_json
from sim.lab.design.settings import did_you_mean


@click.command(
    cls=Command,
    examples=("backchannel scenarios", "backchannel scenarios oslo-1993", "backchannel scenarios --json"),
)
@click.argument("name", required=False)
@JSON
def scenarios(name: str | None, as_json: bool) -> None:
    """List the scenarios that come with Backchannel; of one, say what is in it, what is assumed, and the sources.

    NAME is the name of a scenario, or a TOML file.
    """
    if name is not None:
        _describe(name, as_json)
        return
    from sim.scenario import shipped

    found = shipped()
    if as_json:
        listed = {name: {"title": title, "summary": summary} for name, (_, title, summary) in found.items()}
        print_json(listed)
        return
    widest = max(map(len, found), default=0)
    for name, (_, title, _summary) in found.items():
        click.echo(f"{name:{widest}}  {title}")


def _describe(name: str, as_json: bool) -> None:
    from sim.cli.terminal.scenario import as_object, lines
    from sim.scenario import load

    scenario = load(name)
    if as_json:
        print_json(as_object(scenario))
    else:
        click.echo("\n".join(lines(scenario)))


@click.command(
    cls=Command,
    examples=("backchannel explain candour", "backchannel explain tension.baseline", "backchannel explain uptake"),
)
@click.argument("word")
def explain(word: str) -> None:
    """Say what a chapter, a parameter or an outcome means.

    WORD is a chapter (candour), a parameter (tension.baseline, or baseline alone) or an outcome (uptake).
    """
    from sim.explain import meanings, words
    from sim.scenario.hints import of_name

    found = meanings(word)
    if not found:
        hint = of_name(word.strip().lower()) or f".{did_you_mean(word, words())}"
        click.echo(f'Error: nothing here is called "{word}"{hint}', err=True)
        sys.exit(USAGE)
    click.echo("\n\n".join(found))


@click.command(cls=Command, examples=("backchannel schema > scenario.schema.json",))
def schema() -> None:
    """Print the JSON Schema of scenario files, for editors."""
    from sim.scenario import schema as make

    click.echo(json_text(make(), indent=2))
