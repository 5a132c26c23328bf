"""What people write for a track."""

from __future__ import annotations

import numpy as np
import pytest

from sim.lab.design.track import track_key
from sim.lab.study import StudyError


@pytest.mark.parametrize(
    "word", ["1.5", "1,5", "1.50", "track1_5", "Track 1.5", "TRACK1.5", "track-1.5", 1.5, np.float32(1.5)]
)
def test_a_track_is_known_however_it_is_written(word: object) -> None:
    assert track_key(word) == "track1_5"
    assert (track_key("1.0"), track_key(2.0), track_key(np.int64(2))) == ("track1", "track2", "track2")


@pytest.mark.parametrize("word", ["10", "1.05", "3", "", "track", "1.5.0", "11", True, None, float("nan"), "¹"])
def test_what_is_no_track_is_refused(word: object) -> None:
    with pytest.raises(StudyError, match=r"a track is 1, 1\.5 or 2"):
        track_key(word)
