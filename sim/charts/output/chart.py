"""A finished figure: picture, exactly the numbers drawn, and words for who cannot see it. Same table, same bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from matplotlib import rc_context
from matplotlib.figure import Figure
from matplotlib.text import Text

from sim.charts.layout import faces, style
from sim.charts.layout.scripts import advice
from sim.charts.output import FORMATS
from sim.charts.output.inline_svg import accessible
from sim.charts.output.pdf_fonts import small_fonts
from sim.store.disk import whole
from sim.store.tables import csv_text

RESOLUTION = 300
QUICK: dict[str, dict[str, Any]] = {"png": {"pil_kwargs": {"compress_level": 2}}}
"""Flat colours hardly gain from more compression, which takes longer than all the rest."""
METADATA: dict[str, dict[str, Any]] = {
    "svg": {"Date": None, "Creator": "Backchannel"},
    "png": {"Software": "Backchannel"},
    "pdf": {"CreationDate": None, "ModDate": None, "Producer": None, "Creator": "Backchannel"},
}


class Chart(NamedTuple):
    """A figure with its words and its numbers."""

    kind: str
    title: str
    subtitle: str
    alt: str
    """What it shows, in 150 to 300 characters."""
    description: str
    """Every number in it, in words."""
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    """Exactly what is drawn."""
    figure: Figure
    partial: bool = False
    """Whether there is more than what is shown: the others are in its rows."""

    @property
    def lacks(self) -> str:
        """Letters in it that no typeface here has, in their order; they are drawn as boxes."""
        return faces.missing("".join(text.get_text() for text in self.figure.findobj(Text)))

    @property
    def in_words(self) -> str:
        """What is measured and at which values of all else, then every number: for those who cannot see the picture."""
        return ". ".join(part for part in (self.subtitle, self.description) if part)

    @property
    def warning(self) -> str:
        """What is not as it should be in the picture, and what to install; "" if all is well."""
        return f"Boxes stand in the picture: {advice(self.lacks)}." if self.lacks else ""

    def svg(self, text: bool = False) -> str:
        """The picture as SVG, with role, title and description; its ids are its own.

        Args:
            text: leave text as text, for a page or a typesetter that has the fonts; otherwise it is drawn as paths.
        """
        picture = self._picture("svg", {"svg.fonttype": "none" if text else "path"}).decode()
        return accessible(picture, self.kind, self.title, f"{self.alt} {self.in_words}")

    def pdf(self) -> bytes:
        """The picture as PDF, its fonts embedded."""
        with small_fonts():
            return self._picture("pdf", {})

    def png(self, dots: int = RESOLUTION) -> bytes:
        """The picture as PNG at some dots per inch."""
        return self._picture("png", {}, dots)

    def csv(self) -> str:
        """Exactly what is drawn, as CSV; empty where there is no number."""
        return csv_text(self.columns, self.rows).replace("\u00a0", " ")

    def txt(self) -> str:
        """Title, alt text, and all that is in it in words."""
        return f"{self.title}\n\n{self.alt}\n\n{self.in_words}\n"

    def save(self, path: Path, text: bool = False) -> Path:
        """Write one file, in the format of its ending. Raises ValueError for an ending that is none of ``FORMATS``."""
        ending = path.suffix.removeprefix(".").lower()
        if ending not in FORMATS:
            raise ValueError(f'"{path.name}" should end in one of: {", ".join(FORMATS)}')
        made: str | bytes = self.svg(text) if ending == "svg" else getattr(self, ending)()
        with whole(path) as file:
            file.write(made.encode() if isinstance(made, str) else made)
        return path

    def write(self, folder: Path, name: str | None = None, formats: Sequence[str] = FORMATS) -> list[Path]:
        """Write several files of one name (the kind, if none is given) into a folder that exists."""
        paths = {ending: folder / f"{name or self.kind}.{ending}" for ending in formats}
        return [self.save(path) for path in paths.values()]

    def _picture(self, ending: str, settings: dict[Any, Any], dots: int = RESOLUTION) -> bytes:
        picture = io.BytesIO()
        with style.settings(), rc_context(settings), faces.boxes(self.lacks):
            self.figure.savefig(
                picture, format=ending, dpi=dots, metadata=self._metadata(ending), **QUICK.get(ending, {})
            )
        return picture.getvalue()

    def _metadata(self, ending: str) -> dict[str, Any]:
        return {**METADATA[ending], "Title": self.title, **({"Subject": self.alt} if ending == "pdf" else {})}
