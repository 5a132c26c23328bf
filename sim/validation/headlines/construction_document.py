"""docs/by-construction.md, from the tables in code and the stored ratios."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sim.validation.construction import FIXED_NUMBERS, LEANING, OFFICE
from sim.validation.construction.office import DELEGATION, ROOM, SEAT
from sim.validation.headlines.will import BOTH_OPEN, DEFAULTS, OPEN, RoomRatio
from sim.validation.markdown import table, wrapped
from sim.words.numbers import listed, written

_OPENING = """# By construction

What follows from a rule is no finding, however many dialogues show it. This page is written from one table in code,
`sim/validation/construction`, by `python -m sim.validation.headlines --page-only`. Every line of it is shown in a
test (`tests/validation/construction`): a number at generated values of all that it does not name, a push by playing it
with and without the values that take it away.

From Python the table is asked of any scenario, as it is played:

```python
from sim.validation.construction import follows
from sim.scenario import load
from sim.scenario.seating import in_room

print(follows("transfer_rate", in_room(load("standing"), "track1")))
print(follows("transferred", in_room(load("standing"), "track1"), varied="encroachment.level"))
print(follows("transfer_rate", in_room(load("standing"), "track2")))  # None: it has to be played
```"""
_SCOPES = {SEAT: "a seat", DELEGATION: "a whole delegation", ROOM: "a whole room"}


def text(rows: Sequence[RoomRatio]) -> str:
    """The page.

    Args:
        rows: of ``will``.
    """
    return "\n\n".join([_OPENING, _given(), _leaning(), _office(), _will(rows)]) + "\n"


def _given() -> str:
    body = [
        (each.sentence, each.rooms, _outcomes(each.outcomes), _code(each.varied), _code(each.parameters))
        for each in FIXED_NUMBERS
    ]
    head = ("what is so", "where", "of which numbers", "whatever this is set to", "as long as these allow it")
    return f"""## Numbers that a rule fixes

{wrapped("Known before anything is played, to the last bit. Such a number is no estimate and has no interval.")}

{table(head, body)}"""


def _outcomes(names: Sequence[str]) -> str:
    return _code(names) if len(names) < 10 else "all"


def _code(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}{'*' if name.endswith('.') else ''}`" for name in names)


def _leaning() -> str:
    body = [(each.sentence, _code(each.rules), _code(each.without), each.left) for each in LEANING]
    return f"""## Results that a rule pushes one way

{wrapped("The direction is put in, the size is not. They may lead no headline.")}

{table(("what is pushed", "by", "gone with", "what is not put in"), body)}"""


def _office() -> str:
    body = [(_SCOPES[each.scope], f"[{each.phase}](../sim/month/{each.phase}.py)", each.says) for each in OFFICE]
    told = (
        "No rule reads the name of a track. But the pages of a month ask whether a seat is an official in official "
        "capacity, whether every seat of a delegation is, and whether every delegation of a room is: that last is what "
        "Track 1 means. These are all places where they do."
    )
    return f"## What it switches to speak for a government\n\n{wrapped(told)}\n\n" + table(
        ("asked of", "where", "if so, it"), body
    )


def _will(rows: Sequence[RoomRatio]) -> str:
    found = {(row.measure, row.rooms, row.situation): row for row in rows}
    pairs = list(dict.fromkeys((row.measure, row.rooms) for row in rows))
    body = [
        (measure, rooms, *(str(written(found[measure, rooms, each].ratio)) for each in (DEFAULTS, BOTH_OPEN)))
        for measure, rooms in pairs
    ]
    told = (
        "While its government is closed an official says nothing candid. So what an unofficial room does more than an "
        "official one owes something to will. Beside every ratio of the study `which_track_transfers` stands here the "
        f"one in which both governments are always receptive ({listed([f'`{each}`' for each in OPEN])}): the standing "
        f"dialogue, {rows[0].ratio.n:,} dialogues a room, 95% intervals over dialogues, both rooms on the same luck. "
        "The rate of Track 1 is given (above), so the ratio of rates is the rate of the other room."
    )
    return f"## How much of it is will\n\n{wrapped(told)}\n\n" + table(("ratio", "of", DEFAULTS, BOTH_OPEN), body)
