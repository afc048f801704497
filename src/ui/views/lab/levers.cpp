// The lab's levers: how far each is carried out, what it stands for, and what its effect rests on.

#include <string>

#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/views/lab/sections.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/fold.hpp"
#include "ui/widgets/number_field.hpp"
#include "ui/widgets/slider.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/wrapping_row.hpp"
#include "whatif/levers/values.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr SliderRange kShare{.min = 0, .max = 100, .step = 5, .decimals = 1, .unit = "%"};
constexpr SliderRange kSigma{
    .min = 0, .max = 100 * whatif::kMaxWeatherSigma, .step = 0.5, .decimals = 1, .unit = "%"};
constexpr NumberRange kPercent{.min = 0, .max = 100, .decimals = 1, .unit = "%"};
constexpr NumberRange kDraws{.min = 1, .max = whatif::kMaxDraws, .decimals = 0};
constexpr NumberRange kSeed{.min = 0, .max = static_cast<double>(whatif::kMaxSeed), .decimals = 0};

/// An assumption if any of the lever's effects is one: a sum is as sure as the least sure of its parts.
whatif::Basis basis_of(const whatif::LeverModel& model, std::uint32_t lever) {
    whatif::Basis basis = whatif::Basis::Measured;
    for (const whatif::Effect& effect : model.effects) {
        if (effect.lever == lever) basis = std::max(basis, model.triples[effect.triple].basis);
    }
    return basis;
}

/// The measures it stands for, which lead to their text, and what its effect rests on.
void what_it_is(const Context& context, const whatif::Lever& lever, whatif::Basis basis) {
    begin_chips(context.theme);
    for (const plan::MeasureId id : lever.measures) {
        const std::string number = std::to_string(context.model.plan[id].number);
        if (chip(context.theme, ("m" + number).c_str(),
                 app::fill(context.tr(Str::LeverMeasure), {{"n", number}})))
            context.act(app::Select{id});
    }
    chip(context.theme, basis_name(context, basis));
    end_chips();
}

void lever_row(const Context& context, const whatif::Lever& lever, whatif::Basis basis, double share,
               const auto& set) {
    const Theme& theme = context.theme;
    ImGui::PushID(lever.key.c_str());
    paragraph(theme, TextStyle::Label, theme.colors.ink, context.tr(lever.name));
    if (const auto percent = slider(theme, "share", 100 * share, kShare)) set(*percent / 100);
    what_it_is(context, lever, basis);
    vertical_space(theme, 8);
    ImGui::PopID();
}

/// A triple's three figures side by side, with what they rest on.
void triple_row(const Context& context, const std::string& name, whatif::TripleIndex index) {
    const Theme& theme = context.theme;
    const whatif::Triple& triple = context.model.levers.triples[index];
    whatif::TripleEdit edit{triple.key, triple.low, triple.mode, triple.high};
    bool own = false;
    for (const whatif::TripleEdit& each : context.state.lab.levers.edits) {
        if (each.triple != triple.key) continue;
        edit = each;
        own = true;
    }
    ImGui::PushID(triple.key.c_str());
    vertical_space(theme, 8);
    paragraph(theme, TextStyle::Body, theme.colors.ink, name);
    const float width = number_field_width(theme, kPercent);
    bool changed = false;
    WrappingRow row(theme, ImGui::GetContentRegionAvail().x);
    const auto figure = [&](const char* id, double& value) {
        row.place(width);
        if (const auto typed = number_field(theme, id, 100 * value, kPercent, width)) {
            value = *typed / 100;
            changed = true;
        }
    };
    figure("low", edit.low);
    figure("mode", edit.mode);
    figure("high", edit.high);
    if (changed) context.act(app::EditTriple{edit});
    const std::string source = app::fill(context.tr(Str::Source), {{"source", triple.source}});
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
              (own ? context.tr(Str::KindOwn) : basis_name(context, triple.basis)) + " · " + source);
    if (own && button(theme, "reset", context.tr(Str::TripleReset)))
        context.act(app::ResetTriple{triple.key});
    ImGui::PopID();
}

