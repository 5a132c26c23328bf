"""Phrases: what the model measures has a name that people say."""

from __future__ import annotations

import pytest

from sim.lab.measure import MEASURES
from sim.words.phrases import PHRASES


@pytest.mark.parametrize("outcome", MEASURES)
def test_every_measure_has_words_of_its_own(outcome):
    """Catches an outcome that is new, and in charts and briefs would be called by its name in the code."""
    assert outcome in PHRASES
