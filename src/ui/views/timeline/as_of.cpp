// The as-of date, and what the marks of the statuses on that day mean.

#include "ui/views/timeline/as_of.hpp"

#include <cstddef>
#include <string>
#include <utility>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

void as_of_control(const Context& context) {
    paragraph(context.theme, TextStyle::Label, context.theme.colors.brand,
              app::fill(context.tr(Str::AsOf),
                        {{"date", app::date(context.derived.as_of, context.state.language)}}));
    as_of_buttons(context);
}

void as_of_buttons(const Context& context) {
    const Theme& theme = context.theme;
    const plan::Date as_of = context.derived.as_of;
    if (button(theme, "earlier", "◀")) context.act(app::SetAsOf{plan::month_end_after(as_of, -1)});
    ImGui::SameLine();
    if (button(theme, "later", "▶")) context.act(app::SetAsOf{plan::month_end_after(as_of, 1)});
    ImGui::SameLine();
    if (button(theme, "today", context.tr(Str::Today), !context.state.as_of))
        context.act(app::SetAsOf{std::nullopt});
}

std::vector<LegendEntry> status_legend(const Context& context) {
    const app::StatusCounts& counts = context.derived.status_counts;
    const std::pair<plan::Status, std::size_t> kinds[] = {{plan::Status::Met, counts.met},
                                                          {plan::Status::NotMet, counts.not_met},
                                                          {plan::Status::DueNoOutcome, counts.due_no_outcome},
                                                          {plan::Status::NotYetDue, counts.not_yet_due}};
    std::vector<LegendEntry> entries;
    for (const auto& [status, count] : kinds) {
        if (count == 0) continue;
        entries.push_back({symbol_of(status), status_color(context.theme, status),
                           std::to_string(count) + "  " + context.tr(name_of(status))});
    }
    return entries;
}

}  // namespace jinlan::ui
