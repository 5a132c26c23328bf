"""The printed brief: typst sets it, and PDF/UA-1 fails whatever a screen reader could not follow."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, NamedTuple

import typst

from sim.brief.content import Content
from sim.brief.saved import PRINTED
from sim.charts.style import FONTS

STANDARD: Literal["ua-1"] = "ua-1"
END = "\n#context [#metadata(here().page()) <backchannel-end>]\n"
"""Set after a template: says on which page it ends."""


class Unset(Exception):  # noqa: N818  # says what typst says
    """A template cannot be set."""


class Printed(NamedTuple):
    """A PDF, and how many pages it has."""

    pdf: bytes
    pages: int


class Press:
    """Sets contents with one template; pictures and words are the content's, fonts those of the figures."""

    def __init__(self, folder: Path, template: str) -> None:
        self.folder = folder
        (folder / PRINTED).write_text(template + END, encoding="utf-8")
        self._compiler = typst.Compiler(
            root=str(folder), font_paths=[str(FONTS)], ignore_system_fonts=True, input=str(folder / PRINTED)
        )

    def print(self, content: Content) -> Printed:
        """Set a content. Raises Unset if the template has a fault, lacks an alt text, or asks for a font not given."""
        for name, svg in content.pictures().items():
            (self.folder / name).write_text(svg, encoding="utf-8")
        (self.folder / "content.json").write_text(
            json.dumps(content.to_json_object(), ensure_ascii=False), encoding="utf-8"
        )
        try:
            pdf, warnings = self._compiler.compile_with_warnings(format="pdf", pdf_standards=[STANDARD])
        except typst.TypstError as fault:
            hints = " ".join(str(hint) for hint in fault.hints)
            raise Unset(f"{PRINTED} cannot be set: {fault.message}. {hints}".strip()) from None
        fonts = [str(warning.message) for warning in warnings if "font" in str(warning.message)]
        if fonts:
            raise Unset(f"{PRINTED} asks for a font that does not come with Backchannel: {fonts[0]}")
        return Printed(
            bytes(pdf) if isinstance(pdf, bytes) else b"",
            int(json.loads(self._compiler.query("<backchannel-end>", field="value", one=True))),
        )


@contextmanager
def press(template: str) -> Iterator[Press]:
    """A press with a folder of its own, cleared afterwards."""
    with TemporaryDirectory(prefix="backchannel-brief-") as folder:
        yield Press(Path(folder), template)
