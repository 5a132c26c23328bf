"""Chance: the generator that Python reads is the one that is compiled."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sim import chance

WORD = st.integers(0, 2**64 - 1)


@given(WORD, st.integers(0, 2**48))
def test_python_mixes_its_whole_numbers_as_the_engine_does(key, number):
    """Catches a slip in the second text of the generator, at keys and addresses that no run has met."""
    assert chance.mixed_whole(key, number) == int(chance.mixed(np.uint64(key), np.int64(number)))
