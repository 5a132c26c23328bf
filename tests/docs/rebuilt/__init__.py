"""The model a second time: its first edition from docs/ODD.md and the pages below it alone, with fresh eyes.

What is new in the second edition was added by one who knew the source.

Plain Python. Nothing of the project is imported; what is read is a scenario file and the tables of those pages. It is
slow and has no other use than to show that the description is complete: ``tests/docs/test_rebuilt.py`` holds it against
the engine, to the bit.
"""
