"""A second process that gets ready to draw while this one simulates."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sim.comparison import Comparison


class Draughtsman:
    """Draws in a process of its own; if that cannot be had or fails, here and now."""

    def __init__(self) -> None:
        root = str(Path(__file__).resolve().parents[2])
        inherited = os.environ.get("PYTHONPATH")
        paths = os.pathsep.join([root, *([inherited] if inherited else [])])
        try:
            # -P: a file of the user's that happens to be called like a module is not taken for it
            self._process: subprocess.Popen[bytes] | None = subprocess.Popen(
                [sys.executable, "-P", "-m", "sim.charts"],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": paths}, start_new_session=True,
            )  # fmt: skip
        except OSError:
            self._process = None

    def begin(self, comparison: Comparison, folder: Path, command: str) -> None:
        """Hand over what to draw."""
        self._order = (folder.resolve(), command, comparison)
        if self._process is not None and self._process.stdin is not None:
            try:
                self._process.stdin.write(pickle.dumps(self._order))
                self._process.stdin.close()
            except OSError:
                self.dismiss()

    def finish(self) -> str:
        """Wait until everything is written; returns what is wrong with the picture. Raises what drawing raises."""
        process = self._process
        said = process.stdout.read() if process is not None and process.stdout is not None else b""
        if process is not None and process.wait() == 0:
            return said.decode()
        from sim.charts.figures.comparison import export

        folder, command, comparison = self._order
        return export(comparison, folder, command).warning

    def dismiss(self) -> None:
        """End the process, whatever it does."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()

    def __enter__(self) -> Draughtsman:
        return self

    def __exit__(self, *_: object) -> None:
        self.dismiss()
