"""Everything that the translator knows, in pages of its own: what it makes of it is held against Python and numba.

Each page writes a row of results for a row of operands, so that one call looks at all of them.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sim.chance import mixed, uniform

FAR, UNKNOWN = 2.0**31, float("nan")
THREE, NEAR, KINDS = np.int64(3), np.uint64(11), (np.int64(5), np.int64(2))


class Pair(NamedTuple):
    """Two numbers that travel together."""

    first: float
    second: int


def truth(holds):
    return 1.0 if holds else 0.0


def less(one, two):
    return one - 2.0 * two


def both(one, two):
    return one * two, one + two, two


def signed(number):
    if number < 0.0:
        return -number
    return number


def floats(out, x, y):
    out[0], out[1], out[2], out[3] = x + y, x - y, x * y, x / y
    out[4], out[5] = -x, (x + y) - x
    out[6], out[7], out[8] = x * y + x, x * (y + 1.0), less(x, y)
    out[9], out[10], out[11], out[12] = min(x, y), max(x, y), min(y, x), max(y, x)
    out[13], out[14], out[15] = truth(x < y), truth(x <= y), truth(x > y)
    out[16], out[17], out[18] = truth(x >= y), truth(x == y), truth(x != y)
    out[19] = truth((x < y and y < 1.0) or not x > y)
    out[20] = x if x < y else y
    out[21], out[22], out[23] = both(x, y)
    out[24] = both(y, x)[0] + signed(y)
    out[25], out[26] = x, y
    out[25], out[26] = out[26], out[25]


def wholes(out, k, j):
    out[0], out[1], out[2], out[3] = k // 3, k % 3, k // THREE, j % 12
    out[4], out[5], out[6], out[7] = k + j, k - j, k * j, -k
    out[8], out[9] = min(k, j), max(k, j)
    out[10], out[11], out[12] = k < j, k == j, k != j
    out[13] = 10 + (k <= j) + (k >= j)
    k, j = j, k
    out[14] = k
    out[15] = k if k > j else j
    out[16] = (k > 0) != (j > 0)


def converted(out, x, k, key):
    out[0] = int(x) if x > -FAR and x < FAR else 0
    out[1] = k / 3
    out[2] = k * 0.1
    out[3] = np.int64(key >> NEAR) * 2.0**-53
    out[4] = uniform(key, k)
    out[5] = k
    out[6] = k * 2**33 + 0.5
    out[7] = truth(k > 0) + (k > 1)


def mixes(out, key, k):
    out[0] = mixed(key, k)
    out[1] = key ^ (key >> NEAR)
    out[2] = key * key + np.uint64(k)


def counted(out, k, j):
    """Loops in every form; a variable that a body changes does not disturb the count."""
    total = 0
    for step in range(4):
        total += step
        step = 10
    out[0], out[1] = total, 0
    for step in range(k, j):
        if step % 2 == 0:
            continue
        if step > 4:
            break
        out[1] += step
    for step in range(5, 0, -1):
        out[1] = 2 * out[1] % 1000 + step
    out[2] = 1
    for kind in KINDS:
        out[2] = 3 * out[2] + kind
    while out[2] > 10 and total > 0:
        out[2] -= 7
        total -= 1
    out[3] = total


def raised(cells):
    cells[0, 0] += 1.0
    return 10.0


def placed(out, cells, x, y):
    """Cells of tables and of parts of them, and what was there before a call that writes there too."""
    for row in range(cells.shape[0]):
        line = cells[row]
        for column in range(line.shape[0]):
            line[column] = 10 * row + column
    cells[1, 2] = x
    part = cells[0] if x < y else cells[1]
    out[0], out[1] = part[2], cells.size
    cells[0, 0] += raised(cells)
    out[2], out[3] = cells[0, 0], cells[1, cells.shape[1] - 1]
    pair = Pair(y, cells.shape[1])
    out[4], out[5] = pair.first, pair.second
    out[6] = UNKNOWN
    either = out
    if x < y:
        either = cells[0]
    out[7] = either.shape[0]


def table(of_floats, of_wholes, of_others, of_bits, xs, ys, ks, js, keys, cells):
    """A row of each table for every row of operands."""
    for n in range(xs.shape[0]):
        floats(of_floats[n], xs[n], ys[n])
        wholes(of_wholes[n, 0], ks[n], js[n])
        counted(of_wholes[n, 1], ks[n], js[n])
        converted(of_others[n, 0], xs[n], ks[n], keys[n])
        placed(of_others[n, 1], cells, xs[n], ys[n])
        mixes(of_bits[n], keys[n], ks[n])


def endless(out):
    """A page that never ends where it is given what it must not be given."""
    while out[0] >= 0.0:
        out[0] += 1.0
