"""``python -m tests.words.messages``: bring every catalogue up to date, and say how many translations are missing."""

from __future__ import annotations

from sim.words.catalogue import ENGLISH, LANGUAGES
from tests.words.messages.extract import LANGUAGES as FOLDER
from tests.words.messages.extract import brought_up_to_date, catalogue

for language in LANGUAGES:
    if language != ENGLISH:
        (FOLDER / f"{language}.po").write_bytes(brought_up_to_date(language))
        missing = [each.id for each in catalogue(language) if each.id and not each.string]
        print(f"{language}.po: {len(missing)} messages wait for a translation")
