"""Every reference opens: what a text cites stands in the project, and what stands there to be cited is used."""

from __future__ import annotations

import re

import pytest

from sim.explain import WHERE, meanings
from sim.validation.citations import CODE, anchor
from sim.validation.patterns import PATTERNS
from tests.docs.documents import ROOT
from tests.docs.references import (
    EVIDENCE,
    SECOND,
    SOURCES,
    cited,
    documents_named,
    facts,
    is_here,
    is_in,
    named_works,
    texts,
    uses,
    within,
    works,
)

FACTS = {fact.code: fact for fact in facts()}
WORKS = works()
ELSEWHERE = {"Linking.md"}
"""Documents of other projects."""
READ = re.compile(r"\b(seen|derived|from memory|assumed)\b")
NOT_KEPT = re.compile(r"(author|year)s?( of [\w ]+)? not kept")
NEVER_GIVEN = {21}
"""Numbers of decisions that no commit ever held."""


def test_no_document_is_named_that_is_not_here() -> None:
    """Catches a note of the workshop that is cited as if it came along."""
    named = {name: documents_named(text) - ELSEWHERE for name, text in texts().items() if name[:5] != "tests"}
    assert {(name, each) for name, found in named.items() for each in found if not is_here(name, each)} == set()
    assert "docs/evidence.md" in named["scenarios/oslo-1993.toml"]


def test_the_notes_from_which_the_model_was_designed_are_not_cited() -> None:
    """They are not in the repository; what was used of them is in the evidence, the description or a decision."""
    notes = re.compile(
        r"\bMODEL2?(\.md| section| R\d)|\bEVIDENCE(\.md| [A-G]\d*\b)|\bHOUSE\b|\bnotes on (cases|evidence)"
    )
    assert [name for name, text in texts().items() if notes.search(text)] == []
    assert all(notes.search(each) for each in ("MODEL section 5", "MODEL2 R12", "EVIDENCE G", "the notes on cases"))


def test_every_fact_that_is_cited_is_in_the_evidence() -> None:
    found = {(name, code) for name, text in texts().items() for code in cited(text)}
    assert {each for each in found if each[1] not in FACTS} == set()
    assert {("sim/rules/forum.py", "B13"), ("experiments/calibrated/marginals.csv", "G19")} <= found


@pytest.mark.parametrize("name", within("scenarios/", "experiments/scenarios/"))
def test_every_code_of_a_scenario_is_explained(name: str) -> None:
    """Facts, patterns and founding texts; the head of a file that cites facts bare says where they stand."""
    text = texts()[name]
    head, bare = text.partition("\ntitle")[0], set(CODE.findall(re.sub(r"evidence [\w., ]+", "", text)))
    assert bare - set(FACTS) == set()
    assert bare <= set(CODE.findall(head))
    assert not bare or EVIDENCE in head
    assert set(re.findall(r"\b[EN]\d{1,2}\b", text)) <= set(PATTERNS)
    assert all(f", {code} |" in texts()[SOURCES] for code in re.findall(r"\bS\d\b", text))


def test_explain_says_where_the_facts_are_that_it_cites() -> None:
    (cites,), (plain,) = meanings("forum.funding_patience"), meanings("forum.ending")
    assert "evidence B13" in cites
    assert [WHERE in text for text in (cites, meanings("forum")[0], plain)] == [True, True, False]
    assert f"{EVIDENCE} " in WHERE


def test_patterns_changes_and_founding_texts_that_are_named_are_there() -> None:
    pages = {**within("docs/", "README", "CHANGELOG"), **within("sim/validation/patterns")}
    for name, text in pages.items():
        assert set(re.findall(r"\b[EN]\d{1,2}\b", text)) <= set(PATTERNS), name
        assert all(f"\n| R{number} |" in texts()[SECOND] for number in re.findall(r"\bR(\d{1,2})\b", text)), name
    for name, text in texts().items():
        numbers = re.findall(r"[Ff]ounding\s+texts?\s+(\d{3})", text)
        assert all(f"| founding text {number}, S" in texts()[SOURCES] for number in numbers), name


def test_every_decision_that_is_named_is_recorded() -> None:
    recorded = {int(path.name[:4]) for path in (ROOT / "docs" / "decisions").glob("0*.md")}
    named = {
        (name, int(number))
        for name, text in texts().items()
        for number in re.findall(r"(?:[Dd]ecisions?|[Rr]ecords?|and)\s(0\d{3})\b", text)
    }
    assert {each for each in named if each[1] not in recorded} == set()
    assert ("sim/validation/calibration/targets.py", 35) in named
    assert set(range(1, max(recorded) + 1)) - recorded == NEVER_GIVEN


def test_every_fact_says_from_whom_when_and_how_much_was_read() -> None:
    for fact in facts():
        assert fact.anchor == anchor(fact.code)
        assert READ.search(fact.read), fact.code
        other = CODE.search(fact.source) or "founding text" in fact.source
        assert other or NOT_KEPT.search(fact.source) or re.search(r"\b(19|20)\d\d\b", fact.source), fact.code
        assert set(CODE.findall(f"{fact.source} {fact.says}")) <= set(FACTS) - {fact.code}


def test_facts_stand_in_order_and_once() -> None:
    def place(code: str) -> tuple[str, float]:
        return code[0], float(code[1:])

    codes = [fact.code for fact in facts() if "." not in fact.code]
    assert codes == sorted(set(codes), key=place)
    assert len(FACTS) == len(facts()) == texts()[EVIDENCE].count('\n| <a id="')


def test_every_fact_is_used() -> None:
    """By its code, or by the name of a work that it was taken from."""
    others = {name: text for name, text in texts().items() if name not in (EVIDENCE, SOURCES) and name[:5] != "tests"}
    used = {code for text in others.values() for code in cited(text)}
    used |= {code for name, text in others.items() if name.startswith("scenarios") for code in CODE.findall(text)}
    linked = {each for text in others.values() for each in re.findall(r"evidence\.md#([\w-]+)", text)}
    idle = [fact for fact in facts() if fact.code not in used and fact.anchor not in linked]
    assert [each.code for each in idle if not any(uses(work) for work in WORKS if work in each.source)] == []


def test_every_work_that_the_theory_names_is_in_the_sources() -> None:
    played = within("sim/rules", "sim/validation/patterns", "docs/odd/assumptions")
    named = {(name, each) for name, text in played.items() for each in named_works(text)}
    assert {each for each in named if not any(is_in(each[1], work) for work in WORKS)} == set()
    assert ("sim/rules/trust.py", ("Bradlow", "2006")) in named


def test_works_are_found_by_however_they_are_written() -> None:
    """Catches a look-up that goes blind: letters without marks, "et al.", a break of a line."""
    written = "Cuhadar (2009, J. Peace), Hoerner, Morelli &\nSquintani (2015), Schweitzer et al. (2006), Nobody (1900)"
    found = {each[0] for each in named_works(written) if any(is_in(each, work) for work in WORKS)}
    assert found == {"Cuhadar", "Squintani", "Schweitzer"}
    assert [*cited('"evidence B4,\n# G19" and (evidence\n    A2.4)')] == ["B4", "G19", "A2.4"]


def test_the_sources_say_which_facts_each_work_gave() -> None:
    for work, told in WORKS.items():
        given = [fact for fact in facts() if work in fact.source]
        links = ", ".join(f"[{fact.code}]({EVIDENCE.removeprefix('docs/')}#{fact.anchor})" for fact in given)
        assert told == (links or "a method"), work
        assert given or uses(work), work
