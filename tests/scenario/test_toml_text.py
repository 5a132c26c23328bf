"""Files that are no TOML, no text, or no files: said in our own words, with line and column where there is one."""

from __future__ import annotations

import pytest

from sim.scenario import ScenarioError, load, loads

# text, where, words of the sentence
NO_TOML = [
    ("a = 1\nb =\n", "2: column 4", "a value is missing or misspelt"),
    ("a = hello\n", "1: column 5", "text goes in quotes"),
    ("a = 0,5\n", "1: column 6", "found 0,5; write 0.5"),
    ("a = 1 b = 2\n", "1: column 7", "the line goes on after its value"),
    ("a 1\n", "1: column 3", "followed by = and a value"),
    ("= 1\n", "1: column 1", "a line must hold a key = value"),
    ("a. = 1\n", "1: column 4", "a key must begin with"),
    ("[a\n", "1: column 3", "must end with ]"),
    ("[[a]\n", "1: column 4", "must end with ]]"),
    ("a = [1,\n", "2: column 1", "missing"),
    ("a = [1\n2]\n", "2: column 1", "a list is not closed with ]"),
    ("a = { b = 1\n", "1: column 12", "a table in braces is not closed"),
    ("a = { b = 1, b = 2 }\n", "1: column 19", "given twice"),
    ("a = 1\na = 2\n", "2: column 6", "given twice"),
    ("[a]\n[b]\n[a]\n", "3: column 3", "given twice"),
    ('a = "x\n', "1: column 7", "this character may not stand here; is a quotation mark missing"),
    ('a = "x', "1: column 7", "not closed with a quotation mark"),
    ('a = """x\n', "2: column 1", "not closed with a quotation mark"),
    ("a = 'x\n", "2: column 1", "not closed with a quotation mark"),
    ('a = "\\d"\n', "1: column 8", "a backslash in text must be doubled"),
    ('a = "\\uXYZ1"\n', "1: column 8", "a backslash in text must be doubled"),
    ("a = 2013-02-30\n", "1: column 5", "put text in quotes"),
    ("start = 2013-06\n", "1: column 13", 'found 2013-06; write "2013-06", in quotes'),
    ("# \x01\n", "1: column 3", "this character may not stand here"),
]


@pytest.mark.parametrize(("text", "where", "words"), NO_TOML)
def test_no_toml(text, where, words):
    with pytest.raises(ScenarioError) as caught:
        loads(text, "x.toml")
    (sentence,) = str(caught.value).split("\n")
    assert sentence.startswith(f"x.toml:{where}"), sentence
    assert words in sentence
    assert "(at line" not in sentence
    assert caught.value.__suppress_context__, "the parser's own words must not be shown below ours"


def test_numbers_without_end_and_lists_without_bottom():
    with pytest.raises(ScenarioError, match=r"^x\.toml: a number has too many digits"):
        loads("a = " + "1" * 5000, "x.toml")
    with pytest.raises(
        ScenarioError, match=r"^x\.toml:1: keys, lists or tables are nested too deeply, allowed at most 8"
    ):
        loads("a = " + "[" * 50_000, "x.toml")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", ": the file is empty"),
        (b" \n\t\n", ": the file is empty"),
        (b'title = "a"\nsummary = "\xff"\n', ":2: column 12: found a byte that is not UTF-8 text (0xff)"),
        ('title = "Füße"'.encode("utf-16"), ":1: column 1: found a byte that is not UTF-8 text (0xff)"),
        (b"#" * 1_000_001, ": found a file of 1,000,001 bytes, allowed at most 1,000,000"),
        (b"\x00", ":1: column 1: a line must hold a key = value"),
    ],
    ids=["empty", "blank", "latin", "utf-16", "large", "zero"],
)
def test_content_that_is_no_scenario(tmp_path, content, words):
    path = tmp_path / "x.toml"
    path.write_bytes(content)
    with pytest.raises(ScenarioError) as caught:
        load(path)
    assert str(caught.value).startswith(f"{path}{words}")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("standng", 'no such scenario and no such file; did you mean "standing"? Allowed: standing, '),
        ("nowhere/pcac_r2cp.toml", 'no such scenario and no such file; did you mean "pcac-r2cp"?'),
        ("zzz", "no such file, allowed standing, "),
        ("", "found a folder"),
        ("a\0b", "no such scenario and no such file|cannot be read"),
        ("x" * 5000, "cannot be read|no such scenario"),
    ],
)
def test_names_that_lead_nowhere(name, words):
    with pytest.raises(ScenarioError) as caught:
        load(name)
    assert len(caught.value.faults) == 1
    assert any(word in str(caught.value) for word in words.split("|"))


def test_a_folder_is_no_scenario(tmp_path):
    with pytest.raises(ScenarioError, match="found a folder, allowed standing"):
        load(tmp_path)


def test_a_byte_order_mark_and_windows_lines_do_no_harm(tmp_path, base):
    path = tmp_path / "x.toml"
    path.write_bytes(b"\xef\xbb\xbf" + base.replace("\n", "\r\n").encode())
    assert load(path).forums == loads(base).forums
    path.write_bytes(b"\xef\xbb\xbf" + base.replace("opens = 3", "opens = 0").replace("\n", "\r\n").encode())
    with pytest.raises(ScenarioError, match=r"x\.toml:37: forums\.small\.opens"):
        load(path)


def test_all_faults_come_at_once_in_the_order_of_the_file(base):
    text = (
        base.replace("months = 48", "months = 400").replace("opens = 3", "opens = 0").replace("reach = 2", "rech = 2")
    )
    text = text.replace('kind = "crisis"', 'kind = "crises"').replace("drafts = 3", "drafts = 9")
    with pytest.raises(ScenarioError) as caught:
        loads(text, "x.toml")
    paths = [fault.path for fault in caught.value.faults]
    assert paths == ["months", "forum.drafts", "governments.usa.rech", "forums.small.opens", "events.1.kind"]
    assert [fault.line for fault in caught.value.faults] == sorted(fault.line for fault in caught.value.faults)
    assert str(caught.value).count("\n") == 4
