"""What the tests of reading scenarios share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sim.scenario import Fault, ScenarioError, loads

BASE = Path(__file__).with_name("base.toml").read_text(encoding="utf-8")
Break = Callable[[str, str], tuple[int, tuple[Fault, ...]]]


@pytest.fixture(name="base")
def base_text() -> str:
    return BASE


@pytest.fixture(name="broken")
def broken_base() -> Break:
    """Put ``new`` in the place of ``old`` in the base: the line of the mark ``@`` in it (0: none), and the faults."""

    def broken(old: str, new: str) -> tuple[int, tuple[Fault, ...]]:
        assert BASE.count(old) == 1, f"{old!r} must be in the base once"
        text = BASE.replace(old, new)
        line = text[: text.index("@")].count("\n") + 1 if "@" in new else 0
        with pytest.raises(ScenarioError) as caught:
            loads(text.replace("@", ""), "x.toml")
        return line, caught.value.faults

    return broken


@pytest.fixture(name="verdict")
def verdict_on_base(broken: Break) -> Callable[[str, str, str], str]:
    """Break the base, and give the one sentence at ``path``; it must name the marked line, and be the only one."""
    # Breaking these breaks more: keys missing as well, a source that names nothing, dates beyond a shorter horizon.
    more = ("[forums.9b]\n[forums.big]", "months = 24\n", 'kind = "crisis"')

    def verdict(old: str, new: str, path: str) -> str:
        line, faults = broken(old, new)
        assert path in {fault.path for fault in faults}, [str(fault) for fault in faults]
        assert len(faults) == 1 or new in more, [str(fault) for fault in faults]
        sentence = str(next(fault for fault in faults if fault.path == path))
        assert sentence.startswith(f"x.toml:{line}: {path}: " if line else "x.toml:"), sentence
        return sentence

    return verdict
