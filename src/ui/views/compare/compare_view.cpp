// Compare: two to four cities, regions or departments side by side on common scales.

#include "ui/views/compare/compare_view.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/views/city/charts.hpp"
#include "ui/views/detail/rows.hpp"
#include "ui/views/frame/view_frame.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/columns.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

constexpr float kColumn = 210;  // at least, in logical pixels

/// All that could be compared of the kind shown.
std::vector<app::ComparedItem> items_of(const plan::Plan& plan, app::CompareKind kind) {
    std::vector<app::ComparedItem> items;
    const auto add = [&items]<class IdType>(std::size_t count, IdType) {
        for (std::uint32_t i = 0; i < count; ++i) items.push_back(IdType{i});
    };
    switch (kind) {
        case app::CompareKind::Cities: add(plan.cities.size(), plan::CityId{}); break;
        case app::CompareKind::Regions: add(plan.regions.size(), plan::RegionId{}); break;
        case app::CompareKind::Departments: add(plan.departments.size(), plan::DepartmentId{}); break;
    }
    return items;
}

/// What is compared of the kind shown, in the order chosen.
std::vector<app::ComparedItem> chosen_items(const app::Compared& compared) {
    switch (compared.kind) {
        case app::CompareKind::Cities: return {compared.cities.begin(), compared.cities.end()};
        case app::CompareKind::Regions: return {compared.regions.begin(), compared.regions.end()};
        case app::CompareKind::Departments: break;
    }
    return {compared.departments.begin(), compared.departments.end()};
}

const std::string& key_of(const plan::Plan& plan, const app::ComparedItem& item) {
    return std::visit([&plan](auto id) -> const std::string& { return plan[id].key; }, item);
}

const std::string& short_name(const Context& context, const app::ComparedItem& item) {
    const plan::Plan& plan = context.model.plan;
    if (const auto* city = std::get_if<plan::CityId>(&item)) return context.tr(plan[*city].short_name);
    if (const auto* region = std::get_if<plan::RegionId>(&item)) return context.tr(plan[*region].name);
    return context.tr(plan[std::get<plan::DepartmentId>(item)].short_name);
}

Figure figure_of(std::string label, std::string number, std::string note = {}) {
    Figure figure;
    figure.label = std::move(label);
    figure.number = std::move(number);
    figure.note = std::move(note);
    return figure;
}

Figure count_of(const Context& context, Str label, std::size_t count) {
    return figure_of(context.tr(label), std::to_string(count));
}

std::string joined_cities(const Context& context, const std::vector<plan::CityId>& cities) {
    std::string list;
    for (const plan::CityId city : cities) {
        if (!list.empty()) list += context.tr(Str::ListSeparator);
        list += context.tr(context.model.plan[city].short_name);
    }
    return list;
}

/// "official · Taiyuan, Jinzhong", "approximate · 9 counties, in Datong, Shuozhou"
std::string members_text(const Context& context, const app::ComparedRegion& region) {
    std::string text = context.tr(name_of(context.model.plan[region.region].status));
    if (!region.whole.empty()) text += " · " + joined_cities(context, region.whole);
    if (region.counties > 0) {
        text += " · " + app::fill(context.tr(Str::FactMembersPartly),
                                  {{"n", std::to_string(region.counties)},
                                   {"cities", joined_cities(context, region.partly)}});
    }
    if (region.whole.empty() && region.counties == 0) {
        text += " · " + context.tr(Str::FactMembersNone);
    }
    return text;
}

BarChart counts_chart(const Context& context, Str measure) {
    BarChart chart;
    chart.text.measure = context.tr(measure);
    chart.text.decimals = 0;
    return chart;
}

void add_count(BarChart& chart, std::string label, std::string name, std::size_t count) {
    BarRow row;
    row.label = std::move(label);
    row.point.value = static_cast<double>(count);
    row.point.name = std::move(name);
    chart.rows.push_back(std::move(row));
}

}  // namespace

void CompareView::fill_cities(const Context& context) {
    const plan::Plan& plan = context.model.plan;
    pm25_.text.measure = context.tr(Str::Pm25Annual);
    pm25_.text.unit = app::with_unit({}, "ug/m3", context.state.language);
    pm25_.text.note = context.tr(Str::HistoryNote);
    pm25_.text.empty = context.tr(Str::NoData);
    pm25_.target_name = context.tr(Str::FigureTarget);
    index_.text.measure = context.tr(Str::FactIndex);
    index_.text.decimals = 2;
    index_.text.note = context.tr(Str::CityIndexNote);
    index_.text.empty = context.tr(Str::CityIndexNone);
    for (const app::ComparedCity& city : context.derived.comparison.cities) {
        const std::string& name = context.tr(plan[city.city].short_name);
        Panel pm25;
        pm25.title = name;
        for (const air::Observation* row : context.model.observations.series(city.city, air::Metric::Pm25)) {
            pm25.series.points.push_back(observed_point(context, *row));
        }
        if (const std::optional<Reference> target = target_reference(context, city.city)) {
            pm25.references.push_back(*target);
        }
        pm25_.panels.push_back(std::move(pm25));
        Panel index;
        index.title = name;
        for (const app::IndexYear& entry : city.index) {
            index.series.points.push_back(index_point(context, entry));
        }
        index_.panels.push_back(std::move(index));

        Column column;
        column.figures = pm25_figures(context, city.city);
        if (city.index.empty()) {
            column.figures.push_back(figure_of(context.tr(Str::FactIndex), "—", context.tr(Str::NoData)));
        } else {
            const app::IndexYear& latest = city.index.back();
            column.figures.push_back(
                figure_of(context.tr(Str::FactIndex),
                          (latest.estimate ? "≈" : "") + app::trimmed_number(latest.value, 2),
                          std::to_string(latest.year)));
        }
        column.figures.push_back(city.place == nullptr
                                     ? figure_of(context.tr(Str::FactPlace), "—", context.tr(Str::NoData))
                                     : figure_of(context.tr(Str::FactPlace), place_text(*city.place),
                                                 std::to_string(city.place->year)));
        column.figures.push_back(count_of(context, Str::FactNaming, city.naming));
        column.item = city.city;
        columns_.push_back(std::move(column));
    }
}

