// The foot of the page: when commitments fall due, and how they stand on the as-of date.

#include "ui/views/timeline/foot.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/views/detail/rows.hpp"
#include "ui/views/timeline/as_of.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/legend.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr float kDotCell = 19;  // logical pixels at a scale of 1
constexpr float kDotRadius = 6;

bool is_period(const plan::Due& due) { return due.interval.from != due.interval.to; }

}  // namespace

std::vector<DueGroup> group_by_due(const plan::Plan& plan, const std::vector<app::TimelineItem>& items) {
    std::vector<DueGroup> groups;
    for (const app::TimelineItem& item : items) {
        const plan::Due& due = *plan[item.commitment].due;
        const auto group = std::find_if(groups.begin(), groups.end(),
                                        [&](const DueGroup& g) { return g.due.interval == due.interval; });
        if (group == groups.end()) {
            groups.push_back({due, {item}});
        } else {
            group->items.push_back(item);
        }
    }
    return groups;
}

void TimelineFoot::regroup(const Context& context) {
    const auto& items = context.derived.timeline;
    const bool same = grouped_as_of_ == context.derived.as_of && grouped_.size() == items.size() &&
                      std::equal(items.begin(), items.end(), grouped_.begin(),
                                 [](const app::TimelineItem& item, plan::CommitmentId id) {
                                     return item.commitment == id;
                                 });
    if (same) return;
    groups_ = group_by_due(context.model.plan, items);
    grouped_as_of_ = context.derived.as_of;
    grouped_.clear();
    for (const app::TimelineItem& item : items) grouped_.push_back(item.commitment);
}

void TimelineFoot::add_dot(const Context& context, const app::TimelineItem& item, ImVec2 center, float cell) {
    const Theme& theme = context.theme;
    dots_.push_back({item, center, std::min(theme.px(kDotRadius), cell / 2 - 1)});
    // Meant from further away than it is large: of those in reach it is the nearest.
    const float reach = std::max(cell, theme.target_height()) / 2;
    marks_.push_back({.x = center.x,
                      .y = center.y,
                      .area = {center.x - reach, center.y - reach, center.x + reach, center.y + reach},
                      .group = 0,
                      .item = marks_.size()});
}

