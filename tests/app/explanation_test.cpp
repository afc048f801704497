// What an explanation says multiplies out to the figure that it explains: each of its steps is read as
// arithmetic and done anew.
#include "app/explanation.hpp"

#include <cmath>
#include <cstdlib>
#include <string>

#include <doctest/doctest.h>

#include "support/model.hpp"
#include "whatif/real_inputs.hpp"

using namespace jinlan;
using namespace jinlan::app;

namespace {

/// Reads "41 ÷ 35 × (1 − 0.1)^2" with exp and ln, as it stands in an explanation.
class Arithmetic {
public:
    explicit Arithmetic(std::string text) {
        const auto replace = [&text](std::string_view what, std::string_view with) {
            for (std::size_t at; (at = text.find(what)) != std::string::npos;)
                text.replace(at, what.size(), with);
        };
        replace("\u2009", "");
        replace("\u2212", "-");
        replace("×", "*");
        replace("÷", "/");
        replace(" ", "");
        text_ = text;
    }

    double sum() {
        double value = product();
        while (peek() == '+' || peek() == '-') {
            const bool add = next() == '+';
            const double other = product();
            value = add ? value + other : value - other;
        }
        return value;
    }

    bool at_end() const { return at_ == text_.size(); }

    /// Half of what its last decimal says.
    double half_of_last() const {
        const std::size_t point = text_.find('.');
        std::size_t decimals = 0;
        if (point != std::string::npos)
            while (point + 1 + decimals < text_.size() && std::isdigit(text_[point + 1 + decimals]) != 0)
                ++decimals;
        const double half = 0.5 * std::pow(10.0, -static_cast<double>(decimals));
        return text_.find('%') != std::string::npos ? half / 100 : half;
    }

private:
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    char next() { return text_[at_++]; }

    double product() {
        double value = power();
        while (peek() == '*' || peek() == '/') {
            const bool times = next() == '*';
            const double other = power();
            value = times ? value * other : value / other;
        }
        return value;
    }

    double power() {
        const double base = factor();
        if (peek() != '^') return base;
        next();
        return std::pow(base, factor());
    }

    double factor() {
        if (peek() == '-') {
            next();
            return -factor();
        }
        if (peek() == '+') next();
        if (peek() == '(') {
            next();
            const double value = sum();
            REQUIRE(next() == ')');
            return value;
        }
        if (text_.compare(at_, 3, "exp") == 0) {
            at_ += 3;
            return std::exp(factor());
        }
        if (text_.compare(at_, 2, "ln") == 0) {
            at_ += 2;
            return std::log(factor());
        }
        char* end = nullptr;
        double value = std::strtod(text_.c_str() + at_, &end);
        REQUIRE(end != text_.c_str() + at_);
        at_ = static_cast<std::size_t>(end - text_.c_str());
        if (peek() == '%') {
            next();
            value /= 100;
        }
        return value;
    }

    std::string text_;
    std::size_t at_ = 0;
};

/// What stands behind the step's equal sign, once what stands before it has come to that.
double done_anew(const std::string& step) {
    CAPTURE(step);
    const std::size_t equals = step.find(" = ");
    REQUIRE(equals != std::string::npos);
    Arithmetic left(step.substr(0, equals));
    Arithmetic right(step.substr(equals + 3));
    const double got = left.sum();
    CHECK(left.at_end());
    const double said = right.sum();
    // Values stand in the sum with six decimals.
    CHECK(std::abs(got - said) <= right.half_of_last() * 1.001 + std::abs(said) * 2e-5);
    return said;
}

const whatif::Inputs& inputs() { return tests::real_inputs(); }

plan::CityId city(const char* key) { return *plan::find_city(inputs().plan, key); }

struct Case {
    whatif::Scenario scenario = whatif::base_scenario(inputs().levers);
    whatif::ScenarioOutcome outcome{};

    void run() {
        scenario.levers.draws = 2000;
        outcome = whatif::evaluate_with_spread(inputs(), scenario);
    }

