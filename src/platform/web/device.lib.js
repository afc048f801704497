// What the program asks of the browser while it runs: something to remember, the whole screen, whether things may
// move. All of it may be refused, and the program goes on without.
addToLibrary({
    $Device: {
        prefix: 'jinlan.',
        still: null,

        // The media query, watched from the first question on: the reader may change the system's setting meanwhile.
        reduces_motion() {
            Device.still ??= window.matchMedia('(prefers-reduced-motion: reduce)');
            return Device.still.matches;
        },
    },

    // Reading localStorage throws where the browser keeps nothing for the page.
    device_load__deps: ['$Device', '$UTF8ToString', '$stringToNewUTF8'],
    device_load: (name) => {
        try {
            const value = window.localStorage.getItem(Device.prefix + UTF8ToString(name));
            return value === null ? 0 : stringToNewUTF8(value);
        } catch {
            return 0;
        }
    },

    device_save__deps: ['$Device', '$UTF8ToString'],
    device_save: (name, value) => {
        try {
            window.localStorage.setItem(Device.prefix + UTF8ToString(name), UTF8ToString(value));
        } catch {
            // forgotten
        }
    },

    // Without a press or a key just before, the browser refuses and complains in the console: it is not asked.
    device_set_full_screen: (full) => {
        const root = document.documentElement;
        const may = navigator['userActivation']?.['isActive'] ?? true;
        if (full && may && !document.fullscreenElement) root.requestFullscreen?.().catch(() => {});
        if (!full && document.fullscreenElement) document.exitFullscreen().catch(() => {});
    },

    device_is_full_screen: () => (document.fullscreenElement ? 1 : 0),

    device_reduces_motion__deps: ['$Device'],
    device_reduces_motion: () => (Device.reduces_motion() ? 1 : 0),

    device_page_address__deps: ['$stringToNewUTF8'],
    device_page_address: () => stringToNewUTF8(location.href.split('#')[0]),
});
