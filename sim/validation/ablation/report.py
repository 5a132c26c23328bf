"""An ablation as one JSON object, and in sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from sim.validation.ablation.play import Ask
from sim.validation.ablation.rows import UNUSED, Row, to_csv
from sim.validation.ablation.wording import Verdict, by_mechanism, verdict
from sim.validation.switches import SWITCHES
from sim.words.numbers import listed


class Told(NamedTuple):
    """An ablation and what it was asked."""

    scenario: str
    title: str
    full: bool
    """Whether it was played in the variant that uses every mechanism."""
    ask: Ask
    rows: tuple[Row, ...]

    def verdicts(self) -> dict[str, Verdict]:
        """Mechanism to the verdict over all tracks."""
        return {name: verdict(rows) for name, rows in by_mechanism(self.rows).items()}

    def to_csv(self) -> str:
        """Every row."""
        return to_csv(self.rows)

    def to_json_object(self) -> dict[str, Any]:
        """Numbers and None, never NaN."""
        verdicts = self.verdicts()
        return {
            "scenario": self.scenario,
            "full": self.full,
            "repetitions": self.ask.repetitions,
            "seed": self.ask.seed,
            "mechanisms": {
                name: {
                    "chapter": SWITCHES[name].chapter,
                    "off": SWITCHES[name].sentence,
                    "verdict": verdicts[name].word,
                    "candidate": verdicts[name].candidate,
                    "tracks": {track: _track(rows, track) for track in self.ask.tracks},
                }
                for name, rows in by_mechanism(self.rows).items()
            },
        }


def _track(rows: Iterable[Row], track: str) -> dict[str, Any]:
    here = [row for row in rows if row.track == track]
    return {
        "status": here[0].status,
        "verdict": verdict(here).word,
        "contributions": {row.measure: _effect(row) for row in here if row.measure},
    }


def _effect(row: Row) -> dict[str, Any]:
    return {
        "base": row.base, "estimate": row.estimate, "low": row.low, "high": row.high, "n": row.n,
        "holm": row.holm, "apart": row.apart,
    }  # fmt: skip


def sentences(told: Told) -> list[str]:
    """What may be said of mechanisms that do little or nothing here."""
    verdicts = told.verdicts()
    said = []
    candidates = [name for name, found in verdicts.items() if found.candidate]
    if candidates:
        said.append(
            f"Candidates for removal, as far as this situation can say: {listed(candidates)}. In none of these rooms "
            "does any of them change a measure by as much as counts."
        )
    unused = [name for name, found in verdicts.items() if found.word == UNUSED]
    if unused:
        elsewhere = "" if told.full else " --full judges them in a variant of the scenario that uses them."
        said.append(f"Not used by this scenario, so nothing is said of them: {listed(unused)}.{elsewhere}")
    return said
