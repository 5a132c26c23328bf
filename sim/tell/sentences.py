"""What is said of what happens, as data: the command and the page tell by the same sentences."""

from __future__ import annotations

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

SENTENCES = {
    "crisis": "A crisis breaks out.",
    "changed": "The government of {government} changes.",
    "opened": "{government} becomes receptive.",
    "closed": "{government} is no longer receptive.",
    "office": "Someone who sat for {government} in {forum} moves into office.",
    "breakthrough": "Breakthrough in {forum} on {question}.",
    "shelved": "{forum} shelves {question}.",
    "leak": "The meeting of {forum} leaks, from the side of {government}.",
    "politicised": "{government} publishes what is pending in {forum} for an easy win.",
    "uptake": "{government} hears of the package on {question}, as the first government.",
    "heard": "{government} hears of the package on {question}.",
    "adopted": "{government} adopts the package on {question}.",
    "declined": "{government} declines the package on {question}.",
    "reopened": "{government} may be told of the package on {question} again.",
    "stale": "The package on {question} goes stale.",
    "transferred": "The package on {question} has transferred to official talks.",
    "agreed": "The governments agree on {question}.",
    "collapsed": "The agreement on {question} collapses.",
    "ended": "{forum} ends.",
}
"""What is said of a kind of event; meetings, briefings and newcomers are told by functions, in ``FRAMES``."""
FRAMES = {
    "held": "{forum} meets ({present}) and {work}.",
    "held_at_work": "{forum} meets ({present}) and {work}: {done}.",
    "question": "works on {question}",
    "views": "exchanges views",
    "candid": "{candid} of {turns} turns candid",
    "cancelled": "{forum} does not meet: {why}.",
    "briefed": "Briefed on the meeting of {forum}: {whom}.",
    "seated": "Newcomers in {forum}: {whom}.",
    "several": "{name} {number}",
    "numbered": "question {number}",
    "numbered_of": "question {number} ({whose})",
    "month": "Month {number}",
    "dated": "{month} {year}",
    "summary": "In {months} this simulated dialogue held {meetings} and wrote {drafts}. It reached {breakthroughs}; a "
    "government heard of {uptake}, {transferred} reached official talks, {agreed} came to agreement. It is one of many "
    "that chance allows: compare shows what is usual.",
}
"""Sentences, and parts of them, that have more in their places than names. The page tells by them too."""
NOUNS = {
    "months": ("month", "months"), "meetings": ("meeting", "meetings"), "drafts": ("draft", "drafts"),
    "breakthroughs": ("breakthrough", "breakthroughs"),
}  # fmt: skip
"""What is counted in a summary with a noun: one, and more."""

WHY = ("", "meetings are interrupted", "official talks are suspended", "a delegation cannot come")
"""Why a meeting does not take place, by the amount of the note."""
