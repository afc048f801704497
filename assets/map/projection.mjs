// Lambert conformal conic with two standard parallels on the WGS 84 ellipsoid, there and back, and true
// areas on the ellipsoid.
//
// Source: Snyder, Map Projections: A Working Manual (USGS 1395, 1987), equations 14-15, 15-1 to 15-11 and
// 3-12 (authalic). Metres, x east, y north.

export const kProjection = {
    name: 'lambert_conformal_conic', ellipsoid: 'WGS 84', parallels: [35.8, 39.6], origin: [112.4, 37.65],
};

const kA = 6378137.0;
const kFlattening = 1 / 298.257223563;
const kE2 = kFlattening * (2 - kFlattening);
const kE = Math.sqrt(kE2);
const radians = (degrees) => degrees * Math.PI / 180;

const parallelRadius = (phi) => Math.cos(phi) / Math.sqrt(1 - kE2 * Math.sin(phi) ** 2);

function isometric(phi) {
    const s = kE * Math.sin(phi);
    return Math.tan(Math.PI / 4 - phi / 2) / ((1 - s) / (1 + s)) ** (kE / 2);
}

const [phi1, phi2] = kProjection.parallels.map(radians);
const [lambda0, phi0] = kProjection.origin.map(radians);
const n = Math.log(parallelRadius(phi1) / parallelRadius(phi2)) / Math.log(isometric(phi1) / isometric(phi2));
const f = parallelRadius(phi1) / (n * isometric(phi1) ** n);
const rho0 = kA * f * isometric(phi0) ** n;

/// [longitude, latitude] in degrees → [x, y] in metres.
export function project([longitude, latitude]) {
    const rho = kA * f * isometric(radians(latitude)) ** n;
    const theta = n * (radians(longitude) - lambda0);
    return [rho * Math.sin(theta), rho0 - rho * Math.cos(theta)];
}

/// [x, y] in metres → [longitude, latitude] in degrees.
export function unproject([x, y]) {
    const rho = Math.hypot(x, rho0 - y);
    const t = (rho / (kA * f)) ** (1 / n);
    let phi = Math.PI / 2 - 2 * Math.atan(t);
    for (let i = 0; i < 8; ++i) {
        const s = kE * Math.sin(phi);
        phi = Math.PI / 2 - 2 * Math.atan(t * ((1 - s) / (1 + s)) ** (kE / 2));
    }
    const lambda = lambda0 + Math.atan2(x, rho0 - y) / n;
    return [lambda * 180 / Math.PI, phi * 180 / Math.PI];
}

/// [longitude, latitude] in degrees → metres on a cylindrical equal-area plane, in which areas are the areas
/// on the ellipsoid.
export function toEqualArea([longitude, latitude]) {
    const s = Math.sin(radians(latitude));
    const q = (1 - kE2) * (s / (1 - kE2 * s * s) - Math.log((1 - kE * s) / (1 + kE * s)) / (2 * kE));
    return [kA * radians(longitude), kA * q / 2];
}
