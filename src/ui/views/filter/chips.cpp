// What the filter asks, a chip each.

#include "ui/views/filter/chips.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "app/sentences/facet_text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/fold.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

/// A measure's title is too long for a chip.
std::string chip_text(const Context& context, plan::FacetValue value) {
    if (value.facet == plan::Facet::Measure) {
        const int number = context.model.plan.measures[value.index].number;
        return app::fill(context.tr(Str::MeasureNumber), {{"n", std::to_string(number)}});
    }
    return app::value_text(context.model, context.state.language, value);
}

}  // namespace

std::size_t asked_count(const plan::Filter& filter) {
    return plan::chosen_values(filter).size() + (filter.text.empty() ? 0U : 1U) +
           (filter.due_from ? 1U : 0U) + (filter.due_to ? 1U : 0U);
}

void filter_chips(const Context& context) {
    const plan::Filter& filter = context.state.filter;
    if (filter.empty()) return;
    const Theme& theme = context.theme;
    const plan::Language language = context.state.language;
    begin_chips(theme);
    const auto removed = [&](const char* id, const std::string& label) {
        return !label.empty() && chip(theme, id, label, ChipLook::Removable);
    };
    if (removed("text", app::text_asked(context.model, language, filter))) context.act(app::SetSearch{});
    if (removed("from", app::due_from_text(context.model, language, filter)))
        context.act(app::SetDueInterval{std::nullopt, filter.due_to});
    if (removed("until", app::due_until_text(context.model, language, filter)))
        context.act(app::SetDueInterval{filter.due_from, std::nullopt});
    for (const plan::FacetValue value : plan::chosen_values(filter)) {
        ImGui::PushID(static_cast<int>(value.facet));
        ImGui::PushID(static_cast<int>(value.index));
        if (removed("asked", chip_text(context, value))) context.act(app::ToggleFacet{value});
        ImGui::PopID();
        ImGui::PopID();
    }
    end_chips();
}

float FilterStrip::draw(const Context& context, const Rect& rect) {
    if (context.state.filter.empty()) {
        open_ = false;
        return 0;
    }
    const Theme& theme = context.theme;
    const float edge = theme.px(4);
    const float side = theme.px(10);
    const std::string number = std::to_string(asked_count(context.state.filter));
    const std::string label = app::fill(context.tr(Str::FilterChosen), {{"n", number}});
    const std::string& clear = context.tr(Str::FilterClear);
    const float signs = theme.px(40);  // what the head has beside its text
    const float target = theme.target_height();
    // In words where both have room on the row.
    const float room = rect.width - side - 2 * edge;
    const float in_words = button_width(theme, clear);
    const bool named = text_width(theme, TextStyle::Label, label) + signs + in_words <= room;
    const float clear_width = named ? in_words : target;
    const float head = room - clear_width;
    const float row =
        std::max(target, wrapped_height(theme, TextStyle::Label, head - signs, label) + theme.px(6));
    const float most = rect.height / 2;  // the rest scrolls
    const float height = std::min(row + 2 * edge + (open_ ? chips_height_ + edge : 0), most);
    begin_panel(theme, "chips", {rect.x, rect.y, rect.width, height}, theme.colors.surface_soft, 0,
                Scrolling::Vertical);
    ImGui::SetCursorScreenPos(ImVec2(rect.x + edge, rect.y + edge - ImGui::GetScrollY()));
    const ImVec2 start = ImGui::GetCursorScreenPos();
    ImGui::BeginChild(
        "count", ImVec2(head, row), ImGuiChildFlags_NavFlattened,
        ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    if (fold(theme, "fold", label, 0, {}, open_)) open_ = !open_;
    ImGui::EndChild();
    ImGui::SetCursorScreenPos(ImVec2(rect.x + rect.width - side - clear_width, start.y));
    if (named ? button(theme, "clear", clear) : icon_button(theme, "clear", Icon::Close, clear))
        context.act(app::ClearFilter{});
    if (open_) {
        ImGui::SetCursorScreenPos(ImVec2(rect.x + side, start.y + row + edge));
        const float top = ImGui::GetCursorScreenPos().y;
        ImGui::Indent(side);
        filter_chips(context);
        ImGui::Unindent(side);
        chips_height_ = ImGui::GetCursorScreenPos().y - top;
    }
    end_panel();
    return height;
}

}  // namespace jinlan::ui
