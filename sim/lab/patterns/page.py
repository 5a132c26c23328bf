"""The page of results: every pattern with what was compared, what it showed, and what is to be said where it fails."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill

from sim.lab.numbers import listed, minus
from sim.lab.patterns.across import Tally
from sim.lab.patterns.claims import SAME, STRENGTHS, Part
from sim.lab.patterns.discussion import DISCUSSION
from sim.lab.patterns.report import as_csv, fails, from_csv, kind, said, summary
from sim.lab.patterns.verdicts import FoundPart, FoundPattern
from sim.scenario.setting import Setting

_TITLES = {
    "evidence": "What the evidence says the model should show",
    "prediction": "What nobody knows: predictions",
    "must not": "What the model must not show",
    "also asked": "What else was asked",
}
_INTRODUCTION = """# What the model shows, and what it does not

Every pattern that the literature gives, as a small test: arms that differ in what the pattern speaks of, played on the
same luck, and a smallest effect that counts, written down with its reason beside the comparison. No pattern is a
target of the calibration; but one of its situations, then its prior, were changed, and the search run again each time,
after patterns had been seen (decision 0017). The command `patterns` plays them all, and wrote this page.

## How to read it

An effect is a difference, or a *share* of what it is compared with. The interval is a 95% one over dialogues, all arms
paired on the same luck; it shows simulation noise only, not doubt about the model. *Reproduced*: the interval lies
apart from zero in the direction claimed, and the estimate is at least the smallest effect that counts. *Not
reproduced*: the interval lies on the other side of zero, or wholly within plus or minus the smallest effect. *Not
identified*: anything else. A claim that two things are *the same* holds if the interval lies wholly within plus or
minus the smallest effect. A pattern holds only if all its parts do; parts *beside* it are reported and decide nothing.
Intervals are not corrected for how many there are.

Six comparisons and one claim were changed after their first results had been seen;
[0018](decisions/0018-patterns-are-declared-before-they-are-played.md) says which and why. In version 0.1.0 E7, E8 and
E22 would have failed as first written: a strict reader counts them so.

{strengths}

The scenario is [`standing`](../scenarios/standing.toml), or
[two forums](../experiments/scenarios/two_forums.toml) where an unofficial room meets beside an official one; rooms are
swapped as `backchannel compare` swaps them.

## Result

{summary}

{overview}
{region}"""


_CLOSE = """
## Ask yourself

The second line asks what is said of E23 at another value than the default; whatever else is said of other values can be
asked in the same way.

```console
backchannel patterns E2 --repetitions 200
backchannel patterns E23 --set drafting.caution=0.05 --repetitions 200
```

```python
from sim.lab.patterns import PATTERNS
from sim.lab.patterns.played import Player

(found,) = Player(repetitions=200).play([PATTERNS["E2"]])
print(found.verdict, [part.effect.estimate for part in found.parts])
```

