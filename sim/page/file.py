"""The page as one file: its frame, looks, facts, module and program, under a policy that lets it reach nothing.

The same scenarios give the same bytes. What is not written here cannot run: the policy names the scripts and the looks
by their hashes, and no address is ever asked.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import json
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sim.edition import VERSION
from sim.page import build
from sim.page.bundle import bundle
from sim.page.facts import facts

WEB = Path(__file__).with_name("web")
"""Frame, looks and modules of the page."""
LARGEST = 600_000
"""Bytes: a page goes with a mail, and opens at once on a phone."""
HEAD = 4000
"""Bytes within which a page has said which command made it."""
COMMAND = re.compile(r'^<meta name="backchannel-command" content="([^"\n]*)">$', re.M)
MARK = re.compile(r"\{\{(?:word:)?\w+\}\}")
WORD = re.compile(r'^    (\w+): ("(?:[^"\\]|\\.)*"),$', re.M)
FRAME = re.compile(r"^  frame: \{\n(.*?)^  \},$", re.M | re.S)
"""The words of the frame in words.js, one a line."""
POLICY = (
    "default-src 'none'; script-src '{worker}' '{program}' 'wasm-unsafe-eval'; style-src '{style}'; worker-src blob:; "
    "img-src data: blob:; connect-src 'none'; form-action 'none'; base-uri 'none'"
)
"""What a browser allows the page."""


def page(scenarios: Mapping[str, str], changes: Sequence[tuple[str, Any]] = (), command: str = "") -> bytes:
    """The page that offers these scenarios, the first of them open.

    Args:
        scenarios: TOML by key, in the order of the menu.
        changes: dotted names and values set in the first, as plain numbers, strings and lists.
        command: which makes the same page; empty if none does.

    Raises:
        UnbundledError: if its modules do not fit together.
        UntranslatableError: if a page or a rule of the model holds what no page may.
        RuntimeError: if the module cannot be compiled.
    """
    runs = {"style": looks(WEB)} | {name: script(text) for name, text in bundle(WEB)._asdict().items()}
    told = facts(scenarios, changes)
    texts = told.pop("scenarios")
    parts = {
        "policy": html.escape(POLICY.format_map({name: _hash(text) for name, text in runs.items()}), quote=False),
        **runs,
        "facts": data(told),
        "scenarios": _texts(texts),
        "module": compress(build.module()),
        "command": html.escape(command),
        "version": html.escape(VERSION),
        "model": html.escape(told["model"]),
        **{f"word:{name}": html.escape(text) for name, text in words(WEB).items()},
    }
    return fill_template((WEB / "page.html").read_text(encoding="utf-8"), parts).encode("utf-8")


def fitting(scenarios: Mapping[str, str], size: int) -> int:
    """How many of them, from the first on, surely fit into a page that would have a size (bytes) with all."""
    rest, keys = size - len(_texts(scenarios)), list(scenarios)
    sizes = range(1, len(keys) + 1)
    return bisect_right(sizes, LARGEST, key=lambda n: rest + len(_texts({key: scenarios[key] for key in keys[:n]})))


def made_by(file: Path) -> str | None:
    """The command that made a page; None if the file is no page, empty if no command did."""
    try:
        with file.open("rb") as opened:
            found = COMMAND.search(opened.read(HEAD).decode("utf-8", errors="replace"))
    except OSError:
        return None
    return html.unescape(found[1]) if found else None


def looks(web: Path) -> str:
    """All style sheets in one: that of colours and sizes, the others of its folder, then those of the parts."""
    sheets = sorted(web.rglob("*.css"), key=lambda sheet: (sheet != web / "page.css", sheet.parent != web, sheet))
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


def words(web: Path) -> dict[str, str]:
    """The words of the frame, which stand in the file before any script has run."""
    found = FRAME.search((web / "words.js").read_text(encoding="utf-8"))
    assert found is not None
    return {name: json.loads(text) for name, text in WORD.findall(found[1])}


def script(text: str) -> str:
    r"""A script that does not end, or hide, the element in which it stands.

    >>> script("say('</script><!-- <script>')")
    "say('<\\/script><\\!-- <\\script>')"
    """
    return re.sub(r"<(?=/script|!--|script)", r"<\\", text, flags=re.I)


def data(told: object) -> str:
    r"""JSON that ends no element, whatever names there are in it.

    >>> data({"key": "</script>\u2028"})
    '{"key":"\\u003c/script>\\u2028"}'
    """
    text = json.dumps(told, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def compress(content: bytes) -> str:
    """What no eye reads, at a third or half of its size, in letters; the same for the same content."""
    return base64.b64encode(gzip.compress(content, mtime=0)).decode("ascii")


def fill_template(template: str, parts: Mapping[str, str]) -> str:
    """A template with a part in place of each mark, none of them looked through again.

    Raises:
        KeyError: if there is no such part.

    >>> fill_template("<p>{{word:a}}, {{b}}</p>", {"word:a": "{{b}}", "b": "2"})
    '<p>{{b}}, 2</p>'
    """
    return MARK.sub(lambda mark: parts[mark[0][2:-2]], template)


def _texts(scenarios: Mapping[str, str]) -> str:
    return compress(data(dict(scenarios)).encode("utf-8"))


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
