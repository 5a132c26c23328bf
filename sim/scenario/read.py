"""Reading scenarios: from a name, a path or a text to a plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from sim.scenario.build import build
from sim.scenario.ceilings import LARGEST
from sim.scenario.check import check
from sim.scenario.check_assumptions import check_assumptions
from sim.scenario.draft import Draft
from sim.scenario.faults import Fault, ScenarioError, nearest
from sim.scenario.grammar import SCENARIO
from sim.scenario.hints import start_in
from sim.scenario.locate import lines_of
from sim.scenario.origin import Origin
from sim.scenario.override import override
from sim.scenario.plain_file import NotPlainError, is_there, plain_bytes
from sim.scenario.plan import Scenario
from sim.scenario.report import Report
from sim.scenario.setting import Setting, read_settings
from sim.scenario.shipped import DEFAULT, paths
from sim.scenario.toml_text import decode, parse
from sim.scenario.validate import SoundPart, clean_whole
from sim.scenario.weight import weigh

_parsed, _lines, _start = lru_cache(8)(parse), lru_cache(8)(lines_of), lru_cache(8)(start_in)
"""A study reads one text at a thousand points; what is kept here is shared by all, and never changed."""


def load(name_or_path: str | Path | None = None, overrides: Sequence[str | Setting] = ()) -> Scenario:
    """The scenario of a shipped name, or of a path to a TOML file; ``None`` is the default one.

    Overrides are single values under the paths of the file, as text or read already, for example
    ``"tension.baseline=0.6"``, ``"forums.pcac.slots=6"``, ``Setting("months", 24)``. Raises ScenarioError with
    everything that is wrong, at once.
    """
    wanted = DEFAULT if name_or_path is None else name_or_path
    path = paths().get(str(wanted))
    name = path.name if path else str(wanted)
    content = _content(path or Path(wanted), name)
    return loads(decode(content, name), name, overrides)


def loads(
    text: str, name: str = "scenario.toml", overrides: Sequence[str | Setting] = (), *, again: bool = False
) -> Scenario:
    """The scenario of a TOML text; ``name`` is what faults call it. Raises ScenarioError.

    ``again``: this very text with these very settings was read before, without a fault. A study does so at every point,
    when it is planned and when it is played; whether the parts fit together is then not asked a second time.
    """
    settings = read_settings(overrides)
    _, scenario = _read(text, name, settings, again)
    if scenario.assumptions and not again:
        if faults := _assumed(text, name, tuple(each.toml for each in settings if each.path[0] == "assumptions")):
            raise ScenarioError(faults)
    return scenario


def _read(text: str, name: str, settings: Sequence[Setting], again: bool = False) -> tuple[Draft, Scenario]:
    """A text as ``loads`` reads it, whatever its assumptions are."""
    tree, placed = override(_parsed(text, name), settings)
    report = Report(name, _lines(text), placed, _start(text))
    draft = Draft(tree, clean_whole(SCENARIO, tree, report, _known(text, name)), report)
    if not (report.oversized or again):
        check(draft)
    report.settle()
    scenario = build(draft.clean, Path(name).stem, Origin(text, name, tuple(settings), loads))
    if not again:
        weigh(scenario, report)
    report.settle()
    return draft, scenario


@lru_cache(64)  # more than are shipped: what is kept of each is small
def _assumed(text: str, name: str, own: tuple[str, ...]) -> tuple[Fault, ...]:
    """What is wrong with the assumptions of a text, once for all that is set in it.

    They speak of the text as it is written: whoever sets a value to its other one contradicts nothing. Of a text that
    is in order only with other settings nothing can be said.

    Args:
        text: of the scenario.
        name: what faults call it.
        own: settings of the assumptions themselves.
    """
    settings = read_settings(own)
    try:
        draft, scenario = _read(text, name, settings)
    except ScenarioError:
        return ()
    check_assumptions(draft, scenario, lambda more: _read(text, name, [*settings, *more])[1])
    return tuple(draft.report.faults())


@lru_cache(8)
def _known(text: str, name: str) -> Mapping[str, SoundPart]:
    """What comes of the parts of a text that are in order by themselves: no scenario of it reads them anew."""
    tree, report = _parsed(text, name), Report(name, _lines(text), {})
    found = clean_whole(SCENARIO, tree, report, {})
    return {key: SoundPart(tree.get(key), each) for key, each in found.items() if report.fine((key,))}


def _content(path: Path, name: str) -> bytes:
    if is_there(path):
        try:
            return plain_bytes(path, LARGEST)
        except NotPlainError as fault:
            found = str(fault)
    else:
        found = "no such scenario and no such file"
    names = list(paths())
    allowed = f"{', '.join(names)}, or the path of a TOML file"
    raise ScenarioError([Fault(name, 0, "", found, allowed, nearest(path.stem, names))])
