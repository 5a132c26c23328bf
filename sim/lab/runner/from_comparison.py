"""A comparison of tracks kept as a study: the same folder and tables, from dialogues that were played already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from sim.lab.design.designs import Grid
from sim.lab.design.domains import Levels
from sim.lab.design.track import TRACK
from sim.lab.preparation.digest import scenario_digest
from sim.lab.preparation.plan import plan_of
from sim.lab.runner.run import RunOptions, run_study
from sim.lab.study import Study
from sim.scenario.plan import Scenario
from sim.scenario.setting import Setting, read_settings
from sim.statistics.estimate import Outcomes
from sim.store.chunks import Chunks
from sim.store.spans import missing

QUESTION = "In which track's room is most settled, and does most of it reach official talks?"
OUTCOMES = ("transfer_rate", "any_transfer", "breakthroughs", "transferred", "agreed", "trust_end")
CURVES = ("trust", "misreading", "tension", "breakthroughs", "transferred")
BLOCK = 100_000
"""Most runs of a chunk."""


def study_of(
    name: str,
    scenario: str,
    tracks: Sequence[str],
    overrides: Sequence[str | Setting] = (),
    forum: str | None = None,
    *,
    repetitions: int = 1000,
    seed: int = 1,
) -> Study:
    """A comparison as a study whose only lever is the track.

    Args:
        name: of the study.
        scenario: a shipped name, or the path of a TOML file.
        tracks: keys of tracks.
        overrides: as ``load`` takes them.
        forum: key of the only forum to swap; None swaps all.
        repetitions: dialogues per track.
        seed: of all luck.
    """
    held = dict(read_settings(overrides))
    levers = {TRACK: Levels(*tracks)}
    return Study(
        name, QUESTION, scenario, {}, levers, held, OUTCOMES, Grid(), repetitions, seed, curves=CURVES, swapped=forum
    )


def keep(
    study: Study, rooms: Mapping[str, Scenario], outcomes: Mapping[str, Outcomes], folder: Path, command: str
) -> None:
    """Leave the folder of a study whose runs are there already; a point of another situation is played.

    Args:
        study: of ``study_of``, with the repetitions and the seed that were played.
        rooms: what was played, by track: the scenario in that track's room.
        outcomes: what came of it, as ``sim.lab.compare.play`` gives them.
        folder: of the study, where less precise tables may take the place of others: whoever asks has claimed it.
        command: that makes the same again.

    Raises:
        StudyError, BusyError, HaltedError: as ``run_study``.
    """
    plan, chunks = plan_of(study), Chunks(folder)
    for number, key in plan.keys.items():
        track = str(plan.points[number].track)
        if scenario_digest(rooms[track]) != scenario_digest(plan.scenario(number)):  # its file was written meanwhile
            continue
        for span in missing(chunks.done(key), study.repetitions, BLOCK):
            chunks.keep(key, span, {name: values[slice(*span)] for name, values in outcomes[track].items()})
    chunks.flush()
    run_study(study, folder, RunOptions(command=command, repeat=command, force=True, folder_is_ours=True))
