// A field to search in: a magnifier, a hint while it is empty, a button that clears it.

#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// What is being typed. The caller keeps it, one for each field.
using TypedText = std::array<char, 256>;

/// The keys that a list of what was found takes while the reader types in the field above it.
struct SearchKeys {
    bool list_open = false;  // given by the caller: Escape is the list's, and so are the keys below

    bool typing = false;  // the field has the keyboard
    bool up = false;
    bool down = false;
    bool enter = false;
    bool escape = false;
};

/// As wide as the content region. `current` is what is being searched for; it stands in the field whenever
/// nobody types there. Escape clears it, and so does the button, which `clear` names. With `keys` for a
/// list, what the reader asked of that is told there. Returns the new text when the reader changed it.
std::optional<std::string> search_field(const Theme& theme, const char* id, std::string_view hint,
                                        std::string_view clear, std::string_view current, TypedText& typed,
                                        SearchKeys* keys = nullptr);

}  // namespace jinlan::ui
