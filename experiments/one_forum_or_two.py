"""One forum or two: whether a Track 2 forum beside the official one is worth the meetings it takes away.

What varies. How eight meetings a year are divided between a Track 1 forum and a Track 2 forum of the same governments,
on the same questions: from all in the one to all in the other. Tension and encroachment, each at three levels.
What is held. The number of meetings, both rooms (six seats a side), all else at its defaults. A forum without meetings
sits there and does nothing.
What is measured. Packages adopted by both governments and agreed officially, breakthroughs, uptake. Trust and
misreading at the end are means over both forums, so they say nothing here and are left out. What delegations that
speak for their governments settle is adopted by that alone, so transfer_rate says mostly who settled it.

Meetings cost the same in both rooms here; where officials' time is dearer than experts', the comparison shifts.

What it found. In version 0.1.0, and not yet read again under the rules of today; results/reference has today's
numbers. Of eight meetings a year, all in Track 2 are ahead of all in Track 1 on packages in two of nine settings:
without encroachment at a tension of 0.4 (1.20, 1.16 to 1.24, against 1.10, 1.07 to 1.12; n = 8,000 each) and of 0.6.
They are behind in five: all three where encroachment is 0.7 (0.64, 0.61 to 0.66, against the same 1.10), and at 0.3 up
to the default tension (0.98, 0.95 to 1.02); two are not told apart. No mix beats both pure forms on packages in any
setting by the estimates; four and four, and two and six, lie below both in all nine, six and two in six, perhaps since
the two rooms work on one agenda, and an official room that takes a question first leaves the unofficial one less to
do. On agreements Track 1 alone is ahead in all nine settings. There every mix lies above Track 2 alone (their
intervals do not meet; those pairs were not compared), which is close to assumed by the rule of settlement. What it did
not find: a gain from complementing beyond that.

Across the region. Over 64 vectors of 245 of the calibrated region, in 13 situations each (docs/headlines.md): Four
meetings a year of an official forum and four of a quiet one beside it end in an agreement more often than eight of the
quiet one. Holds in 87 (83 to 91) cells of 100. 1 sentence is not told: it holds in fewer than four cells of five, and
no condition was found that mends it.

    backchannel study one_forum_or_two
"""

from sim.lab.study import Grid, Levels, Options

question = "Of eight meetings a year, how many should go to an unofficial forum beside the official one?"
scenario = "scenarios/two_forums.toml"


def _meetings(official, quiet):
    """How often each of the two forums meets in a year."""
    return {"forums.official.meetings_a_year": official, "forums.quiet.meetings_a_year": quiet}


uncertainties = {
    "tension.baseline": Levels(0.2, 0.4, 0.6),
    "encroachment.level": Levels(0, 0.3, 0.7),
}
levers = {
    "meetings": Options(
        {
            "Track 1 alone": _meetings(8, 0),
            "6 and 2": _meetings(6, 2),
            "4 and 4": _meetings(4, 4),
            "2 and 6": _meetings(2, 6),
            "Track 2 alone": _meetings(0, 8),
        }
    )
}
held = {}
outcomes = ("transferred", "agreed", "transfer_rate", "breakthroughs", "uptake", "collapsed", "first_transfer")
design = Grid()
repetitions = 8000
