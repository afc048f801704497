// Counties with integer coordinates → arcs that neighbours share; cities as unions of their counties.
//
// An arc runs from one junction (a point where not just two borders meet) to the next. Polygons name arcs by
// index; ~index runs the arc backwards. Outer rings run counter-clockwise, holes clockwise, so that two
// neighbours run their common arc in opposite directions.

import { doubleArea } from './geometry.mjs';

const key = ([x, y]) => `${x},${y}`;

/// The ring counter-clockwise for an outer ring, clockwise for a hole.
function oriented(ring, isOuter) {
    return (doubleArea(ring) > 0) === isOuter ? ring : [...ring].reverse();
}

/// Keys of the points that have more or fewer than two neighbours along all rings.
function findJunctions(rings) {
    const neighbours = new Map();
    const link = (from, to) => {
        if (!neighbours.has(from)) neighbours.set(from, new Set());
        neighbours.get(from).add(to);
    };
    for (const ring of rings) {
        for (let i = 1; i < ring.length; ++i) {
            link(key(ring[i - 1]), key(ring[i]));
            link(key(ring[i]), key(ring[i - 1]));
        }
    }
    return new Set([...neighbours].filter(([, set]) => set.size !== 2).map(([each]) => each));
}

/// The ring cut at its junctions; a ring without one is one piece from its lowest point.
function cut(ring, junctions) {
    const open = ring.slice(0, -1);
    let start = open.findIndex((point) => junctions.has(key(point)));
    if (start < 0) {
        start = open.reduce((low, [x, y], i) => y < open[low][1] || (y === open[low][1] && x < open[low][0]) ? i : low, 0);
    }
    const turned = [...open.slice(start), ...open.slice(0, start), open[start]];
    const pieces = [[turned[0]]];
    turned.slice(1).forEach((point, i) => {
        pieces.at(-1).push(point);
        if (junctions.has(key(point)) && i < turned.length - 2) pieces.push([point]);
    });
    return pieces;
}

/// Counties ({ codes, city, polygons of integer points }) → { arcs, counties: polygons as arc indices }.
export function buildTopology(counties) {
    const turned = counties.map((county) => ({
        ...county,
        polygons: county.polygons.map((polygon) => polygon.map((ring, i) => oriented(ring, i === 0))),
    }));
    const junctions = findJunctions(turned.flatMap((county) => county.polygons.flat()));
    const arcs = [];
    const indexOf = new Map();
    const arcIndex = (piece) => {
        const forward = piece.map(key).join(' ');
        const known = indexOf.get(forward);
        if (known !== undefined) return known;
        const backward = [...piece].reverse().map(key).join(' ');
        const index = arcs.push(piece) - 1;
        indexOf.set(forward, index);
        indexOf.set(backward, ~index);
        return index;
    };
    return {
        arcs,
        counties: turned.map(({ polygons, ...rest }) => ({
            ...rest,
            polygons: polygons.map((polygon) => polygon.map((ring) => cut(ring, junctions).map(arcIndex))),
        })),
    };
}

/// Arc index → its points in the direction it is run.
export function arcPoints(arcs, index) {
    return index >= 0 ? arcs[index] : [...arcs[~index]].reverse();
}

/// Arc indices of a ring → its points, closed.
export function ringPoints(arcs, ring) {
    return ring.flatMap((index, i) => arcPoints(arcs, index).slice(i === 0 ? 0 : 1));
}

/// The outline of counties together: the arcs that only one of them runs, joined to rings. Throws when that
/// is not one polygon, for a city is in one piece.
export function union(arcs, counties) {
    const used = counties.flatMap((county) => county.polygons.flat(2));
    const all = new Set(used);
    const open = new Set(used.filter((index) => !all.has(~index)));
    const rings = [];
    while (open.size > 0) {
        const ring = [];
        for (let next = [...open][0]; next !== undefined;) {
            open.delete(next);
            ring.push(next);
            const end = key(arcPoints(arcs, next).at(-1));
            next = [...open].find((index) => key(arcPoints(arcs, index)[0]) === end);
        }
        rings.push(ring);
    }
    if (rings.length !== 1) throw new Error(`the union of ${counties.length} counties has ${rings.length} rings, not 1`);
    return [rings];
}
