"""What a folder keeps of a study's design: enough to know, and to replay, every run; and reading it again.

``study.json`` lists every point while they are few. Of many it says how many there are, and what they share: their
values are in ``points.csv``, their keys in ``keys.parquet``, a few bytes a point.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from sim.edition import EDITION
from sim.lab.design.experiment import StudyFrame
from sim.lab.design.settings import Value
from sim.lab.preparation.digest import Identity
from sim.lab.preparation.plan import Plan
from sim.lab.study import Domain, Point, Range, StudyError
from sim.scenario.setting import Setting
from sim.store.description import damage
from sim.store.disk import whole
from sim.store.editions import KEY
from sim.store.files import KEYS

DIGITS = 20
"""Bytes of a key."""
AT_ONCE = 8192
"""Keys written together."""
KINDS: Mapping[str, Any] = {"flag": lambda cell: cell == "1", "whole": int, "number": float, "text": str}
"""How a cell of ``points.csv`` is read."""


def design_of(plan: Plan, command: str) -> dict[str, Any]:
    """The study in full, as ``study.json`` keeps it."""
    study = plan.study
    return {
        "name": study.name,
        "question": study.question,
        "scenario": study.scenario,
        "scenario_sha256": hashlib.sha256(plan.terms.text.encode()).hexdigest(),
        "uncertainties": {name: str(domain) for name, domain in study.uncertainties.items()},
        "levers": {name: str(domain) for name, domain in study.levers.items()},
        "held": [each.toml for each in study.held_settings()],
        "outcomes": list(study.outcomes),
        "curves": list(study.curves),
        "design": repr(study.design),
        "repetitions": study.repetitions,
        "seed": study.seed,
        "driver": study.driver,
        "model": study.model,
        KEY: EDITION,
        "model_sha256": plan.terms.digest,
        "model_file_sha256": plan.source,
        "command": command,
        **(_of_many(plan) if plan.many else {"points": _of_few(plan)}),
    }


def _of_few(plan: Plan) -> list[dict[str, Any]]:
    return [
        {
            "point": point.number, "values": dict(point.values),
            "settings": [each.toml for each in point.settings],
            "track": point.track, "swapped": point.swapped, "key": plan.keys.get(point.number),
        }
        for point in plan.points
    ]  # fmt: skip


def _of_many(plan: Plan) -> dict[str, Any]:
    frame, domains = plan.study.frame, plan.study.domains()
    bundles = {
        name: {label: [each.toml for each in settings] for label, settings in of.items()}
        for name, of in frame.bundles.items()
    }
    shared = {"track": frame.track, "swapped": frame.swapped, "bundles": bundles,
              "kinds": {name: _kind(domain) for name, domain in domains.items()}}  # fmt: skip
    return {"points": len(plan.points), "identity": plan.identity, "shared": shared}


def _kind(domain: Domain) -> str:
    if isinstance(domain, Range):
        return "whole" if domain.whole else "number"
    first = domain.values[0]
    if isinstance(first, bool):
        return "flag"
    return "text" if isinstance(first, str) else "whole" if isinstance(first, int) else "number"


def write_keys(folder: Path, plan: Plan) -> None:
    """Write the keys of all points, in their order."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema, total = pa.schema([("key", pa.binary(DIGITS))]), len(plan.points)
    with (
        whole(folder / KEYS) as file,
        pq.ParquetWriter(file, schema, use_dictionary=False, write_statistics=False, store_schema=False) as table,
    ):
        for first in range(0, total, AT_ONCE):
            keys = [plan.keys.get(number) for number in range(first, min(total, first + AT_ONCE))]
            column = pa.array([None if key is None else bytes.fromhex(key) for key in keys], schema.types[0])
            table.write_table(pa.table([column], schema=schema))


def number_of_points(what: Mapping[str, Any]) -> int:
    """How many points a study has, from its ``study.json``."""
    points = what["points"]
    return points if isinstance(points, int) else len(points)


def keys_of(folder: Path, what: Mapping[str, Any]) -> list[str | None]:
    """The keys of a study's points, in their order; None for those that cannot be played. Raises DamagedError."""
    if not isinstance(what["points"], int):
        return [point.get("key") for point in what["points"]]
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        found = pq.read_table(folder / KEYS).column("key").to_pylist()
    except (OSError, pa.ArrowException, KeyError) as fault:
        raise damage(folder / KEYS, str(fault)) from None
    if len(found) != what["points"] or not all(key is None or isinstance(key, bytes) for key in found):
        raise damage(folder / KEYS, f"it has {len(found)} of {what['points']} keys")
    return [None if key is None else key.hex() for key in found]


def point_of(folder: Path, what: Mapping[str, Any], number: int) -> tuple[Point, str | None]:
    """A point of a study and its key. Raises StudyError if there is none of this number, DamagedError."""
    total = number_of_points(what)
    if not 0 <= number < total:
        raise StudyError(f"point {number}: the study has points 0 to {total - 1}.")
    if isinstance(what["points"], int):
        return _frame(what).point(number, _values(folder, what, number)), keys_of(folder, what)[number]
    said = what["points"][number]
    settings = tuple(map(Setting.read, said["settings"]))
    return Point(number, said["values"], settings, said["track"], said.get("swapped")), said["key"]


def _frame(what: Mapping[str, Any]) -> StudyFrame:
    shared = what["shared"]
    bundles = {
        name: {label: tuple(map(Setting.read, settings)) for label, settings in of.items()}
        for name, of in shared["bundles"].items()
    }
    held = tuple(map(Setting.read, what["held"]))
    return StudyFrame(tuple(shared["kinds"]), held, bundles, shared["track"], shared["swapped"])


def _values(folder: Path, what: Mapping[str, Any], number: int) -> dict[str, Value]:
    try:
        with (folder / "points.csv").open(encoding="utf-8", newline="") as file:
            row = next(islice(csv.DictReader(file), number, None))
        return {name: KINDS[kind](row[name]) for name, kind in what["shared"]["kinds"].items()}
    except (OSError, StopIteration, KeyError, ValueError, csv.Error) as fault:
        raise damage(folder / "points.csv", f"it has no point {number} that can be read: {fault!r}") from None


def identity(what: Mapping[str, Any]) -> str:
    """Hash of what decides a study's runs, from its ``study.json``: see ``Plan.identity``."""
    if "identity" in what:
        return str(what["identity"])
    found = Identity(what["model_sha256"], what["model_file_sha256"])
    for point in what["points"]:
        found.add(point["values"], point["key"])
    return found.digest()
