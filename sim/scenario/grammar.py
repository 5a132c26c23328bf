"""The grammar of a scenario file: every key, its range, its default, what it means. Chapters are read, not retyped."""

from __future__ import annotations

from dataclasses import replace

from sim.rules import CHAPTERS, PARAMETERS
from sim.scenario.assumption import ASSUMPTIONS
from sim.scenario.ceilings import DATED, FORUMS, GOVERNMENTS, HORIZON, MEETINGS, NOTES, QUESTIONS, SEATS
from sim.scenario.nodes import KeyedTables, KeyedTexts, Kinds, Node, Number, Table, TableList, Text, Values
from sim.scenario.plan import ROOMS, TRACKS, Room
from sim.scenario.record import RECORD


def of(path: str, otherwise: str = "") -> Number:
    """A chapter's parameter as a node, for example ``of("tension.size")``."""
    parameter = PARAMETERS[path]
    return Number(
        parameter.says,
        parameter.low,
        parameter.high,
        parameter.unit,
        parameter.kind(parameter.default),
        otherwise,
        parameter.kind is int,
    )


def _month(says: str, default: int | None = None, otherwise: str = "") -> Number:
    return Number(says, 1, HORIZON, "month", default, otherwise, True, default is None)


def _seats(says: str, default: int | None, otherwise: str = "") -> Number:
    return Number(says, 0, SEATS, "seats", default, otherwise, True)


def _chapter(chapter: str, elsewhere: bool = False) -> dict[str, Number]:
    """The parameters of a chapter by name; ``elsewhere`` if the chapter's own table gives the default."""
    paths = {each.name: each.path for each in PARAMETERS.values() if each.chapter == chapter}
    return {name: of(path, path if elsewhere else "") for name, path in paths.items()}


TERMS = _chapter("forum", elsewhere=True)
"""The terms of a forum, as its own table gives them."""
_LATER = {name: replace(node, default=None, otherwise="as before") for name, node in TERMS.items()}
_ROOM_TERMS = {
    name: replace(node, default=None, otherwise="the forum's own")
    for name, node in TERMS.items()
    if name != "meetings_a_year"
}

_CAPACITY = Text("In which capacity its officials speak.", "private", choices=("official", "private"))
_DEPENDENCE = Number(
    "How far careers and funding of those who are not officials depend on the government.", 0, 1, "share", 0.0
)
_PEOPLE = Values("Who sat there, as far as known; at most as many as there are seats.", Text("A name."), 0, SEATS)
_CONVENER = Text("Institute or office that leads the delegation.")

_DELEGATION = Table(
    "The seats of one government in this forum, under the government's key.",
    {
        "officials": _seats("Seats of serving officials.", 0),
        "former": _seats("Seats of former officials.", 0),
        "experts": _seats("Seats of experts.", 0),
        "capacity": _CAPACITY,
        "dependence": _DEPENDENCE,
        "convener": _CONVENER,
        "people": _PEOPLE,
    },
)
_BEFORE = "as before"
_ONE_OF_THREE = "0 if another of the three is given, else "
"""Who gives one number of seats gives them all."""
_LATER_DELEGATION = Table(
    "Who sits there from now on: as many seats as before; who gives one number of seats gives them all.",
    {
        "officials": _seats("Seats of serving officials.", None, _ONE_OF_THREE + _BEFORE),
        "former": _seats("Seats of former officials.", None, _ONE_OF_THREE + _BEFORE),
        "experts": _seats("Seats of experts.", None, _ONE_OF_THREE + _BEFORE),
        "capacity": replace(_CAPACITY, default=None, otherwise=_BEFORE),
        "dependence": replace(_DEPENDENCE, default=None, otherwise=_BEFORE),
        "convener": replace(_CONVENER, default=None, otherwise=_BEFORE),
        "people": _PEOPLE,
    },
)
_CHANGE = Table(
    "From this month on the forum has other terms, or other people in its seats.",
    {
        "month": _month("Month from which it holds; after the forum has opened."),
        **_LATER,
        "delegations": KeyedTables("New mixes of delegations.", _LATER_DELEGATION, GOVERNMENTS),
    },
)
FORUM = Table(
    "A recurring dialogue, under a key of its own.",
    {
        "name": Text("What it is called.", required=True),
        "opens": _month("First month in which it may meet.", 1),
        "closes": _month("Last month in which it may meet.", 60, "months"),
        "meets_in": Values(
            "Months of its meetings, where they are known, in ascending order; a month given twice has two meetings. "
            "Takes the place of meetings_a_year.",
            _month("A month."),
            1,
            MEETINGS,
            otherwise="meetings_a_year sets the calendar",
        ),
        **TERMS,
        "delegations": KeyedTables("Who sits there.", _DELEGATION, GOVERNMENTS, 2, required=True),
        "changes": TableList("Dated changes, in ascending order of months.", _CHANGE, DATED),
    },
)
GOVERNMENT = Table(
    "One side of the conflict, under a key of its own.",
    {
        "name": Text("What it is called.", required=True),
        "encroachment": of("encroachment.level", "encroachment.level"),
        "rigidity": of("drafting.rigidity", "drafting.rigidity"),
        "power": of("drafting.power", "drafting.power"),
        "floor": of("drafting.floor", "drafting.floor"),
        "receptive": of("transfer.receptive", "transfer.receptive"),
        "reach": Number("Multiplier of every carrier's reach on this side.", 0.2, 5, "ratio", 1.0),
    },
)

