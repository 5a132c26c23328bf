"""A scenario file as plain numbers."""

from typing import Any

from tests.docs.rebuilt import pages
from tests.docs.rebuilt.rooms import swapped

Tree = dict[str, Any]
SEATS = ("officials", "former", "experts")
OWN = ("encroachment", "rigidity", "power", "floor", "receptive", "reach")


def situation(tree: Tree, track: str = "") -> Tree:
    """Everything that acts on a run, with every default filled in."""
    theory = _theory(tree)
    months = int(tree.get("months", pages.left_out()["months"]))
    forums = [_forum(key, table, theory, months) for key, table in tree["forums"].items()]
    if track:
        forums = [swapped(forum, track, tree.get("rooms", {}).get(track, {})) for forum in forums]
    return {
        "months": months,
        "theory": theory,
        "governments": [_government(key, table, theory) for key, table in tree["governments"].items()],
        "forums": forums,
        "agenda": _agenda(tree, forums, theory),
        "events": [_event(row, theory) for row in tree.get("events", [])],
    }


def _theory(tree: Tree) -> Tree:
    """Every parameter by `chapter.name`."""
    found = {}
    for path, (default, whole) in pages.parameters().items():
        chapter, name = path.split(".")
        value = tree.get(chapter, {}).get(name, default)
        found[path] = int(value) if whole else float(value)
    return found


def _default(key: str, theory: Tree) -> float:
    """The number that stands for a key left out, which may be that of a parameter."""
    text = pages.left_out()[key]
    return theory[text] if text in theory else float(text)


def _government(key: str, table: Tree, theory: Tree) -> Tree:
    own = {name: float(table.get(name, _default(f"governments.NAME.{name}", theory))) for name in OWN}
    return {"key": key, "name": table["name"], **own}


def _terms(table: Tree) -> Tree:
    """The terms that a table gives."""
    found = {}
    for path, (_, whole) in pages.parameters().items():
        chapter, name = path.split(".")
        if chapter == "forum" and name in table:
            found[name] = int(table[name]) if whole else float(table[name])
    return found


def _forum(key: str, table: Tree, theory: Tree, months: int) -> Tree:
    usual = {path.split(".")[1]: value for path, value in theory.items() if path.startswith("forum.")}
    delegations = {name: _delegation(name, row) for name, row in table["delegations"].items()}
    return {
        "key": key,
        "opens": table.get("opens", int(pages.left_out()["forums.NAME.opens"])),
        "closes": table.get("closes", months),
        "meets_in": table.get("meets_in"),
        "terms": usual | _terms(table),
        "delegations": delegations,
        "changes": _changes(table.get("changes", []), delegations),
    }


def _delegation(government: str, row: Tree, before: Tree | None = None) -> Tree:
    """A delegation, or what a dated change makes of the one before."""
    start = "forums.NAME.delegations.NAME."
    usual = before or {
        **{seats: int(pages.left_out()[start + seats]) for seats in SEATS},
        "capacity": pages.left_out()[start + "capacity"],
        "dependence": float(pages.left_out()[start + "dependence"]),
        "convener": "",
    }
    mix = {seats: row.get(seats, 0) if any(name in row for name in SEATS) else usual[seats] for seats in SEATS}
    return {
        "government": government,
        **mix,
        "capacity": row.get("capacity", usual["capacity"]),
        "dependence": float(row.get("dependence", usual["dependence"])),
        "convener": row.get("convener", usual["convener"]),
        "people": list(row.get("people", [])),
    }


def _changes(rows: list[Tree], delegations: Tree) -> list[Tree]:
    """The dated changes, each delegation in full."""
    found, now = [], dict(delegations)
    for row in rows:
        new = {key: _delegation(key, table, now[key]) for key, table in row.get("delegations", {}).items()}
        now |= new
        found.append({"month": row["month"], "terms": _terms(row), "delegations": new})
    return found


def _agenda(tree: Tree, forums: list[Tree], theory: Tree) -> list[Tree]:
    """The blocks of questions; with none in the file one for each set of governments that meet."""
    if tree.get("agenda"):
        return [{key: row[key] for key in ("name", "parties", "questions")} for row in tree["agenda"]]
    blocks: list[Tree] = []
    for forum in forums:
        parties = list(forum["delegations"])
        if all(set(block["parties"]) != set(parties) for block in blocks):
            blocks.append({"name": "questions", "parties": parties, "questions": theory["drafting.questions"]})
    return blocks


def _event(row: Tree, theory: Tree) -> Tree:
    kind = row["kind"]
    size = row.get("size", _default("events.crisis.size", theory) if kind == "crisis" else 0.0)
    months = row.get("months", int(pages.left_out()["events.interruption.months"]))
    names = {key: list(row.get(key, [])) for key in ("governments", "forums")}
    return {"kind": kind, "month": row["month"], "months": months, **names, "size": float(size)}
