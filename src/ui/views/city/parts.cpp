// A city in the panel beside the map, and the parts of it that its view shows as well.

#include "ui/views/city/parts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/words/names.hpp"
#include "app/words/translation.hpp"
#include "ui/views/city/charts.hpp"
#include "ui/views/detail/detail_view.hpp"
#include "ui/views/detail/rows.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/figure.hpp"
#include "ui/widgets/tabs.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

void city_clusters(const Context& context, const plan::City& city) {
    if (!city.cluster) return;
    group_label(context.theme,
                app::fill(context.tr(Str::ClusterTitle),
                          {{"n", std::to_string(context.model.plan[city.cluster->measure].number)}}));
    begin_chips(context.theme);
    for (const plan::Text& industry : city.cluster->industries) chip(context.theme, context.tr(industry));
    end_chips();
}

void city_regions(const Context& context, std::span<const app::Membership> regions, bool in_full) {
    if (regions.empty()) return;
    const Theme& theme = context.theme;
    group_label(theme, context.tr(Str::RegionsTitle));
    begin_chips(theme);
    for (const app::Membership& membership : regions) {
        const plan::Region& region = context.model.plan[membership.region];
        std::string label = context.tr(region.name);
        if (!membership.whole) {
            label += " · " + app::fill(context.tr(Str::CityRegionCounties),
                                       {{"n", std::to_string(membership.counties)}});
        }
        if (in_full) label += " · " + context.tr(name_of(region.status));
        const bool shown = context.state.region == membership.region;
        if (chip(theme, region.key.c_str(), label, shown ? ChipLook::Chosen : ChipLook::Plain)) {
            context.act(app::SetRegion{shown ? std::nullopt : std::optional(membership.region)});
        }
    }
    end_chips();
}

void city_province_wide(const Context& context) {
    const auto& commitments = context.model.plan.commitments;
    const auto count = std::ranges::count_if(commitments, [](const plan::Commitment& commitment) {
        return commitment.touches.empty() && commitment.regions.empty();
    });
    paragraph(context.theme, TextStyle::Note, context.theme.colors.ink_soft,
              app::fill(context.tr(Str::ProvinceWide), {{"n", std::to_string(count)}}));
}

namespace {

void panel_figures(const Context& context, plan::CityId id) {
    const Theme& theme = context.theme;
    group_label(theme, context.tr(Str::Pm25Annual));
    figures(theme, pm25_figures(context, id));
    if (const air::Observation* latest = context.model.observations.latest(id, air::Metric::Pm25)) {
        paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
                  app::fill(context.tr(Str::Source), {{"source", latest->source}}));
    }
}

void panel_history(const Context& context, plan::CityId id) {
    const LineChart chart = pm25_history(context, id);
    if (chart.references.empty() && chart.series[0].points.empty()) return;
    vertical_space(context.theme, 10);
    line_chart(context.theme, "history", chart);
}

void panel_commitments(const Context& context, plan::CityId id) {
    const auto& commitments = context.model.plan.commitments;
    const auto naming = std::ranges::count_if(
        commitments, [id](const plan::Commitment& commitment) { return commitment.touches.contains(id); });
    heading(context.theme, app::fill(context.tr(Str::NamingTitle), {{"n", std::to_string(naming)}}));
    for (std::size_t i = 0; i < commitments.size(); ++i) {
        if (commitments[i].touches.contains(id)) {
            commitment_row(context, plan::CommitmentId{static_cast<std::uint32_t>(i)}, false);
        }
    }
    city_province_wide(context);
}

}  // namespace

void draw_city(const Context& context, plan::CityId id) {
    const Theme& theme = context.theme;
    const plan::City& city = context.model.plan[id];
    paragraph(theme, TextStyle::Title, theme.colors.brand, context.tr(city.name));
    vertical_space(theme, 4);
    // On the map it takes Shift or a long press, which nobody sees.
    const bool filtered = context.state.filter.cities.contains(id);
    if (button(theme, "filter", context.tr(filtered ? Str::FilterRemove : Str::FilterByThis), filtered)) {
        context.act(app::ToggleCity{id});
    }
    vertical_space(theme, 4);
    const std::array<std::string_view, 2> labels{context.tr(Str::CityTabFacts),
                                                 context.tr(Str::CityTabWhatIf)};
    if (const auto tab = tabs(theme, "tabs", labels, static_cast<std::size_t>(context.state.city_tab))) {
        context.act(app::SetCityTab{static_cast<app::CityTab>(*tab)});
    }
    if (context.state.city_tab == app::CityTab::WhatIf) {
        draw_what_if(context, id);
        return;
    }
    panel_figures(context, id);
    panel_history(context, id);
    city_clusters(context, city);
    city_regions(context, app::regions_of(context.model.plan, id), false);
    panel_commitments(context, id);
}

}  // namespace jinlan::ui
