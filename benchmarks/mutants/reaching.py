"""Which tests reach a line, and how long they take: found out once, by playing all tests of a part."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from coverage import Coverage

from benchmarks.mutants.drawing import PARTS, Mutant

KEPT = ("compiled", "rules", "month", "state", "chance", "events", "seats", "engine", "measures", "scenario",
        "result", "model")  # fmt: skip
"""Parts of ``sim`` that know nothing of those that are changed: they are not imported again."""
SLOW = 2.0
"""Seconds of the processor from which a test is asked only where no quicker one reaches the line."""
MOST, BESIDE = 4.0, 1.0
"""Seconds that tests may take which reach the line, and others of their files, which may share a fixture with them."""
OPTIONS = ("-q", "-p", "no:cacheprovider", "--no-header", "--assert=plain")


def anew(name: str) -> bool:
    """Whether a module is imported again for a mutant."""
    head, _, rest = name.partition(".")
    return head in ("tests", "conftest") or (head == "sim" and bool(rest) and rest.split(".")[0] not in KEPT)


class Map:
    """Told by pytest: how long each test takes, and which lines it reaches."""

    def __init__(self, cover: Coverage) -> None:
        self.cover = cover
        self.took: dict[str, float] = {}
        self.failed: set[str] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Any:
        """Caches are emptied first: a test is to reach what another has reached before it."""
        forget()
        self.cover.switch_context(item.nodeid)
        start = time.process_time()
        done = yield
        self.took[item.nodeid] = time.process_time() - start
        return done

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Who fails without any change is not asked."""
        if report.failed:
            self.failed.add(report.nodeid)


def forget() -> None:
    """Empty every cache of a function, in the tests and in what is imported anew."""
    for name, module in list(sys.modules.items()):
        if anew(name):
            for value in list(vars(module).values()):
                if callable(getattr(value, "cache_clear", None)):
                    value.cache_clear()


class Reached(NamedTuple):
    """Tests by file and line, and what each takes."""

    tests: dict[str, dict[int, set[str]]]
    took: dict[str, float]

    def asked(self, mutant: Mutant) -> list[str]:
        """The tests for a mutant, fastest first; none if nothing reaches its file."""
        direct = self._reaching(mutant)
        first = self._within([name for name in direct if self.took[name] <= SLOW] or direct, MOST)
        files = {name.partition("::")[0] for name in direct}
        beside = [name for name in self.took if name.partition("::")[0] in files and name not in direct]
        return first + self._within(beside, BESIDE)

    def _reaching(self, mutant: Mutant) -> set[str]:
        """Those that reach its line; else its function; else its file, which is read when it is imported."""
        lines = self.tests.get(mutant.path, {})
        first, last = mutant.function or (0, -1)
        around = [lines.get(line, set()) for line in range(first, last + 1)]
        return lines.get(mutant.line) or set().union(*around) or set().union(*lines.values())

    def _within(self, names: Iterable[str], most: float) -> list[str]:
        """The fastest that take so many seconds together, one at least."""
        total, found = 0.0, []
        for name in sorted(names, key=self.took.__getitem__):
            total += self.took[name]
            if found and total > most:
                break
            found.append(name)
        return found


def reached(part: str) -> Reached:
    """Play the tests of a part once, and see what each reaches."""
    sources, tests = PARTS[part]
    include = [each if each.endswith(".py") else f"{each}/*" for each in sources]
    told = Map(Coverage(data_file=None, include=include))
    told.cover.start()
    pytest.main([*OPTIONS, *tests, *sources], plugins=[told])
    told.cover.stop()
    data, here = told.cover.get_data(), Path.cwd()
    good = told.took.keys() - told.failed
    found = {
        str(Path(file).relative_to(here)): {
            line: good & {*names} for line, names in data.contexts_by_lineno(file).items()
        }
        for file in data.measured_files()
    }
    print(f"{len(told.took):,} tests; failing without any change: {sorted(told.failed) or 'none'}")
    return Reached(found, {name: told.took[name] for name in good})
