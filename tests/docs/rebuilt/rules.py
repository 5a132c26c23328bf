"""Equations of tension, encroachment, candour, trust, understanding, transfer, careers and forum."""

from types import SimpleNamespace

from tests.docs.rebuilt import pages
from tests.docs.rebuilt.seating import Person

Par = SimpleNamespace
CONSTANTS = SimpleNamespace(**pages.constants())


def by_role(role: int, official: float, former: float, expert: float) -> float:
    """The value for the role of a seat."""
    return (official, former, expert)[role]


def drift(par: Par, tau: float) -> float:
    """Tension on its way home."""
    return tau + par.tension.pull * (par.tension.baseline - tau)


def shock(tau: float, size: float) -> float:
    """Tension after a crisis."""
    return tau + size * (1 - tau)


def calm(par: Par, tau: float, c: float) -> float:
    """Tension after a share of governments was briefed."""
    return tau + par.tension.calming * c * (min(tau, par.tension.baseline) - tau)


def exposure(par: Par, person: Person) -> float:
    """How far a person feels its government."""
    x = by_role(person.role, 1, par.encroachment.exposure_former, par.encroachment.exposure_expert)
    x = x + (1 - x) * person.dependence
    return x + (1 - x) * par.encroachment.minding * person.officials_share


def kept_home(par: Par, e: float, x: float) -> float:
    """Chance that leave to come is refused."""
    return par.encroachment.approval * e * x


def selfcensored(par: Par, e: float, x: float) -> float:
    """Share of extra openness that is taken."""
    return par.encroachment.selfcensorship * (x + (1 - x) * e) * e


def allowed(par: Par, receptive: bool) -> float:
    """What an official in official capacity may say."""
    return par.candour.official if receptive else par.candour.official * par.candour.closed


def frankness(par: Par, person: Person, censored: float, may: float) -> float:
    """What capacity and government let a person say, where an official may say so much."""
    candour = par.candour
    o = may if person.official else by_role(person.role, candour.private, candour.former, candour.expert)
    return o - censored * max(0, o - may)


def chance_candid(frank: float, safety: float, trust: float) -> float:
    """Chance that a turn, or an answer, is candid."""
    return frank * (1 - (1 - safety) * (1 - trust))


def inherited(par: Par, start: float, known: float) -> float:
    """What a newcomer takes over in writing."""
    return start + par.careers.handover * (known - start)


def credence(par: Par, trust: float) -> float:
    """How far candid words are believed."""
    return par.understanding.credence_floor + (1 - par.understanding.credence_floor) * trust


def learn(par: Par, m: float, believed: float, contact: float) -> float:
    """A misreading after candid words."""
    return m * (1 - par.understanding.learning * believed * contact)


def noted(par: Par, notes: float, believed: float, contact: float) -> float:
    """A delegation's notes after candid words to a member."""
    understanding = par.understanding
    return notes * (1 - understanding.shared * understanding.learning * believed * contact)


def sharpened(w: float, squares: float, amount: float) -> float:
    """A weight moved towards what matters most."""
    return (1 - amount) * w + amount * (w * w / squares) if squares > 0 else w


def price(par: Par, tau: float, e: float, public: float) -> float:
    """What dealing outside official talks costs a government."""
    full = par.transfer.cost * (tau + e) * CONSTANTS.MEAN_OF_TWO
    return full * (1 - par.transfer.deniability * (1 - public))


def reconsiders(par: Par, share: float) -> float:
    """Chance that a government thinks again."""
    return 1 if share >= 1 else min(1, 1 / (par.transfer.spell * (1 - share)))


def willing(par: Par, share: float, failures: int) -> float:
    """Chance to be receptive after so many failures."""
    if share < 1:
        for _ in range(failures):
            share = share * (1 - par.transfer.fatigue)
    return share


def leaves(par: Par, role: int, months: int) -> float:
    """Chance that a person has left in so many months."""
    rate = by_role(role, par.careers.official, par.careers.others, par.careers.others)
    stays = 1.0
    for _ in range(months):
        stays = stays * (1 - rate)
    return 1 - stays


def ends(ending: float, since: int) -> float:
    """Chance that impatient funders end a forum, so many months after a scandal."""
    return min(1, CONSTANTS.SCANDAL_FACTOR * ending) if since < CONSTANTS.SCANDAL_MONTHS else ending
