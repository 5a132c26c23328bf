"""What ``compare``, and others, leave in a folder, and whose it is.

``command.txt`` says which command, under which rules and on which scenario text, made the rest. The same command may
write there again: its results are the same. Anything else is refused, unless ``--force`` (``sim.store.folders``).
"""

from __future__ import annotations

import hashlib
import json
import shlex
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sim.cli.ends import INVALID
from sim.cli.manners import Refused

if TYPE_CHECKING:
    from sim.cli.compare import Request
    from sim.lab.comparison import Comparison, Outcomes

COMMAND = "command.txt"
FILES = ("compare.json", "compare.svg", "compare.png", "compare.csv", "compare.txt", "answer.txt", COMMAND)
FORCE = click.option("--force", is_flag=True, help="Overwrite what another command left in that folder.")


def told(command: str, text: str | None = None) -> str:
    """What ``command.txt`` says: the command, the edition of the rules and, if there is one, the hash of a scenario."""
    from sim.store.editions import line

    rest = "" if text is None else f"scenario {hashlib.sha256(text.encode()).hexdigest()[:16]}\n"
    return f"{command}\n{line()}\n{rest}"


def refuse_bare(*folders: Path) -> None:
    """Refuse a comparison that was left without the tables of a study, and say how to have them.

    Raises:
        Refused: for the first of some folders that holds one.
    """
    from sim.store.files import DESIGN
    from sim.store.folders import command_in

    for folder in folders:
        command = command_in(folder).partition("\n")[0]
        if command and (folder / "compare.json").is_file() and not (folder / DESIGN).exists():
            raise Refused(
                f"{folder} holds a comparison without the tables of a study, which charts and briefs are made from. "
                f"Have them with: {command} --out {shlex.quote(str(folder))}"
            )


def claim(folder: Path, command: str, of: str, files: Sequence[str], force: bool = False) -> None:
    """Make a folder that is ours to write to, or refuse before any work is done.

    Args:
        folder: to write to.
        command: that writes, in a word.
        of: what tells its files from others of that command; where ``command.txt`` is among them, what it says.
        files: that will be written.
        force: overwrite what others left under these names.

    Raises:
        Refused: if anything else stands there under these names, or nothing can be written there.
    """
    from sim.store.folders import Claim, ForeignError
    from sim.store.folders import claim as claimed

    with refusing(folder):
        try:
            foreign = claimed(folder, Claim(command, of, tuple(files)), force)
        except ForeignError as fault:
            raise Refused(str(fault)) from None
    if foreign:
        click.echo(f"Not of this command, and overwritten in {folder}: {', '.join(foreign)}.", err=True)


def claim_inside(study: Path, out: Path, command: str, files: Sequence[str], force: bool) -> None:
    """Make a folder for what is made of a study, usually one inside its own. Raises Refused."""
    from sim.store.folders import MARKER, claims
    from sim.store.manifest import read_json

    inside = out.resolve().parent == study.resolve()
    name = str(read_json(study / "study.json").get("name") or study.resolve().name)
    unmarked = inside and not any((each / MARKER).exists() for each in (study, out))
    by_0_1_0 = unmarked and bool(claims(study))  # a folder that is known as ours, and so is what it holds
    claim(out, command, "the study it stands in" if inside else name, files, force or by_0_1_0)


class Damaged(click.ClickException):
    """What is to be read is not what a command left there."""

    exit_code = INVALID


@contextmanager
def reading() -> Iterator[None]:
    """Turn what is damaged into a sentence, without what running a study takes."""
    from sim.store.disk import DamagedError

    try:
        yield
    except DamagedError as fault:
        raise Damaged(str(fault)) from None


@contextmanager
def refusing(folder: Path) -> Iterator[None]:
    """Turn what the disk refuses into a refusal."""
    try:
        yield
    except OSError as fault:
        raise Refused(
            f"cannot write to {folder}: {fault.strerror or fault}. Name another folder with --out."
        ) from fault


def claim_comparison(folder: Path, of: str, force: bool) -> None:
    """Make the folder of a comparison, for the tables of a study too. Raises Refused."""
    from sim.store.files import NAMES

    claim(folder, "compare", of, (*FILES, *NAMES), force)


def write_texts(folder: Path, of: str, texts: Mapping[str, str]) -> None:
    """Write files of a claimed folder, after ``command.txt``, which says ``of``. Raises Refused where the disk does."""
    from sim.store.disk import write_text

    with refusing(folder):
        for name, text in {COMMAND: of, **texts}.items():
            write_text(folder / name, text)


def write(folder: Path, comparison: Comparison, of: str) -> None:
    """Write the numbers and the answer in words; ``of`` as it was claimed."""
    from sim.words import answer, headline

    numbers = json.dumps(comparison.to_json_object(), indent=2, allow_nan=False)
    sentences = "\n\n".join((f"{headline(comparison)}.", *answer(comparison)))
    write_texts(folder, of, {"compare.json": f"{numbers}\n", "answer.txt": f"{sentences}\n"})


def keep(folder: Path, request: Request, scenario: str, outcomes: Mapping[str, Outcomes]) -> None:
    """Leave the tables of a study too, for charts and for other programs."""
    from sim.cli.study import in_sentences

    with in_sentences():
        from sim.lab.runner import compared
        from sim.store.names import folder_name

        study = compared.study_of(
            folder_name(f"compare-{scenario}"), request.scenario or scenario, request.tracks, request.overrides,
            request.forum, repetitions=request.repetitions, seed=request.seed,
        )  # fmt: skip
        # without --out no study is kept, and nothing could be drawn of it
        compared.keep(study, outcomes, folder, f"{request.command} --out results/{study.name}")
