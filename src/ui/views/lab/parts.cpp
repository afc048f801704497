// The lab's charts of what an outcome is made of: levers, index parts, and what matters most.

#include <algorithm>
#include <limits>
#include <utility>

#include "app/explanation/explanation.hpp"
#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "ui/views/lab/charts.hpp"
#include "ui/views/map/lab_texts.hpp"
#include "whatif/levers/evaluation.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr std::size_t kMostSwings = 10;  // bars of a tornado that are shown
constexpr double kNothing = 1e-9;        // ug/m3: what is less is no step

std::string signed_text(const LabTexts& texts, double change) {
    return app::with_unit(app::signed_number(change, 1), kConcentrationUnit, texts.language);
}

Str basis_name(whatif::Basis basis) {
    return basis == whatif::Basis::Measured     ? Str::KindMeasured
           : basis == whatif::Basis::Literature ? Str::KindLiterature
                                                : Str::KindAssumption;
}

const whatif::Lever& lever_of(const whatif::LeverModel& model, std::uint32_t lever) {
    return lever < model.levers.size() ? model.levers[lever] : model.cooperation;
}

/// The effects that the lever rests on: the weakest of their bases, and their sources, each once.
struct LeverGround {
    whatif::Basis basis = whatif::Basis::Measured;
    std::string source;
};
LeverGround ground_of(const whatif::LeverModel& model, std::uint32_t lever) {
    LeverGround ground;
    const auto add = [&](const whatif::Triple& triple) {
        ground.basis = std::max(ground.basis, triple.basis);
        if (ground.source.find(triple.source) != std::string::npos) return;
        if (!ground.source.empty()) ground.source += "; ";
        ground.source += triple.source;
    };
    if (lever >= model.levers.size()) add(model.triples[model.cooperation_effect]);
    for (const whatif::Effect& effect : model.effects) {
        if (effect.lever == lever) add(model.triples[effect.triple]);
    }
    return ground;
}

std::string swing_name(const LabTexts& texts, const LabData& data, const whatif::Swing& swing) {
    const whatif::LeverModel& model = data.inputs.levers;
    switch (swing.input) {
        case whatif::SensitivityInput::Triple:
            return app::triple_name(model, swing.index, texts.strings, texts.language);
        case whatif::SensitivityInput::Observation: return texts.tr(Str::LabStart);
        case whatif::SensitivityInput::Weather: return texts.tr(Str::LabWeather);
        case whatif::SensitivityInput::Implementation:
        case whatif::SensitivityInput::Cooperation: break;
    }
    const bool cooperation = swing.input == whatif::SensitivityInput::Cooperation;
    const whatif::Lever& lever = cooperation ? model.cooperation : model.levers[swing.index];
    return app::fill(texts.tr(Str::InputImplementation), {{"lever", texts.tr(lever.name)}});
}

/// What the moved figure rests on: a word for its kind, and its source.
std::pair<std::string, std::string> swing_ground(const LabTexts& texts, const LabData& data,
                                                 plan::CityId city, const whatif::Swing& swing) {
    const whatif::LeverModel& model = data.inputs.levers;
    switch (swing.input) {
        case whatif::SensitivityInput::Triple: {
            const whatif::Triple& triple = model.triples[swing.index];
            const auto& edits = data.scenario.levers.edits;
            const bool own = std::ranges::find(edits, triple.key, &whatif::TripleEdit::triple) != edits.end();
            if (own) return {texts.tr(Str::KindOwn), {}};
            return {texts.tr(basis_name(triple.basis)), source_text(texts, triple.source)};
        }
        case whatif::SensitivityInput::Observation: {
            const air::Observation* base = data.outcome.cities[city.index].pollutants.pm25_observation;
            if (base == nullptr) return {};
            return {texts.tr(app::name_of(base->kind)), source_text(texts, base->source)};
        }
        case whatif::SensitivityInput::Weather:
            if (data.scenario.levers.weather_sigma != model.weather_sigma)
                return {texts.tr(Str::KindOwn), {}};
            return {texts.tr(basis_name(model.weather_sigma_basis)),
                    source_text(texts, model.weather_sigma_source)};
        case whatif::SensitivityInput::Implementation:
        case whatif::SensitivityInput::Cooperation: break;
    }
    return {texts.tr(Str::KindOwn), {}};
}

/// The sentence of what the index says of the last ten.
std::string index_title(const LabTexts& texts, const LabData& data, const whatif::CityResult& result) {
    const whatif::PollutantOutcome& outcome = result.pollutants;
    const std::string after = app::number(outcome.index_after->total, 2);
    const std::string& name = city_name(texts, data, result.city);
    if (!outcome.line || !outcome.line_gap) {
        return app::fill(texts.tr(Str::LabIndexNoLine), {{"city", name}, {"after", after}});
    }
    // Of some years only a lower bound of the line is known: above it nothing can be said.
    const double gap = *outcome.line_gap;
    const Str pattern = gap < 0                  ? Str::LabIndexOut
                        : outcome.line->at_least ? Str::LabIndexUnknown
                        : gap == 0               ? Str::LabIndexEqual
                                                 : Str::LabIndexIn;
    return app::fill(texts.tr(pattern), {{"city", name},
                                         {"after", after},
                                         {"year", std::to_string(outcome.line->year)},
                                         {"line", app::number(outcome.line->index, 2)},
                                         {"gap", app::number(gap < 0 ? -gap : gap, 2)}});
}

}  // namespace

