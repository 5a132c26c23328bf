"""Ablation: what each mechanism contributes, shown by taking it away on the same luck.

A contribution is a measure with everything in place minus the same measure with one mechanism switched off
(``sim.validation.switches``), paired by dialogue. ``python -m sim.validation.ablation`` plays all of them again and
writes the stored tables and the page in ``docs``.
"""

from __future__ import annotations

from sim.validation.ablation.play import AblationPlan, ablate
from sim.validation.ablation.rows import MEASURES, PATH, Contribution
from sim.validation.ablation.variants import full
from sim.validation.ablation.wording import Assessment, assess

__all__ = ["MEASURES", "PATH", "AblationPlan", "Assessment", "Contribution", "ablate", "assess", "full"]
