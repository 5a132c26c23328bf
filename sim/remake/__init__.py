"""Everything that depends on the rules and their defaults, made again by one command: ``python -m sim.remake``.

A tool of the checkout: what it makes stands beside the package, in ``docs``, ``experiments``, ``scenarios`` and
``results``. ``steps`` is the table of what is made, by which command and from what; ``states`` says what of it is still
good; ``play`` makes the rest, a process a step, since the defaults change on the disk in between.
"""
