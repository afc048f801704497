// A schema that lets nothing in which it does not name.
import assert from 'node:assert/strict';

/// Every object of the schema must be closed.
export function check_closed(schema) {
    const open = [];
    (function look(node, way) {
        if (node === null || typeof node !== 'object') return;
        if (node.type === 'object' && node.additionalProperties !== false) open.push(way);
        for (const [key, child] of Object.entries(node)) look(child, `${way}/${key}`);
    })(schema, '');
    assert.deepEqual(open, []);
}
