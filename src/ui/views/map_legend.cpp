// What goes with the map: the answer as its title, the legend, the scale bar and the map note.

#include "ui/views/map_legend.hpp"

#include <algorithm>
#include <vector>

#include "app/names.hpp"
#include "app/number_format.hpp"
#include "app/translation.hpp"
#include "geo/scale_bar.hpp"
#include "ui/theme/data_colors.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::MapMeasure;
using app::name_of;
using app::Str;

namespace {

std::string class_label(const ColorScale& scale, std::size_t i, bool gap) {
    const auto text = [gap](double value) {
        return gap ? app::signed_number(value, 0) : app::trimmed_number(value, 0);
    };
    if (i == 0) return "≤" + text(scale.breaks.front());
    if (i == scale.breaks.size()) return ">" + text(scale.breaks.back());
    return text(scale.breaks[i - 1]) + (gap ? "…" : "–") +
           text(scale.breaks[i]);  // no dash beside a minus sign
}

std::string map_note(const Context& context) {
    const geo::Map& map = context.model.map;
    return map.review_number ? app::fill(context.tr(Str::MapReviewed), {{"number", *map.review_number}})
                             : context.tr(Str::MapNote);
}

/// What stands below the classes: what an estimate looks like, and how sure the region is.
std::vector<std::string> legend_notes(const Context& context) {
    std::vector<std::string> notes;
    if (context.state.map_measure != MapMeasure::Target) notes.push_back(context.tr(Str::LegendEstimate));
    if (context.state.region) {
        const plan::Region& region = context.model.plan[*context.state.region];
        notes.push_back(context.tr(region.name) + " · " + context.tr(name_of(region.status)));
    }
    return notes;
}

const std::string& legend_title(const Context& context) {
    return context.tr(context.state.map_measure == MapMeasure::Gap ? Str::LegendGap
                                                                   : Str::LegendConcentration);
}

/// Swatches side by side with the breaks between them; "no data" is written on the map itself.
geo::Box compact_legend(const Context& context, ImDrawList& list, const Rect& rect) {
    const Theme& theme = context.theme;
    const bool gap = context.state.map_measure == MapMeasure::Gap;
    const ColorScale& scale = scale_of(theme, context.state.map_measure);
    const float height = compact_legend_height(theme);
    const float left = rect.x + theme.px(12);
    const float width = rect.width - theme.px(24);
    float y = rect.y + rect.height - height;
    std::string title = legend_title(context);
    for (const std::string& note : legend_notes(context)) title += "  " + note;
    draw_text_cut(list, theme, TextStyle::Note, ImVec2(left, y), width, theme.colors.ink, title);
    y += line_height(theme, TextStyle::Note);
    const float cell = width / static_cast<float>(scale.colors.size());
    for (std::size_t i = 0; i < scale.colors.size(); ++i) {
        const float x = left + cell * static_cast<float>(i);
        list.AddRectFilled(ImVec2(x, y), ImVec2(x + cell, y + theme.px(10)), scale.colors[i]);
        if (i == 0) continue;
        const std::string label =
            gap ? app::signed_number(scale.breaks[i - 1], 0) : app::trimmed_number(scale.breaks[i - 1], 0);
        draw_text(list, theme, TextStyle::Note,
                  ImVec2(x - text_width(theme, TextStyle::Note, label) / 2, y + theme.px(10)),
                  theme.colors.ink, label);
    }
    list.AddRect(ImVec2(left, y), ImVec2(left + width, y + theme.px(10)), theme.colors.ink_soft);
    return {{rect.x, rect.y + rect.height - height}, {rect.x + rect.width, rect.y + rect.height}};
}

}  // namespace

float compact_legend_height(const Theme& theme) {
    return 2 * line_height(theme, TextStyle::Note) + theme.px(14);
}

std::string map_title(const Context& context) {
    std::size_t known = 0;
    std::size_t within = 0;
    const MapMeasure measure = context.state.map_measure;
    // The limit that the plan was written against.
    const double limit = context.model.standards.index_limits()[air::Pollutant::Pm25];
    const double line = measure == MapMeasure::Gap ? 0 : limit;
    for (const app::CityValue& city : context.derived.city_values) {
        if (!city.value) continue;
        ++known;
        if (*city.value <= line) ++within;
    }
    const std::string n = std::to_string(within);
    const std::string total = std::to_string(known);
    const std::string above = std::to_string(known - within);
    const Str pattern = measure == MapMeasure::Target   ? Str::MapTitleTarget
                        : measure == MapMeasure::Latest ? Str::MapTitleLatest
                                                        : Str::MapTitleGap;
    return app::fill(
        context.tr(pattern),
        {{"n", n}, {"total", total}, {"above", above}, {"limit", app::trimmed_number(limit, 1)}});
}

