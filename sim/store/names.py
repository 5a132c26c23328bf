"""Names that a folder may have on every system: letters of any script, digits, ``.``, ``_`` and ``-``."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path

LONGEST, MOST_BYTES = 100, 200
"""Characters and bytes that leave room for endings and paths on all systems."""
RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])(\..*)?", re.IGNORECASE)
"""What Windows keeps for devices, whatever the ending."""
ALLOWED = "letters of any script, digits, and . _ - between them"


def fault(name: str) -> str:
    r"""Why a name cannot be that of a folder, as the end of a sentence; empty if it can.

    >>> fault("对话-2"), fault("Tbilisi_თ.1")
    ('', '')
    >>> fault(".."), fault("a:b"), fault("CON.txt")
    ('it begins with "."', 'it holds ":"', 'Windows keeps it for a device')
    """
    wrong = next((letter for letter in name if not _fits(letter)), "")
    if not name:
        return "it is empty"
    if wrong:
        return f'it holds "{wrong}"'
    if name[0] == "." or name[-1] == ".":
        return f'it {"begins" if name[0] == "." else "ends"} with "."'
    if RESERVED.fullmatch(name):
        return "Windows keeps it for a device"
    if len(name) > LONGEST or len(name.encode()) > MOST_BYTES:
        return f"it is longer than {LONGEST} letters or {MOST_BYTES} bytes"
    return ""


def whole(name: str) -> str:
    """A name with each letter written in one way, however it was typed (Unicode's form NFC)."""
    return unicodedata.normalize("NFC", name)


def folder_name(text: str) -> str:
    """A name for the folder of something that people have named: as it is if that can be, else told apart by a hash.

    >>> folder_name("谈判"), folder_name("talks"), folder_name("a b"), folder_name("a-b")
    ('谈判', 'talks', 'a-b-c8687a08', 'a-b')
    """
    name = whole(text)
    if not fault(name):
        return name
    kept = "".join(letter if _fits(letter) and letter != "." else "-" for letter in name).strip("-_")
    while len(kept) > LONGEST - 9 or len(kept.encode()) > MOST_BYTES - 9:
        kept = kept[:-1]
    return "-".join([*([kept] if kept else []), hashlib.sha256(name.encode(errors="surrogatepass")).hexdigest()[:8]])


def shareable_path(folder: Path) -> str:
    """How a folder is named in a command that others can give: by its path, but for one that only this machine knows.

    >>> shareable_path(Path("results") / "one"), shareable_path(Path("one").absolute())
    ('results/one', 'one')
    """
    return folder.name if folder.is_absolute() else folder.as_posix()


def _fits(letter: str) -> bool:
    """Letters with the marks that belong to them, digits, and what joins words."""
    kind = unicodedata.category(letter)
    return kind[0] in "LM" or kind == "Nd" or letter in "._-"