WaterfallChart waterfall_of(const LabTexts& texts, const LabData& data, plan::CityId city) {
    const whatif::CityResult& result = data.outcome.cities[city.index];
    const whatif::PollutantOutcome& pollutants = result.pollutants;
    WaterfallChart chart;
    chart.text.measure = texts.tr(Str::Pm25Annual);
    chart.text.unit = app::with_unit({}, kConcentrationUnit, texts.language);
    chart.text.empty = app::fill(texts.tr(Str::LabFanNone), {{"city", city_name(texts, data, city)}});
    chart.start = std::numeric_limits<double>::quiet_NaN();
    chart.start_label = app::capitalised(texts.tr(Str::LabStart));
    chart.end_label = app::capitalised(texts.tr(Str::LabEnd));
    if (pollutants.pm25_observation == nullptr || !pollutants.pm25_after) return chart;
    const air::Observation& base = *pollutants.pm25_observation;
    chart.text.empty.clear();  // without a step the title says it all
    chart.start = base.value;
    chart.start_hover = base_text(texts, base) + "\n" + source_text(texts, base.source);
    chart.end_hover = texts.tr(Str::NotAForecast);

    const double percent = whatif::change_of(data.scenario, city).change_percent[air::Pollutant::Pm25];
    const double changed = whatif::changed(base.value, percent);
    if (changed != base.value) {
        WaterfallStep& step = chart.steps.emplace_back();
        step.label = app::capitalised(texts.tr(Str::LabYourChange));
        step.change = changed - base.value;
        step.hover = app::with_unit(app::signed_number(percent, 1), "%", texts.language) + "\n" +
                     texts.tr(Str::KindOwn);
    }
    whatif::LeverCity before = whatif::lever_city(data.inputs.plan, city, base);
    before.base = changed;
    const whatif::LeverModel& model = data.inputs.levers;
    for (const whatif::Contribution& part : whatif::contributions(model, before, data.scenario.levers)) {
        if (part.change > -kNothing && part.change < kNothing) continue;
        const LeverGround ground = ground_of(model, part.lever);
        const double x = part.lever < data.scenario.levers.implementation.size()
                             ? data.scenario.levers.implementation[part.lever]
                             : data.scenario.levers.cooperation;
        const std::string& name = texts.tr(lever_of(model, part.lever).name);
        WaterfallStep& step = chart.steps.emplace_back();
        step.label = name;
        step.change = part.change;
        step.kind = ground.basis == whatif::Basis::Assumption ? MarkKind::Hollow : MarkKind::Solid;
        step.hover = app::fill(texts.tr(Str::InputImplementation), {{"lever", name}}) + " " +
                     app::with_unit(app::trimmed_number(x * 100, 0), "%", texts.language) + "\n" +
                     texts.tr(basis_name(ground.basis));
        step.source = source_text(texts, ground.source);
    }
    const std::string from = concentration_text(texts, base.value);
    if (chart.steps.empty()) {
        chart.text.title = app::fill(texts.tr(Str::LabWaterfallNone),
                                     {{"city", city_name(texts, data, city)}, {"from", from}});
    } else {
        const auto most = std::ranges::min_element(chart.steps, {}, [](const WaterfallStep& step) {
            return step.change < 0 ? step.change : -step.change;
        });
        chart.text.title = app::fill(texts.tr(Str::LabWaterfallTitle),
                                     {{"lever", most->label},
                                      {"change", signed_text(texts, most->change)},
                                      {"from", app::trimmed_number(base.value, 1)},
                                      {"to", concentration_text(texts, *pollutants.pm25_after)}});
    }
    chart.text.note =
        texts.tr(Str::LabWaterfallOrder) + texts.tr(Str::DescribeSemicolon) + note_of(texts, data, city);
    return chart;
}

