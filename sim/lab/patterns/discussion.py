"""What is to be said of each pattern that fails, by its code: which rule or parameter is behind it.

The page prints these for patterns that are not reproduced, and a test sees to it that there is a text for exactly
those. Numbers of the pattern stand in the page's tables; here stand values of parameters that bring a pattern back, or
do not, and whether that was tried. Such values were looked for after the result was seen: they say what a failure
hangs on, and are no other defaults. Where a cause was not found, the text says so.
"""

from __future__ import annotations

DISCUSSION: dict[str, str] = {
    "E3": "Officials only transfer far less than any mix: while their government is closed, which is most months, "
    "they say nothing openly (candour.closed). Were they as open as otherwise (candour.closed 1) they would "
    "transfer nearly twice as much as the mix. Against a room without officials two of six are level, and one "
    "of six is ahead by a tenth: officials cost the room candour and so breakthroughs, and what they add in "
    "reach is about as much. With a caution of 0.05 (drafting.caution) the hump is there; with a caution of "
    "0.064, an error shared more within a delegation (drafting.common 0.735) or officials that take more back "
    "(transfer.take_back 0.35) it cannot be told. Neither tired nor inattentive governments are behind it "
    "(transfer.fatigue 0, transfer.attention 1), nor how often they are open (transfer.receptive 0.6).",
    "E5": "As cases are chosen the two tracks settle alike, and under a lottery Track 2 settles more, though the "
    "choice does widen the gap. Officials whose government is closed say nothing openly (candour.closed), so "
    "Track 1 settles little, and what Track 2 transfers is agreed as fast as what Track 1 does. With a quarter "
    "of their openness left (candour.closed 0.25), more open or more skilled officials (candour.official 0.5, "
    "drafting.skill_official 0.57), less caution (drafting.caution 0.064) or governments that are closed more "
    "often (transfer.receptive 0.15) the pattern is back. Governments that are open more often (0.6) or a "
    "faster settlement (settlement.rate 0.2) put Track 2 ahead. Without notes shared within a delegation "
    "(understanding.shared 0), or without fatigue (transfer.fatigue 0), it cannot be told.",
    "E8": "Carriers and receptivity are each needed, and what the three give together is far more than the sum. Where "
    "will is at its floor nearly a quarter of what all three give still transfers, and a fifth is the "
    "threshold. A room that trusts little backs only what lies clearly above its red lines (drafting.caution), "
    "so much of what it backs also pays the price that its government asks for dealing. With a caution of "
    "0.064, or an error that a delegation shares more (drafting.common 0.735), the pattern is back; with slower "
    "learning (understanding.learning 0.12) it cannot be told. Neither fatigue nor attention is behind it "
    "(transfer.fatigue 0, transfer.attention 1).",
    "E24": "Secrecy does raise breakthroughs and lower durability, and a leak does cost what was reached, but far less "
    "than half of it: what a room has reached waits mostly for a government that is closed, and one that is "
    "closed has nothing to disown. With a disowning that is certain (publicity.disown 1) it costs some 13 in "
    "100, with a price that secrecy spares whole (transfer.cost 0.3, transfer.deniability 1) 28, with "
    "governments that are open more often (transfer.receptive 0.6) nothing. The channels of the sources had "
    "governments behind them: where both had opened the month before (dated openings in month 23) a leak costs "
    "32 in 100, and with a certain disowning besides 59, and the part is back.",
    "N3": "Track 2 settles more than Track 1 in a calm, a moderate and a tense conflict. Officials whose government "
    "is closed say nothing openly (candour.closed), so Track 1 settles little, and in version 0.2.0 no rule "
    "makes up for it by agreeing faster what an official room adopts. With all of their openness left "
    "(candour.closed 1) Track 1 is ahead everywhere; with half of it (0.5), with more open officials "
    "(candour.official 0.5) or with governments that are closed more often (transfer.receptive 0.15) it cannot "
    "be told. Officials both more skilled and more open (drafting.skill_official 0.5, candour.official 0.5) put "
    "Track 1 ahead. More skill alone (0.57), less caution (drafting.caution 0.03), a faster settlement "
    "(settlement.rate 0.2) or no shared notes (understanding.shared 0) do not. The evidence is of what third "
    "parties settled in real disputes; how much officials of a closed government say is not measured anywhere.",
}
