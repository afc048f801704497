// The lab's indicators: what the plan's shares come to, once the total behind them is known.

#include <algorithm>
#include <string>
#include <vector>

#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/views/lab/sections.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/number_field.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr float kFieldWidth = 160;

std::string_view sign_of(plan::Comparison comparison) {
    switch (comparison) {
        case plan::Comparison::AtLeast: return "≥ ";
        case plan::Comparison::AtMost: return "≤ ";
        default: return "";
    }
}

std::string amount(const Context& context, double value, const std::string& unit) {
    return app::with_unit(app::trimmed_number(value, 3), unit, context.state.language);
}

/// A total of the reader's own, in place of what is known or where nothing is.
void own_total(const Context& context, const whatif::IndicatorTotal& total) {
    const Theme& theme = context.theme;
    std::optional<double> own;
    for (const whatif::OwnTotal& each : context.state.lab.totals) {
        if (each.total == total.key) own = each.value;
    }
    ImGui::PushID(total.key.c_str());
    const std::string unit = app::unit(total.unit, context.state.language);
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
              app::fill(context.tr(Str::TotalOwn), {{"total", context.tr(total.name)}, {"unit", unit}}));
    const NumberRange range{.min = 0.01, .max = whatif::kMaxOwnTotal, .decimals = 2, .unit = unit};
    const float width = std::min(theme.px(kFieldWidth), ImGui::GetContentRegionAvail().x);
    if (const auto value = number_field(theme, "own", own, range, width, context.tr(Str::TotalAsked)))
        context.act(app::SetOwnTotal{total.key, *value});
    if (own && button(theme, "forget", context.tr(Str::TotalForget)))
        context.act(app::SetOwnTotal{total.key, std::nullopt});
    ImGui::PopID();
}

void indicator(const Context& context, LabSheet& sheet, std::size_t position,
               const whatif::Indicator& indicator) {
    const Theme& theme = context.theme;
    const plan::Commitment& commitment = context.model.plan[indicator.commitment];
    const auto& totals = context.model.indicators.totals;
    vertical_space(theme, 12);
    paragraph(theme, TextStyle::Label, theme.colors.ink, context.tr(commitment.statement));
    const plan::Comparison comparison =
        commitment.quantity ? commitment.quantity->comparison : plan::Comparison::AtLeast;
    for (std::size_t i = 0; i < indicator.needs.size(); ++i) {
        const whatif::IndicatorNeed& need = indicator.needs[i];
        app::FigureAsked asked;
        asked.kind = app::FigureKind::Amount;
        asked.indicator = position;
        asked.need = i;
        const whatif::IndicatorTotal& total = totals[need.total];
        const std::string given = need.year ? app::fill(context.tr(Str::TotalInYear),
                                                        {{"total", context.tr(total.name)},
                                                         {"year", std::to_string(*need.year)},
                                                         {"value", amount(context, need.given, total.unit)}})
                                            : app::fill(context.tr(Str::TotalGiven),
                                                        {{"total", context.tr(total.name)},
                                                         {"value", amount(context, need.given, total.unit)}});
        lab_row(context, sheet, given,
                std::string(sign_of(comparison)) + amount(context, need.needed, total.unit), asked);
    }
    if (indicator.reached != nullptr) {
        paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
                  app::fill(context.tr(Str::ShareReached),
                            {{"year", std::to_string(indicator.reached->year)},
                             {"percent", app::trimmed_number(indicator.reached->percent, 2)},
                             {"source", indicator.reached->source}}));
    }
    for (std::size_t i = 0; i < totals.size(); ++i) {
        const auto& of = totals[i].commitments;
        if (std::ranges::find(of, indicator.commitment) == of.end()) continue;
        if (!totals[i].source.empty() && !totals[i].values.empty()) {
            paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
                      app::fill(context.tr(Str::Source), {{"source", totals[i].source}}));
        }
        // Of a total that several commitments share, the first asks.
        if (of.front() == indicator.commitment) own_total(context, totals[i]);
    }
}

}  // namespace

void draw_lab_indicators(const Context& context, LabSheet& sheet) {
    const Theme& theme = context.theme;
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft, context.tr(Str::IndicatorsNote));
    const std::vector<whatif::Indicator>& all = context.derived.lab->outcome.indicators;
    for (std::size_t i = 0; i < all.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        indicator(context, sheet, i, all[i]);
        ImGui::PopID();
    }
}

}  // namespace jinlan::ui
