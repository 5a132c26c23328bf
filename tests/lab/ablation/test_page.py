from __future__ import annotations

from sim.lab.ablation.page import text
from sim.lab.ablation.shelf import SITUATIONS, out_of_date, read
from sim.lab.patterns import PATTERNS
from sim.lab.switches import SWITCHES
from sim.scenario.shipped import folder

AGAIN = "run python -m sim.lab.ablation"


def test_the_page_is_what_the_tables_say():
    page = folder("experiments").parent / "docs" / "ablation.md"
    assert page.read_text(encoding="utf-8") == text(read()), f"{AGAIN} --page-only"


def test_the_tables_are_of_this_model():
    """A changed default or rule leaves old tables behind: the first dialogues then come out otherwise."""
    assert not out_of_date(), AGAIN


def test_the_tables_judge_every_mechanism():
    stored = read()
    for situation in SITUATIONS:
        assert {row.mechanism for row in stored.rows[situation.name]} == set(situation.names), AGAIN
    assert stored.patterns.mechanisms == tuple(SWITCHES), AGAIN
    assert list(stored.patterns.verdicts) == list(PATTERNS), AGAIN
    judged = {row.mechanism for name in ("standing", "full") for row in stored.rows[name] if row.measure}
    assert judged == set(SWITCHES)
