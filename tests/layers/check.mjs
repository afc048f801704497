// Holds the source to its layers: who may include what, and what stands nowhere in the tree.
//   node check.mjs ROOT      prints each offence as "file:line: what, expected"; exit code 1 when there is one
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

// Each layer and the layers it may include besides itself. As in src/CMakeLists.txt and CONTRIBUTING.md.
const kLayers = {
    input: [],
    plan: ['input'],
    audit: ['plan', 'input'],
    air: ['plan', 'input'],
    whatif: ['air', 'plan', 'input'],
    geo: ['input'],
    app: ['whatif', 'air', 'plan', 'geo', 'input'],
    ui: ['app', 'whatif', 'air', 'plan', 'geo', 'input'],
    platform: [],
    cli: ['app', 'whatif', 'air', 'audit', 'plan', 'geo', 'input'],
    // The files at the top of src, which compose: explorer*.cpp the program on the screen, and the two mains.
    explorer: ['platform', 'ui', 'app', 'whatif', 'air', 'plan', 'geo', 'input'],
    main: ['explorer', 'platform', 'ui', 'app', 'whatif', 'air', 'plan', 'geo', 'input'],
};

// The rooms of a layer, the lowest first: a file includes from its own room and from those before it. '.' are the
// files beside the rooms; a room that is named after a file (`program`) is that file alone. As in CONTRIBUTING.md.
const kRooms = {
    plan: ['.', 'load', 'search', 'filter'],
    whatif: ['levers', 'draws', 'seek', '.'],
    app: ['state', 'words', 'address', 'model', 'derived', 'sentences', 'explanation', 'take_away'],
    ui: [
        'theme', '.', 'widgets', 'charts', 'views/frame', 'views/detail', 'views/map', 'views/lab', 'views/city',
        'views/compare', 'views/duties', 'views/table', 'views/timeline', 'views/filter', 'page', 'gallery',
    ],
    platform: ['.', 'desktop', 'web', 'headless'],
    cli: ['.', 'exports', 'commands', 'program'],
};
// Rooms of one layer that know nothing of each other, whatever their order. The pictures of the tests are written in
// the desktop's font.
const kApart = { platform: [['desktop', 'web'], ['web', 'headless']] };

