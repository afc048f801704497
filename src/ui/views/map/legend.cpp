// What goes with the map: the legend, the scale bar and the map note.

#include "ui/views/map/legend.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "geo/scale_bar.hpp"
#include "ui/theme/data_colors.hpp"
#include "ui/views/map/symbols.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

using app::MapMeasure;
using app::name_of;
using app::Str;

namespace {

constexpr float kStripHeight = 9;  // logical pixels
constexpr float kFaded = 0.7F;     // how far a city that the filter leaves out goes towards the paper

std::string map_note(const Context& context, const MapContent& content) {
    if (content.form == app::MapForm::Tiles) return context.tr(Str::MapTilesNote);
    const geo::Map& map = context.model.map;
    return map.review_number ? app::fill(context.tr(Str::MapReviewed), {{"number", *map.review_number}})
                             : context.tr(Str::MapNote);
}

bool any_estimate(const MapContent& content) {
    // A chance is a share of draws, of which an estimate's bounds are part.
    if (content.measure == MapMeasure::Chance) return false;
    return std::ranges::any_of(content.values, [](const app::CityValue& city) {
        return city.observation != nullptr && air::is_estimate(city.observation->kind);
    });
}

/// What stands below the classes: what an estimate looks like, how sure the region is, where symbols stand.
std::vector<std::string> legend_notes(const Context& context, const MapContent& content) {
    std::vector<std::string> notes;
    if (any_estimate(content)) notes.push_back(context.tr(Str::LegendEstimate));
    if (content.measure == MapMeasure::Index) notes.push_back(context.tr(Str::LegendIndexYear));
    // In the lab that stands above all results.
    if (app::of_scenario(content.measure) && !content.still) notes.push_back(context.tr(Str::NotAForecast));
    if (content.region) {
        const plan::Region& region = context.model.plan[*content.region];
        std::string note = context.tr(region.name) + " · " + context.tr(name_of(region.status));
        if (content.form == app::MapForm::Tiles && region.status != plan::RegionStatus::Official)
            note += " · " + context.tr(Str::LegendRegionTiles);
        notes.push_back(std::move(note));
    }
    if (content.sites) notes.push_back(context.tr(Str::MapSitesNote));
    if (notes.empty()) return notes;
    // One paragraph: where the legend lies below the map, each line is taken from it.
    std::string all;
    for (const std::string& note : notes) all += (all.empty() ? "" : " · ") + note;
    return {all};
}

std::string legend_measure(const Context& context, const MapContent& content) {
    switch (content.measure) {
        case MapMeasure::Target:
        case MapMeasure::Latest: break;
        case MapMeasure::Gap: return context.tr(Str::LegendGap);
        case MapMeasure::StandardGap:
            if (const air::Standard* standard = app::standard_on_map(context.model, context.state)) {
                const double limit = standard->grade_2[air::Pollutant::Pm25];
                return app::fill(context.tr(Str::LegendStandardGap),
                                 {{"limit", app::trimmed_number(limit, 1)}});
            }
            break;
        case MapMeasure::Index: return context.tr(Str::LegendIndex);
        case MapMeasure::Commitments: return context.tr(Str::LegendCommitments);
        case MapMeasure::After: return context.tr(Str::LegendAfter);
        case MapMeasure::AfterGap: return context.tr(Str::LegendAfterGap);
        case MapMeasure::Chance: return context.tr(Str::LegendChance);
    }
    return context.tr(Str::LegendConcentration);
}

std::string break_label(MapMeasure measure, double value) {
    return app::is_difference(measure) ? app::signed_number(value, 0) : app::trimmed_number(value, 0);
}

/// The classes side by side with the breaks below them; returns the height.
float draw_strip(const Theme& theme, MapMeasure measure, ImDrawList& list, ImVec2 start, float width) {
    const ColorScale& scale = scale_of(theme, measure);
    const float height = theme.px(kStripHeight);
    const float gap = theme.hairline();
    const float cell = width / static_cast<float>(scale.colors.size());
    for (std::size_t i = 0; i < scale.colors.size(); ++i) {
        const float x = start.x + cell * static_cast<float>(i);
        list.AddRectFilled(ImVec2(x + (i == 0 ? 0 : gap), start.y), ImVec2(x + cell, start.y + height),
                           scale.colors[i]);
        if (i == 0) continue;
        list.AddRectFilled(ImVec2(x, start.y), ImVec2(x + gap, start.y + height + theme.px(3)),
                           theme.colors.ink_soft);
        const std::string label = break_label(measure, scale.breaks[i - 1]);
        draw_text(list, theme, TextStyle::Note,
                  ImVec2(x - text_width(theme, TextStyle::Note, label) / 2, start.y + height + theme.px(2)),
                  theme.colors.ink_soft, label);
    }
    // The palest class must not run into the paper.
    list.AddRect(start, ImVec2(start.x + width, start.y + height), theme.colors.frame, 0, ImDrawFlags_None,
                 gap);
    return height + theme.px(2) + line_height(theme, TextStyle::Note);
}

constexpr float kSwatch = 11;  // logical pixels
constexpr float kSwatchGap = 5;
constexpr float kTitleGap = 10;

/// What a swatch of no data leaves of the width to the legend's title.
float title_room(const Context& context, const MapContent& content, float width) {
    if (!lacks_data(content)) return width;
    return width - text_width(context.theme, TextStyle::Note, context.tr(Str::NoData)) -
           context.theme.px(kSwatch + kSwatchGap + kTitleGap);
}

/// A swatch of no data with its name, ending at `right`.
void draw_no_data(const Context& context, ImDrawList& list, float right, float y) {
    const Theme& theme = context.theme;
    const std::string& name = context.tr(Str::NoData);
    const float text_x = right - text_width(theme, TextStyle::Note, name);
    const float side = theme.px(kSwatch);
    const ImVec2 min(text_x - theme.px(kSwatchGap) - side,
                     y + (line_height(theme, TextStyle::Note) - side) / 2);
    const ImVec2 max(min.x + side, min.y + side);
    list.AddRectFilled(min, max, theme.colors.no_data);
    for (const float share : {0.5F, 1.0F})
        list.AddLine(ImVec2(min.x, min.y + share * side), ImVec2(min.x + share * side, min.y),
                     theme.colors.frame, theme.hairline());
    list.AddLine(ImVec2(min.x + side / 2, max.y), ImVec2(max.x, min.y + side / 2), theme.colors.frame,
                 theme.hairline());
    list.AddRect(min, max, theme.colors.frame, 0, ImDrawFlags_None, theme.hairline());
    draw_text(list, theme, TextStyle::Note, ImVec2(text_x, y), theme.colors.ink_soft, name);
}

/// What the legend says: what the colours are, and a note below them.
struct LegendWords {
    std::string title;
    std::vector<std::string> notes;
};

LegendWords legend_words(const Context& context, const MapContent& content, float width) {
    LegendWords words{legend_measure(context, content), legend_notes(context, content)};
    // A still map is small: a note that has room beside the title takes no line of its own.
    if (!content.still || words.notes.empty()) return words;
    const std::string both = words.title + " · " + words.notes.front();
    if (text_width(context.theme, TextStyle::Note, both) <= title_room(context, content, width))
        words = {both, {}};
    return words;
}

}  // namespace

