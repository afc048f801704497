// From which month to which a deadline may lie.

#include "ui/views/filter/due_interval.hpp"

#include <string>

#include "app/words/number_format.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

plan::Date month_end(plan::Date date) { return plan::month_end_after(date, 0); }
plan::Date month_start(plan::Date date) { return {date.year, date.month, 1}; }

/// The month end of the moved month, or nothing where it is not in the period.
std::optional<plan::Date> moved(const std::optional<plan::Date>& end, int months,
                                const plan::DateInterval& period) {
    const plan::Date first = month_end(period.from);
    const plan::Date last = month_end(period.to);
    if (!end) return months > 0 ? first : last;
    const plan::Date next = plan::month_end_after(*end, months);
    if (next < first || last < next) return std::nullopt;
    return next;
}

}  // namespace

MonthInterval with_from_moved(MonthInterval interval, int months, const plan::DateInterval& period) {
    const std::optional<plan::Date> next = moved(interval.from, months, period);
    interval.from = next ? std::optional(month_start(*next)) : std::nullopt;
    if (next && interval.to && *interval.to < *next) interval.to = next;
    return interval;
}

MonthInterval with_to_moved(MonthInterval interval, int months, const plan::DateInterval& period) {
    interval.to = moved(interval.to, months, period);
    if (interval.to && interval.from && *interval.to < *interval.from)
        interval.from = month_start(*interval.to);
    return interval;
}

void due_interval(const Context& context) {
    const Theme& theme = context.theme;
    const plan::DateInterval& period = context.model.plan.document.period;
    const MonthInterval now{context.state.filter.due_from, context.state.filter.due_to};
    const auto end = [&](const char* id, Str name, const std::optional<plan::Date>& date, auto move,
                         const MonthInterval& opened) {
        ImGui::PushID(id);
        const std::string value = date ? app::date(*date, context.state.language) : context.tr(Str::DueAny);
        const std::string text =
            app::fill(context.tr(Str::WhyFound), {{"why", context.tr(name)}, {"text", value}});
        const ImU32 ink = date ? theme.colors.ink : theme.colors.ink_soft;
        // The buttons stand at the end of the line, or below it where there is no room.
        const float buttons = 3 * theme.target_height() + 2 * theme.gap();
        const ImVec2 start = ImGui::GetCursorScreenPos();
        const float room = ImGui::GetContentRegionAvail().x - buttons - theme.gap();
        if (text_width(theme, TextStyle::Body, text) <= room) {
            const float line = line_height(theme, TextStyle::Body);
            draw_text(*ImGui::GetWindowDrawList(), theme, TextStyle::Body,
                      ImVec2(start.x, start.y + (theme.target_height() - line) / 2), ink, text);
            ImGui::SetCursorScreenPos(ImVec2(start.x + room + theme.gap(), start.y));
        } else {
            paragraph(theme, TextStyle::Body, ink, text);
        }
        std::optional<MonthInterval> next;
        if (icon_button(theme, "earlier", Icon::Left, context.tr(Str::Earlier))) next = move(now, -1, period);
        ImGui::SameLine();
        if (icon_button(theme, "later", Icon::Right, context.tr(Str::Later))) next = move(now, 1, period);
        if (date) {
            ImGui::SameLine();
            if (icon_button(theme, "any", Icon::Close, context.tr(Str::DueAny))) next = opened;
        }
        if (next) context.act(app::SetDueInterval{next->from, next->to});
        ImGui::PopID();
    };
    paragraph(theme, TextStyle::Label, theme.colors.ink, context.tr(Str::FacetInterval));
    end("from", Str::IntervalFrom, now.from, with_from_moved, {std::nullopt, now.to});
    end("until", Str::IntervalUntil, now.to, with_to_moved, {now.from, std::nullopt});
}

}  // namespace jinlan::ui
