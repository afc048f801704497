// The map: eleven cities coloured by the chosen measure, with their names and figures, the regions that the
// plan names, and the counties when seen from near.

#include "ui/views/map/map_view.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/views/frame/view_frame.hpp"
#include "ui/views/map/lab_map.hpp"
#include "ui/views/map/tools.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::MapMeasure;
using app::name_of;
using app::Str;

namespace {

plan::CityId city_at(std::size_t position) { return plan::CityId{static_cast<std::uint32_t>(position)}; }

MapContent content_of(const app::AppState& state, const app::Derived& derived) {
    const auto* selected = std::get_if<plan::CityId>(&state.selection);
    return {.values = derived.city_values,
            .revision = derived.values_revision,
            .measure = state.map_measure,
            .form = state.map_form,
            .sites = state.map_sites,
            .region = state.region,
            .view = state.map_view,
            .chosen = &state.filter.cities,
            .selected = selected != nullptr ? std::optional(*selected) : std::nullopt};
}

}  // namespace

MapView::MapView(const app::Model& model, const MapShapes& shapes)
    : canvas_(shapes, map_symbols(model, shapes)) {}

void MapView::draw(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    // Where what stands above it leaves the map too little room, the panel scrolls; a finger that has zoomed
    // in moves the map instead.
    const bool moves = canvas_.held() && context.state.map_view.has_value();
    const Rect body = begin_view(context, rect,
                                 {.ground = theme.colors.paper,
                                  .scrolling = moves ? Scrolling::NotByFinger : Scrolling::Vertical,
                                  .to_the_edge = true});
    ImGui::BeginGroup();
    ImGui::PushItemWidth(body.width - 2 * view_margin(theme));
    draw_map_tools(context, ImGui::CalcItemWidth());
    ImGui::PopItemWidth();
    ImGui::EndGroup();
    const float top = ImGui::GetItemRectMax().y + theme.px(6);
    const float left_over = body.y + body.height - top;
    const MapContent content = content_of(context.state, context.derived);
    canvas_.draw(context, content,
                 {body.x, top, body.width,
                  std::max(left_over, MapCanvas::least_height(context, content, body.width))});
    hover_card(context, content);
    end_view();
}

void MapView::hover_card(const Context& context, const MapContent& content) const {
    if (const MapSymbol* symbol = canvas_.hovered_symbol()) return symbol_card(context, *symbol);
    if (const MapSymbol* symbol = canvas_.reached_symbol())
        return symbol_card(context, *symbol, canvas_.reached_place());
    const std::optional<std::size_t> hovered = canvas_.hovered();
    if (!hovered) return;
    if (app::of_scenario(content.measure)) return scenario_card(context, city_at(*hovered));
    const plan::City& city = context.model.plan.cities[*hovered];
    const app::CityValue& value = content.values[*hovered];
    const air::Observation* latest = context.model.observations.latest(city_at(*hovered), air::Metric::Pm25);
    std::string text;
    const auto add = [&text](const std::string& line) { text += (text.empty() ? "" : "\n") + line; };
    if (city.pm25_target) {
        const plan::Commitment& target = context.model.plan[*city.pm25_target];
        add(context.tr(Str::FigureTarget) + "  " + app::quantity(*target.quantity, context.state.language) +
            " · " + context.tr(name_of(target.firmness)));
    }
    if (latest != nullptr) {
        add(context.tr(Str::FigureLatest) + "  " + (air::is_estimate(latest->kind) ? "≈" : "") +
            app::with_unit(app::trimmed_number(latest->value, 1), "ug/m3", context.state.language) + " · " +
            app::fill(context.tr(Str::ObservationNote),
                      {{"year", std::to_string(latest->year)}, {"kind", context.tr(name_of(latest->kind))}}));
        add(app::fill(context.tr(Str::Source), {{"source", latest->source}}));
    } else {
        add(context.tr(Str::FigureLatest) + "  " + context.tr(Str::NoData));
    }
    switch (content.measure) {
        case MapMeasure::Target:
        case MapMeasure::Latest:
        case MapMeasure::Gap:
        case MapMeasure::After:
        case MapMeasure::AfterGap:
        case MapMeasure::Chance: break;
        case MapMeasure::StandardGap:
            if (const air::Standard* standard = app::standard_on_map(context.model, context.state)) {
                const std::string limit = app::trimmed_number(standard->grade_2[air::Pollutant::Pm25], 1);
                add(app::fill(context.tr(Str::HoverStandard),
                              {{"standard", app::cited(context.tr(standard->name))},
                               {"limit", app::with_unit(limit, "ug/m3", context.state.language)}}));
            }
            break;
        case MapMeasure::Index:
            if (!value.value || !value.year) break;
            add(app::fill(context.tr(Str::HoverIndex),
                          {{"value", app::figure_text(value, MapMeasure::Index, context.state.language)},
                           {"year", std::to_string(*value.year)},
                           {"kind", context.tr(value.observation != nullptr ? name_of(value.observation->kind)
                                                                            : Str::HoverIndexComputed)}}));
            if (value.observation != nullptr)
                add(app::fill(context.tr(Str::Source), {{"source", value.observation->source}}));
            break;
        case MapMeasure::Commitments:
            add(app::fill(context.tr(Str::HoverCommitments),
                          {{"n", std::to_string(value.matching_commitments)}}));
            break;
    }
    add(app::fill(context.tr(Str::HoverMatching), {{"n", std::to_string(value.matching_measures)}}));
    tooltip(context.theme, context.tr(city.name), text);
}

}  // namespace jinlan::ui
