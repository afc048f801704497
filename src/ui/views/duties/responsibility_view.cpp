// Responsibility: who answers for what, departments against measures.

#include "ui/views/duties/responsibility_view.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/words/names.hpp"
#include "app/words/translation.hpp"
#include "ui/charts/pen.hpp"
#include "ui/views/frame/view_frame.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/legend.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

constexpr float kMatrixFrom = 560;  // logical pixels: narrower, bars tell more
constexpr float kBar = 9;           // height of a bar

CellKind kind_of(plan::Role role) {
    switch (role) {
        case plan::Role::Lead: return CellKind::Lead;
        case plan::Role::Shared: break;
        case plan::Role::Sole: return CellKind::Sole;
    }
    return CellKind::Shared;
}

/// "lead in 3, sole in 1, shared in 5"
std::string load_text(const Context& context, const app::DepartmentLoad& load) {
    return app::fill(context.tr(Str::LoadText), {{"lead", std::to_string(load.lead)},
                                                 {"sole", std::to_string(load.sole)},
                                                 {"shared", std::to_string(load.shared)}});
}

/// A department's name, the measures it has a part in as a bar on a common scale, and their number: solid
/// where it leads or answers alone, hollow where it shares.
bool load_row(const Context& context, const app::DepartmentLoad& load, std::size_t largest, bool chosen) {
    const Theme& theme = context.theme;
    const plan::Department& department = context.model.plan[load.department];
    const float pad = theme.px(6);
    const float line = line_height(theme, TextStyle::Body);
    const float height = std::max(theme.target_height(), line + theme.px(kBar) + 3 * pad);
    const Press area = press_area(department.key.c_str(), ImVec2(ImGui::GetContentRegionAvail().x, height));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 fill = state_fill(theme, area, chosen ? theme.colors.brand_soft : 0);
    if (fill != 0) list.AddRectFilled(area.min, area.max, fill, theme.radius());
    const float left = area.min.x + pad;
    const float right = area.max.x - pad;
    const float top = area.min.y + (height - line - theme.px(kBar) - pad) / 2;
    const std::string total = std::to_string(load.total());
    const float number = text_width(theme, TextStyle::Label, "000");
    draw_text_cut(list, theme, TextStyle::Body, ImVec2(left, top), right - left - number - pad,
                  state_ink(theme, area, theme.colors.ink), context.tr(department.short_name));
    draw_text_right(list, theme, TextStyle::Label, ImVec2(right, top),
                    state_ink(theme, area, theme.colors.ink), total);
    const float unit = (right - left) / static_cast<float>(largest);
    const float bar = top + line + pad / 2;
    const float split = left + unit * static_cast<float>(load.lead + load.sole);
    const float end = left + unit * static_cast<float>(load.total());
    const ImU32 color = chart_color(theme, 0);
    if (load.shared > 0)
        draw_bar(list, theme, {split, bar, end, bar + theme.px(kBar)}, MarkKind::Hollow, color);
    if (split > left) draw_bar(list, theme, {left, bar, split, bar + theme.px(kBar)}, MarkKind::Solid, color);
    if (area.hovered) tooltip(theme, context.tr(department.name), load_text(context, load));
    return area.pressed;
}

}  // namespace

void ResponsibilityView::update(const Context& context) {
    const app::AppState& state = context.state;
    if (revision_ == context.derived.revision && language_ == state.language && order_ == state.load_order)
        return;
    revision_ = context.derived.revision;
    language_ = state.language;
    order_ = state.load_order;
    parts_ = app::responsibility(context.model.plan, context.derived.filtered, order_);
    fill_chart(context);
}

