"""Made-up studies, as those of the charts."""

from __future__ import annotations

from tests.charts.conftest import folders as folders
from tests.charts.conftest import study as study
