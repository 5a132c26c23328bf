"""What is to be said of each pattern that fails, by its code: which rule or parameter is behind it.

The page prints these for patterns that are not reproduced, and a test sees to it that there is a text for exactly
those. Numbers stand in the page's tables, not here.
"""

from __future__ import annotations

DISCUSSION: dict[str, str] = {
    "E3": "Two officials among six transfer more in all than officials only, in every climate. Against a room "
    "without any official no difference can be told in any: what the two add in reach they lose again in "
    "candour and skill. One official of six does better, since one is enough to carry a package home. The "
    "mix that was registered is the built-in Track 1.5 room, so the better one decides nothing.",
    "E4": "Both together beat Track 2 alone, which the rule of settlement comes close to assuming, and they "
    "beat half as many meetings of Track 1. They do not beat the same number of meetings of Track 1: what "
    "officials settle is adopted at once, while what the unofficial room settles waits for governments "
    "that are closed in most months, and is then agreed fast only in months in which the official room "
    "meets, which are fewer. Where governments are open most of the time (transfer.receptive at 0.6) the "
    "two together were ahead of Track 1 alone by a wide margin. Böhmelt's disputes are those in which "
    "somebody let a third party in, so receptivity may be what differs.",
    "E18": "The scar is there, and it stays. Two things do not hold. First, a breakthrough adds about as much "
    "trust as a refusal takes away: a refusal counts for more evidence (trust.breach against "
    "trust.success), but trust is low, and what is low cannot fall far. From trust at one half (E19) the "
    "loss is the larger one, and a refusal moves trust more than a candid turn does even here. Second, "
    "evidence fades so slowly (trust.forgetting) that more than a quarter of a leak's damage is left "
    "after three years; with forgetting at 0.95 a month it would not be.",
    "E26": "A room that begins with exchange and comes to drafts later backs somewhat more than one that drafts nearly "
    "all day from the start, but by less than the tenth that was registered, and it cannot be told whether "
    "more reaches official talks. It backs less than a room that mixes exchange and drafts in every meeting, "
    "which is shown beside: in the model nothing is lost by an early draft except the time for exchange, "
    "since a refused draft teaches, and nobody is put off by it. Early meetings are the least candid, as claimed.",
    "E27": "A room that spends its time on exchange gains more trust, as it should. It backs as many proposals "
    "as one that drafts nearly all day: drafts of one meeting resemble each other, since what the room "
    "knows hardly changes between them, so that the first does most of the work, while each costs a round "
    "of exchange in which people would have learnt. A mix backs more than either.",
}
