// What the program and the page tell each other: assets, the address, the description for screen readers.
addToLibrary({
    $Page__deps: ['$stringToUTF8OnStack', '$stackSave', '$stackRestore', 'web_open_address'],
    $Page: {
        // Browsers refuse a page that rewrites its address too often, and nobody listens faster.
        publish_milliseconds: 300,
        pending: {},
        timer: 0,
        last_publish: -Infinity,

        // Puts what is pending into the page, now or as soon as it may.
        publish(what, text) {
            Page.pending[what] = text;
            const wait = Page.last_publish + Page.publish_milliseconds - performance.now();
            if (wait <= 0) Page.flush();
            else if (!Page.timer) Page.timer = setTimeout(Page.flush, wait);
        },

        flush() {
            clearTimeout(Page.timer);
            Page.timer = 0;
            Page.last_publish = performance.now();
            const { address, description } = Page.pending;
            Page.pending = {};
            if (description !== undefined) document.getElementById('mirror').textContent = description;
            if (address !== undefined && address !== Page.fragment()) {
                history.replaceState(null, '', '#' + address);
            }
        },

        fragment: () => location.hash.slice(1),

        // Tells the program the address, if there is one to tell.
        open_address() {
            delete Page.pending.address;
            const stack = stackSave();
            _web_open_address(stringToUTF8OnStack(Page.fragment()));
            stackRestore(stack);
        },
    },

    page_follow_address__deps: ['$Page'],
    page_follow_address: () => {
        if (Page.fragment()) Page.open_address();
        addEventListener('hashchange', Page.open_address);
        addEventListener('pagehide', Page.flush);
    },

    page_set_address__deps: ['$Page', '$UTF8ToString'],
    page_set_address: (text) => Page.publish('address', UTF8ToString(text)),

    page_set_description__deps: ['$Page', '$UTF8ToString'],
    page_set_description: (text) => Page.publish('description', UTF8ToString(text)),

    page_set_title__deps: ['$UTF8ToString'],
    page_set_title: (text) => { document.title = UTF8ToString(text); },

    page_set_language__deps: ['$UTF8ToString'],
    page_set_language: (text) => { document.documentElement.lang = UTF8ToString(text); },

    page_show_ready: () => Module['page']['ready'](),

    page_fail__deps: ['$UTF8ToString'],
    page_fail: (text) => Module['page']['show'](UTF8ToString(text)),

    page_report__deps: ['$UTF8ToString'],
    page_report: (what) => Module['page']['fail'](UTF8ToString(what)),

    page_asset_size__deps: ['$UTF8ToString'],
    page_asset_size: (name) => {
        const content = Module['page']['assets'][UTF8ToString(name)];
        return content ? content.length : -1;
    },

    page_take_asset__deps: ['$UTF8ToString'],
    page_take_asset: (name, out) => {
        const assets = Module['page']['assets'];
        name = UTF8ToString(name);
        HEAPU8.set(assets[name], out);
        delete assets[name];
    },

    page_preferred_language__deps: ['$stringToUTF8'],
    page_preferred_language: (out, size) => stringToUTF8(navigator.language || 'en', out, size),

    page_today: () => {
        const now = new Date();
        return now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
    },
});
