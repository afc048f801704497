// Starts the program: fetches what it needs, all at once, and says in a sentence what is wrong if anything is.
(() => {
    'use strict';

    // What went wrong and what to do, in the browser's language. {0} and {1} are filled in.
    const kSentences = {
        'webgl': {
            'zh-Hans': '此浏览器无法绘制图形（WebGL 2 不可用）。请更新浏览器，或在其设置中启用“硬件加速”，然后刷新页面。',
            'zh-Hant': '此瀏覽器無法繪製圖形（WebGL 2 無法使用）。請更新瀏覽器，或在其設定中啟用「硬體加速」，然後重新整理頁面。',
            'en': 'This browser cannot draw graphics (WebGL 2 is not available). Update the browser or turn on “hardware acceleration” in its settings, then reload the page.',
        },
        'old': {
            'zh-Hans': '此浏览器版本过旧（不支持 WebAssembly）。请更新浏览器后重新打开页面。',
            'zh-Hant': '此瀏覽器版本過舊（不支援 WebAssembly）。請更新瀏覽器後重新開啟頁面。',
            'en': 'This browser is too old (it has no WebAssembly). Update it and open the page again.',
        },
        'status': {
            'zh-Hans': '无法取得文件 {0}：服务器回答 HTTP {1}。请稍后刷新页面；如仍不行，请告知网站管理员。',
            'zh-Hant': '無法取得檔案 {0}：伺服器回應 HTTP {1}。請稍後重新整理頁面；如仍不行，請告知網站管理員。',
            'en': 'The file {0} could not be fetched: the server answered HTTP {1}. Reload the page in a moment; if that does not help, tell the people who run this site.',
        },
        'network': {
            'zh-Hans': '无法取得文件 {0}：网络连接中断。请检查网络，然后刷新页面。',
            'zh-Hant': '無法取得檔案 {0}：網路連線中斷。請檢查網路，然後重新整理頁面。',
            'en': 'The file {0} could not be fetched: the connection failed. Check the connection, then reload the page.',
        },
        'damaged': {
            'zh-Hans': '文件 {0} 已损坏或此浏览器无法运行（{1}）。请刷新页面；如仍不行，请清除缓存或更新浏览器。',
            'zh-Hant': '檔案 {0} 已損壞或此瀏覽器無法執行（{1}）。請重新整理頁面；如仍不行，請清除快取或更新瀏覽器。',
            'en': 'The file {0} is damaged, or this browser cannot run it ({1}). Reload the page; if that does not help, clear the cache or update the browser.',
        },
        'stopped': {
            'zh-Hans': '程序意外停止（{0}）。请刷新页面：地址栏中保存了您所看到的内容。',
            'zh-Hant': '程式意外停止（{0}）。請重新整理頁面：網址列中保存了您所看到的內容。',
            'en': 'The program stopped unexpectedly ({0}). Reload the page: the address keeps what you were looking at.',
        },
        'graphics': {
            'zh-Hans': '显卡中断了绘图。请刷新页面：地址栏中保存了您所看到的内容。',
            'zh-Hant': '顯示卡中斷了繪圖。請重新整理頁面：網址列中保存了您所看到的內容。',
            'en': 'The graphics card stopped drawing. Reload the page: the address keeps what you were looking at.',
        },
        'no-han': {
            'zh-Hans': '此设备没有中文字体，文字会显示为方框。请安装中文字体（例如 Noto Sans CJK），然后刷新页面。',
            'zh-Hant': '此裝置沒有中文字型，文字會顯示為方框。請安裝中文字型（例如 Noto Sans CJK），然後重新整理頁面。',
            'en': 'This device has no Chinese font, so Chinese text shows as boxes. Install one (for example Noto Sans CJK), then reload the page.',
        },
    };

    function browser_language() {
        for (const tag of navigator.languages || [navigator.language || '']) {
            if (/^zh\b.*\b(Hant|TW|HK|MO)\b/i.test(tag)) return 'zh-Hant';
            if (/^zh\b/i.test(tag)) return 'zh-Hans';
            if (/^en\b/i.test(tag)) return 'en';
        }
        return 'en';
    }

    const panel = document.getElementById('failure');
    let has_failed = false;

    function show(text, language) {
        const loading = document.getElementById('loading');
        if (loading) loading.remove();
        document.getElementById('failure-text').textContent = text;
        panel.lang = language || document.documentElement.lang;
        panel.hidden = false;
    }

    // The first failure counts; those after it mostly follow from it.
    function fail(what, ...details) {
        if (has_failed) return;
        has_failed = what !== 'no-han' && what !== 'graphics';
        const language = browser_language();
        const sentence = kSentences[what][language].replace(/\{(\d)\}/g, (_, index) => details[index]);
        show(sentence, language);
        const close = document.getElementById('failure-close');
        close.hidden = what !== 'no-han';
        close.onclick = recover;
    }

    function recover() {
        if (!has_failed) panel.hidden = true;
    }

    let is_shown = false;

    // The first frame is drawn.
    function ready() {
        const loading = document.getElementById('loading');
        if (loading) loading.remove();
        performance.mark('jinlan-first-frame');
        is_shown = true;
        fetch_rest();
    }

    function complete() {
        performance.mark('jinlan-complete');
        page.on_complete();
    }

    // A file's response, once it has begun well. Fails with a sentence and never settles otherwise.
    async function begin_fetch(url, name) {
        let response;
        try {
            response = await fetch(url);
        } catch (error) {
            fail('network', name);
            return new Promise(() => {});
        }
        if (response.ok) return response;
        fail('status', name, response.status);
        return new Promise(() => {});
    }

    // The assets by name. They come as one file: a line of JSON with the length of each, then their bytes (stage.mjs).
    async function fetch_assets() {
        const name = 'assets.pack';
        const response = await begin_fetch(name, name);
        try {
            const bytes = new Uint8Array(await response.arrayBuffer());
            let at = bytes.indexOf(10) + 1;
            const lengths = JSON.parse(new TextDecoder().decode(bytes.subarray(0, at)));
            for (const [asset, length] of Object.entries(lengths)) {
                page.assets[asset] = bytes.subarray(at, at + length);
                at += length;
            }
        } catch (error) {
            error instanceof SyntaxError ? fail('damaged', name, error.message) : fail('network', name);
            return new Promise(() => {});
        }
    }

    async function compile(name) {
        const response = await begin_fetch(name, name);
        // Some servers do not know the type, and then the browser refuses to compile while it downloads.
        const streams = (response.headers.get('Content-Type') || '').startsWith('application/wasm');
        return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
    }

    // The program comes in two parts (split.mjs). The first names the file of the rest: it imports from it what stands
    // in the place of the functions there until they are, by their place in the table of functions.
    let first_part = null;
    let rest_name = '';
    let has_rest = true;

    async function start_program(program, imports) {
        const rest = WebAssembly.Module.imports(program).find(({ module }) => module.startsWith('rest-'));
        if (rest) {
            has_rest = false;
            rest_name = rest.module + '.wasm';
            imports[rest.module] = new Proxy({}, { get: (_, place) => (...values) => call_rest(place, values) });
        }
        // An address may ask for more than the first frame shows, and then it would only wait later.
        const rest_program = rest && location.hash ? compile(rest_name) : null;
        first_part = await WebAssembly.instantiate(program, imports);
        if (rest_program) add_rest(await rest_program);
        return first_part;
    }

    // The table of functions then leads to the real ones.
    function add_rest(program) {
        if (has_rest) return;
        has_rest = true;
        new WebAssembly.Instance(program, { first: first_part.exports });
        if (is_shown) complete();
    }

    function fetch_rest() {
        if (has_rest) complete();
        else compile(rest_name).then(add_rest).catch((error) => fail('damaged', rest_name, error.message));
    }

    // What the first frame needs is known from trials; should it need more here, the page has to wait for it, and
    // a program that is running can wait in no other way.
    function call_rest(place, values) {
        const request = new XMLHttpRequest();
        request.open('GET', rest_name, false);
        request.overrideMimeType('text/plain; charset=x-user-defined');  // bytes as they are
        request.send();
        if (request.status !== 200) fail('status', rest_name, request.status);
        add_rest(new WebAssembly.Module(Uint8Array.from(request.responseText, (byte) => byte.charCodeAt(0))));
        performance.mark('jinlan-waited-for-rest');
        const table = Object.values(first_part.exports).find((value) => value instanceof WebAssembly.Table);
        return table.get(Number(place))(...values);
    }

    // `on_complete` is the program's, and called when all of it is there: with its first frame or soon after.
    const page = { assets: {}, fail, on_complete() {}, ready, recover, show };

    function start() {
        if (typeof WebAssembly !== 'object') return fail('old');
        // Whether a context can be had the program finds out: made here, it would hold up the downloads.
        if (typeof WebGL2RenderingContext !== 'function') return fail('webgl');
        // Now, because a canvas that is resized later has to be made anew.
        const canvas = document.getElementById('view');
        canvas.width = Math.round(canvas.clientWidth * devicePixelRatio);
        canvas.height = Math.round(canvas.clientHeight * devicePixelRatio);
        const everything = Promise.all([compile('jinlan.wasm'), fetch_assets()]);
        everything.catch((error) => fail('damaged', 'jinlan.wasm', error.message));

        globalThis.Module = {
            canvas,
            page,
            instantiateWasm(imports, receive) {
                everything
                    .then(([program]) => start_program(program, imports))
                    .then((instance) => receive(instance))
                    .catch((error) => fail('damaged', 'jinlan.wasm', error.message));
                return {};
            },
            onAbort: (reason) => fail('stopped', reason),
        };
        addEventListener('error', (event) => { if (event.error) fail('stopped', event.error.message); });

        const script = document.createElement('script');
        script.src = 'jinlan.js';
        script.onerror = async () => {
            // A script does not say why it failed; asking once more does.
            await begin_fetch('jinlan.js', 'jinlan.js');
            fail('network', 'jinlan.js');
        };
        document.head.appendChild(script);
    }

    start();
})();
