"""Breakthroughs by tension and encroachment: the Exploratory Modelling Workbench around the reference model."""

import sys

from ema_workbench import ArrayOutcome, CategoricalParameter, ReplicatorModel, Samplers, SequentialEvaluator

from sim import Dialogue, load


def talks(baseline, level, run):
    """A dialogue made from what varies, played to its end."""
    overrides = [f"tension.baseline={baseline}", f"encroachment.level={level}"]
    dialogue = Dialogue(load("standing", overrides=overrides), run=run).run_to_end()
    return {"breakthroughs": dialogue.datacollector.model_vars["breakthroughs"][-1]}


if __name__ == "__main__":
    model = ReplicatorModel("talks", function=talks)
    model.uncertainties = [
        CategoricalParameter("baseline", [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]),
        CategoricalParameter("level", [0, 0.25, 0.5, 0.75, 1]),
    ]
    model.replications = [{"run": number} for number in range(int(sys.argv[1]))]
    model.outcomes = [ArrayOutcome("breakthroughs")]
    with SequentialEvaluator(model) as evaluator:
        points, outcomes = evaluator.perform_experiments(scenarios=1, uncertainty_sampling=Samplers.FF)
    points["breakthroughs"] = list(outcomes["breakthroughs"])
    found = points.explode("breakthroughs")
    found["run"] = found.groupby(level=0).cumcount()
    found[["baseline", "level", "run", "breakthroughs"]].to_csv("found.csv", index=False)
