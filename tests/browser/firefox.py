"""Debian's Firefox, without a screen, by its own remote protocol (Marionette): playwright asks more than it knows.

A message is its length, a colon and JSON: ``[0, number, command, arguments]``, answered by ``[1, number, fault,
value]``. The commands are those of WebDriver (firefox-source-docs.mozilla.org, "Marionette protocol").
"""

from __future__ import annotations

import base64
import json
import re
import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

PATIENCE = 60.0
"""Seconds until Firefox must have answered."""
SETTINGS = {
    "marionette.port": 0,  # any that is free
    "browser.dom.window.dump.enabled": True,
    "devtools.console.stdout.content": True,  # what the page says to its console
    "javascript.options.showInConsole": True,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "app.update.disabledForTesting": True,
    "extensions.update.enabled": False,
    "services.settings.server": "data:,",
}
"""Quiet, and talking to nobody."""
COMPLAINT = re.compile(r'^(?:JavaScript error: (?:file|blob|http):|console\.(?:error|warn): ").*$', re.M)
"""A line that the page wrote, not Firefox itself."""


class Firefox:
    """A browser with one window, from when it is made until ``close``."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is empty, and becomes its profile."""
        program = shutil.which("firefox-esr")
        assert program, "these tests open Debian's Firefox: apt-get install firefox-esr"
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in SETTINGS.items())
        (folder / "user.js").write_text("".join(lines), encoding="utf-8")
        command = [program, "--headless", "--marionette", "--no-remote", "--profile", str(folder)]
        self._file, self._before = folder / "said.txt", 0
        self._log = self._file.open("w", encoding="utf-8")
        self._process = subprocess.Popen(command, stdout=self._log, stderr=subprocess.STDOUT)
        self._socket = socket.create_connection(("127.0.0.1", self._port(folder)), PATIENCE)
        self._stream, self._asked = self._socket.makefile("rb"), 0
        self._answer()  # its greeting
        self.ask("WebDriver:NewSession", {})

    def _port(self, folder: Path) -> int:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self._process.poll() is None:
            file = folder / "MarionetteActivePort"
            if file.exists() and (text := file.read_text(encoding="utf-8")):
                return int(text)
            time.sleep(0.05)
        raise TimeoutError(f"Firefox did not begin: {self._file.read_text(encoding='utf-8')}")

    def complaints(self) -> list[str]:
        """What the page that is open complained of."""
        return COMPLAINT.findall(self._file.read_text(encoding="utf-8")[self._before :])

    def ask(self, command: str, given: dict[str, Any]) -> Any:
        """What a command gives. Raises RuntimeError with what Firefox says against it."""
        self._asked += 1
        message = json.dumps([0, self._asked, command, given]).encode()
        self._socket.sendall(str(len(message)).encode() + b":" + message)
        _, _, fault, value = self._answer()
        if fault:
            raise RuntimeError(fault["message"])
        return value

    def _answer(self) -> Any:
        length = b""
        while (digit := self._stream.read(1)) != b":":
            assert digit, "Firefox has gone"
            length += digit
        return json.loads(self._stream.read(int(length)))

    def open(self, address: str) -> None:
        """Go to an address, and wait until the page is there."""
        self._before = len(self._file.read_text(encoding="utf-8"))
        self.ask("WebDriver:Navigate", {"url": address})

    def evaluate(self, code: str, *given: Any) -> Any:
        """What a function of the page gives, an ``async`` one too, for plain values."""
        script = (
            "const given = Array.from(arguments), done = given.pop();"
            f"Promise.resolve(({code})(...given))"
            ".then((value) => done({ value }), (no) => done({ no: String(no) }));"
        )
        options = {"scriptTimeout": int(PATIENCE * 1000), "newSandbox": False, "sandbox": None}
        found = self.ask("WebDriver:ExecuteAsyncScript", {"script": script, "args": list(given), **options})["value"]
        assert "no" not in found, found["no"]
        return found.get("value")

    def screenshot(self) -> bytes:
        """What is seen now, PNG."""
        return base64.b64decode(self.ask("WebDriver:TakeScreenshot", {"full": False, "hash": False})["value"])

    def close(self) -> None:
        """End it."""
        self._socket.close()
        self._process.terminate()
        self._process.wait(PATIENCE)
        self._log.close()
