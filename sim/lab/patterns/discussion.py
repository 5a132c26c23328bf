"""What is to be said of each pattern that fails, by its code: which rule or parameter is behind it.

The page prints these for patterns that are not reproduced, and a test sees to it that there is a text for exactly
those. Numbers of the pattern stand in the page's tables; here stand values of parameters that bring a pattern back, or
do not, and whether that was tried. Such values were looked for after the result was seen: they say what a failure
hangs on, and are no other defaults. Where a cause was not found, the text says so.
"""

from __future__ import annotations

DISCUSSION: dict[str, str] = {
    "E4": "Two rooms end in an agreement more often than a quiet one alone; against eight meetings of an official "
    "forum their lead may be smaller than what was registered to count. What it hangs on was not looked for at these "
    "defaults; how often an official table takes up what waits (transfer.tabling) is the first thing to try.",
    "E7": "Governments hear of packages, and a quiet room beside them adds to what officials understand, as claimed. "
    "It also costs officials some of the trust they gain among themselves; whether more than the twentieth that was "
    "called none cannot be told. What it hangs on was not looked for at these defaults.",
    "E18": "Scars stay and other failures heal, as claimed, and a package that is declined costs more trust than one "
    "that is reached brings. Whether by as much as was registered to count cannot be told. What it hangs on was not "
    "looked for at these defaults; what a breach weighs by (trust.ratio) is the first thing to try.",
    "E24": "Secrecy does raise breakthroughs and lower durability, and a leak does cost what was reached, but far less "
    "than half of it: what a room has reached waits mostly for a government that is closed, and one that is "
    "closed has nothing to disown. With a disowning that is certain (publicity.disown 1) it costs some 13 in "
    "100, with a price that secrecy spares whole (transfer.cost 0.3, transfer.deniability 1) 28, with "
    "governments that are open more often (transfer.receptive 0.6) nothing. The channels of the sources had "
    "governments behind them: where both had opened the month before (dated openings in month 23) a leak costs "
    "32 in 100, and with a certain disowning besides 59, and the part is back.",
}
