"""Store: the folder of a study on disk, which survives kills, full disks and other versions of the model.

=============  ==============================================================================================
``disk``       files that are never half there
``lock``       one process a study
``chunks``     the runs in pieces, each under the key of all that decided it
``rows``       a dialogue a row: all runs in one file, and a hash of their values
``tables``     small tables as CSV
``codebook``   what every column means
``readme``     the folder in plain words
``manifest``   who made it, when, with what
=============  ==============================================================================================

Nothing here knows designs or plays anything. What heavier modules need is imported when they are.
"""

from __future__ import annotations
