"""The page of results: every pattern with what was compared, what it showed, and what is to be said where it fails."""

from __future__ import annotations

from collections.abc import Sequence

from sim.scenario.setting import Setting
from sim.validation.citations import linked
from sim.validation.markdown import table, wrapped
from sim.validation.patterns.boilerplate import CLOSE, INTRODUCTION, REGION, TITLES
from sim.validation.patterns.claims import SAME, STRENGTHS, Part
from sim.validation.patterns.discussion import DISCUSSION
from sim.validation.patterns.over_region import Tally
from sim.validation.patterns.report import as_csv, from_csv
from sim.validation.patterns.verdicts import FoundPart, FoundPattern
from sim.validation.patterns.wording import DAGGER, fails, group, summary, verdict_in_words, worst_first
from sim.words.numbers import listed, minus

HEAD = ("compared", "effect", "95% interval", "smallest that counts", "dialogues", "")


def page(found: Sequence[FoundPattern], tally: Tally | None = None, overrides: Sequence[Setting] = ()) -> str:
    """The page in Markdown.

    Args:
        found: every pattern with its parts.
        tally: verdicts across the calibrated region, if they were played.
        overrides: what was played in place of defaults; the discussion, which is of the defaults, is then left out.
    """
    found = worst_first(from_csv(as_csv(found), [each.pattern for each in found]))  # it says what its table says
    letters = "; ".join(f"**{letter}** {meaning}" for letter, meaning in STRENGTHS.items())
    strengths = wrapped(f"Strength of the evidence: {letters}.")
    told = wrapped(_elsewhere(overrides) + summary(found))
    overview, region = _overview(found, tally), _of_region(tally) if tally else ""
    text = [INTRODUCTION.format(strengths=strengths, summary=told, overview=overview, region=region)]
    for name, title in TITLES.items():
        of_group = [each for each in found if group(each.pattern) == name]
        text += [f"## {title}\n"] if of_group else []
        text += [section(each, discussed=not overrides) for each in of_group]
    return "\n".join(text).rstrip() + f"\n{CLOSE}"


def _elsewhere(overrides: Sequence[Setting]) -> str:
    values = listed([f"`{override.as_typed}`" for override in overrides])
    return f"Played with {values} in place of the defaults. " if overrides else ""


def _overview(found: Sequence[FoundPattern], tally: Tally | None) -> str:
    more = ["settings: " + name for name in next(iter(tally.values()))] if tally else []
    rows = []
    for each in found:
        counts = tally[each.pattern.code].values() if tally else ()
        verdict = f"{verdict_in_words(each)}{f' {DAGGER}' if each.pattern.in_view else ''}"
        rows.append((each.pattern.code, each.pattern.claim, each.pattern.strength, verdict, *counts))
    return table(("", "pattern", "strength", "verdict", *more), rows)


def _of_region(tally: Tally) -> str:
    """What the columns of settings say."""
    settings = sum(next(iter(tally.values())).values())
    return f"\n{wrapped(REGION.format(settings=settings))}\n"


def section(found: FoundPattern, discussed: bool = True) -> str:
    """One pattern: source, parts, what is assumed and left out, and the discussion if it fails."""
    pattern = found.pattern
    verdict = f"*{verdict_in_words(found).capitalize()}.* Source: {linked(pattern.source)}."
    lines = [f"### {pattern.code}. {pattern.claim}", "", wrapped(verdict), ""]
    lines += [table(HEAD, map(cells, found.parts))]
    lines += ["", *_paragraph("No test any more.", pattern.in_view), *_paragraph("Close to assumed.", pattern.assumed)]
    lines += [*_paragraph("Size assumed.", pattern.sized), *_paragraph("Left out.", pattern.left_out)]
    if fails(found) and discussed:
        title = "What it says." if pattern.prediction else "Why it fails."
        lines += _paragraph(title, DISCUSSION.get(pattern.code, ""))
    return "\n".join(lines)


def _paragraph(title: str, text: str) -> list[str]:
    return [wrapped(f"**{title}** {text}"), ""] if text else []


def cells(found: FoundPart) -> list[str]:
    """What was compared, its effect, interval, smallest effect, dialogues and verdict, in words."""
    part, effect = found.part, found.effect
    where = "" if part.required else "*first registered:* " if part.former else "*beside:* "
    name = f"{where}{part.claim}"
    if effect.estimate is None or effect.low is None or effect.high is None:
        return [name, "none", "", smallest(part), f"{effect.n:,}", found.verdict]
    ends = f"{number(effect.low, part)} to {number(effect.high, part)}"
    return [name, number(effect.estimate, part), ends, smallest(part), f"{effect.n:,}", found.verdict]


def number(value: float, part: Part) -> str:
    """An effect: a share in hundredths, a difference with three decimals, a threshold added back.

    >>> from sim.validation.patterns import PATTERNS
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
