"""Chance, as the page of that name has it."""

from __future__ import annotations

from functools import lru_cache

from tests.docs.rebuilt.pages import kinds_of_chance

HALF, WHOLE = 2**32, 2**64


def mixed(key: int, n: int) -> int:
    """The n-th number of a key."""
    z = (key + n * 0x9E3779B97F4A7C15) % WHOLE
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 % WHOLE
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB % WHOLE
    return z ^ (z >> 31)


class _Hashed:
    """The function ``hashed`` with the variable that it keeps between calls."""

    def __init__(self) -> None:
        self.c = 0x43B0D7E5

    def __call__(self, value: int) -> int:
        value ^= self.c
        self.c = self.c * 0x931E8875 % HALF
        value = value * self.c % HALF
        return value ^ (value >> 16)


def _stirred(x: int, y: int) -> int:
    z = (0xCA01F9DD * x - 0x4973F715 * y) % HALF
    return z ^ (z >> 16)


def _pool(entropy: list[int]) -> list[int]:
    hashed = _Hashed()
    pool = [hashed(entropy[i]) for i in range(4)]
    for a in range(4):
        for b in range(4):
            if a != b:
                pool[b] = _stirred(pool[b], hashed(pool[a]))
    for rest in entropy[4:]:
        for b in range(4):
            pool[b] = _stirred(pool[b], hashed(rest))
    return pool


@lru_cache(64)
def words(seed: int, forum: int) -> list[int]:
    """The 256 words of a seed and a forum."""
    entropy = []
    while seed:
        entropy.append(seed % HALF)
        seed //= HALF
    entropy = entropy or [0]
    entropy += [0] * (4 - len(entropy))
    pool, d, half = _pool([*entropy, forum]), 0x8B51F9DD, []
    for n in range(512):
        v = pool[n % 4] ^ d
        d = d * 0x58F38DED % HALF
        v = v * d % HALF
        half.append(v ^ (v >> 16))
    return [half[2 * n] + half[2 * n + 1] * HALF for n in range(256)]


class Luck:
    """All draws of a run."""

    def __init__(self, seed: int, run: int) -> None:
        self.seed, self.run = seed, run
        self.streams: dict[tuple[str, int], int] = {}

    def __call__(self, kind: str, *at: int, forum: int = 0) -> float:
        """A draw in [0, 1); ``at`` is what the kind's row of the table names, from left to right."""
        number, steps = kinds_of_chance()[kind]
        if (kind, forum) not in self.streams:
            self.streams[kind, forum] = mixed(words(self.seed, forum if number >= 20 else 0)[number], self.run)
        address = sum(step * each for step, each in zip(steps, at, strict=True))
        return (mixed(self.streams[kind, forum], address) >> 11) * 2.0**-53


def pick(u: float, n: int) -> int:
    """One of n things."""
    return min(int(u * n), n - 1)
