// A file that the reader hands over: the browser's own dialog. Its content waits here for the next frame.
addToLibrary({
    $Open__deps: ['$Loop'],
    $Open: {
        input: null,  // held: some browsers forget an element that nobody holds, and its dialog with it
        name: '',
        bytes: null,  // of the chosen file; null: it cannot be read
        is_chosen: false,

        read(file, most_bytes) {
            const chosen = (bytes) => {
                Open.name = file.name;
                Open.bytes = bytes;
                Open.is_chosen = true;
                Loop.wake(Loop.frames_per_event);
            };
            if (file.size > most_bytes) return chosen(null);
            // One that cannot be read is told as such.
            file.arrayBuffer().then((content) => chosen(new Uint8Array(content)), () => chosen(null));
        },
    },

    open_choose__deps: ['$Open', '$UTF8ToString'],
    open_choose: (accept, most_bytes) => {
        const input = Open.input = document.createElement('input');
        input.type = 'file';
        input.accept = UTF8ToString(accept);
        input.addEventListener('change', () => {
            if (input.files.length) Open.read(input.files[0], most_bytes);
        });
        input.click();
    },

    open_name__deps: ['$Open', '$stringToNewUTF8'],
    open_name: () => (Open.is_chosen ? stringToNewUTF8(Open.name) : 0),

    open_size__deps: ['$Open'],
    open_size: () => Open.bytes?.length ?? -1,

    open_take__deps: ['$Open'],
    open_take: (bytes) => {
        if (Open.bytes) HEAPU8.set(Open.bytes, bytes);
        Open.bytes = null;
        Open.is_chosen = false;
    },
});
