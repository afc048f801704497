// The map: eleven cities coloured by the chosen measure, with their names and figures, the regions that the
// plan names, and the counties when seen from near.

#include "ui/views/map_view.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/names.hpp"
#include "app/number_format.hpp"
#include "app/translation.hpp"
#include "ui/views/view_frame.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/link_row.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::MapMeasure;
using app::name_of;
using app::Str;

namespace {

plan::CityId city_at(std::size_t position) { return plan::CityId{static_cast<std::uint32_t>(position)}; }

}  // namespace

MapView::MapView(const app::Model& model) : canvas_(model) {}

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
    head(context);
    ImGui::PopItemWidth();
    ImGui::EndGroup();
    const float top = ImGui::GetItemRectMax().y + theme.px(6);
    const float left_over = body.y + body.height - top;
    canvas_.draw(context, {body.x, top, body.width,
                           std::max(left_over, MapCanvas::least_height(context, body.width))});
    hover_card(context);
    end_view();
}

void MapView::head(const Context& context) {
    const Theme& theme = context.theme;
    const float width = ImGui::CalcItemWidth();
    constexpr std::array kMeasures{MapMeasure::Target, MapMeasure::Latest, MapMeasure::Gap};
    std::array<std::string_view, kMeasures.size()> labels;
    for (std::size_t i = 0; i < kMeasures.size(); ++i) labels[i] = context.tr(name_of(kMeasures[i]));
    const float natural = segmented_width(theme, labels);
    const ImVec2 row = ImGui::GetCursorScreenPos();
    if (const auto chosen =
            segmented(theme, "measure", labels, static_cast<std::size_t>(context.state.map_measure),
                      std::min(natural, width))) {
        context.act(app::SetMapMeasure{kMeasures[*chosen]});
    }
    // The region button stands beside the measures where there is room, otherwise below.
    const float room = width - natural - theme.gap();
    const std::string& region = context.state.region
                                    ? context.tr(context.model.plan[*context.state.region].name)
                                    : context.tr(Str::RegionNone);
    if (room >= button_width(theme, region)) {
        ImGui::SetCursorScreenPos(ImVec2(row.x + natural + theme.gap(), row.y));
    }
    if (button(theme, "region", region, context.state.region.has_value())) ImGui::OpenPopup("regions");
    region_menu(context);
}

void MapView::region_menu(const Context& context) {
    const Theme& theme = context.theme;
    const plan::Plan& plan = context.model.plan;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(theme.px(8), theme.px(8)));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, theme.colors.surface);
    ImGui::SetNextWindowSize(ImVec2(std::min(theme.px(360), ImGui::GetIO().DisplaySize.x - theme.px(16)), 0));
    if (ImGui::BeginPopup("regions")) {
        if (link_row(theme, "none", "", context.tr(Str::RegionHide))) {
            context.act(app::SetRegion{std::nullopt});
            ImGui::CloseCurrentPopup();
        }
        for (std::size_t i = 0; i < plan.regions.size(); ++i) {
            const plan::Region& region = plan.regions[i];
            if (region.cities.empty() && region.counties.empty())
                continue;  // the plan does not say where it lies
            if (link_row(theme, region.key.c_str(), "", context.tr(region.name),
                         context.tr(name_of(region.status)))) {
                context.act(app::SetRegion{plan::RegionId{static_cast<std::uint32_t>(i)}});
                ImGui::CloseCurrentPopup();
            }
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

void MapView::hover_card(const Context& context) const {
    const std::optional<std::size_t> hovered = canvas_.hovered();
    if (!hovered) return;
    const plan::City& city = context.model.plan.cities[*hovered];
    const app::CityValue& value = context.derived.city_values[*hovered];
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
    add(app::fill(context.tr(Str::HoverMatching), {{"n", std::to_string(value.matching_measures)}}));
    tooltip(context.theme, context.tr(city.name), text);
}

}  // namespace jinlan::ui
