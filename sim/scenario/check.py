"""What no single key can say: whether the parts of a scenario fit together.

Forums, events and the record have files of their own.
"""

from __future__ import annotations

from sim.scenario.ceilings import QUESTIONS, SEATS
from sim.scenario.check_events import check_events
from sim.scenario.check_forums import check_capacity, check_forums, check_slots
from sim.scenario.check_record import check_record
from sim.scenario.draft import Draft
from sim.scenario.faults import display, dotted_name
from sim.scenario.grammar import TERMS
from sim.scenario.plan import TRACKS, Delegation
from sim.scenario.resolve import MIX, is_written, room_of, rows, terms_in, track_of
from sim.scenario.validate import Tree, proper


def check(draft: Draft) -> None:
    """Note everything in which the parts of a scenario contradict each other."""
    _tension(draft)
    _governments(draft)
    check_forums(draft)
    check_events(draft)
    check_record(draft)
    _agenda(draft)
    _rooms(draft)
    _sources(draft)


def _tension(draft: Draft) -> None:
    low, high = ("tension", "baseline"), ("tension", "breakdown")
    baseline, breakdown = draft.clean["tension"]["baseline"], draft.clean["tension"]["breakdown"]
    if draft.report.fine(low, high) and breakdown <= baseline:
        if is_written(draft.raw, high):
            draft.report.add(high, f"found {display(breakdown)}", f"above tension.baseline, which is {baseline:g}")
        else:
            draft.report.add(low, f"found {display(baseline)}", f"below tension.breakdown, which is {breakdown:g}")


def _governments(draft: Draft) -> None:
    """Nobody is part of a dialogue without a seat in it."""
    sets = draft.parties_of_forums()
    seated = {key for parties in sets.values() for key in parties}
    for key in (each for each in draft.raw["governments"] if proper(each) not in seated) if sets else ():
        if draft.report.fine(("governments", key)):
            draft.report.add(("governments", key), "sits in no forum", f"a delegation in one of: {', '.join(sets)}")


def _agenda(draft: Draft) -> None:
    sets = draft.parties_of_forums()
    blocks = rows(draft.clean, "agenda")
    if not blocks:
        each = draft.clean["drafting"]["questions"]
        path = ("drafting", "questions")
        if draft.report.fine(path, ("agenda",)) and each * len(set(sets.values())) > QUESTIONS:
            found = f"found {each} for each of {len(set(sets.values()))} sets of governments"
            draft.report.add(path, found, f"at most {QUESTIONS} questions in all")
        return
    for number, block in blocks:
        _block(draft, number, block, set(sets.values()))
    total = sum(block.get("questions", 0) for _, block in blocks)
    if total > QUESTIONS:
        draft.report.add(("agenda",), f"found {total} questions", f"at most {QUESTIONS} in all")
    served = {draft.in_order(block.get("parties", ())) for _, block in blocks}
    for key, parties in sets.items():
        if parties not in served and draft.report.fine(("agenda",)):
            wanted = f"a block whose parties are exactly {', '.join(parties)}, for forums.{key}"
            draft.report.add(("agenda",), f"no questions for forums.{key}", wanted)


def _block(draft: Draft, number: str, block: Tree, sets: set[tuple[str, ...]]) -> None:
    path = ("agenda", number, "parties")
    draft.keys(path, block.get("parties", ()), draft.governments)
    if draft.report.fine(path, ("governments",)) and sets and draft.in_order(block["parties"]) not in sets:
        allowed = "; or ".join(", ".join(parties) for parties in sorted(sets))
        draft.report.add(path, f"found {', '.join(block['parties'])}, among whom no forum meets", allowed)


def _rooms(draft: Draft) -> None:
    for track, table in draft.clean["rooms"].items():
        path = ("rooms", track)
        room = room_of(track, table)
        mix = {kind: room[kind] for kind in MIX}
        if not draft.report.fine(*((*path, key) for key in room)):
            continue
        if not 1 <= sum(mix.values()) <= SEATS:
            draft.report.add(path, f"found {sum(mix.values())} seats", f"1 to {SEATS}")
        elif track_of((Delegation("any", capacity=room["capacity"], **mix),)) != track:
            found = ", ".join(f"{count} {kind}" for kind, count in mix.items() if count)
            draft.report.add(path, f"found {found}, officials in {room['capacity']} capacity", _LABELS[track])
        check_capacity(draft, path, room)
        terms = terms_in(table, TERMS)
        if "slots" in terms or "drafts" in terms:
            for key in draft.forums:
                check_slots(draft, key, terms, path)


_LABELS = {
    "track1": f"officials only, in official capacity, to be {TRACKS['track1']}",
    "track1_5": f"officials in private capacity, or officials and others, to be {TRACKS['track1_5']}",
    "track2": f"no official, to be {TRACKS['track2']}",
}


def _sources(draft: Draft) -> None:
    written: list[str] = []
    for key in draft.clean.get("sources", {}):
        if key.split(".")[0] == "sources" or not is_written(draft.raw, tuple(key.split("."))):
            written = written or [dotted_name(path) for path in draft.paths()]
            allowed = "the path of a key or a table of this file"
            draft.report.add(("sources", key), "names nothing in this file", allowed, (key, written))
    for number, event in rows(draft.clean, "events"):
        if event["source"] and f"events.{number}" in draft.clean.get("sources", {}):
            path = ("events", number, "source")
            draft.report.add(path, "found a second source", f'one source, here or in sources."events.{number}"')
