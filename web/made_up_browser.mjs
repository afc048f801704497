// A browser made up for the build: it lets the page's program start and draw without drawing anything, so that
// split.mjs can see which of its functions the first frame needs, and taking note of what the reader does.
import { runInNewContext } from 'node:vm';

// Stands for whatever of a browser the program may touch: can be called, read, written, made a number or a text.
const kAnything = new Proxy(function () {}, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => 1 : kAnything),
    set: () => true,
    has: () => true,
    apply: () => kAnything,
    construct: () => kAnything,
});

// What is given, and anything beside it.
const made_up = (given) => new Proxy(given, {
    get: (target, name) => (name in target ? target[name] : kAnything),
    has: () => true,
});

// The canvas that letters are drawn on: each has a size, and no two look the same.
function letters() {
    let last = '';
    return made_up({
        canvas: made_up({ width: 128, height: 128 }),
        measureText: () => ({
            width: 10, actualBoundingBoxLeft: 0, actualBoundingBoxAscent: 9, actualBoundingBoxRight: 9,
            actualBoundingBoxDescent: 2,
        }),
        fillText: (text) => { last = text; },
        getImageData: (x, y, width, height) => (
            { data: new Uint8ClampedArray(4 * width * height).fill(last.codePointAt(0) % 255) }),
    });
}

const kGraphics = made_up({
    getParameter: () => 1,
    getSupportedExtensions: () => [],
    getShaderInfoLog: () => '',
    getProgramInfoLog: () => '',
    isContextLost: () => false,
    drawingBufferWidth: 1,
    drawingBufferHeight: 1,
});

// An event of whatever kind, as far as SDL2 looks at it.
const event_of = (type, target) => made_up({
    type, target, key: 'a', code: 'KeyA', keyCode: 65, which: 65, charCode: 97, location: 0, repeat: false, button: 0,
    buttons: 1, clientX: 9, clientY: 9, screenX: 9, screenY: 9, movementX: 1, movementY: 1, deltaX: 0, deltaY: 1,
    deltaZ: 0, deltaMode: 0, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, getModifierState: () => false,
    touches: [], changedTouches: [], targetTouches: [], timeStamp: 0,
});

/// Runs `script`, the page's JavaScript, with `program`, its compiled module, on a window of this size in this
/// language, until its first frame is drawn and it has taken note of an event of each kind that it listens to. Returns
/// the instance of the program.
export async function draw_first_frame({ script, program, assets, width, height, language }) {
    const listeners = [];
    const addEventListener = (type, listener) => listeners.push({ type, listener });
    const canvas = made_up({
        addEventListener,
        getContext: (kind) => (kind === '2d' ? letters() : kGraphics),
        getBoundingClientRect: () => ({ left: 0, top: 0, x: 0, y: 0, width, height, right: width, bottom: height }),
        clientWidth: width, clientHeight: height, width, height, style: {},
    });
    let instance;
    const drawn = new Promise((resolve, reject) => {
        const module = {
            canvas,
            page: {
                assets, ready: resolve, recover() {}, show: (text) => reject(new Error(text)),
                fail: (...what) => reject(new Error(what.join(' '))),
            },
            instantiateWasm(imports, receive) {
                WebAssembly.instantiate(program, imports).then((made) => receive(instance = made)).catch(reject);
                return {};
            },
            onAbort: reject,
        };
        const browser = {
            addEventListener,
            Module: module,
            WebAssembly, TextDecoder, TextEncoder, performance, console, setTimeout, clearTimeout,
            document: made_up({
                addEventListener,
                getElementById: () => canvas, querySelector: () => canvas, createElement: () => canvas,
                fullscreenElement: null, hidden: false, activeElement: null, documentElement: {}, title: '',
            }),
            navigator: { language, languages: [language], userAgent: '', platform: '', maxTouchPoints: 0 },
            location: { hash: '', href: 'http://localhost/', pathname: '/' },
            localStorage: { getItem: () => null, setItem() {} },
            matchMedia: () => made_up({ matches: false }),
            history: kAnything, screen: { width, height },
            devicePixelRatio: 1, innerWidth: width, innerHeight: height,
            removeEventListener() {},
            ResizeObserver: class { observe() {} },
            WebGL2RenderingContext: kAnything,
            requestAnimationFrame() {},
        };
        browser.window = browser.self = browser.globalThis = browser;
        runInNewContext(script, browser, { filename: 'jinlan.js' });
    });
    await drawn;
    // Not those that would make it do more than take note.
    const kFollowed = ['hashchange', 'pagehide', 'webglcontextlost', 'webglcontextrestored'];
    for (const { type, listener } of listeners) {
        if (!kFollowed.includes(type)) (listener.handleEvent ?? listener)(event_of(type, canvas));
    }
    return instance;
}
