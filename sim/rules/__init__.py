"""The theory, a chapter a file. Rules know nothing: not Mesa, not arrays, not time, not chance.

=================  ==========================================================================================
tension            the weather between governments, and how it hardens what they insist on
encroachment       four ways in which a government reaches into a room that is not its own
candour            who says what it really cares about, to whom, in which room
trust              what a meeting teaches one participant to expect of another
understanding      from "they want what we want" to what the other side really cares about
drafting           how a package is written, and when the people in the room support it
publicity          leaks, and how public a package has become
transfer           how a government hears of a package, and whether it makes it its own
government         changes of government, and people who move into office
settlement         from the official table to an agreement, and whether it lasts
careers            people leave, newcomers sit down, and only what was written remains
forum              the terms on which a dialogue meets, and how long it lives
=================  ==========================================================================================
"""

from __future__ import annotations

from typing import NamedTuple

from sim.rules.candour import Candour
from sim.rules.careers import Careers
from sim.rules.drafting import Drafting
from sim.rules.encroachment import Encroachment
from sim.rules.forum import Forum
from sim.rules.government import Government
from sim.rules.parameter import Parameter, parameters_of
from sim.rules.publicity import Publicity
from sim.rules.settlement import Settlement
from sim.rules.tension import Tension
from sim.rules.transfer import Transfer
from sim.rules.trust import Trust
from sim.rules.understanding import Understanding


class Theory(NamedTuple):
    """The parameters of every chapter: what a scenario may override and a study may vary."""

    tension: Tension = Tension()
    encroachment: Encroachment = Encroachment()
    candour: Candour = Candour()
    trust: Trust = Trust()
    understanding: Understanding = Understanding()
    drafting: Drafting = Drafting()
    publicity: Publicity = Publicity()
    transfer: Transfer = Transfer()
    government: Government = Government()
    settlement: Settlement = Settlement()
    careers: Careers = Careers()
    forum: Forum = Forum()


CHAPTERS: dict[str, type] = {name: type(chapter) for name, chapter in zip(Theory._fields, Theory(), strict=True)}
"""Chapter name to the ``NamedTuple`` of its parameters."""

PARAMETERS: dict[str, Parameter] = {
    parameter.path: parameter for name, cls in CHAPTERS.items() for parameter in parameters_of(name, cls)
}
"""Every parameter by its dotted name, for example ``PARAMETERS["tension.baseline"].high``."""
