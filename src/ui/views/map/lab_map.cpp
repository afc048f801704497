// The lab's map: the cities in the colours of what the scenario comes to, live while a lever moves.

#include "ui/views/map/lab_map.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/views/map/drawn.hpp"
#include "ui/views/map/lab_texts.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::MapMeasure;
using app::Str;

namespace {

constexpr float kHeight = 280;  // logical pixels

constexpr std::array kMeasures{MapMeasure::AfterGap, MapMeasure::Chance, MapMeasure::After};
constexpr std::array kNames{Str::MapMeasureGap, Str::LabChanceShort, Str::LabAfter};

std::array<std::string_view, kNames.size()> names(const Context& context) {
    std::array<std::string_view, kNames.size()> labels;
    for (std::size_t i = 0; i < labels.size(); ++i) labels[i] = context.tr(kNames[i]);
    return labels;
}

MapContent content_of(const app::AppState& state, const app::Derived& derived) {
    return {.values = derived.lab_values,
            .revision = derived.lab_values_revision,
            .measure = state.lab_measure,
            .form = app::MapForm::Geographic,  // tiles as small as these have no room for figures
            .sites = false,
            .region = std::nullopt,
            .view = std::nullopt,
            .chosen = nullptr,
            .selected = app::city_shown(state),
            .still = true};
}

}  // namespace

void LabMap::draw(const Context& context) {
    const Theme& theme = context.theme;
    ImGui::PushID("lab map");
    const float room = ImGui::GetContentRegionAvail().x;
    if (const auto measure = scenario_choice(context, context.state.lab_measure,
                                             std::min(room, scenario_choice_width(context))))
        context.act(app::SetLabMeasure{*measure});
    vertical_space(theme, 4);
    const MapContent content = content_of(context.state, context.derived);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float height = std::max(theme.px(kHeight), MapCanvas::least_height(context, content, room));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end(start.x + room, start.y + height);
    list.AddRectFilled(start, end, theme.colors.paper, theme.radius());
    canvas_.draw(context, content, {start.x, start.y, room, height});
    list.AddRect(start, end, theme.colors.frame, theme.radius(), ImDrawFlags_None, theme.hairline());
    if (const auto city = canvas_.chosen()) {
        context.act(app::Select{*city});
        context.act(app::SetPanel{app::Panel::Main});
    }
    if (const auto city = canvas_.hovered())
        scenario_card(context, plan::CityId{static_cast<std::uint32_t>(*city)});
    ImGui::PopID();
}

std::optional<MapMeasure> scenario_choice(const Context& context, MapMeasure shown, float width) {
    const auto place = std::ranges::find(kMeasures, shown) - kMeasures.begin();
    const auto chosen =
        segmented(context.theme, "scenario", names(context), static_cast<std::size_t>(place), width);
    return chosen ? std::optional(kMeasures[*chosen]) : std::nullopt;
}

float scenario_choice_width(const Context& context) { return segmented_width(context.theme, names(context)); }

void scenario_card(const Context& context, plan::CityId city) {
    const LabTexts texts{context.model.strings(context.state.language), context.state.language};
    const whatif::CityResult& result = context.derived.lab->outcome.cities[city.index];
    const whatif::PollutantOutcome& air = result.pollutants;
    std::string text;
    const auto add = [&text](const std::string& line) { text += (text.empty() ? "" : "\n") + line; };
    if (air.pm25_observation == nullptr || !air.pm25_after) {
        add(texts.tr(Str::NoData));
    } else {
        add(app::fill(texts.tr(Str::LabAfterFrom),
                      {{"value", concentration_text(texts, air.pm25_observation->value)},
                       {"year", std::to_string(air.pm25_observation->year)}}) +
            "  " + concentration_text(texts, *air.pm25_after));
        add(app::capitalised(base_text(texts, *air.pm25_observation)));
        if (air.target) {
            add(app::capitalised(
                app::fill(texts.tr(Str::LabTarget), {{"value", concentration_text(texts, *air.target)}})));
        }
        if (result.spread && result.spread->attainment) {
            add(texts.tr(Str::LabChance) + "  " +
                drawn_figure(app::chance(*result.spread->attainment, texts.language),
                             context.derived.lab->spreading));
        }
        add(app::capitalised(texts.tr(Str::NotAForecast)));
    }
    tooltip(context.theme, context.tr(context.model.plan[city].name), text);
}

}  // namespace jinlan::ui
