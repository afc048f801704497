// The lab's health: deaths a year that the scenario avoids against the base, and what that takes for known.

#include <string>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/views/lab/sections.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/slider.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

constexpr SliderRange kShare{.min = 0, .max = 100, .step = 1, .decimals = 1, .unit = "%"};
constexpr SliderRange kRate{.min = 0, .max = 20, .step = 0.1, .decimals = 2, .unit = "‰"};

}  // namespace

void draw_lab_health(const Context& context, LabSheet& sheet) {
    const Theme& theme = context.theme;
    const whatif::HealthModel& model = context.model.health;
    const whatif::HealthScenario& own = context.state.lab.health;
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft, context.tr(Str::HealthNote));
    vertical_space(theme, 8);

    paragraph(theme, TextStyle::Label, theme.colors.ink, context.tr(Str::DeathShare));
    whatif::HealthScenario next = own;
    if (const auto percent =
            slider(theme, "share", 100 * own.death_share.value_or(model.death_share), kShare)) {
        next.death_share = *percent / 100;
        context.act(app::SetHealth{next});
    }
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
              (own.death_share ? context.tr(Str::KindOwn) : basis_name(context, model.death_share_basis)) +
                  " · " + app::fill(context.tr(Str::Source), {{"source", model.death_share_source}}));
    if (!model.death_rates.empty()) {
        vertical_space(theme, 8);
        const whatif::DeathRate& latest = model.death_rates.back();
        paragraph(theme, TextStyle::Label, theme.colors.ink, context.tr(Str::DeathRate));
        if (const auto rate =
                slider(theme, "rate", own.death_rate_per_1000.value_or(latest.per_1000), kRate)) {
            next.death_rate_per_1000 = *rate;
            context.act(app::SetHealth{next});
        }
        paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
                  (own.death_rate_per_1000
                       ? context.tr(Str::KindOwn)
                       : std::to_string(latest.year) + " · " + context.tr(name_of(latest.kind))) +
                      " · " + app::fill(context.tr(Str::Source), {{"source", latest.source}}));
    }
    if (own != whatif::HealthScenario{} && button(theme, "reset", context.tr(Str::HealthReset)))
        context.act(app::SetHealth{});

    heading(theme, context.tr(Str::AvoidedTitle));
    lab_caveat(context);
    double all = 0;
    bool any = false;
    for (const whatif::CityResult& result : context.derived.lab->outcome.cities) {
        const std::string& name = context.tr(context.model.plan[result.city].short_name);
        if (!result.health) {
            lab_row(context, name, context.tr(Str::NoData));
            continue;
        }
        const whatif::Estimate& avoided = result.health->avoided;
        all += avoided.value;
        any = true;
        app::FigureAsked asked;
        asked.kind = app::FigureKind::AvoidedDeaths;
        asked.city = result.city;
        lab_row(context, sheet, name,
                app::fill(context.tr(Str::AvoidedRange), {{"value", app::number(avoided.value, 0)},
                                                          {"low", app::number(avoided.low, 0)},
                                                          {"high", app::number(avoided.high, 0)}}),
                asked);
    }
    if (any) {
        lab_row(context, sheet, context.tr(Str::AvoidedAll), app::number(all, 0),
                {.kind = app::FigureKind::AvoidedAll});
    }
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
              app::fill(context.tr(Str::Source), {{"source", model.gemm.source}}));
}

}  // namespace jinlan::ui
