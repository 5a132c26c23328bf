"""Whether the curves that a study asks for can be followed: known names, the engine, and not too many points."""

from __future__ import annotations

from collections.abc import Iterator

from sim.lab.design.experiment import Study

MOST_FOLLOWED = 150
"""Most points whose runs are followed month by month: some seconds and a few megabytes."""


def curve_faults(study: Study, points: int = 0) -> Iterator[str]:
    """A sentence a fault."""
    if not study.curves:
        return
    from sim.measures import CURVES
    from sim.scenario.faults import nearest

    known = [curve.name for curve in CURVES]
    for place, name in enumerate(study.curves):
        if name not in known:
            close = nearest(str(name), known)
            hint = f'did you mean "{close}"?' if close else f"known are {', '.join(known)}"
            yield f'curves: no curve is called "{name}"; {hint}'
        elif name in study.curves[:place]:
            yield f'curves: "{name}" twice'
    if study.driver != "engine":
        yield f'curves: only the engine follows them; the study has driver = "{study.driver}"'
    yield from crowd_faults(study, points)


def crowd_faults(study: Study, points: int) -> Iterator[str]:
    """What is wrong if curves are asked for at so many points; nothing otherwise."""
    if study.curves and points > MOST_FOLLOWED:
        yield (
            f"curves: the study has {points:,} points, and at most {MOST_FOLLOWED} are followed month by month; "
            "ask for curves at fewer points, or leave them out"
        )
