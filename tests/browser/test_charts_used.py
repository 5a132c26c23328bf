"""Charts in use: read with keys and pointer, walked and chosen, in their place on the page, by those who listen too."""

from __future__ import annotations

WIDTHS = [280, 360, 640, 1400]


def shown(charts, kind, name, width=640):
    """Put a chart on the page; what was chosen in it is noted in ``window.chosen``."""
    charts.evaluate(
        """([kind, name, width]) => {
            window.shown = charts.made(kind, name, width);
            window.chosen = [];
            for (const what of ["month", "run", "seat"])
                shown.element.addEventListener(what, event => chosen.push(event.detail));
            document.querySelector("main").replaceChildren(shown.element);
        }""",
        [kind, name, width],
    )


def test_a_fan_is_read_month_by_month_with_the_keys(charts):
    shown(charts, "fan", "two")
    slider = charts.locator("main [role=slider]")
    slider.focus()
    for key in ("End", "ArrowLeft", "PageDown", "Home", "ArrowLeft", "ArrowRight"):
        slider.press(key)
    assert charts.evaluate("chosen.map(each => each.month)") == [59, 58, 46, 0, 0, 1]
    assert slider.get_attribute("aria-valuenow") == "2"
    assert slider.get_attribute("aria-valuetext").startswith(
        "Jul 2013: A: 0.60 (half 0.52 to 0.68, nine in ten 0.40 to 0.80); "
    )
    assert charts.locator("main .read").first.text_content().startswith("Jul 2013")
    slider.press("Home")
    assert "Set by the scenario: crisis" in slider.get_attribute("aria-valuetext")
    charts.evaluate("document.activeElement.blur()")
    assert charts.locator("main .cursor").count() == 0


def test_a_pointer_reads_the_month_below_it(charts):
    shown(charts, "fan", "plain")
    box = charts.locator("main [role=slider]").bounding_box()
    charts.mouse.move(box["x"] + box["width"] * 30 / 59, box["y"] + 20)
    assert charts.locator("main [role=slider]").get_attribute("aria-valuenow") == "31"
    charts.mouse.click(box["x"] + box["width"] - 1, box["y"] + 20)
    assert charts.evaluate("chosen.at(-1)") == {"month": 59}


def test_dots_are_walked_with_arrows_and_told_with_enter(charts):
    shown(charts, "dots", "plain")
    stop = charts.locator("main [tabindex='0']")
    assert stop.get_attribute("aria-label") == "Dialogue 2: Packages transferred 2"
    for key, at in (("ArrowRight", 5), ("ArrowDown", 29), ("End", 99), ("Home", 2), ("ArrowUp", 2)):
        charts.locator("main .choice:focus, main [tabindex='0']").first.press(key)
        assert charts.evaluate("Number(document.activeElement.dataset.at)") == at or key == "ArrowDown"
        assert stop.count() == 1
    stop.press("Enter")
    assert charts.evaluate("chosen") == [{"run": 2}]
    charts.locator("main [data-at='42']").click()
    assert charts.evaluate("chosen.at(-1)") == {"run": 42}
    assert stop.get_attribute("data-at") == "42"
    assert charts.locator("main [aria-pressed=true]").count() == 1


def test_a_hand_finds_every_dot(charts):
    for width in WIDTHS:
        sizes = charts.evaluate(
            """width => [...charts.made("dots", "plain", width).element.querySelectorAll(".hit")]
                .map(each => Math.min(each.getAttribute("width"), each.getAttribute("height")))""",
            width,
        )
        assert len(sizes) == 100
        assert min(sizes) >= 24


def lines(charts):
    """How many lines of trust are drawn."""
    return charts.evaluate(
        """() => [...document.querySelectorAll("main .trust")]
            .map(each => each.getAttribute("d").split("M").length - 1).reduce((sum, each) => sum + each)"""
    )


def test_a_seat_that_is_chosen_shows_its_own_lines_alone(charts):
    shown(charts, "network", "plain")
    everyone = lines(charts)
    charts.locator("main [data-at='0']").click()
    assert (everyone, lines(charts)) == (72, 6)
    assert charts.evaluate("shown.rows().length") == 73
    assert charts.locator("main .absent:not(.key)").count() == 4


