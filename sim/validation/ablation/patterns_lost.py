"""The part of the page on patterns: which are lost or gained without each mechanism."""

from __future__ import annotations

from sim.validation.ablation.scoreboard import Scoreboard
from sim.validation.markdown import table_row
from sim.words.numbers import listed

SECTION = """## Patterns lost and gained

Every pattern of [patterns](patterns.md) judged again with each mechanism off in all its arms, {n:,} dialogues an arm;
with everything in place {summary}.
*Lost*: reproduced with the mechanism, and not without it; *gained*: the other way round; *otherwise*: reproduced in
neither, and another verdict. A pattern about a mechanism should be lost without it; a verdict near its border turns
easily, and one that is lost may only be not identified. For N1 to N5, which must not be shown, *lost* means that the
model shows it, or that it cannot be told.

| without | lost | gained | otherwise |
|---|---|---|---|
{lines}

No verdict turns without: {others}.
"""


def patterns_lost(found: Scoreboard) -> str:
    """Mechanisms without which a pattern comes out otherwise."""
    lines = [
        table_row((name, *(" ".join(codes) for codes in changed.values())))
        for name in found.mechanisms
        if any((changed := found.by_word(name)).values())
    ]
    others = [name for name in found.mechanisms if not any(found.by_word(name).values())]
    return SECTION.format(
        n=found.repetitions, summary=found.summary, lines="\n".join(lines), others=listed(others) or "none"
    )
