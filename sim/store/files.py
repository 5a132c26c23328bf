"""The names of all that a study leaves in its folder."""

from __future__ import annotations

SURVIVAL, CURVES, SENSITIVITY = "survival.csv", "curves.csv", "sensitivity.csv"
OPTIONAL = ("funnel.csv", "differences.csv", "effects.csv", SURVIVAL, CURVES, SENSITIVITY)
"""Tables that not every study has."""
TABLES = (
    "runs.parquet",
    "points.csv",
    "summary.csv",
    *OPTIONAL,
    "failures.csv",
    "codebook.csv",
    "datapackage.json",
)
OWN_MODEL = "model.py"
"""A model of one's own, as it was when the study was played."""
KEYS = "keys.parquet"
"""Keys of the points of a study that has many."""
DESIGN, MANIFEST, DIALOGUE = "study.json", "manifest.json", "run.json"
"""What was asked; when and with what it was made; what names one dialogue, whose folder is no study's."""
SEARCH = "calibration.json"
"""What a calibration says of itself."""
FILES = (*TABLES, "README.txt", "scenario.toml", "experiment.py", OWN_MODEL, KEYS, DESIGN)
"""Everything that finishing leaves, beside the manifest."""
ACROSS = "across.csv"
"""Spreads of a study over the calibrated region."""
CHUNKS, ASIDE, EARLIER = "chunks", "aside", "earlier"
"""Folders: the runs; what was damaged; what another version of the model or of the study left."""
NAMES = (*FILES, MANIFEST, ACROSS, *(f"{name}/" for name in (CHUNKS, ASIDE, EARLIER)))
"""All of it, those of folders with ``/`` at the end."""
COMMAND = "command.txt"
"""Which command, under which rules and on which text, made what stands beside it."""
