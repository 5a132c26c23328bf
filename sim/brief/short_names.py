"""Long names of what is compared, cut by rule where a brief would not fit two pages otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from sim.brief.content import Content
from sim.findings.all_else import levels
from sim.findings.settings import setting_of
from sim.findings.study import StoredStudy

WORDS = 3
"""Words that a cut name keeps at least."""
CUT = "\N{HORIZONTAL ELLIPSIS}"
NOTE = f"Names with {CUT} are cut; the study's summary.csv has them in full."


def cut_names(names: Sequence[str]) -> list[str]:
    """Names with no more of their first words than tell them apart; or, if that is shorter, two and the last ones.

    >>> cut_names(["officials in room 1, by protocol", "officials in room 2, by protocol"])
    ['officials in room 1…', 'officials in room 2…']
    >>> cut_names(["a dialogue behind closed doors in Oslo", "a dialogue behind closed doors in Rome"])
    ['a dialogue… in Oslo', 'a dialogue… in Rome']
    """
    every = [name.split() for name in names]
    longest = max(map(len, every), default=0)
    ahead = next(
        (n for n in range(WORDS, longest) if len({_first(words, n) for words in every}) == len(every)), longest
    )
    start = next((many for many in range(longest + 1) if len({tuple(words[:many]) for words in every}) > 1), 1) - 1
    first = [_first(words, ahead) for words in every]
    last = [
        " ".join(words if start < WORDS + 1 else [*words[:1], words[1] + CUT, *words[start - 1 :]]) for words in every
    ]
    return min(first, last, key=lambda found: sum(map(len, found)))


def _first(words: Sequence[str], many: int) -> str:
    kept = " ".join(words[:many])
    return kept if len(words) <= many else kept.rstrip(",;:.") + CUT


def with_cut_names(study: StoredStudy, content: Content) -> Content:
    """A content whose sentences name what is compared by cut names; its title and its table keep them whole."""
    lever = study.lever
    if lever is None:
        return content
    keys = levels(study, lever)
    whole = {key: setting_of(lever, key) for key in keys}
    short = dict(zip(keys, cut_names(keys), strict=True))
    pairs = [
        (setting.name, f"\N{LEFT DOUBLE QUOTATION MARK}{short[key]}\N{RIGHT DOUBLE QUOTATION MARK}")
        for key, setting in whole.items()
        if setting.full_name and short[key] != key
    ]

    def with_short(texts: Sequence[str]) -> tuple[str, ...]:
        found = list(texts)
        for name, less in pairs:
            found = [text.replace(name, less) for text in found]
        return tuple(found)

    if not pairs:
        return content
    return content._replace(answer=with_short(content.answer), sure=(*with_short(content.sure), NOTE))
