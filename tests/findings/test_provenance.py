"""What a caption says of a study: where its numbers come from."""

from __future__ import annotations

import json

from sim.charts import draw
from sim.findings.study import StoredStudy
from tests.charts.drawing import texts
from tests.charts.folders import made_up


def test_the_caption_says_where_the_numbers_come_from(study):
    facts = study.facts
    assert (facts.name, facts.title, facts.months, facts.seed) == ("made-up", "A standing dialogue", 60, 7)
    assert (facts.repetitions, facts.version, facts.run, facts.lost) == (400, "0.0.test", None, "")
    assert facts.command == "backchannel study made-up"


def test_months_are_those_that_points_set_and_none_where_they_differ(tmp_path):
    folder = made_up(tmp_path / "study")
    plan = json.loads((folder / "study.json").read_text(encoding="utf-8"))

    def months(*settings):
        there = {**plan, "points": [{"settings": each} for each in settings]}
        (folder / "study.json").write_text(json.dumps(there), encoding="utf-8")
        return StoredStudy(folder).facts.months

    assert months(["months=24", "a=1", "months=36"], ["months=36"]) == 36
    assert months(["months=24"], ["months=36"]) is None
    assert months(["months=24"], ["a=1"]) is None
    assert months(["a=1"], []) == 60


def test_a_path_that_only_this_machine_knows_is_not_printed(tmp_path):
    folder = made_up(tmp_path)
    plan = (folder / "study.json").read_text(encoding="utf-8")
    (folder / "study.json").write_text(plan.replace("study made-up", f"study {tmp_path}/mine.py"), encoding="utf-8")
    said = " ".join(texts(draw("rates", folder)))
    assert "backchannel study mine.py" in said
    assert str(tmp_path) not in said
