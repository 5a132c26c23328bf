"""The record: what the model says of cases of history, beside what happened. Nothing is fitted to a case.

``held`` plays every shipped scenario whose ``[record]`` is of kind ``case`` and sets it beside its record; ``across``
does so at other parameter vectors; ``tidy`` writes tables, ``page`` the document ``docs/record.md``.
"""
