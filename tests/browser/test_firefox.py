"""The page in another browser than all other tests: once, from end to end."""

from __future__ import annotations


def test_the_page_opens_in_firefox_without_a_complaint(firefox, page_file):
    firefox.open(page_file.as_uri())
    assert firefox.evaluate("() => document.querySelector('h1').textContent") == "Backchannel"
    assert firefox.evaluate("() => document.documentElement.dataset.shade") in ("light", "dark")
    assert firefox.complaints() == []


def test_a_complaint_would_be_heard(firefox, tmp_path):
    page = tmp_path / "bad.html"
    page.write_text("<script>console.error('first'); throw Error('second')</script>", encoding="utf-8")
    firefox.open(page.as_uri())
    assert ["first" in line or "second" in line for line in firefox.complaints()] == [True, True]
