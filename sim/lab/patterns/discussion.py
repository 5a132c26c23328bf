"""What is to be said of each pattern that fails, by its code: which rule or parameter is behind it.

The page prints these for patterns that are not reproduced, and a test sees to it that there is a text for exactly
those. Numbers of the pattern stand in the page's tables; here stand values of parameters that bring a pattern back, or
do not, and whether that was tried. Such values were looked for after the result was seen: they say what a failure
hangs on, and are no other defaults. Where a cause was not found, the text says so.
"""

from __future__ import annotations

DISCUSSION: dict[str, str] = {
    "E3": "Under moderate tension two officials among six transfer somewhat less in all than none, and less than "
    "officials only: the reverse of a hump. They cost the room candour and so breakthroughs, and what they add in "
    "reach is about as much. Officials only settle less, but what they settle is adopted at once. Where they are less "
    "skilled and less open (drafting.skill_official 0.26, candour.official 0.29) officials only can no longer be told "
    "from the mix; a room without officials still transfers as much as the mix or more.",
    "E4": "Both together beat Track 2 alone, which the rule of settlement comes close to assuming, and they beat half "
    "as many meetings of Track 1. They do not beat the same number of meetings of Track 1: what officials settle is "
    "adopted at once, while what the unofficial room settles waits for governments that are closed in most months. "
    "With governments open in 60 months of 100 (transfer.receptive) no difference can be told; with officials less "
    "skilled and less open besides (drafting.skill_official 0.26, candour.official 0.29), or open in 90 months of 100, "
    "the pattern is back. Böhmelt's disputes are those in which somebody let a third party in, so receptivity may be "
    "what differs.",
    "E8": "Carriers and receptivity are each needed, and what the three give together is far more than the sum. For "
    "will it cannot be told: where it is at its floor just about a fifth of what all three give still "
    "transfers, and a fifth is the threshold; with 32,000 dialogues an arm it is 0.201 (0.198 to 0.204), which "
    "still does not tell (patterns E8 with --repetitions 32000). A room that trusts little backs only what lies "
    "clearly above its red lines (drafting.caution), so much of what it backs also pays the price that its "
    "government asks for dealing. With a caution of 0.064, or an error that a delegation shares more "
    "(drafting.common 0.735), the pattern is back.",
    "E18": "The scar is there, and it stays. Two things do not hold. First, a breakthrough adds more trust than a "
    "refusal takes away: a refusal counts for more evidence (trust.breach against trust.success), but trust is low, "
    "and what is low cannot fall far. With a breakthrough at 1.2, or a refusal at 3.5, the refusal weighs more, but by "
    "less than the two hundredths that were registered. From trust at one half (E19) the loss is the larger one, and a "
    "refusal moves trust more than a candid turn does even here. Second, evidence fades so slowly (trust.forgetting) "
    "that more than a quarter of a leak's damage is left after three years; with forgetting at 0.95 a month it is "
    "less, and that part holds. With a breakthrough at 0.9 as well the whole pattern is back.",
    "E23": "Larger errors about one's own red line do bring more refusals, and Track 2 is refused more often than "
    "Track 1.5, but hardly anything is refused at the defaults in either room, and the difference is less than two in "
    "a hundred. Someone who trusts nobody opposite asks for a margin above the red line (drafting.caution), and that "
    "margin hides most errors: with a caution of 0.064 the difference is about two in a hundred and not identified, "
    "with 0.05 the pattern is back. A larger error of experts (drafting.home_error_expert 0.24), or one shared more "
    "within a delegation (drafting.common 0.735), does not bring it back.",
    "E27": "A room that spends its time on exchange gains more trust, as it should. It also backs somewhat more "
    "proposals than one that drafts nearly all day, where the claim is fewer. Drafts help only people who know what "
    "the other side wants, and misreading at the start is nearly complete (understanding.asymmetry 0.95). With half of "
    "it (0.5) the drafting room is ahead, but by less than the tenth that was registered; with sharper interests "
    "(drafting.contrast 0.9) the pattern is back. Slower learning does not bring it back.",
    "E28": "A mix of people and good facilitation help, as claimed. One side with twice the weight and the floor costs "
    "breakthroughs too, but less than the tenth that was registered. The loss hangs on how hard a delegation is to "
    "satisfy. Where members err each for themselves about their own red line a quorum of them is hard to get, and the "
    "loss is 3 to 4 in 100 (drafting.common 0 or 0.25); where they err alike it is 17 (1). Where all must agree who "
    "err each for themselves (forum.quorum 1 besides), the unequal room even reaches more. With an error shared more "
    "(0.735), or a caution of 0.05, the pattern is back; flatter interests (drafting.contrast 0.1) leave it not "
    "identified. No target speaks of unequal weight.",
}
