"""A real browser, without a screen, for all tests of this folder: they carry the marker ``browser``."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import pytest

import sim
from tests.browser.chromium import FLAGS, chromium_program, opening, walled
from tests.browser.firefox import Firefox

if TYPE_CHECKING:
    from playwright.sync_api import Page

HERE = Path(__file__).parent
SECONDS = 120
"""That a test, and what is made for it, may take on a busy machine."""
WEB = Path(sim.__file__).parent / "page" / "web"
ASKED = """async ([file, name, given]) => {
    const found = (await import("/" + file))[name](...given);
    return JSON.stringify(await found, (_, value) => ArrayBuffer.isView(value) ? Array.from(value) : value);
}"""
EACH = """async ([file, name, given]) => {
    const call = (await import("/" + file))[name];
    const listed = (_, value) => ArrayBuffer.isView(value) ? Array.from(value) : value;
    return JSON.stringify(given.map((each) => call(...each)), listed);
}"""


VIOLATIONS = 'part => axe.run(part, { resultTypes: ["violations"] }).then((found) => found.violations)'
"""What axe-core finds; all that it finds good, some megabytes, stays in the browser."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")


class _Quiet(SimpleHTTPRequestHandler):
    extensions_map: ClassVar = {".js": "text/javascript", ".css": "text/css", ".html": "text/html", "": "text/plain"}

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(autouse=True)
def limit() -> Iterator[None]:
    """A module that reads wrong sizes loops for ever, and whoever asked the page waits as long: the test fails."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"the page has not answered for {SECONDS} seconds")

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS)
    yield
    signal.alarm(0)


@pytest.fixture(scope="session")
def served() -> Iterator[str]:
    """The address, on loopback, at which the modules of the page lie."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=WEB)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def playwright():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def chromium(playwright):
    browser = playwright.chromium.launch(executable_path=chromium_program(), args=[*FLAGS])
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def walled_chromium(playwright, tmp_path_factory):
    """Chromium where there is no network but its own loopback."""
    program = walled(tmp_path_factory.mktemp("wall"))
    browser = playwright.chromium.launch(executable_path=program, args=[*FLAGS])
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def modules(chromium, served):
    """A page that can import the modules of ``sim/page/web`` by their paths."""
    page = chromium.new_page()
    page.goto(f"{served}/page.html" if (WEB / "page.html").exists() else served)
    yield page
    page.close()


@pytest.fixture(scope="session")
def page_file(tmp_path_factory) -> Path:
    """A page as ``backchannel page standing pcac-r2cp`` makes it."""
    from sim.page.file import page
    from sim.scenario import load

    file = tmp_path_factory.mktemp("page") / "page.html"
    file.write_bytes(page({key: load(key).text for key in ("standing", "pcac-r2cp")}))
    return file


@pytest.fixture
def opened(chromium, page_file) -> Iterator[Callable[..., Page]]:
    """Open a page from the disk, ``opened(width=360, color_scheme="dark")``; what it complains of fails the test."""
    with opening(chromium, page_file) as open_:
        yield open_


@pytest.fixture
def opened_alone(walled_chromium, page_file) -> Iterator[Callable[..., Page]]:
    """The same, in a browser that reaches nothing."""
    with opening(walled_chromium, page_file) as open_:
        yield open_


@pytest.fixture(scope="session")
def violations() -> Callable[..., list[str]]:
    """What axe-core finds against a page as it is now, a line each: ``violations(page) == []``; or against a part."""
    import axe_playwright_python

    source = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

    def found(page: Page, part: str = "html") -> list[str]:
        page.evaluate(source)  # the policy of a page does not hold for what drives the browser
        return [
            f"{each['id']}: {node['html'][:120]} ({node['failureSummary']})"
            for each in page.evaluate(VIOLATIONS, part)
            for node in each["nodes"]
        ]

    return found


@pytest.fixture(scope="session")
def firefox(tmp_path_factory) -> Iterator[Firefox]:
    """Debian's Firefox: ``firefox.open(page_file.as_uri())``, ``firefox.evaluate("() => document.title")``."""
    browser = Firefox(tmp_path_factory.mktemp("firefox"))
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def asked_each(modules):
    """Call a function of a module once for each list of arguments, all at one go, and give the list of answers."""
    import json

    def asked(file: str, name: str, given: Sequence[Sequence[object]]) -> list[Any]:
        return json.loads(modules.evaluate(EACH, [file, name, [list(each) for each in given]]))

    return asked


@pytest.fixture(scope="session")
def ask(modules):
    """Call a function of a module with plain values: ``ask("engine/luck.js", "keys", "7")``; arrays come as lists."""
    import json

    def asked(file: str, name: str, *given: object) -> object:
        return json.loads(modules.evaluate(ASKED, [file, name, list(given)]))

    return asked


@pytest.fixture(scope="session")
def charts(chromium, served):
    """A page with made-up data for every kind of chart, as ``window.charts``."""
    from sim.page.facts.story import story
    from sim.page.file import looks

    page = chromium.new_page()
    page.goto(f"{served}/words.js")
    sheets = looks(WEB)
    page.set_content(
        f"<!doctype html><html lang=en><title>Charts</title><style>{sheets} main {{padding: 0}}</style><main></main>"
    )
    page.evaluate((HERE / "charts.js").read_text(encoding="utf-8"), story())
    yield page
    page.close()
