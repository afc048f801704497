// All pictures of the grid on one page, to be looked at: by view, with boxes to leave out what is not wanted.

const kStyle = `
body { margin: 24px; font: 14px/1.5 sans-serif; background: #eee; color: #222 }
nav { position: sticky; top: 0; padding: 8px 0; background: #eee }
label { margin-right: 12px }
section { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start }
figure { margin: 0 } figcaption { color: #555 }
img { display: block; max-height: 420px; max-width: 640px; border: 1px solid #bbb; background: #fff }`;

const kScript = `
for (const box of document.querySelectorAll('input')) {
    box.addEventListener('change', () => {
        const off = new Set([...document.querySelectorAll('input:not(:checked)')].map((input) => input.value));
        for (const figure of document.querySelectorAll('figure')) {
            figure.hidden = figure.dataset.is.split(' ').some((word) => off.has(word));
        }
    });
}`;

const escaped = (text) => text.replace(/[&<"]/g, (character) => `&#${character.codePointAt(0)};`);
const distinct = (values) => [...new Set(values)];

/** The page for these scenes, whose names are VIEW-THEME-LANGUAGE-WIDTH. */
export function contact_sheet(lines) {
    const pictures = lines.map((line) => {
        const [name, window, address] = line.split('|').map((part) => part.trim());
        const [, view, theme, language, width] = /^(\w+)-(\w+)-([\w-]+)-(\d+)$/.exec(name);
        return { name, window, address, view, choices: [theme, language, width] };
    });
    const boxes = [0, 1, 2].map((i) => distinct(pictures.map(({ choices }) => choices[i]))
        .map((value) => `<label><input type="checkbox" checked value="${value}"> ${value}</label>`).join('')).join(' · ');
    const sections = distinct(pictures.map(({ view }) => view)).map((view) => {
        const figures = pictures.filter((picture) => picture.view === view).map(({ name, window, address, choices }) =>
            `<figure data-is="${choices.join(' ')}"><a href="${name}.png"><img loading="lazy" src="${name}.png"></a>` +
            `<figcaption>${choices.join(', ')}, ${window}<br>#${escaped(address)}</figcaption></figure>`).join('\n');
        return `<h2>${view}</h2>\n<section>\n${figures}\n</section>`;
    }).join('\n');
    return `<!doctype html>\n<meta charset="utf-8">\n<title>Jinlan, all of it</title>\n<style>${kStyle}</style>\n` +
        `<nav>${boxes}</nav>\n${sections}\n<script>${kScript}</script>\n`;
}
