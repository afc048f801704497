// The lab's scenarios: kept as A, B and C, and compared with the one in the lab.

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/views/lab/sections.hpp"
#include "ui/views/map/drawn.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/wrapping_row.hpp"
#include "whatif/comparison.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr std::array<const char*, app::kKeptScenarios> kLetters{"A", "B", "C"};

constexpr float kNameWidth = 260;

void name_field(const Context& context, LabSheet& sheet) {
    const Theme& theme = context.theme;
    paragraph(theme, TextStyle::Label, theme.colors.ink, context.tr(Str::ScenarioName));
    const std::string& name = context.state.lab.name;
    const ImGuiID id = ImGui::GetID("##name");
    if (ImGui::GetActiveID() != id) {
        sheet.name.fill('\0');
        name.copy(sheet.name.data(), sheet.name.size() - 1);
    }
    const float width = std::min(theme.px(kNameWidth), ImGui::GetContentRegionAvail().x);
    if (field(theme, "##name", context.tr(Str::ScenarioNameHint), sheet.name.data(), sheet.name.size(),
              {width, theme.target_height(), theme.px(8), theme.px(6)}, ImGuiInputTextFlags_None))
        context.act(app::NameScenario{sheet.name.data()});
}

bool row_button(const Context& context, WrappingRow& row, const char* id, Str label) {
    const std::string& text = context.tr(label);
    row.place(button_width(context.theme, text));
    return button(context.theme, id, text);
}

std::string title_of(const Context& context, std::size_t place) {
    const auto& kept = context.state.kept[place];
    std::string title = kLetters[place];
    if (!kept) return title + "  " + context.tr(Str::ScenarioNone);
    return title + "  " + (kept->name.empty() ? context.tr(Str::ScenarioUnnamed) : kept->name);
}

void kept(const Context& context, std::size_t place) {
    const Theme& theme = context.theme;
    ImGui::PushID(static_cast<int>(place));
    vertical_space(theme, 8);
    paragraph(theme, TextStyle::Body, theme.colors.ink, title_of(context, place));
    WrappingRow row(theme, ImGui::GetContentRegionAvail().x);
    if (row_button(context, row, "keep", Str::ScenarioKeep)) context.act(app::KeepScenario{place});
    if (const auto& scenario = context.state.kept[place]) {
        if (row_button(context, row, "open", Str::ScenarioOpen)) context.act(app::OpenScenario{*scenario});
        if (row_button(context, row, "drop", Str::ScenarioDrop)) context.act(app::DropScenario{place});
    }
    ImGui::PopID();
}

std::string difference(double value, int decimals, bool percent) {
    return " (" + app::signed_number(percent ? 100 * value : value, decimals) + ")";
}

/// The scenarios that are compared, the lab's first.
struct ComparedScenarios {
    std::vector<std::string> names;
    std::vector<LabSubject> subjects;
};

/// A figure of every scenario, each to be opened, the differences to the lab's in brackets.
void compared_rows(const Context& context, LabSheet& sheet, const ComparedScenarios& scenarios,
                   const std::string& name, const whatif::Compared& figure, const app::FigureAsked& asked,
                   int decimals, bool percent) {
    const Theme& theme = context.theme;
    const app::LabDerived& lab = *context.derived.lab;
    const bool drawn = asked.kind == app::FigureKind::Attainment || asked.kind == app::FigureKind::AllAttain;
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft, name);
    for (std::size_t i = 0; i < figure.values.size(); ++i) {
        const std::optional<double>& value = figure.values[i];
        // What the others differ by from the lab's figure is of the scenario before as long as that is.
        const bool awaited = drawn && (awaits_draws(lab, scenarios.subjects[i].outcome) || lab.spreading);
        if (!value) {
            lab_row(context, scenarios.names[i], awaited ? "…" : "—");
            continue;
        }
        std::string text = percent ? percent_text(context, *value, decimals) : app::number(*value, decimals);
        if (i > 0 && figure.differences[i]) text += difference(*figure.differences[i], decimals, percent);
        ImGui::PushID(static_cast<int>(i));
        lab_row(context, sheet, scenarios.names[i], drawn_figure(std::move(text), awaited), asked, 0,
                &scenarios.subjects[i]);
        ImGui::PopID();
    }
}

