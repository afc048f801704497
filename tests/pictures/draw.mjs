// Has jinlan_pictures draw scenes, in as many processes as there are processors, and hands the pictures on.
import { spawn } from 'node:child_process';
import { cpus } from 'node:os';

// The pictures in a stream of PPM files, each with its name in a comment.
async function* pictures(stream) {
    const kHeader = /^P6\n# ([^\n]+)\n(\d+) (\d+)\n255\n/;
    let rest = Buffer.alloc(0);
    let waiting = [];
    let have = 0;
    let wanted = 1;
    for await (const piece of stream) {
        waiting.push(piece);
        have += piece.length;
        if (have < wanted) continue;
        rest = Buffer.concat(waiting);
        while (true) {
            const header = kHeader.exec(rest.toString('latin1', 0, 400));
            if (!header) break;
            const [text, name, width, height] = header;
            wanted = text.length + 3 * width * height;
            if (rest.length < wanted) break;
            yield { name, width: Number(width), height: Number(height), rgb: rest.subarray(text.length, wanted) };
            rest = rest.subarray(wanted);
            wanted = 1;
        }
        waiting = [rest];
        have = rest.length;
    }
    if (have > 0) throw new Error('jinlan_pictures ended in the middle of a picture');
}

async function draw_share(tool, lines, use) {
    const program = spawn(tool, ['draw'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise((resolve, reject) => program.once('error', reject).once('close', resolve));
    program.stdin.end(lines.join('\n') + '\n');
    for await (const picture of pictures(program.stdout)) await use(picture);
    return (await ended) === 0;
}

/** Calls `use(picture)` for each scene that could be drawn, in no order. False when one could not; it has been said why. */
export async function draw(tool, lines, use) {
    const processes = Math.max(1, Math.min(cpus().length, 8, Math.ceil(lines.length / 4)));
    const shares = Array.from({ length: processes }, (_, i) => lines.filter((_line, j) => j % processes === i));
    return (await Promise.all(shares.map((share) => draw_share(tool, share, use)))).every(Boolean);
}

/** The lines of a table of scenes, without comments; each with its name. */
export function scene_lines(text) {
    return text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => ({ name: line.split('|')[0].trim(), line }));
}
