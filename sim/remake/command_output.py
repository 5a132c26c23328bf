"""What commands print, where a document shows it: ``python -m sim.remake.command_output`` writes it anew.

Such a place stands under ``<!-- output of COMMAND -->`` and shows, in a block of text, what the command ends with: what
follows its last table. Lines of a table begin with a space.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from sim.remake.checkout import NoCheckoutError, checkout
from sim.store.disk import write_text

DOCUMENTS = ("README.md",)
WIDTH = "100"
"""Columns of the terminal."""
_PLACE = re.compile(r"(?P<open><!-- output of (?P<command>.*?) -->\n```text\n).*?(?P<close>\n```)", re.S)


def ending(printed: str) -> str:
    r"""What follows the last table of what a command printed.

    >>> ending("A title\n a table\n\nThe answer.\n\nIn full.\n")
    'The answer.\n\nIn full.'
    """
    lines = [line.rstrip() if not line.startswith(" ") else line for line in printed.splitlines()]
    last = max((number for number, line in enumerate(lines) if line.startswith(" ")), default=-1)
    return "\n".join(lines[last + 1 :]).strip("\n")


def filled(text: str, run: Callable[[str], str]) -> str:
    """A document with its places filled by what ``run`` says that a command prints."""
    return _PLACE.sub(lambda found: f"{found['open']}{ending(run(found['command']))}{found['close']}", text)


def run(command: str, root: Path) -> str:
    """What a ``backchannel`` command prints to a reader who begins in an empty folder.

    Raises CalledProcessError if it fails; it says why on standard error.
    """
    environment = os.environ | {"PYTHONPATH": str(root), "COLUMNS": WIDTH, "NO_COLOR": "1"}
    words = [sys.executable, "-m", "sim", *shlex.split(command)[1:]]
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(words, cwd=folder, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return done.stdout


def main() -> int:
    """Run and write; 0, 2 outside a checkout, 1 if a command failed."""
    try:
        root = checkout()
        for name in DOCUMENTS:
            text = (root / name).read_text(encoding="utf-8")
            write_text(root / name, filled(text, lambda command: run(command, root)))
    except NoCheckoutError as fault:
        sys.stderr.write(f"{fault}\n")
        return 2
    except subprocess.CalledProcessError as fault:
        sys.stderr.write(f"{shlex.join(fault.cmd)} ended with status {fault.returncode}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
