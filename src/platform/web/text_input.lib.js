// A text area over the active text field: the browser composes, pastes and raises the soft keyboard in it, and
// what comes of it goes to Dear ImGui. Three rules keep SDL2, which listens around it, from typing it twice:
// keypress ends at it; keydown ends at it while composing; SDL's own text events stay on for the rest.
addToLibrary({
    $TextInput__deps: ['$stringToUTF8OnStack', '$stackSave', '$stackRestore', '$Glyphs'],
    $TextInput: {
        // Something to delete, or a soft keyboard's backspace would do nothing that could be heard.
        filler: '\u200b',
        area: null,
        composing: false,
        touching: false,
        wanted: false,

        install() {
            const area = TextInput.area = document.getElementById('text-input');
            area.value = TextInput.filler;
            area.addEventListener('compositionstart', () => TextInput.compose(true));
            area.addEventListener('compositionend', (event) => {
                TextInput.compose(false);
                TextInput.commit(event.data);
            });
            area.addEventListener('input', (event) => {
                if (TextInput.composing || event.isComposing || event.inputType === 'insertFromComposition') return;
                if (area.value === '') _text_input_backspace();
                TextInput.commit(area.value);
            });
            area.addEventListener('keydown', (event) => {
                const pastes = (event.ctrlKey || event.metaKey) && event.code === 'KeyV';
                if (event.isComposing || event.keyCode === 229 || pastes) event.stopPropagation();
            });
            area.addEventListener('keypress', (event) => {
                if (event.key === 'Enter') event.preventDefault();
                event.stopPropagation();
            });
            // A phone shows its keyboard only for a focus within the handler of a touch that ends.
            addEventListener('touchstart', () => { TextInput.touching = true; }, true);
            for (const type of ['touchend', 'touchcancel']) {
                addEventListener(type, () => {
                    TextInput.touching = false;
                    TextInput.follow(TextInput.wanted);
                });
            }
        },

        compose(composing) {
            TextInput.composing = composing;
            TextInput.area.classList.toggle('composing', composing);
        },

        commit(text) {
            TextInput.area.value = TextInput.filler;
            TextInput.area.setSelectionRange(1, 1);
            text = text.replaceAll(TextInput.filler, '');
            if (!text) return;
            const stack = stackSave();
            _text_input_commit(stringToUTF8OnStack(text));
            stackRestore(stack);
        },

        // Gives the text area the focus while a text field is active, and takes it back afterwards.
        follow(wanted) {
            TextInput.wanted = wanted;
            const has_focus = document.activeElement === TextInput.area;
            if (wanted && !has_focus && !TextInput.touching) {
                TextInput.area.focus({ preventScroll: true });
            } else if (!wanted && has_focus) {
                document.getElementById('canvas').focus({ preventScroll: true });
            }
        },
    },

    text_input_install__deps: ['$TextInput', 'text_input_commit', 'text_input_backspace'],
    text_input_install: () => TextInput.install(),

    text_input_place__deps: ['$TextInput'],
    text_input_place: (x, y, line_height) => {
        const style = TextInput.area.style;
        style.left = `${x}px`;
        style.top = `${y}px`;
        style.height = style.lineHeight = `${line_height}px`;
        style.fontSize = `${0.85 * line_height}px`;
        style.fontFamily = Glyphs.families;
    },

    has_command_key: () => /^(Mac|iP)/.test(navigator.platform),

    clipboard_write__deps: ['$UTF8ToString'],
    clipboard_write: (text) => {
        text = UTF8ToString(text);
        const by_selection = () => {  // where the page is not trusted with the clipboard
            const area = document.createElement('textarea');
            area.value = text;
            document.body.appendChild(area);
            area.select();
            document.execCommand('copy');
            area.remove();
        };
        navigator.clipboard ? navigator.clipboard.writeText(text).catch(by_selection) : by_selection();
    },
});
