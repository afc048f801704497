// What the lab's scenario comes to: every city against its target, and the city shown in its figures.

#include <algorithm>
#include <string>
#include <vector>

#include "app/number_format.hpp"
#include "app/translation.hpp"
#include "ui/views/lab_sections.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/figure.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

std::string concentration(double value) { return app::number(value, 1); }

/// One row a city: before, after, and how likely the target is met.
void all_cities(const Context& context, const whatif::ScenarioOutcome& outcome) {
    const Theme& theme = context.theme;
    heading(theme, context.tr(Str::LabAllCities));
    for (const whatif::CityResult& result : outcome.cities) {
        const std::string& name = context.tr(context.model.plan[result.city].short_name);
        const whatif::PollutantOutcome& air = result.pollutants;
        if (air.pm25_observation == nullptr || !air.pm25_after) {
            lab_row(context, name, context.tr(Str::NoData));
            continue;
        }
        std::string text =
            name + "  " + concentration(air.pm25_observation->value) + " → " + concentration(*air.pm25_after);
        if (air.target) text += "  (≤" + app::trimmed_number(*air.target, 1) + ")";
        if (result.spread && result.spread->attainment) {
            const double chance = *result.spread->attainment;
            lab_row(context, text, percent_text(context, chance),
                    chance >= 0.5 ? theme.colors.met : theme.colors.not_met);
        } else {
            lab_row(context, text, air.target ? "…" : context.tr(Str::LabNoTarget));
        }
    }
    if (outcome.all_attain) {
        lab_row(context, context.tr(Str::LabAllAttain), percent_text(context, *outcome.all_attain));
    }
}

void one_city(const Context& context, const whatif::CityResult& result) {
    const Theme& theme = context.theme;
    const plan::Language language = context.state.language;
    const std::string unit = app::unit("ug/m3", language);
    const whatif::PollutantOutcome& air = result.pollutants;
    std::vector<Figure> list;
    list.push_back(
        {context.tr(Str::LabAfter), air.pm25_after ? concentration(*air.pm25_after) : "—", unit,
         air.pm25_observation != nullptr
             ? app::fill(context.tr(Str::LabFrom), {{"value", concentration(air.pm25_observation->value)},
                                                    {"year", std::to_string(air.pm25_observation->year)}})
             : std::string()});
    if (result.spread) {
        const whatif::DistributionSummary& spread = result.spread->concentration;
        list.push_back({context.tr(Str::LabRange),
                        concentration(spread.p05()) + "–" + concentration(spread.p95()), unit,
                        app::fill(context.tr(Str::LabMean), {{"value", concentration(spread.mean)}})});
        if (result.spread->attainment && air.target) {
            list.push_back({context.tr(Str::LabChance),
                            percent_text(context, *result.spread->attainment),
                            {},
                            "≤ " + app::trimmed_number(*air.target, 1) + " " + unit,
                            *result.spread->attainment >= 0.5 ? theme.colors.met : theme.colors.not_met});
        }
    }
    if (air.index_after) {
        list.push_back({context.tr(Str::IndexTitle),
                        app::number(air.index_after->total, 2),
                        {},
                        app::fill(context.tr(Str::LabIndexFrom),
                                  {{"value", app::number(air.index_base->total, 2)},
                                   {"year", std::to_string(air.index_year.value_or(0))}})});
    }
    if (result.health) {
        const whatif::Estimate& avoided = result.health->avoided;
        list.push_back({context.tr(Str::LabAvoided),
                        app::number(avoided.value, 0),
                        {},
                        app::number(avoided.low, 0) + "–" + app::number(avoided.high, 0)});
    }
    figures(theme, list);
}

}  // namespace

const whatif::CityResult* lab_city(const Context& context) {
    const std::optional<plan::CityId> shown = app::city_shown(context.state);
    const auto& cities = context.derived.lab->outcome.cities;
    return shown && shown->index < cities.size() ? &cities[shown->index] : nullptr;
}

void lab_city_chips(const Context& context) {
    const std::optional<plan::CityId> shown = app::city_shown(context.state);
    begin_chips(context.theme);
    const auto& cities = context.model.plan.cities;
    for (std::size_t i = 0; i < cities.size(); ++i) {
        const plan::CityId id{static_cast<std::uint32_t>(i)};
        if (chip(context.theme, cities[i].key.c_str(), context.tr(cities[i].short_name),
                 shown == id ? ChipLook::Chosen : ChipLook::Plain)) {
            context.act(app::Select{id});
            context.act(app::SetPanel{app::Panel::Main});
        }
    }
    end_chips();
}

void lab_caveat(const Context& context) {
    paragraph(context.theme, TextStyle::Note, context.theme.colors.ink_soft, context.tr(Str::NotAForecast));
}

void lab_row(const Context& context, std::string_view name, std::string_view figure, ImU32 color) {
    const Theme& theme = context.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float width = ImGui::GetContentRegionAvail().x;
    const float figure_width = text_width(theme, TextStyle::Label, figure);
    // A figure as wide as a sentence stands below the name.
    const bool below = figure_width > 0.55F * width;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float room = below ? width : width - figure_width - theme.gap();
    float height = draw_wrapped(list, theme, TextStyle::Body, start, room, theme.colors.ink, name);
    const ImU32 ink = color != 0 ? color : theme.colors.ink;
    if (below) {
        height += draw_wrapped(list, theme, TextStyle::Label, ImVec2(start.x, start.y + height), width, ink,
                               figure);
    } else {
        draw_text_right(list, theme, TextStyle::Label, ImVec2(start.x + width, start.y), ink, figure);
    }
    ImGui::Dummy(ImVec2(width, height));
    separator(theme);
}

std::string percent_text(const Context& context, double share, int decimals) {
    return app::with_unit(app::trimmed_number(100 * share, decimals), "%", context.state.language);
}

const std::string& basis_name(const Context& context, whatif::Basis basis) {
    switch (basis) {
        case whatif::Basis::Measured: return context.tr(Str::KindMeasured);
        case whatif::Basis::Literature: return context.tr(Str::KindLiterature);
        case whatif::Basis::Assumption: break;
    }
    return context.tr(Str::KindAssumption);
}

void draw_lab_answers(const Context& context) {
    const app::LabDerived& lab = *context.derived.lab;
    lab_caveat(context);
    lab_city_chips(context);
    if (const whatif::CityResult* city = lab_city(context)) {
        ImGui::PushID("city");
        one_city(context, *city);
        ImGui::PopID();
    }
    all_cities(context, lab.outcome);
}

}  // namespace jinlan::ui
