// A field for typing, in the project's own frame around Dear ImGui's editing.

#pragma once

#include <imgui.h>

#include <cstddef>
#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct FieldRoom {
    float width = 0;
    float height = 0;
    float left = 0;   // kept free inside, for a sign
    float right = 0;  // kept free inside, for a button
};

/// At the layout cursor. `hint` stands in it while it is empty. Returns whether the text was edited; Dear
/// ImGui's item queries tell the rest.
bool field(const Theme& theme, const char* id, std::string_view hint, char* text, std::size_t size,
           const FieldRoom& room, ImGuiInputTextFlags flags);

}  // namespace jinlan::ui
