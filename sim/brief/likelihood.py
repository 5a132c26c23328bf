"""Likelihood in a brief: words for shares of simulated dialogues, from one printed scale.

The scale is that of Intelligence Community Directive 203 (Office of the Director of National Intelligence, 2015), which
leaves no gap from 1 to 99 in 100; its ends are taken to 0 and 100 here. A word stands for a share of simulated
dialogues, and for all of its 95% interval: an interval over two steps gets both words.
"""

from __future__ import annotations

from collections.abc import Sequence

from sim.brief.phrases import at, many

SCALE = (
    (0.05, "almost no chance"),
    (0.20, "very unlikely"),
    (0.45, "unlikely"),
    (0.55, "roughly even chance"),
    (0.80, "likely"),
    (0.95, "very likely"),
    (1.00, "almost certain"),
)
"""Upper end of each step, as a share, and its word."""
EVENTS = {
    "transfer_rate": ("Reaching official talks", "questions solved in simulation"),
    "any_transfer": ("Reaching official talks", "simulated dialogues"),
    "any_breakthrough": ("Reaching a breakthrough", "simulated dialogues"),
    "any_uptake": ("Having a package taken up", "simulated dialogues"),
    "any_agreement": ("Leading to an agreement", "simulated dialogues"),
}
"""What may happen, and to what."""


def likelihood(low: float, high: float) -> str:
    """The word, or the two outer words, for an interval of a share.

    >>> likelihood(0.27, 0.33), likelihood(0.17, 0.22), likelihood(0.99, 1.0)
    ('unlikely', 'very unlikely to unlikely', 'almost certain')
    """
    first, last = (next((word for end, word in SCALE if share < end), SCALE[-1][1]) for share in (low, high))
    return first if first == last else f"{first} to {last}"


def scale() -> str:
    """The scale as it is printed."""
    starts = ["0", *(f"{100 * end:.0f}" for end, _ in SCALE[:-1])]
    steps = [f"{word} {start} to {100 * end:.0f}" for start, (end, word) in zip(starts, SCALE, strict=True)]
    return (
        f"Words for shares of simulated dialogues, in 100: {', '.join(steps)} (ICD 203, its ends taken to 0 and 100)."
    )


def likely_of(outcome: str, there: Sequence[str]) -> str:
    """The outcome whose likelihood is told: the one itself, else reaching official talks at all, else ""."""
    return next((name for name in (outcome, "any_transfer") if name in EVENTS and name in there), "")


def likelihoods(outcome: str, groups: Sequence[tuple[str, float, float]], where: str = "") -> str:
    """A sentence that puts shares (label, low, high) into words of the scale, settings of one word together.

    ``where`` says over what each share was taken: labels are then choices, each of them in many settings.

    >>> likelihoods("any_transfer", [("a", 0.27, 0.33), ("b", 0.1, 0.3)])
    'Reaching official talks, on the scale below: unlikely for simulated dialogues with a; very unlikely to \
unlikely for simulated dialogues with b.'
    """
    event, to = EVENTS[outcome]
    found: dict[str, list[str]] = {}
    for label, low, high in groups:
        found.setdefault(likelihood(low, high), []).append(label)
    noun = "choices" if where else "settings"
    parts = [f"{word} for {to}{at(many(labels, len(groups), noun))}" for word, labels in found.items()]
    return f"{event}, on the scale below{where}: {'; '.join(parts)}."
