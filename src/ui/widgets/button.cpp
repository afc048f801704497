// Things to press: buttons, choices side by side, rows.

#include "ui/widgets/button.hpp"

#include <imgui_internal.h>

#include <algorithm>

#include "ui/record.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

ImVec2 centred(const Theme& theme, TextStyle style, const Press& area, std::string_view label) {
    return {area.min.x + (area.max.x - area.min.x - text_width(theme, style, label)) / 2,
            area.min.y + (area.max.y - area.min.y - line_height(theme, style)) / 2};
}

}  // namespace

Press press_area(const char* id, ImVec2 size, Keyboard keyboard) {
    Press press;
    press.pressed = ImGui::InvisibleButton(
        id, size, keyboard == Keyboard::Reaches ? ImGuiButtonFlags_EnableNav : ImGuiButtonFlags_None);
    record_target(id);
    press.hovered = ImGui::IsItemHovered();
    press.held = ImGui::IsItemActive();
    press.min = ImGui::GetItemRectMin();
    press.max = ImGui::GetItemRectMax();
    if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return press;
}

float button_width(const Theme& theme, std::string_view label) {
    return std::max(text_width(theme, TextStyle::Body, label) + theme.px(24), theme.target_height());
}

bool button(const Theme& theme, const char* id, std::string_view label, bool chosen) {
    const Press area = press_area(id, ImVec2(button_width(theme, label), theme.target_height()));
    const Colors& colors = theme.colors;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 fill = chosen || area.held ? colors.brand : area.hovered ? colors.brand_soft : colors.surface;
    const ImU32 ink = chosen || area.held ? colors.on_brand : colors.brand;
    list.AddRectFilled(area.min, area.max, fill, theme.radius());
    list.AddRect(area.min, area.max, chosen ? colors.brand : colors.line, theme.radius());
    draw_text(list, theme, TextStyle::Body, centred(theme, TextStyle::Body, area, label), ink, label);
    return area.pressed;
}

void disabled_button(const Theme& theme, std::string_view label) {
    ImGui::Dummy(ImVec2(button_width(theme, label), theme.target_height()));
    const Press area{.min = ImGui::GetItemRectMin(), .max = ImGui::GetItemRectMax()};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRect(area.min, area.max, theme.colors.line, theme.radius());
    draw_text(list, theme, TextStyle::Body, centred(theme, TextStyle::Body, area, label),
              theme.colors.ink_soft, label);
}

float segmented_width(const Theme& theme, std::span<const std::string_view> labels) {
    float width = 0;
    for (const std::string_view label : labels) width += button_width(theme, label);
    return width;
}

std::optional<std::size_t> segmented(const Theme& theme, const char* id,
                                     std::span<const std::string_view> labels, std::size_t chosen,
                                     float width) {
    const Colors& colors = theme.colors;
    const float natural = segmented_width(theme, labels);
    const float stretch = width > 0 ? (width - natural) / static_cast<float>(labels.size()) : 0;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float height = theme.target_height();
    const ImVec2 end(start.x + natural + stretch * static_cast<float>(labels.size()), start.y + height);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(start, end, colors.surface, theme.radius());

    std::optional<std::size_t> pressed;
    ImGui::PushID(id);
    float x = start.x;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const float cell = button_width(theme, labels[i]) + stretch;
        ImGui::SetCursorScreenPos(ImVec2(x, start.y));
        ImGui::PushID(static_cast<int>(i));
        const Press area = press_area("choice", ImVec2(cell, height));
        ImGui::PopID();
        if (i == chosen) {
            list.AddRectFilled(area.min, area.max, colors.brand, theme.radius());
        } else if (area.hovered) {
            list.AddRectFilled(area.min, area.max, colors.brand_soft, theme.radius());
        }
        const ImVec2 inner(area.min.x + theme.px(4), area.min.y);
        const float room = cell - theme.px(8);
        const float label_width = std::min(text_width(theme, TextStyle::Body, labels[i]), room);
        draw_text_cut(list, theme, TextStyle::Body,
                      ImVec2(inner.x + (room - label_width) / 2, centred(theme, TextStyle::Body, area, "").y),
                      room, i == chosen ? colors.on_brand : colors.ink, labels[i]);
        if (area.pressed && i != chosen) pressed = i;
        x += cell;
    }
    ImGui::PopID();
    list.AddRect(start, end, colors.line, theme.radius());
    return pressed;
}

