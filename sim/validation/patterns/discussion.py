"""What is to be said of each pattern that fails, by its code: which rule or parameter is behind it.

The page prints these for patterns that are not reproduced, and a test sees to it that there is a text for exactly
those. Numbers of the pattern stand in the page's tables; here stand values of parameters that bring a pattern back, or
do not, and whether that was tried. Such values were looked for after the result was seen: they say what a failure
hangs on, and are no other defaults. Where a cause was not found, the text says so.
"""

from __future__ import annotations

DISCUSSION: dict[str, str] = {
    "E4": "Four meetings of an official forum and four of a quiet one end in an agreement more often than eight of "
    "the quiet one, but no more often than eight of the official one: with four times as many dialogues the "
    "part fails (+0.4 in 100). It hangs on how often an official table takes up what waits: with "
    "transfer.tabling 0.09 or 0.12 in place of 0.076 the pattern is back, with 0.05 the lead is gone. It is "
    "back with less open officials too (candour.official 0.336), since then eight official meetings reach "
    "less. Fatigue is not behind it (transfer.fatigue 0).",
    "E7": "Governments hear of packages, and a quiet room beside them adds to what officials understand, as "
    "claimed. It also costs officials some 4 in 100 of the trust they gain among themselves; with four times "
    "as many dialogues that is less than the twentieth that was called none, and the pattern is there. "
    "Officials who expect more of the other side (drafting.posture 0.12) lose less, and it is there as well. "
    "Neither tabling, fatigue, the price nor what a breach weighs is behind it (transfer.tabling 0, "
    "transfer.fatigue 0, transfer.cost 0, trust.ratio 4).",
    "E18": "Scars stay and other failures heal, as claimed, and a package that is declined costs more trust than one "
    "that is reached brings: by about 2 in 100, which is just what was registered to count, also with four "
    "times as many dialogues. A breach that weighs a little more (trust.ratio 2.7, or trust.breach 2.8) "
    "brings the pattern back. Without repair (trust.repair 0) a leak leaves a scar too, and another part "
    "fails.",
    "E24": "Secrecy does raise breakthroughs and lower durability, and a leak does cost what was reached, but far less "
    "than half of it: what a room has reached waits mostly for a government that is closed, and one that is "
    "closed has nothing to disown. With a disowning that is certain (publicity.disown 1) it costs some 13 in "
    "100, with a price that secrecy spares whole (transfer.cost 0.3, transfer.deniability 1) 28, with "
    "governments that are open more often (transfer.receptive 0.6) nothing. The channels of the sources had "
    "governments behind them: where both had opened the month before (dated openings in month 23) a leak costs "
    "32 in 100, and with a certain disowning besides 59, and the part is back.",
}
