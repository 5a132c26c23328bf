"""The rooms and the contracts as Markdown, for whoever cannot see the picture, or wants to follow a link."""

from __future__ import annotations

from collections.abc import Iterable

from tests.docs.map.floors import Contract, Room, contracts, houses
from tests.docs.odd.tables import table


def rooms() -> str:
    """Every room of the package, the highest floor first, with a link."""
    house = houses()[0]
    rows = [(_link(room), _sentence(room.says)) for floor in house.floors for room in floor]
    return table(("room", "what it is"), rows)


def rules() -> str:
    """Every contract: its name, whom it binds, and to what."""
    return table(("contract", "holds", "may not import"), [_row(each) for each in contracts()])


def _row(contract: Contract) -> tuple[str, str, str]:
    name = _sentence(contract["name"])
    if contract["type"] == "layers":
        return name, _codes(contract["containers"]), "what stands on the same floor or above it"
    spared = dict.fromkeys(line.partition(" ")[0].removesuffix(".**") for line in contract.get("ignore_imports", ()))
    binds = _codes(contract["source_modules"]) + (f", all but {_codes(spared)}" if spared else "")
    return name, binds, _codes(contract["forbidden_modules"])


def _sentence(text: str) -> str:
    """Double backticks are those of a docstring."""
    return text.replace("``", "`")


def _codes(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _link(room: Room) -> str:
    return f"[{room.name}]({room.path.as_posix()})"