    std::optional<Explanation> explain(const FigureAsked& asked,
                                       plan::Language language = plan::Language::English) const {
        return app::explain({inputs(), scenario, outcome, tests::real_model().strings(language), language},
                            asked);
    }
};

/// From 2023, with a change and levers.
Case changed_case() {
    Case made;
    made.scenario.bases = {{city("taiyuan"), 2023}};
    made.scenario.changes = {{city("taiyuan"), {{{-10, 0, 0, 0, 0, 5}}}}};
    made.scenario.levers.implementation.assign(inputs().levers.levers.size(), 0.0);
    made.scenario.levers.implementation[0] = 0.5;
    made.scenario.levers.implementation[3] = 1;
    made.scenario.levers.cooperation = 0.25;
    made.run();
    return made;
}

}  // namespace

TEST_CASE("the explanation of Taiyuan's index of 2023 adds six parts up to 4.957") {
    Case made;
    made.scenario.bases = {{city("taiyuan"), 2023}};
    made.run();
    const auto explanation = made.explain({.kind = FigureKind::IndexBase, .city = city("taiyuan")});
    REQUIRE(explanation.has_value());
    CHECK(explanation->result == "4.957");
    REQUIRE(explanation->steps.size() == 1);
    CHECK(explanation->steps[0] == "41 ÷ 35 + 78 ÷ 70 + 11 ÷ 60 + 40 ÷ 40 + 1.5 ÷ 4 + 178 ÷ 160 = 4.957");
    CHECK(done_anew(explanation->steps[0]) == 4.957);
    REQUIRE(explanation->inputs.size() == 12);
    double total = 0;
    for (std::size_t i = 0; i < 12; i += 2) {
        total += explanation->inputs[i].value / explanation->inputs[i + 1].value;
        CHECK(explanation->inputs[i].kind == InputKind::Official);
        CHECK_FALSE(explanation->inputs[i].source.empty());
        CHECK(explanation->inputs[i + 1].kind == InputKind::Standard);
    }
    CHECK(std::abs(total - 4.957) < 5e-4);
    CHECK(explanation->inputs[0].name == "PM2.5 in 2023");
}

TEST_CASE("a lever case: 41 by a change of -10 % and a cooperation of a half, by hand") {
    Case made;
    made.scenario.bases = {{city("taiyuan"), 2023}};
    made.scenario.changes = {{city("taiyuan"), {{{-10, 0, 0, 0, 0, 0}}}}};
    made.scenario.levers.cooperation = 0.5;
    made.scenario.levers.edits = {{"b", 0.4, 0.4, 0.4}, {"e_r", 0.1, 0.2, 0.3}};
    made.run();
    const auto explanation = made.explain({.kind = FigureKind::Pm25After, .city = city("taiyuan")});
    REQUIRE(explanation.has_value());
    REQUIRE(explanation->steps.size() == 2);
    // 1 − 0.4 × 0.2 × 0.5 = 0.96 is left; 41 × 0.9 × 0.96 = 35.424.
    CHECK(done_anew(explanation->steps[0]) == 0.96);
    CHECK(explanation->steps[1] == "41 × (1 − 10 ÷ 100) × 0.96 = 35.4\u2009µg/m³");
    bool own_share = false;
    for (const ExplainedInput& input : explanation->inputs)
        own_share = own_share || (input.kind == InputKind::Own && input.value == 0.4 && input.source.empty());
    CHECK(own_share);
}

TEST_CASE("deaths avoided: the hazard at 44 is 1.3715, and the steps come to the figure") {
    Case made;
    for (std::uint32_t i = 0; i < inputs().plan.cities.size(); ++i) {
        for (const air::Observation* row : inputs().observations.series(plan::CityId{i}, air::Metric::Pm25)) {
            if (row->value != 44) continue;
            made.scenario.bases = {{plan::CityId{i}, row->year}};
            made.scenario.changes = {{plan::CityId{i}, {{{-20, 0, 0, 0, 0, 0}}}}};
        }
    }
    REQUIRE_FALSE(made.scenario.bases.empty());
    made.run();
    const plan::CityId id = made.scenario.bases[0].city;
    const auto explanation = made.explain({.kind = FigureKind::AvoidedDeaths, .city = id});
    REQUIRE(explanation.has_value());
    REQUIRE(explanation->steps.size() == 4);
    done_anew(explanation->steps[0]);
    CHECK(std::abs(done_anew(explanation->steps[1]) - 1.3715) < 5e-5);
    done_anew(explanation->steps[2]);
    const double avoided = done_anew(explanation->steps[3]);
    CHECK(std::abs(avoided - made.outcome.cities[id.index].health->avoided.value) <= 0.5);
    std::size_t assumptions = 0;
    for (const ExplainedInput& input : explanation->inputs)
        assumptions += input.kind == InputKind::Assumption ? 1 : 0;
    CHECK(assumptions == 1);  // the share of deaths
}

