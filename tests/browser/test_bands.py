"""Bands in the page: NumPy's quantiles to the last digit, however the runs are shared out."""

from __future__ import annotations

import numpy as np
import pytest

from sim.lab.tables.curves import QUANTILES

NAMES = ("low", "q1", "median", "q3", "high")
BANDS = """async (cases) => {
    const {bandsOf} = await import("/engine/bands.js"), {Months} = await import("/engine/months.js");
    const sorted = (values, months) => {
        const made = new Months(Float64Array.from(values), [values.length / months / 2, months, 2], {wanted: 1});
        made.some(0, 1);
        made.some(1, months - 1);
        return made.curves.wanted;
    };
    return cases.map(({parts, months}) => {
        const bands = bandsOf(parts.map((part) => sorted(part, months)), months);
        return Object.values(bands).map((band) => [...band]);
    });
}"""
"""Each part (runs, months, curves), of which the second curve is wanted."""


def beside_others(part: np.ndarray) -> list[float]:
    """Runs of a curve (runs, months) as the engine leaves them: beside another curve."""
    return np.stack([-part, part], axis=2).ravel().tolist()


def values(runs: int) -> np.ndarray:
    """Months without ties; counts with many and with none, one in which all are alike, two that crowd on one side."""
    chosen = np.random.default_rng(runs)
    crowded = chosen.random(runs)
    crowded[-1] = 40.0
    far = chosen.lognormal(0, 8, runs)
    few, many = chosen.poisson(0.7, runs) - 1, chosen.integers(-(10**9), 10**9, runs)
    return np.column_stack([chosen.random((runs, 20)), few, many, np.full(runs, 0.1), crowded, far])


@pytest.mark.parametrize("runs", [1, 2, 3, 19, 21, 100, 500, 1000])
def test_bands_are_the_quantiles_of_numpy(modules, runs):
    all_runs = values(runs)
    shared = [np.array_split(all_runs, parts) for parts in (1, 2, 3, 7)] + [[all_runs[:1], all_runs[1:]]]
    cases = [{"parts": [beside_others(part) for part in parts], "months": all_runs.shape[1]} for parts in shared]
    wanted = np.quantile(all_runs, QUANTILES, axis=0).tolist()
    for parts, found in zip(shared, modules.evaluate(BANDS, cases), strict=True):
        assert found == wanted, [len(part) for part in parts]


def test_the_quantiles_of_the_page_are_those_of_a_study(modules):
    names = modules.evaluate(
        "() => import('/engine/bands.js').then(each => Object.keys(each.bandsOf([new Float64Array([0])], 1)))"
    )
    assert tuple(names) == NAMES
    hundred = np.arange(101.0)
    found = modules.evaluate(BANDS, [{"parts": [beside_others(hundred[:, None])], "months": 1}])[0]
    assert [row[0] for row in found] == np.quantile(hundred, QUANTILES).tolist()
