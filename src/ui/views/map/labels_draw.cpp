// Drawing the names and figures on the map, once they have their places.

#include <algorithm>
#include <cmath>

#include "ui/views/map/labels.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

namespace {

constexpr unsigned kHaloAlpha = 0xB0;

}  // namespace

void MapLabels::draw(const Context& context, ImDrawList& list, const MapProjector& project,
                     const std::vector<MapSymbol>& symbols, std::optional<std::size_t> active) const {
    for (const Label& label : labels_) {
        if (!label.place.is_visible) continue;
        if (!label.symbol) {
            draw_label(context, list, project, label);
            continue;
        }
        const ImVec2 at = project(geo::to_map(rest_.view, rest_.screen, label.place.box.center()));
        draw_map_symbol(list, context.theme, symbols[*label.symbol].kind, at, context.theme.px(kSymbolSize),
                        active == label.symbol);
    }
}

std::optional<std::size_t> MapLabels::symbol_at(geo::Point point, double reach) const {
    std::optional<std::size_t> nearest;
    double least = reach * reach;
    for (const Label& label : labels_) {
        if (!label.symbol || !label.place.is_visible) continue;
        const geo::Point center = label.place.box.center();
        const double x = center.x - point.x;
        const double y = center.y - point.y;
        if (x * x + y * y > least) continue;
        least = x * x + y * y;
        nearest = label.symbol;
    }
    return nearest;
}

std::optional<std::size_t> MapLabels::next_symbol(std::optional<std::size_t> from, bool back) const {
    std::vector<const Label*> shown;
    for (const Label& label : labels_) {
        if (label.symbol && label.place.is_visible) shown.push_back(&label);
    }
    if (shown.empty()) return std::nullopt;
    std::ranges::sort(shown, [](const Label* a, const Label* b) {
        const geo::Point first = a->place.box.center();
        const geo::Point second = b->place.box.center();
        return first.y != second.y ? first.y < second.y : first.x < second.x;
    });
    const auto at = std::ranges::find(shown, from, [](const Label* label) { return label->symbol; });
    if (at == shown.end()) return (back ? shown.back() : shown.front())->symbol;
    const auto place = static_cast<std::size_t>(at - shown.begin());
    const std::size_t step = back ? shown.size() - 1 : 1;
    return shown[(place + step) % shown.size()]->symbol;
}

std::optional<ImVec2> MapLabels::symbol_place(std::size_t symbol, const MapProjector& project) const {
    for (const Label& label : labels_) {
        if (label.symbol == symbol && label.place.is_visible)
            return project(geo::to_map(rest_.view, rest_.screen, label.place.box.center()));
    }
    return std::nullopt;
}

void MapLabels::draw_label(const Context& context, ImDrawList& list, const MapProjector& project,
                           const Label& label) const {
    const Theme& theme = context.theme;
    // On the way the labels move with the map; where they arrive they were placed. A still map scrolls.
    const bool rests = project.view == rest_.view && project.screen == rest_.screen;
    const auto shown = [&](geo::Point at_rest) {
        return rests ? at_rest
                     : geo::to_screen(project.view, project.screen,
                                      geo::to_map(rest_.view, rest_.screen, at_rest));
    };
    ImU32 color = label.color;
    ImU32 ground = label.ground;
    if (label.place.has_leader) {
        const geo::Point leader_end = shown(label.place.leader_end);
        const ImVec2 end(static_cast<float>(leader_end.x), static_cast<float>(leader_end.y));
        const ImVec2 from = project(label.anchor);
        list.AddLine(from, end, with_alpha(theme.colors.paper, kHaloAlpha), theme.px(3));
        list.AddLine(from, end, theme.colors.ink, theme.px(1));
        list.AddCircleFilled(from, theme.px(3.2F), theme.colors.paper);
        list.AddCircleFilled(from, theme.px(2.2F), theme.colors.ink);
        color = theme.colors.ink;
        ground = theme.colors.paper;
    }
    const ImU32 halo = with_alpha(ground, kHaloAlpha);
    const auto write = [&](TextStyle style, float x, float y, const std::string& text) {
        draw_text_with_halo(list, theme, style, ImVec2(x, y), color, halo, text);
    };
    const geo::Point center = shown(label.place.box.center());
    const float middle = static_cast<float>(center.x);
    const float name_width = text_width(theme, TextStyle::Note, label.name);
    const float name_height = line_height(theme, TextStyle::Note);
    const float figure_width = text_width(theme, TextStyle::Label, label.figure);
    const float figure_height = line_height(theme, TextStyle::Label);
    if (label.one_line) {
        // Next to its leader, however wide the figure is.
        const float width = name_width + theme.px(kWordGap) + figure_width;
        const float spare = static_cast<float>(label.place.box.width()) - width;
        const double side = label.place.leader_end.x - label.place.box.center().x;
        float left = middle - width / 2;
        if (label.place.has_leader && spare > 0 && side != 0) {
            const float shift = spare / 2 - theme.px(kLeaderGap);
            left += side > 0 ? shift : -shift;
        }
        const float y = static_cast<float>(center.y);
        write(TextStyle::Note, left, y - name_height / 2, label.name);
        write(TextStyle::Label, left + name_width + theme.px(kWordGap), y - figure_height / 2, label.figure);
        return;
    }
    const float height = name_height + (label.figure.empty() ? 0 : figure_height);
    const float top = static_cast<float>(center.y) - height / 2;
    write(TextStyle::Note, middle - name_width / 2, top, label.name);
    if (!label.figure.empty())
        write(TextStyle::Label, middle - figure_width / 2, top + name_height, label.figure);
}

}  // namespace jinlan::ui
