"""A finished figure, and the files it is written to."""

from __future__ import annotations

FORMATS = ("svg", "pdf", "png", "csv", "txt")
"""Endings that a chart can be saved under."""