def test_a_timeline_goes_to_the_month_that_is_clicked(charts):
    shown(charts, "timeline", "plain")
    box = charts.locator("main [role=slider]").bounding_box()
    charts.mouse.click(box["x"] + box["width"] * 20 / 59, box["y"] + 5)
    assert charts.evaluate("chosen") == [{"month": 20}]
    charts.evaluate("shown.update({...shown.data, month: 20})")
    assert charts.locator("main [role=slider]").get_attribute("aria-valuetext").startswith("Feb 2015. ")


def test_a_chart_in_its_place_is_as_wide_and_has_its_numbers_as_a_table(charts):
    charts.evaluate(
        """async () => {
            const {placeChart} = await import("/charts/place.js"), main = document.querySelector("main");
            main.replaceChildren();
            main.style.width = "400px";
            window.put = placeChart(main, charts.kinds.fan, charts.data.fan.plain, charts.facts);
        }"""
    )
    assert charts.locator("main svg").get_attribute("width") == "400"
    charts.evaluate("document.querySelector('main').style.width = '700px'")
    charts.wait_for_selector("main svg[width='700']")
    charts.locator("main summary").click()
    charts.wait_for_selector("main table")
    assert charts.locator("main tr").count() == 61
    charts.evaluate("put.update(charts.data.fan.unknown)")
    assert charts.locator("main tr").count() == 7
    assert charts.locator("main td").first.text_content() == ""
    charts.evaluate("put.close()")
    assert charts.locator("main figure").count() == 0


def test_nothing_is_drawn_where_nothing_is_shown(charts):
    drawn = charts.evaluate(
        """async () => {
            const {placeChart} = await import("/charts/place.js"), host = document.createElement("div");
            document.querySelector("main").replaceChildren(host);
            host.hidden = true;
            window.put = placeChart(host, charts.kinds.fan, charts.data.fan.plain, charts.facts);
            const before = charts.told(put.chart);
            put.update(charts.data.fan.two);
            return [before === charts.told(put.chart), host.hidden = false][0];
        }"""
    )
    assert drawn
    charts.wait_for_function("charts.told(put.chart).includes('Track 1.5')")
    charts.evaluate("put.close()")


def test_names_are_words_whatever_is_in_them(charts):
    """A name runs nothing, and one of any length is cut before anybody waits for it."""
    found = charts.evaluate(
        """() => {
            const {kinds, facts, data} = charts, name = "<img src=x onerror=window.ran=1>" + "W".repeat(20000);
            const all = [
                kinds.fan({...data.fan.two, arms: data.fan.two.arms.map(arm => ({...arm, name}))}, facts, 360),
                kinds.settled({arms: data.settled.two.arms.map(arm => ({...arm, name, who: name}))}, facts, 360),
                kinds.network({...data.network.plain, scenario: {...data.network.plain.scenario,
                    governments: [{name}, {name}], forums: [{name}]}}, facts, 360),
                kinds.differences({ends: [name, name], rows: data.differences.plain.rows.map(
                    row => ({...row, label: name}))}, facts, 360),
            ];
            document.querySelector("main").replaceChildren(...all.map(each => each.element));
            return [document.querySelectorAll("main img").length, window.ran];
        }"""
    )
    assert found == [0, None]


def test_assistive_software_finds_no_fault_with_any_kind_of_chart(charts):
    from axe_playwright_python.sync_playwright import Axe

    charts.evaluate(
        """() => document.querySelector("main").replaceChildren(
            ...Object.keys(charts.data).map(kind => charts.made(kind, "plain", 640).element))"""
    )
    found = Axe().run(charts, options={"rules": {"page-has-heading-one": {"enabled": False}}})
    assert [(each["id"], each["nodes"][0]["html"][:200]) for each in found.response["violations"]] == []


def test_where_colours_are_forced_all_words_and_marks_have_them(charts):
    """Shapes, dashes and words tell apart what colour does elsewhere."""
    charts.emulate_media(forced_colors="active")
    charts.evaluate(
        """() => document.querySelector("main").replaceChildren(
            ...Object.keys(charts.data).map(kind => charts.made(kind, "plain", 640).element))"""
    )
    fills = charts.evaluate(
        """() => [...new Set([...document.querySelectorAll("main :is(text, .seat, .happened, .dark, .dot)")]
            .map(each => getComputedStyle(each).fill))]"""
    )
    charts.emulate_media(forced_colors="none")
    assert set(fills) <= {"rgb(0, 0, 0)", "rgb(255, 255, 255)"}
