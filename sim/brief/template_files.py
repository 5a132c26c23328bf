"""The templates of a brief: the shipped ones, and copies that a person edits."""

from __future__ import annotations

from pathlib import Path

from sim.store.disk import make, write_text

SHIPPED = Path(__file__).with_name("templates")


class TypesettingError(Exception):
    """A brief cannot be printed; says what typst says."""


class TemplateError(Exception):
    """A page cannot be made from a template; says what is wrong with that."""


PRINTED, PAGE = "brief.typ", "brief.html.j2"


def template(name: str, folder: Path | None) -> str:
    """The text of a template: from a folder that has it, else the shipped one."""
    own = folder / name if folder is not None else None
    return (own if own is not None and own.is_file() else SHIPPED / name).read_text(encoding="utf-8")


def save_templates(folder: Path) -> list[Path]:
    """Copy the templates into a folder for editing; files that are there are kept. Returns what was written."""
    make(folder)
    wanted = [folder / name for name in (PRINTED, PAGE) if not (folder / name).exists()]
    for path in wanted:
        write_text(path, template(path.name, None))
    return wanted