void CompareView::fill_regions(const Context& context) {
    for (const app::ComparedRegion& region : context.derived.comparison.regions) {
        Column column;
        column.note = members_text(context, region);
        const Str label = region.whole.empty() ? Str::FactTargetsPartly : Str::FactTargets;
        Figure targets = figure_of(context.tr(label), "—", context.tr(Str::NoData));
        if (region.targets) {
            targets.number = app::trimmed_number(region.targets->low, 1);
            if (region.targets->high != region.targets->low) {
                targets.number += "–" + app::trimmed_number(region.targets->high, 1);
            }
            targets.unit = app::unit("ug/m3", context.state.language);
            targets.note = {};
        }
        column.figures.push_back(std::move(targets));
        column.figures.push_back(count_of(context, Str::FactNaming, region.commitments.size()));
        column.item = region.region;
        columns_.push_back(std::move(column));
    }
}

void CompareView::fill_departments(const Context& context) {
    const plan::Plan& plan = context.model.plan;
    const std::vector<app::ComparedDepartment>& departments = context.derived.comparison.departments;
    const std::vector<plan::DueYear> years = plan::due_years(plan);
    // What all of them stand on: the longest bar of each kind, and the sections that any has a part in.
    std::array<double, 3> reach{};
    std::vector<bool> any(plan.sections.size(), false);
    for (const app::ComparedDepartment& entry : departments) {
        for (const std::size_t count : {entry.lead, entry.sole, entry.shared}) {
            reach[0] = std::max(reach[0], static_cast<double>(count));
        }
        for (std::size_t i = 0; i < years.size(); ++i) {
            if (years[i] == plan::kNoDeadline) continue;
            reach[1] = std::max(reach[1], static_cast<double>(entry.due_years[i]));
        }
        for (std::size_t i = 0; i < any.size(); ++i) {
            reach[2] = std::max(reach[2], static_cast<double>(entry.sections[i]));
            if (entry.sections[i] > 0) any[i] = true;
        }
    }
    for (const app::ComparedDepartment& entry : departments) {
        Column column;
        column.note = context.tr(plan[entry.department].name);
        column.figures.push_back(count_of(context, Str::FactMeasures, entry.measures()));
        column.figures.push_back(count_of(context, Str::FactNamedTasks, entry.commitments));
        column.figures.push_back(count_of(context, Str::NoDeadline, entry.commitments - entry.dated));
        BarChart roles = counts_chart(context, Str::FactByRole);
        add_count(roles, context.tr(Str::RoleLead), {}, entry.lead);
        add_count(roles, context.tr(Str::RoleSole), {}, entry.sole);
        add_count(roles, context.tr(Str::RoleShared), {}, entry.shared);
        // Those without a deadline are many times more: as a bar they would leave nothing of the others.
        BarChart due = counts_chart(context, Str::FactByYear);
        for (std::size_t i = 0; i < years.size(); ++i) {
            if (years[i] == plan::kNoDeadline) continue;
            add_count(due, std::to_string(years[i].index), {}, entry.due_years[i]);
        }
        BarChart sections = counts_chart(context, Str::FactBySection);
        for (std::size_t i = 0; i < any.size(); ++i) {
            if (any[i]) add_count(sections, context.tr(plan.sections[i].title), {}, entry.sections[i]);
        }
        column.bars = {std::move(roles), std::move(due), std::move(sections)};
        for (std::size_t i = 0; i < column.bars.size(); ++i) column.bars[i].reach = reach[i];
        column.item = entry.department;
        columns_.push_back(std::move(column));
    }
}

void CompareView::fill(const Context& context) {
    columns_.clear();
    pm25_ = {};
    index_ = {};
    fill_cities(context);
    fill_regions(context);
    fill_departments(context);
    for (Column& column : columns_) {
        column.key = key_of(context.model.plan, column.item);
        column.name = short_name(context, column.item);
        const Str view = std::holds_alternative<plan::CityId>(column.item)     ? Str::ViewCity
                         : std::holds_alternative<plan::RegionId>(column.item) ? Str::ViewMap
                                                                               : Str::PanelDetail;
        column.open = app::fill(context.tr(Str::CompareOpen), {{"view", context.tr(view)}});
    }
    revision_ = context.derived.comparison_revision;
}

