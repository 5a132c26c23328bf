"""What was found, in words: the sort of a pattern, its verdict as its sort has it, and what all of them come to.

What fails is told first. Patterns with which in view a rule was made or chosen are no test any more: they are told like
the others, and counted apart wherever a count is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sim.validation.patterns.claims import Pattern
from sim.validation.patterns.verdicts import NOT_IDENTIFIED, NOT_REPRODUCED, REPRODUCED, VERDICTS, FoundPattern
from sim.words.numbers import listed

_SAID = {
    "prediction": {REPRODUCED: "predicted", NOT_REPRODUCED: "not predicted"},
    "must not": {REPRODUCED: "avoided", NOT_REPRODUCED: "produced"},
}
IN_VIEW, DAGGER = "in view", "†"
"""The group of what is no test any more, and its mark."""
GROUPS = ("evidence", IN_VIEW, "prediction", "must not", "also asked")
"""In the order in which a page tells of them; those that are no test any more are a group of their own."""
_WORST_FIRST = (NOT_REPRODUCED, NOT_IDENTIFIED, REPRODUCED)


def kind(pattern: Pattern) -> str:
    """What sort of pattern it is, by its code."""
    if pattern.prediction:
        return "prediction"
    return {"E": "evidence", "N": "must not", "S": "also asked"}[pattern.code[0]]


def group(pattern: Pattern) -> str:
    """Where it is told and counted: its sort, unless it is no test any more."""
    return IN_VIEW if pattern.in_view else kind(pattern)


def verdict_in_words(found: FoundPattern) -> str:
    """The verdict in the words of its sort: what must not be shown is avoided or produced."""
    return _SAID.get(kind(found.pattern), {}).get(found.verdict, found.verdict)


def fails(found: FoundPattern) -> bool:
    """Whether a page has to speak of it: it was claimed, and is not shown."""
    return found.verdict != REPRODUCED


def worst_first(found: Iterable[FoundPattern]) -> list[FoundPattern]:
    """Group by group, and within each what fails before what holds."""
    return sorted(found, key=lambda each: (GROUPS.index(group(each.pattern)), _WORST_FIRST.index(each.verdict)))


def counts(found: Iterable[FoundPattern], of_group: str = "evidence") -> dict[str, int]:
    """How many patterns of the evidence got each verdict: of those that are tests, or of those in view."""
    verdicts = [each.verdict for each in _evidence(found) if group(each.pattern) == of_group]
    return {verdict: verdicts.count(verdict) for verdict in VERDICTS}


def headline(found: Sequence[FoundPattern]) -> str:
    """What fails, then how many hold, no tests apart: the sentence that documents print, made from the table."""
    return " ".join([*_failing(found), *_tests(found), *_apart(found)])


def summary(found: Sequence[FoundPattern]) -> str:
    """The headline, what fails by size alone, and predictions."""
    return " ".join(each for each in (headline(found), *_small(found), *_predicted(found)) if each)


def _evidence(found: Iterable[FoundPattern]) -> list[FoundPattern]:
    return [each for each in found if kind(each.pattern) == "evidence"]


def _banned(found: Iterable[FoundPattern]) -> list[FoundPattern]:
    return [each for each in found if kind(each.pattern) == "must not"]


def _wrong_at_first(found: FoundPattern) -> bool:
    """Whether a comparison that was registered first, and is still played beside, does not hold."""
    return any(each.part.former and each.verdict != REPRODUCED for each in found.parts)


def _failing(found: Sequence[FoundPattern]) -> list[str]:
    """What fails of all that was claimed, whether it still is a test or not."""
    evidence, banned = _evidence(found), _banned(found)
    groups = {
        "Not reproduced": [each for each in evidence if each.verdict == NOT_REPRODUCED],
        "Not identified": [each for each in evidence if each.verdict == NOT_IDENTIFIED],
        "Not as first registered": [each for each in evidence if _wrong_at_first(each)],
        "Produced, though it must not be": [each for each in banned if each.verdict == NOT_REPRODUCED],
        "Perhaps produced": [each for each in banned if each.verdict == NOT_IDENTIFIED],
    }
    marked = {name: [f"{each.pattern.code}{DAGGER * bool(each.pattern.in_view)}" for each in of_group]
              for name, of_group in groups.items()}  # fmt: skip
    return [f"{name}: {', '.join(codes)}." for name, codes in marked.items() if codes]


def _tests(found: Sequence[FoundPattern]) -> list[str]:
    tests = [each for each in found if not each.pattern.in_view]
    evidence, banned = _evidence(tests), _banned(tests)
    told = [f"{_held(evidence)} patterns of the evidence are reproduced{_strictly(evidence)}."] if evidence else []
    return told + ([f"{_held(banned)} results that must not be shown are avoided."] if banned else [])


def _apart(found: Sequence[FoundPattern]) -> list[str]:
    seen = [each for each in found if each.pattern.in_view]
    evidence, banned = _evidence(seen), _banned(seen)
    told = [f"{_held(evidence)} are reproduced{_strictly(evidence)}"] if evidence else []
    told += [f"{_held(banned)} that must not be shown avoided"] if banned else []
    return (
        [f"{DAGGER} No test any more, as a rule was made or chosen with it in view: {'; '.join(told)}."] if told else []
    )


def _held(found: Sequence[FoundPattern]) -> str:
    return f"{sum(not fails(each) for each in found)} of {len(found)}"


def _strictly(found: Sequence[FoundPattern]) -> str:
    """How many a strict reader counts: at most those whose first comparisons hold, as far as they are still played."""
    if not any(_wrong_at_first(each) for each in found):
        return ""
    return f", at most {sum(not (fails(each) or _wrong_at_first(each)) for each in found)} as first registered"


def _small(found: Sequence[FoundPattern]) -> list[str]:
    small = [each.pattern.code for each in _evidence(found) if each.too_small]
    if not small:
        return []
    return [
        f"By size alone {'fails' if len(small) == 1 else 'fail'} {listed(small)}: what is claimed is shown, its "
        "interval apart from zero, but it is less than what was registered to count."
    ]


def _predicted(found: Sequence[FoundPattern]) -> list[str]:
    return [
        f"{each.pattern.code} is a prediction: {verdict_in_words(each)}." for each in found if each.pattern.prediction
    ]
