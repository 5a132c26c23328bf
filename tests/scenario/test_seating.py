"""A forum in a room of a track: the room and the forum are there, or named."""

from __future__ import annotations

import pytest

from sim import ScenarioError, compare, in_room, load

STANDING = load("standing")


@pytest.mark.parametrize(
    ("track", "forum", "sentence"),
    [("track3", None, 'track: found "track3"; did you mean "track2"?'),
     ("track2", "standin", 'forum: found "standin"; did you mean "standing"?')],
)  # fmt: skip
def test_a_room_or_forum_that_is_not_there_is_named(track, forum, sentence):
    """A forum that is not there used to leave every room as it was, without a word."""
    with pytest.raises(ScenarioError) as caught:
        in_room(STANDING, track, forum)
    assert sentence in str(caught.value)
    with pytest.raises(ScenarioError):
        compare(STANDING, repetitions=1, forum="standin")
