// A number in a field of its own.

#include "ui/widgets/number_field.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "app/words/number_format.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/typed_number.hpp"

namespace jinlan::ui {

namespace {

std::string shown_text(double value, const NumberRange& range) {
    std::string text = app::trimmed_number(value, range.decimals);
    if (!range.unit.empty()) {
        text += ' ';
        text += range.unit;
    }
    return text;
}

}  // namespace

std::optional<double> number_field(const Theme& theme, const char* id, std::optional<double> value,
                                   const NumberRange& range, float width, std::string_view hint) {
    std::array<char, 48> text{};
    const std::string shown = value ? shown_text(*value, range) : std::string();
    shown.copy(text.data(), text.size() - 1);
    ImGui::PushID(id);
    field(theme, "##number", hint, text.data(), text.size(),
          {width, theme.target_height(), theme.px(8), theme.px(6)}, ImGuiInputTextFlags_AutoSelectAll);
    const bool taken = ImGui::IsItemDeactivatedAfterEdit() && !ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    ImGui::PopID();
    if (!taken || shown == text.data()) return std::nullopt;
    const std::optional<double> typed = typed_number(text.data(), range.unit);
    if (!typed) return std::nullopt;
    const double bounded = std::clamp(*typed, range.min, range.max);
    return bounded != value ? std::optional(bounded) : std::nullopt;
}

float number_field_width(const Theme& theme, const NumberRange& range) {
    const float width = std::max(text_width(theme, TextStyle::Body, shown_text(range.min, range)),
                                 text_width(theme, TextStyle::Body, shown_text(range.max, range)));
    return std::max(width + theme.px(22), theme.target_height() + theme.px(14));
}

}  // namespace jinlan::ui
