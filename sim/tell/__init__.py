"""One dialogue told month by month, the same whichever driver wrote its chronicle.

=============  =========================================================
``telling``    a chronicle in plain lines, and its counts
``names``      what forums, governments, questions and months are called
``sentences``  what is said of what happens
=============  =========================================================
"""

from __future__ import annotations

from sim.tell.names import month_name, names_of
from sim.tell.telling import counts, story, summary

__all__ = ["counts", "month_name", "names_of", "story", "summary"]
