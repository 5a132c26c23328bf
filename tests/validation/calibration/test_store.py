"""What was played, on the disk: a line a vector, read back as it was written; a torn line costs itself alone."""

import json

import numpy as np
import pytest

from sim.store.folders import MARKER
from sim.validation.calibration.evaluate import Evaluation
from sim.validation.calibration.measurement import Measurement
from sim.validation.calibration.store import Wave, claim, read
from sim.validation.calibration.targets import NAMES
from sim.validation.resume import DifferentError


def verdict(stage, value):
    """Numbers 1, 2, 3 and so on times a value, each with a tenth as its error; the last was not measured."""
    known = [Measurement(value * place, 0.1 * value * place) for place in range(1, len(NAMES))]
    return Evaluation(stage, (*known, Measurement(np.nan, np.nan)))


@pytest.fixture(name="wave")
def a_wave_of_three(tmp_path):
    wave = Wave(tmp_path, "wave-1")
    for point, control, promise, stage in ((7, True, np.nan, 0), (9, False, 0.1234567, 2), (12, True, 0.5, 3)):
        wave.add(point, control, promise, verdict(stage, 0.01 * point))
    return wave


def test_rows_are_read_back_as_they_were_written(wave):
    found = read([wave])
    assert (found.point.tolist(), found.control.tolist()) == ([7, 9, 12], [True, False, True])
    assert found.stage.tolist() == [0, 2, 3]
    assert found.promise == pytest.approx([np.nan, 0.123457, 0.5], nan_ok=True, abs=1e-9)
    numbers = np.append(np.arange(1.0, len(NAMES)), np.nan)
    assert found.values == pytest.approx(np.outer([0.07, 0.09, 0.12], numbers), nan_ok=True, rel=1e-6)
    assert found.errors == pytest.approx(np.outer([0.007, 0.009, 0.012], numbers), nan_ok=True, rel=1e-6)


def test_waves_follow_one_another_and_none_is_an_empty_table(wave, tmp_path):
    empty, more = Wave(tmp_path, "wave-2"), Wave(tmp_path, "wave-3")
    more.add(20, False, 0.3, verdict(1, 1.0))
    assert (len(wave), len(empty), len(more)) == (3, 0, 1)
    assert read([wave, empty, more]).point.tolist() == [7, 9, 12, 20]
    assert read([empty]).values.shape == read([]).errors.shape == (0, len(NAMES))


def test_a_line_torn_by_a_crash_is_cut_off_and_the_others_stay(wave, tmp_path):
    whole = wave.file.read_bytes()
    with wave.file.open("ab") as file:
        file.write(b"15,0,0.5")
    assert len(Wave(tmp_path, "wave-1")) == 3
    assert wave.file.read_bytes() == whole
    wave.file.write_bytes(whole[:9])
    assert len(Wave(tmp_path, "wave-1")) == 0
    assert wave.file.read_bytes() == whole.partition(b"\n")[0] + b"\n"


def test_the_head_names_what_a_row_holds(wave):
    head = wave.file.read_text(encoding="utf-8").partition("\n")[0]
    assert head.split(",") == ["point", "control", "promise", "stage", *NAMES, *(f"{name}_error" for name in NAMES)]


def test_a_folder_remembers_what_was_asked_and_names_what_differs(tmp_path):
    asked = {"seed": 1, "waves": [(3, False)], "rules": {"a": [0.5, 1]}}
    claim(tmp_path / "new", asked, ("wave-1.csv",))
    assert json.loads((tmp_path / "new" / "search.json").read_text(encoding="utf-8")) == json.loads(json.dumps(asked))
    claim(tmp_path / "new", asked, ("wave-1.csv",))
    with pytest.raises(DifferentError, match="holds a search with other more, seed, waves; choose another folder"):
        claim(tmp_path / "new", {**asked, "seed": 2, "waves": [(4, False)], "more": 1}, ("wave-1.csv",))


def test_a_search_of_another_version_is_left_to_it(tmp_path):
    """Catches vectors that were judged by other rules among those of these."""
    claim(tmp_path, {"model": "81e2fa99"}, ())
    marker = tmp_path / MARKER
    said = json.loads(marker.read_text(encoding="utf-8"))
    marker.write_text(json.dumps({**said, "version": "0.0.9"}), encoding="utf-8")
    with pytest.raises(DifferentError, match=r"other model: it is of version 0\.0\.9, and this is .*, or install that"):
        claim(tmp_path, {"model": "4ac14a40"}, ())
