"""``backchannel brief``: two pages for people who decide, from the stored results of a study."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sim.cli.files import refuse_bare
from sim.cli.manners import INVALID, JSON, Command, Refused
from sim.cli.results import FOLDER

if TYPE_CHECKING:
    from sim.brief.make import Brief

EXAMPLES = (
    "backchannel brief compare-standing",
    "backchannel brief results/compare-standing --pdf --out briefs",
    "backchannel brief --save-template my-template",
    "backchannel brief compare-standing --template my-template",
)
NAME = "brief"


class Unmade(click.ClickException):
    """No brief can be made of this."""

    exit_code = INVALID


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("study", required=False)
@click.option("--pdf", "wanted", flag_value="pdf", help="Only the printed brief.")
@click.option("--html", "wanted", flag_value="html", help="Only the page.")
@click.option("--title", default="", metavar="TEXT", help="Instead of the finding, which is computed.")
@click.option(
    "--template", type=click.Path(path_type=Path), metavar="DIR",
    help="Folder with templates of your own: brief.typ, brief.html.j2 or both.",
)  # fmt: skip
@click.option(
    "--save-template", "save", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="Copy the templates there for editing, and stop.",
)  # fmt: skip
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="Where to write brief.pdf and brief.html. [default: brief/ in the folder of the study]",
)  # fmt: skip
@FOLDER
@JSON
def brief(study: str | None, save: Path | None, folder: Path, as_json: bool, **asked: Any) -> None:
    """Write a two-page brief of a study, as PDF and as one HTML file; nothing is simulated.

    STUDY is the name of a study in the folder of results, or the path of its own folder. Needs two packages more: pip
    install "backchannel[brief]".
    """
    if save is not None:
        _save(save)
        return
    if study is None:
        raise click.UsageError("name a study; backchannel results lists them.")
    _check_template(asked["template"])
    _check_installed()
    place = _found(folder, study)
    out = asked["out"] or place / NAME
    with _writing(out):
        made = _made(place, asked["title"].strip(), asked["template"])
        files = _write(made, out, asked["wanted"])
    _tell(made, files, as_json)


def _save(folder: Path) -> None:
    from sim.brief.saved import save_templates

    with _writing(folder):
        written = save_templates(folder)
    if not written:
        raise Refused(f"{folder} has both templates already; nothing was written.")
    click.echo(f"Templates to edit: {', '.join(str(path) for path in written)}")


def _check_template(folder: Path | None) -> None:
    if folder is None:
        return
    from sim.brief.saved import PAGE, PRINTED

    if not any((folder / name).is_file() for name in (PRINTED, PAGE)):
        raise click.BadParameter(
            f"{folder} holds neither {PRINTED} nor {PAGE}. Copy them there with: backchannel brief --save-template "
            f"{folder}",
            param_hint="--template",
        )


def _check_installed() -> None:
    from sim.brief import INSTALL, missing

    lacks = missing()
    if lacks:
        raise click.UsageError(f"a brief needs {' and '.join(lacks)}, not installed here. Install with: {INSTALL}")


def _found(results: Path, name: str) -> Path:
    """The folder of a finished study."""
    from sim.cli.study import in_sentences
    from sim.lab.runner.shelf import find, look

    refuse_bare(results / name, Path(name))
    with in_sentences():
        place = find(results, name)
        there = look(place)
    if not (place / "summary.csv").is_file():
        from sim.store.manifest import read_json

        again = read_json(place / "study.json").get("command", "")
        raise Unmade(
            f"{place} has no summary.csv: the study is {there.status}, {there.done:,} of {there.runs:,} runs are there."
            + (f" Finish it with: {again}" if again else "")
        )
    return place


def _made(place: Path, title: str, template: Path | None) -> Brief:
    from sim.charts.quick import leave_out_documentation

    leave_out_documentation()
    from sim.brief.compose import Long
    from sim.brief.make import make
    from sim.brief.page import Unfilled
    from sim.brief.typeset import Unset
    from sim.charts.study import Unfit

    try:
        return make(place, title, template)
    except Unfit as lack:
        from sim.store.manifest import read_json

        again = read_json(place / "study.json").get("command", "")
        raise Unmade(
            f"{place} cannot be put into a brief: {lack}.{f' Make it again with: {again}' if again else ''}"
        ) from None
    except (Long, Unset, Unfilled) as fault:
        raise Unmade(f"{fault}.") from None


@contextmanager
def _writing(out: Path) -> Iterator[None]:
    try:
        out.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as fault:
        raise Refused(f"cannot write to {out}: {fault.strerror or fault}. Name another folder.") from fault


def _write(made: Brief, out: Path, wanted: str | None) -> list[Path]:
    texts = {"pdf": made.pdf, "html": made.html.encode()}
    files = []
    for ending, data in texts.items():
        if wanted in (None, ending):
            files.append(out / f"{NAME}.{ending}")
            files[-1].write_bytes(data)
    return files


def _tell(made: Brief, files: list[Path], as_json: bool) -> None:
    names = [str(path) for path in files]
    if as_json:
        import json

        told = {"title": made.content.title, "answer": made.content.answer, "files": names}
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    click.echo(f"{made.content.title.replace(chr(0xA0), ' ')}.")
    click.echo(f"Two pages: {', '.join(names)}")