// Headers from outside, by pattern, and where they may be included.
const kForeign = [
    { name: 'Dear ImGui', header: /^(imgui|imstb_)/, allowed: /^src\/(ui|platform)\/|^src\/(main|explorer(_\w+)?)\./ },
    { name: "Dear ImGui's backends", header: /^(backends\/)?imgui_impl_/, allowed: /^src\/platform\// },
    { name: 'SDL', header: /^SDL/, allowed: /^src\/platform\// },
    { name: 'OpenGL', header: /^(GL|GLES\d|EGL|KHR)\//, allowed: /^src\/platform\// },
    { name: 'Emscripten', header: /^emscripten/, allowed: /^src\/platform\// },
    { name: 'fontconfig', header: /^fontconfig\//, allowed: /^src\/platform\// },
    { name: 'the JSON library', header: /^nlohmann\//, allowed: /^src\/input\/json\.cpp$/ },
    { name: 'a clock', header: /^(chrono|ctime|time\.h|sys\/time\.h)$/, allowed: /^src\/(platform\/|main\.cpp$|cli\.cpp$|cli\/)/ },
    { name: 'files', header: /^(fstream|filesystem|sys\/stat\.h|fcntl\.h|unistd\.h)$/, allowed: /^src\/(platform\/|main\.cpp$|cli\.cpp$|cli\/)/ },
    { name: 'threads', header: /^(thread|mutex|shared_mutex|condition_variable|future|atomic|pthread\.h)$/, allowed: /^src\/platform\// },
];

// Folders and files that give away third-party code copied into the tree.
const kForeignFolder = /^(third_?party|3rd_?party|vendor(ed)?|externals?|deps|submodules|imgui|implot|sdl2?|nlohmann|doctest)$/i;
const kForeignFile = /^(imgui(_\w+)?\.(h|cpp)|implot\w*\.(h|cpp)|imstb_\w+\.h|stb_\w+\.h|SDL\w*\.h|doctest\.h)$/;
const kNotOurs = new Set(['.git', 'build', 'node_modules']);  // not part of what is committed

async function* walk(folder) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
        if (kNotOurs.has(entry.name)) continue;
        yield { path: join(folder, entry.name), name: entry.name, is_folder: entry.isDirectory() };
        if (entry.isDirectory()) yield* walk(join(folder, entry.name));
    }
}

function list(names) {
    return names.length > 0 ? names.join(', ') : 'nothing of src';
}

// "plan" for plan/plan.hpp, "main" for main.cpp, "explorer" for explorer.cpp and explorer_files.cpp.
function layer_of(path_from_src) {
    return path_from_src.split('/')[0].replace(/(_\w+)?\.\w+$/, '');
}

// "views/map" for ui/views/map/canvas.hpp, "." for plan/plan.hpp; as it is also where the layer has no such
// room.
function room_of(path_from_src) {
    const [layer, ...rest] = path_from_src.split('/');
    const rooms = kRooms[layer];
    const file = rest.pop().replace(/\.\w+$/, '');
    if (rest.length === 0) return rooms.includes(file) ? file : '.';
    return rest.join('/');
}

function check_room(path, header) {
    const layer = layer_of(header);
    const rooms = kRooms[layer];
    if (!rooms || !path.startsWith(`src/${layer}/`)) return null;
    const [own, target] = [room_of(path.slice('src/'.length)), room_of(header)];
    for (const room of [own, target]) {
        if (!rooms.includes(room)) return [`"${room}" is no room of ${layer}`, `one of ${rooms.join(', ')}`];
    }
    const apart = (kApart[layer] ?? []).some((pair) => own !== target && pair.includes(own) && pair.includes(target));
    if (!apart && rooms.indexOf(target) <= rooms.indexOf(own)) return null;
    const below = rooms.slice(0, rooms.indexOf(own) + 1);
    return [`${layer}/${own} includes "${header}"`, `${own} may include ${list(below)}`];
}

function check_own_include(path, header) {
    const layer = layer_of(path.slice('src/'.length));
    const target = layer_of(header);
    const below = kLayers[layer];
    if (!below) return [`stands in ${layer}, which is no layer`, `one of ${Object.keys(kLayers).join(', ')}`];
    if (!(target in kLayers) || (!header.includes('/') && target !== 'explorer')) {
        return [`includes "${header}"`, 'the path from src, as in "plan/plan.hpp"'];
    }
    if (target !== layer && !below.includes(target)) {
        return [`${layer} includes "${header}"`, `${layer} may include ${list(below)}`];
    }
    return target === layer ? check_room(path, header) : null;
}

function check_foreign_include(path, header) {
    for (const rule of kForeign) {
        if (rule.header.test(header) && !rule.allowed.test(path)) {
            return [`includes <${header}> (${rule.name})`, `only in ${rule.allowed.source.replace(/[\\^$]/g, '')}`];
        }
    }
    return null;
}

function check_line(path, line) {
    const include = line.match(/^\s*#\s*include\s*(["<])([^">]+)[">]/);
    const found = [];
    if (include) {
        const is_foreign = kForeign.some((rule) => rule.header.test(include[2]));
        if (is_foreign || include[1] === '<') found.push(check_foreign_include(path, include[2]));
        else found.push(check_own_include(path, include[2]));
    }
    if (line.includes('__EMSCRIPTEN__') && !path.startsWith('src/platform/')) {
        found.push(['__EMSCRIPTEN__', 'only in src/platform, where CMake chooses the file']);
    }
    return found.filter(Boolean);
}

/// Every offence below `root`: { path, line, what, expected }, with paths from the root.
export async function find_offences(root) {
    const offences = [];
    for await (const entry of walk(root)) {
        const path = relative(root, entry.path).replaceAll('\\', '/');
        if ((entry.is_folder ? kForeignFolder : kForeignFile).test(entry.name)) {
            offences.push({ path, line: 1, what: 'third-party code in the tree', expected: 'it is fetched by CMake' });
        }
        if (entry.is_folder || !/\.(cpp|hpp|h|c|def)$/.test(path)) continue;
        const is_source = path.startsWith('src/');
        if (!is_source && !path.startsWith('tests/')) continue;
        const lines = (await readFile(entry.path, 'utf8')).split('\n');
        lines.forEach((text, index) => {
            // Tests may include what they like; the macro is out of place there too.
            const subject = is_source || !/^\s*#\s*include/.test(text) ? text : '';
            for (const [what, expected] of check_line(path, subject)) {
                offences.push({ path, line: index + 1, what, expected });
            }
        });
    }
    return offences;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
    const root = process.argv[2] ?? '.';
    const offences = await find_offences(root);
    for (const { path, line, what, expected } of offences) console.log(`${path}:${line}: ${what}, expected: ${expected}`);
    console.log(offences.length === 0 ? 'layers: in order' : `layers: ${offences.length} offences`);
    process.exitCode = offences.length === 0 ? 0 : 1;
}
