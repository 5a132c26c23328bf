"""From a study to the content of a brief that fits two pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from sim.brief import likelihood, phrases
from sim.brief.boilerplate import CAN, cannot, commands, limits, method, scenario_of, sources
from sim.brief.content import Content, Figure, StudyFinding
from sim.brief.finding.choice import find, leading_outcome
from sim.brief.pictures import Album
from sim.brief.robustness import robustness
from sim.brief.short_names import with_cut_names
from sim.findings.study import StoredStudy, Unfit
from sim.words import NOISE

PAGES = 2
LEAD, REST = 112.0, 96.0
"""Highest figure on the first and on the second page, millimetres."""
MOST = 2
"""Further figures."""
LAYOUTS = ((1, 1), (0, 2), (1, 0), (0, 1), (0, 0))
"""Further figures on the first and on the second page, tried one after the other."""
ROWS = (14, 9, 5, 2)
"""Rows of the table, tried one after the other."""


Figures = tuple[Figure, ...]


class Long(Exception):  # noqa: N818  # says what does not fit
    """A brief does not fit two pages."""


def compose(folder: Path, fits: Callable[[Content], int], title: str = "") -> Content:
    """The fullest content that fits two pages.

    Args:
        folder: of the study.
        fits: how many pages a content takes.
        title: instead of the computed one.

    Raises:
        Unfit: if the study lacks the numbers; the sentence says which.
        Long: if not even the barest content fits.
    """
    study = StoredStudy(folder)
    finding = find(study)
    bare = content_of(study, finding, title)
    album = Album(study, finding.title if not title else "")
    leads = tuple(islice(album.figures(finding.charts, LEAD), 1))
    if not leads:
        raise Unfit("it has the numbers for no chart that fits a page")
    less = with_cut_names(study, bare)._replace(dense=True)
    for text in (bare, bare._replace(dense=True), *([less] if less.answer != bare.answer else [])):
        for lead in leads if not text.dense else album.figures(finding.charts, LEAD):
            draft = text._replace(front=(lead,))
            found = _fullest(draft, album, finding, fits) if fits(draft) == PAGES else None
            if found is not None:
                return found._replace(front=album.with_screens(found.front), back=album.with_screens(found.back))
    raise Long("the brief does not fit two pages; a shorter title or question, or another template, may help")


def _fullest(draft: Content, album: Album, finding: StudyFinding, fits: Callable[[Content], int]) -> Content | None:
    """The draft with as many further figures and rows of the table as fit; None if not even the fewest do."""
    lead = draft.front[0]
    others = album.beside(finding.charts, REST, lead)
    for front, back, rows in _layouts(lead, tuple(islice(others, MOST)), len(finding.table.rows)):
        content = draft._replace(front=front, back=back, table=finding.table.first(rows))
        if fits(content) == PAGES:
            return content
    return None


def _layouts(lead: Figure, rest: Figures, rows: int) -> Iterator[tuple[Figures, Figures, int]]:
    """Figures of the first and the second page, and rows of the table, the fullest first."""
    for ahead, behind in LAYOUTS:
        if ahead + behind > len(rest):
            continue
        for most in ROWS[: 1 if ahead + behind == MOST else 2 if behind else None]:
            if most == ROWS[0] or rows > most:
                yield (lead, *rest[:ahead]), rest[ahead : ahead + behind], most


def content_of(study: StoredStudy, finding: StudyFinding, title: str) -> Content:
    """All that a brief says but its figures, under a title or the computed one."""
    record, facts = scenario_of(study).get("record", {}), study.facts
    sure = (finding.likelihood, NOISE, robustness(study, leading_outcome(study)))
    return Content(
        title=title or finding.title,
        subject=facts.title,
        question=str(study.plan.get("question", "")),
        answer=tuple(phrases.with_ties(each) for each in finding.answer),
        sure=tuple(phrases.with_ties(each) for each in sure if each),
        scale=likelihood.scale() if finding.likelihood else "",
        can=CAN,
        cannot=cannot(record),
        front=(),
        back=(),
        table=finding.table.first(1),
        method=method(study, finding),
        limits=limits(study, finding),
        commands=commands(study),
        sources=sources(facts, record, finding),
        foot=f"{facts.name}, seed {facts.seed}, Backchannel {facts.version}",
    )
