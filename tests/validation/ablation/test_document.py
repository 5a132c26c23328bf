from __future__ import annotations

from sim.scenario.shipped import folder
from sim.validation.ablation.document import text
from sim.validation.ablation.storage import TESTBEDS, out_of_date, read
from sim.validation.patterns import PATTERNS
from sim.validation.switches import SWITCHES

AGAIN = "run python -m sim.validation.ablation"


def test_the_page_is_what_the_tables_say():
    page = folder("experiments").parent / "docs" / "ablation.md"
    assert page.read_text(encoding="utf-8") == text(read()), f"{AGAIN} --page-only"


def test_tables_of_other_rules_say_so_at_the_top_of_the_page():
    """A changed default or rule leaves old tables behind: the first dialogues then come out otherwise."""
    stored = read()
    warned = f"These tables are of version {stored.version}, and the rules have changed" in text(stored)[:200]
    assert bool(out_of_date()) == warned, AGAIN


def test_the_page_names_every_mechanism_that_its_tables_lack():
    stored = read()
    head = " ".join(text(stored).split("Every mechanism of the theory")[0].split())
    assert all(name in head for name in stored.lacking)
    assert sorted((*stored.mechanisms, *stored.lacking)) == sorted(SWITCHES)


def test_tables_that_lack_nothing_warn_of_nothing():
    stored = read()
    whole = stored._replace(rows={
        name: rows + tuple(each._replace(mechanism=late) for late in stored.lacking for each in rows
                           if each.mechanism == "learning")
        for name, rows in stored.rows.items()
    })  # fmt: skip
    assert whole.lacking == ()
    assert "the rules have changed since" not in text(whole)


def test_the_tables_judge_the_same_mechanisms_everywhere():
    stored, played = read(), set(read().mechanisms)
    for situation in TESTBEDS:
        wanted = set(situation.names) & played
        assert {row.mechanism for row in stored.rows[situation.name]} == wanted, AGAIN
    assert set(stored.patterns.mechanisms) == played, AGAIN
    assert set(stored.patterns.verdicts) <= set(PATTERNS), AGAIN
    judged = {row.mechanism for name in ("standing", "full", "beside") for row in stored.rows[name] if row.measure}
    assert judged == played
