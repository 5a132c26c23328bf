"""Play one edition of the rules: five scenarios in seven rooms, and every target; by the tree on ``PYTHONPATH``.

``python play.py REPETITIONS OUT '{"candour.closed": 1}'`` leaves OUT, a NumPy archive: a column of counts a room and
outcome, (dialogues,), and the targets' estimates. It asks of a tree only what both editions have, under the names that
they have it: what has moved since stands where it stood.
"""

from __future__ import annotations

import json
import sys

import numpy as np
from sim.lab.calibrate.estimates import estimate, leave_out
from sim.lab.calibrate.play import play
from sim.lab.calibrate.targets import GROUPS, SITUATIONS, TARGETS

from sim.engine import states
from sim.events import ADOPTED, BREAKTHROUGH, HELD, WAS_AGREED, WAS_DECLINED, WAS_TRANSFERRED
from sim.scenario import load
from sim.scenario.plan import TRACKS
from sim.scenario.seating import in_room
from sim.scenario.shipped import folder

SEED = 1
COUNTED = {"meetings": HELD, "breakthroughs": BREAKTHROUGH, "transferred": WAS_TRANSFERRED, "agreed": WAS_AGREED,
           "adopted": ADOPTED, "declined": WAS_DECLINED}  # fmt: skip
KIND, FORUM, QUESTION = 1, 2, 3
"""Columns of the chronicle."""


def rooms(values):
    """The scenarios by name: the standing dialogue in each track's room, and four as they are."""
    settings = [f"{path}={value!r}" for path, value in values.items()]
    own = folder("experiments") / "scenarios"
    found = {f"standing {track}": in_room(load("standing", settings), track) for track in TRACKS}
    for name in (own / "two_forums.toml", own / "secret_channel.toml", "chaophraya", "european-trilateral-nuclear"):
        found[getattr(name, "stem", name)] = load(name, settings)
    return found


def counts(scenario, repetitions):
    """Outcomes of every dialogue, (dialogues,) each, from its chronicle; ``solved`` and ``carried`` by question."""
    rows = []
    for state in states(scenario, repetitions, SEED):
        lines = state.chronicle[: state.written[0]]
        row = [int(state.tally[kind]) for kind in COUNTED.values()]
        rows.append((*row, *(_questions(lines, kind) for kind in (BREAKTHROUGH, WAS_TRANSFERRED))))
    return dict(zip((*COUNTED, "solved", "carried"), np.array(rows).T, strict=True))


def _questions(lines, kind):
    """For how many questions of how many forums something happened at least once."""
    return len({(int(line[FORUM]), int(line[QUESTION])) for line in lines if line[KIND] == kind})


def targets(values, repetitions):
    """Every target: its band, its number and the standard error, (targets, 4)."""
    leaving = leave_out(play(values, SITUATIONS, 0, repetitions // GROUPS * GROUPS, SEED))
    return np.array([(each.low, each.high, *estimate(each, leaving)) for each in TARGETS])


def main() -> None:
    """Play and store."""
    repetitions, out, values = int(sys.argv[1]), sys.argv[2], json.loads(sys.argv[3])
    columns = {
        f"{room}|{name}": column
        for room, scenario in rooms(values).items()
        for name, column in counts(scenario, repetitions).items()
    }
    names = np.array([each.name for each in TARGETS])
    np.savez(out, **columns, targets=targets(values, repetitions), target_names=names)


if __name__ == "__main__":
    main()
