"""Whether a forum's dates, terms, delegations and dated changes fit together."""

from __future__ import annotations

from sim.scenario.ceilings import SEATS
from sim.scenario.draft import Draft
from sim.scenario.faults import Path
from sim.scenario.grammar import TERMS
from sim.scenario.resolve import MIX, is_written, reseat, rows, seats, stages
from sim.scenario.validate import Tree, proper


def check_forums(draft: Draft) -> None:
    """Note every contradiction within the forums."""
    for key, forum in draft.forums.items():
        _window(draft, key, forum)
        _meetings(draft, key, forum)
        check_slots(draft, key, {}, ())
        _delegations(draft, key, forum)
        _changes(draft, key, forum)


def window(draft: Draft, forum: Tree) -> tuple[int, int]:
    """First and last month in which a forum may meet."""
    return forum["opens"], forum["closes"] if "closes" in forum else draft.clean["months"]


def _window(draft: Draft, key: str, forum: Tree) -> None:
    first, last = ("forums", key, "opens"), ("forums", key, "closes")
    months = draft.clean["months"]
    if not draft.report.fine(first, last, ("months",)):
        return
    opens, closes = window(draft, forum)
    if opens > months:
        draft.report.add(first, f"found {opens}", f"1 to {months}, the scenario's months")
    elif not opens <= closes <= months:
        draft.report.add(last, f"found {closes}", f"{opens} to {months}, from its opening to the scenario's last month")


def _meetings(draft: Draft, key: str, forum: Tree) -> None:
    path = ("forums", key, "meets_in")
    if not is_written(draft.raw, path):
        return
    if is_written(draft.raw, ("forums", key, "meetings_a_year")):
        draft.report.add(
            ("forums", key, "meetings_a_year"), "found beside meets_in", "one of the two: dates, or a number a year"
        )
    months = forum.get("meets_in", ())
    if list(months) != sorted(months):
        draft.report.add(path, "found months out of order", "months in ascending order")
    opens, closes = window(draft, forum)
    if draft.report.fine(("months",), ("forums", key, "opens"), ("forums", key, "closes")):
        for month in sorted({month for month in months if not opens <= month <= closes}):
            draft.report.add(path, f"found {month}", f"{opens} to {closes}, the months in which the forum is open")


def check_slots(draft: Draft, key: str, room: Tree, room_path: Path) -> None:
    """Note a forum that drafts in more rounds than a meeting has, with a room's terms laid over its own or not."""
    where: dict[str, tuple[int, Path]] = {name: (-1, ("forum", name)) for name in ("drafts", "slots")}
    bases: list[Path] = [("forum",), ("forums", key), room_path]
    for age, base in enumerate(bases):
        _written(draft, where, age, base)
    for age, (below, terms) in enumerate(stages(draft.clean, draft.forums[key], room), start=len(bases)):
        if below:
            _written(draft, where, age, ("forums", key, *below))
        (drafted, drafts), (slotted, slots) = where["drafts"], where["slots"]
        if terms["drafts"] <= terms["slots"] or not draft.report.fine(drafts, slots):
            continue
        if drafted >= slotted:
            draft.report.add(drafts, f"found {terms['drafts']}", f"at most slots, which is {terms['slots']}")
        else:
            draft.report.add(slots, f"found {terms['slots']}", f"at least drafts, which is {terms['drafts']}")
        return  # later stages only repeat it


def _written(draft: Draft, where: dict[str, tuple[int, Path]], age: int, base: Path) -> None:
    """Keep where a value in force is written, if this table writes it; the youngest is what is blamed."""
    for name in where:
        if base and is_written(draft.raw, (*base, name)):
            where[name] = (age, (*base, name))


def _delegations(draft: Draft, key: str, forum: Tree) -> None:
    for government, delegation in forum.get("delegations", {}).items():
        path = ("forums", key, "delegations", government)
        if proper(government) not in draft.governments:
            known = draft.governments
            draft.report.add(path, "no such government", ", ".join(known), (government, known))
        _size(draft, path, delegation)
        check_capacity(draft, path, delegation)


def check_capacity(draft: Draft, path: Path, mix: Tree) -> None:
    """Note a capacity in which nobody speaks."""
    capacity = (*path, "capacity")
    if mix.get("capacity") == "official" and not mix.get("officials") and is_written(draft.raw, capacity):
        if draft.report.fine(path):
            draft.report.add(
                capacity, 'found "official", where no official sits', "officials, 1 or more, or no capacity"
            )


def _size(draft: Draft, path: Path, delegation: Tree) -> None:
    if not draft.report.fine(*((*path, kind) for kind in MIX)):
        return
    size, people = seats(delegation), len(delegation.get("people", ()))
    if size == 0 and not draft.report.fine(path):
        return  # a misspelt key explains why nobody sits here
    if not 1 <= size <= SEATS:
        draft.report.add(path, f"found {size} seats", f"1 to {SEATS}: officials, former and experts together")
    elif people > size:
        draft.report.add((*path, "people"), f"found {people} people", f"at most {size}, the number of seats")


def _changes(draft: Draft, key: str, forum: Tree) -> None:
    before = 0
    for number, change in rows(forum, "changes"):
        path = ("forums", key, "changes", number)
        month = change.get("month", 0)
        if month:
            _dated(draft, path, month, before)
            before = month
        if "meetings_a_year" in change and is_written(draft.raw, ("forums", key, "meets_in")):
            draft.report.add((*path, "meetings_a_year"), "found in a forum with meets_in", "dates in meets_in alone")
        if draft.report.fine(path) and not change["delegations"] and not any(name in change for name in TERMS):
            draft.report.add(path, "changes nothing", "a term or a delegation that changes")
    if draft.sound(proper(key)):
        _reseatings(draft, key, forum)


def _dated(draft: Draft, path: Path, month: int, before: int) -> None:
    home = path[:2]
    if month == before:
        draft.report.add((*path, "month"), f"found {month} a second time", "one change a month: write both into one")
    elif month < before:
        draft.report.add((*path, "month"), f"found {month} after {before}", "changes in ascending order of months")
    if not draft.report.fine((*home, "opens"), (*home, "closes"), ("months",)):
        return
    opens, closes = window(draft, draft.forums[home[1]])
    if not opens < month <= closes:
        allowed = f"after month {opens}, in which the forum opens, up to {closes}, in which it closes"
        draft.report.add((*path, "month"), f"found {month}", allowed)


def _reseatings(draft: Draft, key: str, forum: Tree) -> None:
    known, seated = draft.parties(proper(key)), dict(forum.get("delegations", {}))
    for number, change in rows(forum, "changes"):
        for government, table in change["delegations"].items():
            path = ("forums", key, "changes", number, "delegations", government)
            home = ("forums", key, "delegations", government)
            if government not in seated:
                if draft.report.fine(home):
                    draft.report.add(path, "has no delegation here", ", ".join(known), (government, known))
                continue
            after = reseat(seated[government], table)
            counts = [(*base, kind) for base in (home, path) for kind in MIX]
            if draft.report.fine(*counts) and seats(after) != seats(seated[government]):
                allowed = f"{seats(seated[government])}, as many as before: a change replaces seats, it adds none"
                draft.report.add(path, f"found {seats(after)} seats", allowed)
            else:
                _size(draft, path, after)
                check_capacity(draft, path, after)
            seated[government] = after