/// Draws the dots on their area, in which the nearest one is meant; the arrow keys go from one to the next.
void TimelineFoot::dots(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    ImGui::SetCursorScreenPos(ImVec2(rect.x, rect.y));
    const Press area = canvas_area("dots", ImVec2(rect.width, rect.height));
    if (dots_.empty()) return;
    reached_ = std::min(reached_, dots_.size() - 1);
    constexpr std::pair<ImGuiKey, Direction> kWays[] = {{ImGuiKey_LeftArrow, Direction::Left},
                                                        {ImGuiKey_RightArrow, Direction::Right},
                                                        {ImGuiKey_UpArrow, Direction::Up},
                                                        {ImGuiKey_DownArrow, Direction::Down}};
    for (const auto& [key, direction] : kWays) {
        if (takes_key(key)) reached_ = next_mark(marks_, reached_, direction);
    }
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    std::optional<std::size_t> meant = mark_at(marks_, mouse.x, mouse.y);
    if (area.focused) meant = reached_;
    const bool shown = area.hovered || area.held || area.focused;

    ImDrawList& draw_list = *ImGui::GetWindowDrawList();
    const auto* selected = std::get_if<plan::MeasureId>(&context.state.selection);
    for (std::size_t i = 0; i < dots_.size(); ++i) {
        const Dot& dot = dots_[i];
        const float radius = dot.radius + (shown && meant == i ? theme.px(1.5F) : 0);
        draw_symbol(draw_list, theme, symbol_of(dot.item.status), dot.center, 2 * radius,
                    status_color(theme, dot.item.status), theme.colors.surface);
        const bool chosen =
            selected != nullptr && context.model.plan[dot.item.commitment].measure == *selected;
        if (chosen) {
            draw_list.AddCircle(dot.center, radius + theme.px(2.5F), theme.colors.brand, 0, theme.px(2));
        }
        if (area.focused && meant == i) {
            draw_list.AddCircle(dot.center, radius + theme.px(4), theme.colors.focus, 0, theme.px(2));
        }
    }
    if (!meant) return;
    const Dot& dot = dots_[*meant];
    const plan::Commitment& commitment = context.model.plan[dot.item.commitment];
    if (shown) {
        if (area.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        const std::string note = commitment_note(context, commitment);
        tooltip_card(theme, {.title = context.tr(commitment.statement), .text = note}, dot.center);
    }
    if (area.pressed && commitment.measure) {
        reached_ = *meant;
        context.act(app::Select{*commitment.measure});
    }
}

void TimelineFoot::bar(const Context& context, const DueGroup& group, float left, float right, float top,
                       float bottom) {
    const Theme& theme = context.theme;
    ImDrawList& draw_list = *ImGui::GetWindowDrawList();
    draw_list.AddRectFilled(ImVec2(left, top), ImVec2(right, bottom), theme.colors.brand_soft,
                            theme.radius());
    const float pad = theme.px(6);
    const float room = right - left - 2 * pad;
    // The largest cell with which all dots fit into the bar.
    float cell = theme.px(kDotCell);
    const auto count = static_cast<float>(group.items.size());
    while (cell > theme.px(6) && std::floor(room / cell) * std::floor((bottom - top) / cell) < count)
        cell -= 0.5F;
    const int per_row = std::max(1, static_cast<int>(room / cell));
    const auto rows = static_cast<float>((static_cast<int>(group.items.size()) + per_row - 1) / per_row);
    const float first_y = (top + bottom) / 2 - (rows - 1) * cell / 2;
    for (std::size_t i = 0; i < group.items.size(); ++i) {
        const auto column = static_cast<float>(static_cast<int>(i) % per_row);
        const auto row = static_cast<float>(static_cast<int>(i) / per_row);
        add_dot(context, group.items[i], ImVec2(left + pad + (column + 0.5F) * cell, first_y + row * cell),
                cell);
    }
}

void TimelineFoot::stack(const Context& context, const DueGroup& group, float x, float top, float bottom) {
    float cell = context.theme.px(kDotCell);
    cell = std::min(cell, bottom - top);
    const int per_column = std::max(1, static_cast<int>((bottom - top) / cell));
    // From the axis upwards, further columns to the left: it is due by that day, not after it.
    for (std::size_t i = 0; i < group.items.size(); ++i) {
        const auto column = static_cast<float>(static_cast<int>(i) / per_column);
        const auto row = static_cast<float>(static_cast<int>(i) % per_column);
        add_dot(context, group.items[i], ImVec2(x - (column + 0.5F) * cell, bottom - (row + 0.5F) * cell),
                cell);
    }
}

/// A line where each year begins, and its name below the axis where it has room.
void TimelineFoot::years(const Context& context, const Rect& rect, float axis_y, int first, int last) {
    const Theme& theme = context.theme;
    ImDrawList& draw_list = *ImGui::GetWindowDrawList();
    const int first_day = plan::day_number({first, 1, 1});
    const auto days = static_cast<float>(plan::day_number({last + 1, 1, 1}) - first_day);
    float free_from = rect.x;
    for (int year = first; year <= last; ++year) {
        const float x =
            rect.x + rect.width * static_cast<float>(plan::day_number({year, 1, 1}) - first_day) / days;
        draw_rule(draw_list, theme, ImVec2(x, rect.y), ImVec2(x, axis_y + theme.px(5)), theme.colors.line);
        const std::string name = app::fill(context.tr(Str::DueYear), {{"year", std::to_string(year)}});
        const float left = x + theme.px(6);
        const float right = left + text_width(theme, TextStyle::Note, name);
        if (left < free_from || right > rect.x + rect.width) continue;
        draw_text(draw_list, theme, TextStyle::Note, ImVec2(left, axis_y + theme.px(4)), theme.colors.ink,
                  name);
        free_from = right + theme.px(6);
    }
}

void TimelineFoot::axis(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    const plan::Plan& plan = context.model.plan;
    int last_year = context.derived.as_of.year;
    for (const plan::Commitment& commitment : plan.commitments) {
        if (commitment.due) last_year = std::max(last_year, commitment.due->interval.to.year);
    }
    const int first_year = std::min(plan.document.issued.year, context.derived.as_of.year);
    const int first_day = plan::day_number({first_year, 1, 1});
    const int days = plan::day_number({last_year + 1, 1, 1}) - first_day;
    const auto x_of = [&](const plan::Date& date) {
        return rect.x +
               rect.width * static_cast<float>(plan::day_number(date) - first_day) / static_cast<float>(days);
    };
    // The strip below the axis is as high as what a finger needs.
    const float strip_height =
        std::max(line_height(theme, TextStyle::Note) + theme.px(4), theme.target_height());
    const float axis_y = rect.y + rect.height - strip_height;
    const float top = rect.y + theme.px(2);
    const float middle = top + (axis_y - top) * 0.48F;

    ImDrawList& draw_list = *ImGui::GetWindowDrawList();
    years(context, {rect.x, top, rect.width, strip_height}, axis_y, first_year, last_year);
    draw_list.AddLine(ImVec2(rect.x, axis_y), ImVec2(rect.x + rect.width, axis_y), theme.colors.ink_soft,
                      theme.px(1.5F));

    const float as_of_x = x_of(context.derived.as_of);
    draw_list.AddLine(ImVec2(as_of_x, top), ImVec2(as_of_x, axis_y + theme.px(4)), theme.colors.focus,
                      theme.px(2));
    dots_.clear();
    marks_.clear();
    for (const DueGroup& group : groups_) {
        plan::Date end = group.due.interval.to;
        if (is_period(group.due)) {
            bar(context, group, x_of(group.due.interval.from) + theme.px(3), x_of(end) - theme.px(1), top,
                middle - theme.px(2));
        } else {
            stack(context, group, x_of(end), middle + theme.px(2), axis_y - theme.px(2));
        }
    }

    dots(context, {rect.x, top, rect.width, std::max(1.0F, axis_y - top)});

    // The strip along the axis takes the as-of date wherever it is pressed or dragged.
    const float handle = theme.px(7);
    const ImVec2 grip[] = {
        {as_of_x - handle, axis_y + 2 * handle}, {as_of_x, axis_y}, {as_of_x + handle, axis_y + 2 * handle}};
    draw_list.AddConvexPolyFilled(grip, 3, theme.colors.focus);
    ImGui::SetCursorScreenPos(ImVec2(rect.x, axis_y));
    const Press strip = press_area("as of", ImVec2(rect.width, strip_height), Keyboard::PassesBy);
    if (strip.held && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        const float share = std::clamp((ImGui::GetIO().MousePos.x - rect.x) / rect.width, 0.0F, 1.0F);
        const int day = first_day + std::min(days - 1, static_cast<int>(share * static_cast<float>(days)));
        const plan::Date date = plan::date_from_day_number(day);
        if (date != context.derived.as_of) context.act(app::SetAsOf{date});
    }
}

void TimelineFoot::draw(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    regroup(context);
    begin_panel(theme, "timeline", rect, theme.colors.surface, theme.px(12), Scrolling::None);
    ImGui::GetWindowDrawList()->AddLine(ImVec2(rect.x, rect.y), ImVec2(rect.x + rect.width, rect.y),
                                        theme.colors.line, theme.hairline());
    const float side = theme.px(250);
    ImGui::BeginChild("as of", ImVec2(side, 0), ImGuiChildFlags_NavFlattened);
    as_of_control(context);
    legend(theme, status_legend(context), Flow::Down);
    ImGui::EndChild();
    const float pad = theme.px(12);
    axis(context,
         {rect.x + side + 2 * pad, rect.y + pad, rect.width - side - 4 * pad, rect.height - 1.5F * pad});
    end_panel();
}

}  // namespace jinlan::ui