void triples(const Context& context) {
    const whatif::LeverModel& model = context.model.levers;
    paragraph(context.theme, TextStyle::Note, context.theme.colors.ink_soft, context.tr(Str::TriplesNote));
    triple_row(context, context.tr(Str::TripleOutside), model.outside);
    for (const whatif::SourceSector& sector : model.sectors) {
        triple_row(context, app::fill(context.tr(Str::TripleShare), {{"sector", context.tr(sector.name)}}),
                   sector.share);
    }
    const auto effect = [&](const plan::Text& lever, const std::string& sector, whatif::TripleIndex index) {
        triple_row(
            context,
            app::fill(context.tr(Str::TripleEffect), {{"lever", context.tr(lever)}, {"sector", sector}}),
            index);
    };
    effect(model.cooperation.name, context.tr(Str::OutsideName), model.cooperation_effect);
    for (const whatif::Effect& each : model.effects) {
        effect(model.levers[each.lever].name, context.tr(model.sectors[each.sector].name), each.triple);
    }
}

void weather(const Context& context) {
    const Theme& theme = context.theme;
    const whatif::LeverScenario& levers = context.state.lab.levers;
    const whatif::LeverModel& model = context.model.levers;
    paragraph(theme, TextStyle::Label, theme.colors.ink, context.tr(Str::WeatherSigma));
    if (const auto sigma = slider(theme, "sigma", 100 * levers.weather_sigma, kSigma))
        context.act(app::SetWeather{*sigma / 100, levers.city_correlation});
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
              basis_name(context, model.weather_sigma_basis) + " · " +
                  app::fill(context.tr(Str::Source), {{"source", model.weather_sigma_source}}));
    vertical_space(theme, 8);
    paragraph(theme, TextStyle::Label, theme.colors.ink, context.tr(Str::WeatherCorrelation));
    if (const auto correlation = slider(theme, "correlation", 100 * levers.city_correlation, kShare))
        context.act(app::SetWeather{levers.weather_sigma, *correlation / 100});
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
              basis_name(context, model.city_correlation_basis) + " · " +
                  app::fill(context.tr(Str::Source), {{"source", model.city_correlation_source}}));
    vertical_space(theme, 8);
    paragraph(theme, TextStyle::Label, theme.colors.ink, context.tr(Str::DrawsName));
    if (const auto draws =
            number_field(theme, "draws", levers.draws, kDraws, number_field_width(theme, kDraws)))
        context.act(app::SetDraws{levers.seed, static_cast<std::uint32_t>(*draws)});
    paragraph(theme, TextStyle::Label, theme.colors.ink, context.tr(Str::SeedName));
    if (const auto seed = number_field(theme, "seed", static_cast<double>(levers.seed), kSeed,
                                       number_field_width(theme, kSeed)))
        context.act(app::SetDraws{static_cast<std::uint64_t>(*seed), levers.draws});
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft, context.tr(Str::SeedNote));
}

}  // namespace

void draw_lab_levers(const Context& context) {
    const Theme& theme = context.theme;
    const whatif::LeverModel& model = context.model.levers;
    const whatif::Scenario& lab = context.state.lab;
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft, context.tr(Str::LeversNote));
    const whatif::Scenario start = app::lab_start(context.model.inputs());
    if (lab.levers == start.levers) {
        disabled_button(theme, context.tr(Str::LeversReset));
    } else if (button(theme, "reset", context.tr(Str::LeversReset))) {
        whatif::Scenario reset = lab;
        reset.levers = start.levers;
        context.act(app::OpenScenario{reset});
    }
    vertical_space(theme, 8);
    for (std::uint32_t i = 0; i < model.levers.size(); ++i) {
        lever_row(context, model.levers[i], basis_of(model, i), app::lever_share(lab, i), [&](double share) {
            context.act(app::SetLever{i, share});
        });
    }
    lever_row(context, model.cooperation, model.triples[model.cooperation_effect].basis,
              lab.levers.cooperation, [&](double share) { context.act(app::SetCooperation{share}); });
    if (kept_fold(theme, "weather", context.tr(Str::WeatherTitle), {}, false)) weather(context);
    const std::string own =
        lab.levers.edits.empty()
            ? std::string()
            : app::fill(context.tr(Str::TriplesOwn), {{"n", std::to_string(lab.levers.edits.size())}});
    if (kept_fold(theme, "triples", context.tr(Str::TriplesTitle), own, false)) triples(context);
}

}  // namespace jinlan::ui
