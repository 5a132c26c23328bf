"""The page of a record made by hand: every number where it belongs, every sentence with its reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sim.validation.record.__main__ import PAGE
from sim.validation.record.document import BEYOND, HEAD, LIMITS, page
from sim.validation.record.history import SAYS
from sim.validation.record.wording import of_order
from tests.validation.record.made_up import hindcast

CASES = """\
| case | months watched | uptake: history | model | transfer: strict | lenient | model |
| --- | ---: | --- | ---: | --- | --- | ---: |
| [oslo-1993](../scenarios/oslo-1993.toml) | 57 | yes | 90 (60 to 98) | yes (7 to 9) | yes | 90 (60 to 98) |
| [standing](../scenarios/standing.toml) | 57 | yes | 20 (6 to 51) | yes (20 to 30) | yes | 80 (49 to 94) |
| [east-west](../scenarios/east-west.toml) | 57 | no | 30 (11 to 60) | no | no | 40 (17 to 69) |
| [north-south](../scenarios/north-south.toml) (from memory, not verified) | 57 | no | 10 (2 to 40) | no | no | \
60 (31 to 83) |
"""
LENGTHS = """\
| case | to uptake: median | mean | to transfer: median | mean | forum alive |
| --- | ---: | ---: | ---: | ---: | ---: |
| oslo-1993 | 5 | 10.2 (3.1 to 25.8) | 20 | 22 (13 to 33) | 100 (72 to 100) |
| standing | 5 | 47 (27 to 55) | 5 | 19.9 (8.6 to 35.2) | 100 (72 to 100) |
| east-west | 5 | 41 (22 to 52) | 5 | 36 (18 to 49) | 100 (72 to 100) |
| north-south | 5 | 52 (33 to 56) | 5 | 26 (11 to 42) | 100 (72 to 100) |
"""
CLASSES = """\
History is known to the class of months in 4 cases (1 months, 1 years and 2 never). In 2 of them most simulated
dialogues are in that class (15 to 85 in 100, 95% interval over cases). Always saying never would be right in 2.

| transfer in history | cases | model: months | model: years | model: never |
| --- | ---: | ---: | ---: | ---: |
| months | 1 | 10 | 80 | 10 |
| years | 1 | 50 | 30 | 20 |
| never | 2 | 50 | 0 | 50 |

Each row is a mean over its cases: in 100 simulated dialogues, how many in each class.

Where most simulated dialogues went otherwise than history:

- oslo-1993: in history transfer within a year, in 80 of 100 simulated dialogues transfer after more than a year; 10 (2
  to 40) of 100 went as history did.
- standing: in history transfer after more than a year, in 50 of 100 simulated dialogues transfer within a year; 30 (11
  to 60) of 100 went as history did.
- north-south: in history no transfer, in 60 of 100 simulated dialogues transfer within a year; 40 (17 to 69) of 100
  went as history did.

"""
EACH = """\
**Case 1** (1991). History: uptake yes, transfer yes (strict) and yes (lenient); it ended. Not known: Who called whom.
When. Sources: A, 1999; B, 2001.

**Case 2** (1992). History: uptake no, transfer no (strict) and no (lenient); it ended. Sources: A, 1999; B, 2001.

**Case 3** (1993). History: uptake no, transfer no (strict) and no (lenient); it ended. Dates and seats are from memory,
not verified. Sources: A, 1999; B, 2001.

## Presets

Stylised situations: nothing happened that they could be held against.

- [youth-arts](../scenarios/youth-arts.toml): Youth in the arts

## What this comparison cannot show
"""


def plain(text):
    return " ".join(text.split())


@pytest.fixture(scope="module", name="text")
def the_page():
    return page(hindcast())


@pytest.mark.parametrize("part", [CASES, LENGTHS, CLASSES, EACH])
def test_the_page_has_every_number_in_its_place(text, part):
    assert part in text


def test_the_page_opens_with_its_size_and_seed_and_ends_with_its_limits(text):
    assert text.startswith(HEAD.format(repetitions="1,000", seed=7) + "\n## What turned against the model\n\n- ")
    assert text.endswith(LIMITS)
    heads = [line for line in text.splitlines() if line.startswith("#")]
    assert heads[1:-2] == [
        "## What turned against the model",
        "## What held",
        "## Areas under the curve",
        "### All cases",
        "### Without the cases from memory",
        "## Cases",
        "## Order",
        "## Months, years, never",
        "## Case by case",
    ]


def test_sections_stand_apart(text):
    assert f"{LENGTHS}\n## Order\n\n- **uptake**: " in text
    assert "chance.\n\n## Months, years, never\n\nHistory is known" in text


def test_where_all_went_as_in_history_it_is_said():
    assert "\nNo case goes otherwise.\n" in page(replace(hindcast(), cases=hindcast().cases[2:3]))


def test_only_what_is_beyond_the_model_is_said_to_be(text):
    assert text.count("Beyond the model:") == 1
    assert f"it ended. Beyond the model: {BEYOND['oslo-1993']} Sources: A, 1999; B, 2001." in plain(text)


def test_orders_are_told_one_by_one(text):
    lines = plain(text.partition("## Order\n")[2].partition("\n## ")[0])
    for ordering in hindcast().orderings:
        assert f"- **{ordering.name}**: {of_order(ordering)}." in lines


def test_the_committed_page_has_the_sentences_that_hold_whatever_the_numbers():
    committed = plain(PAGE.read_text(encoding="utf-8"))
    assert plain(LIMITS) in committed
    assert all(plain(part) in committed for part in HEAD.partition("{repetitions}")[::2][:1])
    assert plain(HEAD.partition("seed {seed}")[2]) in committed
    assert all(f"Beyond the model: {text}" in committed for text in BEYOND.values())
    assert all(f"- **{name}**: {text}: " in committed for name, text in SAYS.items())
    for start in ("How far a measure", "Months in the model."):
        assert plain(page(hindcast()).partition(f"\n{start}")[2].partition("\n\n")[0]) in committed
