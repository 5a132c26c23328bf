"""Digests of whole results; run as a module it prints those of a set of worlds, compiled or not."""

from __future__ import annotations

import hashlib
import warnings

from sim.engine import simulate
from sim.result import Result


def digest_of(result: Result) -> str:
    """Hash of every outcome and curve, to the bit."""
    digest = hashlib.sha256()
    for name, column in [*result.outcomes.items(), *result.curves.items()]:
        digest.update(name.encode())
        digest.update(column.tobytes())
    return digest.hexdigest()[:16]


def main() -> None:
    """Three tracks of both shipped scenarios, and generated worlds."""
    from sim.compiled import COMPILED
    from sim.scenario import load
    from sim.scenario.plan import TRACKS
    from sim.scenario.seating import in_room
    from tests.worlds import scenarios

    warnings.simplefilter("ignore")  # Hypothesis would rather be asked for examples inside a test
    print("compiled" if COMPILED else "plain")
    for name in ("standing", "pcac-r2cp"):
        for track in TRACKS:
            print(digest_of(simulate(in_room(load(name), track), 2, 3, 1)))
    from random import Random

    from hypothesis import HealthCheck, Phase, given, seed, settings

    found = []

    @seed(7)
    @settings(max_examples=40, deadline=None, database=None, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(scenarios())
    def play(scenario):
        found.append(digest_of(simulate(scenario, 2, Random(len(found)).randrange(2**32), 1)))

    play()
    print("\n".join(found))


if __name__ == "__main__":
    main()
