# The levers' Monte Carlo in NumPy, for whatif_bench.mjs: reads the case from standard input as JSON and prints what it
# comes to and how long it takes. Whole arrays throughout, and arrays of all cities where that is faster.
import json
import sys
import time

import numpy as np

data = json.load(sys.stdin)
DRAWS = data["draws"]
STRIDE = (DRAWS + 15) // 16 * 16
SECTORS = len(data["profiles"][0]) - 1
LEVELS = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95]
PARAMETER, COMMON_WEATHER, CITY_WEATHER, OBSERVATION = range(4)
MASK = np.uint64(0xFFFFFFFF)
SHIFT = np.uint64(32)


def even(seed, what, streams):
    """Rows of even numbers, one a stream: Philox4x32-10, four blocks to 16 draws, word by word."""
    blocks = np.arange(STRIDE // 4, dtype=np.uint64)
    streams = np.asarray(streams, dtype=np.uint64)
    shape = (len(streams), len(blocks))
    c0 = np.broadcast_to(blocks, shape).copy()
    c1 = np.broadcast_to(streams[:, None], shape).copy()
    c2 = np.full(shape, what, dtype=np.uint64)
    c3 = np.zeros(shape, dtype=np.uint64)
    k0, k1 = seed & 0xFFFFFFFF, seed >> 32
    for _ in range(10):
        first = c0 * np.uint64(0xD2511F53)
        second = c2 * np.uint64(0xCD9E8D57)
        c0 = (second >> SHIFT) ^ c1 ^ np.uint64(k0)
        c1 = second & MASK
        c2 = (first >> SHIFT) ^ c3 ^ np.uint64(k1)
        c3 = first & MASK
        k0 = (k0 + 0x9E3779B9) & 0xFFFFFFFF
        k1 = (k1 + 0xBB67AE85) & 0xFFFFFFFF
    words = np.stack([c.reshape(len(streams), -1, 4) for c in (c0, c1, c2, c3)], axis=2)
    return (words.reshape(len(streams), STRIDE).astype(np.float64) + 0.5) * 2.0**-32


def triangular(u, triples):
    low, mode, high = (np.asarray(triples, dtype=np.float64)[:, i, None] for i in range(3))
    width = np.where(high > low, high - low, 1.0)
    drawn = np.where(u < (mode - low) / width, low + np.sqrt(u * (width * (mode - low))),
                     high - np.sqrt((1.0 - u) * (width * (high - mode))))
    return np.where(high > low, drawn, mode)


def polynomial(x, coefficients):
    value = np.full_like(x, coefficients[-1])
    for coefficient in coefficients[-2::-1]:
        value *= x
        value += coefficient
    return value


CENTRE = ([3.3871328727963666080, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
           4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3],
          [1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
           2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3])
TAIL = ([1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
         1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4],
        [1.0, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
         1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9])


def normal_quantile(p):
    q = p - 0.5
    r = 0.180625 - q * q
    z = q * polynomial(r, CENTRE[0]) / polynomial(r, CENTRE[1])
    outer = np.abs(q) > 0.425
    p_outer, q_outer = p[outer], q[outer]
    r = np.sqrt(-np.log(np.where(q_outer < 0, p_outer, 1.0 - p_outer))) - 1.6
    tail = polynomial(r, TAIL[0]) / polynomial(r, TAIL[1])
    z[outer] = np.where(q_outer < 0, -tail, tail)
    return z


class Model:
    def draw(self, seed):
        triples = data["triples"]
        province = even(seed, PARAMETER, [0] + list(range(2, 2 + SECTORS)))
        self.shares = []
        for profile in data["profiles"]:
            rows = triangular(province, [triples[t] for t in profile])
            rows[1:] *= (1.0 - rows[0]) / rows[1:].sum(axis=0)
            self.shares.append(rows[:, :DRAWS].copy())
        effects = even(seed, PARAMETER, [2 + SECTORS + e for e in range(len(data["effects"]))] + [1])
        rows = triangular(effects, [triples[t] for _, _, t in data["effects"]] + [triples[data["cooperation_effect"]]])
        self.effects = rows[:, :DRAWS].copy()
        streams = [city["stream"] for city in data["cities"]]
        rho, sigma = data["city_correlation"], data["weather_sigma"]
        common = normal_quantile(even(seed, COMMON_WEATHER, [0]))
        weather = normal_quantile(even(seed, CITY_WEATHER, streams))
        base = triangular(even(seed, OBSERVATION, streams), [[c["low"], c["base"], c["high"]] for c in data["cities"]])
        base *= np.exp(common * (sigma * np.sqrt(rho)) + weather * (sigma * np.sqrt(1.0 - rho)))
        self.base = base[:, :DRAWS].copy()

    def evaluate(self, implementation, cooperation):
        gone = [None] * SECTORS
        for e, (lever, sector, _) in enumerate(data["effects"]):
            if implementation[lever] == 0:
                continue
            factor = 1.0 - self.effects[e] * implementation[lever]
            gone[sector] = factor if gone[sector] is None else gone[sector] * factor
        gone = [None if product is None else 1.0 - product for product in gone]
        left = []
        for shares in self.shares:
            total = shares[0] * (self.effects[-1] * cooperation)
            for s in range(SECTORS):
                if gone[s] is not None:
                    total += shares[s + 1] * gone[s]
            left.append(np.maximum(0.0, 1.0 - total))
        every = np.ones(DRAWS, dtype=bool)
        cities = []
        for c, city in enumerate(data["cities"]):
            values = self.base[c] * left[city["profile"]]
            met = values <= city["target"]
            if city["target"] >= 0:
                every &= met
            cities.append({"mean": float(values.mean()), "at_or_below": int(np.count_nonzero(met)),
                           "quantiles": quantiles(values)})
        return {"cities": cities, "all_attain": float(every.mean())}


PLACES = [level * (DRAWS - 1) for level in LEVELS]
RANKS = sorted({min(int(place) + more, DRAWS - 1) for place in PLACES for more in (0, 1)})


def quantiles(values):
    ordered = np.partition(values, RANKS)  # faster than numpy.quantile
    result = []
    for place in PLACES:
        rank = int(place)
        low, high = ordered[rank], ordered[min(rank + 1, DRAWS - 1)]
        result.append(float(low + (high - low) * (place - rank)))
    return result


def measure(call):
    for _ in range(5):
        call()
    times = []
    begin = time.perf_counter()
    while time.perf_counter() - begin < 1.5 or len(times) < 10:
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1e9)
    times.sort()
    return {"median": times[len(times) // 2], "least": times[0]}


def main():
    model = Model()
    model.draw(data["seed"])
    outcome = model.evaluate(data["implementation"], data["cooperation"])
    step = 0

    def moved():
        nonlocal step
        step += 1
        return model.evaluate([0.01 * (step % 100)] + data["implementation"][1:], data["cooperation"])

    def drawn():
        nonlocal step
        step += 1
        model.draw(step)
        return model.evaluate(data["implementation"], data["cooperation"])

    print(json.dumps({"version": np.__version__, "outcome": outcome, "moved": measure(moved), "drawn": measure(drawn)}))


main()
