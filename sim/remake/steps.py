"""The table of steps, each after all that it reads: what is made, by which command, from what, in how many minutes."""

from __future__ import annotations

from sim.charts import KINDS
from sim.lab.preparation.digest import FILES, FOLDERS
from sim.remake.step import Step

MODEL = (*(f"sim/{name}.py" for name in FILES), *(f"sim/{name}" for name in FOLDERS))
"""What any number may depend on."""
PLAYS = (*MODEL, "sim/lab/runner", "sim/statistics", "sim/lab/design", "scenarios/standing.toml")
"""What plays a study or a comparison."""
REGION = tuple(f"experiments/calibrated/{name}" for name in ("region.csv", "marginals.csv", "pairs.csv", "waves.csv"))
SEARCH, FACTS = "results/calibration", "experiments/calibrated/calibration.json"
ANSWERS = ("sim/words", "sim/answer", "sim/validation/sureness", REGION[0], FACTS)
"""What the answer to a comparison hangs on beside its numbers."""
SITUATIONS = ("experiments/scenarios", "scenarios/standing.toml")
FEW = ("--repetitions", "30")
STUDIES = {
    "which_track_transfers": 1.2,
    "encroachment_by_track": 1.0,
    "information_asymmetry": 1.0,
    "trust_and_turnover": 1.0,
    "tension_which_track_when": 1.0,
    "officials_share": 1.0,
    "when_should_officials_join": 1.0,
    "one_forum_or_two": 1.0,
    "endogenous_track_choice": 1.0,
}
"""The nine studies, with their usual minutes."""
MANIFESTS = tuple(f"results/{name}/manifest.json" for name in STUDIES)
"""What the studies left: a manifest has the hash of every table beside it."""
PICTURE_SOURCES = ("compare-standing", *STUDIES, "one_at_a_time", "one-dialogue")
"""Folders of results/ that pictures are drawn from."""


def _module(name: str, *words: str) -> tuple[str, ...]:
    return ("-m", name, *words)


def _study(name: str, minutes: float, file: str = "") -> Step:
    """The step of a study that comes with Backchannel, or of a file."""
    out = f"results/{name}"
    return Step(
        f"study-{name}",
        f"the study {name}",
        _module("sim", "study", file or name, "--out", out),
        makes=(f"{out}/summary.csv", f"{out}/manifest.json"),
        reads=(*PLAYS, file or f"experiments/{name}.py", "experiments/scenarios"),
        minutes=minutes,
        few=FEW,
    )


CALIBRATION = (
    Step(
        "calibration", "the search of the region", _module("sim", "calibrate", "--out", SEARCH),
        makes=(SEARCH,), reads=(*MODEL, "sim/validation/calibration", *SITUATIONS), minutes=60,
        few=("--vectors", "100"), keeps=SEARCH, blind=True,
    ),
    Step(
        "region", "tables of the region", _module("sim.validation.calibration", "--from", SEARCH),
        makes=(*REGION, FACTS), minutes=0.1,
        reads=(SEARCH, *(f"sim/validation/calibration/{name}.py" for name in ("ranges", "reference", "targets"))),
        few=("--or-keep",),
    ),
    Step(
        "defaults", "defaults of the chapters, the centre of the region", _module("sim.remake.defaults"),
        makes=("sim/rules",), reads=("experiments/calibrated/marginals.csv", "sim/remake/defaults.py"), minutes=0.1,
    ),
)  # fmt: skip

DOCUMENTS = (
    Step(
        "scenarios", "schema and list of parameters of scenarios", _module("sim.scenario.refresh"),
        makes=("scenarios/schema.json", "scenarios/standing.toml"), reads=("sim/rules", "sim/scenario"), minutes=0.1,
    ),
    Step(
        "odd", "tables of the description by the ODD protocol", _module("tests.docs.odd"),
        makes=("docs/ODD.md", "docs/odd"), reads=(*MODEL, "tests/docs/odd"), minutes=0.1,
    ),
)  # fmt: skip

TARGETS = (
    Step(
        "targets", "what the defaults meet, and the page on the calibration",
        _module("sim.validation.calibration", "--defaults"),
        makes=("experiments/calibrated/targets.csv", "docs/calibration.md"),
        reads=(*MODEL, "sim/validation/calibration", *SITUATIONS, *REGION, FACTS), minutes=1,
        few=("--dialogues", "160"),
    ),
)  # fmt: skip

