"""The checkout around this package, and a copy of it to work in."""

from __future__ import annotations

import shutil
from pathlib import Path

TREE = (
    "sim", "scenarios", "experiments", "docs", "tests", "results/README.md", "results/reference", "README.md",
    "CHANGELOG.md", "pyproject.toml",
)  # fmt: skip
"""What of a checkout is needed to make everything again; its history is not copied."""


class NoCheckoutError(Exception):
    """There is no checkout around the package, or no room for a copy of it."""


def checkout() -> Path:
    """The folder of the checkout. Raises NoCheckoutError where the package is installed without one."""
    root = Path(__file__).resolve().parents[2]
    if not (root / "pyproject.toml").is_file() or not (root / "docs" / "decisions").is_dir():
        raise NoCheckoutError(
            f"This is a tool of the checkout, and writes its documents and tables: {root} is none. Clone the "
            "repository, and run it there."
        )
    return root


def copy_checkout(root: Path, into: Path) -> Path:
    """A copy of a checkout to work in; one that is there already is gone on with.

    Raises NoCheckoutError where the folder holds anything else, or lies within what would be copied.
    """
    into = into.resolve()
    if any(into.is_relative_to(root / name) for name in TREE):
        raise NoCheckoutError(f"{into} lies within what is copied: name a folder elsewhere.")
    if (into / "results" / "remake").is_dir():
        return into
    if into.exists() and any(into.iterdir()):
        raise NoCheckoutError(f"{into} holds other things: name a new folder, or that of an earlier copy.")
    for name in TREE:
        source, target = root / name, into / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, target)
    (into / "results" / "remake").mkdir()
    return into
