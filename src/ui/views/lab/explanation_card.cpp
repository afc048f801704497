// The button that asks for an explanation, and the sheet that gives it.

#include "ui/views/lab/explanation_card.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "ui/widgets/press.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr float kShare = 0.8F;  // of the window's height

/// "assumption · confidence: low"
std::string kind_line(const app::Translation& strings, const app::ExplainedInput& input) {
    std::string line = strings[app::name_of(input.kind)];
    const std::string confidence = app::confidence_name(strings, input.confidence);
    if (!confidence.empty()) {
        line += " · " + app::fill(strings[Str::Confidence], {{"confidence", confidence}});
    }
    return line;
}

void input_row(const Theme& theme, const app::Translation& strings, const app::ExplainedInput& input) {
    const Colors& colors = theme.colors;
    // What somebody assumed is not to be taken for what was measured.
    const bool assumed = input.kind == app::InputKind::Assumption;
    paragraph(theme, TextStyle::Body, colors.ink, input.name + "  **" + input.text + "**");
    paragraph(theme, TextStyle::Note, assumed ? colors.due_no_outcome : colors.ink_soft,
              kind_line(strings, input));
    if (!input.source.empty()) {
        paragraph(theme, TextStyle::Note, colors.ink_soft,
                  app::fill(strings[Str::Source], {{"source", input.source}}));
    }
    separator(theme);
}

}  // namespace

bool how_button(const Theme& theme, const char* id, const std::string& label) {
    const float width = text_width(theme, TextStyle::Note, label) + theme.px(12);
    const float height = theme.target_height();
    const Press area = press_area(id, ImVec2(std::max(width, height), height));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (area.hovered || area.held) {
        list.AddRectFilled(area.min, area.max, state_fill(theme, area, 0), theme.radius());
    }
    const float text = text_width(theme, TextStyle::Note, label);
    draw_text(list, theme, TextStyle::Note,
              ImVec2((area.min.x + area.max.x - text) / 2,
                     area.min.y + (height - line_height(theme, TextStyle::Note)) / 2),
              state_ink(theme, area, theme.colors.brand), label);
    return area.pressed;
}

void draw_explanation(const Theme& theme, const app::Translation& strings,
                      const app::Explanation& explanation) {
    const Colors& colors = theme.colors;
    paragraph(theme, TextStyle::Title, colors.ink, explanation.result);
    paragraph(theme, TextStyle::Note, colors.ink_soft, app::capitalised(strings[Str::NotAForecast]));
    group_label(theme, strings[Str::ExplainFormulaLabel]);
    paragraph(theme, TextStyle::Body, colors.ink, explanation.formula);
    group_label(theme, strings[Str::ExplainSteps]);
    for (const std::string& step : explanation.steps) {
        paragraph(theme, TextStyle::Body, colors.ink, step);
        vertical_space(theme, 2);
    }
    group_label(theme, strings[Str::ExplainInputs]);
    for (const app::ExplainedInput& input : explanation.inputs) input_row(theme, strings, input);
    vertical_space(theme, 16);
}

void ExplanationCard::open(app::Explanation explanation) {
    explanation_ = std::move(explanation);
    sheet_.open = true;
}

void ExplanationCard::draw(const Theme& theme, const app::Translation& strings) {
    if (!explanation_ || !sheet_.open) return;
    if (!begin_sheet(theme, "explanation", explanation_->title, strings[Str::Close], kShare, sheet_)) return;
    draw_explanation(theme, strings, *explanation_);
    end_sheet();
}

}  // namespace jinlan::ui
