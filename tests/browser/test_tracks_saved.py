"""The numbers of the tracks' tables, with all their digits: those of ``compare --json`` for the same seed."""

from __future__ import annotations

import json
import math

import pytest

from sim import load
from sim.cli import main
from sim.page.file import page as made
from tests.browser.driven import drawn, rows_of

SCENARIOS = ("standing", "pcac-r2cp", "us-china-nuclear-2004-2019")
CLOSED = ("meetings", "drafts", "breakthroughs", "uptake", "transferred", "agreed", "candour", "trust_end")
RATES = ("transfer_rate", "transfer_rate_unofficial")


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    file = tmp_path_factory.mktemp("tracks") / "page.html"
    file.write_bytes(made({key: load(key).text for key in SCENARIOS}))
    return file


def saved(page) -> dict[tuple[str, str, str], tuple[float, float, float]]:
    """Estimate and interval by measure, track and the track that is taken away; NaN where none is given."""
    with page.expect_download() as handed:
        page.get_by_role("button", name="Save both tables (CSV)").press("Enter")
    rows = rows_of(handed.value.path().read_text(encoding="utf-8"))
    ends = ("estimate", "low", "high")
    return {
        (row["measure"], row["track"], row["less"]): tuple(float(row[end] or "nan") for end in ends) for row in rows
    }


def printed(capsys, *words: str) -> dict:
    with pytest.raises(SystemExit, match=r"^0$"):
        main(["compare", *words, "--json"])
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(("key", "forum"), [*((key, "") for key in SCENARIOS), ("pcac-r2cp", "pcac")])
def test_every_estimate_and_wilson_interval_is_the_commands(opened, file, capsys, key, forum):
    which = ["--forum", forum] if forum else ["--all-forums"]  # the page swaps all unless one is chosen
    expected = printed(capsys, key, "--quick", "--seed", "7", *which)
    page = opened(file)
    drawn(page)
    model = page.evaluate("JSON.parse(document.getElementById('facts').textContent).model")[:12]
    page.evaluate("fragment => { location.hash = fragment; }", f"v=1&model={model}&scenario={key}&seed=7&show=tracks")
    page.locator("#view-tracks").wait_for()
    drawn(page)
    if forum:
        page.locator("#view-tracks select").select_option(forum)
        drawn(page)
    found = saved(page)
    compared = 0
    for track, told in expected["tracks"].items():
        assert [found[measure, track, ""][0] for measure in CLOSED] == [told[measure] for measure in CLOSED]
        assert found["any_transfer", track, ""] == tuple(told["any_transfer"].values())
        compared += sum(the_same(found[rate, track, ""], told[rate]) for rate in RATES)
    compared += sum(
        the_same(found[told["measure"], told["first"], told["second"]], told) for told in expected["differences"]
    )
    assert compared >= 6  # differences of means all have an interval


def the_same(found: tuple[float, float, float], told: dict) -> bool:
    """Equal to the last digit; an interval that is resampled is left out: whether one was given."""
    expected = tuple(math.nan if told[end] is None else told[end] for end in ("estimate", "low", "high"))
    given = not math.isnan(found[1])
    assert json.dumps(found if given else found[:1]) == json.dumps(expected if given else expected[:1])
    return given