DumbbellChart index_of(const LabTexts& texts, const LabData& data, plan::CityId city) {
    const whatif::CityResult& result = data.outcome.cities[city.index];
    const whatif::PollutantOutcome& outcome = result.pollutants;
    DumbbellChart chart;
    chart.text.measure = app::capitalised(texts.tr(Str::LabIndexMeasure));
    chart.text.empty = texts.tr(Str::IndexNoData);
    chart.text.decimals = 2;
    chart.names = {texts.tr(Str::LabStart), texts.tr(Str::LabEnd)};
    chart.from_zero = true;
    if (!outcome.index_base || !outcome.index_after || !outcome.index_year) return chart;
    chart.text.title = index_title(texts, data, result);
    const std::string year = std::to_string(*outcome.index_year);
    const auto add = [&](const std::string& label, double before, double after, MarkKind kind,
                         const std::string& hover, const std::string& source) {
        DumbbellRow& row = chart.rows.emplace_back();
        row.label = label;
        row.points.push_back({0, before, {}, {}, kind, label, year + "\n" + hover, source});
        row.points.push_back({0, after, {}, {}, kind, label, texts.tr(Str::NotAForecast), source});
    };
    add(texts.tr(Str::IndexTitle), outcome.index_base->total, outcome.index_after->total, MarkKind::Solid,
        texts.tr(Str::KindCalculated), {});
    if (outcome.line) {
        chart.target_name = texts.tr(Str::LabIndexLine);
        chart.rows.back().references.push_back({outcome.line->index, ReferenceKind::Target, {}, {}});
    }
    chart.standard_name = texts.tr(Str::LabIndexLimit);
    std::string sources;
    for (const air::Pollutant pollutant : air::kPollutants) {
        const air::Observation* row =
            data.inputs.observations.find(city, air::metric_of(pollutant), *outcome.index_year);
        const bool estimate = row != nullptr && air::is_estimate(row->kind);
        add(texts.tr(app::name_of(pollutant)), outcome.index_base->parts[pollutant],
            outcome.index_after->parts[pollutant], estimate ? MarkKind::Hollow : MarkKind::Solid,
            row != nullptr ? texts.tr(app::name_of(row->kind)) : std::string(),
            row != nullptr ? source_text(texts, row->source) : std::string());
        chart.rows.back().references.push_back({1, ReferenceKind::Standard, {}, {}});
        if (sources.empty() && row != nullptr) {
            sources =
                app::fill(texts.tr(Str::LabNote), {{"base", base_text(texts, *row)},
                                                   {"source", source_text(texts, row->source)},
                                                   {"note", app::capitalised(texts.tr(Str::NotAForecast))}});
        }
    }
    if (outcome.line && outcome.line->year != *outcome.index_year) {
        sources =
            app::capitalised(texts.tr(Str::LabLineOtherYear)) + texts.tr(Str::DescribeSemicolon) + sources;
    }
    chart.text.note = app::capitalised(sources);
    return chart;
}

TornadoChart tornado_of(const LabTexts& texts, const LabData& data, plan::CityId city,
                        const whatif::Tornado& tornado, whatif::SensitivityOutcome outcome) {
    const bool chance = outcome == whatif::SensitivityOutcome::Attainment;
    const double scale = chance ? 100 : 1;
    TornadoChart chart;
    chart.text.measure = texts.tr(chance ? Str::LabTornadoChance : Str::LabTornadoPm25);
    chart.text.unit = app::with_unit({}, chance ? "%" : kConcentrationUnit, texts.language);
    chart.text.empty = texts.tr(Str::LabTornadoNone);
    chart.base = tornado.middle * scale;
    chart.base_name = texts.tr(Str::LabTornadoBase);
    chart.low_name = texts.tr(Str::LabTornadoLow);
    chart.high_name = texts.tr(Str::LabTornadoHigh);
    std::size_t more = 0;
    for (const whatif::Swing& swing : tornado.swings) {
        if (!(swing.width() > 0)) continue;
        if (chart.rows.size() == kMostSwings) {
            ++more;
            continue;
        }
        auto [kind, source] = swing_ground(texts, data, city, swing);
        TornadoRow& row = chart.rows.emplace_back();
        row.label = app::capitalised(swing_name(texts, data, swing));
        row.at_low = swing.at_low * scale;
        row.at_high = swing.at_high * scale;
        row.hover =
            app::fill(texts.tr(Str::LabTornadoHover), {{"low", app::trimmed_number(swing.low_input, 3)},
                                                       {"high", app::trimmed_number(swing.high_input, 3)},
                                                       {"kind", kind}});
        row.source = std::move(source);
    }
    if (chart.rows.empty()) return chart;
    const TornadoRow& widest = chart.rows.front();
    const double low = std::min(widest.at_low, widest.at_high);
    const double high = std::max(widest.at_low, widest.at_high);
    chart.text.title = app::fill(
        texts.tr(Str::LabTornadoTitle),
        {{"city", city_name(texts, data, city)},
         {"name", widest.label},
         {"low", app::trimmed_number(low, 1)},
         {"high",
          app::with_unit(app::trimmed_number(high, 1), chance ? "%" : kConcentrationUnit, texts.language)}});
    std::string note = note_of(texts, data, city);
    if (more > 0) {
        note = app::fill(texts.tr(Str::LabTornadoMore), {{"n", std::to_string(more)}}) +
               texts.tr(Str::DescribeSemicolon) + note;
    }
    chart.text.note = app::capitalised(std::move(note));
    return chart;
}

}  // namespace jinlan::ui
