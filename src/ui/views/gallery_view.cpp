// The gallery: every widget in each of its states and every kind of chart.

#include "ui/views/gallery_view.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "app/names.hpp"
#include "app/number_format.hpp"
#include "app/translation.hpp"
#include "ui/charts/samples.hpp"
#include "ui/theme/data_colors.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/facet_row.hpp"
#include "ui/widgets/figure.hpp"
#include "ui/widgets/legend.hpp"
#include "ui/widgets/link_row.hpp"
#include "ui/widgets/notice.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/slider.hpp"
#include "ui/widgets/tabs.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

constexpr float kWidest = 1180;  // of the gallery, in logical pixels
constexpr float kMargin = 6;     // around a sample: room for the focus ring
constexpr float kShare = 0.85F;  // of the window, for the sheet

using Tried = GalleryView::Tried;
using Draw = void (*)(const Context&, Tried&);

// --- Where the samples stand -----------------------------------------------------------------------------

/// Begins a place `width` wide for a sample, beside the one before where there is room. Returns whether any
/// of it is in sight: what is not need not be drawn.
bool begin_sample(const Context& context, int id, float width, std::string_view caption) {
    const Theme& theme = context.theme;
    const float whole = ImGui::GetContentRegionAvail().x;
    width = std::min(theme.px(width), whole);
    if (id > 0) {
        ImGui::SameLine(0, theme.px(12));
        if (ImGui::GetContentRegionAvail().x < width) ImGui::NewLine();
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(theme.px(kMargin), theme.px(kMargin)));
    ImGui::PushID(id);
    const bool seen = ImGui::BeginChild(
        "sample", ImVec2(width, 0),
        ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_NavFlattened | ImGuiChildFlags_AlwaysUseWindowPadding,
        ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar();
    if (seen && !caption.empty()) {
        paragraph(theme, TextStyle::Note, theme.colors.ink_soft, caption);
        vertical_space(theme, 2);
    }
    return seen;
}

void end_sample() {
    ImGui::EndChild();
    ImGui::PopID();
}

/// The name of a widget is that of its file.
void begin_widget(const Context& context, const char* name) {
    vertical_space(context.theme, 18);
    separator(context.theme);
    vertical_space(context.theme, 4);
    paragraph(context.theme, TextStyle::Label, context.theme.colors.brand, name);
    ImGui::PushID(name);
}

void end_widget() { ImGui::PopID(); }

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
    begin_widget(context, name);
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

// --- The samples -------------------------------------------------------------------------------------------

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

void texts(const Context& context) {
    const Theme& theme = context.theme;
    begin_widget(context, "text");
    if (begin_sample(context, 0, 560, {})) {
        paragraph(theme, TextStyle::Title, theme.colors.brand, context.tr(context.model.plan.document.title));
        heading(theme, context.tr(Str::OverviewCities));
        paragraph(theme, TextStyle::Body, theme.colors.ink, context.tr(Str::AboutIndex));
        question(theme, context.tr(Str::IndexNoData));
        paragraph(theme, TextStyle::Body, theme.colors.ink,
                  "**" + context.tr(Str::Pm25Annual) + "** " + context.tr(Str::LegendGap));
        group_label(theme, context.tr(Str::FacetFirmness));
        paragraph(theme, TextStyle::Note, theme.colors.ink_soft, context.tr(Str::WhatIfNote));
    }
    end_sample();
    end_widget();
}

void figure_row(const Context& context) {
    begin_widget(context, "figure");
    const std::string unit = "µg/m³";
    const std::array<Figure, 3> row{
        Figure{context.tr(Str::FigureTarget), "≤38", unit, context.tr(Str::FirmnessStrive)},
        Figure{context.tr(Str::FigureLatest), "35.9", unit, context.tr(Str::KindComputed)},
        Figure{context.tr(Str::FigureGap), "−2.1", unit, context.tr(Str::GapBelow),
               context.theme.colors.met}};
    if (begin_sample(context, 0, 460, context.tr(Str::GalleryNormal))) {
        figures(context.theme, row);
    }
    end_sample();
    const std::array<Figure, 1> none{Figure{context.tr(Str::FigureLatest), "—", "", context.tr(Str::NoData)}};
    if (begin_sample(context, 1, 200, context.tr(Str::GalleryEmpty))) {
        figures(context.theme, none);
    }
    end_sample();
    end_widget();
}

/// The eleven cities with their target, their latest figure, and the gap.
class CityRows final : public TableRows {
public:
    explicit CityRows(const Context& context) : context_(context) {}

    std::size_t count() const override { return context_.model.plan.cities.size(); }

    void cell(std::size_t row, std::size_t column, Cell& cell) const override {
        if (column == 0) {
            cell.text = context_.tr(context_.model.plan.cities[row].name);
            return;
        }
        const std::optional<double> number = value(row, column);
        if (!number) {
            cell.text = "—";
            cell.color = context_.theme.colors.ink_soft;
        } else if (column == 3) {
            cell.text = app::signed_number(*number, 1);
            cell.color = *number <= 0 ? context_.theme.colors.met : context_.theme.colors.not_met;
            cell.strong = true;
        } else {
            cell.text = app::number(*number, 1);
        }
    }

    int compare(std::size_t a, std::size_t b, std::size_t column) const override {
        if (column == 0)
            return context_.model.plan.cities[a].code.compare(context_.model.plan.cities[b].code);
        const std::optional<double> first = value(a, column);
        const std::optional<double> second = value(b, column);
        return first < second ? -1 : first > second ? 1 : 0;
    }

private:
    std::optional<double> value(std::size_t row, std::size_t column) const {
        const plan::Plan& plan = context_.model.plan;
        const plan::CityId city{static_cast<std::uint32_t>(row)};
        std::optional<double> target;
        std::optional<double> latest;
        if (plan[city].pm25_target) target = plan[*plan[city].pm25_target].quantity->value;
        if (const auto* observation = context_.model.observations.latest(city, air::Metric::Pm25)) {
            latest = observation->value;
        }
        if (column == 1) return target;
        if (column == 2) return latest;
        return target && latest ? std::optional(*latest - *target) : std::nullopt;
    }

    const Context& context_;
};

class NoRows final : public TableRows {
public:
    std::size_t count() const override { return 0; }
    void cell(std::size_t, std::size_t, Cell&) const override {}
    int compare(std::size_t, std::size_t, std::size_t) const override { return 0; }
};

void tables(const Context& context, Tried& tried) {
    const std::array<Column, 4> columns{
        Column{.head = context.tr(Str::FacetCity), .width = 110, .grow = 1},
        Column{.head = context.tr(Str::FigureTarget), .width = 96, .align = Align::Right, .may_go = true},
        Column{.head = context.tr(Str::FigureLatest), .width = 96, .align = Align::Right, .may_go = true},
        Column{.head = context.tr(Str::FigureGap), .width = 96, .align = Align::Right}};
    begin_widget(context, "table");
    if (begin_sample(context, 0, 560, context.tr(Str::GalleryNormal))) {
        if (const auto row =
                table(context.theme, "cities", columns, CityRows(context), 0, tried.cities, tried.city, {})) {
            tried.city = *row;
        }
    }
    end_sample();
    if (begin_sample(context, 1, 360, context.tr(Str::GalleryEmpty))) {
        table(context.theme, "nothing", columns, NoRows(), 0, tried.nothing, std::nullopt,
              context.tr(Str::NothingMatches));
    }
    end_sample();
    end_widget();
}

void cards(const Context& context) {
    const Theme& theme = context.theme;
    const air::Observation* observation =
        context.model.observations.latest(plan::CityId{0}, air::Metric::Pm25);
    if (observation == nullptr) return;
    begin_widget(context, "card");
    if (begin_sample(context, 0, 380, {})) {
        const std::string value = app::trimmed_number(observation->value, 1) + " µg/m³";
        const std::string source = app::fill(context.tr(Str::Source), {{"source", observation->source}});
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const Card card{context.tr(context.model.plan.cities[0].name), value,
                        context.tr(name_of(observation->kind)), source};
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::Dummy(draw_card(list, theme, card, at, ImGui::GetContentRegionAvail().x - theme.px(24)));
        vertical_space(theme, 12);
    }
    end_sample();
    end_widget();
}

void notices(const Context& context, Tried& tried) {
    const Theme& theme = context.theme;
    begin_widget(context, "notice");
    if (begin_sample(context, 0, 560, {})) {
        if (tried.notice_open &&
            notice(theme, "close", NoticeKind::Info, context.tr(Str::AboutKeys), context.tr(Str::Close))) {
            tried.notice_open = false;
        }
        vertical_space(theme, 4);
        notice(theme, "warning", NoticeKind::Warning, context.tr(Str::MapNote));
        vertical_space(theme, 4);
        notice(theme, "error", NoticeKind::Error, context.tr(Str::IndexNoData));
    }
    end_sample();
    if (begin_sample(context, 1, 340, context.tr(Str::GalleryEmpty))) {
        empty_state(theme, "way out", context.tr(Str::NothingMatches), context.tr(Str::FilterClear));
    }
    end_sample();
    end_widget();
}

void overlays(const Context& context, Tried& tried) {
    const Theme& theme = context.theme;
    begin_widget(context, "dialog");
    if (button(theme, "dialog", context.tr(Str::WhatIfReset))) tried.dialog_open = true;
    end_widget();
    begin_widget(context, "sheet");
    if (button(theme, "sheet", context.tr(Str::PanelFilter))) tried.sheet.open = true;
    end_widget();
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

void legends(const Context& context) {
    const Theme& theme = context.theme;
    begin_widget(context, "legend");
    if (begin_sample(context, 0, 280, {})) {
        std::vector<LegendEntry> entries;
        for (const plan::Status status :
             {plan::Status::Met, plan::Status::NotMet, plan::Status::DueNoOutcome, plan::Status::NotYetDue}) {
            entries.push_back({symbol_of(status), status_color(theme, status), context.tr(name_of(status))});
        }
        legend(theme, entries, Flow::Down);
    }
    end_sample();
    if (begin_sample(context, 1, 420, {})) {
        const ImU32 blue = theme.colors.brand;
        const std::array<LegendEntry, 6> marks{
            LegendEntry{Symbol::Dot, blue, context.tr(Str::KindOfficial)},
            LegendEntry{Symbol::Ring, blue, context.tr(Str::KindCalibrated)},
            LegendEntry{Symbol::Diamond, theme.colors.focus, context.tr(Str::FigureTarget)},
            LegendEntry{Symbol::Line, blue, context.tr(Str::FigureLatest)},
            LegendEntry{Symbol::DashedLine, theme.colors.ink_soft, context.tr(Str::IndexAfter)},
            LegendEntry{Symbol::Hatched, theme.colors.ink_soft, context.tr(Str::ExtentApproximate)}};
        legend(theme, marks, Flow::Across);
    }
    end_sample();
    if (begin_sample(context, 2, 460, {})) {
        const ColorScale& scale = concentration_scale(theme);
        std::vector<std::string> breaks;
        std::vector<float> places;
        for (std::size_t i = 0; i < scale.breaks.size(); ++i) {
            breaks.push_back(app::trimmed_number(scale.breaks[i], 0));
            places.push_back(static_cast<float>(i + 1) / static_cast<float>(scale.colors.size()));
        }
        const std::string& title = context.tr(Str::LegendConcentration);
        const std::string& no_data = context.tr(Str::NoData);
        scale_legend(theme, {title, scale.colors, places, breaks, no_data, false});
        vertical_space(theme, 8);
        scale_legend(theme, {title, scale.colors, places, breaks, no_data, true});
    }
    end_sample();
    end_widget();
}

void charts(const Context& context) {
    begin_widget(context, "charts");
    int id = 0;
    for (std::size_t i = 0; i < kChartSamples; ++i) {
        if (begin_sample(context, id++, 570, {})) draw_chart_sample(context.theme, i);
        end_sample();
    }
    if (begin_sample(context, id, 570, context.tr(Str::GalleryEmpty))) draw_empty_chart_sample(context.theme);
    end_sample();
    end_widget();
}

}  // namespace

void GalleryView::draw(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    begin_panel(theme, "gallery", rect, theme.colors.surface, theme.padding(), Scrolling::Vertical);
    const float width = std::min(theme.px(kWidest), ImGui::GetContentRegionAvail().x);
    ImGui::SetCursorScreenPos(
        ImVec2(ImGui::GetCursorScreenPos().x + (ImGui::GetContentRegionAvail().x - width) / 2,
               ImGui::GetCursorScreenPos().y));
    ImGui::BeginChild("samples", ImVec2(width, 0),
                      ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_NavFlattened);
    paragraph(theme, TextStyle::Title, theme.colors.brand, context.tr(Str::GalleryTitle));
    texts(context);
    figure_row(context);
    in_each_state(context, "button", 200, tried_, buttons);
    in_each_state(context, "chip", 200, tried_, chips);
    in_each_state(context, "facet_row", 200, tried_, facet_rows);
    in_each_state(context, "link_row", 210, tried_, link_rows);
    in_each_state(context, "segmented", 340, tried_, choices);
    in_each_state(context, "tabs", 340, tried_, tab_row);
    in_each_state(context, "slider", 370, tried_, sliders);
    in_each_state(context, "search_field", 260, tried_, search_fields);
    tables(context, tried_);
    cards(context);
    notices(context, tried_);
    overlays(context, tried_);
    legends(context);
    charts(context);
    vertical_space(theme, 24);
    ImGui::EndChild();
    end_panel();
}

}  // namespace jinlan::ui
