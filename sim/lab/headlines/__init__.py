"""Headlines: what README, the docs and the experiments say in one sentence, held against the region and situations.

``python -m sim.lab.headlines`` plays them, stores what it found in ``experiments/headlines`` and writes the pages.

===============  ==========================================================================================
``will``         Track 2 over Track 1, at the defaults and where both governments are open
``given_page``   docs/by-construction.md
===============  ==========================================================================================
"""
