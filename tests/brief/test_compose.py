"""The fullest content that fits two pages."""

from __future__ import annotations

import pytest

from sim.brief.compose import Long, compose
from tests.brief.folders import tracks


def test_what_does_not_fit_is_refused_not_squeezed(tmp_path):
    with pytest.raises(Long, match="two pages"):
        compose(tracks(tmp_path), lambda _: 3)
