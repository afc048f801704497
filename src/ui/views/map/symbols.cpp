// The industry clusters and single sites that the plan names, as symbols on the map.

#include "ui/views/map/symbols.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "app/words/translation.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr std::array kKinds{SymbolKind::Cluster, SymbolKind::Park, SymbolKind::Airport, SymbolKind::GasBase};
constexpr float kLegendMark = 13;  // logical pixels, as below
constexpr float kMarkGap = 5;
constexpr float kEntryGap = 12;

SymbolKind kind_of(plan::SiteKind kind) {
    switch (kind) {
        case plan::SiteKind::Airport: return SymbolKind::Airport;
        case plan::SiteKind::IndustrialPark: return SymbolKind::Park;
        case plan::SiteKind::GasBase: return SymbolKind::GasBase;
    }
    return SymbolKind::Park;
}

std::vector<plan::MeasureId> measures_naming(const plan::Plan& plan, plan::SiteId site) {
    std::vector<plan::MeasureId> measures;
    for (const plan::Commitment& commitment : plan.commitments) {
        if (!commitment.measure || std::ranges::find(commitment.sites, site) == commitment.sites.end())
            continue;
        if (std::ranges::find(measures, *commitment.measure) == measures.end())
            measures.push_back(*commitment.measure);
    }
    return measures;
}

/// The corners of the symbol, -1..1 about its middle, y down.
std::vector<ImVec2> corners(SymbolKind kind) {
    switch (kind) {
        // A works: a hall with a saw-tooth roof.
        case SymbolKind::Cluster:
            return {{-1, 0.85F},    {-1, -0.75F},    {-0.35F, -0.2F}, {-0.35F, -0.75F},
                    {0.35F, -0.2F}, {0.35F, -0.75F}, {1, -0.2F},      {1, 0.85F}};
        case SymbolKind::Park: return {{0, -1}, {1, 0}, {0, 1}, {-1, 0}};
        case SymbolKind::Airport: return {{0, -1}, {0.95F, 0.85F}, {-0.95F, 0.85F}};
        case SymbolKind::GasBase:
            return {{0.5F, -0.87F}, {1, 0}, {0.5F, 0.87F}, {-0.5F, 0.87F}, {-1, 0}, {-0.5F, -0.87F}};
    }
    return {};
}

/// Places the entries of the legend and hands each its corner; returns the height.
template <class Place>
float flow(const Context& context, float width, const Place& place) {
    const Theme& theme = context.theme;
    const float line = line_height(theme, TextStyle::Note);
    float x = 0;
    float y = 0;
    for (const SymbolKind kind : kKinds) {
        const std::string& name = context.tr(name_of(kind));
        const float entry = theme.px(kLegendMark + kMarkGap) + text_width(theme, TextStyle::Note, name);
        if (x > 0 && x + entry > width) {
            x = 0;
            y += line;
        }
        place(kind, name, x, y);
        x += entry + theme.px(kEntryGap);
    }
    return y + line;
}

}  // namespace

std::vector<MapSymbol> map_symbols(const app::Model& model, const MapShapes& shapes) {
    std::vector<MapSymbol> symbols;
    const plan::Plan& plan = model.plan;
    for (std::uint32_t i = 0; i < plan.cities.size(); ++i) {
        if (!plan.cities[i].cluster) continue;
        symbols.push_back({.kind = SymbolKind::Cluster,
                           .city = plan::CityId{i},
                           .county = std::nullopt,
                           .site = nullptr,
                           .measures = {plan.cities[i].cluster->measure},
                           .inside = shapes.cities[i].label});
    }
    for (std::uint32_t i = 0; i < plan.sites.size(); ++i) {
        const plan::Site& site = plan.sites[i];
        symbols.push_back({.kind = kind_of(site.kind),
                           .city = site.city,
                           .county = site.county,
                           .site = &site,
                           .measures = measures_naming(plan, plan::SiteId{i}),
                           .inside = site.county
                                         ? inner_point(shapes.counties[shapes.county_of[site.county->index]])
                                         : shapes.cities[site.city.index].label});
    }
    return symbols;
}

Str name_of(SymbolKind kind) {
    switch (kind) {
        case SymbolKind::Cluster: return Str::SiteCluster;
        case SymbolKind::Park: return Str::SitePark;
        case SymbolKind::Airport: return Str::SiteAirport;
        case SymbolKind::GasBase: return Str::SiteGasBase;
    }
    return Str::SitePark;
}

void draw_map_symbol(ImDrawList& list, const Theme& theme, SymbolKind kind, ImVec2 center, float size,
                     bool active) {
    const float half = size / 2 - theme.px(1.5F);
    std::vector<ImVec2> points = corners(kind);
    for (ImVec2& point : points) point = {center.x + half * point.x, center.y + half * point.y};
    const int count = static_cast<int>(points.size());
    list.AddPolyline(points.data(), count, theme.colors.surface, ImDrawFlags_Closed, theme.px(4.5F));
    list.AddConcavePolyFilled(points.data(), count, active ? theme.colors.focus : theme.colors.brand);
    list.AddPolyline(points.data(), count, theme.colors.ink, ImDrawFlags_Closed, theme.px(1));
}

void symbol_card(const Context& context, const MapSymbol& symbol, std::optional<ImVec2> at) {
    const plan::Plan& plan = context.model.plan;
    const plan::City& city = plan[symbol.city];
    std::string title;
    std::string text = context.tr(name_of(symbol.kind)) + " · " + context.tr(city.name);
    if (symbol.site != nullptr) {
        title = context.tr(symbol.site->name);
    } else {
        for (const plan::Text& industry : city.cluster->industries) {
            if (!title.empty()) title += context.tr(Str::ListSeparator);
            title += context.tr(industry);
        }
    }
    for (const plan::MeasureId measure : symbol.measures) {
        text +=
            "\n" + app::fill(context.tr(Str::SiteMeasure), {{"number", std::to_string(plan[measure].number)},
                                                            {"title", context.tr(plan[measure].title)}});
    }
    text += "\n" + app::fill(context.tr(symbol.county ? Str::SitePlacedInCounty : Str::SitePlacedInCity),
                             {{"place", context.tr(symbol.county ? plan[*symbol.county].name : city.name)}});
    tooltip_card(context.theme, {.title = title, .text = text}, at);
}

float draw_symbol_legend(const Context& context, ImDrawList& list, ImVec2 start, float width) {
    const Theme& theme = context.theme;
    const float line = line_height(theme, TextStyle::Note);
    return flow(context, width, [&](SymbolKind kind, const std::string& name, float x, float y) {
        const float mark = theme.px(kLegendMark);
        draw_map_symbol(list, theme, kind, ImVec2(start.x + x + mark / 2, start.y + y + line / 2), mark,
                        false);
        draw_text(list, theme, TextStyle::Note, ImVec2(start.x + x + mark + theme.px(kMarkGap), start.y + y),
                  theme.colors.ink_soft, name);
    });
}

float symbol_legend_height(const Context& context, float width) {
    return flow(context, width, [](SymbolKind, const std::string&, float, float) {});
}

}  // namespace jinlan::ui
