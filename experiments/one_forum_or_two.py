"""One forum or two: whether a Track 2 forum beside the official one is worth the meetings it takes away.

What varies. How eight meetings a year are divided between a Track 1 forum and a Track 2 forum of the same governments,
on the same questions: from all in the one to all in the other. Tension and encroachment, each at three levels.
What is held. The number of meetings, both rooms (six seats a side), all else at its defaults. A forum without meetings
sits there and does nothing.
What is measured. Packages adopted by both governments and agreed officially, breakthroughs, uptake. Trust and
misreading at the end are means over both forums, so they say nothing here and are left out. What delegations that
speak for their governments settle is adopted by that alone, so transfer_rate says mostly who settled it.

Meetings cost the same in both rooms here; where officials' time is dearer than experts', the comparison shifts.

What it found. In version 0.2.0. Turned: mixes can beat both pure forms on packages, where none did. Of eight meetings a
year, six and two, and four and four, are ahead of all in Track 1 in six of nine settings, all with encroachment 0 or
0.3 (at 0.3 and the default tension four and four 0.68, 0.66 to 0.70, against 0.60, 0.58 to 0.62; n = 8,000 each), and
behind in three, all at 0.7; two and six are ahead in four and behind in four. Every mix lies above all in Track 2
(their intervals do not meet; those pairs were not compared). That an official room helps what is written beside it is
pushed by rules. All in Track 2 are ahead of all in Track 1 in one setting (no encroachment, tension 0.6: 0.47, 0.45 to
0.49, against 0.43, 0.41 to 0.44), behind in seven, and one is not told apart. Turned too: on agreements Track 1 alone
is not ahead in all nine here: every mix is ahead of it without encroachment, it of four and four in four settings (two
not told apart), of six and two in three, of Track 2 alone in eight. What it did not find: a mix ahead of Track 1 alone
at 0.7.

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
