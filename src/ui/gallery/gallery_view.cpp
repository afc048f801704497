// The gallery: every widget in each of its states and every kind of chart.

#include "ui/gallery/gallery_view.hpp"

#include <algorithm>

#include "ui/gallery/chart_samples.hpp"
#include "ui/gallery/sample.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr float kWidest = 1180;  // of the gallery, in logical pixels
constexpr float kChart = 570;

void charts(const Context& context) {
    for (std::size_t i = 0; i < kChartSamples; ++i) {
        if (!begin_widget(context, chart_sample_name(i))) continue;
        if (begin_sample(context, 0, kChart, {})) draw_chart_sample(context.theme, i);
        end_sample();
        if (i == 0) {
            if (begin_sample(context, 1, kChart, context.tr(Str::GalleryEmpty)))
                draw_empty_chart_sample(context.theme);
            end_sample();
        }
        end_widget();
    }
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
    draw_gallery_texts(context, tried_);
    draw_gallery_table(context, tried_);
    draw_gallery_controls(context, tried_);
    charts(context);
    vertical_space(theme, 24);
    ImGui::EndChild();
    end_panel();
}

}  // namespace jinlan::ui
