// The gallery's widgets that can be pressed, dragged or typed into, each in its five states; dialog and
// sheet.

#include <algorithm>
#include <array>
#include <string>

#include "app/words/translation.hpp"
#include "ui/gallery/sample.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/facet_row.hpp"
#include "ui/widgets/fold.hpp"
#include "ui/widgets/hit_row.hpp"
#include "ui/widgets/link_row.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/slider.hpp"
#include "ui/widgets/tabs.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr float kShare = 0.85F;  // of the window, for the sheet

using Tried = GalleryView::Tried;
using Draw = void (*)(const Context&, Tried&);

/// The same thing in each of the five states that whatever can be pressed has.
void in_each_state(const Context& context, const char* name, float width, Tried& tried, Draw draw) {
    struct Shown {
        Str caption;
        ShownState state;
        bool disabled;
    };
    constexpr std::array kStates{Shown{Str::GalleryNormal, ShownState::AsItIs, false},
                                 Shown{Str::GalleryHovered, ShownState::Hovered, false},
                                 Shown{Str::GalleryPressed, ShownState::Pressed, false},
                                 Shown{Str::GalleryFocused, ShownState::Focused, false},
                                 Shown{Str::GalleryDisabled, ShownState::AsItIs, true}};
    if (!begin_widget(context, name)) return;
    int id = 0;
    for (const Shown& shown : kStates) {
        if (begin_sample(context, id++, width, context.tr(shown.caption))) {
            const DisabledScope disabled(shown.disabled);
            show_state(shown.state);
            draw(context, tried);
            show_state(ShownState::AsItIs);
        }
        end_sample();
    }
    end_widget();
}

void buttons(const Context& context, Tried&) {
    button(context.theme, "plain", context.tr(Str::FilterShow));
    button(context.theme, "chosen", context.tr(Str::FilterShow), true);
    icon_button(context.theme, "sign", Icon::Close, context.tr(Str::Close));
}

void chips(const Context& context, Tried&) {
    const plan::Plan& plan = context.model.plan;
    begin_chips(context.theme);
    chip(context.theme, "plain", context.tr(plan.departments[0].short_name));
    chip(context.theme, "chosen", context.tr(plan.departments[1].short_name), ChipLook::Chosen);
    chip(context.theme, "removable", context.tr(plan.departments[2].short_name), ChipLook::Removable);
    end_chips();
    begin_chips(context.theme);
    chip(context.theme, context.tr(plan.cities[0].short_name));
    end_chips();
}

void facet_rows(const Context& context, Tried&) {
    const plan::Plan& plan = context.model.plan;
    facet_row(context.theme, "off", context.tr(plan.cities[0].short_name), 24, 38, false);
    facet_row(context.theme, "on", context.tr(plan.cities[1].short_name), 38, 38, true);
    facet_row(context.theme, "none", context.tr(plan.sections[1].title), 0, 38, false);
}

void folds(const Context& context, Tried&) {
    fold(context.theme, "open", context.tr(Str::FacetCity), 2, context.tr(Str::CountsCommitments), true);
    fold(context.theme, "folded", context.tr(Str::FacetSector), 0, {}, false);
}

void hit_rows(const Context& context, Tried&) {
    const plan::Plan& plan = context.model.plan;
    const plan::TextRange first_half{0, 6};
    hit_row(context.theme, "current",
            {context.tr(Str::HitCity), context.tr(plan.cities[0].name), {&first_half, 1}, {}, {}}, true);
    const std::string& title = context.tr(plan.measures[20].title);
    hit_row(
        context.theme, "other",
        {context.tr(Str::HitDepartment), title, {}, context.tr(plan.departments[0].name), {&first_half, 1}},
        false);
}

void link_rows(const Context& context, Tried&) {
    const plan::Measure& measure = context.model.plan.measures[20];
    link_row(context.theme, "row", std::to_string(measure.number), context.tr(measure.title),
             context.tr(context.model.plan[measure.section].title));
}