VALIDATION = (
    Step(
        "patterns", "verdicts on the patterns, at the defaults and over the region", _module("sim.validation.patterns"),
        makes=("docs/patterns.csv", "docs/patterns.md"),
        reads=(*MODEL, "sim/validation/patterns", "sim/statistics", "sim/validation/region.py", REGION[0], FACTS,
               "scenarios", "experiments/scenarios"), minutes=2, few=("--hundredth",), for_people=True,
        fills=("README.md", "CHANGELOG.md", "docs/decisions/0018-patterns-are-declared-before-they-are-played.md"),
    ),
    Step(
        "record", "the model beside history", _module("sim.validation.record"),
        makes=("docs/record.md",), reads=(*MODEL, "sim/validation/record", "sim/statistics", "scenarios"), minutes=0.5,
        few=("--hundredth",),
    ),
    Step(
        "full-information", "what could be settled if all were known", _module("tests.model.full_information"),
        makes=("docs/full-information.md",), reads=(*MODEL, "tests/model/full_information.py", "tests/model/kernel.py"),
        minutes=2, few=("--hundredth",),
    ),
    Step(
        "headlines", "sentences over the region, and what follows from a rule",
        _module("sim.validation.headlines", "--anew"),
        makes=("experiments/headlines", "docs/headlines.md", "docs/by-construction.md"),
        reads=(*PLAYS, *(f"sim/validation/{name}" for name in ("headlines", "construction", "patterns")), REGION[0],
               FACTS, "scenarios", "experiments/scenarios"),
        minutes=15, few=("--hundredth", "--vectors", "1"), fills=("README.md", "experiments"),
    ),
    Step(
        "ablation", "what each mechanism does, and which patterns hang on it", _module("sim.validation.ablation"),
        makes=("experiments/ablated", "docs/ablation.md"),
        reads=(*PLAYS, *(f"sim/validation/{name}" for name in ("ablation", "switches", "patterns"))), minutes=25,
        few=("--hundredth",),
    ),
    Step(
        "must-show", "what the second edition must show", ("experiments/changed/what_it_must_show.py", "--write"),
        makes=("experiments/changed/shown.csv",),
        reads=(*PLAYS, "experiments/changed/shown.py", "experiments/changed/what_it_must_show.py",
               "experiments/scenarios/two_forums.toml"),
        minutes=1, few=("--hundredth",), fills=("docs/decisions/0034-what-each-change-does.md",),
    ),
    Step(
        "changed", "what each change of the second edition does",
        ("experiments/changed/what_each_change_does.py", "--write"),
        makes=("experiments/changed/changes.csv", "experiments/changed/targets.csv"),
        reads=tuple(f"experiments/changed/{name}.py" for name in ("editions", "play", "what_each_change_does")),
        minutes=10, fills=("docs/decisions/0034-what-each-change-does.md",), history=True,
    ),
)  # fmt: skip

PICTURES = (
    Step(
        "compared", "the comparison that pictures show",
        _module("sim", "compare", "standing", "--repetitions", "500", "--out", "results/compare-standing", "--force"),
        makes=("results/compare-standing",), reads=(*PLAYS, *ANSWERS), minutes=0.1, few=FEW,
    ),
    Step(
        "one-dialogue", "the dialogue that a picture shows",
        _module("sim", "run", "standing", "--run", "7", "--out", "results/one-dialogue", "--force"),
        makes=("results/one-dialogue",), reads=(*MODEL, "sim/tell", "scenarios/standing.toml"), minutes=0.1,
    ),
    _study("one_at_a_time", 0.2, "experiments/pictured/one_at_a_time.py"),
    Step(
        "pictures", "lists and small pictures of the kinds of chart",
        _module(
            "sim.charts.output.gallery", *(f"results/{name}" for name in PICTURE_SOURCES), "docs",
            "experiments/calibrated",
        ),
        makes=("docs/charts.md", *(f"docs/charts/{kind}.png" for kind in KINDS)),
        reads=("sim/charts", "sim/findings", "sim/words", "results/compare-standing", "results/one-dialogue",
               *MANIFESTS, "results/one_at_a_time/manifest.json", "docs/patterns.csv",
               *REGION, FACTS), minutes=0.3,
    ),
)  # fmt: skip

REFERENCE = (
    Step(
        "reference", "reference results of the nine studies", _module("tests.experiments.reference"),
        makes=("results/reference",),
        reads=(*MANIFESTS, *(f"experiments/{name}.py" for name in STUDIES),
               "tests/experiments/reference.py", "sim/remake/quotations.py", *SITUATIONS), minutes=0.1, whole=True,
    ),
    Step(
        "findings", "whether what the studies say they found agrees with their tables", _module("sim.remake.findings"),
        makes=("results/remake/findings.txt",),
        reads=(*MANIFESTS, *(f"experiments/{name}.py" for name in STUDIES),
               "results/reference", "sim/remake/findings.py"), minutes=0.1, few=("--only-tell",), for_people=True,
        whole=True,
    ),
)  # fmt: skip

COMMAND_OUTPUT = (
    Step(
        "printed", "what commands print, where a document shows it", _module("sim.remake.command_output"),
        makes=("README.md",), minutes=0.3,
        reads=(*PLAYS, *ANSWERS, "sim/cli", "sim/remake/command_output.py", "scenarios"),
    ),
)  # fmt: skip

STEPS = (
    *CALIBRATION,
    *DOCUMENTS,
    *TARGETS,
    *(_study(name, minutes) for name, minutes in STUDIES.items()),
    *VALIDATION,
    *PICTURES,
    *REFERENCE,
    *COMMAND_OUTPUT,
)
"""All that is made again, in order."""
