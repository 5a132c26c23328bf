"""Scripts that our faces lack: which faces are asked for them first, and what to install where there is none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import category, name


class Script(NamedTuple):
    """Letters that belong together."""

    name: str
    faces: tuple[str, ...]
    """Families that have them, the best first: of Debian, Windows and macOS."""
    package: str
    """Of Debian and Ubuntu."""


CJK = "fonts-noto-cjk"
KNOWN = {
    "HIRAGANA": Script("Japanese", ("Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", "Hiragino Sans", "Meiryo"), CJK),
    "HANGUL": Script("Korean", ("Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo"), CJK),
    "CJK": Script("Chinese", ("Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", "SimHei"), CJK),
    "": Script("symbols", ("Symbola", "Noto Emoji", "Segoe UI Emoji", "Segoe UI Symbol"), "fonts-symbola"),
}
"""By the first word of a letter's name in Unicode. Japanese and Korean stand before Chinese: they write its letters in
forms of their own, and a text with kana or hangul is none of Chinese."""
SAME = {"KATAKANA": "HIRAGANA", "HALFWIDTH": "HIRAGANA", "IDEOGRAPHIC": "CJK", "FULLWIDTH": "CJK", "BOPOMOFO": "CJK"}
MOST = 12
"""Letters that a sentence shows."""


def _word(letter: str) -> str:
    word = name(letter, "").split(" ")[0]
    word = SAME.get(word, word)
    return word if word in KNOWN or category(letter)[0] in "LMN" else ""


def scripts(letters: Iterable[str]) -> list[Script]:
    """The scripts of some letters, in the order in which faces are looked for.

    >>> [script.name for script in scripts("对话 たい ไทย")]
    ['Japanese', 'Chinese', 'Thai']
    """
    words = {_word(letter) for letter in letters if not letter.isspace()}
    known = [script for word, script in KNOWN.items() if word in words]
    return known + [
        Script(word.title(), (f"Noto Sans {word.title()}",), "fonts-noto-core") for word in sorted(words - KNOWN.keys())
    ]


def advice(letters: str) -> str:
    """What to install for letters that no face here has; without a full stop.

    >>> advice("ไทย")
    'no typeface here has the letters ไ ท ย (Thai); install Noto Sans Thai or the like (Debian: fonts-noto-core)'
    """
    found = scripts(letters)
    shown = " ".join(letters[:MOST]) + (" …" if len(letters) > MOST else "")
    called = ", ".join(script.name for script in found)
    faces = ", ".join(script.faces[0] for script in found)
    packages = ", ".join(dict.fromkeys(script.package for script in found))
    return f"no typeface here has the letters {shown} ({called}); install {faces} or the like (Debian: {packages})"
