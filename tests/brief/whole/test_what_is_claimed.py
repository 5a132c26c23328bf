"""Content: numbers of the text are numbers of the tables, and no claim is stronger than its interval."""

from __future__ import annotations

import csv
import re
from itertools import combinations

import pytest

from sim.brief import likelihood, phrases
from sim.brief.boilerplate import limits
from sim.brief.finding.choice import find
from sim.findings.study import StoredStudy
from sim.statistics.estimate import Estimate
from sim.words.numbers import minus
from sim.words.numbers import written as as_written
from sim.words.phrases import phrase, value
from tests.brief.folders import KINDS, MADE, TRACKS, grid, tracks
from tests.charts.known import PROGRAM

NUMBER = re.compile(r"(?<![\w.])\N{MINUS SIGN}?\d+(?:,\d{3})*(?:\.\d+)?(?!\w)")
MORE = re.compile(r"\b(most|more|fewer|less|led)\b")


def rows(folder, name):
    with (folder / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def written(folder):
    """Every number that stands in the tables of a study, as it would be written, with and without its sign."""
    found = set()
    for table in ("summary.csv", "differences.csv"):
        for row in rows(folder, table):
            ends = (row.get("estimate") or row.get("difference"), row["low"], row["high"])
            value = Estimate(*(float(end) if end else None for end in ends), 0)
            found |= set(NUMBER.findall(str(as_written(value, phrase(row["outcome"]).write))))
    sizes = {text.removeprefix("\N{MINUS SIGN}") for text in found}
    return sizes | {f"\N{MINUS SIGN}{text}" for text in sizes}


def named(study):
    """Numbers in the names of what is compared and varied, which are no results."""
    labels = [value(name, level) for point in study.points for name, level in point.items() if name != "point"]
    ends = [
        f"{float(level):.2g}" for point in study.points for level in point.values() if re.fullmatch(r"[\d.]+", level)
    ]
    return set(NUMBER.findall(" ".join(labels).replace("\N{NO-BREAK SPACE}", " "))) | set(ends)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("kind", KINDS)
def test_every_number_of_the_answer_stands_in_the_tables(tmp_path, kind, seed):
    study = StoredStudy(KINDS[kind](tmp_path, seed=seed))
    finding = find(study)
    text = " ".join((finding.title, *finding.answer)).replace("\N{NO-BREAK SPACE}", " ")
    text = re.sub(r"in 100\b|95% intervals?|from 0 to 1", "", text)
    counts = {str(number) for number in range(len(study.points) * (len(study.points) - 1) // 2 + 1)}
    cells = set(NUMBER.findall(" ".join(cell for row in finding.table.rows for cell in row).replace("\xa0", " ")))
    strange = set(NUMBER.findall(text)) - written(tmp_path) - named(study) - cells - counts
    assert not strange
    results = {text for text in cells - named(study) - counts if not text.startswith("+")}
    if kind != "sample":  # its table holds correlations
        assert results <= written(tmp_path)


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_has_one_kind_of_minus(tmp_path, kind):
    finding = find(StoredStudy(KINDS[kind](tmp_path, seed=1)))
    written = [finding.title, *finding.answer, *(cell for row in finding.table.rows for cell in row)]
    assert [minus(text) for text in written] == written


@pytest.mark.parametrize("seed", range(60))
def test_what_is_told_apart_in_words_is_told_apart_in_the_table(tmp_path, seed):
    apart = seed % 2 == 0
    finding = find(StoredStudy(tracks(tmp_path, seed=seed, apart=apart)))
    assert bool(MORE.search(finding.title)) == apart
    assert ("No difference can be told" in finding.answer[1]) != apart
    for one, two in combinations(TRACKS, 2):
        more, less = value("track", one), value("track", two)
        for first, second in ((more, less), (less, more)):
            told = re.search(rf"more in 100 with {first} than with {second}\b(?!\.)", finding.answer[1])
            if told:
                assert _difference(tmp_path, one, two) * (1 if first == more else -1) > 0


def _difference(folder, one, two):
    found = [row for row in rows(folder, "differences.csv") if row["outcome"] == "any_transfer"]
    return next(float(row["difference"]) for row in found if (row["first"], row["second"]) == (one, two))


@pytest.mark.parametrize("seed", range(12))
def test_settings_are_counted_as_led_only_where_every_pair_is_told_apart(tmp_path, seed):
    folder = grid(tmp_path, seed=seed, apart=seed % 3 > 0)
    pairs = [
        row for row in rows(folder, "differences.csv") if row["varied"] == "track" and row["outcome"] == "any_transfer"
    ]
    led = dict.fromkeys(TRACKS, 0)
    for start in range(0, 18, 3):
        here = [row for row in pairs if start <= int(row["first_point"]) < start + 3]
        for track in TRACKS:
            led[track] += sum(row["ahead"] == track for row in here) == len(TRACKS) - 1
    finding = find(StoredStudy(folder))
    told = {row[0]: int(row[1]) for row in finding.table.rows}
    assert told.pop("No best can be told") == 6 - sum(led.values())
    assert told == {value("track", track): many for track, many in led.items()}


def test_an_interval_that_falls_to_the_correction_is_explained(tmp_path):
    folder = tracks(tmp_path)
    text = (folder / "differences.csv").read_text(encoding="utf-8")
    (folder / "differences.csv").write_text(re.sub(r",track\w+,made up", ",,made up", text), encoding="utf-8")
    answer = find(StoredStudy(folder)).answer[1]
    assert answer.startswith("No difference can be told")
    assert answer.count("does not stand once corrected") == 3


def test_a_rate_per_breakthrough_is_no_headline(tmp_path):
    folder = tracks(tmp_path, outcomes=["transfer_rate", "breakthroughs"])
    assert "dialogues reached official talks" in find(StoredStudy(folder)).title


@pytest.mark.parametrize("kind", MADE)
def test_a_brief_is_short_simulated_and_free_of_banned_words(made, kind):
    content = made(kind).content
    text = " ".join(content.texts())
    assert len(text.split()) < 1500
    assert phrases.banned_words(text) == []
    assert not PROGRAM.search(" ".join((content.title, *content.answer, *content.sure, *content.table.head)))
    assert re.search(r"simulated (dialogue|breakthrough|setting)", f"{content.title} {text}".lower())
    assert len(content.answer) <= 3
    assert len(content.method) == 5
    assert bool(content.scale) == any(word in " ".join(content.sure) for _, word in likelihood.SCALE)


def test_failed_settings_are_admitted(tmp_path):
    study = StoredStudy(tracks(tmp_path, failures=[(7, "broken")]))
    assert "1 of 4 points failed, so that nothing is known of them." in limits(study, find(study))
