"""The special name ``track``: it swaps every forum's room instead of setting a value."""

from __future__ import annotations

import re

from sim.lab.design.settings import StudyError
from sim.scenario.given import as_plain

TRACK = "track"
WORDS = {"1": "track1", "1.5": "track1_5", "2": "track2"}
"""What people write for a track; its key is as good."""
_NUMBERS = {float(word): key for word, key in WORDS.items()}
_WRITTEN = re.compile(r"(?:track)?[ _-]*(\d{1,3}(?:[.,_]\d{0,9})?)", re.ASCII)
"""A track in lower case, however a person or a program writes it: 1.0, 1,5, Track 1.5, track1_5."""


def track_key(value: object) -> str:
    """The key of a track, from what people write for it, and their tables.

    >>> track_key(1.5), track_key("2"), track_key("track1"), track_key("1.0"), track_key("Track 1.5")
    ('track1_5', 'track2', 'track1', 'track1', 'track1_5')
    """
    word = str(as_plain(value)).strip()
    written = _WRITTEN.fullmatch(word.lower())
    if written and (key := _NUMBERS.get(float(re.sub("[,_]", ".", written[1])))):
        return key
    from sim.scenario.faults import nearest

    close = nearest(word, [*WORDS.values(), *WORDS])
    hint = f' Did you mean "{close}"?' if close else ""
    raise StudyError(f'track: found "{word}"; a track is 1, 1.5 or 2, or its key track1, track1_5 or track2.{hint}')