ImU32 map_fill(const Context& context, const MapContent& content, std::size_t city) {
    const Theme& theme = context.theme;
    const app::CityValue& value = content.values[city];
    const ImU32 fill =
        value.value ? scale_of(theme, content.measure).color_of(*value.value) : theme.colors.no_data;
    const auto* chosen = content.chosen;
    if (chosen == nullptr || chosen->empty() ||
        chosen->contains(plan::CityId{static_cast<std::uint32_t>(city)}))
        return fill;
    return mixed(fill, theme.colors.paper, kFaded);
}

std::string map_figure(const Context& context, const MapContent& content, std::size_t city) {
    const app::CityValue& value = content.values[city];
    if (value.lacks_data()) return context.tr(Str::NoData);
    std::string figure = app::figure_text(value, content.measure, context.state.language);
    // Of years as far apart as these, each figure says its own, in short: "4.17 '25".
    if (content.measure == MapMeasure::Index && value.year)
        figure += " '" + std::to_string(*value.year).substr(2);
    return figure;
}

bool lacks_data(const MapContent& content) {
    return std::ranges::any_of(content.values, &app::CityValue::lacks_data);
}

float widest_figure(const Context& context, const MapContent& content) {
    const Theme& theme = context.theme;
    const std::string figure = content.measure == MapMeasure::Chance ? app::chance(1, context.state.language)
                               : app::is_difference(content.measure) ? "≈−0.0"
                                                                     : "≈00.0";
    const float width = text_width(theme, TextStyle::Label, figure);
    if (!lacks_data(content)) return width;
    return std::max(width, text_width(theme, TextStyle::Label, context.tr(Str::NoData)));
}

