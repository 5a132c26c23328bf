"""What the reader of a scenario refuses, function by function, in words; a test counts the places in the source."""

from __future__ import annotations

import ast

from sim.scenario import ceilings
from tests.docs.documents import ROOT
from tests.docs.odd.tables import table

FOLDER = ROOT / "sim" / "scenario"
NOTES = ("add", "too_many")
"""Methods that note a fault."""
MAKES = ("Fault", "_error")
"""What makes one."""
TELLS = "toml_text._error"
"""Makes the faults of its file for the functions around it."""

Refusal = tuple[str, str]
"""Where, and when."""

_TERMS = "`slots`, `drafts`: of `[forum]`, a forum, a change, a room"
REFUSED: dict[str, tuple[Refusal, ...]] = {
    "read._content": (
        ("the file", f"there is none, and no scenario of that name; or it is no plain file, cannot be read, or has "
                     f"more than {ceilings.LARGEST:,} bytes"),
    ),
    "toml_text.decode": (("the file", "it is not UTF-8"), ("the file", "it is empty")),
    "toml_text.parse": (("the file", f"keys, lists or tables nest more than {ceilings.DEEPEST} deep"),),
    "toml_text._misread": (
        ("the file", "a whole number has too many digits to be read"),
        ("the file", "it is not TOML, by one of the common mistakes (`0,7`, `70%`, a date without quotes)"),
        ("the file", "it is not TOML in any other way, a key or table given twice among them"),
    ),
    "setting.of": (("an override", "its value is none that TOML can hold, or a whole number of more than 20 digits"),),
    "setting._unassigned": (("an override", "it is no `path=value`"),),
    "override._nothing": (
        ("an override", "its path leads into a government, forum, room or row that is not there, or leaves out what is "
                        "not written"),
    ),
    "leaves.number": (("a number", "it is no number, not whole where it must be, or out of its range"),),
    "leaves.text": (
        ("a text", f"it has more than {ceilings.LONGEST_TEXT:,} characters"),
        ("a text", "it is no text, is not on one line, holds control characters, is empty where it is required, or "
                   "is none of the words or of the form that may stand there"),
    ),
    "leaves.many": (("a list", "it is no list, or has too few or too many entries"),),
    "leaves.anything": (
        ("`assumptions.N.other`", "it is none that TOML can hold, or holds a whole number of more than 20 digits"),
    ),
    "validate._table": (
        ("a table", "something else stands there"),
        ("any key", "the table has no key of that name, such as `trust.success` since 0.2.0"),
    ),
    "validate._default": (("a required key", "it is left out"),),
    "validate._named": (
        ("a table of governments, forums or delegations", "something else stands there"),
        ("a table of governments, forums or delegations", "there are more than its limit; nothing else is then asked"),
        ("a table of governments, forums or delegations", "there are too few"),
        ("the key of a government or forum", "it is not made of small letters, digits and underscores, a letter "
                                             "first, at most 32"),
    ),
    "validate._rows": (
        ("a list of tables", "something else stands there"),
        ("a list of tables", "it is longer than its limit; nothing else is then asked"),
    ),
    "validate._kinds": (("an event", "it is no table"), ("`events.N.kind`", "it is left out, or no kind of event")),
    "validate._notes": (
        ("`[sources]`", "it is no table"),
        ("`[sources]`", f"it has more than {ceilings.NOTES:,} entries; nothing else is then asked"),
        ("an entry of `[sources]`", "it is no text, empty, too long, or holds control characters"),
    ),
    "draft.keys": (
        ("`events.N.governments`, `events.N.forums`, `agenda.N.parties`", "a key is not known"),
        ("`events.N.governments`, `events.N.forums`, `agenda.N.parties`", "a key is given twice"),
    ),
    "check._tension": (
        ("`tension.breakdown`", "the file writes it and it is not above `tension.baseline`"),
        ("`tension.baseline`", "the file does not write `breakdown` and it is not below its default"),
    ),
    "check._governments": (("a government", "it sits in no forum"),),
    "check._agenda": (
        ("`drafting.questions`", f"without an agenda: questions times sets of governments exceed {ceilings.QUESTIONS}"),
        ("`[[agenda]]`", f"all blocks together have more than {ceilings.QUESTIONS} questions"),
        ("`[[agenda]]`", "a forum has no block whose parties are exactly its governments"),
    ),
    "check._block": (("`agenda.N.parties`", "no forum seats exactly these governments"),),
    "check._rooms": (
        ("`rooms.TRACK`", f"it has no seat, or more than {ceilings.SEATS}"),
        ("`rooms.TRACK`", "its seats and capacity would make it a room of another track"),
    ),
    "check._sources": (
        ("an entry of `[sources]`", "its key is no path that the file writes"),
        ("`events.N.source`", '`sources."events.N"` is written too'),
    ),
    "check_forums._window": (
        ("`forums.NAME.opens`", "it is after the last month of the scenario"),
        ("`forums.NAME.closes`", "it is before `opens`, or after the last month of the scenario"),
    ),
    "check_forums._meetings": (
        ("`forums.NAME.meetings_a_year`", "it stands beside `meets_in`"),
        ("`forums.NAME.meets_in`", "its months are not in ascending order (the same twice is)"),
        ("`forums.NAME.meets_in`", "a month is before the opening or after the closing"),
    ),
    "check_forums.check_slots": (
        (_TERMS, "`drafts` are more than `slots` at any time, and `drafts` was written last, or at once"),
        (_TERMS, "the same, and `slots` was written last"),
    ),
    "check_forums._delegations": (("`forums.NAME.delegations.NAME`", "there is no government of that key"),),
    "check_forums.check_capacity": (
        ("`capacity` of a delegation, a change, a room", "it is written as official where no official sits"),
    ),
    "check_forums._size": (
        ("a delegation, also after a change", f"it has no seat, or more than {ceilings.SEATS}"),
        ("`people`", "they are more than the seats"),
    ),
    "check_forums._changes": (
        ("`forums.NAME.changes.N.meetings_a_year`", "the forum has `meets_in`"),
        ("`forums.NAME.changes.N`", "it holds neither a term nor a delegation"),
    ),
    "check_forums._dated": (
        ("`forums.NAME.changes.N.month`", "the change before has the same month"),
        ("`forums.NAME.changes.N.month`", "the change before has a later month"),
        ("`forums.NAME.changes.N.month`", "it is not after the month of opening, or after that of closing"),
    ),
    "check_forums._reseatings": (
        ("`forums.NAME.changes.N.delegations.NAME`", "that government has no delegation in the forum"),
        ("`forums.NAME.changes.N.delegations.NAME`", "it has another number of seats than before"),
    ),
    "check_events._date": (
        ("`events.N.month`", "it is after the last month of the scenario"),
        ("`events.N.months`", "the interruption would last beyond the last month"),
    ),
    "check_events._present": (("`events.N.forums` of a publication", "a government named has no seat in one"),),
    "check_events._contradiction": (
        ("`events.N.governments`", "an opening and a closing, or two levels of encroachment, meet in one month"),
    ),
    "check_record._forum": (
        ("`record.forum`", "there is no such forum"),
        ("`record.forum`", "it is left out in the record of a case with several forums"),
    ),
    "check_record._said": (("`record.period`, `record.ended`", "left out in the record of a case"),),
    "check_record._silent": (
        ("`record.uptake`, `record.transfer`, `record.transfer_lenient`", "a preset says yes or no"),
    ),
    "check_record._months": (
        ("`record.uptake_months`, `record.transfer_months`", "the later month comes first"),
        ("`record.uptake_months`, `record.transfer_months`", "the answer they belong to is not yes"),
    ),
    "check_record._lenient": (("`record.transfer_lenient`", "it says less than `record.transfer`"),),
    "check_record._order": (
        ("`record.uptake`", "it is no, and transfer is yes by either coding"),
        ("`record.transfer_months`", "the latest is before the earliest of uptake"),
    ),
    "check_assumptions.check_assumptions": (
        ("`[[assumptions]]`", "the same other value is given twice under a key"),
    ),
    "check_assumptions._named": (
        ("`assumptions.N.key`", "what it names only describes"),
        ("`assumptions.N.key`", "it is no name that an override takes, and no row"),
    ),
    "check_assumptions._other": (
        ("`assumptions.N.other`", "it leaves out what the file does not write"),
        ("`assumptions.N.other`", "an override of that name and value would be refused"),
        ("`assumptions.N.other`", "it changes nothing"),
    ),
    "weight._weigh": (
        ("the whole, or `rooms.TRACK`", f"its state would take more than {ceilings.HEAVIEST / 1e6:,.0f} MB"),
    ),
    "seating._none_such": (("a track or a forum to swap", "there is none of that name"),),
}  # fmt: skip
"""By file and function, in the order in which they are asked; a row for each place in the source."""


def places() -> dict[str, int]:
    """How many faults each function of the reader's files can note."""
    found = {}
    for path in sorted({FOLDER / f"{name.partition('.')[0]}.py" for name in REFUSED}):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef):
                name, count = f"{path.stem}.{function.name}", sum(map(_faults, ast.walk(function)))
                found |= {name: count} if count and name != TELLS else {}
    return found


def _faults(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Attribute):
        of_report = isinstance(node.func.value, ast.Attribute | ast.Name) and "report" in ast.unparse(node.func.value)
        return node.func.attr in NOTES and of_report
    return isinstance(node.func, ast.Name) and node.func.id in MAKES


def refusals() -> str:
    """Every refusal."""
    rows = [(where, when, f"`{name}`") for name, found in REFUSED.items() for where, when in found]
    return table(("what", "is refused if", "by"), rows)
