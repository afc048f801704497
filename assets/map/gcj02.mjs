// GCJ-02, the shifted longitude and latitude that maps published in China use, back to WGS 84.
//
// Source: the published constants and series of the shift (Krasovsky 1940 ellipsoid). The shift has no
// closed inverse, so the inverse here is a fixed-point iteration on the forward shift.

const kSemiMajorAxis = 6378245.0;
const kEccentricitySquared = 0.00669342162296594323;
const kMetresPerDegree = 111320;

const sine = (halfTurns) => Math.sin(halfTurns * Math.PI);

/// The ripples that the two series have in common.
const ripple = (longitude) => (20 * sine(6 * longitude) + 20 * sine(2 * longitude)) * 2 / 3;

function northShiftMetres(x, y) {
    return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + ripple(x)
        + (20 * sine(y) + 40 * sine(y / 3)) * 2 / 3 + (160 * sine(y / 12) + 320 * sine(y / 30)) * 2 / 3;
}

function eastShiftMetres(x, y) {
    return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + ripple(x)
        + (20 * sine(x) + 40 * sine(x / 3)) * 2 / 3 + (150 * sine(x / 12) + 300 * sine(x / 30)) * 2 / 3;
}

/// WGS 84 [longitude, latitude] in degrees → GCJ-02.
export function toGcj02([longitude, latitude]) {
    const x = longitude - 105;
    const y = latitude - 35;
    const phi = latitude * Math.PI / 180;
    const w = 1 - kEccentricitySquared * Math.sin(phi) ** 2;
    const meridianRadius = kSemiMajorAxis * (1 - kEccentricitySquared) / (w * Math.sqrt(w));
    const parallelRadius = kSemiMajorAxis / Math.sqrt(w) * Math.cos(phi);
    return [
        longitude + eastShiftMetres(x, y) / parallelRadius * 180 / Math.PI,
        latitude + northShiftMetres(x, y) / meridianRadius * 180 / Math.PI,
    ];
}

/// GCJ-02 [longitude, latitude] in degrees → WGS 84. Throws when the result, shifted again, misses the
/// input by a metre or more.
export function toWgs84(target) {
    let guess = target;
    for (let i = 0; i < 8; ++i) {
        const shifted = toGcj02(guess);
        guess = [guess[0] + target[0] - shifted[0], guess[1] + target[1] - shifted[1]];
    }
    const shifted = toGcj02(guess);
    const miss = Math.hypot(shifted[0] - target[0], shifted[1] - target[1]) * kMetresPerDegree;
    if (!(miss < 1)) throw new Error(`GCJ-02 ${target} → WGS 84 is off by ${miss} m`);
    return guess;
}
