// A page with the lab's charts, or one explanation, of a real outcome: for tests and for looking at.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <imgui.h>

#include "app/sentences/answers.hpp"
#include "platform/program.hpp"
#include "support/model.hpp"
#include "ui/page/settings.hpp"
#include "ui/views/lab/charts.hpp"
#include "ui/views/lab/explanation_card.hpp"
#include "ui/widgets/panel.hpp"
#include "ui/widgets/text.hpp"
#include "whatif/real_inputs.hpp"

namespace jinlan::tests {

/// A scenario with its outcome; `effort`: how far every lever is carried out.
struct LabCase {
    whatif::Scenario scenario;
    whatif::ScenarioOutcome outcome;

    explicit LabCase(double effort, std::uint32_t draws = 2000)
        : scenario(whatif::base_scenario(real_lever_model())) {
        scenario.levers.implementation.assign(real_lever_model().levers.size(), effort);
        scenario.levers.cooperation = effort;
        scenario.levers.draws = draws;
        outcome = whatif::evaluate_with_spread(real_inputs(), scenario);
    }
    ui::LabData data(std::uint64_t revision) const { return {real_inputs(), scenario, outcome, revision}; }
};

class LabPage final : public platform::Program {
public:
    LabPage(app::ThemeName theme_name, plan::Language language, plan::CityId city)
        : city_(city), deriver_(real_model()) {
        state_.language = language;
        state_.theme = theme_name;
    }

    void draw() override {
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        ui::Theme theme = ui::make_theme(state_.theme, ui::interface_scale(size.x, text_percent),
                                         ImGui::GetIO().DisplayFramebufferScale.x);
        theme.large_targets = ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen;
        ui::apply_style(theme);
        ui::Motion motion;
        std::vector<app::Action> actions;
        ui::Requests requests;
        std::string told;
        const app::Derived& derived = deriver_.update(state_, {2026, 11, 23});
        const std::string answer = app::answer(real_model(), state_, derived);
        const ui::Context context{real_model(), state_, derived,  answer, theme,
                                  actions,      motion, requests, told};
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(size);
        ImGui::Begin("page", nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus);
        ImGui::PushFont(ui::font_of(false), theme.text_size(ui::TextStyle::Body));
        ui::begin_panel(theme, "panel", {0, 0, size.x, size.y}, theme.colors.surface, 16,
                        ui::Scrolling::Vertical);
        if (explanation) {
            ui::draw_explanation(theme, real_model().strings(state_.language), *explanation);
        } else {
            charts(context);
        }
        ui::end_panel();
        card.draw(theme, real_model().strings(state_.language));
        ImGui::PopFont();
        ImGui::End();
    }
    void open_address(std::string_view) override {}
    std::string address() const override { return {}; }
    std::string description() const override { return {}; }
    std::string language() const override {
        return state_.language == plan::Language::English              ? "en"
               : state_.language == plan::Language::TraditionalChinese ? "zh-Hant"
                                                                       : "zh-Hans";
    }
    std::string title() const override { return {}; }

    LabCase changed{0.6};
    LabCase nothing{0};
    std::uint64_t revision = 1;
    int text_percent = 100;
    std::optional<app::Explanation> explanation;
    ui::ExplanationCard card;
    std::optional<plan::CityId> pressed;

private:
    void charts(const ui::Context& context) {
        const ui::LabData data = changed.data(revision);
        if (ui::how_button(context.theme, "how", context.tr(app::Str::ExplainHow))) {
            const app::Explained explained{data.inputs, data.scenario, data.outcome,
                                           real_model().strings(state_.language), state_.language};
            if (auto made = app::explain(explained, {.city = city_})) card.open(std::move(*made));
        }
        charts_.draw_fan(context, data, city_);
        ui::vertical_space(context.theme, 24);
        if (const auto city = charts_.draw_chances(context, data)) pressed = city;
        ui::vertical_space(context.theme, 24);
        charts_.draw_waterfall(context, data, city_);
        ui::vertical_space(context.theme, 24);
        charts_.draw_index(context, data, city_);
        ui::vertical_space(context.theme, 24);
        charts_.draw_tornado(context, data, city_);
        ui::vertical_space(context.theme, 24);
        const std::vector<ui::LabData> all{data, nothing.data(1000)};
        const std::vector<std::string> names{"A", "B"};
        charts_.draw_comparison(context, all, names, city_);
        ui::vertical_space(context.theme, 24);
    }

    plan::CityId city_;
    app::AppState state_;
    app::Deriver deriver_;
    ui::LabCharts charts_;
};

}  // namespace jinlan::tests
