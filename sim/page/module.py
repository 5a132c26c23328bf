"""From an object file of WebAssembly to a module: its indices are right already, only its exports have to be said.

Sections and their numbers: WebAssembly Core Specification, "Binary Format"; the names of functions in an object file:
"WebAssembly Object File Linking" (github.com/WebAssembly/tool-conventions, Linking.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

HEAD = b"\0asm\1\0\0\0"
CUSTOM, EXPORT, START, ELEMENT, CODE, DATA, COUNT = 0, 7, 8, 9, 10, 11, 12
ORDER = (1, 2, 3, 4, 5, 6, EXPORT, START, ELEMENT, COUNT, CODE, DATA)
"""In which order sections stand; their numbers are not quite."""
SYMBOLS = 8
"""Number of the list of names within the section called linking."""
IS_FUNCTION, IS_ABSENT, HAS_NAME = 0, 0x10, 0x40


class BytesReader:
    """Reads a stretch of bytes from its beginning."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def __bool__(self) -> bool:
        return self.at < len(self.data)

    def byte(self) -> int:
        """The next byte."""
        self.at += 1
        return self.data[self.at - 1]

    def number(self) -> int:
        """A whole number: seven bits a byte, the lowest first (LEB128)."""
        found = shift = 0
        while True:
            byte = self.byte()
            found |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return found

    def stretch(self) -> bytes:
        """As many bytes as a number before them says."""
        size = self.number()
        self.at += size
        return self.data[self.at - size : self.at]


def number(value: int) -> bytes:
    """A whole number as ``BytesReader.number`` reads it.

    >>> number(624485).hex(), BytesReader(number(624485)).number()
    ('e58e26', 624485)
    """
    out = b""
    while value > 127:
        out += bytes([value & 127 | 128])
        value >>= 7
    return out + bytes([value])


def stretch(data: bytes) -> bytes:
    """Bytes behind a number that says how many."""
    return number(len(data)) + data


def sections(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Number and content of every section of an object file or module.

    Raises:
        ValueError: if it is neither.
    """
    if not data.startswith(HEAD):
        raise ValueError("no WebAssembly of version 1")
    reader = BytesReader(data[len(HEAD) :])
    while reader:
        yield reader.byte(), reader.stretch()


def module_of(code: bytes, exports: Sequence[str]) -> bytes:
    """An object file as a module that exports some of its functions.

    Raises:
        ValueError: if it has no such function.
    """
    found, functions = [], {}
    for kind, content in sections(code):
        if kind != CUSTOM:
            found.append((kind, content))
        elif (reader := BytesReader(content)).stretch() == b"linking":
            functions = _functions(reader)
    if absent := [name for name in exports if name not in functions]:
        raise ValueError(f"no function {', '.join(absent)} in the object file")
    said = [stretch(name.encode()) + b"\0" + number(functions[name]) for name in exports]
    found.append((EXPORT, number(len(said)) + b"".join(said)))
    found.sort(key=lambda section: ORDER.index(section[0]))
    return HEAD + b"".join(bytes([kind]) + stretch(content) for kind, content in found)


def _functions(reader: BytesReader) -> dict[str, int]:
    """Names and indices of the functions that an object file defines, from its section called linking."""
    reader.number()  # its version
    while reader:
        kind, content = reader.byte(), reader.stretch()
        if kind == SYMBOLS:
            return dict(_defined(BytesReader(content)))
    return {}


def _defined(reader: BytesReader) -> Iterator[tuple[str, int]]:
    for _ in range(reader.number()):
        kind, flags = reader.byte(), reader.number()
        if kind == 1:  # data
            reader.stretch()
            for _ in range(0 if flags & IS_ABSENT else 3):
                reader.number()
            continue
        index = reader.number()
        name = b"" if kind == 3 or (flags & IS_ABSENT and not flags & HAS_NAME) else reader.stretch()
        if kind == IS_FUNCTION and not flags & IS_ABSENT:
            yield name.decode(), index
