"""Pages that the translator must refuse, each with what it says; arguments are a column of floats, a float, a whole."""

from __future__ import annotations

import math

import numpy as np


def raises_to_a_power(out, x, k):
    out[0] = x**2


def asks_a_library(out, x, k):
    out[0] = math.sqrt(x)


def asks_numpy(out, x, k):
    out[0] = np.exp(x)


def sums_by_itself(out, x, k):
    out[0] = sum((x, x))


def divides_by_what_may_be_negative(out, x, k):
    out[0] = 7 // k


def is_once_this_once_that(out, x, k):
    value = 0
    if k > 0:
        value = 0.5
    out[0] = value


def takes_a_number_for_true(out, x, k):
    if k:
        out[0] = x


def compares_in_a_chain(out, x, k):
    out[0] = 1.0 if 0.0 < x < 1.0 else 0.0


def counts_from_the_end(out, x, k):
    out[-1] = x


def takes_a_slice(out, x, k):
    out[0:2] = x


def makes_a_list(out, x, k):
    values = [x, x]
    out[0] = values[0]


def calls_itself(out, x, k):
    calls_itself(out, x, k - 1)


def calls_by_name(out, x, k):
    helped(out, x=x)


def helped(out, x):
    out[0] = x


def has_too_few(out, x, k):
    helped(out)


def skips_by_two(out, x, k):
    for place in range(0, k, 2):
        out[place] = x


def forgets_what_it_gives(out, x, k):
    out[0] = may_end(x)


def may_end(x):
    if x > 0.0:
        return x


def mixes_bits(out, x, k):
    out[0] = np.uint64(k) * 0.5


def leaves_a_loop_of_constants(out, x, k):
    for place in (0, 1):
        if k > place:
            break
        out[place] = x


def uses_what_nobody_set(out, x, k):
    out[0] = y  # noqa: F821


def needs_too_much_room(out, x, k):
    place = np.int64(k)
    out[place] = x


def keeps_a_default(out, x, k=3):
    out[0] = x


def looks_a_field_up(out, x, k):
    out[0] = x.real


def tries(out, x, k):
    try:
        out[0] = x
    finally:
        out[1] = x
