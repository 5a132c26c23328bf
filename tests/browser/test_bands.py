"""Bands in the page: NumPy's quantiles to the last digit, however the runs are shared out."""

from __future__ import annotations

import numpy as np
import pytest

from sim.lab.runner.curves import QUANTILES

NAMES = ("low", "q1", "median", "q3", "high")
BANDS = """async (cases) => {
    const {bandsOf, sortMonths} = await import("/engine/bands.js");
    return cases.map(({parts, months}) => {
        const curves = parts.map((part) => Float64Array.from(part));
    curves.forEach((curve) => sortMonths(curve, months));
    const bands = bandsOf(curves, months);
        return Object.values(bands).map((band) => [...band]);
    });
}"""


def values(runs: int) -> np.ndarray:
    """Months without ties; one of counts with many, one in which all are alike, two that crowd on one side."""
    chosen = np.random.default_rng(runs)
    crowded = chosen.random(runs)
    crowded[-1] = 40.0
    far = chosen.lognormal(0, 8, runs)
    return np.column_stack([chosen.random((runs, 20)), chosen.poisson(0.7, runs), np.full(runs, 0.1), crowded, far])


@pytest.mark.parametrize("runs", [1, 2, 3, 19, 21, 100, 500, 1000])
def test_bands_are_the_quantiles_of_numpy(modules, runs):
    all_runs = values(runs)
    shared = [np.array_split(all_runs, parts) for parts in (1, 2, 3, 7)] + [[all_runs[:1], all_runs[1:]]]
    cases = [{"parts": [part.T.ravel().tolist() for part in parts], "months": all_runs.shape[1]} for parts in shared]
    wanted = np.quantile(all_runs, QUANTILES, axis=0).tolist()
    for parts, found in zip(shared, modules.evaluate(BANDS, cases), strict=True):
        assert found == wanted, [len(part) for part in parts]


def test_the_quantiles_of_the_page_are_those_of_a_study(modules):
    names = modules.evaluate(
        "() => import('/engine/bands.js').then(each => Object.keys(each.bandsOf([new Float64Array([0])], 1)))"
    )
    assert tuple(names) == NAMES
    hundred = np.arange(101.0)
    found = modules.evaluate(BANDS, [{"parts": [hundred.tolist()], "months": 1}])[0]
    assert [row[0] for row in found] == np.quantile(hundred, QUANTILES).tolist()
