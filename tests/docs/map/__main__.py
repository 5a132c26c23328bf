"""Draw the house and write its lists anew, and say which file changed."""

from __future__ import annotations

from tests.docs.documents import name_of
from tests.docs.map.made import made


def main() -> None:
    """Each file once; untouched where nothing is stale."""
    for path, new in made().items():
        stale = not path.is_file() or path.read_text(encoding="utf-8") != new
        if stale:
            path.write_text(new, encoding="utf-8")
        print(f"{name_of(path)}: {'rewritten' if stale else 'as it was'}")


if __name__ == "__main__":
    main()
