"""The catalogue of messages: what a user reads is one of these sentences, in the language that is spoken.

A message is written in English where it is said; its text is its name in the catalogues of other languages
(``languages/*.po``, the format of GNU gettext). Holes are named: another language may order them otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Protocol

ENGLISH = "en"
LANGUAGES = (ENGLISH, "fr")
CATALOGUES = Path(__file__).with_name("languages")
_spoken: ContextVar[str] = ContextVar("language", default=ENGLISH)


class _Catalogue(Protocol):
    def gettext(self, message: str) -> str: ...
    def ngettext(self, one: str, many: str, n: int) -> str: ...


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Everything within is said in a language, one of ``LANGUAGES``. Raises KeyError for another."""
    if language not in LANGUAGES:
        raise KeyError(language)
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def spoken() -> str:
    """The language that is spoken."""
    return _spoken.get()


def say(message: str, **holes: object) -> str:
    """A message with its holes filled.

    >>> say("{track} leads", track="Track 2")
    'Track 2 leads'
    """
    return _catalogue(spoken()).gettext(message).format(**holes)


def say_many(one: str, many: str, number: int, **holes: object) -> str:
    """A message about so many of something: each language has its own forms, and its own rule for which to take.

    >>> say_many("{number} seat", "{number} seats", 1), say_many("{number} seat", "{number} seats", 0)
    ('1 seat', '0 seats')
    """
    return _catalogue(spoken()).ngettext(one, many, number).format(number=number, **holes)


def message(text: str) -> str:
    """A message that is kept in a table and said later: it stands in the catalogues as those that are said at once."""
    return text


def listed(parts: list[str]) -> str:
    """Parts joined as in a sentence.

    >>> listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])
    ('a', 'a and b', 'a, b and c')
    """
    if len(parts) < 2:
        return "".join(parts)
    return say("{first} and {last}", first=", ".join(parts[:-1]), last=parts[-1])


@cache
def _catalogue(language: str) -> _Catalogue:
    if language == ENGLISH:
        from gettext import NullTranslations

        return NullTranslations()
    return _read(CATALOGUES / f"{language}.po")


def _read(file: Path) -> _Catalogue:
    """A catalogue as it stands in its file; a message that it lacks, which a test would find, is said in English."""
    from io import BytesIO

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po
    from babel.support import Translations

    compiled = BytesIO()
    with file.open("rb") as stream:
        write_mo(compiled, read_po(stream, locale=file.stem))
    compiled.seek(0)
    return Translations(compiled)
