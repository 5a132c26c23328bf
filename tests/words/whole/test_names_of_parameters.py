"""Titles with the names of parameters."""

from __future__ import annotations

import pytest

from sim.rules import PARAMETERS
from sim.statistics.estimate import Estimate
from sim.statistics.ranks import correlation
from sim.words.claims import Group
from sim.words.phrases import name_of, phrase
from sim.words.ranks import matters_most
from sim.words.trends import trend_title


@pytest.mark.parametrize("path", PARAMETERS)
def test_a_title_reads_well_with_the_name_of_any_parameter(path):
    """ "Months matters most" was one: no verb may depend on a name, which may be one thing or several."""
    name, clear, low = name_of(path), Estimate(0.5, 0.4, 0.6, 9), Estimate(0.1, 0.0, 0.2, 9)
    groups = [Group(name, clear), Group("b", low)]
    assert matters_most(groups, "trust") == f"What matters most for trust: {name}"
    assert matters_most([*groups, Group("c", clear)], "trust").endswith(f": {name} or c; which of them cannot be told")
    rising = trend_title([Group("a", correlation(0.8, 30))], phrase("transferred"), name)
    assert rising.endswith(f"at higher values of {name}")
