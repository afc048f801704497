// What the lab's scenario comes to: every city against its target, and the city shown in its figures.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/views/detail/rows.hpp"
#include "ui/views/lab/sections.hpp"
#include "ui/views/map/drawn.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

std::string concentration(const Context& context, double value) {
    return app::with_unit(app::number(value, 1), "ug/m3", context.state.language);
}

/// The figures of one city, each of which opens.
void one_city(const Context& context, LabSheet& sheet, const whatif::CityResult& result) {
    using app::FigureKind;
    const Theme& theme = context.theme;
    const whatif::PollutantOutcome& air = result.pollutants;
    const bool awaited = context.derived.lab->spreading;
    const auto ask = [&](FigureKind kind) {
        app::FigureAsked asked;
        asked.kind = kind;
        asked.city = result.city;
        return asked;
    };
    if (air.pm25_observation == nullptr || !air.pm25_after) {
        return paragraph(theme, TextStyle::Body, theme.colors.ink, context.tr(Str::NoData));
    }
    lab_row(context, sheet,
            app::fill(context.tr(Str::LabAfterFrom),
                      {{"value", concentration(context, air.pm25_observation->value)},
                       {"year", std::to_string(air.pm25_observation->year)}}),
            concentration(context, *air.pm25_after), ask(FigureKind::Pm25After));
    if (result.spread) {
        const whatif::DistributionSummary& spread = result.spread->concentration;
        lab_row(context, sheet, context.tr(Str::LabLow),
                drawn_figure(concentration(context, spread.p05()), awaited), ask(FigureKind::P05));
        lab_row(context, sheet, context.tr(Str::LabHigh),
                drawn_figure(concentration(context, spread.p95()), awaited), ask(FigureKind::P95));
    }
    if (result.spread && result.spread->attainment && air.target) {
        const double chance = *result.spread->attainment;
        lab_row(context, sheet,
                app::fill(context.tr(Str::LabChanceOf), {{"target", concentration(context, *air.target)}}),
                drawn_figure(percent_text(context, chance, 1), awaited), ask(FigureKind::Attainment),
                chance >= 0.5 ? theme.colors.met : theme.colors.not_met);
    }
    if (air.index_after) {
        lab_row(
            context, sheet,
            app::fill(context.tr(Str::LabIndexFrom), {{"value", app::number(air.index_base->total, 2)},
                                                      {"year", std::to_string(air.index_year.value_or(0))}}),
            app::number(air.index_after->total, 2), ask(FigureKind::IndexAfter));
    }
    if (result.health) {
        lab_row(context, sheet, context.tr(Str::LabAvoided), app::number(result.health->avoided.value, 0),
                ask(FigureKind::AvoidedDeaths));
    }
}

bool rests_on_draws(app::FigureKind kind) {
    using app::FigureKind;
    return kind == FigureKind::P05 || kind == FigureKind::P50 || kind == FigureKind::P95 ||
           kind == FigureKind::Attainment || kind == FigureKind::AllAttain;
}

/// The row, with `free` pixels at its right end for a button. Returns where that may begin, and how high the
/// row is.
ImVec2 row(const Context& context, std::string_view name, std::string_view figure, ImU32 color, float free) {
    const Theme& theme = context.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float width = ImGui::GetContentRegionAvail().x - free;
    const float figure_width = text_width(theme, TextStyle::Label, figure);
    // A figure as wide as a sentence stands below the name.
    const bool below = figure_width > 0.55F * width;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float room = below ? width : width - figure_width - theme.gap();
    const float line = line_height(theme, TextStyle::Body);
    const float inset = free > 0 ? std::max(0.0F, (theme.target_height() - line) / 2) : 0;
    const float top = start.y + inset;
    float height =
        draw_wrapped(list, theme, TextStyle::Body, ImVec2(start.x, top), room, theme.colors.ink, name);
    const ImU32 ink = color != 0 ? color : theme.colors.ink;
    if (below) {
        height +=
            draw_wrapped(list, theme, TextStyle::Label, ImVec2(start.x, top + height), width, ink, figure);
    } else {
        draw_text_right(list, theme, TextStyle::Label, ImVec2(start.x + width, top), ink, figure);
    }
    ImGui::Dummy(ImVec2(width, height + 2 * inset));
    separator(theme);
    return ImVec2(start.x + width, start.y);
}

}  // namespace

