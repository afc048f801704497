// The levers' Monte Carlo against the same model in plain JavaScript and in NumPy: same draws, same figures, in one
// run on one machine.
//   node whatif_bench.mjs [--bench FILE] [--page FILE]    after `./dev bench` has built jinlan_bench, natively and for
//                                                         WebAssembly
// What is compared: a lever moved (all draws kept, as they are while a slider moves), and all drawn anew.
// NumPy is left out, with a word, where no python3 has it (Debian: python3-numpy).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: options } = parseArgs({
    options: {
        bench: { type: 'string', default: `${root}/build/native/jinlan_bench` },
        page: { type: 'string', default: `${root}/build/web/jinlan_bench.js` },
    },
});

// --- The model in plain JavaScript: typed arrays, loops over draws, nothing allocated while it runs. --------------

const kBins = 4096;
const kLevels = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95];
const kParameter = 0, kCommonWeather = 1, kCityWeather = 2, kObservation = 3;

/** The upper 32 bits of a product of two words; JavaScript has no whole numbers of 64 bits that are fast. */
function multiply_high(a, b) {
    const a0 = a & 0xffff, a1 = a >>> 16, b0 = b & 0xffff, b1 = b >>> 16;
    const middle = Math.imul(a1, b0) + (Math.imul(a0, b0) >>> 16);
    const low = Math.imul(a0, b1) + (middle & 0xffff);
    return (Math.imul(a1, b1) + (middle >>> 16) + (low >>> 16)) >>> 0;
}

/** Philox4x32-10: 16 even numbers from four blocks, word by word, as src/whatif/random.hpp lays them out. */
function draw_uniforms(seed, what, stream, group, row, at) {
    for (let lane = 0; lane < 4; ++lane) {
        let c0 = 4 * group + lane, c1 = stream, c2 = what, c3 = 0, k0 = seed, k1 = 0;
        for (let round = 0; round < 10; ++round) {
            const high0 = multiply_high(0xD2511F53, c0), low0 = Math.imul(0xD2511F53, c0);
            const high1 = multiply_high(0xCD9E8D57, c2), low1 = Math.imul(0xCD9E8D57, c2);
            c0 = high1 ^ c1 ^ k0;
            c1 = low1;
            c2 = high0 ^ c3 ^ k1;
            c3 = low0;
            k0 = (k0 + 0x9E3779B9) | 0;
            k1 = (k1 + 0xBB67AE85) | 0;
        }
        row[at + lane] = ((c0 >>> 0) + 0.5) / 4294967296;
        row[at + 4 + lane] = ((c1 >>> 0) + 0.5) / 4294967296;
        row[at + 8 + lane] = ((c2 >>> 0) + 0.5) / 4294967296;
        row[at + 12 + lane] = ((c3 >>> 0) + 0.5) / 4294967296;
    }
}

