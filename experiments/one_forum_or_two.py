"""One forum or two: whether a Track 2 forum beside the official one is worth the meetings it takes away.

What varies. How eight meetings a year are divided between a Track 1 forum and a Track 2 forum of the same governments,
on the same questions: from all in the one to all in the other. Tension and encroachment, each at three levels.
What is held. The number of meetings, both rooms (six seats a side), all else at its defaults. A forum without meetings
sits there and does nothing.
What is measured. Packages adopted by both governments and agreed officially, breakthroughs, uptake. Trust and
misreading at the end are means over both forums, so they say nothing here and are left out. What delegations that
speak for their governments settle is adopted by that alone, so transfer_rate says mostly who settled it.

Meetings cost the same in both rooms here; where officials' time is dearer than experts', the comparison shifts.

What it found. Of eight meetings a year, all in Track 2 are ahead of all in Track 1 on packages in five of nine
settings: without encroachment (1.48, 1.44 to 1.52, against 1.07, 1.04 to 1.10, at the default tension; n = 8,000 each),
and at 0.3 from a tension of 0.4 on. They are behind in the three where encroachment is 0.7 (0.83, 0.80 to 0.86, against
the same 1.07), and one is not told apart. No mix beats both pure forms on packages in any setting by the estimates;
four and four lie below both in all nine, six and two, and two and six, in eight, perhaps since the two rooms work on
one agenda, and an official room that takes a question first leaves the unofficial one less to do. On agreements Track 1
alone is ahead in all nine settings. There every mix lies above Track 2 alone (their intervals do not meet; those pairs
were not compared), which is close to assumed by the rule of settlement. What it did not find: a gain from complementing
beyond that.

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
