// Which explanation a figure has, and what all of them are written with.

#include "app/explanation/explanation.hpp"

#include <algorithm>
#include <utility>

#include "app/explanation/parts.hpp"
#include "app/words/names.hpp"
#include "app/words/number_format.hpp"

namespace jinlan::app {

namespace {

constexpr int kPutIn = 6;  // decimals of a value within a formula, at most

InputKind kind_of(air::Kind kind) { return static_cast<InputKind>(kind); }

InputKind kind_of(whatif::Basis basis) {
    switch (basis) {
        case whatif::Basis::Measured: return InputKind::Measured;
        case whatif::Basis::Literature: return InputKind::Literature;
        case whatif::Basis::Assumption: return InputKind::Assumption;
    }
    return InputKind::Assumption;
}

Str title_of(FigureKind kind) {
    switch (kind) {
        case FigureKind::Pm25After: return Str::ExplainPm25Title;
        case FigureKind::P05:
        case FigureKind::P50:
        case FigureKind::P95: return Str::ExplainQuantileTitle;
        case FigureKind::Attainment: return Str::ExplainAttainmentTitle;
        case FigureKind::AllAttain: return Str::ExplainAllTitle;
        case FigureKind::IndexBase: return Str::ExplainIndexBaseTitle;
        case FigureKind::IndexAfter: return Str::ExplainIndexAfterTitle;
        case FigureKind::IndexPart: return Str::ExplainPartTitle;
        case FigureKind::LineGap: return Str::ExplainGapTitle;
        case FigureKind::Place: return Str::ExplainPlaceTitle;
        case FigureKind::RequiredRate: return Str::ExplainRateTitle;
        case FigureKind::AttainmentYear: return Str::ExplainYearTitle;
        case FigureKind::AvoidedDeaths: return Str::ExplainDeathsTitle;
        case FigureKind::Amount: return Str::ExplainAmountTitle;
        case FigureKind::PlaceBase: return Str::ExplainPlaceBaseTitle;
        case FigureKind::CutAll: return Str::ExplainCutAllTitle;
        case FigureKind::CutAlone: return Str::ExplainCutAloneTitle;
        case FigureKind::TargetGap: return Str::ExplainTargetGapTitle;
        case FigureKind::StandardGap: return Str::ExplainStandardGapTitle;
        case FigureKind::Rule: return Str::ExplainRuleTitle;
        case FigureKind::AvoidedAll: return Str::ExplainAvoidedAllTitle;
        case FigureKind::ScheduleDue: return Str::ExplainDueTitle;
        case FigureKind::DepartmentLoad:
        case FigureKind::CityLoad: return Str::ExplainLoadTitle;
        case FigureKind::UniformCut: return Str::ExplainUniformCutTitle;
        case FigureKind::GoalChance: return Str::ExplainGoalChanceTitle;
        case FigureKind::LeastEffort: return Str::ExplainEffortTitle;
        case FigureKind::LeverShare: return Str::ExplainLeverShareTitle;
    }
    return Str::ExplainPm25Title;
}

std::size_t quantile_of(FigureKind kind) {
    return kind == FigureKind::P05 ? whatif::kP05 : kind == FigureKind::P50 ? whatif::kP50 : whatif::kP95;
}

bool explain_city(ExplanationWriter& writer, const whatif::CityResult& city, const FigureAsked& asked) {
    switch (asked.kind) {
        case FigureKind::Pm25After: return explain_pm25(writer, city);
        case FigureKind::P05:
        case FigureKind::P50:
        case FigureKind::P95: return explain_quantile(writer, city, quantile_of(asked.kind));
        case FigureKind::Attainment: return explain_attainment(writer, city);
        case FigureKind::IndexBase: return explain_index(writer, city, false);
        case FigureKind::IndexAfter: return explain_index(writer, city, true);
        case FigureKind::IndexPart: return explain_index_part(writer, city, asked.pollutant);
        case FigureKind::LineGap: return explain_line_gap(writer, city);
        case FigureKind::PlaceBase: return explain_place(writer, city, false);
        case FigureKind::Place: return explain_place(writer, city, true);
        case FigureKind::CutAll: return explain_cut(writer, city, std::nullopt);
        case FigureKind::CutAlone: return explain_cut(writer, city, asked.pollutant);
        case FigureKind::TargetGap: return explain_target_gap(writer, city);
        case FigureKind::StandardGap: return explain_standard_gap(writer, city, asked.item);
        case FigureKind::Rule:
            return asked.item < city.rules.size() && explain_rule(writer, city, city.rules[asked.item]);
        case FigureKind::RequiredRate: return explain_required_rate(writer, city, asked.goal);
        case FigureKind::AttainmentYear: return explain_attainment_year(writer, city, asked.goal);
        case FigureKind::AvoidedDeaths: return explain_avoided_deaths(writer, city);
        case FigureKind::AllAttain:
        case FigureKind::Amount:
        case FigureKind::AvoidedAll:
        case FigureKind::ScheduleDue:
        case FigureKind::DepartmentLoad:
        case FigureKind::CityLoad:
        case FigureKind::UniformCut:
        case FigureKind::GoalChance:
        case FigureKind::LeastEffort:
        case FigureKind::LeverShare: break;  // not of a city
    }
    return false;
}

/// A figure that is not of a city. `about` is given what it is of, where it is of anything.
bool explain_whole(ExplanationWriter& writer, const FigureAsked& asked, std::string& about) {
    const whatif::Inputs& inputs = writer.what().inputs;
    const whatif::ScenarioOutcome& outcome = writer.what().outcome;
    switch (asked.kind) {
        case FigureKind::AllAttain: return explain_all_attain(writer);
        case FigureKind::AvoidedAll: return explain_avoided_all(writer);
        case FigureKind::Amount: {
            if (asked.indicator >= outcome.indicators.size()) return false;
            const whatif::Indicator& indicator = outcome.indicators[asked.indicator];
            if (asked.need >= indicator.needs.size()) return false;
            const whatif::IndicatorNeed& need = indicator.needs[asked.need];
            about = writer.tr(inputs.indicators.totals[need.total].name);
            return explain_amount(writer, indicator, need);
        }
        case FigureKind::ScheduleDue:
            about = date(outcome.window.to, writer.what().language);
            return explain_schedule_due(writer);
        case FigureKind::DepartmentLoad: {
            if (asked.item >= outcome.schedule.departments.size()) return false;
            const whatif::DepartmentLoad& load = outcome.schedule.departments[asked.item];
            about = fill(writer.tr(Str::LoadQuarter),
                         {{"department", writer.tr(inputs.plan[load.department].short_name)},
                          {"year", std::to_string(load.quarter.year)},
                          {"quarter", std::to_string(load.quarter.number)}});
            return explain_department_load(writer, load);
        }
        case FigureKind::CityLoad: {
            if (asked.item >= outcome.schedule.cities.size()) return false;
            const whatif::CityLoad& load = outcome.schedule.cities[asked.item];
            about = writer.tr(inputs.plan[load.city].short_name);
            return explain_city_load(writer, load);
        }
        case FigureKind::UniformCut: return explain_uniform_cut(writer);
        case FigureKind::GoalChance: return explain_goal_chance(writer);
        case FigureKind::LeastEffort: return explain_least_effort(writer);
        case FigureKind::LeverShare: {
            const whatif::LeverModel& model = inputs.levers;
            if (asked.item > model.levers.size()) return false;
            about = writer.tr(
                (asked.item < model.levers.size() ? model.levers[asked.item] : model.cooperation).name);
            return explain_lever_share(writer, asked.item);
        }
        default: return false;
    }
}

bool is_of_city(FigureKind kind) { return kind != FigureKind::AllAttain && kind < FigureKind::Amount; }

}  // namespace

std::string put_in(double value) { return trimmed_number(value, kPutIn); }

std::string step(std::string_view sum, std::string_view result) {
    return std::string(sum) + " = " + std::string(result);
}

std::string ExplanationWriter::with_unit(std::string_view figures, std::string_view unit_key) const {
    return app::with_unit(figures, unit_key, what_.language);
}

ExplainedInput& ExplanationWriter::add(std::string name, double value, int decimals, std::string_view unit,
                                       InputKind kind, std::string source, std::string confidence) {
    explanation.inputs.push_back({std::move(name), value, with_unit(trimmed_number(value, decimals), unit),
                                  std::string(unit), kind, std::move(source), std::move(confidence)});
    return explanation.inputs.back();
}

void ExplanationWriter::of_city(plan::CityId city, std::size_t from) {
    for (std::size_t i = from; i < explanation.inputs.size(); ++i) {
        std::string& name = explanation.inputs[i].name;
        name = fill(tr(Str::InputOfCity), {{"city", tr(what_.inputs.plan[city].short_name)}, {"what", name}});
    }
}

void ExplanationWriter::add(const air::Observation& observation) {
    const std::string_view unit = air::metric_unit(observation.metric);
    std::string_view pollutant_name = air::metric_key(observation.metric);
    for (const air::Pollutant pollutant : air::kPollutants) {
        if (air::metric_of(pollutant) == observation.metric) pollutant_name = tr(name_of(pollutant));
    }
    ExplainedInput& input = add(
        fill(tr(Str::InputObservation),
             {{"pollutant", pollutant_name}, {"year", std::to_string(observation.year)}}),
        observation.value, 2, unit, kind_of(observation.kind), observation.source, observation.confidence);
    if (observation.low && observation.high) {
        input.text += fill(tr(Str::ObservationRange), {{"low", trimmed_number(*observation.low, 2)},
                                                       {"high", trimmed_number(*observation.high, 2)}});
    }
}

void ExplanationWriter::add(whatif::TripleIndex index, std::optional<double> value) {
    const whatif::LeverModel& model = what_.inputs.levers;
    const whatif::Triple& triple = model.triples[index];
    const whatif::Range range = whatif::lever_values(model, what_.scenario.levers).triples[index];
    const bool own = std::ranges::find(what_.scenario.levers.edits, triple.key,
                                       &whatif::TripleEdit::triple) != what_.scenario.levers.edits.end();
    ExplainedInput& input =
        add(triple_name(model, index, what_.strings, what_.language), value.value_or(range.mode), kPutIn, "1",
            own ? InputKind::Own : kind_of(triple.basis), own ? std::string() : triple.source);
    input.text += fill(tr(Str::ObservationRange),
                       {{"low", trimmed_number(range.low, 3)}, {"high", trimmed_number(range.high, 3)}});
    // The shares of the sectors are made to add up with what comes from outside.
    if (value && *value != range.mode) {
        input.text += fill(tr(Str::InputScaled), {{"value", trimmed_number(range.mode, 3)}});
    }
}

std::optional<Explanation> explain(const Explained& what, const FigureAsked& asked) {
    ExplanationWriter writer(what);
    std::string about;
    if (!is_of_city(asked.kind)) {
        if (!explain_whole(writer, asked, about)) return std::nullopt;
    } else {
        if (asked.city.index >= what.outcome.cities.size()) return std::nullopt;
        if (!explain_city(writer, what.outcome.cities[asked.city.index], asked)) return std::nullopt;
        about = writer.tr(what.inputs.plan[asked.city].short_name);
    }
    const double level = whatif::kQuantileLevels[quantile_of(asked.kind)] * 100;
    writer.explanation.title = capitalised(
        fill(writer.tr(title_of(asked.kind)), {{"about", about},
                                               {"level", trimmed_number(level, 0)},
                                               {"pollutant", writer.tr(name_of(asked.pollutant))}}));
    return std::move(writer.explanation);
}

Str name_of(InputKind kind) {
    switch (kind) {
        case InputKind::Official:
        case InputKind::Derived:
        case InputKind::Computed:
        case InputKind::Calibrated:
        case InputKind::Residual: return name_of(static_cast<air::Kind>(kind));
        case InputKind::Measured: return Str::KindMeasured;
        case InputKind::Literature: return Str::KindLiterature;
        case InputKind::Assumption: return Str::KindAssumption;
        case InputKind::Own: return Str::KindOwn;
        case InputKind::Plan: return Str::KindPlan;
        case InputKind::Standard: return Str::KindStandard;
        case InputKind::Calculated: return Str::KindCalculated;
    }
    return Str::KindAssumption;
}

std::string confidence_name(const Translation& strings, const std::string& confidence) {
    if (confidence == "high") return strings[Str::ConfidenceHigh];
    if (confidence == "medium-high") return strings[Str::ConfidenceMediumHigh];
    if (confidence == "medium") return strings[Str::ConfidenceMedium];
    if (confidence == "medium-low") return strings[Str::ConfidenceMediumLow];
    if (confidence == "low") return strings[Str::ConfidenceLow];
    return {};
}

std::string triple_name(const whatif::LeverModel& levers, whatif::TripleIndex triple,
                        const Translation& strings, plan::Language language) {
    const auto sector_name = [&](std::size_t sector) -> const std::string& {
        return levers.sectors[sector].name.in(language);
    };
    if (triple == levers.outside) return strings[Str::InputOutside];
    if (triple == levers.cooperation_effect) {
        return fill(strings[Str::InputCooperation], {{"lever", levers.cooperation.name.in(language)}});
    }
    for (std::size_t s = 0; s < levers.sectors.size(); ++s) {
        if (levers.sectors[s].share == triple) {
            return fill(strings[Str::InputShare], {{"sector", sector_name(s)}});
        }
    }
    for (const whatif::Effect& effect : levers.effects) {
        if (effect.triple != triple) continue;
        return fill(strings[Str::InputEffect], {{"lever", levers.levers[effect.lever].name.in(language)},
                                                {"sector", sector_name(effect.sector)}});
    }
    for (const whatif::CityShares& own : levers.city_shares) {
        if (own.outside == triple) return strings[Str::InputOutside];
        for (std::size_t s = 0; s < own.sectors.size(); ++s) {
            if (own.sectors[s] == triple) {
                return fill(strings[Str::InputShare], {{"sector", sector_name(s)}});
            }
        }
    }
    return levers.triples[triple].key;
}

}  // namespace jinlan::app
