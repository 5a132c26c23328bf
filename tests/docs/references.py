"""What the project's texts cite: facts, works, patterns, decisions, documents; and what there is to be cited."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from sim.validation.citations import CITED, CODE
from tests.docs.documents import ROOT, name_of

FOLDERS = ("sim", "docs", "scenarios", "experiments", "results", "tests", "benchmarks")
KINDS = ("py", "md", "toml")
TABLES = ("experiments/calibrated/marginals.csv", "experiments/calibrated/targets.csv")
"""Tables that cite."""
OURS = ("tests/docs/references.py", "tests/docs/test_references.py")
"""Files that speak of references as such."""
EVIDENCE, SOURCES, SECOND = "docs/evidence.md", "docs/sources.md", "docs/decisions/0033-the-second-edition.md"
LETTERS = str.maketrans({"ö": "oe", "ø": "o", "Ø": "O"})


class Fact(NamedTuple):
    """A row of the evidence."""

    anchor: str
    code: str
    says: str
    source: str
    read: str


@cache
def texts() -> dict[str, str]:
    """Path within the project to text, of everything that people read."""
    files = [*ROOT.glob("*.md"), *(ROOT / name for name in TABLES)]
    files += [path for folder in FOLDERS for kind in KINDS for path in (ROOT / folder).rglob(f"*.{kind}")]
    found = {name_of(path): path.read_text(encoding="utf-8") for path in sorted(files)}
    return {name: text for name, text in found.items() if name not in OURS}


def within(*starts: str) -> dict[str, str]:
    """The texts whose path begins so."""
    return {name: text for name, text in texts().items() if name.startswith(starts)}


def facts() -> list[Fact]:
    """Every row of the evidence, in order."""
    rows = re.findall(r'^\| <a id="([^"]+)"></a>(\S+) \| (.+) \| (.+) \| (.+) \|$', texts()[EVIDENCE], re.M)
    return [Fact(*row) for row in rows]


def works() -> dict[str, str]:
    """How a work is cited, to the facts that are taken from it."""
    table = texts()[SOURCES].partition("## Works")[2]
    return dict(re.findall(r"^\| ([^|]+ \(\d{4}\)) \| [^|]+ \| ([^|]*) \|$", table, re.M))


def cited(text: str) -> Iterator[str]:
    """Codes of facts after the word evidence, also across the lines of a comment."""
    for match in CITED.finditer(joined(text)):
        yield from CODE.findall(match[1])


def joined(text: str) -> str:
    """A text without breaks of lines, of comments and within strings."""
    return re.sub(r'"?\s*\n\s*(?:#\s)?f?"?', " ", text)


def folded(text: str) -> str:
    """Letters without marks, and o for o with one, as chapters are written in ASCII."""
    plain = unicodedata.normalize("NFKD", text.translate(LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def named_works(text: str) -> set[tuple[str, str]]:
    """The last name before a year in brackets, and the year: ("Bradlow", "2006")."""
    found = re.findall(r"([A-Z][\w'-]+)(?: et al\.)? \(((?:19|20)\d\d)\b", folded(joined(text)))
    return {(name, year) for name, year in found}


def is_in(named: tuple[str, str], work: str) -> bool:
    """Whether a work is the one that is named."""
    name, year = named
    return year in work and re.search(rf"\b{re.escape(name)}\b", folded(work)) is not None


@cache
def rested_on() -> str:
    """All that may rest on a work, as one text without marks: the two lists, tables and tests are left out."""
    left_out = (EVIDENCE, SOURCES)
    kept = [text for name, text in texts().items() if name not in left_out and not name.startswith("tests")]
    return folded(joined("\n".join(kept)))


def uses(work: str) -> bool:
    """Whether anything names a work: its first author, and its year soon after."""
    first, year = re.split(r"[ ,]", folded(work))[0], work[-5:-1]
    return re.search(rf"\b{re.escape(first)}\b[^()|]{{0,60}}\(?{year}\b", rested_on()) is not None


def documents_named(text: str) -> set[str]:
    """Every document that a text names, without the steps up that lead to it."""
    return {re.sub(r"^(?:\.\.?/)+", "", each) for each in re.findall(r"[\w./*-]+\.md\b", text)}


def is_here(name: str, document: str) -> bool:
    """Whether a document that a file names stands in the project."""
    return any(f"/{path}".endswith(f"/{document}") for path in texts() if path.endswith(".md")) or bool(
        "*" in document and list((ROOT / Path(name).parent).glob(document)) + list(ROOT.rglob(document))
    )
