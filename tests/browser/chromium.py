"""Debian's Chromium, and one that reaches nothing: in a network namespace of its own there is only loopback.

Root may make such a namespace anywhere (CI runs as root), another user where the system allows user namespaces.
Where neither is so the tests that need one fail with a sentence; they are never left out silently.
"""

from __future__ import annotations

import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
WAYS = (["unshare", "--net"], ["unshare", "--user", "--map-root-user", "--net"])
REFUSED = (
    "the page is tested in a browser without a network, and this system lets nobody make a network namespace: run "
    "the tests as root, or allow user namespaces (sysctl kernel.unprivileged_userns_clone=1)"
)


def chromium_program() -> str:
    program = shutil.which("chromium")
    assert program, "these tests drive Debian's Chromium: apt-get install chromium"
    return program


def walled(folder: Path) -> Path:
    """A program that starts Chromium behind a wall; what it is driven by, pipes, goes through."""
    assert shutil.which("unshare"), "these tests need unshare: apt-get install util-linux"
    way = next(
        (way for way in WAYS if subprocess.run([*way, "true"], capture_output=True, check=False).returncode == 0), None
    )
    assert way, REFUSED
    script = folder / "walled"
    script.write_text(f'#!/bin/sh\nexec {shlex.join([*way, "--", chromium_program()])} "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return script


@contextmanager
def opening(browser: Browser, page_file: Path) -> Iterator[Callable[..., Page]]:
    """Open pages from the disk until the end; what any of them complains of, or asks from an address, is a fault."""
    said, contexts = [], []

    def open_(file: Path = page_file, fragment: str = "", width: int = 1280, height: int = 800, **context: Any) -> Page:
        contexts.append(browser.new_context(viewport={"width": width, "height": height}, **context))
        page = contexts[-1].new_page()
        page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda fault: said.append(str(fault)))
        page.on("request", lambda request: said.append(request.url) if request.url.startswith("http") else None)
        page.goto(f"{file.as_uri()}{fragment}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not said, "\n".join(said)
