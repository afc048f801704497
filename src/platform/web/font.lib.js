// Measures and draws single characters with the browser's canvas; called by web_font.cpp.
addToLibrary({
    $Glyphs: {
        context: null,
        families: '',
        font: '',  // what is set in the context now

        // Chinese first, and of the right region: the same character is written differently in each. The names
        // are those of the systems' own fonts; where none is there, lang= lets the browser choose.
        use_language(language) {
            const region = language.startsWith('zh-Hant') ? 'TC' : 'SC';
            const microsoft = region === 'TC' ? 'Microsoft JhengHei' : 'Microsoft YaHei';
            const names = ['PingFang', 'Noto Sans CJK', 'Noto Sans', 'Source Han Sans', 'HarmonyOS Sans', 'MiSans'];
            // In English the systems' Latin fonts come first: quotation marks of a Chinese font are a whole square wide.
            const latin = language === 'en' ? '"Segoe UI","Helvetica Neue",Roboto,"Noto Sans",' : '';
            Glyphs.families = latin + names.map((name) => `"${name} ${region}"`).join(',') + `,"${microsoft}",sans-serif`;
            Glyphs.font = '';
            if (!Glyphs.context) {
                const canvas = document.createElement('canvas');
                canvas.width = canvas.height = 128;
                canvas.hidden = true;
                document.body.appendChild(canvas);  // in the page, so that its lang counts
                // Kept in memory: read back from the graphics card a glyph takes ten times as long.
                Glyphs.context = canvas.getContext('2d', { willReadFrequently: true });
            }
            Glyphs.context.canvas.lang = region === 'TC' ? 'zh-Hant' : 'zh-Hans';
        },

        set_font(pixels, is_bold) {
            const font = `${is_bold ? 700 : 400} ${pixels}px ${Glyphs.families}`;
            const context = Glyphs.context;
            if (font === Glyphs.font) return context;
            Glyphs.font = font;
            context.font = font;
            context.fillStyle = '#fff';
            context.textBaseline = 'alphabetic';
            context.textRendering = 'geometricPrecision';
            return context;
        },

        // The coverage of the pixels of a character drawn with its origin at (-left, -top).
        draw(character, pixels, is_bold, left, top, width, height) {
            let context = Glyphs.set_font(pixels, is_bold);
            const canvas = context.canvas;
            if (canvas.width < width || canvas.height < height) {
                canvas.width = Math.max(canvas.width, width);
                canvas.height = Math.max(canvas.height, height);
                Glyphs.font = '';  // resizing resets the context
                context = Glyphs.set_font(pixels, is_bold);
            }
            context.clearRect(0, 0, width, height);
            context.fillText(String.fromCodePoint(character), -left, -top);
            return context.getImageData(0, 0, width, height).data;
        },
    },

    font_use_language__deps: ['$Glyphs', '$UTF8ToString'],
    font_use_language: (language) => Glyphs.use_language(UTF8ToString(language)),

    font_measure__deps: ['$Glyphs'],
    font_measure: (character, pixels, is_bold, out) => {
        const size = Glyphs.set_font(pixels, is_bold).measureText(String.fromCodePoint(character));
        HEAPF32.set([size.width, -size.actualBoundingBoxLeft, -size.actualBoundingBoxAscent,
            size.actualBoundingBoxRight, size.actualBoundingBoxDescent], out >> 2);
    },

    font_draw__deps: ['$Glyphs'],
    font_draw: (character, pixels, is_bold, left, top, width, height, out) => {
        const rgba = Glyphs.draw(character, pixels, is_bold, left, top, width, height);
        for (let i = 0; i < width * height; ++i) HEAPU8[out + i] = rgba[4 * i + 3];
    },

    font_has_han__deps: ['$Glyphs'],
    font_has_han: () => {
        // A missing character is drawn as a box, the same for each.
        const [first, second] = ['晋', '蓝'].map((text) => Glyphs.draw(text.codePointAt(0), 24, 0, -4, -28, 32, 36).join());
        return first !== second;
    },
});
