"""The special name ``track``: it swaps every forum's room instead of setting a value."""

from __future__ import annotations

import re

from sim.lab.design.settings import StudyError, did_you_mean
from sim.scenario.limits import as_plain
from sim.scenario.values import NUMBER

TRACK = "track"
WORDS = {"1": "track1", "1.5": "track1_5", "2": "track2"}
"""What people write for a track; its key is as good."""
_NUMBERS = {float(word): key for word, key in WORDS.items()}
_BEFORE = re.compile(r"track[ _-]*")


def track_key(value: object) -> str:
    """The key of a track, from what people write for it, and their tables.

    >>> track_key(1.5), track_key("2"), track_key("track1"), track_key("1.0"), track_key("Track 1.5")
    ('track1_5', 'track2', 'track1', 'track1', 'track1_5')
    """
    word = str(as_plain(value)).strip()
    number = re.sub("[,_]", ".", _BEFORE.sub("", word.lower(), count=1))
    if NUMBER.fullmatch(number) and float(number) in _NUMBERS:
        return _NUMBERS[float(number)]
    hint = did_you_mean(word, [*WORDS.values(), *WORDS])
    raise StudyError(f'track: found "{word}"; a track is 1, 1.5 or 2, or its key track1, track1_5 or track2.{hint}')
