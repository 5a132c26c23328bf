"""``backchannel export``: a study's results in the files of Stata, R and Excel."""

from __future__ import annotations

from pathlib import Path

import click

from sim.cli.faults import in_sentences, refusing
from sim.cli.folders import claim_inside
from sim.cli.options import FOLDER, FORCE, JSON, out_option
from sim.cli.program import Command
from sim.cli.terminal.messages import print_json, visible

EXAMPLES = (
    "backchannel export sweep-standing --stata",
    "backchannel export compare-standing --csv --xlsx",
    "backchannel export sweep-standing --xlsx --out for-the-report",
)
KINDS = ("stata", "csv", "xlsx")


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("study")
@click.option("--stata", "kinds", flag_value="stata", multiple=True, help="Runs as runs.dta, with labels.")
@click.option("--csv", "kinds", flag_value="csv", multiple=True, help="Runs as runs.csv.gz, for R and others.")
@click.option("--xlsx", "kinds", flag_value="xlsx", multiple=True, help="All tables and the runs as a workbook.")
@out_option("Where to write. [default: export/ in the folder of the study]")
@FOLDER
@FORCE
@JSON
def export(study: str, kinds: tuple[str, ...], out: Path | None, folder: Path, force: bool, as_json: bool) -> None:
    """Hand a study's results to Stata, R or Excel.

    STUDY is the name of a study in the folder of results, or the path of its own folder. Every dialogue is a row, with
    all that varied and all that was held by --set as columns, under short names that each of these programs takes;
    codebook.csv of the study has both names. A workbook needs one package more: pip install "backchannel[export]".
    """
    if not kinds:
        raise click.UsageError(f"say for what: {', '.join(f'--{kind}' for kind in KINDS)}.")
    from sim.lab.shelf import find

    with in_sentences():
        from sim.lab.export.formats import FORMATS, MEANINGS
        from sim.lab.export.formats import export as write
        from sim.store.editions import note

        place = find(folder, study)
        into = out or place / "export"
        names = [name for kind in kinds for name in (FORMATS[kind], *([MEANINGS] if kind == "csv" else []))]
        claim_inside(place, into, "export", names, force)
        with refusing(into):
            files = [file for kind in dict.fromkeys(kinds) for file in write(place, kind, into)]
    if told := note(place):
        click.echo(visible(told), err=True)
    if as_json:
        print_json({"study": place.name, "files": [str(file) for file in files]})
        return
    click.echo(f"Written: {', '.join(str(file) for file in files)}")
