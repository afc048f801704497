// About the data: where every figure is from, what the marks mean, and what the program does not claim.

#include "ui/page/about_view.hpp"

#include <algorithm>
#include <string>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/symbol.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

constexpr float kReadingWidth = 760;  // logical pixels: longer lines tire

void part(const Context& context, Str title, Str text) {
    heading(context.theme, context.tr(title));
    paragraph(context.theme, TextStyle::Body, context.theme.colors.ink, context.tr(text));
}

/// Each kind of observation with the mark it is drawn with.
void kinds(const Context& context) {
    const Theme& theme = context.theme;
    struct Row {
        air::Kind kind;
        Str text;
    };
    for (const Row row :
         {Row{air::Kind::Official, Str::AboutOfficial}, Row{air::Kind::Derived, Str::AboutDerived},
          Row{air::Kind::Computed, Str::AboutComputed}, Row{air::Kind::Calibrated, Str::AboutCalibrated},
          Row{air::Kind::Residual, Str::AboutResidual}}) {
        const ImVec2 start = ImGui::GetCursorScreenPos();
        const float indent = theme.px(22);
        const float width = ImGui::GetContentRegionAvail().x;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImVec2 center(start.x + theme.px(8), start.y + line_height(theme, TextStyle::Body) / 2);
        draw_symbol(list, theme, air::is_estimate(row.kind) ? Symbol::Ring : Symbol::Dot, center,
                    theme.px(10), theme.colors.brand, theme.colors.surface);
        const float height = draw_wrapped(
            list, theme, TextStyle::Body, ImVec2(start.x + indent, start.y), width - indent, theme.colors.ink,
            app::fill(context.tr(row.text), {{"kind", context.tr(name_of(row.kind))}}));
        ImGui::Dummy(ImVec2(width, height));
    }
}

/// How much the plan is, as data.
void plan_in_numbers(const Context& context) {
    const plan::Plan& plan = context.model.plan;
    std::size_t clauses = 0;
    std::size_t duties = 0;
    for (const plan::Measure& measure : plan.measures) {
        clauses += measure.clauses.size();
        for (const plan::Clause& clause : measure.clauses) duties += clause.departments.size();
    }
    vertical_space(context.theme, 6);
    paragraph(context.theme, TextStyle::Body, context.theme.colors.ink,
              app::fill(context.tr(Str::AboutPlanData),
                        {{"measures", std::to_string(plan.measures.size())},
                         {"clauses", std::to_string(clauses)},
                         {"duties", std::to_string(duties)},
                         {"commitments", std::to_string(plan.commitments.size())}}));
}

void standards(const Context& context) {
    const Theme& theme = context.theme;
    heading(theme, context.tr(Str::AboutStandardsTitle));
    for (const air::Standard& standard : context.model.standards.versions) {
        paragraph(theme, TextStyle::Body, theme.colors.ink,
                  app::fill(context.tr(Str::AboutStandard),
                            {{"name", context.tr(standard.name)},
                             {"limit", app::trimmed_number(standard.grade_2[air::Pollutant::Pm25], 1)},
                             {"source", standard.source}}));
    }
}

}  // namespace

void draw_about(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    begin_panel(theme, "about", rect, theme.colors.surface, theme.padding(), Scrolling::Vertical);
    const float width = std::min(theme.px(kReadingWidth), rect.width - 3 * theme.padding());
    ImGui::SetCursorScreenPos(ImVec2(rect.x + (rect.width - width) / 2, ImGui::GetCursorScreenPos().y));
    ImGui::BeginChild("text", ImVec2(width, 0), ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_NavFlattened);

    if (button(theme, "close", context.tr(Str::Close), true) || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        context.act(app::SetAbout{false});
    }
    vertical_space(theme, 8);
    paragraph(theme, TextStyle::Title, theme.colors.brand, context.tr(Str::About));
    part(context, Str::AboutPlanTitle, Str::AboutPlan);
    plan_in_numbers(context);
    part(context, Str::AboutStatusTitle, Str::AboutStatus);
    part(context, Str::AboutObservationsTitle, Str::AboutObservations);
    kinds(context);
    standards(context);
    part(context, Str::AboutIndexTitle, Str::AboutIndex);
    part(context, Str::AboutWhatIfTitle, Str::AboutWhatIf);
    part(context, Str::AboutMapTitle, Str::AboutMap);
    paragraph(theme, TextStyle::Body, theme.colors.ink,
              app::fill(context.tr(Str::AboutMapSource),
                        {{"source", context.model.map.source}, {"license", context.model.map.license}}));
    part(context, Str::AboutKeysTitle, Str::AboutKeys);
    part(context, Str::AboutSoftwareTitle, Str::AboutSoftware);
    vertical_space(theme, 24);
    ImGui::EndChild();
    end_panel();
}

}  // namespace jinlan::ui
