"""An ablation as one JSON object, and in sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from sim.validation.ablation.play import AblationPlan
from sim.validation.ablation.rows import UNUSED, Contribution, to_csv
from sim.validation.ablation.wording import Assessment, assess, by_mechanism
from sim.validation.switches import SWITCHES
from sim.words.numbers import listed


class AblationReport(NamedTuple):
    """What an ablation of a scenario found, and how it was played."""

    scenario: str
    title: str
    full: bool
    """Whether it was played in the variant that uses every mechanism."""
    plan: AblationPlan
    rows: tuple[Contribution, ...]

    def assessments(self) -> dict[str, Assessment]:
        """Mechanism to what is said of it over all tracks."""
        return {name: assess(rows) for name, rows in by_mechanism(self.rows).items()}

    def to_csv(self) -> str:
        """Every row."""
        return to_csv(self.rows)

    def to_json_object(self) -> dict[str, Any]:
        """Numbers and None, never NaN."""
        assessments = self.assessments()
        return {
            "scenario": self.scenario,
            "full": self.full,
            "repetitions": self.plan.repetitions,
            "seed": self.plan.seed,
            "mechanisms": {
                name: {
                    "chapter": SWITCHES[name].chapter,
                    "off": SWITCHES[name].sentence,
                    "verdict": assessments[name].word,
                    "candidate": assessments[name].candidate,
                    "tracks": {track: _track(rows, track) for track in self.plan.tracks},
                }
                for name, rows in by_mechanism(self.rows).items()
            },
        }


def _track(rows: Iterable[Contribution], track: str) -> dict[str, Any]:
    here = [row for row in rows if row.track == track]
    return {
        "status": here[0].status,
        "verdict": assess(here).word,
        "contributions": {row.measure: _effect(row) for row in here if row.measure},
    }


def _effect(row: Contribution) -> dict[str, Any]:
    return {
        "base": row.base, "estimate": row.estimate, "low": row.low, "high": row.high, "n": row.n,
        "holm": row.holm, "apart": row.apart,
    }  # fmt: skip


def sentences(report: AblationReport) -> list[str]:
    """What may be said of mechanisms that do little or nothing here."""
    assessments = report.assessments()
    lines = []
    candidates = [name for name, found in assessments.items() if found.candidate]
    if candidates:
        lines.append(
            f"Candidates for removal, as far as this situation can say: {listed(candidates)}. In none of these rooms "
            "does any of them change a measure by as much as counts."
        )
    unused = [name for name, found in assessments.items() if found.word == UNUSED]
    if unused:
        elsewhere = "" if report.full else " --full judges them in a variant of the scenario that uses them."
        lines.append(f"Not used by this scenario, so nothing is said of them: {listed(unused)}.{elsewhere}")
    return lines
