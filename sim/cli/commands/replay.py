"""``backchannel replay``: any single run of a study again, month by month, held against what was stored."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sim.cli.command_line import command_line
from sim.cli.exit_status import UNEXPECTED
from sim.cli.faults import Refused, in_sentences
from sim.cli.folders import claim_for_dialogue, write_dialogue
from sim.cli.options import DIALOGUE_OUT, FOLDER, FORCE, JSON
from sim.cli.program import Command
from sim.cli.terminal.messages import announce_compiling, print_json

if TYPE_CHECKING:
    from sim.lab.runner.replay import Replay

EXAMPLES = (
    "backchannel replay sweep-standing 3:41",
    "backchannel replay sweep-standing 0:7 --json",
    "backchannel replay sweep-standing 3:41 --out one-dialogue",
)


def read_run(_: click.Context, __: click.Parameter, text: str) -> tuple[int, int]:
    """Point and run of ``POINT:RUN``."""
    if not re.fullmatch(r"\d{1,9}:\d{1,9}", text):
        raise click.BadParameter(f'found "{text}"; write POINT:RUN, both from 0, as in 3:41')
    point, run = text.split(":")
    return int(point), int(run)


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("study")
@click.argument("run", callback=read_run)
@FOLDER
@click.option(
    "--trust-model", is_flag=True, help="Run the model.py that the study's folder holds: a program. Read it first."
)
@click.option(
    "--model", metavar="MODULE:CLASS", default="", help="The model of the study, where it is a module: a program."
)
@JSON
@DIALOGUE_OUT
@FORCE
def replay(
    study: str, run: tuple[int, int], folder: Path, trust_model: bool, model: str, as_json: bool, **asked: Any
) -> None:
    """Play one run of a study again in the reference model, and tell it month by month.

    STUDY is the name of a study (see: backchannel results). RUN is POINT:RUN, as in the columns of points.csv and
    runs.parquet. Every stored outcome must be equal to the bit; if one is not, it is named, and the exit status is 1.
    With --out, who trusts whom month by month is kept too; backchannel chart DIR network draws it.

    A study may have been played with a model of its own. That is a program, and somebody else's folder may hold any:
    none is run unless you say so.
    """
    from sim.lab.preparation.models import UntrustedError
    from sim.lab.shelf import find
    from sim.store.files import OWN_MODEL

    announce_compiling()
    with in_sentences():
        try:
            found = _play(find(folder, study), run, OWN_MODEL if trust_model else model, **asked)
        except UntrustedError as fault:
            raise Refused(str(fault)) from None
    if as_json:
        print_json(_as_object(found))
    else:
        from sim.tell import story

        click.echo("\n".join(story(found.plan, found.chronicle)))
        click.echo(f"\n{_verdict(found)}")
    if found.differing:
        click.echo(f"Error: {_verdict(found)}", err=True)
        sys.exit(UNEXPECTED)


def _play(study: Path, run: tuple[int, int], trusted: str, out: Path | None, force: bool) -> Replay:
    """The run again; with its tables in a folder, if one is named."""
    from sim.lab.runner.replay import replay as played

    if out is None:
        return played(study, *run, trusted=trusted)
    from sim.lab.dialogue_tables import DialogueSource, Watch
    from sim.lab.runner.replay import check_edition
    from sim.store.description import to_play
    from sim.store.names import shareable_path

    check_edition(study)
    command = command_line(study=study.name, run=f"{run[0]}:{run[1]}", out=shareable_path(out))
    place = claim_for_dialogue(out, command, json.dumps(to_play(study), ensure_ascii=False), force)
    watch = Watch()
    found = played(study, *run, play=watch, trusted=trusted)
    write_dialogue(place, DialogueSource(found.plan, found.seed, found.run, command), watch, found.chronicle)
    return found


def _verdict(found: Replay) -> str:
    if found.stored is None:
        return "The study holds no such run: it was not played yet, or its point failed. There is nothing to compare."
    if not found.differing:
        return f"All {len(found.outcomes)} outcomes are equal to the bit to what the study has stored."
    pairs = [f"{name} {found.stored[name]!r} stored, {found.outcomes[name]!r} now" for name in found.differing]
    why = " The model has changed since the study was run." if found.model_changed else ""
    return f"{len(pairs)} of {len(found.outcomes)} outcomes differ: {'; '.join(pairs)}.{why}"


def _as_object(found: Replay) -> dict[str, object]:
    from sim.tell import counts

    def plain(values: object) -> object:
        pairs = dict(values).items() if values is not None else None  # type: ignore[call-overload]
        return pairs and {name: None if value != value else value for name, value in pairs}

    return {
        "point": found.point.number, "values": dict(found.point.values), "run": found.run,
        "counts": counts(found.chronicle), "outcomes": plain(found.outcomes), "stored": plain(found.stored),
        "differing": list(found.differing), "model_changed": found.model_changed,
    }  # fmt: skip