bool facet_row(const Theme& theme, const char* id, std::string_view label, std::size_t count,
               std::size_t largest, bool chosen) {
    const Colors& colors = theme.colors;
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = theme.target_height();
    const Press area = press_area(id, ImVec2(width, height));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (chosen || area.hovered) {
        list.AddRectFilled(area.min, area.max, chosen ? colors.brand_soft : colors.surface_soft,
                           theme.radius());
    }

    const float box = theme.px(14);
    const ImVec2 box_min(area.min.x + theme.px(6), area.min.y + (height - box) / 2);
    const ImVec2 box_max(box_min.x + box, box_min.y + box);
    if (chosen) {
        list.AddRectFilled(box_min, box_max, colors.brand, theme.px(3));
        const ImVec2 tick[] = {{box_min.x + box * 0.22F, box_min.y + box * 0.52F},
                               {box_min.x + box * 0.43F, box_min.y + box * 0.74F},
                               {box_min.x + box * 0.80F, box_min.y + box * 0.28F}};
        list.AddPolyline(tick, 3, colors.on_brand, ImDrawFlags_None, theme.px(1.8F));
    } else {
        list.AddRect(box_min, box_max, colors.ink_soft, theme.px(3));
    }

    const std::string number = std::to_string(count);
    const float number_width = text_width(theme, TextStyle::Body, number);
    const float text_y = area.min.y + (height - line_height(theme, TextStyle::Body)) / 2;
    const ImU32 ink = count == 0 && !chosen ? colors.ink_soft : colors.ink;
    const float label_x = box_max.x + theme.px(8);
    const float number_x = area.max.x - theme.px(8) - number_width;
    if (largest > 0 && count > 0) {
        const float room = number_x - theme.px(10) - label_x;
        const float bar = room * static_cast<float>(count) / static_cast<float>(largest);
        list.AddRectFilled(ImVec2(label_x, area.max.y - theme.px(4)),
                           ImVec2(label_x + bar, area.max.y - theme.px(2)),
                           chosen ? colors.brand : colors.line, theme.px(1));
    }
    if (draw_text_cut(list, theme, TextStyle::Body, ImVec2(label_x, text_y),
                      number_x - theme.px(10) - label_x, ink, label) &&
        area.hovered) {
        tooltip(theme, label, {});
    }
    draw_text(list, theme, TextStyle::Body, ImVec2(number_x, text_y), ink, number);
    return area.pressed;
}

bool link_row(const Theme& theme, const char* id, std::string_view lead, std::string_view title,
              std::string_view note) {
    const Colors& colors = theme.colors;
    const float width = ImGui::GetContentRegionAvail().x;
    const float pad = theme.px(6);
    const float lead_width =
        lead.empty() ? 0 : std::max(text_width(theme, TextStyle::Label, lead), theme.px(22)) + theme.px(8);
    const float text_room = width - lead_width - 2 * pad;
    const float title_height = wrapped_height(theme, TextStyle::Body, text_room, title);
    const float note_height = note.empty() ? 0 : wrapped_height(theme, TextStyle::Note, text_room, note);
    const float height = std::max(title_height + note_height + 2 * theme.px(5), theme.target_height());

    const Press area = press_area(id, ImVec2(width, height));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (area.hovered || area.held) list.AddRectFilled(area.min, area.max, colors.brand_soft, theme.radius());
    const float y = area.min.y + (height - title_height - note_height) / 2;
    if (!lead.empty()) {
        draw_text(list, theme, TextStyle::Label, ImVec2(area.min.x + pad, y), colors.brand, lead);
    }
    const float x = area.min.x + pad + lead_width;
    draw_wrapped(list, theme, TextStyle::Body, ImVec2(x, y), text_room, colors.ink, title);
    if (!note.empty()) {
        draw_wrapped(list, theme, TextStyle::Note, ImVec2(x, y + title_height), text_room, colors.ink_soft,
                     note);
    }
    return area.pressed;
}

bool chip(const Theme& theme, const char* id, std::string_view label, ImU32 color) {
    const float pad = theme.px(9);
    const float width = std::min(text_width(theme, TextStyle::Note, label) + 2 * pad,
                                 ImGui::GetCurrentWindow()->WorkRect.GetWidth());
    const float height = std::max(id != nullptr ? theme.target_height() - theme.px(4) : 0.0F,
                                  line_height(theme, TextStyle::Note) + theme.px(6));
    if (ImGui::GetContentRegionAvail().x < width) ImGui::NewLine();

    bool pressed = false;
    bool hovered = false;
    if (id != nullptr) {
        const Press area = press_area(id, ImVec2(width, height));
        pressed = area.pressed;
        hovered = area.hovered;
    } else {
        ImGui::Dummy(ImVec2(width, height));
    }
    const ImVec2 min = ImGui::GetItemRectMin();
    const ImVec2 max = ImGui::GetItemRectMax();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, max, hovered ? theme.colors.brand_soft : theme.colors.surface, height / 2);
    list.AddRect(min, max, color, height / 2);
    draw_text_cut(list, theme, TextStyle::Note,
                  ImVec2(min.x + pad, min.y + (height - line_height(theme, TextStyle::Note)) / 2),
                  width - 2 * pad + 1, color, label);
    ImGui::SameLine();
    return pressed;
}

}  // namespace jinlan::ui
