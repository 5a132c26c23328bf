"""What stands on the page of results whatever was found."""

from __future__ import annotations

from sim.validation.patterns.wording import IN_VIEW

TITLES = {
    "evidence": "What the evidence says the model should show",
    IN_VIEW: "No test any more",
    "prediction": "What nobody knows: predictions",
    "must not": "What the model must not show",
    "also asked": "What else was asked",
}
"""Heading of each group."""
REGION = (
    "The last columns count settings: verdicts at {settings} vectors of the calibrated region, played with a quarter "
    "of the dialogues or fewer, so that more stays unidentified than at the defaults. They say whether a verdict hangs "
    "on the defaults, and are no sample from which to give a share of the region. For what must not be shown, "
    "reproduced means avoided."
)
INTRODUCTION = """# What the model shows, and what it does not

Every pattern that the literature gives, as a small test: arms that differ in what the pattern speaks of, played on the
same luck, and a smallest effect that counts, written down with its reason beside the comparison. No pattern is a
target of the calibration; but one of its situations, then its prior, were changed, and the search run again each time,
after patterns had been seen (decision 0017). `python -m sim.validation.patterns` plays them all and wrote this page;
the command `patterns` plays any of them. What fails is told first, here and in every part.

## How to read it

An effect is a difference, or a *share* of what it is compared with. The interval is a 95% one over dialogues, all arms
paired on the same luck; it shows simulation noise only, not doubt about the model. *Reproduced*: the interval lies
apart from zero in the direction claimed, and the estimate is at least the smallest effect that counts. *Not
reproduced*: the interval lies on the other side of zero, or wholly within plus or minus the smallest effect. *Not
identified*: anything else. A claim that two things are *the same* holds if the interval lies wholly within plus or
minus the smallest effect. A pattern holds only if all its parts do; parts *beside* it are reported and decide nothing.
Intervals are not corrected for how many there are. Transfer is counted by packages, as these comparisons were
registered; what the product calls the transfer rate counts questions, each once. How far arms lie apart is mostly
assumed: sources give directions.

**No test any more** (†) is what was in view when a rule of the model was made, or chosen among others; below each
stands which. They are counted apart. The others were looked at in the trial of these rules too, but nothing was chosen
by them.

Eight comparisons and one claim were changed after first results had been seen;
[0018](decisions/0018-patterns-are-declared-before-they-are-played.md) says which and why. Comparisons marked *first
registered* are those that came before; they decide nothing. In version 0.1.0 E7 and E8 would have failed too as first
written: a strict reader counts them so.

{strengths}

The scenario is [`standing`](../scenarios/standing.toml), or
[two forums](../experiments/scenarios/two_forums.toml) where an unofficial room meets beside an official one; rooms are
swapped as `backchannel compare` swaps them.

## Result

{summary}

{overview}
{region}"""
CLOSE = """
## Ask yourself

The second line asks what is said of E23 at another value than the default; whatever else is said of other values can be
asked in the same way.

```console
backchannel patterns E2 --repetitions 200
backchannel patterns E23 --set drafting.caution=0.05 --repetitions 200
```

```python
from sim.validation.patterns import PATTERNS
from sim.validation.patterns.play import Player

(found,) = Player(repetitions=200).play([PATTERNS["E2"]])
print(found.verdict, [part.effect.estimate for part in found.parts])
```

What the rule of drafting can settle where everything is known stands in [full information](full-information.md).
"""
