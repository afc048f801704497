// The tornado. A figure is held at an end by an edit of the scenario or a change of the city: there is no
// second model here.

#include "whatif/seek/sensitivity.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "whatif/draws/math.hpp"
#include "whatif/draws/monte_carlo.hpp"
#include "whatif/levers/evaluation.hpp"

namespace jinlan::whatif {

namespace {

class Sensitivity {
public:
    Sensitivity(const LeverModel& model, LeverCity city, const LeverScenario& scenario,
                SensitivityOutcome outcome)
        : model_(model), city_(std::move(city)), scenario_(bounded(model, scenario)), outcome_(outcome) {
        city_.wanted = true;
        engine_.set_summaries(false);
    }

    Tornado run() {
        result_.middle = evaluate(city_, scenario_, 1.0);
        add_triples();
        add_observation();
        add_weather();
        add_implementation();
        std::stable_sort(result_.swings.begin(), result_.swings.end(),
                         [](const Swing& a, const Swing& b) { return a.width() > b.width(); });
        return std::move(result_);
    }

private:
    /// `weather` multiplies the concentration.
    double evaluate(const LeverCity& city, const LeverScenario& scenario, double weather) {
        if (outcome_ == SensitivityOutcome::Concentration) {
            return LeverEvaluation(model_, scenario).concentration(city) * weather;
        }
        LeverCity asked = city;
        // A factor on the concentration is one on the target.
        asked.target = *city.target / weather;
        return *engine_.run(model_, {&asked, 1}, scenario).cities[0].attainment;
    }

    void add_triple(TripleIndex index, const Range& range) {
        if (!(range.high > range.low)) return;
        Swing swing{SensitivityInput::Triple, index, range.low, range.high, 0, 0};
        const auto with = [&](double value) {
            LeverScenario scenario = scenario_;
            scenario.edits.push_back({model_.triples[index].key, value, value, value});
            return evaluate(city_, scenario, 1.0);
        };
        swing.at_low = with(range.low);
        swing.at_high = with(range.high);
        result_.swings.push_back(swing);
    }

    void add_triples() {
        const LeverValues values = lever_values(model_, scenario_);
        const ShareProfile& profile = values.profiles[profile_of(model_, city_.city)];
        const auto add = [&](TripleIndex index) { add_triple(index, values.triples[index]); };
        const bool any = scenario_.cooperation > 0 ||
                         std::any_of(scenario_.implementation.begin(), scenario_.implementation.end(),
                                     [](double x) { return x > 0; });
        if (!any) return;  // shares and effects of nothing
        add(profile.outside);
        if (scenario_.cooperation > 0) add(model_.cooperation_effect);
        for (const TripleIndex share : profile.sectors) add(share);
        for (const Effect& effect : model_.effects) {
            if (scenario_.implementation[effect.lever] > 0) add(effect.triple);
        }
    }

    void add_observation() {
        const double low = city_.base_low.value_or(city_.base);
        const double high = city_.base_high.value_or(city_.base);
        if (!(high > low)) return;
        const auto with = [&](double base) {
            LeverCity city = city_;
            city.base = base;
            city.base_low.reset();
            city.base_high.reset();
            return evaluate(city, scenario_, 1.0);
        };
        result_.swings.push_back({SensitivityInput::Observation, 0, low, high, with(low), with(high)});
    }

    void add_weather() {
        if (!(scenario_.weather_sigma > 0)) return;
        const double low = exponential(scenario_.weather_sigma * normal_quantile(0.05));
        const double high = exponential(scenario_.weather_sigma * normal_quantile(0.95));
        LeverScenario still = scenario_;
        still.weather_sigma = 0;
        result_.swings.push_back({SensitivityInput::Weather, 0, low, high, evaluate(city_, still, low),
                                  evaluate(city_, still, high)});
    }

    void add_implementation() {
        for (std::uint32_t i = 0; i <= model_.levers.size(); ++i) {
            const bool is_lever = i < model_.levers.size();
            const auto with = [&](double x) {
                LeverScenario scenario = scenario_;
                (is_lever ? scenario.implementation[i] : scenario.cooperation) = x;
                return evaluate(city_, scenario, 1.0);
            };
            result_.swings.push_back(
                {is_lever ? SensitivityInput::Implementation : SensitivityInput::Cooperation,
                 is_lever ? i : 0, 0, 1, with(0), with(1)});
        }
    }

    const LeverModel& model_;
    LeverCity city_;
    LeverScenario scenario_;
    SensitivityOutcome outcome_;
    MonteCarlo engine_;
    Tornado result_;
};

}  // namespace

std::optional<Tornado> tornado(const LeverModel& model, const LeverCity& city, const LeverScenario& scenario,
                               SensitivityOutcome outcome) {
    if (outcome == SensitivityOutcome::Attainment && !city.target) return std::nullopt;
    return Sensitivity(model, city, scenario, outcome).run();
}

}  // namespace jinlan::whatif