What the rule of drafting can settle where everything is known stands in [full information](full-information.md).
"""
_WIDTH = 120


def page(found: Sequence[FoundPattern], tally: Tally | None = None, overrides: Sequence[Setting] = ()) -> str:
    """The page in Markdown.

    Args:
        found: every pattern with its parts.
        tally: verdicts across the calibrated region, if they were played.
        overrides: what was played in place of defaults; the discussion, which is of the defaults, is then left out.
    """
    found = from_csv(as_csv(found), [each.pattern for each in found])  # the page says what its table says
    letters = "; ".join(f"**{letter}** {meaning}" for letter, meaning in STRENGTHS.items())
    strengths = _wrapped(f"Strength of the evidence: {letters}.")
    told = _wrapped(_elsewhere(overrides) + summary(found))
    overview, region = _overview(found, tally), _of_region(tally) if tally else ""
    text = [_INTRODUCTION.format(strengths=strengths, summary=told, overview=overview, region=region)]
    for sort, title in _TITLES.items():
        of_sort = [each for each in found if kind(each.pattern) == sort]
        text += [f"## {title}\n"] if of_sort else []
        text += [section(each, discussed=not overrides) for each in of_sort]
    return "\n".join(text).rstrip() + f"\n{_CLOSE}"


def _elsewhere(overrides: Sequence[Setting]) -> str:
    values = listed([f"`{override.typed}`" for override in overrides])
    return f"Played with {values} in place of the defaults. " if overrides else ""


def _wrapped(text: str) -> str:
    return fill(text, _WIDTH, break_on_hyphens=False, break_long_words=False)


def _overview(found: Sequence[FoundPattern], tally: Tally | None) -> str:
    more = ["settings: " + name for name in next(iter(tally.values()))] if tally else []
    table = [["", "pattern", "strength", "verdict", *more]]
    table.append(["---"] * len(table[0]))
    for each in found:
        counts = [str(count) for count in tally[each.pattern.code].values()] if tally else []
        table.append([each.pattern.code, each.pattern.claim, each.pattern.strength, said(each), *counts])
    return "\n".join(f"| {' | '.join(cells)} |" for cells in table)


def _of_region(tally: Tally) -> str:
    """What the columns of settings say."""
    settings = sum(next(iter(tally.values())).values())
    said = (
        f"The last columns count settings: verdicts at {settings} vectors of the calibrated region, played with a "
        "quarter of the dialogues or fewer, so that more stays unidentified than at the defaults. They say whether a "
        "verdict hangs on the defaults, and are no sample from which to give a share of the region. For what must not "
        "be shown, reproduced means avoided."
    )
    return f"\n{_wrapped(said)}\n"


def section(found: FoundPattern, discussed: bool = True) -> str:
    """One pattern: source, parts, what is assumed and left out, and the discussion if it fails."""
    pattern = found.pattern
    verdict = f"*{said(found).capitalize()}.* Source: {pattern.source}."
    lines = [f"### {pattern.code}. {pattern.claim}", "", _wrapped(verdict), ""]
    lines += ["| compared | effect | 95% interval | smallest that counts | dialogues | |", "|---|---|---|---|---|---|"]
    lines += [f"| {' | '.join(cells(each))} |" for each in found.parts]
    lines += ["", *_paragraph("Close to assumed.", pattern.assumed), *_paragraph("Left out.", pattern.left_out)]
    if fails(found) and discussed:
        title = "What it says." if pattern.prediction else "Why it fails."
        lines += _paragraph(title, DISCUSSION.get(pattern.code, ""))
    return "\n".join(lines)


def _paragraph(title: str, text: str) -> list[str]:
    return [_wrapped(f"**{title}** {text}"), ""] if text else []


def cells(found: FoundPart) -> list[str]:
    """What was compared, its effect, interval, smallest effect, dialogues and verdict, in words."""
    part, effect = found.part, found.effect
    name = part.claim if part.required else f"*beside:* {part.claim}"
    if effect.estimate is None or effect.low is None or effect.high is None:
        return [name, "none", "", smallest(part), f"{effect.n:,}", found.verdict]
    ends = f"{number(effect.low, part)} to {number(effect.high, part)}"
    return [name, number(effect.estimate, part), ends, smallest(part), f"{effect.n:,}", found.verdict]


def number(value: float, part: Part) -> str:
    """An effect: a share in hundredths, a difference with three decimals, a threshold added back.

    >>> from sim.lab.patterns import PATTERNS
    >>> number(0.25, PATTERNS["E1"].parts[0]), number(0.25, PATTERNS["E2"].parts[0])
    ('+25%', '+0.250')
    """
    if part.against:
        return f"{value + part.against:.3f}"
    if part.relative:
        return minus(f"{100 * value:+.{0 if abs(value) >= 0.1 else 1}f}%")
    return minus(f"{value:+.3f}")


def smallest(part: Part) -> str:
    """The smallest effect that counts, or the threshold."""
    if part.against:
        return f"{'below' if part.direction == 'less' else 'above'} {part.against:g}"
    bound = f"{100 * part.smallest:g}%" if part.relative else f"{part.smallest:g}"
    return f"within {bound}" if part.direction == SAME else bound
