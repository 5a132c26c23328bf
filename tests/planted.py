"""Faults planted in right pages; run as a module, pages not compiled, it prints in which phase each is found."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from random import Random
from types import FunctionType
from typing import NamedTuple

from tests.contested import world
from tests.proof import Lockstep


class Fault(NamedTuple):
    """One slip in one right page, and the phases in which it can first show."""

    page: str
    right: str
    wrong: str
    phases: tuple[str, ...]


FAULTS = (
    Fault("convene", "state.receptive[world.government[i]])", "True)", ("convene",)),
    Fault("convene", "state.worked[f, state.question[f]] = True", "state.worked[f, 0] = True", ("convene",)),
    Fault("exchange", "kept = repaired(theory.trust, state.bad[j, i - first], candid, contact)",
          "kept = state.bad[j, i - first]", ("exchange",)),
    Fault("exchange", "s = world.government[j]", "s = g", ("exchange",)),
    Fault("exchange", "state.notes[g, h, k] = 1.0", "pass", ("exchange",)),
    Fault(
        "exchange", "state.notes[world.government[i], h, k]", "state.notes[h, world.government[i], k]", ("exchange",)
    ),
    Fault("propose", "1.0 if g == own else to_one(total)", "1.0", ("draft",)),
    Fault("weigh", "spot(state.seated[i], state.question[f], 0, 0)", "spot(0, state.question[f], 0, 0)", ("draft",)),
    Fault("draft", "IN_OFFICIAL_ROOM if", "IN_UNOFFICIAL_ROOM if", ("draft",)),
    Fault("draft", "if state.solved[f, q] == 0:", "if True:", ("draft",)),
    Fault("draft", "+= world.rank[f, g] >= 0", "+= 1", ("draft",)),
    Fault("publicise", "or world.receptivity[at.month, g] == 1", "", ("publicise", "governments")),
    Fault("publicise", "not state.receptive[g] or", "", ("publicise", "governments")),
    Fault("publicise", "and not state.adopted[q, g]", "", ("publicise", "governments")),
    Fault("publicise", "< theory.publicity.disown", "< theory.publicity.leak", ("publicise", "governments")),
    Fault("hear", "at_table or state.receptive[g]", "state.receptive[g]", ("brief",)),
    Fault("hear", "or instructed_right(world, state, at, f, g)", "", ("brief",)),
    Fault("hear", "state.met[f] and ", "", ("brief",)),
    Fault("hear", "if not state.uptake[q]:", "if True:", ("brief",)),
    Fault("decide", "if at_table and not world", "if not world", ("brief",)),
    Fault("decide", "if reason != INSTRUCTED and not at_table:", "if reason != INSTRUCTED:", ("brief",)),
    Fault("decide", "note(state, WAS_DECLINED, at, f, q, g, reason)",
          "note(state, WAS_DECLINED, at, f, q, g, ONCE)", ("brief",)),
    Fault("decide", "+= world.party[q, g]", "+= 1", ("brief",)),
    Fault("decide", "    tire_right(world, state, q)",
          "    [tire_right(world, state, q) for refused in state.declined[q] if refused]", ("brief",)),
    Fault("decide", "state.carried[f, q] = True", "pass", ("brief",)),
    Fault("brief", "tire_right(world, state, q)", "pass", ("brief",)),
    Fault("newcomer", "state.seated[seat] = at.month + 1", "state.seated[seat] = at.month", ("governments", "replace")),
    Fault("replace", "months, first, arrived = at.month - state.last_met[f]", "months, first, arrived = 1",
          ("replace",)),
    Fault("governments", "state.tired[g] = 0", "pass", ("governments",)),
    Fault("governments", "willing(theory.transfer, share, state.tired[g])", "share", ("governments",)),
)  # fmt: skip
"""At least one in every right page that the second edition changed."""


@contextmanager
def planted(fault: Fault) -> Iterator[None]:
    """The right page with the fault, as long as it lasts; other pages call the same function."""
    module = import_module(f"sim.month.{fault.page}")
    left, mark, right = inspect.getsource(module).partition("# Right page")
    if right.count(fault.right) != 1:
        raise ValueError(f"sim.month.{fault.page} has {right.count(fault.right)} times: {fault.right}")
    faulty: dict[str, object] = {"__name__": module.__name__}
    exec(left + mark + right.replace(fault.right, fault.wrong), faulty)
    pages = {name: value for name, value in vars(module).items() if getattr(value, "__module__", "") == module.__name__}
    held = {page: page.__code__ for page in pages.values() if isinstance(page, FunctionType)}
    for name, page in pages.items():
        if page in held:
            page.__code__ = faulty[name].__code__  # type: ignore[attr-defined]
    try:
        yield
    finally:
        for page, code in held.items():
            page.__code__ = code


def found(seed: int = 1, most: int = 300) -> dict[Fault, str]:
    """What lockstep says of each fault in the first contested world that shows it; empty if none of so many does."""
    luck, said = Random(seed), dict.fromkeys(FAULTS, "")
    for _ in range(most):
        scenario, life = world(luck), luck.randrange(2**32)
        for fault in (each for each in FAULTS if not said[each]):
            with planted(fault):
                try:
                    Lockstep(scenario, life).live()
                except AssertionError as difference:
                    said[fault] = str(difference)
    return said


if __name__ == "__main__":
    for fault, difference in found().items():
        print(fault.page, fault.right, difference or "not found", sep=" | ")