std::string map_figure(const Context& context, std::size_t city) {
    const app::CityValue& value = context.derived.city_values[city];
    if (!value.value) return context.tr(Str::NoData);
    const std::string estimate =
        value.observation != nullptr && air::is_estimate(value.observation->kind) ? "≈" : "";
    switch (context.state.map_measure) {
        case MapMeasure::Target: return "≤" + app::trimmed_number(*value.value, 1);
        case MapMeasure::Latest: return estimate + app::trimmed_number(*value.value, 1);
        case MapMeasure::Gap: return estimate + app::signed_number(*value.value, 1);
    }
    return {};
}

geo::Box draw_map_legend(const Context& context, ImDrawList& list, const Rect& rect, bool compact) {
    const Theme& theme = context.theme;
    if (compact) return compact_legend(context, list, rect);
    const bool gap = context.state.map_measure == MapMeasure::Gap;
    const ColorScale& scale = scale_of(theme, context.state.map_measure);
    const float row = line_height(theme, TextStyle::Note) + theme.px(1);
    const float swatch = theme.px(22);
    const float pad = theme.px(10);

    struct Row {
        ImU32 color;
        std::string label;
    };
    std::vector<Row> rows;
    for (std::size_t i = scale.colors.size(); i-- > 0;)
        rows.push_back({scale.colors[i], class_label(scale, i, gap)});
    rows.push_back({theme.colors.no_data, context.tr(Str::NoData)});

    const std::vector<std::string> notes = legend_notes(context);
    const std::string& title = legend_title(context);
    float width = text_width(theme, TextStyle::Note, title);
    for (const Row& item : rows) {
        width = std::max(width, swatch + theme.px(8) + text_width(theme, TextStyle::Note, item.label));
    }
    for (const std::string& note : notes) width = std::max(width, text_width(theme, TextStyle::Note, note));
    width += 2 * pad;
    const float height = row * static_cast<float>(1 + rows.size() + notes.size()) + 2 * theme.px(7);
    const ImVec2 min(rect.x + theme.px(12), rect.y + rect.height - height - theme.px(8));
    list.AddRectFilled(min, ImVec2(min.x + width, min.y + height), with_alpha(theme.colors.surface, 0xEE),
                       theme.radius());
    list.AddRect(min, ImVec2(min.x + width, min.y + height), theme.colors.line, theme.radius());

    float y = min.y + theme.px(7);
    draw_text(list, theme, TextStyle::Note, ImVec2(min.x + pad, y), theme.colors.ink, title);
    y += row;
    for (const Row& item : rows) {
        const ImVec2 from(min.x + pad, y + theme.px(2));
        const ImVec2 to(from.x + swatch, y + row - theme.px(2));
        list.AddRectFilled(from, to, item.color);
        list.AddRect(from, to, theme.colors.ink_soft);
        draw_text(list, theme, TextStyle::Note, ImVec2(to.x + theme.px(8), y), theme.colors.ink, item.label);
        y += row;
    }
    for (const std::string& note : notes) {
        draw_text(list, theme, TextStyle::Note, ImVec2(min.x + pad, y), theme.colors.ink_soft, note);
        y += row;
    }
    return {{min.x, min.y}, {min.x + width, min.y + height}};
}

float map_note_height(const Context& context, float width) {
    const Theme& theme = context.theme;
    return wrapped_height(theme, TextStyle::Note, width - theme.px(24), map_note(context)) + theme.px(8);
}

geo::Box draw_map_note(const Context& context, ImDrawList& list, const Rect& rect, float lift,
                       double metres_per_pixel) {
    const Theme& theme = context.theme;
    const float note_y = rect.y + rect.height - map_note_height(context, rect.width) + theme.px(4);
    // On paper of its own: from near, the map lies below it.
    list.AddRectFilled(ImVec2(rect.x, note_y - theme.px(4)),
                       ImVec2(rect.x + rect.width, rect.y + rect.height), theme.colors.paper);
    draw_wrapped(list, theme, TextStyle::Note, ImVec2(rect.x + theme.px(12), note_y),
                 rect.width - theme.px(24), theme.colors.ink_soft, map_note(context));

    const geo::ScaleBar bar = geo::scale_bar(metres_per_pixel, theme.px(120));
    const std::string label = app::trimmed_number(bar.kilometres, 1) + " " + context.tr(Str::Kilometres);
    const float length = static_cast<float>(bar.pixels);
    const float right = rect.x + rect.width - theme.px(14);
    const float bar_y = note_y - theme.px(10) - lift;
    list.AddLine(ImVec2(right - length, bar_y), ImVec2(right, bar_y), theme.colors.ink, theme.px(2));
    for (const float end : {right - length, right}) {
        list.AddLine(ImVec2(end, bar_y - theme.px(5)), ImVec2(end, bar_y), theme.colors.ink, theme.px(1.5F));
    }
    draw_text(list, theme, TextStyle::Note,
              ImVec2(right - text_width(theme, TextStyle::Note, label),
                     bar_y - line_height(theme, TextStyle::Note) - theme.px(5)),
              theme.colors.ink, label);
    return {{rect.x, note_y}, {rect.x + rect.width, rect.y + rect.height}};
}

}  // namespace jinlan::ui
