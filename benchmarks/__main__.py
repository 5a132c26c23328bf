"""``python -m benchmarks``: run all benchmarks, or those that are named, print a table and write the findings."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from benchmarks.measure import Finding, Size
from sim.compiled import COMPILED

NAMES = (
    "five_years",
    "mesa_model",
    "rooms",
    "plain_c",
    "threads",
    "command",
    "memory",
    "bootstrap",
    "sweep",
    "points",
    "page",
    "page_moves",
    "page_tasks",
    "side_by_side",
)
VERDICT = {True: "kept", False: "MISSED", None: ""}


def machine() -> dict[str, object]:
    """What the findings depend on."""
    versions = {name: version(name) for name in ("numpy", "numba", "mesa")}
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    return {
        "processor": _processor(), "processors": os.cpu_count(), "load": load, "system": platform.system(),
        "python": platform.python_version(), **versions,
    }  # fmt: skip


def _processor() -> str:
    record = Path("/proc/cpuinfo")
    lines = record.read_text(encoding="utf-8").splitlines() if record.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())


def show(findings: Sequence[Finding], size: Size, surroundings: dict[str, object]) -> None:
    """Print one table."""
    said = ", ".join(f"{key} {value}" for key, value in surroundings.items())
    table = Table(title="Quick look: too small to judge by" if size.quick else "Benchmarks", caption=said)
    for column in ("measured", "value", "limit", "", "detail"):
        table.add_column(column, justify="right" if column == "value" else "left")
    for each in findings:
        value = "" if each.value is None else f"{each.value:.3g} {each.unit}"
        table.add_row(each.what, value, each.limit, VERDICT[each.met], each.detail)
    Console(width=None if sys.stdout.isatty() else 160).print(table)


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(NAMES))
@click.option("--quick", is_flag=True, help="Small sizes, to see that everything works.")
@click.option(
    "--full", is_flag=True, help="Side by side: play all of it with every tool, a quarter of an hour or more."
)
@click.option("--out", type=click.Path(path_type=Path), default=Path("results", "benchmarks.json"), show_default=True)
def main(names: Sequence[str], quick: bool, full: bool, out: Path) -> None:
    """Measure, print a table, write the findings."""
    if not COMPILED:
        raise click.ClickException("the engine is not compiled here; there is nothing to measure.")
    size, before, findings = Size(quick, full), machine(), []
    for name in names or NAMES:
        click.echo(f"{name} ...", err=True)
        findings += import_module(f"benchmarks.{name}").measure(size)
    show(findings, size, before)
    out.parent.mkdir(parents=True, exist_ok=True)
    listed = [{**asdict(each), "limit": each.limit, "met": each.met} for each in findings]
    numbers = json.dumps({"quick": quick, "machine": before, "findings": listed}, indent=2, ensure_ascii=False)
    out.write_text(f"{numbers}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
