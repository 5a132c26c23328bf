"""Pictures that are taken away: a file that stands alone, and the same as a PNG, wherever the page was opened."""

from __future__ import annotations

import base64
import io
import re
from xml.etree import ElementTree

import pytest

NOTES = ["backchannel compare standing --set 'a < b & \"c\"' --seed 1", "Seed 1, 1,000 dialogues."]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def saved(charts):
    """Every kind of chart as a file of its own, by kind."""
    return charts.evaluate(
        """async notes => {
            const {standalone} = await import("/charts/save.js"), main = document.querySelector("main");
            return Object.fromEntries(Object.keys(charts.data).map(kind => {
                const chart = charts.made(kind, "plain", 640);
                main.replaceChildren(chart.element);
                return [kind, standalone(chart, {notes})];
            }));
        }""",
        NOTES,
    )


def test_a_saved_picture_needs_no_sheet_and_no_page(saved):
    for kind, text in saved.items():
        root = ElementTree.fromstring(text)
        assert (root[0].tag, root[1].tag) == (f"{SVG}title", f"{SVG}desc"), kind
        names = {name for element in root.iter() for name in element.attrib}
        assert not {name for name in names if re.match("class|id|tabindex|data-|aria-", name)}, kind
        assert not re.search(r"var\(|url\(|href|<script|<style|foreignObject", text), kind
        assert {"fill", "font-size", "font-family"} <= names, kind


def test_a_saved_picture_says_what_made_it_below_the_picture(saved):
    for text in saved.values():
        root = ElementTree.fromstring(text)
        said = [element for element in root.iter(f"{SVG}text") if element.text in NOTES]
        assert [element.text for element in said] == NOTES
        low, high = float(root.get("viewBox").split()[1]), float(root.get("height"))
        assert all(low < float(element.get("y")) < low + high - 12 for element in said)


def test_a_saved_picture_looks_as_on_the_page(charts, saved):
    root = ElementTree.fromstring(saved["fan"])
    paths = [(element.get("fill"), element.get("stroke")) for element in root.iter(f"{SVG}path")]
    assert paths == [("rgb(18, 67, 109)", None), ("rgb(18, 67, 109)", None), ("none", "rgb(18, 67, 109)")]
    assert [element.get("fill-opacity") for element in root.iter(f"{SVG}path")] == ["0.14", "0.28", None]


DRAWN = """async text => {
    const blob = await picture(text), reader = new FileReader();
    return new Promise(done => { reader.onload = () => done(reader.result); reader.readAsDataURL(blob); });
}"""


def colours(address):
    """Size of a PNG, and how many colours there are."""
    from PIL import Image

    with Image.open(io.BytesIO(base64.b64decode(address.partition(",")[2]))) as image:
        return image.size, len(image.convert("RGB").getcolors(1 << 20))


def test_a_png_is_twice_the_size_and_shows_the_picture(charts, saved):
    found = charts.evaluate(
        f"async text => {{ const {{picture}} = await import('/charts/save.js'); return ({DRAWN})(text); }}",
        saved["fan"],
    )
    size, seen = colours(found)
    assert size[0] == 2 * (640 + 32)
    assert seen > 20


def test_a_frame_without_an_origin_can_save_too(charts, chromium, saved):
    """A canvas that is tainted gives no PNG: as it would be in the frame of a notebook."""
    source = charts.evaluate("async () => (await import('/charts/save.js')).picture.toString()")
    page = chromium.new_page()
    page.set_content("<iframe sandbox='allow-scripts' srcdoc='<p>'></iframe>")
    frame = page.frames[1]
    assert frame.evaluate("origin") == "null"
    assert colours(frame.evaluate(f"async text => {{ {source}; return ({DRAWN})(text); }}", saved["fan"]))[1] > 20
    page.close()


def test_a_file_is_handed_over_under_its_name(charts):
    with charts.expect_download() as download:
        charts.evaluate("async () => (await import('/charts/save.js')).handed('a.csv', 'one,two\\n', 'text/csv')")
    assert download.value.suggested_filename == "a.csv"
    assert download.value.path().read_text() == "one,two\n"
