"""A set-up as a link: what is set comes back, and nothing that a stranger writes is guessed, run or thrown."""

from __future__ import annotations

import json
import random
import zlib

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
    const ran = window.hacked ?? null;
    return JSON.stringify({found, ran, same: Object.getOwnPropertyNames(Object.prototype).length === before});
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
    """Mutated links, mutated scenarios within links: a set-up or sentences, nothing is thrown and nothing runs."""
    draws, head = random.Random(7), f"v=1&model={told['model'][:12]}"
    good = f"{head}&scenario=standing&set=tension.baseline%3D0.6&b=same&b.set=months%3D24&run=3"
    fragments = [_spoilt(good, draws) for _ in range(4000)]
    fragments += [f"{head}&toml=p{_letters(text)}" for text in mutated(500, seed=3)]
    fragments += [f"{head}&toml=z{_spoilt(_zipped(text), draws)}" for text in mutated(500, seed=4)]
    answer = json.loads(modules.evaluate(OPENED, [fragments, told]))
    assert answer["same"]
    assert answer["ran"] is None
    for fragment, found in zip(fragments, answer["found"], strict=True):
        assert "tree" in found or (found["faults"] and all(isinstance(each, str) for each in found["faults"])), fragment
    assert 3000 < sum("faults" in found for found in answer["found"]) < len(fragments)


def test_what_unfolds_to_more_than_a_file_may_have_is_refused(modules, told):
    """A bomb of 64 MiB in 64 kB, the same as a link, and one that never ends."""
    head = f"v=1&model={told['model'][:12]}"
    bombs = [_zipped("#" * 2**26), _zipped("# remark\n" * 2**17), "_" * 2**20, "A" * (2**20 - 100)]
    fragments = [f"{head}&toml={kind}{bomb}" for bomb in bombs for kind in "zp"]
    fragments.append(f"{head}&scenario=standing" + "&set=months%3D24" * 2**15)
    found = json.loads(modules.evaluate(OPENED, [fragments, told]))["found"]
    assert [list(each) for each in found[:-1]] == [["faults"]] * len(bombs) * 2
    assert len(json.dumps(found[:-1])) < 5000


def _zipped(text: str) -> str:
    packer = zlib.compressobj(9, wbits=-15)
    return _letters(packer.compress(text.encode("utf-8", "surrogatepass")) + packer.flush())


WORDS = [
    "__proto__",
    "constructor",
    "<img src=x onerror='window.hacked=1'>",
    "<script>window.hacked=1</script>",
    "javascript:window.hacked=1",
    "%ED%A0%80",
    "9" * 400,
    "set=" + "[" * 300,
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
