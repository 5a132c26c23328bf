"""Models of one's own: from ``package.module:Class`` or ``file.py:Class`` to a subclass of the reference model."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from sim.lab.study import Study, StudyError
from sim.store.files import OWN_MODEL
from sim.store.manifest import sha256 as hash_of

if TYPE_CHECKING:
    from sim.model import Dialogue

FORM = "package.module:Class or file.py:Class"


class UntrustedError(StudyError):
    """A folder of results names a model: a program, which nobody who asks now has said may run."""


def model_source(study: Study) -> tuple[str | None, str]:
    """The model a study names, its file found, and the hash of that file; ``(None, "")`` for the reference model.

    The hash is of that one file: what it imports is not looked at. Raises StudyError.
    """
    if study.model is None:
        return None, ""
    if study.driver != "mesa":
        raise StudyError('model names a subclass of the reference model; it needs driver = "mesa".')
    place, colon, name = study.model.rpartition(":")
    if not colon or not name.isidentifier():
        raise StudyError(f'model: found "{study.model}"; it must be {FORM}.')
    file = _file(place, study.folder)
    full = f"{file}:{name}" if is_file(study.model) else study.model
    model_class(full)
    return full, hash_of(file)


def is_file(model: str) -> bool:
    """True if a model is named by a file, not a module."""
    return model.rpartition(":")[0].endswith(".py")


def model_in_folder(folder: Path, named: object, sha256: object, trusted: str = "") -> str | None:
    """The model that replays a stored study; None for the reference model. Nothing is imported here.

    A folder of results may come from anybody, and a model is a program: the folder's own ``model.py`` is taken only if
    it was ``trusted``, and is as it was when the study was played; a module only if who asks names it.

    Args:
        folder: of the study.
        named, sha256: the model that the study names, and the hash of its file, as the folder has them.
        trusted: ``OWN_MODEL`` for the file that the folder holds, or the name of a module with its class.

    Raises:
        UntrustedError: if the study has a model that was not trusted.
        StudyError: if it is not there, or is another than the study was played with.
    """
    if named is None:
        return None
    place, _, name = str(named).rpartition(":")
    in_folder = is_file(str(named))
    if trusted != (OWN_MODEL if in_folder else named):
        raise UntrustedError(_untrusted(folder, named, in_folder))
    file = Path(folder, OWN_MODEL).resolve() if in_folder else _file(place, "")
    if not name.isidentifier() or not file.is_file() or hash_of(file) != sha256:
        raise StudyError(f"{file} is not there, or is not the model that {folder} was played with: its hash differs.")
    return f"{file}:{name}" if in_folder else str(named)


def _untrusted(folder: Path, named: object, in_folder: bool) -> str:
    if in_folder:
        return (
            f"{folder} was played with a model of its own, the {OWN_MODEL} in it: a program, which may do whatever you "
            "may. Read it; if you trust it, add --trust-model."
        )
    return (
        f'{folder} was played with the model "{named}": a program, which a folder does not get imported by naming it. '
        f"If it is the one you mean, name it yourself: --model {named}"
    )


def _file(place: str, folder: str | Path) -> Path:
    if place.endswith(".py"):
        for path in (Path(folder, place), Path(place)):
            if path.is_file():
                return path.resolve()
        raise StudyError(f'model: there is no file "{place}" beside the study or here.')
    try:
        spec = find_spec(place)
    except (ImportError, ValueError):
        spec = None
    if spec is None or spec.origin is None:
        raise StudyError(f'model: there is no module "{place}"; a model is named {FORM}.')
    return Path(spec.origin)


@cache
def model_class(model: str | None) -> type[Dialogue]:
    """The class that a model's name means. Raises StudyError."""
    from sim.model import Dialogue

    if model is None:
        return Dialogue
    place, _, name = model.rpartition(":")
    try:
        found = getattr(_module(place), name)
    except Exception as fault:
        raise StudyError(f"model {model}: {type(fault).__name__}: {fault}") from None
    if not (isinstance(found, type) and issubclass(found, Dialogue)):
        raise StudyError(f"model {model} is no subclass of sim.Dialogue.")
    return found


def _module(place: str) -> ModuleType:
    if not place.endswith(".py"):
        return import_module(place)
    name = f"backchannel_model_{hashlib.sha256(place.encode()).hexdigest()[:12]}"
    spec = spec_from_file_location(name, place)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
