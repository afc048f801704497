// Compare: two to four cities side by side on common scales.

#include "ui/views/compare_view.hpp"

#include <string>
#include <vector>

#include "app/answers.hpp"
#include "app/names.hpp"
#include "app/number_format.hpp"
#include "app/translation.hpp"
#include "ui/charts/small_multiples.hpp"
#include "ui/views/view_frame.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

/// The cities to choose from, which are those of the filter.
void city_chips(const Context& context) {
    begin_chips(context.theme);
    const auto& cities = context.model.plan.cities;
    for (std::size_t i = 0; i < cities.size(); ++i) {
        const plan::CityId id{static_cast<std::uint32_t>(i)};
        const bool chosen = context.state.filter.cities.contains(id);
        if (chip(context.theme, cities[i].key.c_str(), context.tr(cities[i].short_name),
                 chosen ? ChipLook::Chosen : ChipLook::Plain)) {
            context.act(app::ToggleCity{id});
        }
    }
    end_chips();
}

SmallMultiples history(const Context& context, const std::vector<plan::CityId>& cities) {
    SmallMultiples chart;
    chart.text.measure = context.tr(Str::Pm25Annual);
    chart.text.unit = app::with_unit({}, "ug/m3", context.state.language);
    chart.text.note = context.tr(Str::HistoryNote);
    chart.text.empty = context.tr(Str::NoData);
    chart.target_name = context.tr(Str::FigureTarget);
    for (const plan::CityId id : cities) {
        const plan::City& city = context.model.plan[id];
        Panel panel;
        panel.title = context.tr(city.short_name);
        for (const air::Observation* row : context.model.observations.series(id, air::Metric::Pm25)) {
            panel.series.points.push_back({static_cast<double>(row->year), row->value, row->low, row->high,
                                           air::is_estimate(row->kind) ? MarkKind::Hollow : MarkKind::Solid,
                                           std::to_string(row->year), context.tr(name_of(row->kind)),
                                           app::fill(context.tr(Str::Source), {{"source", row->source}})});
        }
        if (city.pm25_target) {
            const plan::Commitment& target = context.model.plan[*city.pm25_target];
            Reference reference{target.quantity->value, ReferenceKind::Target, {}, {}};
            if (target.due) reference.at = target.due->interval.to.year;
            panel.references.push_back(reference);
        }
        chart.panels.push_back(std::move(panel));
    }
    return chart;
}

}  // namespace

void draw_compare_view(const Context& context, const Rect& rect) {
    begin_view(context, rect);
    city_chips(context);
    const std::vector<plan::CityId> cities = app::cities_compared(context.state);
    if (!cities.empty()) {
        vertical_space(context.theme, 8);
        small_multiples(context.theme, "cities", history(context, cities));
    }
    vertical_space(context.theme, 24);
    end_view();
}

}  // namespace jinlan::ui
