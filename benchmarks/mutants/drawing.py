"""Which changes there are to a part, and a sample of them."""

from __future__ import annotations

import random
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation import file_mutation as mutmut
from mutmut.mutation.pragma_handling import IgnoredCode

PARTS = {
    "calibrate": (
        ["sim/validation/calibration"],
        ["tests/validation/calibration", "tests/cli/commands/test_calibrate.py"],
    ),
    "record": (["sim/validation/record"], ["tests/validation/record"]),
    "findings": (["sim/findings"], ["tests/findings", "tests/charts", "tests/brief"]),
    "statistics": (["sim/statistics"], ["tests/statistics", "tests/lab/tables"]),
    "store": (["sim/store"], ["tests/store", "tests/lab/runner", "tests/lab/tables", "tests/lab/whole"]),
}
"""Of each part what is changed, and the tests that are asked, besides the doctests of what is changed."""


NOTHING = IgnoredCode(set(), set(), set())


class Mutant(NamedTuple):
    """A changed file."""

    path: str
    line: int
    function: tuple[int, int] | None
    """First and last line of the function around the change; None where it is in none."""
    code: str
    diff: str


class Change(NamedTuple):
    """A place of a file, and what would stand there."""

    path: Path
    module: cst.Module
    change: mutmut.Mutation
    line: int
    function: tuple[int, int] | None

    def made(self) -> Mutant:
        """The file with this change and no other."""
        old = self.module.code
        new = self.module.deep_replace(self.change.original_node, self.change.mutated_node).code
        lines = list(unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=0))[3:]
        return Mutant(str(self.path), self.line, self.function, new, "\n".join(lines))


class Visitor(mutmut.MutationVisitor):
    """Looks into decorated functions too: a fork imports the file anew, so nothing is decorated twice."""

    def _skip_node_and_children(self, node: cst.CSTNode) -> bool:
        return not isinstance(node, cst.FunctionDef) and super()._skip_node_and_children(node)


def changes_of(path: Path) -> list[Change]:
    """Every change of a file, in its order."""
    code = path.read_text(encoding="utf-8")
    wrapper = MetadataWrapper(cst.parse_module(code))
    visitor = Visitor(mutmut.mutation_operators, NOTHING, None)
    module, at = wrapper.visit(visitor), wrapper.resolve(PositionProvider)
    found = []
    for each in visitor.mutations:
        outer = each.contained_by_top_level_function
        whole = (at[outer].start.line, at[outer].end.line) if isinstance(outer, cst.FunctionDef) else None
        if each.original_node in at:
            found.append(Change(path, module, each, at[each.original_node].start.line, whole))
    return found


def drawn(part: str, seed: int, number: int) -> list[Mutant]:
    """A sample of the mutants of a part, as many as are asked for if there are so many."""
    sources = map(Path, PARTS[part][0])
    files = sorted(file for each in sources for file in ([each] if each.suffix == ".py" else each.rglob("*.py")))
    every = [change for file in files for change in changes_of(file)]
    print(f"{part}: {len(every):,} mutants in {len(files)} files")
    return [change.made() for change in random.Random(seed).sample(every, min(number, len(every)))]
