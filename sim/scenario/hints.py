"""What somebody probably meant by a value that cannot stand where it stands: the end of a sentence, or nothing."""

from __future__ import annotations

import re
from typing import Any

from sim.scenario.ceilings import HORIZON, LONGEST_TEXT
from sim.scenario.nodes import Number, Text, Values
from sim.scenario.values import COMMA, NUMBER, to_toml

GONE = {"trust.success": "since 0.2.0 write trust.ratio: a breakthrough weighs breach / ratio"}
"""Parameters of earlier versions: what to write instead."""
LONGEST_NUMBER = 40
"""Most characters of a text that may mean a number."""
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
DATES = (
    re.compile(r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})([-/.][0-9]{1,2})?"),
    re.compile(r"(?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{4})"),
    re.compile(r"([0-9]{1,2}\.? )?(?P<name>[a-z]{3,9})\.?,? (?P<year>[0-9]{4})"),
    re.compile(r"(?P<name>[a-z]{3,9})\.?"),
)

LISTED = re.compile(r"\s*(\[\[?)\s*(events|agenda|forums\.[A-Za-z0-9_-]+\.changes)\s*(\]\]?)\s*(?:#.*)?")
"""A header of what is a list of tables."""
DATED = ("month", "opens", "closes")
"""Keys under which a month stands."""
START = re.compile(r'^\s*start\s*=\s*"([0-9]{4}-(?:0[1-9]|1[0-2]))"', re.MULTILINE)


def number_meant(text: str) -> str:
    """The number, as it must be written, that a short text probably means; empty if it means none.

    >>> number_meant("0,7"), number_meant("70%"), number_meant("12,5 %"), number_meant(" 48"), number_meant("many")
    ('0.7', '0.7', '0.125', '48', '')
    """
    plain = text.strip() if len(text) < LONGEST_NUMBER else ""
    percent = plain.endswith("%")
    plain = plain.removesuffix("%").rstrip()
    if COMMA.fullmatch(plain):
        plain = plain.replace(",", ".")
    if not NUMBER.fullmatch(plain):
        return ""
    return f"{float(plain) / 100:.9g}" if percent else plain


def of_name(name: str) -> str:
    """What to write for a parameter of an earlier version, with or without its chapter, wherever it is named.

    >>> of_name("trust.success")
    '; since 0.2.0 write trust.ratio: a breakthrough weighs breach / ratio'
    >>> of_name("success") == of_name("trust.success"), of_name("trust.luck")
    (True, '')
    """
    return next((f"; {meant}" for path, meant in GONE.items() if name in (path, path.partition(".")[2])), "")


def of_number(node: Number, value: Any, start: str) -> str:
    """What to write where a number is wanted.

    Args:
        node: what the number must be.
        value: what was found.
        start: label of the scenario's first month, ``YYYY-MM``, or empty.
    """
    if node.unit == "month" and (isinstance(value, str) or hasattr(value, "isoformat")):
        if date := _date(value.isoformat() if hasattr(value, "isoformat") else value):
            return _counted(date, start)
    meant = number_meant(value) if isinstance(value, str) else ""
    if isinstance(value, float) and node.whole and value.is_integer():
        meant = f"{value:.0f}"
    elif isinstance(value, int | float) and not isinstance(value, bool) and node.high <= 1 and 2 <= value <= 100:
        meant = f"{value / 100:.9g}"  # somebody thought of percentages
        return f"; write {meant} for {value:g}%" if _fits(node, meant) else ""
    return f"; write {meant}" if meant and _fits(node, meant) else ""


def _fits(node: Number, meant: str) -> bool:
    return node.low <= float(meant) <= node.high and not (node.whole and not re.fullmatch("[+-]?[0-9]+", meant))


def _date(text: str) -> tuple[int, int] | None:
    """Year and month that a text names; year 0 if it names none."""
    text = text.strip().lower()
    found = next((match for match in (date.fullmatch(text) for date in DATES) if match), None)
    if found is None:
        return None
    parts = found.groupdict()
    name = parts.get("name") or ""
    names = [each for each, month in enumerate(MONTHS, start=1) if name and month.startswith(name)]
    month = int(parts.get("month") or (names[0] if names else 0))
    return (int(parts.get("year") or 0), month) if 1 <= month <= 12 else None


def _counted(date: tuple[int, int], start: str) -> str:
    """Which month of the scenario a date is."""
    year, month = date
    if not start:
        return "; months are counted: 1 is the scenario's first, and start says which that is"
    first = 12 * int(start[:4]) + int(start[5:])
    number = 12 * year + month - first + 1
    if year and 1 <= number <= HORIZON:
        return f"; write {number}: month 1 is {start}, the scenario's start"
    return f"; months are counted: 1 is {start}, the scenario's start"


def of_text(node: Text, value: Any) -> str:
    """What to write where a text is wanted."""
    if isinstance(value, bool) and "yes" in node.choices:
        return f'; write "{"yes" if value else "no"}"'
    if hasattr(value, "isoformat") and node.pattern and re.fullmatch(node.pattern, value.isoformat()[:7]):
        return f'; write "{value.isoformat()[:7]}"'
    return ""


def of_list(node: Values, value: Any) -> str:
    """What to write where a list is wanted."""
    if isinstance(value, bool | dict | list) or hasattr(value, "isoformat"):
        return ""
    return f"; write [{to_toml(value)}]" if isinstance(value, str) == isinstance(node.each, Text) else ""


def of_table(path: tuple[str, ...], value: Any) -> str:
    """What to write where a table is wanted, and somebody wrote a list, or its header in double brackets."""
    return f"; write [{'.'.join(path)}], in single brackets" if isinstance(value, list) else ""


def of_rows(path: tuple[str, ...], value: Any) -> str:
    """What to write where a list of tables is wanted."""
    return f"; write [[{'.'.join(part for part in path if not part.isdigit())}]]" if isinstance(value, dict) else ""


def of_line(line: str, start: str) -> str:
    """What is wrong with a line that is no TOML, where it is one of the common mistakes; else nothing.

    >>> of_line("baseline = 0,7", ""), of_line("baseline = 70% # high", ""), of_line("start = 2013-06", "")
    ('found 0,7; write 0.7', 'found 70%; write 0.7', 'found 2013-06; write "2013-06", in quotes')
    >>> of_line("[events]", "")
    'found [events] beside another; write [[events]] above each'
    >>> of_line("month = August 2014", "2013-06")
    "found August 2014; write 15: month 1 is 2013-06, the scenario's start"
    """
    if len(line) > LONGEST_TEXT:
        return ""
    if header := LISTED.fullmatch(line):
        return f"found {header[1]}{header[2]}{header[3]} beside another; write [[{header[2]}]] above each"
    key, _, value = (part.strip() for part in line.partition("#")[0].partition("="))
    if meant := number_meant(value):
        return f"found {value}; write {meant}" if meant != value else ""
    if key == "start" and DATES[0].fullmatch(value):
        return f'found {value}; write "{value}", in quotes'
    date = _date(value) if key in DATED else None
    return f"found {value}{_counted(date, start)}" if date else ""


def start_in(text: str) -> str:
    r"""The label of the first month that a scenario's text gives, for texts that are no TOML; empty if none.

    >>> start_in('title = "a"\nstart = "2013-06"')
    '2013-06'
    """
    found = START.search(text)
    return found[1] if found else ""
