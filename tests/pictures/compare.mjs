// Two pictures side by side, pixel by pixel.

// Letters are rasterised in floating point: on another processor a pixel may come out a shade off.
const kShade = 24;  // of 255, in any of the three colours
const kMostPixels = 10;

/** How many pixels differ by more than a shade; all of them where the sizes differ. */
export function different_pixels(expected, got) {
    if (expected.width !== got.width || expected.height !== got.height) {
        return Math.max(expected.width * expected.height, got.width * got.height);
    }
    let count = 0;
    for (let i = 0; i < expected.rgb.length; i += 3) count += differs(expected.rgb, got.rgb, i) ? 1 : 0;
    return count;
}

function differs(a, b, i) {
    return Math.abs(a[i] - b[i]) > kShade || Math.abs(a[i + 1] - b[i + 1]) > kShade || Math.abs(a[i + 2] - b[i + 2]) > kShade;
}

/** What is wrong, in a sentence; nothing when they are as good as the same. */
export function difference(expected, got) {
    if (expected.width !== got.width || expected.height !== got.height) {
        return `is ${got.width} x ${got.height}, not ${expected.width} x ${expected.height}`;
    }
    const count = different_pixels(expected, got);
    return count > kMostPixels ? `${count} pixels differ` : null;
}

/** What was got, pale, and in red where it is not what was expected. */
export function difference_picture(expected, got) {
    const { width, height } = got;
    const rgb = Buffer.alloc(got.rgb.length);
    const same_size = expected.width === width && expected.height === height;
    for (let i = 0; i < rgb.length; i += 3) {
        const grey = 170 + Math.round((got.rgb[i] + got.rgb[i + 1] + got.rgb[i + 2]) / 9);
        const red = !same_size || differs(expected.rgb, got.rgb, i);
        rgb[i] = red ? 220 : grey;
        rgb[i + 1] = red ? 0 : grey;
        rgb[i + 2] = red ? 0 : grey;
    }
    return { width, height, rgb };
}
