// Plane geometry on rings (closed: the last point repeats the first) and polygons (outer ring, then holes).

/// Twice the signed area of a ring; positive when it runs counter-clockwise.
export function doubleArea(ring) {
    const [ox, oy] = ring[0];
    let sum = 0;
    for (let i = 1; i < ring.length; ++i) {
        sum += (ring[i - 1][0] - ox) * (ring[i][1] - oy) - (ring[i][0] - ox) * (ring[i - 1][1] - oy);
    }
    return sum;
}

/// Area of polygons, holes taken out.
export function area(polygons) {
    return polygons.reduce((sum, [outer, ...holes]) =>
        holes.reduce((rest, hole) => rest - Math.abs(doubleArea(hole)), sum + Math.abs(doubleArea(outer))), 0) / 2;
}

/// Whether `point` lies inside, by the even-odd rule.
export function contains(polygons, [x, y]) {
    let inside = false;
    for (const ring of polygons.flat()) {
        for (let i = 1; i < ring.length; ++i) {
            const [ax, ay] = ring[i - 1];
            const [bx, by] = ring[i];
            if ((ay > y) !== (by > y) && x < ax + (y - ay) * (bx - ax) / (by - ay)) inside = !inside;
        }
    }
    return inside;
}

function distanceToSegment([x, y], [ax, ay], [bx, by]) {
    const [dx, dy] = [bx - ax, by - ay];
    const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

function distanceToBorder(polygons, point) {
    let nearest = Infinity;
    for (const ring of polygons.flat()) {
        for (let i = 1; i < ring.length; ++i) {
            nearest = Math.min(nearest, distanceToSegment(point, ring[i - 1], ring[i]));
        }
    }
    return nearest;
}

/// The integer point inside that is farthest from the border (pole of inaccessibility), by a grid of 32 × 32
/// refined around the best point until its step is one.
export function poleOfInaccessibility(polygons) {
    const points = polygons.flat(2);
    let [left, bottom, right, top] = points.reduce(([l, b, r, t], [x, y]) =>
        [Math.min(l, x), Math.min(b, y), Math.max(r, x), Math.max(t, y)], [Infinity, Infinity, -Infinity, -Infinity]);
    let best = { distance: -Infinity };
    for (let step = Infinity; step > 1;) {
        step = Math.max(1, Math.ceil(Math.max(right - left, top - bottom) / 32));
        for (let x = Math.floor(left); x <= right; x += step) {
            for (let y = Math.floor(bottom); y <= top; y += step) {
                if (!contains(polygons, [x, y])) continue;
                const distance = distanceToBorder(polygons, [x, y]);
                if (distance > best.distance) best = { distance, point: [x, y] };
            }
        }
        [left, bottom, right, top] = [best.point[0] - 2 * step, best.point[1] - 2 * step,
            best.point[0] + 2 * step, best.point[1] + 2 * step];
    }
    return best.point;
}
