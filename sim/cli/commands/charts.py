"""``backchannel chart`` and ``charts``: figures from the stored results of a study."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sim.charts import SIZES
from sim.charts.output import FORMATS
from sim.cli.faults import in_sentences, reading, refusing
from sim.cli.folders import claim_inside, refuse_bare
from sim.cli.options import FOLDER, FORCE, JSON, out_option
from sim.cli.program import Command, without_collecting
from sim.cli.terminal.messages import print_json
from sim.lab.design.settings import did_you_mean

if TYPE_CHECKING:
    from sim.findings.study import Focus

EXAMPLES = (
    "backchannel chart tension_which_track_when",
    "backchannel chart tension_which_track_when map --for slide",
    "backchannel chart tension_which_track_when rates --outcome agreed --at tension.baseline=0.2",
    "backchannel chart results/compare-standing funnel --for column --format svg",
)


def _pairs(_: click.Context, __: click.Parameter, words: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not (name and equals and value):
            raise click.BadParameter(f'"{word}" should be NAME=VALUE.')
        found[name.strip()] = value.strip()
    return found


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("study")
@click.argument("kind", required=False)
@click.option(
    "--for", "size", type=click.Choice(tuple(SIZES)), default="paper", show_default=True,
    help="Where it goes: " + "; ".join(f"{name} ({says})" for name, says in SIZES.items()) + ".",
)  # fmt: skip
@click.option("--outcome", metavar="NAME", help="Which outcome to draw. [default: the chart chooses, and says which]")
@click.option(
    "--at", callback=_pairs, multiple=True, metavar="NAME=VALUE",
    help="Hold what else varies at a value. [default: the middle one]",
)  # fmt: skip
@click.option(
    "--format", "formats", type=click.Choice(FORMATS), multiple=True,
    help="svg, pdf or png: the picture; csv: exactly what is drawn; txt: title and alt text. [default: all]",
)  # fmt: skip
@out_option("Where to write. [default: charts/ in the folder of the study]")
@FOLDER
@FORCE
@JSON
def chart(study: str, kind: str | None, size: str, folder: Path, as_json: bool, **asked: Any) -> None:
    """Draw figures from the stored results of a study; nothing is simulated.

    STUDY is the name of a study in the folder of results, or the path of a folder with tables. KIND is one of those
    that backchannel charts lists; without one, every kind is drawn that the study has the numbers for.
    """
    from sim.findings.kinds import KINDS

    click.get_current_context().with_resource(without_collecting())
    if kind is not None and kind not in KINDS:
        hint = did_you_mean(kind, KINDS)
        raise click.UsageError(f'there is no chart "{kind}"; there are: {", ".join(KINDS)}.{hint}')
    place = _tables_of(folder, study)
    with reading():
        _draw(place, kind, (size, asked["formats"] or FORMATS, asked["out"] or place / "charts"), asked, as_json)


def _tables_of(results: Path, name: str) -> Path:
    """The folder of a study; a folder without a study's design will do if it holds tables."""
    refuse_bare(results / name, Path(name))
    for folder in (results / name, Path(name)):
        if any(folder.glob("*.csv")) or any(folder.glob("*/summary.csv")):
            return folder
    from sim.lab.shelf import find  # takes as long as reading the tables: only to say what was meant

    with in_sentences():
        return find(results, name)


def _draw(place: Path, kind: str | None, where: tuple[str, tuple[str, ...], Path], asked: Any, as_json: bool) -> None:
    from sim.charts import draw
    from sim.findings.kinds import KINDS
    from sim.findings.study import Focus, StoredStudy, Unfit

    (size, formats, out), study = where, StoredStudy(place)
    focus = Focus(asked["outcome"], asked["at"])
    written: dict[str, Any] = {}
    lacks, warnings = {}, dict[str, None]()
    for each in [kind] if kind else KINDS:
        try:
            figure = draw(each, study, size, focus)
        except Unfit as lack:
            lacks[each] = str(lack)
            continue
        name = each if size == "paper" else f"{each}-{size}"
        claim_inside(place, out, "chart", [f"{name}.{ending}" for ending in formats], asked["force"])
        with refusing(out):
            files = figure.write(out, name, formats)
        warnings |= dict.fromkeys([figure.warning] if figure.warning else [])
        written[each] = {"title": figure.title, "alt": figure.alt, "files": [str(file) for file in files]}
    if not written:
        raise click.UsageError(_nothing(place, kind, lacks, focus))
    _tell(written, out, as_json)
    for warning in warnings:
        click.echo(warning, err=True)


def _nothing(place: Path, kind: str | None, lacks: dict[str, str], focus: Focus) -> str:
    """Why nothing was drawn, and what could be."""
    from sim.findings.kinds import kinds

    there = kinds(place)
    can = f"It has the numbers for: {', '.join(there)}." if there else "It has the numbers for no chart."
    if kind is not None:
        return f'{place.name} cannot be drawn as "{kind}": {lacks[kind]}. {can}'
    reasons = list(dict.fromkeys(lacks.values()))
    why = next((each for each in reasons if focus.outcome and focus.outcome in each), reasons[0])
    return f"nothing of {place.name} can be drawn so: {why}. {can}"


def _tell(written: dict[str, Any], out: Path, as_json: bool) -> None:
    if as_json:
        print_json(written)
        return
    for kind, found in written.items():
        click.echo(f"{kind}: {found['title'].replace(chr(0xA0), ' ')}.")
    click.echo(f"Pictures, data and alt text: {out}")


@click.command(
    cls=Command,
    examples=("backchannel charts", "backchannel charts tension_which_track_when", "backchannel charts --json"),
)
@click.argument("study", required=False)
@FOLDER
@JSON
def charts(study: str | None, folder: Path, as_json: bool) -> None:
    """List the kinds of chart, or which of them a study has the numbers for."""
    from sim.findings.kinds import KINDS, reasons

    with reading():
        lacks = reasons(_tables_of(folder, study)) if study else dict.fromkeys(KINDS, "")
    if as_json:
        told = [
            {"kind": name, "shows": kind.shows, **({"lacks": lacks[name]} if study else {})}
            for name, kind in KINDS.items()
        ]
        print_json(told)
        return
    for name, kind in KINDS.items():
        why = f" (not here: {lacks[name]})" if lacks[name] else ""
        click.echo(f"{name:12} {kind.shows}{why}")
