// The filter side: search, what is asked, and each facet's values with what they would leave.

#include "ui/views/filter/filter_view.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "app/sentences/facet_text.hpp"
#include "app/words/names.hpp"
#include "ui/views/filter/chips.hpp"
#include "ui/views/filter/due_interval.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/facet_row.hpp"
#include "ui/widgets/fold.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;
using plan::Facet;

namespace {

/// From what is asked for most to what is asked for least. A department's role stands with the departments.
constexpr std::array kOrder{Facet::Due,    Facet::City,   Facet::Department, Facet::Section,
                            Facet::Status, Facet::Kind,   Facet::Firmness,   Facet::Measure,
                            Facet::Region, Facet::Sector, Facet::Substance,  Facet::Figure};
constexpr std::size_t kOpenAtFirst = 4;  // of these

/// A list of more than `kLong` values shows `kAtFirst`: nobody should have to open it for two more.
constexpr std::size_t kLong = 12;
constexpr std::size_t kAtFirst = 8;

bool open_at_first(Facet facet) {
    return std::ranges::find(kOrder, facet) - kOrder.begin() < static_cast<std::ptrdiff_t>(kOpenAtFirst);
}

std::size_t chosen_in(const plan::Filter& filter, Facet facet) {
    return plan::visit_facet(filter, facet, [](const auto& ids) { return ids.ids().size(); });
}

const std::vector<std::size_t>& counts_of(const Context& context, Facet facet) {
    const plan::FilterResult& filtered = context.derived.filtered;
    return app::counts_measures(facet) ? filtered.counts.of(facet) : filtered.commitment_counts.of(facet);
}

}  // namespace

FilterView::FilterView(const plan::Plan& plan) {
    for (const Facet facet : plan::kFacets) {
        Group& group = groups_[static_cast<std::size_t>(facet)];
        group.values = app::listed_values(plan, facet);
        group.positions = group.values;
        if (facet == Facet::Due) {  // counted in their order, which is the list's
            for (std::uint32_t i = 0; i < group.positions.size(); ++i) group.positions[i] = i;
        }
    }
}

/// The search field, what is left, and what is asked.
SearchKeys FilterView::draw_head(const Context& context, bool wide) {
    const Theme& theme = context.theme;
    const plan::Filter& filter = context.state.filter;
    SearchKeys keys{.list_open = hits_.takes_keys(context)};
    if (auto text = search_field(theme, "search", context.tr(Str::SearchHint), context.tr(Str::SearchClear),
                                 filter.text, search_, &keys)) {
        context.act(app::SetSearch{*std::move(text)});
    }
    const std::string measures = std::to_string(context.derived.filtered.measures.size());
    const std::string total = std::to_string(context.model.plan.measures.size());
    const std::string commitments = std::to_string(context.derived.filtered.commitments.size());
    paragraph(
        theme, TextStyle::Body, theme.colors.ink,
        app::fill(context.tr(Str::FilterResult), {{"n", measures}, {"total", total}, {"c", commitments}}));
    filter_chips(context);
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
    return keys;
}

void FilterView::draw(const Context& context, const Rect& rect, bool wide) {
    const Theme& theme = context.theme;
    // The head stays in sight while the facets scroll, as long as it leaves them most of the room.
    begin_panel(theme, "filter", rect, theme.colors.surface, theme.padding(),
                head_stays_ ? Scrolling::None : Scrolling::Vertical);
    const SearchKeys keys = draw_head(context, wide);
    const float foot = ImGui::GetCursorScreenPos().y + (head_stays_ ? 0 : ImGui::GetScrollY());
    const bool stays = head_stays_;
    if (stays) {
        end_panel();
        // A chip more or less moves the facets; the row under the pointer is to stay there. What is typed is
        // answered at the top.
        const float moved = foot - rect.y - head_height_;
        const bool searched = keys.typing && context.state.filter.text != text_;
        if (searched) {
            ImGui::SetNextWindowScroll(ImVec2(-1, 0));
        } else if (head_height_ > 0 && moved != 0 && !keys.typing) {
            ImGui::SetNextWindowScroll(ImVec2(-1, std::max(0.0F, scrolled_ + moved)));
        }
        begin_panel(theme, "facets", {rect.x, foot, rect.width, rect.y + rect.height - foot},
                    theme.colors.surface, theme.padding(), Scrolling::Vertical);
        ImGui::SetCursorPosY(theme.px(4));  // the space above is the head's
    }
    hits_.draw(context, keys);
    for (const Facet facet : kOrder) draw_group(context, facet);
    vertical_space(theme, 24);
    scrolled_ = ImGui::GetScrollY();
    end_panel();
    text_ = context.state.filter.text;
    head_height_ = foot - rect.y;
    head_stays_ = head_height_ < rect.height * 0.45F;
}