/// The kinds, what is compared, and what else could be.
void CompareView::choose(const Context& context) {
    const Theme& theme = context.theme;
    const plan::Plan& plan = context.model.plan;
    const app::Compared& compared = context.state.compared;
    const std::array<std::string_view, 3> kinds{context.tr(name_of(app::CompareKind::Cities)),
                                                context.tr(name_of(app::CompareKind::Regions)),
                                                context.tr(name_of(app::CompareKind::Departments))};
    const float width = std::min(segmented_width(theme, kinds), ImGui::GetContentRegionAvail().x);
    if (const auto kind = segmented(theme, "kind", kinds, static_cast<std::size_t>(compared.kind), width)) {
        context.act(app::SetCompareKind{static_cast<app::CompareKind>(*kind)});
    }
    vertical_space(theme, 4);
    const std::vector<app::ComparedItem> chosen = chosen_items(compared);
    const bool too_few = chosen.size() < app::kFewestCompared;
    if (too_few) paragraph(theme, TextStyle::Body, theme.colors.ink, context.tr(Str::CompareTooFew));
    begin_chips(theme);
    for (const app::ComparedItem& item : chosen) {
        if (chip(theme, key_of(plan, item).c_str(), short_name(context, item), ChipLook::Removable)) {
            context.act(app::ToggleCompared{item});
        }
    }
    if (!too_few && chip(theme, "add", context.tr(adding_ ? Str::CompareAddDone : Str::CompareAdd))) {
        adding_ = !adding_;
    }
    end_chips();
    if (!too_few && !adding_) return;
    if (chosen.size() == app::kMostCompared) {
        paragraph(theme, TextStyle::Note, theme.colors.ink_soft, context.tr(Str::CompareFull));
        return;
    }
    group_label(theme, context.tr(Str::CompareAddLabel));
    begin_chips(theme);
    for (const app::ComparedItem& item : items_of(plan, compared.kind)) {
        if (app::is_compared(compared, item)) continue;
        if (chip(theme, key_of(plan, item).c_str(), short_name(context, item))) {
            context.act(app::ToggleCompared{item});
        }
    }
    end_chips();
}

void CompareView::draw_column(const Context& context, const Column& column) const {
    const Theme& theme = context.theme;
    ImGui::PushID(column.key.c_str());
    paragraph(theme, TextStyle::Heading, theme.colors.brand, column.name);
    if (!column.note.empty()) paragraph(theme, TextStyle::Note, theme.colors.ink_soft, column.note);
    begin_chips(theme);
    if (chip(theme, "open", column.open)) {
        if (const auto* city = std::get_if<plan::CityId>(&column.item)) {
            context.act(app::Select{*city});
            context.act(app::SetView{app::View::City});
        } else if (const auto* region = std::get_if<plan::RegionId>(&column.item)) {
            context.act(app::SetRegion{*region});
            context.act(app::SetView{app::View::Map});
        } else {
            context.act(app::Select{std::get<plan::DepartmentId>(column.item)});
        }
    }
    end_chips();
    figures(theme, column.figures);
    for (std::size_t i = 0; i < column.bars.size(); ++i) {
        vertical_space(theme, 8);
        ImGui::PushID(static_cast<int>(i));
        bar_chart(theme, "bars", column.bars[i]);
        ImGui::PopID();
    }
    for (const app::ComparedRegion& region : context.derived.comparison.regions) {
        if (!(column.item == app::ComparedItem{region.region})) continue;
        vertical_space(theme, 4);
        for (const plan::CommitmentId id : region.commitments) commitment_row(context, id, false);
    }
    vertical_space(theme, 16);
    ImGui::PopID();
}

void CompareView::draw(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    begin_view(context, rect);
    if (!context.picture) choose(context);
    const app::Comparison& comparison = context.derived.comparison;
    if (comparison.empty()) {
        vertical_space(theme, 24);
        end_view();
        return;
    }
    if (revision_ != context.derived.comparison_revision) fill(context);
    group_label(theme, context.tr(Str::CompareDifferences));
    for (const std::string& sentence : context.derived.differences) {
        paragraph(theme, TextStyle::Body, theme.colors.ink, sentence);
    }
    if (!context.state.filter.empty()) {
        paragraph(theme, TextStyle::Note, theme.colors.ink_soft, context.tr(Str::CompareFiltered));
    }
    vertical_space(theme, 12);
    if (!comparison.cities.empty()) {
        small_multiples(theme, "pm25", pm25_);
        vertical_space(theme, 12);
        small_multiples(theme, "index", index_);
        vertical_space(theme, 12);
    }
    {
        Columns columns(theme, columns_fitting(theme, kColumn, columns_.size()));
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (i > 0) columns.next();
            draw_column(context, columns_[i]);
        }
    }
    vertical_space(theme, 24);
    end_view();
}

}  // namespace jinlan::ui
