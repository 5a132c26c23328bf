"""Information asymmetry: how much of what a track achieves is coming to understand the other side.

What varies. How wrongly participants read the other side before any talk (0 knows it, 1 sees a mirror of itself), how
fast candid words correct that, and the track.
What is held. The standing dialogue, all else at its defaults. Both sides misread alike: the model has one number.
What is measured. Breakthroughs, packages adopted by both governments, and the misreading that is left at the end.

Where asymmetry is 0 there is nothing to learn: what differs between tracks there is not understanding.

What it found. (not run yet)

    backchannel study information_asymmetry
"""

from sim.lab.study import Grid, Levels

question = "How does information asymmetry between the sides change what each track reaches?"
scenario = "standing"
uncertainties = {
    "understanding.asymmetry": Levels(0, 0.25, 0.5, 0.75, 0.9, 1),
    "understanding.learning": Levels(0.1, 0.25, 0.5),
}
levers = {"track": Levels("track1", "track1_5", "track2")}
held = {}
outcomes = ("breakthroughs", "transferred", "transfer_rate", "misreading_end", "trust_end", "first_breakthrough")
design = Grid()
repetitions = 7000
