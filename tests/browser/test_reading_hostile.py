"""What nobody should send gets a sentence: the reader of the page throws nothing, runs nothing and changes nothing."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from tests.browser.mutated import LETTERS, LINES, VALUES, WORDS, mutated
from tests.browser.reading import told
from tests.scenario.conftest import BASE

COUNT = 5000
KEYS = [*WORDS, "__proto__", "constructor", "prototype", "hasOwnProperty", "valueOf", "then", "0", "length", "toJSON"]
MARKUP = [
    "<script>window.ran = 1</script>",
    "<img src=x onerror='window.ran = 1'>",
    "javascript:window.ran=1",
    "${window.ran=1}",
]
ANSWERED = """async ([facts, cases]) => {
    const { read, check } = await import("/reading/read.js");
    const inherited = () => JSON.stringify([Object, Array, Map, String].map((each) =>
        Object.getOwnPropertyNames(each.prototype)));
    const before = inherited();
    const answer = ({ text, tree, settings }) =>
        text === undefined ? check(tree, facts, "x.toml", settings) : read(text, facts, "x.toml", settings);
    const fine = ({ faults, scenario, tree }) => faults
        ? faults.length > 0 && faults.every((each) => typeof each === "string" && each !== "")
        : Boolean(scenario && tree) && Object.getPrototypeOf(tree) === null;
    const wrong = cases.filter((each) => {
        try { return !fine(answer(each)); } catch (error) { each.threw = String(error.stack); return true; }
    });
    const same = before === inherited();
    return JSON.stringify({ wrong: wrong.slice(0, 3), same, ran: window.ran, odd: ({}).polluted });
}"""


def soup(random: Random) -> str:
    """Pieces of TOML, and what is none, in any order."""
    pieces = [
        *random.choices(LINES, k=4),
        *random.choices(KEYS, k=2),
        *random.choices(VALUES, k=3),
        random.choice(MARKUP),
    ]
    random.shuffle(pieces)
    return random.choice(["", BASE]) + "".join(each + random.choice(["\n", " = ", ".", ""]) for each in pieces)


def noise(random: Random) -> str:
    alphabets = [LETTERS, "\x00\ud800\U0010ffff\u2028\ufeffaé[{\"'=\n"]
    return "".join(random.choice(random.choice(alphabets)) for _ in range(random.randrange(90)))


def junk(random: Random, deep: int = 4) -> Any:
    """A value of JSON, such as a link may hold."""
    if deep == 0 or random.random() < 0.5:
        simple = [None, True, 0, -1, 1e9, 1e308, 0.5, 2**53, "", "x" * 3000, *KEYS, *MARKUP]
        return random.choice(simple)
    if random.random() < 0.3:
        return [junk(random, deep - 1) for _ in range(random.randrange(4))]
    return {random.choice(KEYS): junk(random, deep - 1) for _ in range(random.randrange(5))}


def hostile(random: Random, sound: str) -> dict[str, Any]:
    settings = random.choice([[], [noise(random)], [[random.choice(KEYS), junk(random)]], [junk(random)], junk(random)])
    kind = random.randrange(4)
    if kind == 3:
        return {"tree": junk(random, random.choice([1, 4, 14])), "settings": settings}
    return {"text": [noise, soup, lambda _: sound][kind](random), "settings": settings}


def test_whatever_is_sent_gets_an_answer_and_changes_nothing(modules):
    random = Random(18)
    cases = [hostile(random, text) for text in mutated(COUNT, seed=18)]
    found = json.loads(modules.evaluate(ANSWERED, [told(), cases]))
    assert found == {"wrong": [], "same": True}


def test_names_that_objects_inherit_are_names(modules):
    """Governments may be called so; and nothing of a table comes from anywhere but the file."""
    text = BASE.replace("japan", "constructor")
    found = json.loads(
        modules.evaluate(
            """async ([facts, text]) => {
                const { read } = await import("/reading/read.js");
                const { scenario, tree } = read(text, facts, "x.toml", ['sources.governments.constructor=S']);
                return JSON.stringify([scenario.governments.map(({ key }) => key), Object.keys(tree.governments)]);
            }""",
            [told(), text],
        )
    )
    assert found == [["usa", "china", "constructor"]] * 2
