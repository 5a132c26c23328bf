"""Patterns that the model should show, and some that it must not: each a small test that could come out bad.

===============  =======================================================================================
``arm``          a setting to play, and its scenario; ``settings`` are those that several patterns share
``claims``       what a pattern is: a claim, its source, the arms that are compared, what would count
``verdicts``     what an interval allows to be said of a claim
``runs``         what an arm's dialogues came to; ``measures`` and ``states`` read it
``effects``      from arms on the same luck to an effect with its interval
``on_...``       the patterns of the evidence
``must_not``     what no source supports, and what else is asked
``play``         every arm played once, however many patterns ask for it
``over_region``  verdicts at many parameter vectors
``report``       rows, one object; ``wording`` has the sentences, ``document`` the page
===============  =======================================================================================
"""

from __future__ import annotations

from sim.validation.patterns.claims import Pattern
from sim.validation.patterns.must_not import ALSO_ASKED, MUST_NOT
from sim.validation.patterns.on_encroachment import ON_ENCROACHMENT
from sim.validation.patterns.on_rooms import ON_ROOMS
from sim.validation.patterns.on_secrecy import ON_SECRECY
from sim.validation.patterns.on_time import ON_TIME
from sim.validation.patterns.on_tracks import ON_TRACKS
from sim.validation.patterns.on_transfer import ON_TRANSFER
from sim.validation.patterns.on_trust import ON_TRUST

_FOUND = (*ON_TRACKS, *ON_TRANSFER, *ON_ENCROACHMENT, *ON_TRUST, *ON_ROOMS, *ON_SECRECY, *ON_TIME)
EVIDENCE = tuple(sorted(_FOUND, key=lambda pattern: int(pattern.code[1:])))
"""What the evidence shows, in the order of numbers; E24 came with the second edition."""
PATTERNS: dict[str, Pattern] = {pattern.code: pattern for pattern in (*EVIDENCE, *MUST_NOT, *ALSO_ASKED)}
"""Every pattern by its code: E of the evidence, N not to be shown, S also asked."""
