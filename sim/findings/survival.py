"""The table behind survival: the share that had an event so far, month by month, under each setting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sim.findings.all_else import in_words, same, stored_value
from sim.findings.provenance import Provenance
from sim.findings.settings import ComparedSetting, relation, setting_of, slice_of
from sim.findings.study import Focus, Row, StoredStudy, Unfit, number
from sim.statistics.estimate import Estimate, unknown
from sim.words.claims import Claim, Group, ranking
from sim.words.numbers import in_100, listed
from sim.words.phrases import OFTEN, Phrase

WANTED = "first_transfer"


class Course(NamedTuple):
    """Share that had the event so far, month by month, with its interval."""

    setting: ComparedSetting
    months: tuple[int, ...]
    values: tuple[Estimate, ...]


class SurvivalCurves(NamedTuple):
    """Courses of one event."""

    facts: Provenance
    event: str
    claim: Claim
    courses: tuple[Course, ...]
    circumstances: str
    options: tuple[str, ...]


def read(study: StoredStudy, focus: Focus) -> SurvivalCurves:
    """The table of a study. Raises Unfit if it stored no survival."""
    rows = study.columns("survival.csv", "point", "event", "month", "survival")
    there = tuple(dict.fromkeys(row["event"] for row in rows))
    outcome = focus.outcome or (WANTED if WANTED in there else there[0])
    if outcome not in there:
        raise Unfit(f'it stored no survival to "{outcome}"; it has: {", ".join(there)}')
    mine = [row for row in rows if row["event"] == outcome and row["survival"]]
    event = outcome.removeprefix("first_").replace("_", " ")
    if not any(row["point"] for row in mine):
        some, held = _apart(study, mine, focus)
        courses = _pooled(study, some)
        where = ", ".join([in_words(held)] * bool(held) + [_together(some)])
        at = tuple(f"--at {name}={level}" for name, level in held.items() if name in focus.at)
        return SurvivalCurves(study.facts, event, _plain(courses, event), courses, where, (*focus.options, *at))
    cut = slice_of(study, focus)
    found = {each.point: [row for row in mine if row["point"] == each.point] for each in cut.settings}
    courses = tuple(_course(each, found[each.point]) for each in cut.settings if found[each.point])
    if not courses:
        raise Unfit(f"its survival.csv has no {outcome} at these settings")
    claim = _claim(study, courses, event, cut.settings)
    return SurvivalCurves(study.facts, event, claim, courses, cut.circumstances, (*focus.options, *cut.options))


def _together(rows: Sequence[Row]) -> str:
    """How many settings each curve is of."""
    fewest, most = min(map(_points, rows)), max(map(_points, rows))
    return f"{most} settings together" if fewest == most else f"{fewest} to {most} settings together"


def _points(row: Row) -> int:
    return int(float(row.get("points") or 1))


def _apart(study: StoredStudy, rows: Sequence[Row], focus: Focus) -> tuple[Sequence[Row], dict[str, str]]:
    """Rows at one value of what, besides the lever, tells pooled curves apart: as asked, else that of most points."""
    held = {}
    for name, level in focus.at.items():
        there = list(dict.fromkeys(row[name] for row in rows if row.get(name)))
        if name in study.others and not there:
            raise Unfit(f"{name} is pooled over in its survival.csv, so it cannot be held at a value")
        stored_value(study, name, level, there)
    for name in study.others:
        points = {row[name]: _points(row) for row in rows if row.get(name)}
        if len(points) > 1:
            close = [level for level in points if same(level, focus.at.get(name, ""))]
            held[name] = close[0] if close else max(points, key=points.__getitem__)
            rows = [row for row in rows if row[name] == held[name]]
    return rows, held


def _pooled(study: StoredStudy, rows: Sequence[Row]) -> tuple[Course, ...]:
    """Curves of a study with too many points for one each: by lever, over all else."""
    lever = study.lever or ""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.get(lever) or "", []).append(row)
    if not groups:
        raise Unfit("its survival.csv has no curve of this")
    return tuple(_course(setting_of(lever, key), each) for key, each in groups.items())


def _plain(courses: Sequence[Course], event: str) -> Claim:
    """Of pooled curves nothing is ranked: their intervals count runs on the same luck as independent."""
    last = courses[0].months[-1]
    if len(courses) > 3:
        ends = sorted(course.values[-1].estimate or 0.0 for course in courses)
        span = f"{in_100(ends[0])} to {in_100(ends[-1])} with {len(courses)} settings"
        return Claim(f"Of 100 simulated dialogues a first {event} came by month {last} in {span}")
    parts = [f"{in_100(course.values[-1].estimate or 0.0)} with {course.setting.name}" for course in courses]
    return Claim(f"Of 100 simulated dialogues a first {event} came by month {last} in {listed(parts)}")


def _course(setting: ComparedSetting, rows: Sequence[Row]) -> Course:
    ordered = sorted(rows, key=lambda row: int(float(row["month"])))
    values = []
    for row in ordered:
        low, high = number(row.get("low")), number(row.get("high"))
        known, n = low is not None and high is not None, int(number(row.get("at_risk")) or 0)
        values.append(
            Estimate(
                1 - float(row["survival"]), 1 - (high or 0) if known else None, 1 - (low or 0) if known else None, n
            )
        )
    return Course(setting, tuple(int(float(row["month"])) for row in ordered), tuple(values))


def _claim(study: StoredStudy, courses: Sequence[Course], event: str, settings: Sequence[ComparedSetting]) -> Claim:
    """Who had the event most often by the last month, by the paired comparison if it is stored."""
    last = min(course.months[-1] for course in courses)
    known = {course.setting.point: _at(course, last) for course in courses}
    groups = [Group(each.name, known.get(each.point, unknown())) for each in settings]
    words = Phrase(
        f"Simulated dialogues with a {event} by month {last}", "in 100",
        f"By month {last}, simulated dialogues had a first {event} {{}}", OFTEN, True,
    )  # fmt: skip
    return ranking(groups, relation(study, f"any_{event}", settings, groups), words)


def _at(course: Course, month: int) -> Estimate:
    return next(value for at, value in zip(course.months[::-1], course.values[::-1], strict=True) if at <= month)
