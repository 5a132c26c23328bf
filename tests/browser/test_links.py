"""A set-up as a link: what is set comes back, and nothing that a stranger writes is guessed, run or thrown."""

from __future__ import annotations

import json
import random

import pytest

from sim.page.facts import facts
from sim.scenario import load
from tests.browser.mutated import mutated

SHIPPED = ("standing", "pcac-r2cp", "us-china-nuclear-2004-2019")
OPENED = """async ([fragments, facts]) => {
    const { opened } = await import("/sandbox/link.js");
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const found = [];
    for (const fragment of fragments) found.push(await opened(fragment, facts));
    return JSON.stringify({found, same: Object.getOwnPropertyNames(Object.prototype).length === before});
}"""
AGAIN = """async ([arms, facts]) => {
    const [{ link, opened }, { begun, changed, rebuilt }, { read }, { edited }] = await Promise.all(
        ["sandbox/link.js", "sandbox/setup.js", "reading/read.js", "sandbox/tree.js"].map(file => import("/" + file)));
    const armOf = ({scenario, changes, own}) => {
        const { tree } = read(facts.scenarios[scenario], facts, `${scenario}.toml`);
        const arm = changes.reduce((arm, [path, value]) => changed(arm, path, value), begun(scenario, tree));
        const made = own ? rebuilt(arm, ["events"], tree => edited(tree, "title", `${tree.title} & <b>`)) : arm;
        return {scenario: made.scenario, tree: made.tree, changes: made.changes};
    };
    const found = [];
    for (const { a, b, how } of arms) {
        const setup = {...begun(null, null), ...armOf(a), ...how, other: b && armOf(b)};
        found.push([setup, await opened(await link(setup, facts), facts)]);
    }
    return JSON.stringify(found);
}"""


@pytest.fixture(scope="module")
def told():
    return facts({key: load(key).text for key in SHIPPED})


def test_what_is_set_comes_back(modules, told):
    draws, arms = random.Random(18), []
    for _ in range(60):
        arms.append({"a": _arm(draws), "b": _arm(draws) if draws.random() < 0.5 else None, "how": _how(draws)})
    for before, after in json.loads(modules.evaluate(AGAIN, [arms, told])):
        assert after == before


def _arm(draws: random.Random) -> dict:
    values = {
        "tension.baseline": draws.choice([0, 0.1, 1e-05, 0.65]), "forum.slots": draws.choice([6, 24]),
        "title": draws.choice(["#&=%", "«Ω» \\ \"", "<script>"]), "months": draws.choice([200, 240]),
    }  # fmt: skip
    chosen = draws.sample(sorted(values), draws.randrange(5))
    return {
        "scenario": draws.choice(SHIPPED),
        "changes": [[path, values[path]] for path in chosen],
        "own": draws.random() < 0.4,
    }


def _how(draws: random.Random) -> dict:
    return {
        "seed": str(draws.getrandbits(256)),
        "runs": draws.choice([1, 1000]),
        "run": draws.randrange(10**9),
        "month": 3,
    }


def test_hostile_links_get_a_sentence(modules, told):
    """Mutated links, mutated scenarios within links: a set-up or sentences, never anything else."""
    draws = random.Random(7)
    good = f"v=1&model={told['model'][:12]}&scenario=standing&set=tension.baseline%3D0.6&b=same&b.set=months%3D24&run=3"
    fragments = [_spoilt(good, draws) for _ in range(1500)]
    fragments += [f"v=1&model={told['model'][:12]}&toml=p{_letters(text)}" for text in mutated(100, seed=3)]
    answer = json.loads(modules.evaluate(OPENED, [fragments, told]))
    assert answer["same"]
    for fragment, found in zip(fragments, answer["found"], strict=True):
        assert "tree" in found or (found["faults"] and all(isinstance(each, str) for each in found["faults"])), fragment
    assert sum("faults" in found for found in answer["found"]) > 1000


WORDS = [
    "__proto__",
    "constructor",
    "<img src=x onerror=alert(1)>",
    "%00",
    "%ff",
    "1e999",
    "null",
    "[[[[",
    "\ud7ff",
    "&b=own",
]


def _spoilt(text: str, draws: random.Random) -> str:
    for _ in range(draws.randrange(1, 5)):
        place = draws.randrange(len(text) + 1)
        cut = draws.randrange(6)
        text = text[:place] + draws.choice([*WORDS, "", "=", "&", draws.choice("abcv019.-")]) + text[place + cut :]
    return text


def _letters(text: str | bytes) -> str:
    import base64

    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return base64.urlsafe_b64encode(data).decode().rstrip("=")
