"""The page ``docs/record.md``, made from a record that was played. Nothing on it is typed by hand but what is known."""

from __future__ import annotations

from collections.abc import Iterator

from sim.scenario.record import MEMORY
from sim.validation.citations import linked
from sim.validation.markdown import table_row, wrapped
from sim.validation.record import wording
from sim.validation.record.areas import CodingAreas
from sim.validation.record.case import CLASSES, Case
from sim.validation.record.conclusions import conclusions
from sim.validation.record.history import Hindcast
from sim.validation.record.questions import ALL, CODINGS
from sim.words.numbers import in_100

UNVERIFIED = "from memory, not verified"
BEYOND = {
    "oslo-1993": "The model has no patron with a long leash, and no government that learns that its other table is "
    "deadlocked and puts its hope in this one. The seats of officials change on the documented date; whether officials "
    "come because the room had something to show is not asked. Uptake in history is Israel's; in the model the PLO, "
    "whose delegation spoke for it, hears at once.",
    "us-china-opening-1971": "A signal that is costly to send and easy to deny is beyond the model: the ping-pong team "
    "does not meet, draft or carry anything. Five contacts of one envoy a side stand for the relay.",
    "ncafp-dprk-2005": "What came of it was that talks resumed, not a text. The model counts packages only.",
    "ncafp-dprk-2006": "The room of 2005 with other dates: only receptivity and crises differ between the two.",
    "singapore-2018": "The decision came from above. The model has no leader who decides without a package.",
    "us-china-nuclear-2004-2019": "The model's funders wait for uptake of a package; the funder of this dialogue "
    "waited for an official dialogue, and for longer than is assumed.",
    "ced-2017": "An official room of one meeting: what it agrees is official at once.",
    "iran-us-2002": "People who sat in the room moved into office and took it along; the official channel that used "
    "it ran through Oman and is not in the model.",
    "mells-park-1987": "An intelligence service that hears every meeting and decides for itself whom to meet.",
    "warsaw-1958": "Talks that are kept up so that there are talks.",
    "geneva-2001": "A text written for two peoples, not for two governments.",
}
"""What of a case the model leaves out; it holds whatever the numbers are."""

HEAD = """# The record: model beside history

Made by `python -m sim.validation.record` from the shipped scenarios, in some ten seconds on two processors; do not
edit. {repetitions} simulated dialogues a case, seed {seed}. On a terminal:

```console
$ backchannel record --repetitions 20
```

Nothing here is fitted to a case. What no source gives is a default of the model or an assumption named in the
scenario's file ([why and how](decisions/0019-cases-are-not-fitted.md)). The cases are no independent test of the second
edition of the rules: its author had played nearly all of them in a trial. Their codings stand in
[a table](record-codings.csv) that was committed before they were played here.

Shares are in 100, with Wilson's 95% interval; it shows simulation noise, not doubt about the model. Areas have an
interval over cases. Months count from the first meeting of the forum that the record speaks of; those of history stand
in brackets. Uptake: any government hears of a package of that forum. Transfer: every government adopts one. In history,
transfer is strict if a source says that a text or provision of the room was adopted, and lenient if one other than the
room's conveners says that it contributed.
"""

LIMITS = """## What this comparison cannot show

- Cases are known because they succeeded or because they lasted. They are no sample, and their number is small: read
  the intervals.
- A scenario takes dates of openings, closings, crises and changes of government from history. Part of the order may
  come from there; the areas without dated receptivity show how much.
- The periods differ. A case that succeeded ends early, a case that did not goes on; over a longer period more
  transfers happen by chance. The first year gives all cases the same time, the hazard takes it out.
- Many areas are asked of the same few cases. The test that was set is transfer over each case's own period by the
  strict coding; the others say what it depends on, and none of them replaces it.
- An interval over cases drawn again is rather too narrow with so few, and the cases are no sample to draw from.
- Transfer in the model is a package; in history it may be a sentence, a list of measures or a treaty.
- One outcome a case is known, a yes or a no. A share of 20 in 100 is neither refuted nor confirmed by one of them.
- History's uptake and transfer are judgements of the sources. Where they are silent, the record says unknown, and the
  case is left out of the ordering.
"""


def page(hindcast: Hindcast) -> str:
    """The whole page as Markdown."""
    head = HEAD.format(repetitions=f"{hindcast.repetitions:,}", seed=hindcast.seed)
    parts = [
        head,
        *_verdicts(hindcast),
        "## Areas under the curve\n",
        *_areas(hindcast),
        "## Cases\n",
        *_cases(hindcast),
        "## Order\n",
        *_orders(hindcast),
        "## Months, years, never\n",
        *_classes(hindcast),
    ]
    parts += ["## Case by case\n", *_each(hindcast), *_presets(hindcast), LIMITS]
    return "\n".join(parts)


