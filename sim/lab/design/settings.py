"""What a column of a study's table holds, and what is said of a study that cannot be run."""

from __future__ import annotations

Value = float | int | str | bool
"""What a column of a study's table holds."""


class StudyError(ValueError):
    """A study that cannot be run, in a sentence that says what is wrong and what is meant."""
