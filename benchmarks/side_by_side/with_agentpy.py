"""Breakthroughs by tension and encroachment: AgentPy's Experiment around the reference model."""

import sys

import agentpy as ap

from sim import Dialogue, load


class Talks(ap.Model):
    """A dialogue made from what varies, stepped by AgentPy."""

    def setup(self):
        """Make the dialogue."""
        overrides = [f"tension.baseline={self.p.baseline}", f"encroachment.level={self.p.level}"]
        self.dialogue = Dialogue(load("standing", overrides=overrides), run=self.p.run)

    def step(self):
        """Play a month."""
        self.dialogue.step()
        if not self.dialogue.running:
            self.stop()

    def end(self):
        """Report what it came to."""
        self.report("breakthroughs", self.dialogue.datacollector.model_vars["breakthroughs"][-1])


if __name__ == "__main__":
    varied = {
        "baseline": ap.Values(0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6),
        "level": ap.Values(0, 0.25, 0.5, 0.75, 1),
        "run": ap.Values(*range(int(sys.argv[1]))),
    }
    found = ap.Experiment(Talks, ap.Sample(varied)).run()
    found.arrange_reporters()[[*varied, "breakthroughs"]].to_csv("found.csv", index=False)
