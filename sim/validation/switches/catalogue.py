"""The catalogue of switches, chapter by chapter, in the order of the theory."""

from __future__ import annotations

from dataclasses import dataclass

from sim.validation.switches.means import (
    Means,
    alike_everywhere,
    alike_in_private,
    all_of,
    governments,
    independent,
    only_drafting,
    terms,
    theory,
    undated,
    unheld,
    zero,
)

NEVER = 1_000_000
"""Months, or meetings, that no dialogue lives to see."""
HUGE = 2.0**500
"""A ratio of losses to gains at which a gain moves no trust by a bit, and what any breach is divided by exactly."""
EVIDENCE = ("good", "bad", "breach", "scar", "leak", "repair")
"""A breakthrough counts for ``breach`` by ``ratio``: for nothing, if a breach does."""


@dataclass(frozen=True)
class Switch:
    """A mechanism and how it is switched off."""

    name: str
    """As on the command line."""
    sentence: str
    """What is so once it is off."""
    chapter: str
    """The chapter of ``sim.rules`` that the mechanism belongs to."""
    off: Means


ALL = (
    Switch("crises", "No crisis breaks out, by chance or on a date.", "tension",
           all_of(zero("tension", "crisis"), undated("crisis"))),
    Switch("hardening", "Tension does not harden red lines.", "tension", zero("tension", "hardening")),
    Switch("calming", "Briefed governments do not calm a crisis.", "tension", zero("tension", "calming")),
    Switch("suspension", "Official talks go on at any tension.", "tension", theory("tension", {"breakdown": 2.0})),
    Switch("encroachment", "No government reaches into a room: every level is 0.", "encroachment",
           all_of(zero("encroachment", "level"), governments({"encroachment": 0.0}),
                  undated("encroachment", "politicised"))),
    Switch("approval", "Nobody is kept at home.", "encroachment", zero("encroachment", "approval")),
    Switch("self-censorship", "Nobody gives up openness for fear of the own government.", "encroachment",
           zero("encroachment", "selfcensorship")),
    Switch("minding", "Officials beside a non-official do not expose it further.", "encroachment",
           zero("encroachment", "minding")),
    Switch("dependence", "No career or funding depends on a government.", "encroachment", independent),
    Switch("politicisation", "No government publishes a pending package, by chance or on a date.", "encroachment",
           all_of(zero("encroachment", "politicisation"), undated("politicised"))),
    Switch("will-of-officials", "Officials speak as openly while their government is closed as while it is open.",
           "candour", theory("candour", {"closed": 1.0})),
    Switch("candour-by-role", "In a private capacity all speak as openly as a serving official.", "candour",
           alike_in_private),
    Switch("private-capacity", "All, in any capacity and at any time, speak like an official of an open government.",
           "candour", alike_everywhere),
    Switch("facilitation", "Nobody facilitates: no help to safety, none to drafting.", "candour",
           terms({"facilitation": 0.0})),
    Switch("safety", "No room makes anyone safe: candour needs trust; nobody facilitates.", "candour",
           all_of(zero("candour", "safety_floor"), terms({"facilitation": 0.0}))),
    Switch("trust", "Trust is frozen at its start: nothing counts as evidence.", "trust",
           zero("trust", *EVIDENCE, "generalisation")),
    Switch("candid-evidence", "Candour is not counted as good evidence.", "trust", zero("trust", "good")),
    Switch("talking-points", "Talking points are not counted as bad evidence.", "trust", zero("trust", "bad")),
    Switch("success", "A breakthrough is not counted as good evidence.", "trust", theory("trust", {"ratio": HUGE})),
    Switch("repair", "Candour takes away no bad evidence.", "trust", zero("trust", "repair")),
    Switch("breach", "A declined package is not held against those who backed it.", "trust", unheld),
    Switch("scar", "A politicised publication leaves no scar.", "trust", zero("trust", "scar")),
    Switch("blame-for-leaks", "A leak is not held against the side that leaked.", "trust", zero("trust", "leak")),
    Switch("forgetting", "Evidence does not fade.", "trust", theory("trust", {"forgetting": 1.0})),
    Switch("image", "Delegations form no image: every newcomer starts from the first prior.", "trust",
           zero("trust", "generalisation")),
    Switch("remote", "Every meeting is held in person.", "trust", terms({"in_person": 1.0})),
    Switch("asymmetry", "Everybody knows the other side's interests from the start.", "understanding",
           zero("understanding", "asymmetry")),
    Switch("learning", "Nobody learns: not from candid turns, not from notes on them, not from answers to drafts.",
           "understanding", zero("understanding", "learning")),
    Switch("shared-notes", "Delegations do not compare notes: what a member hears, no other member learns.",
           "understanding", zero("understanding", "shared")),
    Switch("credence", "Candid words are believed whoever speaks them.", "understanding",
           theory("understanding", {"credence_floor": 1.0})),
    Switch("exchange", "No rounds of exchange: a meeting only drafts.", "understanding", only_drafting),
    Switch("skill", "No role brings integrative skill; the facilitator's help stays.", "drafting",
           zero("drafting", "skill_official", "skill_former", "skill_expert")),
    Switch("home-error", "Everybody knows the own side's red line.", "drafting",
           zero("drafting", "home_error_official", "home_error_former", "home_error_expert")),
    Switch("common-error", "Errors about the own red line are independent within a delegation.", "drafting",
           zero("drafting", "common")),
    Switch("posture", "Who may not speak openly asks for no more.", "drafting", zero("drafting", "posture")),
    Switch("caution", "Who trusts nobody opposite asks for no more.", "drafting", zero("drafting", "caution")),
    Switch("power", "All sides weigh alike in every draft.", "drafting",
           all_of(theory("drafting", {"power": 1.0}), governments({"power": 1.0}))),
    Switch("floor", "All sides hold the floor equally often.", "drafting",
           all_of(theory("drafting", {"floor": 1.0}), governments({"floor": 1.0}))),
    Switch("patience", "No question is shelved.", "forum", terms({"patience": NEVER})),
    Switch("leak", "No meeting leaks.", "publicity", zero("publicity", "leak")),
    Switch("public-channel", "There is no public channel.", "publicity", terms({"public_reach": 0.0})),
    Switch("disown", "No government closes because a package became public.", "publicity", zero("publicity", "disown")),
    Switch("take-back", "No official takes a package home.", "transfer", zero("transfer", "take_back")),
    Switch("briefing", "No former official briefs its government.", "transfer", zero("transfer", "briefing")),
    Switch("memo", "No expert's memo is read.", "transfer", zero("transfer", "memo")),
    Switch("insiders", "Who moved into office does not raise what the forum proposed.", "transfer",
           zero("transfer", "insider")),
    Switch("mandate", "The facilitator has no mandate.", "transfer", terms({"mandate": 0.0})),
    Switch("own-reach", "Carriers reach all governments alike.", "transfer", governments({"reach": 1.0})),
    Switch("deniability", "A secret package spares its government nothing.", "transfer",
           zero("transfer", "deniability")),
    Switch("cost", "Dealing with an unofficial room has no price.", "transfer", zero("transfer", "cost")),
    Switch("receptivity", "Governments are open in every month.", "transfer",
           all_of(theory("transfer", {"receptive": 1.0}), governments({"receptive": 1.0}),
                  undated("opening", "closing"), zero("publicity", "disown"))),
    Switch("attention", "A government that is not looking hears as much as one that is.", "transfer",
           theory("transfer", {"attention": 1.0})),
    Switch("tabling", "No closed government decides at an official table on what an unofficial room proposed.",
           "transfer", zero("transfer", "tabling")),
    Switch("fatigue", "Failures tire no government: it opens as readily after them as before.", "transfer",
           zero("transfer", "fatigue")),
    Switch("shelf-life", "No package goes stale.", "transfer", theory("transfer", {"shelf_life": NEVER})),
    Switch("change-of-government", "No government changes, by chance or on a date.", "government",
           all_of(zero("government", "change"), undated("change_of_government"))),
    Switch("revolving-door", "Nobody moves into office.", "government", zero("government", "door")),
    Switch("settlement", "Nothing that was transferred is ever agreed.", "settlement", zero("settlement", "rate")),
    Switch("collapse", "No agreement collapses.", "settlement", zero("settlement", "collapse")),
    Switch("acclimatisation", "The public does not get used to an agreement.", "settlement",
           zero("settlement", "acclimatisation")),
    Switch("turnover", "Nobody is posted elsewhere or drops out.", "careers", zero("careers", "official", "others")),
    Switch("handover", "Nothing is handed over in writing.", "careers", zero("careers", "handover")),
    Switch("funding", "Funders bear any number of months without uptake.", "forum", terms({"funding_patience": 0})),
)  # fmt: skip
