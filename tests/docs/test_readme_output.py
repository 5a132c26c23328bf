"""README shows what the command really prints."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from sim.cli import main

README = Path(__file__).parents[2] / "README.md"


def test_the_output_in_readme_is_what_the_command_prints(tmp_path, monkeypatch):
    """Catches numbers that have moved since README was written."""
    block = re.search(r"<!-- output of .*? -->\n```text\n(.*?)\n```", README.read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    found = CliRunner().invoke(
        main, ["compare", "pcac-r2cp", "--out", "results/pcac-r2cp"], env={"COLUMNS": "100", "NO_COLOR": "1"}
    )
    assert found.exit_code == 0, found.output
    printed = "\n".join(line.rstrip() for line in found.stdout.splitlines())
    assert block is not None
    assert block[1] in printed
