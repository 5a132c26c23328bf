"""Variations as the command line writes them: ``NAME=LOW:HIGH:COUNT`` or ``NAME=A,B,C``."""

from __future__ import annotations

from sim.lab.design.domains import Levels, Range
from sim.lab.design.settings import MOST_LEVELS, StudyError
from sim.lab.design.track import TRACK, track_key
from sim.scenario.limits import beyond
from sim.scenario.values import NUMBER, read_value

MEANT = "write NAME=LOW:HIGH:COUNT, as in tension.baseline=0:0.9:10, or NAME=A,B,C, as in encroachment.level=0,0.3,0.6"


def parse_vary(text: str) -> tuple[str, Levels]:
    """The name that varies, and its values: evenly spaced with both ends, or listed. Raises StudyError.

    >>> parse_vary("tension.baseline=0:0.9:4"), parse_vary("track=1,1.5")
    (('tension.baseline', Levels(0.0, 0.3, 0.6, 0.9)), ('track', Levels('track1', 'track1_5')))
    """
    name, equals, values = (part.strip() for part in text.partition("="))
    if not equals or not name or not values:
        raise StudyError(f'"{text}" is no variation; {MEANT}')
    try:
        return name, _spaced(values) if ":" in values else _listed(name, values)
    except StudyError as fault:
        raise StudyError(f'"{text}": {fault}') from None


def _spaced(text: str) -> Levels:
    parts = [part.strip() for part in text.split(":")]
    if len(parts) != 3:
        raise StudyError(f"{len(parts)} numbers between colons; {MEANT}")
    for part, noun in zip(parts, ("the low end", "the high end", "the count"), strict=True):
        if not NUMBER.fullmatch(part):
            raise StudyError(f'{noun} is no number: "{part}"; {MEANT}')
    low, high, count = map(read_value, parts)
    if wrong := beyond(count, 2, MOST_LEVELS):
        raise StudyError(f"the count: {wrong}")
    values = Range(float(low), float(high)).spread(count)
    if isinstance(low, int) and isinstance(high, int) and all(float(value).is_integer() for value in values):
        return Levels(*map(int, values))
    return Levels(*values)


def _listed(name: str, text: str) -> Levels:
    words = [word.strip() for word in text.split(",")]
    if not all(words):
        raise StudyError(f"nothing between two commas, or after the last; {MEANT}")
    return Levels(*(track_key(word) if name == TRACK else read_value(word) for word in words))
