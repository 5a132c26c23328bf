"""Names of folders, on every system."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.store.names import LONGEST, MOST_BYTES, fault, folder_name, whole


@pytest.mark.parametrize(
    "name",
    ["..", ".", "", ".hidden", "end.", "/abs", "a/b", "a\\b", "a:b", "a b", "a*", "CON", "con.txt", "NUL", "COM1",
     "lpt9.csv", "COM¹", "a\x00", "a\n", "\u202egnp", "\ud800", "a" * 101, "谈" * 67, "~", "$HOME", "-" * 101],
)  # fmt: skip
def test_what_no_folder_can_be_called_is_said(name):
    assert fault(name)
    assert not fault(folder_name(name))


@pytest.mark.parametrize(
    "name", ["对话", "谈判", "თბილისი-1", "переговоры", "ผู้เจรจา", "हिन्दी", "a.b_c-1", "CONE", "com", "COM10"]
)
def test_letters_of_any_script_stay(name):
    assert fault(name) == ""
    assert folder_name(name) == whole(name)


def test_a_letter_typed_in_two_ways_is_one_name():
    assert folder_name(unicodedata.normalize("NFD", "Übung")) == folder_name("Übung") == "Übung"


@given(st.text(), st.text())
def test_two_names_never_share_a_folder(one, other):
    """A law: what cannot stay as it is is told apart by a hash, and every name can be made on every system."""
    found = folder_name(one)
    assert fault(found) == ""
    assert len(found) <= LONGEST
    assert len(found.encode()) <= MOST_BYTES
    assert (found == folder_name(other)) == (whole(one) == whole(other))
