"""The printed brief: typst sets it, and PDF/UA-1 fails whatever a screen reader could not follow."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, NamedTuple

import typst

from sim.brief.content import OWN, Content
from sim.brief.template_files import PRINTED, TypesettingError
from sim.charts.layout import faces
from sim.charts.layout.scripts import advice
from sim.charts.layout.style import FONTS
from sim.words.direction import with_isolates

STANDARD: Literal["ua-1"] = "ua-1"
END = "\n#context [#metadata(here().page()) <backchannel-end>]\n"
"""Set after a template: says on which page it ends."""
COPIED = ("commands", "alt")
"""What is copied from a brief or read out: nothing is put between its letters."""


class PrintedBrief(NamedTuple):
    """A PDF, and how many pages it has."""

    pdf: bytes
    pages: int


class Press:
    """Sets contents with one template; pictures and words are the content's, fonts those of the figures."""

    def __init__(self, folder: Path, template: str) -> None:
        self.folder = folder
        (folder / PRINTED).write_text(template + END, encoding="utf-8")
        self._prepare([])

    def print(self, content: Content) -> PrintedBrief:
        """Set a content. Raises TypesettingError for a faulty template, or for no alt text or no face."""
        told, pictures = _apart(content.to_json_object()), content.pictures()
        self._choose("".join((json.dumps(told, ensure_ascii=False), *pictures.values())))
        for name, svg in pictures.items():
            (self.folder / name).write_text(svg, encoding="utf-8")
        (self.folder / "content.json").write_text(
            json.dumps({**told, "faces": self._families}, ensure_ascii=False), encoding="utf-8"
        )
        try:
            pdf, warnings = self._compiler.compile_with_warnings(format="pdf", pdf_standards=[STANDARD])
        except typst.TypstError as fault:
            hints = " ".join(str(hint) for hint in fault.hints)
            raise TypesettingError(f"{PRINTED} cannot be set: {fault.message}. {hints}".strip()) from None
        fonts = [str(warning.message) for warning in warnings if "font" in str(warning.message)]
        if fonts:
            raise TypesettingError(f"{PRINTED} asks for a font that does not come with Backchannel: {fonts[0]}")
        return PrintedBrief(
            bytes(pdf) if isinstance(pdf, bytes) else b"",
            int(json.loads(self._compiler.query("<backchannel-end>", field="value", one=True))),
        )

    def _choose(self, text: str) -> None:
        """Have the faces ready that a text needs beside ours. Raises TypesettingError if there are none."""
        lacks = faces.missing(text)
        if lacks:
            raise TypesettingError(f"The PDF cannot be printed: {advice(lacks)}")
        files = faces.files(text)
        if files != self._files:
            self._prepare(files)
        self._families = [name for name in faces.family(text)[1:] if name in self._known]

    def _prepare(self, files: Sequence[Path]) -> None:
        """A compiler with our faces and some others: typst takes folders, not files, of the machine's fonts."""
        beside = self.folder / f"faces-{len(files)}"
        beside.mkdir(exist_ok=True)
        for file in files:
            shutil.copyfile(file, beside / file.name)
        fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS), str(beside)])
        self._files, self._known = list(files), set(fonts.families())
        self._compiler = typst.Compiler(root=str(self.folder), font_paths=fonts, input=str(self.folder / PRINTED))


@contextmanager
def press(template: str) -> Iterator[Press]:
    """A press with a folder of its own, cleared afterwards."""
    with TemporaryDirectory(prefix="backchannel-brief-") as folder:
        yield Press(Path(folder), template)


def _apart(told: Any, back: bool | None = False) -> Any:
    """The same words, with those set apart that run against the others."""
    if isinstance(told, dict):
        return {
            key: each if key in COPIED else _apart(each, None if key in OWN else False) for key, each in told.items()
        }
    if isinstance(told, (list, tuple)):
        return [_apart(each) for each in told]
    return with_isolates(told, back) if isinstance(told, str) else told
