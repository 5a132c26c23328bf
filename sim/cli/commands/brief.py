"""``backchannel brief``: two pages for people who decide, from the stored results of a study."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sim.cli.faults import Invalid, Refused, in_sentences, reading, refusing
from sim.cli.folders import claim_inside, refuse_bare
from sim.cli.options import FOLDER, FORCE, JSON, out_option
from sim.cli.program import Command
from sim.cli.terminal.messages import print_json

if TYPE_CHECKING:
    from sim.brief.make import Brief

EXAMPLES = (
    "backchannel brief compare-standing",
    "backchannel brief results/compare-standing --pdf --out briefs",
    "backchannel brief --save-template my-template",
    "backchannel brief compare-standing --template my-template",
)
NAME = "brief"


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
@out_option("Where to write brief.pdf and brief.html. [default: brief/ in the folder of the study]")
@FOLDER
@FORCE
@JSON
def brief(study: str | None, save: Path | None, folder: Path, as_json: bool, **asked: Any) -> None:
    """Write a two-page brief of a study, as PDF and as one HTML file; nothing is simulated.

    STUDY is the name of a study in the folder of results, or the path of its own folder. Needs two packages more: pip
    install "backchannel[brief]". The page is written also where the PDF cannot be; --html alone does not ask for typst.
    """
    if save is not None:
        _save(save)
        return
    if study is None:
        raise click.UsageError("name a study; backchannel results lists them.")
    _check_template(asked["template"])
    forms, why = _forms(asked["wanted"])
    place = _finished_study(folder, study)
    out = asked["out"] or place / NAME
    claim_inside(place, out, "brief", [f"{NAME}.{form}" for form in forms], asked["force"])
    with reading():
        made, fault = _make(place, forms, (asked["title"].strip(), asked["template"]))
    with refusing(out):
        files = _write(made, out)
    _tell(made, files, as_json)
    if why or fault:
        raise Invalid(f"{why or fault}. The page was written all the same.")


def _save(folder: Path) -> None:
    from sim.brief.template_files import save_templates

    with refusing(folder):
        written = save_templates(folder)
    if not written:
        raise Refused(f"{folder} has both templates already; nothing was written.")
    click.echo(f"Templates to edit: {', '.join(str(path) for path in written)}")


def _check_template(folder: Path | None) -> None:
    if folder is None:
        return
    from sim.brief.template_files import PAGE, PRINTED

    if not any((folder / name).is_file() for name in (PRINTED, PAGE)):
        raise click.BadParameter(
            f"{folder} holds neither {PRINTED} nor {PAGE}. Copy them there with: backchannel brief --save-template "
            f"{folder}",
            param_hint="--template",
        )


def _forms(wanted: str | None) -> tuple[tuple[str, ...], str]:
    """What to make, with why there can be no PDF beside a page."""
    from sim.brief import INSTALL, NEEDS, missing

    forms = (wanted,) if wanted else tuple(NEEDS)
    lacks = missing(forms)
    why = f"a brief needs {' and '.join(lacks)}, not installed here. Install with: {INSTALL}"
    if len(lacks) == len(forms) or "jinja2" in lacks:
        raise click.UsageError(why)
    return (("html",), f"The PDF of {why}") if lacks else (forms, "")


def _finished_study(results: Path, name: str) -> Path:
    """The folder of a finished study."""
    from sim.lab.shelf import find, status_of

    refuse_bare(results / name, Path(name))
    with in_sentences():
        place = find(results, name)
        there = status_of(place)
    if not (place / "summary.csv").is_file():
        from sim.store.description import advice

        raise Invalid(
            f"{place} has no summary.csv: the study is {there.status}, {there.done:,} of {there.runs:,} runs are there."
            + advice(place, "Finish it with")
        )
    return place


def _make(place: Path, forms: tuple[str, ...], own: tuple[str, Path | None]) -> tuple[Brief, str]:
    """A brief with a title and templates of one's own, and why it has no PDF, if it has none beside the page."""
    from sim.brief.compose import Long
    from sim.brief.make import make
    from sim.brief.template_files import TypesettingError

    with _faults_in_sentences(place):
        try:
            return make(place, *own, forms), ""
        except (Long, TypesettingError) as fault:
            if "html" not in forms:
                raise Invalid(f"{fault}.") from None
            return make(place, *own, ("html",)), str(fault)


@contextmanager
def _faults_in_sentences(place: Path) -> Iterator[None]:
    from sim.brief.template_files import TemplateError
    from sim.findings.study import Unfit

    try:
        yield
    except Unfit as lack:
        from sim.store.description import advice

        raise Invalid(f"{place} cannot be put into a brief: {lack}.{advice(place)}") from None
    except TemplateError as fault:
        raise Invalid(f"{fault}.") from None


def _write(made: Brief, out: Path) -> list[Path]:
    from sim.store.disk import whole

    files = {out / f"{NAME}.{form}": data for form, data in made.files.items()}
    for path, data in files.items():
        with whole(path) as file:
            file.write(data)
    return list(files)


def _tell(made: Brief, files: list[Path], as_json: bool) -> None:
    names = [str(path) for path in files]
    if as_json:
        told = {"title": made.content.title, "answer": made.content.answer, "files": names}
        print_json(told)
        return
    click.echo(f"{made.content.title.replace(chr(0xA0), ' ')}.")
    click.echo(f"{'Two pages' if made.pdf else 'A page for a screen'}: {', '.join(names)}")
