// What `./dev` says and returns where it cannot do what it was asked.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const kRoot = fileURLToPath(new URL('../..', import.meta.url));

function dev(args, environment = {}) {
    const env = { ...process.env, ...environment };
    return spawnSync('sh', [join(kRoot, 'dev'), ...args], { env, encoding: 'utf8' });
}

// A machine with another system, on which there is nothing but a shell's usual tools and `extra`.
function other_machine(extra, use) {
    const folder = mkdtempSync(join(tmpdir(), 'jinlan-dev-'));
    try {
        mkdirSync(join(folder, 'bin'));
        for (const tool of ['sh', 'awk', 'cat', 'dirname', 'head', 'mkdir', 'sed', 'sort', 'uname', ...extra]) {
            const path = execFileSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim();
            symlinkSync(path, join(folder, 'bin', tool));
        }
        writeFileSync(join(folder, 'os-release'), 'NAME="Another Linux"\nID=another\n');
        use({ PATH: join(folder, 'bin'), JINLAN_OS_RELEASE: join(folder, 'os-release') });
    } finally {
        rmSync(folder, { recursive: true });
    }
}

test('help lists every command', () => {
    const { status, stdout } = dev(['help']);
    assert.equal(status, 0);
    for (const command of ['run', 'run desktop', 'test', 'fuzz', 'pictures', 'pictures renew', 'bench', 'format']) {
        assert.match(stdout, new RegExp(`^\\./dev ${command} `, 'm'));
    }
});

test('an unknown command is named, and the known ones are listed', () => {
    const { status, stderr } = dev(['rum']);
    assert.equal(status, 2);
    assert.match(stderr, /knows no 'rum'/);
    assert.match(stderr, /\.\/dev run desktop/);
});

test('pictures are drawn or renewed, and nothing else', () => {
    const { status, stderr } = dev(['pictures', 'remove']);
    assert.equal(status, 2);
    assert.match(stderr, /knows nothing of 'remove'.*pictures renew/);
});

test('an occupied port gives one sentence that says what to do', async () => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => occupant.once('listening', resolve));
    const { port } = occupant.address();
    const { status, stdout, stderr } = dev(['run'], { PORT: String(port) });
    occupant.close();
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, new RegExp(`^port ${port} is taken .*PORT=${port + 1} \\./dev run\\)\n$`));
});

test('a port that is no number is refused', () => {
    const { status, stderr } = dev(['run'], { PORT: 'eighty' });
    assert.equal(status, 1);
    assert.match(stderr, /^PORT is "eighty", but must be a number[^\n]*\n$/);
});

test('without a screen the desktop program is not built', () => {
    const { status, stderr } = dev(['run', 'desktop'], { DISPLAY: '', WAYLAND_DISPLAY: '' });
    assert.equal(status, 1);
    assert.match(stderr, /no screen.*DISPLAY/);
});

test('another system is told what is missing, by its usual names, and nothing is installed', () => {
    other_machine([], (environment) => {
        const { status, stdout, stderr } = dev(['run', 'desktop'], { ...environment, DISPLAY: ':0' });
        assert.equal(status, 2);
        assert.equal(stdout, '');
        for (const part of ['CMake 3.25', 'Ninja', 'C\\+\\+20 compiler', 'SDL2 2.26.5', 'fontconfig', 'Node.js 18']) {
            assert.match(stderr, new RegExp(`^  - .*${part}`, 'm'));
        }
        assert.doesNotMatch(stderr, /apt-get|  - -|  - $/m);
    });
});

test('another system without Emscripten is told which one and where from', () => {
    other_machine(['node', 'npm', 'cmake', 'ninja', 'git'], (environment) => {
        const { status, stderr } = dev(['run'], { ...environment, PORT: '0' });
        assert.equal(status, 2);
        assert.match(stderr, /^  - Emscripten 3\.1\.69 or newer.*emsdk/m);
    });
});
