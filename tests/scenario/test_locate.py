"""Lines of keys: what the sentences of faults point at."""

from __future__ import annotations

from sim.scenario.locate import lines_of

TEXT = '''a.b = 1
"quoted key" = 2  # [not.a.table]
text = """
[not.a.table]
key = 3
"""
literal = \'\'\'
x = 1\'\'\'
list = [ # [[
  [1, 2],
  "]",
]
[table . 'dotted']
inline = { x = 1, y = [
  2 ] }
[[rows]]
[rows.inner]
k = 1
[[rows]]
[[rows.deep]]
k = 2
'''


def test_keys_tables_and_rows_are_found_and_nothing_inside_texts_and_lists():
    assert lines_of(TEXT) == {
        ("a",): 1,
        ("a", "b"): 1,
        ("quoted key",): 2,
        ("text",): 3,
        ("literal",): 7,
        ("list",): 9,
        ("table",): 13,
        ("table", "dotted"): 13,
        ("table", "dotted", "inline"): 14,
        ("rows",): 16,
        ("rows", "1"): 16,
        ("rows", "1", "inner"): 17,
        ("rows", "1", "inner", "k"): 18,
        ("rows", "2"): 19,
        ("rows", "2", "deep"): 20,
        ("rows", "2", "deep", "1"): 20,
        ("rows", "2", "deep", "1", "k"): 21,
    }
