"""Any single run of a study again, in the reference model, held against what was stored: equal to the bit, or named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from sim.events import Event
from sim.lab.preparation.design_file import point_of
from sim.lab.preparation.digest import model_digest
from sim.lab.preparation.models import model_in_folder
from sim.lab.preparation.plan import Terms, one_line
from sim.lab.study import Point, StudyError, scenario_of
from sim.scenario.plan import Scenario
from sim.store import editions
from sim.store.chunks import Chunks
from sim.store.description import damage, to_play
from sim.store.disk import DamagedError

if TYPE_CHECKING:
    from sim.model import Dialogue


@dataclass(frozen=True)
class Replay:
    """A run played again."""

    plan: Scenario
    point: Point
    run: int
    chronicle: tuple[Event, ...]
    outcomes: Mapping[str, float]
    """As the reference model has them now."""
    stored: Mapping[str, float] | None
    """As the study has them; None if the run is not there, because it failed or was not played yet."""
    model_changed: bool
    seed: int

    @property
    def differing(self) -> tuple[str, ...]:
        """Outcomes that are not equal to the bit."""
        if self.stored is None:
            return ()
        return tuple(name for name, value in self.outcomes.items() if not _same(value, self.stored[name]))


def _same(one: float, other: float) -> bool:
    return np.float64(one).tobytes() == np.float64(other).tobytes() or (one != one and other != other)


def _to_the_end(dialogue: Dialogue) -> None:
    dialogue.run_to_end()


def check_edition(folder: Path) -> None:
    """See that a study is of these rules. Raises EditionError: of others no run can be played again."""
    editions.check(folder, "Run the study anew, in another folder with --out")


def replay(
    folder: Path, point: int, run: int, play: Callable[[Dialogue], None] = _to_the_end, trusted: str = ""
) -> Replay:
    """Play a run of a study again, on the study's own scenario, settings and luck.

    Args:
        folder: of the study.
        point: its number.
        run: its number.
        play: plays all months of a dialogue, and may look at it between them.
        trusted: which model of the study's own may be run: ``"model.py"`` for the file that the folder holds, or the
            name of a module with its class. Needed by no study of the reference model.

    Raises:
        UntrustedError: if the study has a model of its own that was not trusted.
        StudyError: if there is no such study, point or run, or it cannot be played.
        DamagedError: if what the folder says of it cannot be used.
        EditionError: if other rules made the study.
    """
    what = to_play(folder)
    if not what:
        raise StudyError(f"there is no study in {folder}.")
    check_edition(folder)
    place, key = point_of(folder, what, point)
    terms = _terms(folder, what, trusted)
    plan = scenario_of(terms.text, terms.scenario, place)
    from sim.lab.runner.mesa_driver import dialogue_of, outcomes_of

    try:
        dialogue = dialogue_of(terms, plan, run)
        play(dialogue)
    except Exception as fault:
        raise StudyError(f"run {run} of point {point} fails: {one_line(fault)}") from fault
    found, changed = outcomes_of(dialogue), what["model_sha256"] != terms.digest
    stored = _stored_outcomes(folder, key, point, run)
    return Replay(plan, place, run, tuple(dialogue.chronicle), found, stored, changed, what["seed"])


def _terms(folder: Path, what: Mapping[str, Any], trusted: str) -> Terms:
    try:
        text = (folder / "scenario.toml").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise damage(folder / "scenario.toml", str(fault)) from None
    model = model_in_folder(folder, what["model"], what["model_file_sha256"], trusted)
    return Terms(text, what["scenario"], what["seed"], what["driver"], model, model_digest())


def _stored_outcomes(folder: Path, key: str | None, point: int, run: int) -> dict[str, float] | None:
    """The outcomes of a run as the study has them: from its chunk, else from the file of all runs."""
    from sim.store.rows import read_runs

    chunks = Chunks(folder)
    for span in chunks.done(key) if key else ():
        if span.first <= run < span.last:
            with suppress(DamagedError):
                rows = chunks.read(key or "", span)
                return {name: values[run - span.first].item() for name, values in rows.items()}
    if not (folder / "runs.parquet").is_file():
        return None
    found = read_runs(folder, point)
    rows_of_run = np.flatnonzero(found["run"] == run)
    return {name: values[rows_of_run[0]].item() for name, values in found.items()} if len(rows_of_run) else None