_WHOM = Values("Keys of the governments it concerns.", Text("Key of a government."), 1, GOVERNMENTS, required=True)
_WHERE = Values(
    "Keys of the forums it concerns; left out: all.", Text("Key of a forum."), 1, FORUMS, otherwise="all forums"
)


def _event(kind: str, says: str, keys: dict[str, Node]) -> Table:
    common: dict[str, Node] = {
        "kind": Text("What happens.", choices=(kind,), required=True),
        "month": _month("When it happens."),
        "source": Text("Where the date and the figures come from."),
    }
    return Table(says, {**common, **keys}, f"an event of kind {kind}")


_LEVEL = replace(of("encroachment.level"), default=None, required=True, says="New level, from that month on.")
_LASTS = Number("How long it lasts.", 1, HORIZON, "months", 1, whole=True)
EVENT = Kinds(
    "Something that happens on a date, whatever luck says.",
    {
        "crisis": _event("crisis", "A crisis raises tension.", {"size": of("tension.size", "tension.size")}),
        "change_of_government": _event("change_of_government", "Governments change.", {"governments": _WHOM}),
        "opening": _event("opening", "Governments become receptive.", {"governments": _WHOM}),
        "closing": _event("closing", "Governments cease to be receptive.", {"governments": _WHOM}),
        "interruption": _event("interruption", "Forums cannot meet.", {"months": _LASTS, "forums": _WHERE}),
        "politicised": _event(
            "politicised", "Governments publish what is pending.", {"governments": _WHOM, "forums": _WHERE}
        ),
        "encroachment": _event("encroachment", "Encroachment moves.", {"size": _LEVEL, "governments": _WHOM}),
    },
)
_BLOCK = Table(
    "Questions among one set of governments; every forum works on the questions among exactly its governments.",
    {
        "name": Text("What the questions are about.", required=True),
        "parties": Values("Keys of the governments.", Text("Key of a government."), 2, GOVERNMENTS, required=True),
        "questions": replace(of("drafting.questions"), default=None, required=True, says="How many questions."),
    },
)


def _room(track: str, room: Room) -> Table:
    usual = _ONE_OF_THREE + "the track's usual mix"
    keys: dict[str, Node] = {
        "officials": _seats("Seats of serving officials, a delegation.", room.officials, usual),
        "former": _seats("Seats of former officials, a delegation.", room.former, usual),
        "experts": _seats("Seats of experts, a delegation.", room.experts, usual),
        "capacity": replace(_CAPACITY, default=room.capacity),
    }
    return Table(f"The room that stands for {TRACKS[track]} when tracks are compared.", {**keys, **_ROOM_TERMS})


SCENARIO = Table(
    "A situation to simulate.",
    {
        "title": Text("What the scenario is called.", required=True),
        "summary": Text("What it is about, in one line.", required=True),
        "months": Number("How long it is simulated.", 1, HORIZON, "months", 60, whole=True),
        "start": Text(
            "Label of the first month.",
            pattern=r"[0-9]{4}-(0[1-9]|1[0-2])",
            shape="a year and a month as YYYY-MM, in quotes",
        ),
        "sources": KeyedTexts("Where figures come from: the path of a key or a table, in quotes, to a text.", NOTES),
        **{name: Table(f"Parameters of the chapter {name}.", dict(_chapter(name))) for name in CHAPTERS},
        "governments": KeyedTables("The sides of the conflict.", GOVERNMENT, GOVERNMENTS, 2, required=True),
        "forums": KeyedTables("The dialogues.", FORUM, FORUMS, 1, "forum", required=True),
        "events": TableList("What happens on a date.", EVENT, DATED),
        "agenda": TableList(
            "The questions; left out, or empty: a block of drafting.questions for each set of governments.",
            _BLOCK,
            QUESTIONS,
        ),
        "rooms": Table("Rooms that tracks are compared in.", {track: _room(track, ROOMS[track]) for track in TRACKS}),
        "record": RECORD,
        "assumptions": ASSUMPTIONS,
    },
)
