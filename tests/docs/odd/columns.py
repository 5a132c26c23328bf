"""State variables and what is worked out before a run: names and meanings from sim/state.py, ranges from here."""

from __future__ import annotations

import re
from typing import NamedTuple

from sim.state import AXES, WORKING
from tests.docs.documents import ROOT
from tests.docs.odd.tables import table

SOURCE = ROOT / "sim" / "state.py"
FIELD = re.compile(r"^    (?P<name>\w+): np\.ndarray  # (?P<says>.*)$", re.M)
SAID = re.compile(r"^(?P<axes>\([^)]*\))?,? ?(?P<kind>int|bool|float)?(?:, |$)?(?P<meaning>.*)$")
KINDS = {"f": "number", "i": "whole", "b": "yes or no"}


class Column(NamedTuple):
    """What the source does not say of a state variable."""

    unit: str
    low: str
    high: str
    """An expression of the axes' lengths and of T, the months; empty if there is no bound."""
    start: str
    says: str = ""
    """Meaning, where the source gives none."""


SHARE, EVIDENCE, FLAG = ("share", "0", "1"), ("evidence", "0", ""), ("", "0", "1", "false")
COLUMNS = {
    "tension": Column(*SHARE, "`tension.baseline`", "tension between the governments, one for all"),
    "insiders": Column("people", "0", "", "0"),
    "tired": Column("failures", "0", "", "0"),
    "solved": Column("", "0", "2", "0"),
    "seated": Column("month, from 1", "0", "T", "0"),
    "receptive": Column("", "0", "1", "drawn", "open to what comes from unofficial rooms"),
    "weight": Column(*SHARE, "drawn", "interests, sum to 1 over the issues (but for rounding)"),
    "status": Column("", "0", "5", "0", "status of the newest package"),
    "born": Column("month", "0", "T - 1", "0"),
    "origin": Column("forum", "-1", "F - 1", "-1", "where the newest package comes from"),
    "share": Column(*SHARE, "0"),
    "worth": Column("worth", "0", "G / 2", "0"),
    "public": Column(*SHARE, "0"),
    "readiness": Column(*SHARE, "0"),
    "alive": Column("", "0", "1", "true", "has not been ended by its funders"),
    "last_met": Column("month", "-1", "T - 1", "opening - 1"),
    "last_uptake": Column(
        "month", "0", "T - 1", "opening", "month in which a government last heard of a package of it"
    ),
    "heard": Column(*FLAG, "the government has heard of the package"),
    "adopted": Column(*FLAG, "the government has adopted it"),
    "declined": Column(*FLAG, "the government has declined it"),
    "shelved": Column(*FLAG, "the forum has put the question aside"),
    "scandal": Column("month", "-1000", "T - 1", "-1000"),
    "question": Column("question", "-1", "Q - 1", "-1"),
    "table": Column("seat", "-1", "S - 1", "-1"),
    "chairs": Column("people", "0", "W", "0"),
    "tries": Column("meetings", "0", "24", "0"),
    "image": Column(*SHARE, "`trust.prior`"),
    "draft": Column(*SHARE, "0"),
    "offer": Column("worth", "0", "G / 2", "0"),
    "frank": Column(*SHARE, "0"),
    "partner": Column("seat", "-1", "S - 1", "-1"),
    "threshold": Column("worth", "", "", "0", "the least worth it supports at a meeting"),
    "misreading": Column(
        *SHARE, "`understanding.asymmetry`", "how far the seat misreads a government's interest in an issue"
    ),
    "prior": Column(*SHARE, "`trust.prior`", "trust before any evidence"),
    "good": Column(*EVIDENCE, "0", "good evidence, which fades"),
    "bad": Column(*EVIDENCE, "0", "bad evidence, which fades"),
    "scar": Column(*EVIDENCE, "0", "bad evidence that never fades"),
    "tally": Column("", "0", "", "0", "lines of the chronicle of its kind, or the sum of their amounts"),
    "first_noted": Column("month", "-1", "T - 1", "-1", "month of the first of these lines, -1 none"),
}
"""Flags that start false are left out where the source says all."""
UNSHOWN = {*WORKING, "written"}
"""Columns that are no state of the model: scratch, and the length of the chronicle."""
MEANT = {
    "interrupted": "a dated interruption keeps the forum from meeting",
    "power": "weight of the side's claims in every draft",
    "floor": "how often the side holds the floor",
    "parties": "how many governments are parties",
    "forum": "the forum of the seat",
    "role": "0 official, 1 former official, 2 expert",
    "dependence": "how far careers and funding in the delegation depend on the government",
    "terms": "the terms of the forum in the month, in the order of the chapter's parameters",
    "party": "the government is a party of the question",
    "opens": "month in which the forum opens",
}


def described(name: str) -> dict[str, tuple[str, str]]:
    """Axes and meaning of every column of ``World`` or ``State``, in the words of their file."""
    text = SOURCE.read_text(encoding="utf-8")
    body = re.split(r"^class ", text.partition(f"class {name}(NamedTuple):")[2], flags=re.M)[0]
    found = {}
    for line in FIELD.finditer(body):
        said = SAID.match(line["says"])
        assert said is not None
        found[line["name"]] = (said["axes"] or "", said["meaning"])
    return found


def shown() -> list[str]:
    """State variables that the table has, in the order of the source."""
    return [name for name in described("State") if name in AXES and name not in UNSHOWN]


def state() -> str:
    """Every state variable."""
    words = described("State")
    rows = []
    for name in shown():
        (axes, meaning), column = words[name], COLUMNS.get(name, Column("", "0", "1", "false"))
        kind = AXES[name][0]
        ends = "false or true" if kind == "b" else _ends(column)
        says = column.says or meaning
        rows.append(
            (
                f"`{name}`",
                axes.replace("(1,)", "").replace("KINDS", "E"),
                KINDS[kind],
                column.unit,
                ends,
                says,
                column.start,
            )
        )
    return table(("variable", "axes", "kind", "unit", "range", "meaning", "at the opening"), rows)


def _ends(column: Column) -> str:
    if column.low and column.high:
        return f"{column.low} to {column.high}"
    return f"{column.low} or more" if column.low else "any"


def world() -> str:
    """Everything that is worked out from a scenario before a run."""
    rows = [(f"`{name}`", axes, MEANT.get(name, meaning)) for name, (axes, meaning) in described("World").items()]
    return table(("name", "axes", "meaning"), rows)
