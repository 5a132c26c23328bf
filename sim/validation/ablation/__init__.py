"""Ablation: what each mechanism contributes, shown by taking it away on the same luck.

A contribution is a measure with everything in place minus the same measure with one mechanism switched off
(``sim.validation.switches``), paired by dialogue. ``python -m sim.validation.ablation`` plays all of them again and
writes the stored tables and the page in ``docs``.
"""

from __future__ import annotations

from sim.validation.ablation.arms import full
from sim.validation.ablation.play import Ask, ablate
from sim.validation.ablation.rows import MEASURES, PATH, Row
from sim.validation.ablation.wording import Verdict, verdict

__all__ = ["MEASURES", "PATH", "Ask", "Row", "Verdict", "ablate", "full", "verdict"]
