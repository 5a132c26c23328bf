"""Ablation: what each mechanism contributes, shown by taking it away on the same luck.

A contribution is a measure with everything in place minus the same measure with one mechanism switched off
(``sim.lab.switches``), paired by dialogue. ``python -m sim.lab.ablation`` plays all of them again and writes the stored
tables and the page in ``docs``.
"""

from __future__ import annotations

from sim.lab.ablation.arms import full
from sim.lab.ablation.play import Ask, ablate
from sim.lab.ablation.rows import MEASURES, PATH, Row
from sim.lab.ablation.verdicts import Verdict, verdict

__all__ = ["MEASURES", "PATH", "Ask", "Row", "Verdict", "ablate", "full", "verdict"]
