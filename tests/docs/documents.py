"""The project's documents, and what in them can be tried."""

from __future__ import annotations

import ast
import re
import shlex
from pathlib import Path

from sim.scenario.shipped import paths

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("*/README.md")])
CHAPTERS = sorted((ROOT / "sim" / "rules").glob("*.py"))
FENCED = re.compile(r"^(?:<!-- file: (?P<file>[\w.-]+) -->\n)?```(?P<language>\w*)\n(?P<text>.*?)^```$", re.M | re.S)
COMMAND = re.compile(r"(?:^|&& |`|    )(?:\.venv/bin/)?backchannel( [^`&|\n]+)", re.M)


def name_of(path: Path) -> str:
    """How a test calls a document."""
    return path.relative_to(ROOT).as_posix()


def blocks(path: Path, language: str) -> list[str]:
    """The fenced blocks of a language."""
    return [each["text"] for each in FENCED.finditer(path.read_text(encoding="utf-8")) if each["language"] == language]


def files(path: Path) -> dict[str, str]:
    """Files that a document tells its reader to save."""
    return {each["file"]: each["text"] for each in FENCED.finditer(path.read_text(encoding="utf-8")) if each["file"]}


def commands(path: Path) -> list[list[str]]:
    """Arguments of every ``backchannel`` command that a document or a chapter quotes, its printed output excepted."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        text = ast.get_docstring(ast.parse(text), clean=False) or ""
    shown = FENCED.sub(lambda block: "" if block["language"] in ("text", "toml", "python") else block[0], text)
    return [shlex.split(each) for each in COMMAND.findall(shown)]


def links(path: Path) -> list[str]:
    """Targets of a document's links within the project."""
    prose = FENCED.sub("", path.read_text(encoding="utf-8"))
    return [target for target in re.findall(r"\]\(([^)\s]+)\)", prose) if "://" not in target]


def shipped_scenarios() -> set[str]:
    """Names under which a command finds a scenario."""
    return set(paths())


def anchors(path: Path) -> set[str]:
    """Places of a document to which a link may lead: its headings, as GitHub calls them, and those it names itself."""
    text = FENCED.sub("", path.read_text(encoding="utf-8"))
    headings = (re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in re.findall(r"^#+ (.+)$", text, re.M))
    return {*headings, *re.findall(r'<a id="([^"]+)">', text)}


def is_module(dotted: str) -> bool:
    """Whether a dotted name is a module or package of the project; a folder that only caches are left of is none."""
    place = ROOT.joinpath(*dotted.split("."))
    return any(place.glob("*.py")) or place.with_suffix(".py").is_file()
