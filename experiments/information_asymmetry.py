"""Information asymmetry: how much of what a track achieves is coming to understand the other side.

What varies. How wrongly participants read the other side before any talk (0 knows it, 1 sees a mirror of itself), how
fast candid words correct that, and the track.
What is held. The standing dialogue, all else at its defaults. Both sides misread alike: the model has one number.
What is measured. Breakthroughs, packages adopted by both governments, and the misreading that is left at the end.

Where asymmetry is 0 there is nothing to learn: what differs between tracks there is not understanding.

What it found. Not knowing what others care about costs every room breakthroughs, and the official room most in
proportion: from full knowledge to full mirror image, at a speed of learning of 0.25, Track 1 falls from 1.97 (1.92 to
2.01; n = 7,000 each) to 0.33 (0.315 to 0.345) packages a dialogue, Track 1.5 from 1.00 (0.97 to 1.04) to 0.32 (0.31 to
0.34), Track 2 from 1.07 (1.04 to 1.11) to 0.41 (0.39 to 0.43). So the official room loses its lead: of 18 cells it is
ahead of Track 1.5 in 16 and behind in one, ahead of Track 2 in 14 and behind in three, those where much is misread (0.9
or 1) and learning is not at its fastest. Track 2 is ahead of Track 1.5 in all 18, on packages and on breakthroughs.
Learning matters only where there is something to learn. What it did not find: that asymmetry moves the share of
breakthroughs that transfers (24 to 25 in 100 in Track 1.5, 21 to 22 in Track 2; the intervals overlap).

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
