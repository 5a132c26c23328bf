"""The page: one file that asks nothing of the network, sound HTML, headings in order, pictures with words."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from sim.brief.template_files import PAGE, template
from sim.brief.web_page import TemplateError, page
from sim.charts.layout.colours import contrast

EMPTY = {"meta", "br", "link", "img", "hr"}
FETCHING = {"src", "href", "xlink:href", "srcset", "data", "poster", "action"}


class Reader(HTMLParser):
    """Reads a page strictly: what opens must close, in order."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.text = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.text.append(data)


@pytest.fixture
def brief(made):
    """A brief of three tracks."""
    return made("tracks")


@pytest.fixture
def read(brief):
    """Its page, read."""
    reader = Reader()
    reader.feed(brief.html)
    reader.close()
    return reader


def test_everything_that_opens_closes_and_ids_are_unique(read):
    assert read.open == []
    ids = [attrs["id"] for _, attrs in read.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    named = [word for _, attrs in read.tags for word in attrs.get("aria-labelledby", "").split()]
    assert named
    assert set(named) <= set(ids)


def test_nothing_is_fetched(brief, read):
    for _, attrs in read.tags:
        for name in FETCHING & attrs.keys():
            assert attrs[name].startswith("#"), (name, attrs[name][:60])
    assert not {tag for tag, _ in read.tags} & {"script", "link", "iframe", "img", "object"}
    assert "@import" not in brief.html
    assert all(each.startswith("#") for each in re.findall(r"url\(([^)]*)\)", brief.html))


def test_parts_of_pictures_point_into_their_own_picture(brief, read):
    ids = {attrs["id"] for _, attrs in read.tags if "id" in attrs}
    assert set(re.findall(r'(?:href="|url\()#([^")]+)', brief.html)) <= ids


def test_headings_are_in_order_and_every_picture_has_words(read):
    levels = [int(tag[1]) for tag, _ in read.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    pictures = [attrs for tag, attrs in read.tags if tag == "svg"]
    assert len(pictures) >= 4  # each for wide and narrow screens
    assert all(attrs["role"] == "img" and attrs["aria-labelledby"] for attrs in pictures)
    assert dict(read.tags)["html"]["lang"] == "en-GB"


def test_page_and_print_say_the_same(brief, read):
    text = " ".join(" ".join(read.text).split())
    said = [
        *brief.content.answer,
        *brief.content.sure,
        *brief.content.method,
        *brief.content.limits,
        brief.content.title,
    ]
    for sentence in said:
        assert " ".join(sentence.split()) in text
    assert all(" ".join(cell.split()) in text for row in brief.content.table.rows for cell in row)


def test_words_are_escaped(brief):
    text = page(brief.content._replace(subject='<b onclick="x">Bold</b>'), template(PAGE, None))
    assert "<b onclick" not in text
    assert "&lt;b onclick" in text


def test_text_stands_out_from_its_ground():
    colours = dict(re.findall(r"--(\w+): (#\w+)", template(PAGE, None)))
    full = {
        name: f"#{''.join(2 * digit for digit in text[1:])}" if len(text) == 4 else text
        for name, text in colours.items()
    }
    for name in ("ink", "soft", "accent"):
        assert contrast(full[name]) >= 4.5
        assert contrast(full[name], full["tint"]) >= 4.5


@pytest.mark.parametrize(
    "hostile",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ brief.__class__.__init__.__globals__ }}",
        "{{ brief.to_json_object.__globals__ }}",
        "{{ self._TemplateReference__context.environment }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ '%s'.__mod__ }}{{ ''.format.__self__.__class__.__base__ }}",
        "{{ '{0.__class__.__init__.__globals__}'.format(brief) }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{{ brief.answer.append('more') }}",
        "{% for i in range(1000000000) %}{% endfor %}",
        "{{ 1 / 0 }}",
        "{{ brief.title + 1 }}",
    ],
)
def test_a_template_reaches_nothing_but_the_words_of_the_brief(brief, hostile):
    with pytest.raises(TemplateError, match=r"brief\.html\.j2"):
        page(brief.content, hostile)


@pytest.mark.parametrize("broken", ["{% for %}", "{{ brief.nothing }}", "{{ missing }}"])
def test_a_broken_template_is_told_in_a_sentence(brief, broken):
    with pytest.raises(TemplateError, match=r"brief\.html\.j2"):
        page(brief.content, template(PAGE, None) + broken)


def test_a_printed_page_cuts_no_table(brief):
    """What scrolls on a screen would be cut on paper."""
    printed = brief.html.split("@media print", 1)[1].split("</style>", 1)[0]
    assert re.search(r"\.scroll *\{[^}]*overflow: visible", printed)
    assert re.search(r"h2[^{]*\{[^}]*break-after: avoid", printed)


def test_on_a_telephone_every_number_of_the_table_has_its_name_beside_it(brief, read):
    """Six columns side by side would be cut there; rows become lists, which need the names of the columns."""
    heads = [attrs for tag, attrs in read.tags if tag == "th" and attrs.get("scope") == "col"]
    cells = [attrs for tag, attrs in read.tags if tag == "td"]
    assert len(cells) == len(brief.content.table.rows) * (len(heads) - 1)
    assert [cell["data-name"] for cell in cells[: len(heads) - 1]] == list(brief.content.table.head)[1:]
    assert "content: attr(data-name)" in brief.html


def test_on_a_telephone_hidden_names_of_columns_widen_nothing(brief):
    """Names hidden by a clip alone are as wide as ever: the whole page is then drawn smaller."""
    small = brief.html.split("@media screen and (max-width", 1)[1].split("@media", 1)[0]
    hidden = re.search(r"thead \{([^}]*)\}", small)
    assert hidden
    assert {"width: 1px", "overflow: hidden"} <= {each.strip() for each in hidden[1].split(";")}


def test_a_command_breaks_only_between_its_words(brief):
    for command in brief.content.commands:
        assert " ".join(f"<span>{word}</span>" for word in command.split()) in brief.html
