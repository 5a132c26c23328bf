"""The columns of every table of a study: names, meanings, units. What other programs read is written down here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sim.measures import COUNTS, CURVES, OUTCOMES


class Column(NamedTuple):
    """A column: name, meaning, type (integer, number, string, boolean), unit, values, and what missing means."""

    name: str
    says: str
    kind: str = "string"
    unit: str = ""
    values: str = ""
    missing: str = ""


NO_INTERVAL = "no interval can be given"
OF_OUTCOME = ("number", "of the outcome")
POINT = Column("point", "Number of the point in the design.", "integer", values="from 0")
RUN = Column("run", "Number of the run; the same number is the same luck at every point.", "integer", values="from 0")
PAIR = (
    Column("varied", "In what the two points differ; its own column is empty, the others hold what both share."),
    Column("first_point", "Number of the first point.", "integer"),
    Column("second_point", "Number of the second point.", "integer"),
)
STATUS = Column("status", "Whether all its runs were played.", values="done, failed")
LOW = Column("low", "Lower end of the 95% interval.", *OF_OUTCOME, missing=NO_INTERVAL)
HIGH = Column("high", "Upper end of the 95% interval.", *OF_OUTCOME, missing=NO_INTERVAL)
LEVEL = Column("level", "Share of such intervals, low to high, that hold the true value: simulation noise only.",
               "number", missing=NO_INTERVAL)  # fmt: skip
INTERVAL = (
    LOW,
    HIGH,
    Column("inner_low", "Lower end of the 66% interval.", *OF_OUTCOME, missing=NO_INTERVAL),
    Column("inner_high", "Upper end of the 66% interval.", *OF_OUTCOME, missing=NO_INTERVAL),
    LEVEL,
)
METHOD = Column("method", "How the interval was made.")
FAILED = "the point failed"
FAILURE = Column("failure", "Why the point failed; the numbers of the row are then empty.", missing="it did not fail")
OF_PAIR = (METHOD._replace(missing="a point failed"),
           FAILURE._replace(says="Which of the two points failed, and why; the numbers of the row are then empty.",
                            missing="neither failed"))  # fmt: skip
SUMMARY = (
    Column("outcome", "What is summed up: a column of runs.parquet, transfer_rate or any_transfer."),
    Column("n", "What the estimate rests on: dialogues; questions solved for transfer_rate.", "integer",
           missing=FAILED),
    Column("estimate", "Mean per dialogue. transfer_rate: of the questions solved, the share of which a package "
           "reached official talks. any_transfer: share of dialogues with a transfer. A first month counts all months "
           "of the scenario where it never came.",
           *OF_OUTCOME, missing="nothing to count, or the point failed"),
    *INTERVAL,
    METHOD._replace(missing=FAILED),
    FAILURE,
)  # fmt: skip
FUNNEL = (
    Column("outcome", "Means per dialogue of meetings, drafts, breakthroughs, uptake, transferred and agreed, the "
           "transfer_rate, and shares of dialogues with any_breakthrough, any_uptake, any_transfer, any_agreement."),
    SUMMARY[1],
    SUMMARY[2]._replace(says="Mean per dialogue, share of dialogues, or, for transfer_rate, share of the questions "
                       "solved: not transferred over breakthroughs, since a question may be solved again."),
    *SUMMARY[3:],
)  # fmt: skip
VALUES = (
    Column("first", "Value of what varies at the first point."),
    Column("second", "Value of what varies at the second point."),
)
AHEAD = Column("ahead", "Which value has more of the outcome, if they can be told apart once corrected.",
               missing="cannot be told apart")  # fmt: skip
DIFFERENCES = (
    *VALUES,
    SUMMARY[0],
    Column("n", "What it rests on: pairs of dialogues; for transfer_rate the fewer questions solved.", "integer",
           missing="a point failed"),
    Column("difference", "First minus second, on the same luck.", *OF_OUTCOME, missing="nothing to compare"),
    *INTERVAL,
    Column("p_value", "Two-sided, of no difference, on its own.", "number", missing="no interval"),
    Column("p_holm", "The same, corrected for all differences of this outcome in the study (Holm 1979).", "number",
           missing="no interval"),
    AHEAD,
    Column("saving", "Variance of the difference on independent luck, over that on the same luck.", "number", "times",
           missing="the difference never varies"),
    *OF_PAIR,
)  # fmt: skip
_CELL = {"kind": "integer", "unit": "dialogues", "missing": "not a yes or no"}
EFFECTS = (
    *VALUES,
    Column("outcome", "any_breakthrough, any_uptake, any_transfer, any_agreement: whether a dialogue had one. drafts, "
           "breakthroughs, uptake, transferred, agreed: how many."),
    Column("measure", "risk_difference: share of yes in the first minus that in the second. odds_ratio: odds within a "
           "conflict, first_only over second_only. cliffs_delta: how much more often a dialogue of the first beats one "
           "of the second than loses to it.", values="risk_difference, odds_ratio, cliffs_delta"),
    Column("n", "What it rests on: pairs of dialogues; for odds_ratio those that differ.", "integer",
           missing="a point failed"),
    Column("estimate", "The measure; 1 is no difference for odds_ratio, 0 for the others.", "number", "of the measure",
           missing="no dialogue differs, or none says yes in the second only"),
    *(each._replace(unit="of the measure" if each.unit else "", missing="no interval, or no bound on this side")
      for each in INTERVAL),
    Column("both", "Pairs with a yes in both.", **_CELL),
    Column("first_only", "Pairs with a yes in the first only.", **_CELL),
    Column("second_only", "Pairs with a yes in the second only.", **_CELL),
    Column("neither", "Pairs with a yes in neither.", **_CELL),
    Column("p_value", "Two-sided, of no difference, on its own.", "number", missing="no interval"),
    Column("p_holm", "The same, corrected for all comparisons of this outcome and measure in the study (Holm 1979).",
           "number", missing="no interval"),
    AHEAD,
    Column("test", "Where the p-value comes from.", missing="a point failed"),
    *OF_PAIR,
)  # fmt: skip
SURVIVAL = (
    Column("points", "How many points the curve is of; above 1 they are pooled over what the row leaves empty.",
           "integer", values="from 1"),
    Column("event", "What is waited for.", values="first_breakthrough, first_uptake, first_transfer, first_agreement"),
    Column("month", "Month of the dialogue: 0, every month in which it happened somewhere, and the scenario's last.",
           "integer", "month", "from 0"),
    Column("at_risk", "Dialogues still waiting when the month begins.", "integer", "dialogues"),
    Column("events", "Dialogues in which it happened in this month.", "integer", "dialogues"),
    Column("survival", "Share of dialogues still waiting after the month (Kaplan-Meier).", "number", "share", "0 to 1"),
    LOW._replace(unit="share", missing=""),
    HIGH._replace(unit="share", missing=""),
    LEVEL._replace(missing=""),
    METHOD,
)  # fmt: skip
_BELOW = "Value that {} in 100 dialogues do not exceed."
FOLLOWED = (
    Column("curve", "What is followed, at the end of each month: " + "; ".join(
        f"{each.name} ({each.unit}): {each.says[0].lower()}{each.says[1:].rstrip('.')}" for each in CURVES) + ".",
        values=", ".join(each.name for each in CURVES)),
    Column("month", "Month of the dialogue.", "integer", "month", "from 1"),
    Column("n", "Dialogues followed: the first runs of the point.", "integer", "dialogues"),
    Column("mean", "Mean over these dialogues.", "number", "of the curve"),
    *(each._replace(says=each.says.replace("interval", "interval of the mean"), unit="of the curve")
      for each in (LOW, HIGH)),
    *(Column(f"q{level:02}", _BELOW.format(level), "number", "of the curve") for level in (5, 25, 50, 75, 95)),
)  # fmt: skip
_ENDS = "a share of variance compares no two values"
SENSITIVITY = (
    SUMMARY[0],
    Column("factor", "What varies."),
    Column("measure", "first_order: share of the variance between points that the factor explains alone, 0 to 1. "
           "to_low, to_high: its lowest, or highest, value against the base. swing: the highest against the lowest.",
           values="first_order, to_low, to_high, swing"),
    Column("from_value", "Value of the factor that is compared with.", missing=_ENDS),
    Column("to_value", "Value of the factor to which it is moved.", missing=_ENDS),
    Column("n", "Points for first_order; pairs of dialogues, or the fewer questions solved, for the others.",
           "integer"),
    Column("estimate", "Share of variance, or change of the outcome from from_value to to_value.", "number",
           "share, or of the outcome", missing="nothing to compare, no estimator, a point failed: see method"),
    *(each._replace(unit="share, or of the outcome") for each in (LOW, HIGH)),
    LEVEL._replace(says="Share of such intervals that hold the true value: of the sample of points for first_order, of "
                   "simulation noise for the others."),
    METHOD,
)  # fmt: skip
FAILURES = (
    Column("seed", "Key of all luck.", "integer"),
    Column("first_run", "First run that is known to have failed.", "integer", missing="the point as a whole failed"),
    Column("last_run", "Last run of the stretch in which it failed.", "integer", missing="the point as a whole failed"),
    Column("message", "What went wrong."),
)


def moments(names: Sequence[str]) -> tuple[Column, ...]:
    """The columns of ``summary.csv`` where it has one row a point, of outcomes of these names."""
    found = []
    for name in names:
        rests = "questions solved" if name == "transfer_rate" else "dialogues"
        found += [
            Column(f"{name}_n", f"What {name} rests on: {rests}.", "integer", rests, "from 0", FAILED),
            Column(f"{name}_mean", SUMMARY[2].says if name == "transfer_rate" else f"Mean of {name} per dialogue; of a "
                   "first month with all months of the scenario where it never came.", *OF_OUTCOME,
                   missing=SUMMARY[2].missing),
            Column(f"{name}_variance", f"Variance of {name} between {rests}: over n it is the square of the standard "
                   "error of the mean.", "number", "of the outcome, squared", "from 0", "fewer than 2 dialogues"),
        ]  # fmt: skip
    return (*found, FAILURE)


def outcomes() -> tuple[Column, ...]:
    """The outcomes of a run. A forum has its people and its questions from the start: only events may be missing."""
    whole = {outcome.name for outcome in COUNTS}
    found = []
    for outcome in OUTCOMES:
        kind = "integer" if outcome.name in whole else "number"
        values, missing = "0 to 1" if outcome.unit == "share" else "from 0", ""
        if outcome.name.startswith("first_"):
            values, missing = "from 1", "never happened"
        says = outcome.says.replace("; -1 if none", "")
        found.append(Column(outcome.name, says, kind, outcome.unit, values, missing))
    return tuple(found)