void ResponsibilityView::fill_chart(const Context& context) {
    const plan::Plan& plan = context.model.plan;
    chart_ = {};
    chart_.lead_name = context.tr(name_of(plan::Role::Lead));
    chart_.shared_name = context.tr(name_of(plan::Role::Shared));
    chart_.sole_name = context.tr(name_of(plan::Role::Sole));
    chart_.total_name = context.tr(Str::Total);
    for (const plan::MeasureId id : parts_.measures) {
        const plan::Measure& measure = plan[id];
        const std::string number = std::to_string(measure.number);
        chart_.columns.push_back({number,
                                  app::fill(context.tr(Str::DescribeMeasureItem),
                                            {{"number", number}, {"title", context.tr(measure.title)}}),
                                  context.tr(plan[measure.section].title)});
    }
    for (const app::DepartmentLoad& load : parts_.departments) {
        chart_.rows.push_back(context.tr(plan[load.department].short_name));
        chart_.row_cards.push_back(context.tr(plan[load.department].name) + "\n" + load_text(context, load));
    }
    for (const app::Part& part : parts_.parts) {
        std::string card =
            app::fill(context.tr(Str::PartCommitments), {{"n", std::to_string(part.commitments)}});
        if (part.by_standing_rule) card = context.tr(Str::ByStandingRule) + "\n" + card;
        chart_.cells.push_back({part.department, part.measure, kind_of(part.role), std::move(card)});
    }
}

void ResponsibilityView::order_choice(const Context& context) const {
    const std::array<std::string_view, 3> labels{context.tr(Str::OrderTotal), context.tr(Str::OrderLead),
                                                 context.tr(Str::OrderPlan)};
    const float room = ImGui::GetContentRegionAvail().x;
    if (const auto chosen =
            segmented(context.theme, "order", labels, static_cast<std::size_t>(context.state.load_order),
                      std::min(room, segmented_width(context.theme, labels)))) {
        context.act(app::SetLoadOrder{static_cast<app::LoadOrder>(*chosen)});
    }
    vertical_space(context.theme, 4);
}

std::optional<std::size_t> ResponsibilityView::row_of_selected(const Context& context) const {
    const auto* selected = std::get_if<plan::DepartmentId>(&context.state.selection);
    if (selected == nullptr) return std::nullopt;
    const auto row = std::ranges::find(parts_.departments, *selected, &app::DepartmentLoad::department);
    if (row == parts_.departments.end()) return std::nullopt;
    return static_cast<std::size_t>(row - parts_.departments.begin());
}

void ResponsibilityView::matrix(const Context& context) {
    chart_.chosen_row = row_of_selected(context);
    const ChartAnswer answer = matrix_chart(context.theme, "responsibility", chart_);
    if (!answer.pressed) return;
    if (answer.pressed->group == kWholeLine) {
        context.act(app::Select{parts_.measures[answer.pressed->item]});
    } else {
        context.act(app::Select{parts_.departments[answer.pressed->group].department});
    }
}

void ResponsibilityView::bars(const Context& context) const {
    std::size_t largest = 1;
    for (const app::DepartmentLoad& load : parts_.departments) largest = std::max(largest, load.total());
    const ImU32 color = chart_color(context.theme, 0);
    const std::array<LegendEntry, 2> entries{
        LegendEntry{Symbol::Dot, color, context.tr(Str::LoadLead)},
        LegendEntry{Symbol::Ring, color, context.tr(name_of(plan::Role::Shared))}};
    legend(context.theme, entries, Flow::Across);
    const std::optional<std::size_t> chosen = row_of_selected(context);
    for (std::size_t i = 0; i < parts_.departments.size(); ++i) {
        if (load_row(context, parts_.departments[i], largest, chosen == i))
            context.act(app::Select{parts_.departments[i].department});
    }
}

void ResponsibilityView::draw(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    update(context);
    begin_view(context, rect);
    if (parts_.departments.empty()) {
        if (empty_state(theme, "clear", context.tr(Str::NothingMatches), context.tr(Str::FilterClear)))
            context.act(app::ClearFilter{});
    } else {
        order_choice(context);
        if (ImGui::GetContentRegionAvail().x >= theme.px(kMatrixFrom)) {
            matrix(context);
        } else {
            bars(context);
        }
    }
    vertical_space(theme, 24);
    end_view();
}

}  // namespace jinlan::ui
