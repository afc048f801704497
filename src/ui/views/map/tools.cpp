// What is chosen above the map: its colours, the standard, a region, the symbols.

#include "ui/views/map/tools.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/views/map/lab_map.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/link_row.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/wrapping_row.hpp"

namespace jinlan::ui {

using app::MapMeasure;
using app::name_of;
using app::Str;

namespace {

/// Of the scenario's measures the choice is a second one.
constexpr std::array kMeasures{MapMeasure::Target,      MapMeasure::Latest, MapMeasure::Gap,
                               MapMeasure::StandardGap, MapMeasure::Index,  MapMeasure::Commitments,
                               MapMeasure::AfterGap};
constexpr float kMenu = 360;  // logical pixels

bool begin_menu(const Theme& theme, const char* id) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(theme.px(8), theme.px(8)));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, theme.colors.surface);
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    const float width = std::min(theme.px(kMenu), window.x - theme.px(16));
    ImGui::SetNextWindowSizeConstraints(ImVec2(width, 0), ImVec2(width, window.y - theme.px(16)));
    if (ImGui::BeginPopup(id)) return true;
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    return false;
}

void end_menu() {
    ImGui::EndPopup();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

/// All of the scenario's measures go by one name: which of them it is, the second choice says.
const std::string& measure_name(const Context& context, MapMeasure measure) {
    return context.tr(app::of_scenario(measure) ? Str::ViewWhatIf : name_of(measure));
}

void measure_choice(const Context& context, WrappingRow& row, float width) {
    const Theme& theme = context.theme;
    std::array<std::string_view, kMeasures.size()> labels;
    for (std::size_t i = 0; i < kMeasures.size(); ++i) labels[i] = measure_name(context, kMeasures[i]);
    const float natural = segmented_width(theme, labels);
    const MapMeasure shown = context.state.map_measure;
    const MapMeasure group = app::of_scenario(shown) ? MapMeasure::AfterGap : shown;
    if (natural <= width) {
        row.place(natural);
        const auto place = std::ranges::find(kMeasures, group) - kMeasures.begin();
        if (const auto chosen = segmented(theme, "measure", labels, static_cast<std::size_t>(place), natural))
            context.act(app::SetMapMeasure{kMeasures[*chosen]});
        return;
    }
    // Where they do not fit side by side, a menu: the room is the map's.
    const std::string label =
        app::fill(context.tr(Str::MapColors), {{"measure", measure_name(context, shown)}});
    row.place(button_width(theme, label));
    if (button(theme, "measure", label)) ImGui::OpenPopup("measures");
    if (!begin_menu(theme, "measures")) return;
    for (std::size_t i = 0; i < kMeasures.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        if (link_row(theme, "choice", "", labels[i])) {
            context.act(app::SetMapMeasure{kMeasures[i]});
            ImGui::CloseCurrentPopup();
        }
        ImGui::PopID();
    }
    end_menu();
}

void standard_choice(const Context& context, WrappingRow& row) {
    const Theme& theme = context.theme;
    const air::Standard* shown = app::standard_on_map(context.model, context.state);
    const std::string_view name =
        shown != nullptr ? app::cited(context.tr(shown->name)) : std::string_view(context.tr(Str::NoData));
    const std::string label = app::fill(context.tr(Str::MapStandard), {{"standard", name}});
    row.place(button_width(theme, label));
    if (button(theme, "standard", label)) ImGui::OpenPopup("standards");
    if (!begin_menu(theme, "standards")) return;
    const air::Standards& standards = context.model.standards;
    for (std::size_t i = 0; i < standards.versions.size(); ++i) {
        const air::Standard& standard = standards.versions[i];
        const std::string limit = app::trimmed_number(standard.grade_2[air::Pollutant::Pm25], 1);
        const std::string choice =
            app::fill(context.tr(Str::MapStandardChoice),
                      {{"standard", app::cited(context.tr(standard.name))}, {"limit", limit}});
        if (link_row(theme, standard.key.c_str(), "", choice)) {
            context.act(app::SetMapStandard{app::day_of_standard(standards, i)});
            ImGui::CloseCurrentPopup();
        }
    }
    end_menu();
}

void region_choice(const Context& context, WrappingRow& row) {
    const Theme& theme = context.theme;
    const plan::Plan& plan = context.model.plan;
    const std::string& label =
        context.state.region ? context.tr(plan[*context.state.region].name) : context.tr(Str::RegionNone);
    row.place(button_width(theme, label));
    if (button(theme, "region", label, context.state.region.has_value())) ImGui::OpenPopup("regions");
    if (!begin_menu(theme, "regions")) return;
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
    end_menu();
}

}  // namespace

void draw_map_tools(const Context& context, float width) {
    const Theme& theme = context.theme;
    WrappingRow row(theme, width);
    measure_choice(context, row, width);
    if (context.state.map_measure == MapMeasure::StandardGap) standard_choice(context, row);
    if (app::of_scenario(context.state.map_measure)) {
        const float choice = std::min(width, scenario_choice_width(context));
        row.place(choice);
        if (const auto measure = scenario_choice(context, context.state.map_measure, choice))
            context.act(app::SetMapMeasure{*measure});
    }
    region_choice(context, row);
    const std::string& sites = context.tr(Str::MapSites);
    row.place(button_width(theme, sites));
    if (button(theme, "sites", sites, context.state.map_sites))
        context.act(app::SetMapSites{!context.state.map_sites});
}

}  // namespace jinlan::ui
