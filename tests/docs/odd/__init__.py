"""Tables of the ODD description, written from the code.

``python -m tests.docs.odd`` rewrites what stands between ``<!-- generated: NAME -->`` and ``<!-- end -->`` in
docs/ODD.md and docs/odd; ``tests/docs/test_odd.py`` fails when it would change anything. Nothing but documents and
their tests needs it, so it is no part of the package.
"""
