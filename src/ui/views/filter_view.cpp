// The filter side: search, and each facet's values with what they would leave.

#include "ui/views/filter_view.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "app/names.hpp"
#include "app/translation.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/facet_row.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

constexpr std::size_t kDepartmentsAtFirst = 8;

std::size_t largest_of(const std::vector<std::size_t>& counts) {
    return counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
}

/// The rows of one facet. `label`, `chosen` and `toggle` take the position of the value.
template <class Label, class Chosen, class Toggle>
void facet(const Context& context, const char* id, Str title, const std::vector<std::size_t>& order,
           const std::vector<std::size_t>& counts, Label label, Chosen chosen, Toggle toggle) {
    group_label(context.theme, context.tr(title));
    ImGui::PushID(id);
    const std::size_t largest = largest_of(counts);
    for (const std::size_t position : order) {
        ImGui::PushID(static_cast<int>(position));
        if (facet_row(context.theme, "value", label(position), counts[position], largest, chosen(position))) {
            toggle(position);
        }
        ImGui::PopID();
    }
    ImGui::PopID();
}

std::vector<std::size_t> in_order(std::size_t size) {
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

template <class IdType>
IdType id_at(std::size_t position) {
    return IdType{static_cast<std::uint32_t>(position)};
}

}  // namespace

FilterView::FilterView(const plan::Plan& plan)
    : due_years_(plan::due_years(plan)), departments_(in_order(plan.departments.size())) {
    for (std::size_t i = 0; i < plan::kFirmnesses.size(); ++i) {
        if (std::any_of(plan.commitments.begin(), plan.commitments.end(),
                        [i](const plan::Commitment& commitment) {
                            return commitment.measure && commitment.firmness == plan::kFirmnesses[i];
                        })) {
            firmnesses_.push_back(i);
        }
    }
    std::vector<std::size_t> load(plan.departments.size());
    for (const plan::Measure& measure : plan.measures) {
        for (std::size_t i = 0; i < load.size(); ++i) {
            if (plan::role_in(measure, id_at<plan::DepartmentId>(i))) ++load[i];
        }
    }
    std::stable_sort(departments_.begin(), departments_.end(),
                     [&](std::size_t a, std::size_t b) { return load[a] > load[b]; });
}

void FilterView::draw(const Context& context, const Rect& rect, bool wide) {
    const Theme& theme = context.theme;
    const plan::Plan& plan = context.model.plan;
    const plan::Filter& filter = context.state.filter;
    const plan::FacetCounts& counts = context.derived.filtered.counts;
    begin_panel(theme, "filter", rect, theme.colors.surface, theme.padding(), Scrolling::Vertical);

    if (auto text = search_field(theme, "search", context.tr(Str::SearchHint), context.tr(Str::SearchClear),
                                 filter.text, search_)) {
        context.act(app::SetSearch{*std::move(text)});
    }
    const std::string measures = std::to_string(context.derived.filtered.measures.size());
    const std::string total = std::to_string(plan.measures.size());
    const std::string commitments = std::to_string(context.derived.filtered.commitments.size());
    paragraph(
        theme, TextStyle::Body, theme.colors.ink,
        app::fill(context.tr(Str::FilterResult), {{"n", measures}, {"total", total}, {"c", commitments}}));
    if (filter.empty()) {
        disabled_button(theme, context.tr(Str::FilterClear));
    } else if (button(theme, "clear", context.tr(Str::FilterClear))) {
        context.act(app::ClearFilter{});
    }
    if (!wide) {
        const float show = button_width(theme, context.tr(Str::FilterShow));
        ImGui::SameLine();
        if (ImGui::GetContentRegionAvail().x < show) ImGui::NewLine();
        if (button(theme, "show", context.tr(Str::FilterShow), !filter.empty())) {
            context.act(app::Select{});
            context.act(app::SetPanel{app::Panel::Detail});
        }
    }

    const std::vector<plan::DueYear>& years = due_years_;
    facet(
        context, "due", Str::FacetDue, in_order(years.size()), counts.due_years,
        [&](std::size_t i) {
            return years[i] == plan::kNoDeadline
                       ? context.tr(Str::NoDeadline)
                       : app::fill(context.tr(Str::DueYear), {{"year", std::to_string(years[i].index)}});
        },
        [&](std::size_t i) { return filter.due_years.contains(years[i]); },
        [&](std::size_t i) { context.act(app::ToggleDueYear{years[i]}); });
    facet(
        context, "firmness", Str::FacetFirmness, firmnesses_, counts.firmnesses,
        [&](std::size_t i) { return app::capitalised(context.tr(name_of(plan::kFirmnesses[i]))); },
        [&](std::size_t i) { return filter.firmnesses.contains(id_at<plan::FirmnessId>(i)); },
        [&](std::size_t i) { context.act(app::ToggleFirmness{id_at<plan::FirmnessId>(i)}); });
    facet(
        context, "city", Str::FacetCity, in_order(plan.cities.size()), counts.cities,
        [&](std::size_t i) { return context.tr(plan.cities[i].short_name); },
        [&](std::size_t i) { return filter.cities.contains(id_at<plan::CityId>(i)); },
        [&](std::size_t i) { context.act(app::ToggleCity{id_at<plan::CityId>(i)}); });
    facet(
        context, "section", Str::FacetSection, in_order(plan.sections.size()), counts.sections,
        [&](std::size_t i) { return context.tr(plan.sections[i].title); },
        [&](std::size_t i) { return filter.sections.contains(id_at<plan::SectionId>(i)); },
        [&](std::size_t i) { context.act(app::ToggleSection{id_at<plan::SectionId>(i)}); });

    std::vector<std::size_t> departments;
    for (const std::size_t position : departments_) {
        // A chosen one stays in sight, however few measures it has.
        if (all_departments_ || departments.size() < kDepartmentsAtFirst ||
            filter.departments.contains(id_at<plan::DepartmentId>(position))) {
            departments.push_back(position);
        }
    }
    facet(
        context, "department", Str::FacetDepartment, departments, counts.departments,
        [&](std::size_t i) { return context.tr(plan.departments[i].short_name); },
        [&](std::size_t i) { return filter.departments.contains(id_at<plan::DepartmentId>(i)); },
        [&](std::size_t i) { context.act(app::ToggleDepartment{id_at<plan::DepartmentId>(i)}); });
    if (plan.departments.size() > kDepartmentsAtFirst &&
        button(theme, "more", context.tr(all_departments_ ? Str::ShowFewer : Str::ShowAll))) {
        all_departments_ = !all_departments_;
    }
    vertical_space(theme, 24);
    end_panel();
}

}  // namespace jinlan::ui
