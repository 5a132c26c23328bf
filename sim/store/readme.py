"""README.txt of a study's folder, in plain words: what is here, how to read it, make it again and cite it."""

from __future__ import annotations

from textwrap import wrap
from typing import NamedTuple

WIDTH = 88


class ReadmeFacts(NamedTuple):
    """What the text tells of a study."""

    name: str
    question: str
    scenario: str
    points: int
    repetitions: int
    failed: int
    command: str
    version: str
    files: tuple[str, ...]
    """Which files are there."""
    notes: tuple[str, ...] = ()
    """What a reader must know of the tables, in sentences."""
    many: bool = False
    """Whether the points are so many that tables have one row for each."""


FILES = (
    ("runs.parquet", "every simulated dialogue, a row each; join it to points.csv by the column point"),
    ("points.csv", "every point of the design, with what was varied there"),
    ("summary.csv", "estimates with 95% intervals, a row a point and outcome"),
    ("funnel.csv", "from meetings to agreements: what a dialogue reaches at each step, a row a point and step"),
    ("differences.csv", "what a choice changes where all else and all luck is the same, with 95% intervals"),
    ("effects.csv", "the same comparisons as risk difference, odds ratio with McNemar's test, Cliff's delta"),
    ("survival.csv", "months to the first breakthrough, uptake, transfer, agreement: Kaplan-Meier, a row a month"),
    ("curves.csv", "trust, misreading, tension and the like, month by month: mean and quantiles"),
    ("sensitivity.csv", "what matters most among all that varies: shares of variance, or swings"),
    ("failures.csv", "points that failed, with the reason; empty if none did"),
    ("codebook.csv", "what every column means, with its unit, values, and what an empty cell means"),
    ("datapackage.json", "the same for programs (Frictionless)"),
    ("scenario.toml", "the situation that was simulated"),
    ("experiment.py", "the question as it was asked"),
    ("model.py", "the model that was played, a subclass of the reference model"),
    ("study.json", "the design in full, with the settings of every point"),
    ("keys.parquet", "the key of every point, by which its runs are found in chunks/"),
    ("manifest.json", "who made this, when and with what; SHA-256 of every file"),
    ("chunks/", "the runs in pieces, from which a study goes on; not needed to read the rest"),
    ("aside/", "files of chunks that were damaged or another's, if there are any; what they held was played again"),
    ("earlier/", "results of earlier versions of the model or of the study, if there are any"),
)

LEFT_OUT = (
    "In tables with a row for each point or pair of points theirs are empty, with the reason in the column failure. "
    "runs.parquet, survival.csv and curves.csv hold nothing of them: join these by point, never by the order of rows."
)
"""What became of points that failed."""
OF_MANY = {
    "summary.csv": "n, mean and variance of each outcome, a row a point",
    "study.json": "the design, with what all points share",
}
"""What is otherwise in a study of many points."""
OPTIONAL = (
    "funnel.csv", "differences.csv", "effects.csv", "survival.csv", "curves.csv", "sensitivity.csv", "experiment.py",
    "model.py", "keys.parquet",
)  # fmt: skip


def text(facts: ReadmeFacts) -> str:
    """The text, the same for the same study."""
    dialogues = (facts.points - facts.failed) * facts.repetitions
    points, each = "s" * (facts.points != 1), "s" * (facts.repetitions != 1)
    count = f"{facts.points:,} point{points}, {facts.repetitions:,} simulated dialogue{each} each, "
    count += f"{dialogues:,} in all."
    if facts.failed:
        count += f" {facts.failed:,} point{'s' * (facts.failed != 1)} failed. {LEFT_OUT}"
    other = OF_MANY if facts.many else {}
    files = [(file, other.get(file, says)) for file, says in FILES if file in facts.files or file not in OPTIONAL]
    return "\n".join(
        [
            facts.name,
            "=" * len(facts.name),
            "",
            *wrap(facts.question, WIDTH),
            "",
            *wrap(f"Scenario: {facts.scenario}. {count}", WIDTH),
            "",
            *wrap(
                "These are simulated dialogues. Intervals show simulation noise only, not doubt about the model. Runs "
                "of the same number live through the same luck at every point, so compare points run by run.",
                WIDTH,
            ),
            "",
            "What is here",
            "",
            *(f"  {file:<18}{says}" for file, says in files),
            "",
            *(line for note in facts.notes for line in (*wrap(note, WIDTH), "")),
            "Read it",
            "",
            '  R        read.csv("summary.csv"); arrow::read_parquet("runs.parquet")',
            '  Stata    import delimited "summary.csv", clear',
            '  Python   pandas.read_csv("summary.csv"); pandas.read_parquet("runs.parquet")',
            "",
            "Make it again",
            "",
            f"  {facts.command}",
            "",
            *wrap("The same version of the model gives the same files, but for manifest.json.", WIDTH),
            "",
            "Cite it",
            "",
            *wrap(
                f"Name the study, and Backchannel {facts.version} with the commit, both in manifest.json; CITATION.cff "
                "of Backchannel has its full reference.",
                WIDTH,
            ),
            "",
        ]
    )