std::array<std::string_view, 3> measure_names(const Context& context) {
    return {context.tr(Str::MapMeasureTarget), context.tr(Str::MapMeasureLatest),
            context.tr(Str::MapMeasureGap)};
}

void choices(const Context& context, Tried& tried) {
    const auto names = measure_names(context);
    const float width = ImGui::GetContentRegionAvail().x;
    if (const auto chosen = segmented(context.theme, "segmented", names, tried.choice,
                                      std::min(width, segmented_width(context.theme, names)))) {
        tried.choice = *chosen;
    }
}

void tab_row(const Context& context, Tried& tried) {
    if (const auto chosen = tabs(context.theme, "tabs", measure_names(context), tried.choice)) {
        tried.choice = *chosen;
    }
}

void sliders(const Context& context, Tried& tried) {
    const SliderRange percent{
        .min = -100, .max = 100, .step = 1, .origin = 0, .decimals = 1, .with_sign = true, .unit = "%"};
    if (const auto value = slider(context.theme, "percent", tried.percent, percent)) tried.percent = *value;
    const SliderRange limit{
        .min = 10, .max = 60, .step = 2.5, .origin = 10, .decimals = 1, .with_sign = false, .unit = "µg/m³"};
    if (const auto value = slider(context.theme, "limit", tried.limit, limit)) tried.limit = *value;
}

void search_fields(const Context& context, Tried& tried) {
    const std::string& hint = context.tr(Str::SearchHint);
    const std::string& clear = context.tr(Str::SearchClear);
    if (auto text = search_field(context.theme, "empty", hint, clear, tried.search, tried.typed)) {
        tried.search = *text;
    }
    vertical_space(context.theme, 4);
    search_field(context.theme, "typed", hint, clear, context.tr(context.model.plan.cities[0].short_name),
                 tried.untyped);
}

void overlays(const Context& context, Tried& tried) {
    const Theme& theme = context.theme;
    if (begin_widget(context, "dialog")) {
        if (button(theme, "dialog", context.tr(Str::WhatIfReset))) tried.dialog_open = true;
        end_widget();
    }
    if (begin_widget(context, "sheet")) {
        if (button(theme, "sheet", context.tr(Str::PanelFilter))) tried.sheet.open = true;
        end_widget();
    }
    if (tried.dialog_open && dialog(theme, "reset",
                                    {context.tr(Str::WhatIfReset), context.tr(Str::WhatIfNote),
                                     context.tr(Str::WhatIfReset), context.tr(Str::Close)})) {
        tried.dialog_open = false;
    }
    if (begin_sheet(theme, "filter", context.tr(Str::PanelFilter), context.tr(Str::Close), kShare,
                    tried.sheet)) {
        search_fields(context, tried);
        for (std::size_t i = 0; i < context.model.plan.cities.size(); ++i) {
            ImGui::PushID(static_cast<int>(i));
            facet_row(theme, "city", context.tr(context.model.plan.cities[i].name), 11 - i, 11, i == 2);
            ImGui::PopID();
        }
        end_sheet();
    }
}

}  // namespace

void draw_gallery_controls(const Context& context, Tried& tried) {
    in_each_state(context, "button", 200, tried, buttons);
    in_each_state(context, "chip", 200, tried, chips);
    in_each_state(context, "facet_row", 200, tried, facet_rows);
    in_each_state(context, "fold", 200, tried, folds);
    in_each_state(context, "hit_row", 220, tried, hit_rows);
    in_each_state(context, "link_row", 210, tried, link_rows);
    in_each_state(context, "segmented", 340, tried, choices);
    in_each_state(context, "tabs", 340, tried, tab_row);
    in_each_state(context, "slider", 370, tried, sliders);
    in_each_state(context, "search_field", 260, tried, search_fields);
    overlays(context, tried);
}

}  // namespace jinlan::ui