/** Wichura's AS 241, as src/whatif/math.cpp has it. */
function normal_quantile(p) {
    const q = p - 0.5;
    if (q >= -0.425 && q <= 0.425) {
        const r = 0.180625 - q * q;
        return q * (((((((2.5090809287301226727e3 * r + 3.3430575583588128105e4) * r + 6.7265770927008700853e4) * r + 4.5921953931549871457e4) * r + 1.3731693765509461125e4) * r + 1.9715909503065514427e3) * r + 1.3314166789178437745e2) * r + 3.3871328727963666080) /
            (((((((5.2264952788528545610e3 * r + 2.8729085735721942674e4) * r + 3.9307895800092710610e4) * r + 2.1213794301586595867e4) * r + 5.3941960214247511077e3) * r + 6.8718700749205790830e2) * r + 4.2313330701600911252e1) * r + 1);
    }
    // Draws of 32 bits never come to the third of the fractions, beyond r = 5.
    const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p)) - 1.6;
    const z = (((((((7.74545014278341407640e-4 * r + 2.27238449892691845833e-2) * r + 2.41780725177450611770e-1) * r + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.76949722146069140550) * r + 4.63033784615654529590) * r + 1.42343711074968357734) /
        (((((((1.05075007164441684324e-9 * r + 5.47593808499534494600e-4) * r + 1.51986665636164571966e-2) * r + 1.48103976427480074590e-1) * r + 6.89767334985100004550e-1) * r + 1.67638483018380384940) * r + 2.05319162663775882187) * r + 1);
    return q < 0 ? -z : z;
}

class PlainModel {
    constructor(data) {
        this.data = data;
        this.draws = data.draws;
        this.stride = Math.ceil(data.draws / 16) * 16;
        this.sectors = data.profiles[0].length - 1;
        const row = () => new Float64Array(this.stride);
        this.effects = data.effects.map(row);
        this.cooperation = row();
        this.shares = data.profiles.map((profile) => profile.map(row));
        this.common_weather = row();
        this.scratch = row();
        this.base = data.cities.map(row);
        this.left = data.profiles.map(row);
        this.product = row();
        this.values = row();
        this.all = new Uint8Array(this.stride);
        this.bins = new Uint16Array(this.stride);
        this.counts = new Uint32Array(kBins);
        this.needed = new Uint8Array(kBins);
        this.gathered = new Float64Array(this.stride);
        // Each effect's row by sector.
        this.acting = Array.from({ length: this.sectors }, () => []);
        data.effects.forEach(([lever, sector], e) => this.acting[sector].push({ lever, row: this.effects[e] }));
    }

    draw_even(row, what, stream) {
        for (let i = 0; i < this.stride; i += 16) draw_uniforms(this.seed, what, stream, i / 16, row, i);
    }

    draw_triple(row, [low, mode, high], what, stream) {
        if (!(high > low)) {
            row.fill(mode);
            return;
        }
        this.draw_even(row, what, stream);
        const turn = (mode - low) / (high - low), rising = (high - low) * (mode - low), falling = (high - low) * (high - mode);
        for (let i = 0; i < row.length; ++i) {
            const u = row[i];
            row[i] = u < turn ? low + Math.sqrt(u * rising) : high - Math.sqrt((1 - u) * falling);
        }
    }

    draw_normal(row, what, stream) {
        this.draw_even(row, what, stream);
        for (let i = 0; i < row.length; ++i) row[i] = normal_quantile(row[i]);
    }

    draw(seed) {
        this.seed = seed;
        const { data, sectors, stride } = this;
        for (let p = 0; p < data.profiles.length; ++p) {
            const rows = this.shares[p];
            for (let s = 0; s <= sectors; ++s) {
                const triple = data.profiles[p][s];
                if (p > 0 && triple === data.profiles[0][s]) rows[s].set(this.raw[s]);
                else this.draw_triple(rows[s], data.triples[triple], kParameter, s === 0 ? 0 : 1 + s);
            }
            if (p === 0) {  // kept as drawn for the other profiles
                this.raw ??= rows.map(() => new Float64Array(stride));
                for (let s = 0; s <= sectors; ++s) this.raw[s].set(rows[s]);
            }
            this.scratch.fill(0);
            for (let s = 1; s <= sectors; ++s) {
                const row = rows[s], sum = this.scratch;
                for (let i = 0; i < stride; ++i) sum[i] += row[i];
            }
            for (let i = 0; i < stride; ++i) this.scratch[i] = (1 - rows[0][i]) / this.scratch[i];
            for (let s = 1; s <= sectors; ++s) {
                const row = rows[s], scale = this.scratch;
                for (let i = 0; i < stride; ++i) row[i] *= scale[i];
            }
        }
        data.effects.forEach(([, , triple], e) => this.draw_triple(this.effects[e], data.triples[triple], kParameter, 2 + sectors + e));
        this.draw_triple(this.cooperation, data.triples[data.cooperation_effect], kParameter, 1);
        this.draw_normal(this.common_weather, kCommonWeather, 0);
        const of_all = data.weather_sigma * Math.sqrt(data.city_correlation);
        const of_city = data.weather_sigma * Math.sqrt(1 - data.city_correlation);
        for (let c = 0; c < data.cities.length; ++c) {
            const city = data.cities[c], base = this.base[c], weather = this.scratch, common = this.common_weather;
            this.draw_normal(weather, kCityWeather, city.stream);
            this.draw_triple(base, [city.low, city.base, city.high], kObservation, city.stream);
            for (let i = 0; i < stride; ++i) base[i] *= Math.exp(common[i] * of_all + weather[i] * of_city);
        }
    }

    evaluate(implementation, cooperation) {
        const { data, draws, product } = this;
        for (let p = 0; p < this.left.length; ++p) {
            const left = this.left[p], outside = this.shares[p][0], effect = this.cooperation;
            for (let i = 0; i < draws; ++i) left[i] = outside[i] * (effect[i] * cooperation);
        }
        for (let s = 0; s < this.sectors; ++s) {
            let touched = false;
            for (const { lever, row } of this.acting[s]) {
                const x = implementation[lever];
                if (x === 0) continue;
                if (!touched) for (let i = 0; i < draws; ++i) product[i] = 1 - row[i] * x;
                else for (let i = 0; i < draws; ++i) product[i] *= 1 - row[i] * x;
                touched = true;
            }
            if (!touched) continue;
            for (let p = 0; p < this.left.length; ++p) {
                const left = this.left[p], share = this.shares[p][s + 1];
                for (let i = 0; i < draws; ++i) left[i] += share[i] * (1 - product[i]);
            }
        }
        for (const left of this.left) {
            for (let i = 0; i < draws; ++i) {
                const rest = 1 - left[i];
                left[i] = rest > 0 ? rest : 0;
            }
        }
        this.all.fill(1);
        const cities = [];
        for (let c = 0; c < data.cities.length; ++c) {
            const { profile, target } = data.cities[c];
            const base = this.base[c], left = this.left[profile], { values, all } = this;
            for (let i = 0; i < draws; ++i) values[i] = base[i] * left[i];
            if (target >= 0) for (let i = 0; i < draws; ++i) all[i] &= values[i] <= target ? 1 : 0;
            cities.push(this.summarize(target));
        }
        let together = 0;
        for (let i = 0; i < draws; ++i) together += this.all[i];
        return { cities, all_attain: together / draws };
    }

    /** By counting into fine bins, not by sorting: as the program does it. */
    summarize(target) {
        const { values, bins, counts, needed, gathered, draws } = this;
        let sum = 0, least = values[0], greatest = values[0], at_or_below = 0;
        for (let i = 0; i < draws; ++i) {
            const value = values[i];
            sum += value;
            if (value < least) least = value;
            if (value > greatest) greatest = value;
            if (value <= target) ++at_or_below;
        }
        const scale = (kBins - 1) / (greatest - least);
        counts.fill(0);
        for (let i = 0; i < draws; ++i) {
            const bin = ((values[i] - least) * scale + 0.5) | 0;
            bins[i] = bin;
            ++counts[bin];
        }
        needed.fill(0);
        const ranks = [];
        for (const level of kLevels) {
            const rank = Math.floor(level * (draws - 1));
            ranks.push(rank, Math.min(rank + 1, draws - 1));
        }
        const places = new Map();
        let before = 0, passed_over = 0, next = 0;
        for (let bin = 0; bin < kBins; ++bin) {
            const end = before + counts[bin];
            if (next === ranks.length || ranks[next] >= end) passed_over += counts[bin];
            else {
                needed[bin] = 1;
                for (; next < ranks.length && ranks[next] < end; ++next) places.set(ranks[next], ranks[next] - passed_over);
            }
            before = end;
        }
        let count = 0;
        for (let i = 0; i < draws; ++i) {
            gathered[count] = values[i];
            count += needed[bins[i]];
        }
        const sorted = gathered.subarray(0, count).sort();
        const quantiles = kLevels.map((level) => {
            const place = level * (draws - 1), rank = Math.floor(place);
            const low = sorted[places.get(rank)], high = sorted[places.get(Math.min(rank + 1, draws - 1))];
            return low + (high - low) * (place - rank);
        });
        return { mean: sum / draws, quantiles, at_or_below };
    }
}

// --- Measuring and comparing --------------------------------------------------------------------------------------

/** Median and least time of a call, in nanoseconds. */
function measure(call) {
    for (let i = 0; i < 20; ++i) call();
    const times = [];
    for (const begin = performance.now(); performance.now() - begin < 1500 || times.length < 20;) {
        const start = performance.now();
        call();
        times.push((performance.now() - start) * 1e6);
    }
    times.sort((a, b) => a - b);
    return { median: times[times.length >> 1], least: times[0] };
}

/** Says how the figures differ from the program's; nothing where they are the same but for rounding. */
function difference(data, outcome) {
    const faults = [];
    const close = (name, found, expected) => {
        if (!(Math.abs(found - expected) <= 1e-9 * Math.abs(expected))) faults.push(`${name}: ${found}, not ${expected}`);
    };
    data.cities.forEach((city, c) => {
        close(`mean of city ${c}`, outcome.cities[c].mean, city.mean);
        city.quantiles.forEach((quantile, q) => close(`quantile ${q} of city ${c}`, outcome.cities[c].quantiles[q], quantile));
        if (city.target >= 0 && Math.abs(outcome.cities[c].at_or_below - city.at_or_below) > 1) faults.push(`attainment of city ${c}`);
    });
    if (Math.abs(outcome.all_attain - data.all_attain) * data.draws > 1.5) faults.push('attainment of all');
    return faults;
}

function run(command, args, input) {
    const { status, stdout, stderr, error } = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (error || status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? stderr}`);
    return stdout;
}

/** The lines of the program's benchmark that are compared here. */
function measured(text) {
    const find = (name) => {
        const found = text.match(new RegExp(`${name} +median +(\\d+) ns +min +(\\d+) ns`));
        if (!found) throw new Error(`no "${name}" in the benchmark`);
        return { median: Number(found[1]), least: Number(found[2]) };
    };
    return {
        once: find('levers, once with the likeliest figures, all cities'),
        moved: find('levers, a slider moved: 10 000 draws x 11 cities'),
        drawn: find('levers, drawn anew: 10 000 draws x 11 cities'),
        country: find('levers, drawn anew: 10 000 draws x 340 cities'),
    };
}

const data = JSON.parse(run(options.bench, ['data: what-if']));
const rows = {
    native: measured(run(options.bench, ['whatif: levers'])),
    wasm: measured(run(process.execPath, [options.page, 'whatif: levers'])),
};

const plain = new PlainModel(data);
plain.draw(data.seed);
const outcome = plain.evaluate(data.implementation, data.cooperation);
const faults = difference(data, outcome);
if (faults.length > 0) throw new Error(`JavaScript comes to other figures: ${faults.slice(0, 5).join('; ')}`);
let step = 0;
const moved = () => data.implementation.map((x, i) => (i === 0 ? 0.01 * (++step % 100) : x));
rows.JavaScript = {
    moved: measure(() => plain.evaluate(moved(), data.cooperation)),
    drawn: measure(() => {
        plain.draw(++step);
        return plain.evaluate(data.implementation, data.cooperation);
    }),
};

const script = fileURLToPath(new URL('whatif_bench.py', import.meta.url));
const python = ['python3', '/usr/bin/python3'].find((each) => spawnSync(each, ['-c', 'import numpy']).status === 0);
if (python) {
    const found = JSON.parse(run(python, [script], JSON.stringify(data)));
    const wrong = difference(data, found.outcome);
    if (wrong.length > 0) throw new Error(`NumPy comes to other figures: ${wrong.slice(0, 5).join('; ')}`);
    rows[`NumPy ${found.version}`] = { moved: found.moved, drawn: found.drawn };
} else {
    console.log('NumPy is left out: no python3 has it (Debian: python3-numpy)');
}

const milliseconds = (time) => (time ? `${(time.median / 1e6).toFixed(3).padStart(9)} (${(time.least / 1e6).toFixed(3)})`.padEnd(21) : ''.padEnd(21));
console.log('what-if: levers, milliseconds, median (least); the same figures from all');
console.log(`${' '.repeat(16)}${'   lever moved, 11'.padEnd(21)}${'   drawn anew, 11'.padEnd(21)}   drawn anew, 340 cities`);
for (const [name, row] of Object.entries(rows)) {
    console.log(`  ${name.padEnd(14)}${milliseconds(row.moved)}${milliseconds(row.drawn)}${milliseconds(row.country)}`);
}
const ratio = (a, b) => (a.least / b.least).toFixed(2);
for (const [name, row] of Object.entries(rows)) {
    if (name === 'wasm') continue;
    const [left, slow, fast] = name === 'native' ? ['wasm against native', 'wasm', 'native'] : [`${name} against wasm`, name, 'wasm'];
    console.log(`  ${left.padEnd(26)} times: lever moved ${ratio(rows[slow].moved, rows[fast].moved)}, drawn anew ${ratio(rows[slow].drawn, rows[fast].drawn)}`);
}
