"""The record: what the model says of cases of history, beside what happened. Nothing is fitted to a case.

``history`` plays every shipped scenario whose ``[record]`` is of kind ``case`` and sets it beside its record;
``over_region`` does so at other parameter vectors; ``table`` has the tables, ``document`` the page ``docs/record.md``.
"""