void FilterView::draw_group(const Context& context, Facet facet) {
    const Theme& theme = context.theme;
    const plan::Filter& filter = context.state.filter;
    Group& group = groups_[static_cast<std::size_t>(facet)];
    std::size_t chosen = chosen_in(filter, facet);
    if (facet == Facet::Department) chosen += chosen_in(filter, Facet::Role);
    if (facet == Facet::Due) chosen += (filter.due_from ? 1U : 0U) + (filter.due_to ? 1U : 0U);
    const bool open = group.open.value_or(chosen > 0 || open_at_first(facet));
    ImGui::PushID(static_cast<int>(facet));
    vertical_space(theme, 2);
    const Str counted = app::counts_measures(facet) ? Str::CountsMeasures : Str::CountsCommitments;
    if (fold(theme, "fold", context.tr(app::name_of(facet)), chosen,
             open ? std::string_view(context.tr(counted)) : std::string_view{}, open)) {
        group.open = !open;
    }
    if (open) {
        if (facet == Facet::Department) draw_roles(context);
        draw_values(context, facet, group);
        if (facet == Facet::Due) due_interval(context);
    }
    ImGui::PopID();
}

void FilterView::draw_values(const Context& context, Facet facet, Group& group) {
    const Theme& theme = context.theme;
    const plan::Filter& filter = context.state.filter;
    const std::vector<std::size_t>& counts = counts_of(context, facet);
    const std::size_t largest = counts.empty() ? 0 : *std::ranges::max_element(counts);
    const bool is_long = group.values.size() > kLong;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < group.values.size(); ++i) {
        const plan::FacetValue value{facet, group.values[i]};
        const bool chosen = plan::contains(filter, value);
        // A chosen one stays in sight, however far down the list.
        if (is_long && !group.all && i >= kAtFirst && !chosen) continue;
        ++shown;
        ImGui::PushID(static_cast<int>(i));
        if (facet_row(theme, "value", app::value_text(context.model, context.state.language, value),
                      counts[group.positions[i]], largest, chosen)) {
            context.act(app::ToggleFacet{value});
        }
        ImGui::PopID();
    }
    if (!is_long) return;
    const std::string more =
        app::fill(context.tr(Str::ShowMore), {{"n", std::to_string(group.values.size() - shown)}});
    if (button(theme, "more", group.all ? context.tr(Str::ShowFewer) : more)) group.all = !group.all;
}

/// Any role, or some of them, of the departments below.
void FilterView::draw_roles(const Context& context) {
    const Theme& theme = context.theme;
    const plan::Filter& filter = context.state.filter;
    const std::vector<std::size_t>& counts = counts_of(context, Facet::Role);
    begin_chips(theme);
    if (chip(theme, "any", context.tr(Str::RoleAny),
             filter.roles.empty() ? ChipLook::Chosen : ChipLook::Plain)) {
        context.act(app::ClearFacet{Facet::Role});
    }
    for (std::uint32_t i = 0; i < plan::kRoles.size(); ++i) {
        const plan::FacetValue value{Facet::Role, i};
        const std::string label =
            app::value_text(context.model, context.state.language, value) + "  " + std::to_string(counts[i]);
        ImGui::PushID(static_cast<int>(i));
        if (chip(theme, "role", label, plan::contains(filter, value) ? ChipLook::Chosen : ChipLook::Plain)) {
            context.act(app::ToggleFacet{value});
        }
        ImGui::PopID();
    }
    end_chips();
}

}  // namespace jinlan::ui