/// The city shown under each scenario, on common scales.
void fans(const Context& context, LabSheet& sheet, const std::vector<std::string>& names) {
    const whatif::CityResult* result = lab_city(context);
    if (result == nullptr) return;
    const app::LabDerived& lab = *context.derived.lab;
    const whatif::Inputs inputs = context.model.inputs();
    // Another number for each scenario, and others again whenever they were compared anew.
    std::uint64_t revision = lab.comparison_revision * (app::kKeptScenarios + 1);
    std::vector<LabData> data{{inputs, context.state.lab, lab.outcome, revision}};
    for (std::size_t i = 0; i < lab.kept.size(); ++i) {
        if (lab.kept[i] && context.state.kept[i])
            data.push_back({inputs, *context.state.kept[i], *lab.kept[i], ++revision});
    }
    vertical_space(context.theme, 8);
    sheet.charts.draw_comparison(context, data, names, result->city);
    vertical_space(context.theme, 16);
}

void compared_city(const Context& context, LabSheet& sheet, const ComparedScenarios& scenarios,
                   const whatif::ComparedCity& city) {
    using app::FigureKind;
    using whatif::CityFigure;
    const auto rows = [&](Str name, CityFigure figure, FigureKind kind, int decimals, bool percent) {
        app::FigureAsked asked;
        asked.kind = kind;
        asked.city = city.city;
        if (city[figure].values[0])
            compared_rows(context, sheet, scenarios, context.tr(name), city[figure], asked, decimals,
                          percent);
    };
    const Theme& theme = context.theme;
    vertical_space(theme, 8);
    paragraph(theme, TextStyle::Label, theme.colors.ink,
              context.tr(context.model.plan[city.city].short_name));
    rows(Str::LabAfter, CityFigure::After, FigureKind::Pm25After, 1, false);
    rows(Str::LabChance, CityFigure::Attainment, FigureKind::Attainment, 1, true);
    rows(Str::IndexTitle, CityFigure::Index, FigureKind::IndexAfter, 2, false);
}

void comparison(const Context& context, LabSheet& sheet) {
    const Theme& theme = context.theme;
    const app::LabDerived& lab = *context.derived.lab;
    ComparedScenarios scenarios{{context.tr(Str::ScenarioNow)}, {{context.state.lab, lab.outcome}}};
    for (std::size_t i = 0; i < lab.kept.size(); ++i) {
        if (!lab.kept[i] || !context.state.kept[i]) continue;
        scenarios.names.emplace_back(kLetters[i]);
        scenarios.subjects.push_back({*context.state.kept[i], *lab.kept[i]});
    }
    heading(theme, context.tr(Str::CompareTitle));
    if (scenarios.names.size() < 2) {
        return paragraph(theme, TextStyle::Body, theme.colors.ink, context.tr(Str::CompareNone));
    }
    lab_caveat(context);
    const whatif::Comparison& compared = lab.comparison;
    if (compared.all_attain.values.size() != scenarios.names.size()) return;  // made with the next frame
    app::FigureAsked asked;
    asked.kind = app::FigureKind::AllAttain;
    compared_rows(context, sheet, scenarios, context.tr(Str::LabAllAttain), compared.all_attain, asked, 1,
                  true);
    asked.kind = app::FigureKind::AvoidedAll;
    compared_rows(context, sheet, scenarios, context.tr(Str::AvoidedAll), compared.avoided_deaths, asked, 0,
                  false);
    fans(context, sheet, scenarios.names);
    for (const whatif::ComparedCity& city : compared.cities) {
        if (city[whatif::CityFigure::After].values[0]) compared_city(context, sheet, scenarios, city);
    }
}

}  // namespace

void draw_lab_scenarios(const Context& context, LabSheet& sheet) {
    const Theme& theme = context.theme;
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft, context.tr(Str::ScenariosNote));
    vertical_space(theme, 8);
    name_field(context, sheet);
    const whatif::Scenario start = app::lab_start(context.model.inputs());
    if (context.state.lab == start) {
        disabled_button(theme, context.tr(Str::ScenarioReset));
    } else if (button(theme, "start", context.tr(Str::ScenarioReset))) {
        context.act(app::OpenScenario{start});
    }
    if (button(theme, "copy", context.tr(Str::ScenarioCopy)))
        ImGui::SetClipboardText(whatif::write_scenario(context.state.lab, context.model.inputs()).c_str());
    WrappingRow files(theme, ImGui::GetContentRegionAvail().x);
    if (row_button(context, files, "save file", Str::ScenarioSave))
        context.requests.take_away = app::TakeAway{app::TakeAwayKind::Scenario};
    if (row_button(context, files, "open file", Str::ScenarioOpenFile)) context.requests.open_file = true;
    for (std::size_t i = 0; i < app::kKeptScenarios; ++i) kept(context, i);
    comparison(context, sheet);
}

}  // namespace jinlan::ui
