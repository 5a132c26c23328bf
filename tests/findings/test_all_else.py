"""All else is held where it was asked, or in the middle; and values are in their order."""

from __future__ import annotations

import pytest

from sim.findings.all_else import levels
from sim.findings.settings import slice_of
from sim.findings.study import Focus, StoredStudy, Unfit
from tests.charts.folders import made_up, rewrite


@pytest.mark.parametrize(
    ("at", "says"),
    [
        ({"none": "1"}, "none does not vary in it; these do: tension.baseline, encroachment.level, track"),
        ({"track": "track1"}, "track is what it compares, so it cannot be held at a value (--at track=track1)"),
        ({"encroachment.level": "0.3"}, "encroachment.level has no value 0.3; it has: 0.2, 0.5, 0.8"),
    ],
)
def test_what_cannot_be_held_is_said_with_what_can(study, at, says):
    with pytest.raises(Unfit) as fault:
        slice_of(study, Focus(at=at))
    assert str(fault.value) == says


def test_levels_are_numbers_in_order_or_words_as_they_come(tmp_path):
    folder = made_up(tmp_path / "study", "one")

    def renamed(names):
        def row(old):
            return [{**old, "tension.baseline": names[old["tension.baseline"]]}]

        rewrite(folder / "summary.csv", row)
        return levels(StoredStudy(folder), "tension.baseline")

    assert renamed({"0.0": "10", "0.1": "9", "0.2": "-1"}) == ["-1", "9", "10"]
    assert renamed({"10": "b", "9": "a", "-1": "c"}) == ["b", "a", "c"]
