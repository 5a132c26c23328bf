"""What charts say of a study, and why they cannot be drawn, is true: several levers, none, points that failed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.brief.boilerplate import limits
from sim.brief.finding.choice import find
from sim.charts import draw, reasons
from sim.findings import multiples
from sim.findings.settings import slice_of
from sim.findings.study import Focus, StoredStudy, Unfit
from sim.lab.runner.run import run_study
from sim.lab.study import Grid, LatinHypercube, Levels, Range, Rows
from tests.lab.studied import small
from tests.words.test_claims import Rows as Tabled

TRACKS = {"track": Levels("track1", "track1_5", "track2")}
SLOTS = {"forum.slots": Levels(6, 9)}
TWO = {"tension.baseline": Range(0.05, 0.6), "encroachment.level": Range(0, 0.9)}
OUTCOMES = ("transferred", "breakthroughs")


def played(folder, **changed):
    """A study of few runs, with its tables."""
    usual = {"outcomes": OUTCOMES, "levers": {**TRACKS, **SLOTS}, "uncertainties": TWO, "design": LatinHypercube(9)}
    run_study(small(repetitions=6, **{**usual, **changed}), folder)
    return folder


@pytest.fixture(scope="module")
def sampled(tmp_path_factory):
    """Two levers under every one of nine sampled futures."""
    return played(tmp_path_factory.mktemp("sampled"))


@pytest.fixture(scope="module")
def failing(tmp_path_factory):
    """Nothing can be played where usual tension lies above the tension at which talks break down."""
    levels = {"tension.baseline": Levels(0.1, 0.95, 0.3)}
    return played(tmp_path_factory.mktemp("failing"), uncertainties=levels, design=Grid(), curves=("trust",))


@pytest.mark.parametrize("kind", ["rates", "differences", "funnel", "multiples"])
def test_settings_that_differ_in_track_only_are_found_among_several_levers_in_a_sample(sampled, kind):
    """Catches the middle of each name on its own: a point that a sample does not hold."""
    assert reasons(sampled)[kind] == ""
    assert {"Track\N{NO-BREAK SPACE}1", "Track\N{NO-BREAK SPACE}2"} <= {
        part for row in draw(kind, sampled).rows for cell in row[:2] for part in str(cell).split(" \N{MINUS SIGN} ")
    }
    cut = slice_of(StoredStudy(sampled), Focus())
    (held,) = {tuple(_point(sampled, each.point)[name] for name in (*TWO, *SLOTS)) for each in cut.settings}
    assert [each.key for each in cut.settings] == ["track1", "track1_5", "track2"]
    assert held[2] == "6"


def _point(folder, number):
    (found,) = [point for point in StoredStudy(folder).points if point["point"] == number]
    return found


@st.composite
def tables(draw):
    """Points with values of a track, another lever and an uncertainty, in no order and with gaps; some failed."""
    value = st.sampled_from
    row = st.tuples(value(("track1", "track2")), value(("6", "9")), value(("0.1", "0.3", "0.5")), st.booleans())
    rows = draw(st.lists(row, min_size=1, max_size=7, unique_by=lambda each: each[:3]))
    return [
        {"point": str(number), "tension": tension, "slots": slots, "track": track, "outcome": "uptake", "n": "9",
         "estimate": "" if failed else "1", "low": "", "high": "", "failure": "no" if failed else ""}
        for number, (track, slots, tension, failed) in enumerate(rows)
    ]  # fmt: skip


@given(tables())
def test_a_chart_says_that_no_settings_differ_in_one_name_only_just_where_none_do(rows):
    names = ("tension", "slots", "track")
    groups = {lever: _groups(rows, [name for name in names if name != lever]) for lever in ("track", "slots")}
    pairs = {lever: [each for each in found if len(each) > 1] for lever, found in groups.items()}
    lever = next((name for name, found in pairs.items() if found), "track")
    known = [group for group in pairs[lever] if any(row["estimate"] for row in group)]
    cut, lack = _cut(Tabled(Path("nowhere"), "slots", rows, []))
    varies = len({row["track"] for row in rows}) > 1
    assert (lack == "no settings of it differ in track only") == (varies and not pairs[lever])
    assert not lack.startswith("all its points failed") or not known
    if cut is not None:
        assert cut.lever == lever
        shown = [row for row in rows if row["point"] in {each.point for each in cut.settings}]
        assert shown in (known if pairs[lever] else groups[lever])


def _cut(study):
    """The settings that a chart compares, or why it has none."""
    try:
        return slice_of(study, Focus()), ""
    except Unfit as lack:
        return None, str(lack)


def _groups(rows, held):
    """Rows that share some values."""
    found = {}
    for row in rows:
        found.setdefault(tuple(row[name] for name in held), []).append(row)
    return [*found.values()]


def test_a_lever_in_which_nothing_differs_alone_gives_way_to_one_in_which_something_does(tmp_path):
    """Its differences.csv compared two settings, and the chart said that it compared none."""
    rows = [{"track": 1, "forum.slots": 6}, {"track": 1, "forum.slots": 9}]
    folder = played(tmp_path, uncertainties={}, design=Rows(rows))
    assert reasons(folder)["differences"] == ""
    assert "at track Track\N{NO-BREAK SPACE}1" in draw("rates", folder).subtitle


def test_what_is_not_there_is_said_as_it_is(sampled, tmp_path):
    lacks = reasons(sampled)
    assert lacks["map"] == "its settings are no grid of two names"
    alone = reasons(played(tmp_path / "alone", levers=TRACKS))
    assert alone["multiples"].startswith("no settings of it have two values of tension.baseline or encroachment.level")
    none = reasons(played(tmp_path / "none", levers={}, design=LatinHypercube(13)))
    assert none["multiples"] == "it compares nothing: it has no lever"
    assert none["rates"] == "it compares nothing: no lever, and several uncertainties vary"
    assert none["scatter"] == ""


@pytest.mark.parametrize(
    ("kind", "at", "said"),
    [
        ("rates", {"track": "track2"}, "track is what it compares"),
        ("scatter", {"forum.slots": "6"}, "nothing can be held at a value"),
        ("survival", {"tension.baseline": "0.3"}, "tension.baseline is pooled over in its survival.csv"),
        ("survival", {"track": "track2"}, "track is what it compares"),
        ("map", {"tension.baseline": "0.3", "encroachment.level": "0.4"}, "besides the lever and what --at holds"),
        ("rates", {"forum.slots": "7"}, "forum.slots has no value 7; it has: 6, 9"),
    ],
)
def test_a_value_that_is_asked_for_is_held_or_refused_never_passed_over(sampled, kind, at, said):
    assert said in reasons(sampled, Focus(at=at))[kind]


def test_points_that_failed_are_unknown_and_the_caption_counts_them(failing):
    lost = "6 of 18 points failed, so that nothing is known of them."
    assert StoredStudy(failing).facts.lost == lost
    assert lost in limits(StoredStudy(failing), find(StoredStudy(failing)))
    chart = draw("multiples", failing, focus=Focus(at={"forum.slots": "6"}))
    assert {row[3] for row in chart.rows if "0.95" in row[0]} == {None}
    assert "at 1 there is nothing to compare" in chart.title.replace("\N{NO-BREAK SPACE}", " ")
    for kind in ("rates", "curves", "survival"):
        assert "0.95" not in draw(kind, failing).subtitle, "the middle of what was played"
    assert "failed; its failures.csv says why" in reasons(failing, Focus(at={"tension.baseline": "0.95"}))["rates"]


def test_a_chart_of_a_study_that_goes_on_tells_on_how_many_dialogues_its_tables_rest(sampled, tmp_path):
    """study.json says what is asked for by now, the tables hold what was found before."""
    for name in ("summary.csv", "study.json", "manifest.json", "scenario.toml"):
        (tmp_path / name).write_bytes((sampled / name).read_bytes())
    plan = json.loads((tmp_path / "study.json").read_text())
    (tmp_path / "study.json").write_text(json.dumps({**plan, "repetitions": 5000}))
    assert StoredStudy(tmp_path).facts.repetitions == 6


def test_a_chart_of_several_studies_is_made_again_from_their_folder_and_says_what_holds_of_all(tmp_path):
    """Its caption was that of the first of them."""
    design = {"levers": TRACKS, "uncertainties": {}, "design": Grid()}
    for name, months in (("one", 9), ("two", 12)):
        played(tmp_path / name, name=name, held={"months": months}, **design)
    facts = draw_facts(tmp_path)
    assert (facts.name, facts.title, facts.command) == (tmp_path.name, "", "")
    assert (facts.months, facts.repetitions, facts.seed) == (None, 6, 1)


def draw_facts(folder):
    """What the caption of small multiples says."""
    return multiples.read(StoredStudy(folder), Focus()).facts
