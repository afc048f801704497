// What Dear ImGui asks of WebGL before it draws, so that it can put it back afterwards. A browser answers such a
// question only when its graphics process has done everything asked of it before, which costs tens of milliseconds
// a frame where that process draws in software. The answers are known: nothing else draws on this canvas, and Dear
// ImGui puts back what it was told. So they are WebGL's initial values, which thereby stay true.
addToLibrary({
    $Graphics: {
        known: {
            0x84E0: 0x84C0,  // ACTIVE_TEXTURE: TEXTURE0
            0x8B8D: 0,       // CURRENT_PROGRAM
            0x8069: 0,       // TEXTURE_BINDING_2D
            0x8919: 0,       // SAMPLER_BINDING
            0x8894: 0,       // ARRAY_BUFFER_BINDING
            0x8895: 0,       // ELEMENT_ARRAY_BUFFER_BINDING
            0x85B5: 0,       // VERTEX_ARRAY_BINDING
            0x88EF: 0,       // PIXEL_UNPACK_BUFFER_BINDING
            0x80C9: 1,       // BLEND_SRC_RGB: ONE
            0x80C8: 0,       // BLEND_DST_RGB: ZERO
            0x80CB: 1,       // BLEND_SRC_ALPHA: ONE
            0x80CA: 0,       // BLEND_DST_ALPHA: ZERO
            0x8009: 0x8006,  // BLEND_EQUATION_RGB: FUNC_ADD
            0x883D: 0x8006,  // BLEND_EQUATION_ALPHA: FUNC_ADD
            0x821B: 3,       // MAJOR_VERSION of OpenGL ES, for WebGL 2
            0x821C: 0,       // MINOR_VERSION
        },
    },

    glGetIntegerv__deps: ['$Graphics', '$GL'],
    glGetIntegerv: (name, out) => {
        const is_box = name === 0x0BA2 || name === 0x0C10;  // VIEWPORT, SCISSOR_BOX: all of the canvas
        const answer = is_box ? [0, 0, GLctx.drawingBufferWidth, GLctx.drawingBufferHeight]
            : [Graphics.known[name] ?? GLctx.getParameter(name)];
        HEAP32.set(answer, out >> 2);
    },

    // Asked for the version's sake alone.
    glGetString__deps: ['$stringToNewUTF8'],
    glGetString: (name) => name === 0x1F02 ? stringToNewUTF8('OpenGL ES 3.0 (WebGL 2.0)') : 0,
});
