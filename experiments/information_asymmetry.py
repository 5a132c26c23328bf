"""Information asymmetry: how much of what a track achieves is coming to understand the other side.

What varies. How wrongly participants read the other side before any talk (0 knows it, 1 sees a mirror of itself), how
fast candid words correct that, and the track.
What is held. The standing dialogue, all else at its defaults. Both sides misread alike: the model has one number.
What is measured. Breakthroughs, packages adopted by both governments, and the misreading that is left at the end.

Where asymmetry is 0 there is nothing to learn: what differs between tracks there is not understanding.

What it found. Not knowing what others care about costs every room breakthroughs, and the official room most in
proportion: from full knowledge to full mirror image, at the default speed of learning, Track 1 falls from 1.87 to 0.25
packages a dialogue, Track 1.5 from 1.16 to 0.39, Track 2 from 0.99 to 0.38. So who is ahead turns round: Track 1 where
little is misread, unofficial rooms where much is (of 18 cells Track 1 beats 1.5 in ten, loses in five). Learning
matters only where there is something to learn. The share of breakthroughs that transfers hardly moves in Track 1.5 and
falls from 18 to 16 in 100 in Track 2. What it did not find: a cell where Track 2 is told apart from Track 1.5 as ahead
in packages; in four, where much is misread and learning is not at its fastest, no difference is told.

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
