"""The equations that docs/odd/submodels.md prints are those of the code: each is computed as printed, to the last bit.

Sums in words, which no machine can read, are left to the rebuilt model.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest

from sim.rules import CHAPTERS, PARAMETERS, Theory
from sim.rules import candour as ca
from sim.rules import careers as cr
from sim.rules import drafting as dr
from sim.rules import encroachment as en
from sim.rules import forum as fo
from sim.rules import government as go
from sim.rules import publicity as pu
from sim.rules import roles as ro
from sim.rules import settlement as se
from sim.rules import tension as te
from sim.rules import transfer as tr
from sim.rules import trust as tu
from sim.rules import understanding as un
from tests.docs.equations import goes_on, printed
from tests.docs.odd.constants import named

EQUATIONS = printed()
CONSTANTS = {name: number for name, number, _ in named()}
RULES: dict[str, Callable[[Any], Any]] = {
    "drift(tau)": lambda n: te.drift(n.p.tension, n.tau),
    "shock(tau, size)": lambda n: te.shock(n.tau, n.size),
    "calm(tau, told)": lambda n: te.calm(n.p.tension, n.tau, n.told),
    "red_line(g)": lambda n: te.red_line(n.p.tension, n.rigidity, n.tau),
    "talks_go_on": lambda n: te.talks_open(n.p.tension, n.tau),
    "x": lambda n: en.exposure(n.p.encroachment, n.role, n.dependence, n.officials_share),
    "kept_home(e, x)": lambda n: en.kept_home(n.p.encroachment, n.e, n.x),
    "selfcensored(e, x)": lambda n: en.selfcensored(n.p.encroachment, n.e, n.x),
    "publishes(e)": lambda n: en.publishes(n.p.encroachment, n.e),
    "allowed(g)": lambda n: ca.official_openness(n.p.candour, n.receptive),
    "openness": lambda n: ca.openness(n.p.candour, n.role, n.official, n.granted),
    "frankness": lambda n: ca.frankness(n.openness, n.censored, n.granted),
    "chance_candid(frank, safety, trust)": lambda n: ca.candid(n.frank, n.safety, n.trust),
    "confidence": lambda n: ca.confidence(n.p.forum.confidentiality, n.p.forum.in_person),
    "guidance": lambda n: ca.facilitation(n.p.forum.facilitation, n.p.forum.mandate, n.mean_level),
    "safety": lambda n: ca.safety(n.p.candour, n.confidence, n.guidance),
    "trust(i, j)": lambda n: tu.trust(n.p.trust, n.prior, n.good, n.bad, n.scar),
    "contact": lambda n: tu.contact(n.p.trust, n.p.forum.in_person),
    "candour_heard": lambda n: tu.candour_heard(n.p.trust, 1.0, n.contact),
    "talking_point": lambda n: tu.talking_point_heard(n.p.trust, 0.0, n.contact),
    "repaired(before)": lambda n: tu.repaired(n.p.trust, n.before, 1.0, n.contact),
    "success": lambda n: tu.success(n.p.trust, n.contact),
    "breach": lambda n: tu.breach(n.p.trust),
    "blame": lambda n: tu.blame(n.p.trust),
    "wound": lambda n: tu.wound(n.p.trust),
    "faded(evidence)": lambda n: tu.fade(n.p.trust, n.evidence),
    "image[f, g, h]": lambda n: tu.image(n.p.trust, n.image, n.mean),
    "believed_weight(truth, own, misread)": lambda n: un.belief(n.truth, n.own, n.misread),
    "credence(trust)": lambda n: un.credence(n.p.understanding, n.trust),
    "learn(misread, credence)": lambda n: un.learn(n.p.understanding, n.misread, n.credence, n.contact),
    "noted(notes, credence)": lambda n: un.noted(n.p.understanding, n.notes, n.credence, n.contact),
    "to_one(total)": lambda n: un.to_one(n.total),
    "sharpened(w, squares, amount)": lambda n: dr.sharpen(n.w, n.squares, n.amount),
    "believed": lambda n: dr.believed_red_line(n.p.drafting, n.line, n.role, n.own_draw, n.common_draw),
    "threshold[i]": lambda n: dr.threshold(n.p.drafting, n.believed, n.frank, n.trusting),
    "skill": lambda n: dr.integrative_skill(n.p.drafting, n.role, n.guidance),
    "claimed(wish, others, claim)": lambda n: dr.claimed(n.wish, n.others, n.claim),
    "worth_of(weighted)": lambda n: dr.worth(n.weighted, n.P),
    "needed(n)": lambda n: dr.needed(n.p.forum.quorum, n.n),
    "leaks(confidence)": lambda n: pu.leaks(n.p.publicity, n.confidence),
    "aired(public, channel)": lambda n: pu.aired(n.public, n.channel),
    "reaches(i)": lambda n: tr.reach(n.p.transfer, n.role, n.reach),
    "hears(missed, attentive)": lambda n: tr.hears(n.p.transfer, n.missed, n.attentive),
    "price(e, public)": lambda n: tr.price(n.p.transfer, n.tau, n.e, n.public),
    "reconsiders(share)": lambda n: tr.reconsiders(n.p.transfer, n.share),
    "willing": lambda n: tr.willing(n.p.transfer, n.share, n.failures),
    "heard_again(age)": lambda n: go.heard_again(n.age, n.p.transfer.shelf_life),
    "reaches_agreement": lambda n: se.agreed(n.p.settlement, n.tau),
    "acclimatise(readiness)": lambda n: se.acclimatise(n.p.settlement, n.readiness),
    "collapses(readiness)": lambda n: se.collapses(n.p.settlement, n.readiness),
    "leaves": lambda n: cr.leaves(n.p.careers, n.role, n.months),
    "inherited(start, known)": lambda n: cr.inherited(n.p.careers, n.start, n.known),
    "ends(since)": lambda n: fo.ends(n.p.forum.ending, n.since < fo.SCANDAL_MONTHS),
}
INDEXED = (
    "rigidity", "dependence", "officials_share", "official", "level", "prior", "good", "bad", "scar", "image",
    "frank", "reach", "receptive",
)  # fmt: skip
"""Names that equations give an index to, unless they are arguments."""
SHARES = (
    "tau", "size", "told", "e", "x", "openness", "frank", "safety", "trust", "confidence", "guidance", "mean_level",
    "misread", "credence", "contact", "w", "amount", "trusting", "wish", "others", "public", "reach", "share",
    "readiness", "start", "known", "own_draw", "common_draw", "image", "mean", "dependence", "officials_share", "prior",
    "level", "channel", "missed", "truth", "own", "notes", "total", "weighted",
)  # fmt: skip
STEPS = {"believed": ("halfwidth", "error"), "leaves": ("rate", "stays")}
"""What is worked out just before, on lines of its own."""


class Held:
    """The same number at every index."""

    def __init__(self, number: float) -> None:
        self.number = number

    def __getitem__(self, index: Any) -> float:
        return self.number


def theory(dice: Random) -> Theory:
    """Parameters anywhere in their ranges."""
    drawn: dict[str, dict[str, float]] = {name: {} for name in CHAPTERS}
    for each in PARAMETERS.values():
        whole = each.kind is int
        drawn[each.chapter][each.name] = (
            dice.randint(int(each.low), int(each.high)) if whole else dice.uniform(each.low, each.high)
        )
    return Theory(**{name: cls(**drawn[name]) for name, cls in CHAPTERS.items()})


def numbers(dice: Random) -> SimpleNamespace:
    """A number for every name, with 1 among the shares, and now and then nothing to divide by."""
    n = SimpleNamespace(**{name: dice.choice([dice.random(), dice.random(), 1.0]) for name in SHARES}, p=theory(dice))
    n.role = dice.choice([ro.OFFICIAL, ro.FORMER, ro.EXPERT])
    n.official, n.receptive, n.attentive = (dice.random() < 0.5 for _ in range(3))
    n.good, n.bad, n.scar, n.before, n.evidence = (dice.uniform(0, 9) for _ in range(5))
    n.rigidity, n.squares, n.claim = dice.uniform(0.5, 0.6), dice.uniform(0.1, 1), dice.uniform(1, 4)
    n.n, n.months, n.since, n.age, n.P = (dice.randint(1, 30) for _ in range(5))
    n.failures = dice.choice([0, 1, dice.randint(2, 9)])
    n.line = te.red_line(n.p.tension, n.rigidity, n.tau)
    n.believed = n.line
    if dice.random() < 0.2:
        n.wish = n.others = n.squares = 0.0  # what no run comes to
    n.granted = ca.official_openness(n.p.candour, n.receptive)
    n.censored = en.selfcensored(n.p.encroachment, n.level, n.x)
    return n


@cache
def drawn() -> list[SimpleNamespace]:
    """The numbers at which every equation is tried."""
    dice = Random(1)
    return [numbers(dice) for _ in range(60)]


def computed(left: str, n: SimpleNamespace) -> Any:
    """What the page gives; a value that is built up goes through all its lines."""
    arguments = re.findall(r"\w+", left.partition("(")[2])
    names = {**vars(n), **{name: Held(getattr(n, name)) for name in INDEXED}, **n.p._asdict(), "terms": n.p.forum}
    names |= dict.fromkeys("fghijt", 0) | {name: getattr(n, name) for name in arguments if hasattr(n, name)}
    names["red_line"] = lambda g: n.line
    names["selfcensored"] = lambda e, x: en.selfcensored(n.p.encroachment, e, x)
    names |= {"allowed": lambda g: n.granted, **CONSTANTS}
    for step in (*STEPS.get(left, ()), left):
        for line in EQUATIONS[step]:
            for came in goes_on(line, names):
                names[step] = came
    return names[left]


@pytest.mark.parametrize("left", RULES)
def test_an_equation_is_the_codes(left: str) -> None:
    for n in drawn():
        mine, code = computed(left, n), RULES[left](n)
        assert float(mine).hex() == float(code).hex(), vars(n)


def test_every_rule_of_the_code_is_printed() -> None:
    """Catches a rule that is added to a chapter and not to the page. Some stand elsewhere."""
    initialisation, month = {"interest"}, {"stays_receptive", "out_of_patience"}
    elsewhere = initialisation | month | {"by_role", "pick"}
    called = {name for rule in RULES.values() for name in rule.__code__.co_names}
    for module in (ca, cr, dr, en, fo, go, pu, se, te, tr, tu, un, ro):
        own = {name for name, each in vars(module).items() if getattr(each, "__module__", "") == module.__name__}
        rules = {name for name in own if callable(getattr(module, name)) and name.islower()}
        assert rules, module.__name__
        assert rules - called - elsewhere == set(), module.__name__
