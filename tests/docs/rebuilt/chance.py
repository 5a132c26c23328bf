"""Every draw is a function of seed, run, kind, forum and address."""

from tests.docs.rebuilt import pages

WIDE = 2**64 - 1
NARROW = 2**32 - 1
SHIFTS = {"when": 32, "item": 16, "side": 8, "place": 0}


def mixed(key: int, n: int) -> int:
    """The mixer of SplitMix64."""
    z = (key + n * 0x9E3779B97F4A7C15) & WIDE
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & WIDE
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & WIDE
    return z ^ (z >> 31)


def _entropy(seed: int, forum: int) -> list[int]:
    """The seed and the forum as 32-bit words."""
    words = []
    while seed:
        words.append(seed & NARROW)
        seed >>= 32
    return words + [0] * (4 - len(words)) + [forum]


def _stirred(x: int, y: int) -> int:
    z = (0xCA01F9DD * x - 0x4973F715 * y) & NARROW
    return z ^ (z >> 16)


def _pool(entropy: list[int]) -> list[int]:
    """The four words into which all entropy is stirred."""
    c = 0x43B0D7E5

    def hashed(value: int) -> int:
        nonlocal c
        value ^= c
        c = (c * 0x931E8875) & NARROW
        value = (value * c) & NARROW
        return value ^ (value >> 16)

    pool = [hashed(word) for word in entropy[:4]]
    for a in range(4):
        for b in range(4):
            if b != a:
                pool[b] = _stirred(pool[b], hashed(pool[a]))
    for word in entropy[4:]:
        for b in range(4):
            pool[b] = _stirred(pool[b], hashed(word))
    return pool


def words(seed: int, forum: int, count: int) -> list[int]:
    """The first 64-bit words of a seed and a forum."""
    pool, half, d = _pool(_entropy(seed, forum)), [], 0x8B51F9DD
    for n in range(2 * count):
        v = pool[n % 4] ^ d
        d = (d * 0x58F38DED) & NARROW
        v = (v * d) & NARROW
        half.append(v ^ (v >> 16))
    return [half[2 * n] + (half[2 * n + 1] << 32) for n in range(count)]


def pick(u: float, n: int) -> int:
    """One of n things counted from 0."""
    return min(int(u * n), n - 1)


class Luck:
    """All draws of one run of one seed."""

    def __init__(self, seed: int, run: int) -> None:
        self.seed, self.run = seed, run
        self._count = 1 + max(number for number, _, _ in pages.kinds_of_chance().values())
        self._words: dict[int, list[int]] = {}
        self._keys: dict[tuple[str, int], tuple[int, tuple[int, ...]]] = {}

    def _key(self, kind: str, forum: int) -> tuple[int, tuple[int, ...]]:
        """What a kind and a forum have in common, and where the parts of an address go."""
        if (kind, forum) not in self._keys:
            number, of_conflict, slots = pages.kinds_of_chance()[kind]
            owner = 0 if of_conflict else forum
            if owner not in self._words:
                self._words[owner] = words(self.seed, owner, self._count)
            shifts = tuple(SHIFTS[slot] for slot in slots)
            self._keys[kind, forum] = (mixed(self._words[owner][number], self.run), shifts)
        return self._keys[kind, forum]

    def __call__(self, kind: str, forum: int, *address: int) -> float:
        """A draw in [0, 1); of a kind of the conflict the forum does not matter."""
        key, shifts = self._key(kind, forum)
        packed = sum(part << shift for part, shift in zip(address, shifts, strict=True))
        return (mixed(key, packed) >> 11) * 2.0**-53
