// What must hold of the finished map before it is written. Each check throws a sentence that says what is
// wrong; the figures that were measured are returned for the report.

import { area, contains } from './geometry.mjs';
import { toGcj02 } from './gcj02.mjs';
import { toEqualArea, unproject } from './projection.mjs';
import { kCities, kCountyCount } from './regions.mjs';
import { ringPoints } from './topology.mjs';

const kAreaTolerance = 0.015;

function expect(condition, sentence) {
    if (!condition) throw new Error(sentence);
}

/// The forward shift against a published pair of coordinates (Beijing).
export function checkGcj02() {
    const [longitude, latitude] = toGcj02([116.404, 39.915]);
    expect(Math.abs(longitude - 116.41024449916938) < 1e-9 && Math.abs(latitude - 39.91640428150164) < 1e-9,
        `GCJ-02 of 116.404, 39.915 is ${longitude}, ${latitude}`);
}

const turn = ([ax, ay], [bx, by], [cx, cy]) => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
const within = ([ax, ay], [bx, by], [x, y]) =>
    Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by);
const same = ([ax, ay], [bx, by]) => ax === bx && ay === by;

/// Whether two segments meet elsewhere than at an end that they share.
function clash([a, b], [c, d]) {
    const touches = (p, q, r) => !same(r, p) && !same(r, q) && turn(p, q, r) === 0 && within(p, q, r);
    if (touches(a, b, c) || touches(a, b, d) || touches(c, d, a) || touches(c, d, b)) return true;
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/// No border crosses, touches or repeats another: with every arc run once or twice, this means no gaps and
/// no overlaps.
export function checkArcs(arcs, counties) {
    const segments = arcs.flatMap((arc) => arc.slice(1).map((point, i) => [arc[i], point]));
    segments.sort((s, t) => Math.min(s[0][0], s[1][0]) - Math.min(t[0][0], t[1][0]));
    segments.forEach((segment, i) => {
        const right = Math.max(segment[0][0], segment[1][0]);
        for (let j = i + 1; j < segments.length && Math.min(segments[j][0][0], segments[j][1][0]) <= right; ++j) {
            expect(!clash(segment, segments[j]), `borders cross at ${segment[0]} – ${segment[1]}`);
            expect(!(same(segment[0], segments[j][0]) && same(segment[1], segments[j][1]))
                && !(same(segment[0], segments[j][1]) && same(segment[1], segments[j][0])),
                `a border runs twice at ${segment[0]}`);
        }
    });
    const uses = new Map();
    counties.flatMap((county) => county.polygons.flat(2)).forEach((index) => {
        expect(!uses.has(index), `arc ${index} is run twice in one direction`);
        uses.set(index, true);
    });
    expect(arcs.every((_, i) => uses.has(i) || uses.has(~i)), 'an arc belongs to no county');
}

/// All counties of today are there, each once.
export function checkCounties(counties) {
    const codes = counties.flatMap((county) => county.codes);
    expect(codes.length === kCountyCount && new Set(codes).size === kCountyCount,
        `${codes.length} counties, ${kCountyCount} expected`);
}

/// One city: seat and label inside, its area near the official one. Returns its areas in km².
export function checkCity(arcs, city, toMetres) {
    const polygons = city.polygons.map((polygon) => polygon.map((ring) => ringPoints(arcs, ring)));
    expect(contains(polygons, city.seat) && contains(polygons, city.label), `${city.id}: seat or label lies outside`);
    const inMetres = polygons.map((polygon) => polygon.map((ring) => ring.map(toMetres)));
    const onEllipsoid = inMetres.map((polygon) => polygon.map((ring) => ring.map((p) => toEqualArea(unproject(p)))));
    const official = kCities.find((each) => each.id === city.id).areaKm2;
    const measured = { official, trueArea: area(onEllipsoid) / 1e6, planarArea: area(inMetres) / 1e6 };
    for (const value of [measured.trueArea, measured.planarArea]) {
        expect(Math.abs(value / official - 1) < kAreaTolerance, `${city.id}: ${value} km², officially ${official}`);
    }
    return measured;
}
