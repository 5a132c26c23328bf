"""The command ``backchannel``. Only Click is imported here: whatever takes time waits until a command needs it."""

from __future__ import annotations

import click

from sim.cli.ablate import ablate
from sim.cli.brief import brief
from sim.cli.calibrate import calibrate
from sim.cli.catalogue import explain, scenarios, schema
from sim.cli.charts import chart, charts
from sim.cli.compare import compare
from sim.cli.export import export
from sim.cli.manners import Program
from sim.cli.page import page
from sim.cli.patterns import patterns
from sim.cli.power import power
from sim.cli.record import record
from sim.cli.replay import replay
from sim.cli.results import results
from sim.cli.run import run
from sim.cli.study import studies, study
from sim.cli.sweep import sweep

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


@click.group(cls=Program, name="backchannel", epilog=EPILOG, examples=EXAMPLES)
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
