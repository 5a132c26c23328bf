"""The special name ``track``: it swaps every forum's room instead of setting a value."""

from __future__ import annotations

from sim.lab.design.settings import StudyError

TRACK = "track"
WORDS = {"1": "track1", "1.5": "track1_5", "2": "track2"}
"""What people write for a track; its key is as good."""


def track_key(value: object) -> str:
    """The key of a track, from what people write for it.

    >>> track_key(1.5), track_key("2"), track_key("track1")
    ('track1_5', 'track2', 'track1')
    """
    word = f"{value:g}" if isinstance(value, float) else str(value)
    key = WORDS.get(word, word)
    if key in WORDS.values():
        return key
    from sim.scenario.faults import nearest

    close = nearest(word, [*WORDS.values(), *WORDS])
    hint = f' Did you mean "{close}"?' if close else ""
    raise StudyError(f'track: found "{word}"; a track is 1, 1.5 or 2, or its key track1, track1_5 or track2.{hint}')
