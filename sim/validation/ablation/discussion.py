"""Three paragraphs on what an ablation shows: every word hangs on a number of the stored tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sim.scenario.plan import TRACKS
from sim.validation.ablation.rows import Contribution
from sim.validation.ablation.storage import Ablations
from sim.validation.ablation.wording import BESIDE_ONLY, CANDIDATE, LITTLE, OPEN
from sim.words.numbers import MINUS, listed, minus

CHANNELS = ("approval", "self-censorship", "minding", "politicisation")
MOST = 5
"""Mechanisms named in a sentence."""


def reading(ablations: Ablations, conclusions: Mapping[str, Sequence[str]]) -> list[str]:
    """What carries breakthroughs, what carries them to the table, and what carries little."""
    rows = ablations.rows["standing"]
    return [_breakthroughs(rows), _transfer(rows), _surprises(rows, conclusions)]


def _ranked(rows: Iterable[Contribution], measure: str, track: str) -> list[Contribution]:
    """Contributions to a measure in a track that are told apart, largest first."""
    found = [row for row in rows if row.measure == measure and row.track == track and row.apart]
    return sorted(found, key=lambda row: -abs(row.estimate or 0.0))


def _names(rows: Sequence[Contribution]) -> str:
    """Mechanisms with their share of the measure, as many as fit a sentence."""
    return listed([f"{row.mechanism} ({_percent(row)})" for row in rows[:MOST]]) or "none that is told apart"


def _percent(row: Contribution) -> str:
    if row.share is None or row.base is None or row.low is None or row.high is None:
        return "of nothing"
    low, high = (100 * end / abs(row.base) for end in (row.low, row.high))
    return minus(f"{100 * row.share:+.0f}%, {low:.0f} to {high:.0f}")


def _breakthroughs(rows: Sequence[Contribution]) -> str:
    sentences = ["**Breakthroughs.** Shares are of what the room reaches with everything in place, with 95% intervals."]
    for track, label in TRACKS.items():
        ranked = _ranked(rows, "breakthroughs", track)
        helps = [row for row in ranked if (row.estimate or 0.0) > 0]
        hinders = [row for row in ranked if (row.estimate or 0.0) < 0]
        sentences.append(f"In {label} most hangs on {_names(helps)}; most is taken away by {_names(hinders)}.")
    sentences.append(
        f"An obstacle that more than doubles the breakthroughs when it goes has a share beyond {MINUS}100%."
    )
    return " ".join(sentences)


def _transfer(rows: Sequence[Contribution]) -> str:
    sentences = ["**From the room to the table.**"]
    for track in ("track1_5", "track2"):
        ranked = _ranked(rows, "transfer_rate", track)
        helps = [row for row in ranked if (row.estimate or 0.0) > 0]
        hinders = [row for row in ranked if (row.estimate or 0.0) < 0]
        sentences.append(f"The transfer rate of {TRACKS[track]} is raised by {_names(helps)} and lowered by "
                    f"{_names(hinders)}.")  # fmt: skip
    sentences.append("In Track 1 a government hears and decides in the month of the breakthrough: its rate is assumed.")
    return " ".join(sentences)


def _surprises(rows: Sequence[Contribution], conclusions: Mapping[str, Sequence[str]]) -> str:
    sentences = ["**What carries little.**"]
    for word, sentence in _ENDINGS.items():
        names = conclusions.get(word, ())
        if names:
            sentences.append(sentence.format(names=listed(list(names))))
    helping = [
        row for row in rows
        if row.mechanism in CHANNELS and row.measure == "breakthroughs" and row.apart and (row.estimate or 0.0) > 0
    ]  # fmt: skip
    if helping:
        found = listed([f"{row.mechanism} in {TRACKS[row.track]} ({_percent(row)})" for row in helping])
        sentences.append(f"A channel of encroachment that *adds* breakthroughs needs an explanation: {found}.")
    return " ".join(sentences)


_ENDINGS = {
    CANDIDATE: "Nothing that counts is lost in any situation without {names}: candidates for removal.",
    LITTLE: "Little wherever they act: {names}. Each of them alone could go, and little would change there.",
    BESIDE_ONLY: "Off the path to agreement only: {names}.",
    OPEN: "Not known with so many dialogues: {names}.",
}
