"""Models of one's own: played, kept with the study, and run again by nobody who did not ask for it."""

from __future__ import annotations

import hashlib
import json

import numpy as np
import pytest

from sim.lab.preparation.models import UntrustedError
from sim.lab.preparation.plan import plan_of
from sim.lab.runner.mesa_driver import play_span
from sim.lab.runner.replay import replay
from sim.lab.runner.run import RunOptions, run_study
from sim.lab.study import StudyError
from sim.store.rows import read_runs
from sim.store.spans import FailedSpan, Span
from tests.lab.studied import small

OWN = '''
from sim import Dialogue


class Wary(Dialogue):
    """Begins in the worst of times; run 3 fails."""

    def __init__(self, scenario, seed, run):
        if run == 3:
            raise RuntimeError("run 3 cannot be")
        super().__init__(scenario, seed, run)
        self.tension = 1.0
'''


@pytest.fixture
def own_model(tmp_path):
    (tmp_path / "own.py").write_text(OWN, encoding="utf-8")
    return f"{tmp_path / 'own.py'}:Wary"


def test_a_model_of_one_s_own_is_played_kept_and_replayed(tmp_path, own_model):
    study = small(repetitions=3, driver="mesa", model=own_model)
    run_study(study, tmp_path / "own", RunOptions(threads=1))
    run_study(small(repetitions=3), tmp_path / "engine")
    own, usual = (read_runs(tmp_path / name, 0)["tension_end"] for name in ("own", "engine"))
    assert not np.array_equal(own, usual)
    (tmp_path / "own.py").unlink()
    found = replay(tmp_path / "own", 1, 2, trusted="model.py")
    assert found.stored is not None
    assert found.differing == ()


@pytest.fixture
def somebody_s(tmp_path, own_model):
    """A study's folder with a model that leaves a trace when it is run."""
    run_study(small(repetitions=2, driver="mesa", model=own_model), tmp_path / "study", RunOptions(threads=1))
    model = tmp_path / "study" / "model.py"
    model.write_text(f"open({str(tmp_path / 'trace')!r}, 'w').close()\n{model.read_text()}", encoding="utf-8")
    return tmp_path / "study"


def changed(folder, **said):
    design = folder / "study.json"
    design.write_text(json.dumps({**json.loads(design.read_text()), **said}))


def test_no_model_of_a_folder_is_run_unless_it_is_trusted(somebody_s, tmp_path):
    right = hashlib.sha256((somebody_s / "model.py").read_bytes()).hexdigest()
    with pytest.raises(StudyError, match="hash differs"):
        replay(somebody_s, 0, 0, trusted="model.py")
    changed(somebody_s, model_file_sha256=right)
    with pytest.raises(UntrustedError, match="--trust-model"):
        replay(somebody_s, 0, 0)
    assert not (tmp_path / "trace").exists()
    assert replay(somebody_s, 0, 0, trusted="model.py").differing == ()
    assert (tmp_path / "trace").exists()


def test_a_model_missing_in_the_folder_is_not_looked_for_elsewhere(somebody_s, tmp_path, monkeypatch):
    (somebody_s / "model.py").rename(tmp_path / "model.py")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StudyError, match="is not there"):
        replay(somebody_s, 0, 0, trusted="model.py")
    assert not (tmp_path / "trace").exists()


def test_a_folder_cannot_have_a_module_imported_by_naming_it(somebody_s, tmp_path, monkeypatch):
    (tmp_path / "hostile.py").write_text((somebody_s / "model.py").read_text(), encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    sha256 = hashlib.sha256((tmp_path / "hostile.py").read_bytes()).hexdigest()
    changed(somebody_s, model="hostile:Wary", model_file_sha256=sha256)
    for trusted in ("", "model.py", "json:JSONDecoder"):
        with pytest.raises(UntrustedError, match="--model hostile:Wary"):
            replay(somebody_s, 0, 0, trusted=trusted)
    assert not (tmp_path / "trace").exists()
    assert replay(somebody_s, 0, 0, trusted="hostile:Wary").differing == ()


def test_another_text_of_the_model_is_another_model(tmp_path, own_model):
    study = small(driver="mesa", model=own_model)
    before = plan_of(study).keys
    file = tmp_path / "own.py"
    file.write_text(file.read_text().replace("= 1.0", "= 0.9"))
    assert not set(before.values()) & set(plan_of(study).keys.values())


def test_a_failing_run_of_one_s_own_model_is_named(own_model):
    plan = plan_of(small(driver="mesa", model=own_model))
    assert play_span(plan.terms, plan.scenarios[0], Span(1, 6)) == FailedSpan(
        Span(3, 4), "RuntimeError: run 3 cannot be"
    )
    assert len(play_span(plan.terms, plan.scenarios[0], Span(4, 6))["turns"]) == 2


@pytest.mark.parametrize(
    ("model", "said"),
    [
        ("nowhere.py:Wary", "no file"), ("sim.nowhere:Wary", "no module"), ("sim.model", "must be"),
        ("json:JSONDecoder", "no subclass"),
    ],
)  # fmt: skip
def test_a_model_that_is_none_is_told_in_a_sentence(tmp_path, model, said):
    with pytest.raises(StudyError, match=said):
        run_study(small(driver="mesa", model=model), tmp_path)