float map_legend_height(const Context& context, const MapContent& content, float width) {
    const Theme& theme = context.theme;
    const LegendWords words = legend_words(context, content, width);
    float height = wrapped_height(theme, TextStyle::Note, title_room(context, content, width), words.title) +
                   theme.px(3);
    height += theme.px(kStripHeight) + theme.px(2) + line_height(theme, TextStyle::Note);  // strip
    for (const std::string& note : words.notes) height += wrapped_height(theme, TextStyle::Note, width, note);
    if (content.sites) height += symbol_legend_height(context, width) + theme.px(2);
    return height;
}

geo::Box draw_map_legend(const Context& context, const MapContent& content, ImDrawList& list,
                         const Rect& rect) {
    const Theme& theme = context.theme;
    const float pad = theme.px(8);
    // From near, the map lies below it.
    list.AddRectFilled(ImVec2(rect.x - pad, rect.y - pad),
                       ImVec2(rect.x + rect.width + pad, rect.y + rect.height + pad),
                       with_alpha(theme.colors.paper, 0xE6), theme.radius());
    const LegendWords words = legend_words(context, content, rect.width);
    float y = rect.y;
    if (lacks_data(content)) draw_no_data(context, list, rect.x + rect.width, y);
    y += draw_wrapped(list, theme, TextStyle::Note, ImVec2(rect.x, y),
                      title_room(context, content, rect.width), theme.colors.ink, words.title) +
         theme.px(3);
    y += draw_strip(theme, content.measure, list, ImVec2(rect.x, y), rect.width);
    if (content.sites) y += draw_symbol_legend(context, list, ImVec2(rect.x, y), rect.width) + theme.px(2);
    for (const std::string& note : words.notes) {
        y += draw_wrapped(list, theme, TextStyle::Note, ImVec2(rect.x, y), rect.width, theme.colors.ink_soft,
                          note);
    }
    return {{rect.x - pad, rect.y - pad}, {rect.x + rect.width + pad, rect.y + rect.height + pad}};
}

float map_note_height(const Context& context, const MapContent& content, float width) {
    const Theme& theme = context.theme;
    return wrapped_height(theme, TextStyle::Note, width - theme.px(24), map_note(context, content)) +
           theme.px(8);
}

geo::Box draw_map_note(const Context& context, const MapContent& content, ImDrawList& list,
                       const Rect& rect) {
    const Theme& theme = context.theme;
    const float note_y = rect.y + rect.height - map_note_height(context, content, rect.width) + theme.px(4);
    // On paper of its own: from near, the map lies below it.
    list.AddRectFilled(ImVec2(rect.x, note_y - theme.px(4)),
                       ImVec2(rect.x + rect.width, rect.y + rect.height), theme.colors.paper);
    draw_wrapped(list, theme, TextStyle::Note, ImVec2(rect.x + theme.px(12), note_y),
                 rect.width - theme.px(24), theme.colors.ink_soft, map_note(context, content));
    return {{rect.x, note_y}, {rect.x + rect.width, rect.y + rect.height}};
}

geo::Box draw_scale_bar(const Context& context, ImDrawList& list, ImVec2 corner, Side side,
                        double metres_per_pixel) {
    const Theme& theme = context.theme;
    const geo::ScaleBar bar = geo::scale_bar(metres_per_pixel, theme.px(100));
    const std::string label = app::trimmed_number(bar.kilometres, 1) + " " + context.tr(Str::Kilometres);
    const float length = static_cast<float>(bar.pixels);
    const float text = text_width(theme, TextStyle::Note, label);
    const float width = std::max(length, text);
    const float left = side == Side::Left ? corner.x : corner.x - width;
    const float bar_left = side == Side::Left ? left : corner.x - length;
    const float tick = theme.px(4);
    const float weight = theme.stroke(Stroke::Medium);
    const float height = line_height(theme, TextStyle::Note) + tick + theme.px(2);
    const float top = corner.y - height;
    list.AddRectFilled(ImVec2(left - theme.px(5), top - theme.px(3)),
                       ImVec2(left + width + theme.px(5), corner.y + theme.px(4)),
                       with_alpha(theme.colors.paper, 0xC8), theme.radius_small());
    const ImVec2 line[] = {{bar_left, corner.y - tick},
                           {bar_left, corner.y},
                           {bar_left + length, corner.y},
                           {bar_left + length, corner.y - tick}};
    list.AddPolyline(line, 4, theme.colors.ink_soft, ImDrawFlags_None, weight);
    draw_text(list, theme, TextStyle::Note, ImVec2(side == Side::Left ? left : corner.x - text, top),
              theme.colors.ink_soft, label);
    return {{left - theme.px(5), top - theme.px(3)}, {left + width + theme.px(5), corner.y + theme.px(4)}};
}

}  // namespace jinlan::ui