def _verdicts(hindcast: Hindcast) -> Iterator[str]:
    """What turned against the model first, then what held."""
    found = conclusions(hindcast)
    for head, against in (("## What turned against the model", True), ("## What held", False)):
        sentences = [each.says for each in found if each.against == against]
        yield f"{head}\n"
        yield from (wrapped(sentence, bullet="- ") for sentence in sentences or ["Nothing."])
        yield ""


def _areas(hindcast: Hindcast) -> Iterator[str]:
    yield wrapped(
        "How far a measure puts cases in which it happened above cases in which it did not: 0.5 is chance, 1 a perfect "
        "order. In brackets the 95% interval over cases drawn again; in the second column of each coding the area less "
        "that of the best of the facts that need no model, chosen anew in every draw; so the interval reaches further "
        "down than up. Undated measures are played without the dated openings and closings of governments."
    )
    for name, codings in hindcast.areas.items():
        yield f"\n### {'All cases' if name == ALL else name.capitalize()}\n"
        yield table_row(["", *(cell for each in codings for cell in (_coded(each), "less best fact"))])
        yield table_row(["---", *(["---:"] * 2 * len(CODINGS))])
        for measure in codings[0].measures:
            pairs = (each.measures[measure] for each in codings)
            yield table_row([measure, *(wording.number(number) for pair in pairs for number in pair)])
        for fact in codings[0].facts:
            found = (each.facts[fact] for each in codings)
            yield table_row([f"no model: {fact}", *(cell for area in found for cell in (wording.number(area), ""))])
    yield ""


def _coded(found: CodingAreas) -> str:
    return f"{found.coding}: {found.happened} of {found.cases}"


def _cases(hindcast: Hindcast) -> Iterator[str]:
    yield table_row(["case", "months watched", "uptake: history", "model", "transfer: strict", "lenient", "model"])
    yield table_row(["---", "---:", "---", "---:", "---", "---", "---:"])
    for case in hindcast.cases:
        yield table_row([_linked(case), case.watched, *wording.both(case)])
    yield "\n" + wrapped(
        "Months in the model. The median is of dialogues in which it happened; the restricted mean counts the others "
        "with all months watched. A forum is alive if it has not ended for want of funders by the end of the period."
    )
    yield "\n" + table_row(["case", "to uptake: median", "mean", "to transfer: median", "mean", "forum alive"])
    yield table_row(["---", "---:", "---:", "---:", "---:", "---:"])
    for case in hindcast.cases:
        yield table_row([case.key, *wording.how_long(case), wording.survival(case)])
    yield ""


def _linked(case: Case) -> str:
    link = f"[{case.key}](../scenarios/{case.key}.toml)"
    return f"{link} ({UNVERIFIED})" if case.record.facts == MEMORY else link


def _orders(hindcast: Hindcast) -> Iterator[str]:
    for each in hindcast.orderings:
        yield wrapped(f"**{each.name}**: {wording.of_order(each)}.", bullet="- ")
    yield ""


def _classes(hindcast: Hindcast) -> Iterator[str]:
    yield wrapped(wording.of_classes(hindcast)) + "\n"
    yield table_row(["transfer in history", "cases", *(f"model: {name}" for name in CLASSES)])
    yield table_row(["---", "---:", *("---:" for _ in CLASSES)])
    for name in CLASSES:
        there = [case.transfer for case in hindcast.cases if case.transfer.order == name]
        means = [sum(side.classes[each].estimate or 0.0 for side in there) / max(1, len(there)) for each in CLASSES]
        yield table_row([name, len(there), *(in_100(mean) if there else wording.NOTHING for mean in means)])
    yield "\nEach row is a mean over its cases: in 100 simulated dialogues, how many in each class.\n"
    missed = wording.wrong(hindcast)
    yield "Where most simulated dialogues went otherwise than history:\n" if missed else "No case goes otherwise.\n"
    for case in missed:
        yield wrapped(f"{wording.of_wrong(case)}.", bullet="- ")
    yield ""


def _each(hindcast: Hindcast) -> Iterator[str]:
    for case in hindcast.cases:
        record = case.record
        lines = [f"**{case.title}** ({record.period})."]
        coded = f"uptake {record.uptake}, transfer {record.transfer} (strict) and {record.transfer_lenient} (lenient)"
        lines += [f"History: {coded}; {record.ended}."]
        lines += [f"Dates and seats are {UNVERIFIED}."] if record.facts == MEMORY else []
        lines += [f"Not known: {' '.join(record.unknown)}"] if record.unknown else []
        lines += [f"Beyond the model: {BEYOND[case.key]}"] if case.key in BEYOND else []
        lines += [f"Sources: {'; '.join(record.sources)}."]
        yield wrapped(linked(" ".join(lines))) + "\n"


def _presets(hindcast: Hindcast) -> Iterator[str]:
    if hindcast.presets:
        yield "## Presets\n\nStylised situations: nothing happened that they could be held against.\n"
        yield from (f"- [{key}](../scenarios/{key}.toml): {title}" for key, title in hindcast.presets)
        yield ""
