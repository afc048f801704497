// The detail side: the selected city, measure or department, or else an overview of what the filter leaves.

#include "ui/views/detail/detail_view.hpp"

#include <cstdint>
#include <variant>

#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

/// What the panel's scroll position belongs to: another selection starts at its top again.
ImGuiID scroll_owner(const app::Selection& selection) {
    const std::uint32_t position = std::visit(
        [](const auto& selected) -> std::uint32_t {
            if constexpr (requires { selected.index; }) return selected.index + 1;
            return 0;
        },
        selection);
    return static_cast<ImGuiID>(selection.index() * 100000U + position);
}

}  // namespace

void draw_detail(const Context& context, const Rect& rect, Measures measures) {
    const Theme& theme = context.theme;
    begin_panel(theme, "detail", rect, theme.colors.surface, theme.padding(), Scrolling::Vertical);
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID owner_key = ImGui::GetID("scroll owner");
    const auto owner = static_cast<int>(scroll_owner(context.state.selection));
    if (storage.GetInt(owner_key) != owner) {
        storage.SetInt(owner_key, owner);
        ImGui::SetScrollY(0);
    }

    if (!std::holds_alternative<std::monostate>(context.state.selection)) {
        if (button(theme, "back", context.tr(app::Str::Back))) {
            const app::Panel panel = context.state.panel;
            context.act(app::Select{});
            context.act(app::SetPanel{panel});
        }
        vertical_space(theme, 4);
    }
    struct Draw {
        const Context& context;
        Measures measures;
        void operator()(std::monostate) const { draw_overview(context, measures); }
        void operator()(plan::CityId city) const { draw_city(context, city); }
        void operator()(plan::MeasureId measure) const { draw_measure(context, measure); }
        void operator()(plan::DepartmentId department) const { draw_department(context, department); }
    };
    std::visit(Draw{context, measures}, context.state.selection);
    vertical_space(theme, 24);
    end_panel();
}

void draw_measures(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    begin_panel(theme, "measures", rect, theme.colors.surface, theme.padding(), Scrolling::Vertical);
    draw_measure_list(context);
    vertical_space(theme, 24);
    end_panel();
}

}  // namespace jinlan::ui
