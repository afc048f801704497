// Files from the user in the browser (web_open.lib.js asks for them and reads them).
#include "platform/platform.hpp"

#include <cstdlib>

extern "C" {
void open_choose(const char* accept, int most_bytes);
/// A malloc'd copy of the chosen file's name; null while there is none.
char* open_name();
/// How long the file is; -1: it cannot be read, or is too long.
int open_size();
/// Copies it, and forgets it.
void open_take(char* bytes);
}

namespace jinlan::platform {

bool open_file(std::string_view accept) {
    open_choose(std::string(accept).c_str(), static_cast<int>(kMostOpenedBytes));
    return true;
}

std::optional<OpenedFile> take_opened_file() {
    char* name = open_name();
    if (name == nullptr) return {};
    OpenedFile file{name, {}};
    std::free(name);
    const int size = open_size();
    if (size >= 0) file.bytes.emplace(static_cast<std::size_t>(size), '\0');
    open_take(file.bytes ? file.bytes->data() : nullptr);
    return file;
}

}  // namespace jinlan::platform
