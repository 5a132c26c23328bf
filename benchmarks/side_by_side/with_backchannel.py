"""Breakthroughs by tension and encroachment: a study, run by ``backchannel study with_backchannel.py``."""

from sim.lab.study import Grid, Levels

question = "How do tension and encroachment together bear on breakthroughs?"
scenario = "standing"
uncertainties = {
    "tension.baseline": Levels(0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6),
    "encroachment.level": Levels(0, 0.25, 0.5, 0.75, 1),
}
levers = {}
held = {}
outcomes = ("breakthroughs",)
design = Grid()
repetitions = 50
