"""Store: the folder of a study on disk, which survives kills, full disks and other versions of the model.

=============  ==============================================================================================
``disk``       files that are never half there
``folders``    whose files a folder holds; ``names``: what folders may be called; ``files``: what a study leaves
``lock``       one process a study
``spans``      which runs, of which point
``chunks``     the runs in pieces, each under the key of all that decided it
``packs``      a file of such pieces, which says itself whose they are; ``failures``: of those that failed
``singles``    pieces as version 0.1.0 kept them
``listing``    what is there; ``index``: where each piece is
``rows``       a dialogue a row: all runs in one file, and a hash of their values
``tables``     small tables as CSV
``codebook``   what every column means
``readme``     the folder in plain words
``manifest``   who made it, when, with what
``described``  what a folder says of itself, checked; ``shapes``: what it may say
=============  ==============================================================================================

Nothing here knows designs or plays anything. What heavier modules need is imported when they are.
"""

from __future__ import annotations