const whatif::CityResult* lab_city(const Context& context) {
    const std::optional<plan::CityId> shown = app::city_shown(context.state);
    const auto& cities = context.derived.lab->outcome.cities;
    return shown && shown->index < cities.size() ? &cities[shown->index] : nullptr;
}

void lab_caveat(const Context& context) {
    paragraph(context.theme, TextStyle::Note, context.theme.colors.ink_soft,
              app::capitalised(context.tr(Str::NotAForecast)));
}

void lab_row(const Context& context, std::string_view name, std::string_view figure, ImU32 color) {
    row(context, name, figure, color, 0);
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

void lab_row(const Context& context, LabSheet& sheet, std::string_view name, std::string_view figure,
             const app::FigureAsked& asked, ImU32 color, const LabSubject* subject) {
    if (context.picture) return lab_row(context, name, figure, color);
    const Theme& theme = context.theme;
    const std::string& label = context.tr(Str::ExplainHow);
    const float free =
        std::max(text_width(theme, TextStyle::Note, label) + theme.px(12), theme.target_height()) +
        theme.px(4);
    const ImVec2 at = row(context, name, figure, color, free);
    const ImVec2 next = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(ImVec2(at.x + theme.px(4), at.y));
    const std::string id = "how" + std::to_string(static_cast<int>(asked.kind)) + "." +
                           std::to_string(asked.city.index) + "." + std::to_string(asked.indicator) + "." +
                           std::to_string(asked.need) + "." + std::to_string(asked.item) + "." +
                           std::to_string(asked.goal) + "." +
                           std::to_string(static_cast<int>(asked.pollutant));
    const bool asks = how_button(theme, id.c_str(), label);
    ImGui::SetCursorScreenPos(next);
    ImGui::Dummy(ImVec2(0, 0));
    ImGui::SetCursorScreenPos(next);
    if (!asks) return;
    const whatif::Inputs inputs = context.model.inputs();
    const app::Explained what{inputs,
                              subject != nullptr ? subject->scenario : context.state.lab,
                              subject != nullptr ? subject->outcome : context.derived.lab->outcome,
                              context.model.strings(context.state.language),
                              context.state.language,
                              &context.state.goal,
                              &context.derived.lab->search};
    std::optional<app::Explanation> explanation = app::explain(what, asked);
    if (!explanation) return;
    explanation->result =
        drawn_figure(std::move(explanation->result),
                     rests_on_draws(asked.kind) && awaits_draws(*context.derived.lab, what.outcome));
    sheet.card.open(*std::move(explanation));
}

LabData lab_data(const Context& context, const whatif::Inputs& inputs) {
    const app::LabDerived& lab = *context.derived.lab;
    return {inputs, context.state.lab, lab.outcome, lab.revision};
}

void draw_lab_answers(const Context& context, LabSheet& sheet) {
    const Theme& theme = context.theme;
    const whatif::Inputs inputs = context.model.inputs();
    const LabData data = lab_data(context, inputs);
    lab_caveat(context);
    vertical_space(theme, 4);
    sheet.map.draw(context);
    vertical_space(theme, 8);
    city_chips(context);
    const whatif::CityResult* result = lab_city(context);
    if (result != nullptr) {
        one_city(context, sheet, *result);
        vertical_space(theme, 16);
        sheet.charts.draw_fan(context, data, result->city);
        vertical_space(theme, 24);
    }
    if (const auto city = sheet.charts.draw_chances(context, data)) {
        context.act(app::Select{*city});
        context.act(app::SetPanel{app::Panel::Main});
    }
    if (data.outcome.all_attain) {
        app::FigureAsked asked;
        asked.kind = app::FigureKind::AllAttain;
        lab_row(
            context, sheet, context.tr(Str::LabAllAttain),
            drawn_figure(percent_text(context, *data.outcome.all_attain, 1), context.derived.lab->spreading),
            asked);
    }
    if (result == nullptr) return;
    vertical_space(theme, 24);
    sheet.charts.draw_waterfall(context, data, result->city);
    vertical_space(theme, 24);
    sheet.charts.draw_index(context, data, result->city);
    vertical_space(theme, 24);
    sheet.charts.draw_tornado(context, data, result->city);
}

}  // namespace jinlan::ui
