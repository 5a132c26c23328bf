"""The map of the house: what ``ARCHITECTURE.md`` draws and lists, read off import contracts and docstrings.

``floors`` reads them, ``picture`` draws them, ``lists`` writes them as Markdown; ``python -m tests.docs.map`` does all.
"""
