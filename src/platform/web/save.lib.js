// What the reader takes away: downloads, pictures, prints. Nothing leaves the machine.
addToLibrary({
    $Save: {
        // Long enough for the slowest browser to have read the file.
        keep_milliseconds: 60000,

        download(name, blob) {
            const link = document.createElement('a');
            link.href = URL.createObjectURL(blob);
            link.download = name;
            link.click();
            setTimeout(() => URL.revokeObjectURL(link.href), Save.keep_milliseconds);
        },

        printed: null,
        sheet: null,

        forget_print() {
            Save.printed?.remove();
            Save.printed = null;
            document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== Save.sheet);
        },
    },

    save_download__deps: ['$Save', '$UTF8ToString'],
    save_download: (name, type, bytes, size) => {
        Save.download(UTF8ToString(name), new Blob([HEAPU8.slice(bytes, bytes + size)], { type: UTF8ToString(type) }));
    },

    save_png__deps: ['$Save', '$UTF8ToString'],
    save_png: (name, rgb, width, height) => {
        name = UTF8ToString(name);
        const canvas = document.createElement('canvas');
        canvas.width = width;
        canvas.height = height;
        const pen = canvas.getContext('2d');
        const image = pen.createImageData(width, height);
        const rgba = image.data;
        for (let from = rgb, to = 0; to < rgba.length; from += 3, to += 4) {
            rgba[to] = HEAPU8[from];
            rgba[to + 1] = HEAPU8[from + 1];
            rgba[to + 2] = HEAPU8[from + 2];
            rgba[to + 3] = 255;
        }
        pen.putImageData(image, 0, 0);
        canvas.toBlob((blob) => {
            if (blob) Save.download(name, blob);
        }, 'image/png');
    },

    // The style comes in through the object model, so the page's policy needs no exception for it; the body is text
    // that the program has escaped. Both are there for this one print.
    save_print__deps: ['$Save', '$UTF8ToString'],
    save_print: (language, style, body) => {
        Save.forget_print();
        Save.sheet = new CSSStyleSheet();
        Save.sheet.replaceSync('@media screen { #print { display: none; } }\n' + UTF8ToString(style));
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, Save.sheet];
        Save.printed = document.createElement('div');
        Save.printed.id = 'print';
        Save.printed.lang = UTF8ToString(language);
        Save.printed.setAttribute('aria-hidden', 'true');
        Save.printed.innerHTML = UTF8ToString(body);
        document.body.append(Save.printed);
        // Not within the frame: the dialog holds up everything. What was printed goes with the next press or key;
        // the event that says that it was printed comes too early on some phones.
        setTimeout(() => {
            window.print();
            for (const event of ['pointerdown', 'keydown']) {
                addEventListener(event, Save.forget_print, { once: true, capture: true });
            }
        });
    },
});
