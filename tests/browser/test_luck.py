"""Luck in the page: NumPy itself says which keys a seed has."""

from __future__ import annotations

import random

import numpy as np

from sim.chance import KINDS, luck_of

EDGES = (0, 1, 7, 2**31, 2**32 - 1, 2**32, 2**64 - 1, 2**96, 2**128 - 1, 2**128, 2**160 - 1, 2**256 - 1)
KEYS = """async (given) => {
  const {keysOf} = await import("/engine/luck.js");
  return given.map(([seed, forums, kinds]) => [...keysOf(seed, forums, kinds)]);
}"""
REFUSED = """async (seeds) => {
  const {keysOf} = await import("/engine/luck.js");
  const refused = (seed) => {
    try { keysOf(seed, 1, [1]); } catch (fault) { return fault instanceof RangeError; }
  };
  return seeds.filter(refused);
}"""


def seeds() -> list[int]:
    """Two hundred seeds of every length, and the ends of each."""
    chosen = random.Random(18)
    return [*EDGES, *(chosen.getrandbits(chosen.randint(1, 256)) for _ in range(200 - len(EDGES)))]


def test_every_seed_has_the_keys_that_numpy_gives_it(modules):
    kinds = [kind.number for kind in KINDS.values()]
    asked = [(seed, 1 + number % 3) for number, seed in enumerate(seeds())]
    found = modules.evaluate(KEYS, [[str(seed), forums, kinds] for seed, forums in asked])
    for (seed, forums), words in zip(asked, found, strict=True):
        keys = np.array(words, np.uint32).view(np.uint64).reshape(len(kinds), forums)
        assert np.array_equal(keys, luck_of(seed, forums).keys), seed


def test_a_seed_out_of_range_is_refused(modules):
    wrong = ["-1", str(2**256), str(2**300)]
    assert modules.evaluate(REFUSED, [*wrong, "0", str(2**256 - 1)]) == wrong
