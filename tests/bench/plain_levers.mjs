// The levers' Monte Carlo in plain JavaScript: typed arrays, loops over draws, nothing big allocated while it runs. The
// same draws and the same way of reckoning as src/whatif, so that what differs is the language. Runs under node and in
// a browser.

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

/** Philox4x32-10: 16 even numbers from four blocks, word by word, as src/whatif/draws/random.hpp lays them out. */
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

/** Wichura's AS 241, as src/whatif/draws/math.cpp has it. */
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

export class PlainModel {
    constructor(data) {
        this.data = data;
        this.draws = data.draws;
        this.stride = Math.ceil(data.draws / 16) * 16;
        this.sectors = data.profiles[0].length - 1;
        const row = () => new Float64Array(this.stride);
        this.effects = data.effects.map(row);
        this.cooperation = row();
        // Profiles share the rows of what is the same for them.
        this.shares = [];
        data.profiles.forEach((profile, p) => this.shares.push(profile.map(
            (triple, s) => (p > 0 && triple === data.profiles[0][s] ? this.shares[0][s] : row()))));
        this.varies = Array.from({ length: this.sectors }, (_, s) => this.shares.some((rows) => rows[s + 1] !== this.shares[0][s + 1]));
        this.scale = data.profiles.map(row);
        this.gone = Array.from({ length: this.sectors }, row);
        this.common_weather = row();
        this.scratch = row();
        this.base = data.cities.map(row);
        this.left = data.profiles.map(row);
        this.product = row();
        this.common = row();
        this.sum = row();
        this.values = row();
        this.all = new Uint8Array(this.stride);
        this.counts = new Uint32Array(kBins);
        this.last = new Uint32Array(kBins);
        this.earlier = new Uint32Array(this.stride);
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
            const rows = this.shares[p], scale = this.scale[p];
            for (let s = 0; s <= sectors; ++s) {
                if (p > 0 && rows[s] === this.shares[0][s]) continue;
                this.draw_triple(rows[s], data.triples[data.profiles[p][s]], kParameter, s === 0 ? 0 : 1 + s);
            }
            scale.fill(0);
            for (let s = 1; s <= sectors; ++s) {
                const row = rows[s];
                for (let i = 0; i < stride; ++i) scale[i] += row[i];
            }
            const outside = rows[0];
            for (let i = 0; i < stride; ++i) scale[i] = (1 - outside[i]) / scale[i];
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
        const { data, draws, product, sum, common } = this;
        common.fill(0);
        const varying = [];
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
            if (this.varies[s]) {
                const gone = this.gone[s];
                for (let i = 0; i < draws; ++i) gone[i] = 1 - product[i];
                varying.push(s);
            } else {
                const share = this.shares[0][s + 1];
                for (let i = 0; i < draws; ++i) common[i] += share[i] * (1 - product[i]);
            }
        }
        for (let p = 0; p < this.left.length; ++p) {
            sum.set(common);
            for (const s of varying) {
                const gone = this.gone[s], share = this.shares[p][s + 1];
                for (let i = 0; i < draws; ++i) sum[i] += share[i] * gone[i];
            }
            const left = this.left[p], outside = this.shares[p][0], effect = this.cooperation, scale = this.scale[p];
            for (let i = 0; i < draws; ++i) {
                const rest = 1 - (outside[i] * (effect[i] * cooperation) + scale[i] * sum[i]);
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
        const { values, counts, last, earlier, draws } = this;
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
            ++counts[bin];
            earlier[i] = last[bin];
            last[bin] = i;
        }
        const gather = (bin) => {
            const gathered = new Float64Array(counts[bin]);
            for (let i = 0, draw = last[bin]; i < gathered.length; ++i, draw = earlier[draw]) gathered[i] = values[draw];
            return gathered.sort();
        };
        let bin = 0, before = 0;
        const quantiles = kLevels.map((level) => {
            const place = level * (draws - 1), rank = Math.floor(place);
            for (; before + counts[bin] <= rank; ++bin) before += counts[bin];
            const found = gather(bin), low = found[rank - before];
            let high = found[rank - before + 1];
            if (high === undefined) {
                let next = bin + 1;
                while (counts[next] === 0) ++next;
                high = gather(next)[0];
            }
            return low + (high - low) * (place - rank);
        });
        return { mean: sum / draws, quantiles, at_or_below };
    }
}

/** Says how the figures differ from the program's; nothing where they are the same but for rounding. */
export function difference(data, outcome) {
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

/**
 * Times two ways in turn, so that both meet the machine in the same state. Gives back for each the median and the least
 * time of a call, in nanoseconds, over batches of 10 ms: a browser's clock is coarse.
 */
export function measure_in_turn(calls) {
    const time_of = (call, count) => {
        const start = performance.now();
        for (let i = 0; i < count; ++i) call();
        return performance.now() - start;
    };
    const counts = calls.map((call) => {
        time_of(call, 60);  // until the engine has compiled it with all its skill
        let count = 1;
        while (time_of(call, count) < 10) count *= 2;
        return count;
    });
    const times = calls.map(() => []);
    for (let round = 0; round < 41; ++round) {
        calls.forEach((call, i) => times[i].push(time_of(call, counts[i]) / counts[i] * 1e6));
    }
    return times.map((each) => {
        each.sort((a, b) => a - b);
        return { median: each[each.length >> 1], least: each[0] };
    });
}

/**
 * The model in JavaScript beside the program's own engine as WebAssembly: a lever moved, all draws kept, and all drawn
 * anew. `engine` is an instance of whatif_engine, `data` its case. Throws where the figures are not the same.
 */
export function compare_levers(engine, data) {
    const plain = new PlainModel(data);
    plain.draw(data.seed);
    const faults = difference(data, plain.evaluate(data.implementation, data.cooperation));
    if (faults.length > 0) throw new Error(`JavaScript comes to other figures: ${faults.slice(0, 5).join('; ')}`);
    let step = 0;
    const implementation = Float64Array.from(data.implementation);
    const move = () => {
        implementation[0] = 0.01 * (++step % 100);
        return plain.evaluate(implementation, data.cooperation);
    };
    const [wasm_moved, plain_moved] = measure_in_turn([() => engine._move_lever(++step), move]);
    const [wasm_drawn, plain_drawn] = measure_in_turn([() => engine._draw_anew(++step), () => {
        plain.draw(++step);
        return plain.evaluate(data.implementation, data.cooperation);
    }]);
    return { wasm: { moved: wasm_moved, drawn: wasm_drawn }, JavaScript: { moved: plain_moved, drawn: plain_drawn } };
}
