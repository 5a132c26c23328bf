"""Rewrite the generated tables, and say which pages changed."""

from __future__ import annotations

from tests.docs.odd.pages import PAGES, rewritten


def main() -> None:
    """Each page once; untouched where nothing is stale."""
    for page in PAGES:
        old = page.read_text(encoding="utf-8")
        new = rewritten(old)
        if new != old:
            page.write_text(new, encoding="utf-8")
        print(f"{page.name}: {'rewritten' if new != old else 'as it was'}")


if __name__ == "__main__":
    main()
