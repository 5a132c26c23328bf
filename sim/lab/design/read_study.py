"""From an experiment file to a study, or a sentence that says what is wrong and where."""

from __future__ import annotations

import inspect
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sim.lab.design.experiment import Study
from sim.lab.design.settings import StudyError

REQUIRED = ("question", "scenario", "outcomes", "design", "repetitions")
MAPPINGS = ("uncertainties", "levers", "held")
OPTIONAL = (*MAPPINGS, "seed", "driver", "model", "curves")
KINDS: dict[str, tuple[type, ...]] = {
    "question": (str,), "scenario": (str,), "outcomes": (tuple, list), "repetitions": (int,), "seed": (int,),
    "driver": (str,), "model": (str, type(None)), "curves": (tuple, list), **dict.fromkeys(MAPPINGS, (Mapping,)),
}  # fmt: skip


def read(name_or_file: str, shipped: Mapping[str, Path]) -> Study:
    """The study of a shipped name or of a file, checked. Raises StudyError."""
    from sim.lab.design.check_study import check

    path = shipped.get(name_or_file) or _found(name_or_file, shipped)
    text = _text(path)
    study = _study(path, text, _run(path, text))
    check(study)
    return study


def _found(name: str, shipped: Mapping[str, Path]) -> Path:
    from sim.scenario.faults import nearest

    path = Path(name)
    if path.is_file() and path.suffix == ".py":
        return path
    found = "is no Python file" if path.exists() else "is no shipped study and no file"
    close = nearest(path.stem, shipped)
    hint = f' Did you mean "{close}"?' if close else ""
    listed = ", ".join(shipped) or "none"
    raise StudyError(f'"{name}" {found}.{hint} Shipped are: {listed}; or give the path of a .py file.')


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        raise StudyError(f"{path.name} cannot be read: {fault}") from None


def _run(path: Path, text: str) -> dict[str, Any]:
    """What the file says, by name. A study is a program, so whatever it raises is told with its line."""
    space: dict[str, Any] = {"__name__": path.stem, "__file__": str(path)}
    try:
        exec(compile(text, str(path), "exec", dont_inherit=True), space)
    except SyntaxError as fault:
        raise StudyError(f"{path.name}:{fault.lineno}: not Python: {fault.msg}") from None
    except StudyError as fault:
        raise StudyError(f"{path.name}:{_line(fault, path)}: {fault}") from None
    except (Exception, SystemExit) as fault:
        raise StudyError(f"{path.name}:{_line(fault, path)}: {type(fault).__name__}: {fault}") from None
    return space


def _line(fault: BaseException, path: Path) -> int:
    lines = [frame.lineno for frame in traceback.extract_tb(fault.__traceback__) if frame.filename == str(path)]
    return lines[-1] or 1 if lines else 1


def _study(path: Path, text: str, space: Mapping[str, Any]) -> Study:
    from sim.scenario.faults import nearest

    known = (*REQUIRED, *OPTIONAL)
    said = {name: value for name, value in space.items() if name in known}
    for name, value in space.items():
        if name in known or name.startswith("_") or not name.islower() or _of_code(value):
            continue
        close = nearest(name, known)
        hint = f'did you mean "{close}"?' if close else f"known are {', '.join(known)}."
        raise StudyError(f'{path.name}: "{name}" is no part of a study; {hint} A name of your own begins with _.')
    for name in REQUIRED:
        if name not in said:
            raise StudyError(f"{path.name}: {name} is missing; a study says {', '.join(REQUIRED)}.")
    for name, value in said.items():
        kinds = KINDS.get(name, (object,))
        if not isinstance(value, kinds) or (isinstance(value, bool) and int in kinds):
            meant = {str: "text", int: "a whole number", tuple: "a list of names"}.get(
                kinds[0], "names to values, {...}"
            )
            raise StudyError(f"{path.name}: {name}: found {value!r}; it must be {meant}.")
    said.update({name: tuple(said[name]) for name in ("outcomes", "curves") if name in said})
    return Study(path.stem, text=text, folder=str(path.parent), **{**{name: {} for name in MAPPINGS}, **said})


def _of_code(value: object) -> bool:
    """True for what an import or a def leaves in a file: no part of a study, and no misspelt one."""
    return inspect.ismodule(value) or callable(value) or type(value).__module__ == "__future__"
