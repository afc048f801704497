// Plants one offence of each kind in a tree of its own and sees that the layer check finds it, where it stands.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';

import { find_offences } from './check.mjs';

// The offences in a tree of these files, as "path:line".
async function offences_of(files) {
    const root = await mkdtemp(join(tmpdir(), 'jinlan-layers-'));
    try {
        for (const [path, content] of Object.entries(files)) {
            await mkdir(dirname(join(root, path)), { recursive: true });
            await writeFile(join(root, path), content);
        }
        return (await find_offences(root)).map(({ path, line }) => `${path}:${line}`);
    } finally {
        await rm(root, { recursive: true });
    }
}

const kInOrder = {
    'src/input/json.cpp': '#include "input/json.hpp"\n#include <nlohmann/json.hpp>\n',
    'src/air/standards.cpp': '#include "air/standards.hpp"\n#include "plan/plan.hpp"\n#include <vector>\n',
    'src/app/derived/derived.hpp': '#include "geo/map.hpp"\n#include "whatif/scenario.hpp"\n#include "app/words/strings.def"\n',
    'src/ui/theme/theme.cpp': '#include "ui/theme/theme.hpp"\n#include <imgui.h>\n#include "imgui_internal.h"\n',
    'src/platform/web/web.cpp': '#ifdef __EMSCRIPTEN__\n#include <SDL.h>\n#include <chrono>\n#include <imgui_impl_sdl2.h>\n#endif\n',
    'src/explorer.cpp': '#include "explorer.hpp"\n#include "platform/program.hpp"\n#include "ui/app_view.hpp"\n',
    'src/main.cpp': '#include "explorer.hpp"\n#include "platform/platform.hpp"\n',
    'src/cli.cpp': '#include "cli/export.hpp"\n#include "app/model/model.hpp"\n#include <fstream>\n',
    'tests/plan/plan_test.cpp': '#include <fstream>\n#include "support/assets.hpp"\n',
    'build/native/third_party/SDL.h': '',
    'assets/map/node_modules/vendor/doctest.h': '',
};

test('a tree in order has no offence', async () => {
    assert.deepEqual(await offences_of(kInOrder), []);
});

const kPlanted = [
    ['a layer includes upwards', 'src/plan/plan.cpp', '\n#include "air/standards.hpp"\n', 2],
    ['geo knows the plan', 'src/geo/map.cpp', '#include "plan/plan.hpp"\n', 1],
    ['app knows the screen', 'src/app/derived/derived.cpp', '#include "ui/theme/theme.hpp"\n', 1],
    ['the platform knows the domain', 'src/platform/desktop/native.cpp', '#include "plan/plan.hpp"\n', 1],
    ['the command line knows the platform', 'src/cli.cpp', '#include "platform/platform.hpp"\n', 1],
    ['ui knows the program', 'src/ui/views/map/map_view.cpp', '#include "explorer.hpp"\n', 1],
    ['a room includes a higher one', 'src/app/state/state.cpp', '#include "app/address/permalink.hpp"\n', 1],
    ['a view includes one that stands above it', 'src/ui/views/map/map_view.cpp', '#include "ui/views/lab/charts.hpp"\n', 1],
    ['a file beside the rooms includes one of them', 'src/plan/plan.cpp', '\n#include "plan/search/match.hpp"\n', 2],
    ['the page includes the desktop', 'src/platform/web/page.cpp', '#include "platform/desktop/font.hpp"\n', 1],
    ['a folder that is no room', 'src/app/misc/helper.cpp', '#include "app/state/state.hpp"\n', 1],
    ['a path that does not begin at src', 'src/plan/plan.cpp', '#include "plan.hpp"\n', 1],
    ['a folder that is no layer', 'src/misc/helper.cpp', '#include "misc/helper.hpp"\n', 1],
    ['JSON outside its one reader', 'src/plan/load/load_plan.cpp', '//\n//\n#include <nlohmann/json.hpp>\n', 3],
    ['ui knows SDL', 'src/ui/views/map/map_view.cpp', '#include <SDL.h>\n', 1],
    ['ui knows a backend', 'src/ui/views/map/map_view.cpp', '#include <imgui_impl_sdl2.h>\n', 1],
    ['ui knows OpenGL', 'src/ui/views/map/map_view.cpp', '#include <GLES3/gl3.h>\n', 1],
    ['app knows Dear ImGui', 'src/app/derived/derived.cpp', '#  include "imgui.h"\n', 1],
    ['app knows SDL', 'src/app/derived/derived.cpp', '#include <SDL2/SDL.h>\n', 1],
    ['a clock below the platform', 'src/whatif/scenario.cpp', '#include <chrono>\n', 1],
    ['a file below the platform', 'src/app/state/scenes.cpp', '#include <fstream>\n', 1],
    ['a thread below the platform', 'src/whatif/draws/monte_carlo.cpp', '#include <thread>\n', 1],
    ['the macro outside the platform', 'src/ui/theme/theme.cpp', 'int a;\n#if defined(__EMSCRIPTEN__)\n', 2],
    ['the macro in a test', 'tests/app/state_test.cpp', '#ifdef __EMSCRIPTEN__\n', 1],
    ['a third-party folder', 'third_party/README', '', 1],
    ['a third-party file', 'src/ui/imgui_widgets.cpp', '', 1],
];

for (const [name, path, content, line] of kPlanted) {
    test(`${name} is found`, async () => {
        const found = await offences_of({ ...kInOrder, [path]: content });
        const expected = name === 'a third-party folder' ? 'third_party:1' : `${path}:${line}`;
        assert.deepEqual(found, [expected]);
    });
}
