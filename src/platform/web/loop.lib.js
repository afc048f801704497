// The loop that sleeps: draws a few frames after an event, then nothing until the next. Also the canvas's size,
// the keys that stay with the browser, and a graphics context that is lost.
addToLibrary({
    $Loop__deps: ['$TextInput', 'web_frame', 'web_resize', 'web_restore_graphics', 'web_release_keys',
        'web_takes_tab'],
    $Loop: {
        // What one frame decides, a later one shows.
        frames_per_event: 6,
        caret_milliseconds: 400,
        restore_milliseconds: 5000,

        canvas: null,
        frames_due: 0,
        is_scheduled: false,
        is_drawn: false,
        is_complete: false,  // all of the program is there, as it is soon after the first frame
        is_lost: false,
        is_broken: false,
        has_escaped: false,
        caret_timer: 0,
        new_size: null,

        start() {
            const canvas = Loop.canvas = document.getElementById('view');
            const wake = () => Loop.wake(Loop.frames_per_event);
            for (const type of ['pointermove', 'pointerdown', 'pointerup', 'pointercancel', 'pointerout', 'wheel',
                'keydown', 'keyup', 'touchstart', 'touchmove', 'touchend', 'touchcancel', 'input',
                'compositionend', 'focus', 'blur', 'hashchange', 'pageshow']) {
                addEventListener(type, wake, { capture: true, passive: true });
            }
            for (const type of ['visibilitychange', 'fullscreenchange']) document.addEventListener(type, wake);
            document.getElementById('canvas').addEventListener('focus', () => { Loop.has_escaped = false; });
            document.fonts?.addEventListener('loadingdone', wake);
            for (const type of ['keydown', 'keypress']) addEventListener(type, Loop.filter_key, true);
            // Held with the command key, other keys are released without a word.
            addEventListener('keyup', (event) => { if (event.key === 'Meta') _web_release_keys(); }, true);
            canvas.addEventListener('wheel', (event) => {
                if (event.ctrlKey) event.stopImmediatePropagation();  // the browser's zoom
            }, true);
            canvas.addEventListener('contextmenu', (event) => event.preventDefault());
            canvas.addEventListener('webglcontextlost', (event) => {
                event.preventDefault();  // or it would not be restored
                Loop.is_lost = true;
                setTimeout(() => { if (Loop.is_lost) Module['page']['fail']('graphics'); }, Loop.restore_milliseconds);
            });
            canvas.addEventListener('webglcontextrestored', () => {
                Loop.is_lost = false;
                Module['page']['recover']();
                _web_restore_graphics();
                wake();
            });
            Loop.observe_size();
            Module['page']['on_complete'] = () => {
                Loop.is_complete = true;
                wake();
            };
            Loop.step();
        },

        observe_size() {
            const box = Loop.canvas.getBoundingClientRect();
            Loop.set_size([box.width, box.height]);
            const observer = new ResizeObserver((entries) => {
                const entry = entries[entries.length - 1];
                const css = entry.contentBoxSize[0];
                const exact = entry.devicePixelContentBoxSize?.[0];
                Loop.set_size([css.inlineSize, css.blockSize], exact && [exact.inlineSize, exact.blockSize]);
            });
            try {
                observer.observe(Loop.canvas, { box: 'device-pixel-content-box' });
            } catch {
                observer.observe(Loop.canvas);  // Safari
            }
        },

        // The browser alone knows how it rounds to device pixels, where it says so. A simulated pixel ratio
        // (developer tools, tests) is unknown to what it says.
        set_size(css, exact) {
            const rounded = css.map((length) => Math.round(length * devicePixelRatio));
            const agrees = exact?.every((length, i) => Math.abs(length - rounded[i]) <= 1);
            Loop.new_size = agrees ? exact : rounded;
            Loop.wake(Loop.frames_per_event);
        },

        // In the task that draws: a canvas is emptied when its size is set.
        apply_size() {
            if (!Loop.new_size) return;
            const [width, height] = Loop.new_size;
            Loop.new_size = null;
            if (!width || !height) return;
            _web_resize(width, height, devicePixelRatio);
            if (Loop.canvas.width !== width) Loop.canvas.width = width;
            if (Loop.canvas.height !== height) Loop.canvas.height = height;
        },

        wake(frames) {
            Loop.frames_due = Math.max(Loop.frames_due, frames);
            if (Loop.is_scheduled) return;
            Loop.is_scheduled = true;
            requestAnimationFrame(() => {
                Loop.is_scheduled = false;
                Loop.step();
            });
        },

        step() {
            if (Loop.is_lost || Loop.is_broken) return;
            // What is typed and clicked before the program is whole waits with SDL2, and does its work then.
            if (Loop.is_drawn && !Loop.is_complete) return;
            Loop.is_drawn = true;
            Loop.is_broken = true;  // unless the frame comes to its end
            Loop.apply_size();
            const wants = _web_frame();
            Loop.is_broken = false;
            if (Loop.frames_due > 0) --Loop.frames_due;
            TextInput.follow(!!(wants & 2));
            if (Loop.frames_due || wants & 1) {
                Loop.wake(0);
            } else if (wants & 2 && !Loop.caret_timer) {
                Loop.caret_timer = setTimeout(() => {
                    Loop.caret_timer = 0;
                    Loop.wake(1);
                }, Loop.caret_milliseconds);
            }
        },

        // Tab goes into the program once it has the page's focus, and through it. Escape gives Tab back to the browser,
        // so that nobody is caught in it.
        takes_tab(event) {
            if (_web_takes_tab()) return true;
            return document.activeElement?.id === 'canvas' && !event.shiftKey && !Loop.has_escaped;
        },

        // Keys that Dear ImGui does not need stay with the browser: SDL2 would keep them all.
        filter_key(event) {
            if (event.type === 'keydown' && !/^(Tab|Shift)$/.test(event.key)) Loop.has_escaped = event.key === 'Escape';
            const command = event.ctrlKey || event.metaKey;
            const typing = document.activeElement === TextInput.area;
            const commands = typing ? /^(Key[ACVXYZ]|Arrow.*|Home|End|Backspace|Delete|Enter)$/ : /^Key[YZ]$/;
            let ours = !/^F\d/.test(event.key);
            if (event.key === 'Tab') ours = !command && Loop.takes_tab(event);
            else if (/^(Control|Meta|Shift|Alt)$/.test(event.key)) ours = true;
            else if (event.altKey) ours = false;
            else if (command) ours = commands.test(event.code);
            if (!ours && !event.getModifierState('AltGraph')) event.stopPropagation();
        },
    },

    loop_start__deps: ['$Loop'],
    loop_start: () => Loop.start(),
});
