"""The command ``backchannel``. Only Click is imported here: whatever takes time waits until a command needs it."""

from __future__ import annotations

import click

from sim.cli.commands.ablate import ablate
from sim.cli.commands.brief import brief
from sim.cli.commands.calibrate import calibrate
from sim.cli.commands.catalogue import explain, scenarios, schema
from sim.cli.commands.charts import chart, charts
from sim.cli.commands.compare import compare
from sim.cli.commands.export import export
from sim.cli.commands.page import page
from sim.cli.commands.patterns import patterns
from sim.cli.commands.power import power
from sim.cli.commands.record import record
from sim.cli.commands.replay import replay
from sim.cli.commands.results import results
from sim.cli.commands.run import run
from sim.cli.commands.study import studies, study
from sim.cli.commands.sweep import sweep
from sim.cli.program import CommandGroup

EXAMPLES = (
    "backchannel compare",
    "backchannel compare standing --set tension.baseline=0.6",
    "backchannel run pcac-r2cp --run 3",
    "backchannel explain candour",
)
EPILOG = """Exit status: 0 done, 1 unexpected fault, 2 wrong usage, 3 invalid scenario or study, 4 finished with failed
points, 5 refused, 130 interrupted.

Completion: eval "$(_BACKCHANNEL_COMPLETE=bash_source backchannel)"; zsh_source and fish_source serve other shells."""


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if not wanted or context.resilient_parsing:
        return
    from sim.edition import VERSION

    click.echo(f"backchannel {VERSION}")
    context.exit()


@click.group(cls=CommandGroup, name="backchannel", epilog=EPILOG, examples=EXAMPLES)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Print the version and stop."
)
def main() -> None:
    """Ask when something settled in an unofficial room reaches the official table.

    Simulates dialogues between governments: officials only (Track 1), officials in a private capacity with former
    officials and experts (Track 1.5), or no serving official at all (Track 2).
    """


for _command in (
    compare,
    study,
    studies,
    sweep,
    results,
    chart,
    charts,
    brief,
    page,
    export,
    replay,
    power,
    patterns,
    ablate,
    calibrate,
    record,
    run,
    scenarios,
    explain,
    schema,
):
    main.add_command(_command)
