"""Numbers that are no parameters: the named ones of the source, those that equations hold, and those that are words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from sim import events
from sim.rules import CHAPTERS as NAMES
from sim.rules.roles import ROLES
from sim.state import IN_OFFICIAL_ROOM, IN_UNOFFICIAL_ROOM, STATUSES
from sim.validation.citations import linked
from tests.docs.documents import CHAPTERS, ROOT
from tests.docs.odd.tables import FACTS, PARTS, number, table

PLAIN = (0, 1)
"""Numbers that need no name anywhere."""
NO_PARAMETER = {
    "REMOTE_CONFIDENTIALITY": "a forum can be given another `confidentiality` together with its `in_person`",
    "MARGIN": "a convention: a proposer does not write what it would refuse by a rounding; no other value was tried",
    "BOLDEST": "a bound on the search, reached where no claim satisfies the proposer; no other value was tried",
    "LEAST": "arithmetic: nobody divides by 0",
    "HALVINGS": "arithmetic: the claim is found to 3 / 2^8, .012 of an honest one",
    "HELP": "`forum.facilitation` varies what it multiplies, and no source tells the two apart",
    "SLACK": "arithmetic: quorum times seats is not exact, and a rounding up would make one seat of it",
    "MEAN_OF_TWO": "arithmetic: `transfer.cost` is the price where tension and encroachment are both full",
    "SCANDAL_FACTOR": "`forum.ending` varies the chance, and few forums have impatient funders at all",
    "SCANDAL_MONTHS": "no source; it acts through `SCANDAL_FACTOR` alone",
    "LONG_AGO": "a mark: farther back than `SCANDAL_MONTHS` from any month. A newcomer's `scar` is 0 whatever it says; "
    "while it stands there are none, and the code spares itself the writing",
}
"""Why each of them is not a lever."""
WRITTEN_IN = {
    **{part: phase for phase, parts in PARTS.items() for part in parts},
    "claim": "draft", "newcomer": "a newcomer", "opening": "initialisation", "regard": "a newcomer",
}  # fmt: skip
"""Files of the month that are not called as the phase that the pages tell them in."""
HELD = {
    ("drafting", "worth", 0.5): ("`worth_of`", "unit: an equal split among any number of parties is worth one half"),
    ("drafting", "believed_red_line", 2.0): ("`error`", "arithmetic: a draw in [0, 1) becomes one in [-1, 1)"),
    ("drafting", "claimed", 2.0): ("`claimed`", "arithmetic: 1 / 2 where nobody wishes for an issue at all"),
}
"""Numbers within rules that have no name in the source: where they stand here, and why they are what they are."""


def named() -> Iterator[tuple[str, float, str]]:
    """Named numbers of the chapters and of the state, with what their file says of them."""
    for path in (*(each for each in CHAPTERS if each.stem in NAMES), ROOT / "sim" / "state.py"):
        body = ast.parse(path.read_text(encoding="utf-8")).body
        for line, after in pairwise(body):
            said = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and after.value.value
            if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name) and isinstance(said, str):
                try:
                    value = ast.literal_eval(line.value)
                except ValueError:
                    continue
                if isinstance(value, int | float):
                    yield line.targets[0].id, value, said.replace("\n", " ")


def unnamed() -> set[tuple[str, str, float]]:
    """Numbers that stand in a rule without a name: chapter, rule, number."""
    return {
        (path.stem, rule.name, part.value)
        for path in CHAPTERS
        for rule in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(rule, ast.FunctionDef)
        for line in rule.body
        for part in ast.walk(line)
        if isinstance(part, ast.Constant) and type(part.value) in (int, float) and part.value not in PLAIN
    }


def users(name: str) -> str:
    """Chapters and phases, as the pages call them, whose files use a constant."""
    chapters = [f"chapter {path.stem}" for path in CHAPTERS if _uses(path, name)]
    phases = [
        WRITTEN_IN.get(path.stem, path.stem) for path in (ROOT / "sim" / "month").glob("*.py") if _uses(path, name)
    ]
    return ", ".join([*chapters, *sorted(set(phases))])


def _uses(path: Path, name: str) -> bool:
    uses = (each for each in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(each, ast.Name))
    return any(each.id == name and isinstance(each.ctx, ast.Load) for each in uses)


def constants() -> str:
    """Every number that no scenario can change."""
    rows: list[tuple[str, ...]] = [
        (f"`{name}`", number(value), linked(said, FACTS), users(name), NO_PARAMETER[name])
        for name, value, said in named()
    ]
    rows += [
        (f"in {where}", number(value), "", f"chapter {chapter}", why)
        for (chapter, _, value), (where, why) in HELD.items()
    ]
    return table(("constant", "value", "meaning", "used in", "why it is no parameter"), rows)


def codes() -> str:
    """Whole numbers that stand for words."""
    told = {
        "role of a seat": dict(enumerate(ROLES)),
        "status of a question": dict(enumerate(STATUSES)),
        "solved, of a forum and a question": {
            0: "never", IN_OFFICIAL_ROOM: "first in an official room", IN_UNOFFICIAL_ROOM: "first in an unofficial one",
        },
        "amount of CANCELLED": {
            events.INTERRUPTED: "interrupted", events.SUSPENDED: "talks suspended",
            events.KEPT_AWAY: "a delegation was kept at home",
        },
        "amount of ADOPTED and DECLINED": {
            events.INSTRUCTED: "instructed", events.RECEPTIVE: "receptive", events.TABLED: "at an official table",
        },
    }  # fmt: skip
    rows = [(what, ", ".join(f"{code} {word}" for code, word in words.items())) for what, words in told.items()]
    return table(("of", "number and word"), rows)
