"""Headlines: what README, the docs and the experiments say in one sentence, held against the region and situations.

``python -m sim.validation.headlines`` plays them, stores the leads in ``experiments/headlines`` and writes the pages.

=========================  ====================================================================================
``claims``                 the closed list of sentences, each a lead between arms with a margin
``situations``             the situations in which they are asked
``play``                   one vector in one situation: every sentence's lead, with its interval
``signs``                  an interval says that a sentence holds, that it turns, or cannot be told
``run``                    every sentence with so many vectors, or what of it is missing
``storage``                what was played, a line a vector and situation, so that a stopped run goes on
``counts``                 in how much of the region and the situations a sentence holds
``turning``                what goes with turning, chosen with one half of the vectors and shown with the other
``wording``                how a sentence may be told: as it is, with its condition, or not at all
``places``                 README's and the experiments' sentences, written from the above
``document``               docs/headlines.md
``will``                   Track 2 over Track 1, at the defaults and where both governments are open
``construction_document``  docs/by-construction.md
=========================  ====================================================================================
"""
