"""Marked places in documents: what stands there is made from a table, never written by hand.

A place stands between two comments, ``<!-- NAME -->`` and ``<!-- end of NAME -->``, each on a line of its own and
perhaps indented, as in a list.
"""

from __future__ import annotations

import re

from sim.validation.markdown import wrapped


def filled(text: str, name: str, said: str) -> str:
    r"""A document with a text in its places of that name.

    >>> print(*filled("- a\n  <!-- x -->\n  <!-- end of x -->", "x", "All hold.").split())
    - a <!-- x --> All hold. <!-- end of x -->
    """

    def place(found: re.Match[str]) -> str:
        return f"{found['open']}{wrapped(said, found['indent'])}\n{found['close']}"

    return _place(name).sub(place, text)


def replaced(text: str, name: str, said: str) -> str:
    r"""The same with lines that stay as they are, such as those of tables; there must be such a place.

    >>> replaced("<!-- x -->\n<!-- end of x -->", "x", "| a |").splitlines()[1]
    '| a |'
    """
    if not _place(name).search(text):
        raise ValueError(f"no place between <!-- {name} --> and <!-- end of {name} -->")
    return _place(name).sub(lambda found: f"{found['open']}{said}\n{found['close']}", text)


def emptied(text: str, name: str) -> str:
    """A document without what its places of that name say: what is left was written by hand."""
    return _place(name).sub("", text)


def _place(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<open>^(?P<indent> *)<!-- {name} -->\n).*?(?P<close>^ *<!-- end of {name} -->$)", re.M | re.S
    )
