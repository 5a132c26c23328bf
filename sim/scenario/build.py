"""From a checked draft to the frozen plan."""

from __future__ import annotations

from sim.rules import CHAPTERS, Theory
from sim.rules.forum import Forum as Terms
from sim.scenario.assumption import Assumption
from sim.scenario.frozen_dict import FrozenDict, freeze
from sim.scenario.grammar import GOVERNMENT, TERMS
from sim.scenario.nodes import Number
from sim.scenario.origin import Origin, mark_checked
from sim.scenario.plan import Block, Change, DatedEvent, Delegation, Forum, Government, Room, Scenario
from sim.scenario.record import Record
from sim.scenario.resolve import lookup, reseat, room_of, rows, terms_in
from sim.scenario.validate import Tree


def build(clean: Tree, key: str, origin: Origin) -> Scenario:
    """The scenario that a tree without faults describes."""
    order = tuple(clean["governments"])
    forums = tuple(_forum(clean, name, table, order) for name, table in clean["forums"].items())
    scenario = Scenario(
        key=key,
        title=clean["title"],
        summary=clean["summary"],
        months=clean["months"],
        start=clean["start"],
        governments=tuple(_government(clean, name, table) for name, table in clean["governments"].items()),
        forums=forums,
        agenda=_agenda(clean, forums, order),
        theory=Theory(**{chapter: cls(**clean[chapter]) for chapter, cls in CHAPTERS.items()}),
        events=tuple(_event(clean, event, order) for _, event in rows(clean, "events")),
        rooms=FrozenDict({track: _room(track, table) for track, table in clean["rooms"].items()}),
        sources=FrozenDict(_sources(clean)),
        record=_record(clean),
        assumptions=tuple(Assumption(**freeze(each)) for _, each in rows(clean, "assumptions")),
        origin=origin,
    )
    return mark_checked(scenario)


def _government(clean: Tree, key: str, table: Tree) -> Government:
    elsewhere = {
        name: lookup(clean, node.otherwise)
        for name, node in GOVERNMENT.keys.items()
        if isinstance(node, Number) and node.otherwise
    }
    return Government(key=key, **{**elsewhere, **table})


def _forum(clean: Tree, key: str, table: Tree, order: tuple[str, ...]) -> Forum:
    seated = {name: table["delegations"][name] for name in order if name in table["delegations"]}
    return Forum(
        key=key,
        name=table["name"],
        opens=table["opens"],
        closes=table["closes"] if "closes" in table else clean["months"],
        terms=Terms(**{**clean["forum"], **terms_in(table, TERMS)}),
        delegations=tuple(Delegation(name, **delegation) for name, delegation in seated.items()),
        meets_in=table.get("meets_in"),
        changes=_changes(table, seated),
    )


def _changes(table: Tree, seated: Tree) -> tuple[Change, ...]:
    found = []
    for _, change in rows(table, "changes"):
        new = {
            name: reseat(seated[name], change["delegations"][name]) for name in seated if name in change["delegations"]
        }
        seated = {**seated, **new}
        delegations = tuple(Delegation(name, **delegation) for name, delegation in new.items())
        found.append(Change(change["month"], FrozenDict(terms_in(change, TERMS)), delegations))
    return tuple(found)


def _agenda(clean: Tree, forums: tuple[Forum, ...], order: tuple[str, ...]) -> tuple[Block, ...]:
    if blocks := rows(clean, "agenda"):
        return tuple(
            Block(block["name"], tuple(key for key in order if key in block["parties"]), block["questions"])
            for _, block in blocks
        )
    sets = dict.fromkeys(forum.governments for forum in forums)
    names = {key: table["name"] for key, table in clean["governments"].items()}
    questions = clean["drafting"]["questions"]
    return tuple(Block(", ".join(names[key] for key in parties), parties, questions) for parties in sets)


def _event(clean: Tree, event: Tree, order: tuple[str, ...]) -> DatedEvent:
    kind = event["kind"]
    return DatedEvent(
        kind=kind,
        month=event["month"],
        months=event.get("months", 1),
        governments=tuple(key for key in order if key in event.get("governments", ())),
        forums=tuple(key for key in clean["forums"] if key in event.get("forums", ())),
        size=event.get("size", clean["tension"]["size"] if kind == "crisis" else 0.0),
    )


def _room(track: str, table: Tree) -> Room:
    return Room(**room_of(track, table), terms=FrozenDict(terms_in(table, TERMS)))


def _record(clean: Tree) -> Record | None:
    if "record" not in clean:
        return None
    only = next(iter(clean["forums"])) if len(clean["forums"]) == 1 else ""
    record = clean["record"]
    left_out = {"forum": only, "uptake_months": None, "transfer_months": None, "transfer_lenient": record["transfer"]}
    return Record(**{**left_out, **record})


def _sources(clean: Tree) -> dict[str, str]:
    events = {f"events.{number}": event["source"] for number, event in rows(clean, "events") if event["source"]}
    record = {"record": "; ".join(clean["record"]["sources"])} if "record" in clean else {}
    return {**record, **clean["sources"], **events}
