"""Which patterns are lost or gained when a mechanism is switched off: every pattern judged again, on the same luck."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sim.scenario.plan import Scenario
from sim.store.tables import csv_text
from sim.validation.patterns import PATTERNS
from sim.validation.patterns.arm import Arm
from sim.validation.patterns.claims import Pattern
from sim.validation.patterns.play import Player
from sim.validation.patterns.verdicts import REPRODUCED, FoundPattern
from sim.validation.switches import SWITCHES, off


class Without(Player):
    """Plays patterns as often as another player does, with one mechanism off in every arm."""

    def __init__(self, mechanism: str, usual: Player) -> None:
        super().__init__(usual.repetitions, usual.seed, usual.overrides, threads=usual.threads, progress=usual.progress)
        self.mechanism = mechanism

    def scenario_of(self, arm: Arm) -> Scenario:
        """The arm with the mechanism off. An arm that sets the mechanism itself loses it all the same."""
        return off(super().scenario_of(arm), self.mechanism)

    def that_use_it(self, patterns: Iterable[Pattern]) -> tuple[Pattern, ...]:
        """Patterns of which at least one arm uses the mechanism: the others come out as they did."""
        arms = self.measures_by_arm(patterns)
        changed = {arm: self.scenario_of(arm) != super(Without, self).scenario_of(arm) for arm in arms}
        return tuple(
            pattern
            for pattern in patterns
            if any(changed[term.arm] for part in pattern.parts for term in part.all_terms)
        )


WORDS = ("lost", "gained", "other")
"""What a change of a verdict is called."""


class VerdictChange(NamedTuple):
    """A pattern whose verdict is another one without a mechanism."""

    mechanism: str
    pattern: str
    claim: str
    before: str
    after: str

    @property
    def word(self) -> str:
        """``lost``, ``gained``, or ``other`` where it is reproduced in neither."""
        return "lost" if self.before == REPRODUCED else "gained" if self.after == REPRODUCED else "other"


class Scoreboard(NamedTuple):
    """Every pattern with everything in place, and what changes without each mechanism."""

    repetitions: int
    seed: int
    verdicts: dict[str, str]
    changes: tuple[VerdictChange, ...]
    mechanisms: tuple[str, ...]

    @property
    def summary(self) -> str:
        """How many are reproduced with everything in place; of those that are no test any more, how many besides."""
        words: dict[bool, list[bool]] = {False: [], True: []}
        for code, verdict in self.verdicts.items():
            words[bool(PATTERNS[code].in_view)].append(verdict == REPRODUCED)
        counts = [f"{sum(each)} of {len(each)}" for each in words.values()]
        return f"{counts[0]} hold, and {counts[1]} that are no test any more"

    def to_json_object(self) -> dict[str, Any]:
        """Verdicts, and by mechanism the patterns that come out otherwise."""
        return {
            "repetitions": self.repetitions,
            "seed": self.seed,
            "patterns": self.verdicts,
            "without": {
                name: {each.pattern: each.after for each in self.changes if each.mechanism == name}
                for name in self.mechanisms
            },
        }

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> Scoreboard:
        """What ``to_json_object`` gave."""
        before = stored["patterns"]
        changes = tuple(
            VerdictChange(name, code, PATTERNS[code].claim, before[code], after)
            for name, changed in stored["without"].items()
            for code, after in changed.items()
        )
        return cls(stored["repetitions"], stored["seed"], before, changes, tuple(stored["without"]))

    def by_word(self, mechanism: str) -> dict[str, list[str]]:
        """Patterns that come out otherwise without a mechanism, by what that is called."""
        found = [each for each in self.changes if each.mechanism == mechanism]
        return {word: [each.pattern for each in found if each.word == word] for word in WORDS}

    def to_csv(self) -> str:
        """A line a pattern that comes out otherwise."""
        head = ("mechanism", "pattern", "before", "after", "word")
        return csv_text(head, ([getattr(each, name) for name in head] for each in self.changes))


def scoreboard(
    usual: Player, names: Sequence[str] = tuple(SWITCHES), patterns: Sequence[Pattern] = tuple(PATTERNS.values())
) -> Scoreboard:
    """Judge patterns with everything in place, and again with each mechanism off, as often as ``usual`` plays them."""
    before = _verdicts(usual.play(patterns))
    changes: list[VerdictChange] = []
    for name in names:
        player = Without(name, usual)
        for found in player.play(player.that_use_it(patterns)):
            code, claim = found.pattern.code, found.pattern.claim
            if found.verdict != before[code]:
                changes.append(VerdictChange(name, code, claim, before[code], found.verdict))
    return Scoreboard(usual.repetitions, usual.seed, before, tuple(changes), tuple(names))


def runs_of(usual: Player, names: Sequence[str], patterns: Sequence[Pattern] = tuple(PATTERNS.values())) -> int:
    """How many dialogues a scoreboard plays."""
    players = [Without(name, usual) for name in names]
    return usual.total(patterns) + sum(each.total(each.that_use_it(patterns)) for each in players)


def _verdicts(found: Iterable[FoundPattern]) -> dict[str, str]:
    return {each.pattern.code: each.verdict for each in found}
