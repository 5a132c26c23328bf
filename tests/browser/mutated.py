"""Scenarios broken at random, by the seed: what people mistype, what programs write, what nobody should."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from sim.scenario.shipped import paths
from tests.scenario.conftest import BASE
from tests.scenario.test_record import RECORD

Act = Callable[[Random, list[str]], None]

PIECES = json.loads(Path(__file__).with_name("pieces.json").read_text(encoding="utf-8"))
WORDS = [*PIECES["words"], "é" * 40]
LONG = ["1" * 60, "1" * 4400, "[" * 8 + "]" * 8, "[" * 9 + "]" * 9, "{a=" * 8 + "1" + "}" * 8, "[" * 200]
LONG += [f'"{letter * count}"' for letter, count in (("x", 60), ("é", 48), ("🚀", 49), ("x", 2001))]
VALUES = [*PIECES["values"], *LONG]
LINES = [*PIECES["lines"], RECORD.strip()]
LETTERS = "ab=.[]{}\"'#,\n 01-+_:\\\té🚀\x00\r"


def replace_value(random: Random, lines: list[str]) -> None:
    at = _pair(random, lines)
    lines[at] = f"{lines[at].partition('=')[0]}= {random.choice(VALUES)}"


def nudge(random: Random, lines: list[str]) -> None:
    numbers = [at for at, line in enumerate(lines) if re.search(r"= *\[?-?[0-9]", line)]
    at = random.choice(numbers or [0])
    change = random.choice([-24, -12, -2, -1, 1, 2, 12, 40])
    lines[at] = re.sub(r"([0-9]+)(?=[^0-9]*$)", lambda found: str(max(int(found[1]) + change, 0)), lines[at], count=1)


def misspell(random: Random, lines: list[str]) -> None:
    at = random.randrange(len(lines))
    names = list(re.finditer(r"[A-Za-z_]{3,}", lines[at]))
    if not names:
        return
    name = random.choice(names)
    word, place = name[0], random.randrange(len(name[0]))
    other = random.choice(
        [word[:place] + word[place + 1 :], word.upper(), word.replace("_", "-"), word[::-1], random.choice(WORDS)]
    )
    lines[at] = lines[at][: name.start()] + other + lines[at][name.end() :]


def delete(random: Random, lines: list[str]) -> None:
    at = random.randrange(len(lines))
    del lines[at : at + random.choice([1, 1, 1, 2, 5])]


def double(random: Random, lines: list[str]) -> None:
    at = random.randrange(len(lines))
    lines.insert(random.choice([at, random.randrange(len(lines))]), lines[at])


def swap(random: Random, lines: list[str]) -> None:
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def insert(random: Random, lines: list[str]) -> None:
    lines.insert(random.choice([0, len(lines), random.randrange(len(lines) + 1)]), random.choice(LINES))


def append(random: Random, lines: list[str]) -> None:
    lines.append(random.choice(LINES))


def scratch(random: Random, lines: list[str]) -> None:
    at = random.randrange(len(lines))
    start = random.randrange(len(lines[at]) + 1)
    put = "".join(random.choices(LETTERS, k=random.randrange(4)))
    lines[at] = lines[at][:start] + put + lines[at][start + random.randrange(4) :]


def other_lines(random: Random, lines: list[str]) -> None:
    at = random.randrange(len(lines))
    lines[at:] = [f"{line}\r" for line in lines[at:]]


def mark_of_order(random: Random, lines: list[str]) -> None:
    lines[:1] = [f"\ufeff{line}" for line in lines[:1]]


def many_faults(random: Random, lines: list[str]) -> None:
    lines[0:0] = [f"{random.choice(WORDS) or 'w'}_{number}_x = {number}" for number in range(60)]


ACTS: list[tuple[Act, int]] = [
    (replace_value, 30), (nudge, 14), (misspell, 14), (delete, 8), (double, 5), (swap, 5), (insert, 8), (append, 14),
    (scratch, 6), (other_lines, 1), (mark_of_order, 1), (many_faults, 1),
]  # fmt: skip


def mutated(count: int, seed: int) -> Iterator[str]:
    """Texts of which each was changed in one to three places; most of them are no scenario any more."""
    random = Random(seed)
    shipped = [path.read_text(encoding="utf-8") for path in paths().values()]
    for _ in range(count):
        lines = (BASE if random.random() < 0.6 else random.choice(shipped)).split("\n")
        for act in random.choices(
            [act for act, _ in ACTS], [often for _, often in ACTS], k=random.choice([1, 1, 2, 3])
        ):
            if lines:
                act(random, lines)
        yield "\n".join(lines)


def _pair(random: Random, lines: list[str]) -> int:
    pairs = [at for at, line in enumerate(lines) if re.match(r"[^#\[]*=", line)]
    return random.choice(pairs or [0])
