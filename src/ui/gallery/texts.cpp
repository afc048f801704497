// The gallery's widgets that are read: texts, figures, cards, notices and legends.

#include <array>
#include <string>
#include <vector>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/gallery/sample.hpp"
#include "ui/theme/data_colors.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/figure.hpp"
#include "ui/widgets/legend.hpp"
#include "ui/widgets/notice.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

using Tried = GalleryView::Tried;

void texts(const Context& context) {
    const Theme& theme = context.theme;
    if (!begin_widget(context, "text")) return;
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
    if (!begin_widget(context, "figure")) return;
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

void cards(const Context& context) {
    const Theme& theme = context.theme;
    const air::Observation* observation =
        context.model.observations.latest(plan::CityId{0}, air::Metric::Pm25);
    if (observation == nullptr) return;
    if (!begin_widget(context, "card")) return;
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
    if (!begin_widget(context, "notice")) return;
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

void legends(const Context& context) {
    const Theme& theme = context.theme;
    if (!begin_widget(context, "legend")) return;
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

}  // namespace

void draw_gallery_texts(const Context& context, Tried& tried) {
    texts(context);
    figure_row(context);
    cards(context);
    notices(context, tried);
    legends(context);
}

}  // namespace jinlan::ui
