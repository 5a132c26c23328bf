// Made-up data for every kind of chart, and what the tests ask of a picture.
async (story) => {
    const load = (file) => import(`/charts/${file}.js`);
    const kinds = {};
    for (const name of ["fan", "paths", "dots", "differences", "network", "timeline"]) kinds[name] = (await load(name))[name];
    kinds.settled = (await load("settled_and_lost")).settledAndLost;
    const NAMES = ["Northern power", "Southern federation", "Island republic", "Kingdom of the far east"];
    const facts = { story, kinds: ["crisis", "changed", "opened", "held", "breakthrough", "heard", "declined", "transferred", "turns"] };

    const scenario = ({ months = 60, start = "2013-06", sides = 2, forums = 1, events = [] } = {}) => ({
        months, start, events, governments: NAMES.slice(0, sides).map((name, key) => ({ key: `g${key}`, name })),
        forums: Array.from({ length: forums }, (_, key) => ({ key: `f${key}`, name: `A dialogue with a rather long name, number ${key + 1}` })),
        agenda: [{ name: "all", questions: 4, parties: [] }],
    });
    const band = (months, value) => Object.fromEntries([["low", 0.5], ["q1", 0.8], ["median", 1], ["q3", 1.2], ["high", 1.5]]
        .map(([name, factor]) => [name, Float64Array.from({ length: months }, (_, month) => value(month) * factor)]));
    const bands = (months, value) => Object.fromEntries(["trust", "misreading", "tension", "breakthroughs", "transferred", "uptake", "agreed"]
        .map((name) => [name, band(months, value)]));
    const dated = [
        { kind: "crisis", month: 1, governments: [] }, { kind: "opening", month: 18, governments: ["g0"] },
        { kind: "encroachment", month: 18, governments: [] }, { kind: "crisis", month: 500, governments: [] },
    ];
    const column = (n, value) => Int32Array.from({ length: n }, (_, run) => value(run));
    const outcomes = (n, size) => ({
        drafts: column(n, (run) => 90 * size + run), breakthroughs: column(n, (run) => 4 * size + (run % 3) * size), uptake: column(n, (run) => 2 * size + (run % 2) * size),
        transferred: column(n, (run) => (run % 2) * size), agreed: column(n, (run) => (run % 4 === 3 ? size : 0)), declined: column(n, () => size), stale: column(n, () => size), collapsed: column(n, () => 0),
    });
    const at = (sides, size, forums, trust) => {
        const seats = [];
        for (let forum = 0; forum < forums; forum += 1) for (let government = 0; government < sides; government += 1) for (let place = 0; place < size; place += 1)
            seats.push({ forum, government, place, role: place % 3, official: false, present: (place + government) % 4 !== 1 });
        const wide = sides * size;
        return { seats, trust: Float64Array.from({ length: seats.length * wide }, (_, cell) => {
            const from = seats[Math.floor(cell / wide)], to = Math.floor((cell % wide) / size);
            return from.government === to ? NaN : trust(cell);
        }) };
    };
    const chronicle = (months, forums) => Array.from({ length: months }, (_, month) => [
        [month, 3, month % forums, -1, -1, 0], [month, month % 9, month % forums, month % 4, month % 2, 0],
    ]).flat();

    const fans = {
        plain: { curve: "trust", scenario: scenario(), runs: 1000, arms: [{ name: "A", bands: bands(60, (month) => 0.3 + month / 600) }] },
        two: { curve: "understanding", scenario: scenario({ events: dated, sides: 3 }), runs: 1000, arms: [{ name: "A", bands: bands(60, () => 0.4) }, { name: "Track 1.5", bands: bands(60, () => 0.41) }] },
        nothing: { curve: "transferred", scenario: scenario({ start: "" }), runs: 1, arms: [{ name: "A", bands: bands(60, () => 0) }] },
        short: { curve: "breakthroughs", scenario: scenario({ months: 1 }), runs: 1, arms: [{ name: "A", bands: bands(1, () => 3) }] },
        long: { curve: "breakthroughs", scenario: scenario({ months: 240, events: dated }), runs: 9, arms: [{ name: "A", bands: bands(240, (month) => month * 9) }] },
        unknown: { curve: "trust", scenario: scenario({ months: 6, start: "" }), runs: 9, arms: [{ name: "A", bands: bands(6, (month) => (month < 3 || month === 5 ? NaN : 0.2)) }] },
    };
    const arms = (n, size, names) => ({ arms: names.map((name, place) => ({ name, who: place ? "former officials and experts, and officials in private capacity" : "", rule: !place, outcomes: outcomes(n, size * place + size) })) });
    const paths = { plain: arms(100, 1, ["A"]), two: arms(100, 1, ["A", "B"]), three: arms(10, 7, ["Track 1", "Track 1.5", "Track 2"]), nothing: arms(100, 0, ["A", "B"]), one: arms(1, 1, ["A"]) };
    const data = {
        fan: fans, paths, settled: paths,
        dots: {
            plain: { outcome: "transferred", noun: "Packages transferred", first: 0, column: column(100, (run) => run % 3) },
            one: { outcome: "transferred", noun: "Packages transferred", first: 7, column: column(1, () => 0) },
            many: { outcome: "drafts", noun: "Packages drafted", first: 0, column: column(300, (run) => run * 7) },
            shares: { outcome: "trust_end", noun: "Trust at the end", first: 0, column: Float64Array.from({ length: 40 }, (_, run) => 0.2 + run / 90) },
        },
        differences: {
            plain: { ends: ["more with A", "more with B"], rows: [
                { label: "Breakthroughs", unit: "per 100 dialogues", estimate: 12, low: 3, high: 21 }, { label: "Packages transferred to official talks", unit: "per 100 dialogues", estimate: -4, low: -9, high: 1 },
                { label: "Trust at the end", unit: "from 0 to 1", estimate: 0.04, low: 0.03, high: 0.05 }] },
            nothing: { ends: ["more with A", "more with B"], rows: [{ label: "Agreements", unit: "per 100 dialogues", estimate: 0, low: 0, high: 0 }] },
            unknown: { ends: ["more with A", "more with B"], rows: [{ label: "Agreements", unit: "per 100 dialogues", estimate: 1, low: null, high: null }] },
        },
        network: {
            plain: { scenario: scenario(), month: 17, at: at(2, 6, 1, (cell) => (cell % 10) / 10) },
            three: { scenario: scenario({ sides: 3, forums: 12 }), month: 0, forum: 11, at: at(3, 8, 12, () => 1) },
            large: { scenario: scenario({ start: "" }), month: 3, at: at(2, 40, 1, () => 0) },
            alone: { scenario: scenario({ sides: 1 }), month: 0, at: at(1, 1, 1, () => 0) },
        },
        timeline: {
            plain: { scenario: scenario(), month: 4, chronicle: chronicle(60, 1) },
            many: { scenario: scenario({ months: 240, forums: 12, start: "" }), month: 239, chronicle: chronicle(240, 12) },
            nothing: { scenario: scenario({ months: 1 }), month: 0, chronicle: [] },
        },
    };
    const made = (kind, name, width) => kinds[kind](data[kind][name], facts, width);
    const told = (chart) => chart.element.outerHTML.replace(/chart-\d+-/g, "chart-");
    window.charts = {
        data, facts, kinds, made, told,
        each: (act) => Object.keys(data).flatMap((kind) => Object.keys(data[kind]).map((name) => act(kind, name))),
    };
};
