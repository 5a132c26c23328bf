"""Set the defaults of the chapters to the centre of a calibration: ``python -m sim.remake.defaults [MARGINALS]``.

Nothing is written unless every number is in the range of its parameter. Only the number behind a field's ``=`` changes.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from sim.remake.checkout import NoCheckoutError, checkout
from sim.remake.literals import OutOfRangeError, in_range, literals, rewritten
from sim.rules import CHAPTERS, PARAMETERS
from sim.scenario.faults import nearest
from sim.store.disk import write_text
from sim.store.tables import read_csv

MARGINALS = Path("experiments") / "calibrated" / "marginals.csv"


def centre(table: Path) -> dict[str, float]:
    """Path to value of a calibration's centre, from its table of marginals.

    Raises OutOfRangeError, naming file, parameter, number and range.
    """
    if not table.is_file():
        raise OutOfRangeError(f"{table} is not there; name the marginals.csv of a calibration")
    try:
        return dict(_read(row) for row in read_csv(table))
    except KeyError as fault:
        raise OutOfRangeError(f"{table}: it has no column {fault.args[0]}") from None
    except OutOfRangeError as fault:
        raise OutOfRangeError(f"{table}: {fault}") from None


def _read(row: Mapping[str, str]) -> tuple[str, float]:
    """A parameter and its centre. Raises OutOfRangeError."""
    path, number = row["parameter"], row["centre"]
    if path not in PARAMETERS:
        meant = nearest(path, PARAMETERS)
        raise OutOfRangeError(f"{path} is no parameter" + (f"; {meant} may be meant" if meant else ""))
    try:
        return path, in_range(path, float(number))
    except ValueError as fault:
        raise (
            fault if isinstance(fault, OutOfRangeError) else OutOfRangeError(f'{path} = "{number}" is no number')
        ) from None


def write(root: Path, values: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    """Set the defaults of a checkout's chapters; returns what changed, path to former and new default.

    Args:
        root: the checkout.
        values: path to new default, each in its range.
    """
    texts: dict[Path, str] = {}
    changed: dict[str, tuple[float, float]] = {}
    for chapter in CHAPTERS:
        file = root / "sim" / "rules" / f"{chapter}.py"
        source = file.read_text(encoding="utf-8")
        own = {name: values[f"{chapter}.{name}"] for name in literals(source, chapter) if f"{chapter}.{name}" in values}
        texts[file] = rewritten(source, chapter, own)
        before, after = literals(source, chapter), literals(texts[file], chapter)
        changed |= {
            f"{chapter}.{name}": (before[name].value, after[name].value)
            for name in own
            if before[name].value != after[name].value
        }
    for file, text in texts.items():
        if text != file.read_text(encoding="utf-8"):
            write_text(file, text)
    return changed


def _form(root: Path) -> None:
    """Have the chapters in the form that is checked, as a longer number may want another line."""
    if find_spec("ruff"):
        subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", "sim/rules"], cwd=root, check=True)


def main() -> int:
    """Read the table, write, say what changed; 0, or 3 where a number cannot be a default."""
    try:
        root = checkout()
        changed = write(root, centre(root / (sys.argv[1] if len(sys.argv) > 1 else MARGINALS)))
    except (NoCheckoutError, OutOfRangeError) as fault:
        sys.stderr.write(f"{fault}\n")
        return 2 if isinstance(fault, NoCheckoutError) else 3
    if changed:
        _form(root)
    for path, (before, after) in changed.items():
        sys.stdout.write(f"{path}: {before:g} becomes {after:g}\n")
    sys.stdout.write(f"{len(changed)} defaults changed\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
