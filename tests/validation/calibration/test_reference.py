"""The stored region: in its ranges, met by its rows, and the same as what the page says."""

import csv
import json
from pathlib import Path

import pytest

from sim.rules import PARAMETERS
from sim.validation import region
from sim.validation.calibration import reference
from sim.validation.calibration.document import text
from sim.validation.calibration.evaluate import ACCEPTED, evaluate_again, measurements
from sim.validation.calibration.play import play
from sim.validation.calibration.ranges import RANGES
from sim.validation.calibration.search import VECTORS
from sim.validation.calibration.targets import NAMES, SITUATIONS, TARGETS

TABLES = region.region_file().parent
FACTS = json.loads((TABLES / "calibration.json").read_text(encoding="utf-8"))
PAGE = Path(__file__).resolve().parents[3] / "docs" / "calibration.md"


def rows(name):
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_centre_lies_in_the_ranges_and_in_no_corner():
    for each, row in zip(RANGES, rows("marginals.csv"), strict=True):
        assert row["parameter"] == each.path
        assert each.low <= float(row["centre"]) <= each.high
        inner = [float(row["q05"]) <= float(row["centre"]) <= float(row["q95"])]
        assert all(inner) or each.path.startswith("settlement."), each.path


def test_the_defaults_are_the_centre_or_the_page_says_they_are_not():
    same = all(PARAMETERS[row["parameter"]].default == float(row["centre"]) for row in rows("marginals.csv"))
    said = "The defaults are not its centre" in PAGE.read_text(encoding="utf-8")
    assert (same, said) == (FACTS["finished"], not FACTS["finished"])


def test_where_the_defaults_stand_is_told():
    """The page counts the targets they meet, and marks the others."""
    met = sum(
        target.outside(float(row["default"])) == 0.0 for target, row in zip(TARGETS, rows("targets.csv"), strict=True)
    )
    page = PAGE.read_text(encoding="utf-8")
    assert f"The defaults meet {met} of {len(TARGETS)}." in " ".join(page.split())
    assert page.count("(outside)") == len(TARGETS) - met


def test_the_tables_speak_of_the_targets_and_ranges_there_are():
    """A changed range or band asks for another search."""
    assert [row["target"] for row in rows("targets.csv")] == list(NAMES)
    for target, row in zip(TARGETS, rows("targets.csv"), strict=True):
        assert (float(row["low"]), row["says"], row["source"]) == (target.low, target.says, target.source)
        assert row["high"] == "" or float(row["high"]) == target.high
    for each, row in zip(RANGES, rows("marginals.csv"), strict=True):
        assert [float(row[name]) for name in ("low", "likely", "high")] == [each.low, each.likely, each.high]
        assert (row["why"], row["scale"]) == (each.why, "logarithm" if each.log else "linear")


def test_a_search_with_fewer_vectors_than_a_whole_one_is_called_unfinished():
    played = sum(int(row["vectors"]) for row in rows("waves.csv"))
    assert FACTS["finished"] == (played >= VECTORS)
    assert ("## This search is unfinished" in PAGE.read_text(encoding="utf-8")) == (played < VECTORS)
    assert sum(int(row["kept"]) for row in rows("waves.csv")) == len(region.vectors())


def test_the_page_is_written_from_the_tables():
    assert PAGE.read_text(encoding="utf-8") == text(TABLES)


@pytest.mark.deep
def test_the_defaults_measure_what_the_table_says():
    """A model or a default that has moved since asks for new tables: five standard errors of both are borne."""
    values = {each.path: PARAMETERS[each.path].default for each in RANGES}
    numbers = measurements(play(values, SITUATIONS, 0, 2048, 79))
    for target, row, number in zip(TARGETS, rows("targets.csv"), numbers, strict=True):
        assert abs(number.value - float(row["default"])) <= 5 * (number.error + float(row["default_error"])), (
            target.name
        )


@pytest.mark.deep
def test_the_centre_meets_all_targets_on_luck_nobody_has_used():
    centre = {row["parameter"]: float(row["centre"]) for row in rows("marginals.csv")}
    verdict = evaluate_again(centre, 78, [(SITUATIONS, 4096)])
    found = {target.name: number for target, number in zip(TARGETS, verdict.numbers, strict=True)}
    assert verdict.stage == ACCEPTED, found


def test_citing_again_changes_words_and_no_number(tmp_path, monkeypatch):
    """The stored tables come back byte for byte from ones that cite what is not there."""
    for name in ("marginals.csv", "targets.csv"):
        text = (TABLES / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace("evidence", "a note").replace("assumed", "wished"), "utf-8")
    monkeypatch.setattr(reference, "tables_folder", lambda: tmp_path)
    reference.cite()
    for name in ("marginals.csv", "targets.csv"):
        assert (tmp_path / name).read_bytes() == (TABLES / name).read_bytes()