TEST_CASE("every step of every figure of every city comes to what it says, in every language") {
    const Case made = changed_case();
    std::size_t steps = 0;
    for (const plan::Language language : plan::kLanguages) {
        const auto look = [&](const FigureAsked& asked) {
            const auto explanation = made.explain(asked, language);
            if (!explanation) return;
            CHECK_FALSE(explanation->title.empty());
            CHECK_FALSE(explanation->formula.empty());
            CHECK_FALSE(explanation->result.empty());
            REQUIRE_FALSE(explanation->steps.empty());
            REQUIRE_FALSE(explanation->inputs.empty());
            for (const std::string& step : explanation->steps) {
                CHECK(step.find('{') == std::string::npos);
                if (step.find(" = ") == std::string::npos) continue;
                done_anew(step);
                ++steps;
            }
            for (const ExplainedInput& input : explanation->inputs) {
                CHECK_FALSE(input.name.empty());
                CHECK_FALSE(input.text.empty());
                CHECK(input.name.find('{') == std::string::npos);
                const bool of_reader = input.kind == InputKind::Own || input.kind == InputKind::Calculated;
                CHECK((of_reader || !input.source.empty()));
            }
        };
        for (std::uint32_t i = 0; i < inputs().plan.cities.size(); ++i) {
            for (int kind = 0; kind <= static_cast<int>(FigureKind::AvoidedDeaths); ++kind) {
                for (const air::Pollutant pollutant : air::kPollutants) {
                    look({static_cast<FigureKind>(kind), plan::CityId{i}, pollutant, i % 4, 0, 0});
                }
            }
        }
        for (std::size_t i = 0; i < made.outcome.indicators.size(); ++i) {
            for (std::size_t need = 0; need < made.outcome.indicators[i].needs.size(); ++need) {
                FigureAsked asked{.kind = FigureKind::Amount};
                asked.indicator = i;
                asked.need = need;
                look(asked);
            }
        }
    }
    CHECK(steps > 500);
}

TEST_CASE("five percent of the steel of 2023 are 3.146 Mt") {
    Case made;
    made.run();
    bool found = false;
    for (std::size_t i = 0; i < made.outcome.indicators.size(); ++i) {
        for (std::size_t need = 0; need < made.outcome.indicators[i].needs.size(); ++need) {
            FigureAsked asked{.kind = FigureKind::Amount};
            asked.indicator = i;
            asked.need = need;
            const auto explanation = made.explain(asked);
            REQUIRE(explanation.has_value());
            found = found || explanation->steps[0] == "62.9202 × 5 ÷ 100 = 3.146\u2009Mt";
        }
    }
    CHECK(found);
}

TEST_CASE("chances are counted out of the draws, and nothing is explained before there are any") {
    Case made = changed_case();
    const FigureAsked asked{.kind = FigureKind::Attainment, .city = city("taiyuan")};
    const auto explanation = made.explain(asked);
    REQUIRE(explanation.has_value());
    const double chance = *made.outcome.cities[city("taiyuan").index].spread->attainment;
    CHECK(std::abs(done_anew(explanation->steps[0]) - chance) <= 5.01e-4);
    made.outcome = whatif::evaluate(inputs(), made.scenario, whatif::window_of(inputs().plan, made.scenario));
    CHECK_FALSE(made.explain(asked).has_value());
    CHECK_FALSE(made.explain({.kind = FigureKind::P95, .city = city("taiyuan")}).has_value());
    CHECK_FALSE(made.explain({.kind = FigureKind::AllAttain}).has_value());
    CHECK_FALSE(made.explain({.kind = FigureKind::Amount, .indicator = 9999}).has_value());
}
