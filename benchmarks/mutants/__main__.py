"""``python -m benchmarks.mutants PART``: draw mutants of a part, try them, and write a line each."""

from __future__ import annotations

import gc
import json
from collections import Counter
from pathlib import Path

import click

from benchmarks.mutants.drawing import PARTS, Mutant, drawn
from benchmarks.mutants.reaching import reached
from benchmarks.mutants.trying import KILLED, tried


@click.command()
@click.argument("part", type=click.Choice(list(PARTS)))
@click.option("--seed", default=20260, show_default=True, help="Of the sample.")
@click.option("--number", default=300, show_default=True, help="Mutants of the sample.")
@click.option("--workers", default=1, show_default=True, help="Mutants tried at a time.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("results/mutants"), show_default=True)
@click.option("--left", type=click.Path(exists=True, path_type=Path), help="A file of an earlier run: who survived it.")
def main(part: str, seed: int, number: int, workers: int, out: Path, left: Path | None) -> None:
    """Draw mutants of PART, try each on the tests that reach it, and write what became of them to OUT."""
    out.mkdir(parents=True, exist_ok=True)
    mutants, again = drawn(part, seed, number), set()
    if left:
        before = map(json.loads, left.read_text(encoding="utf-8").splitlines())
        again = {(each["path"], each["diff"]) for each in before if each["end"] != KILLED}
    chosen = [each for each in mutants if not left or (each.path, each.diff) in again]
    seen, many = reached(part), Counter[str]()
    gc.collect()
    gc.freeze()  # a fork that collected would copy all of it
    with (out / f"{part}{'-again' if left else ''}.jsonl").open("w", encoding="utf-8") as file:

        def say(mutant: Mutant, end: str, by: str) -> None:
            many[end] += 1
            facts = {"path": mutant.path, "line": mutant.line, "end": end, "by": by, "diff": mutant.diff}
            file.write(json.dumps(facts) + "\n")
            file.flush()

        tried(chosen, seen, workers, out.resolve(), say)
    click.echo(f"{part}, seed {seed}: " + ", ".join(f"{count} {end}" for end, count in many.most_common()))


if __name__ == "__main__":
    main()
