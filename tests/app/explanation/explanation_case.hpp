// Cases to be explained, and a reader of the steps of explanations that does them anew.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

#include <doctest/doctest.h>

#include "app/derived/lab.hpp"
#include "app/explanation/explanation.hpp"
#include "support/model.hpp"
#include "whatif/real_inputs.hpp"

namespace jinlan::tests {

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
inline double done_anew(const std::string& step) {
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

inline const whatif::Inputs& inputs() { return real_inputs(); }

inline plan::CityId city(const char* key) { return *plan::find_city(inputs().plan, key); }

inline plan::CommitmentId commitment(std::string_view key) {
    const auto& all = inputs().plan.commitments;
    const auto found = std::ranges::find(all, key, &plan::Commitment::key);
    REQUIRE(found != all.end());
    REQUIRE(found->due.has_value());
    return {static_cast<std::uint32_t>(found - all.begin())};
}

struct Case {
    whatif::Scenario scenario = whatif::base_scenario(inputs().levers);
    whatif::ScenarioOutcome outcome{};
    app::LabGoal goal{};
    std::optional<app::LabSearch> search{};

    /// What it takes for the goal's cities, as the lab finds it.
    void seek() {
        app::AppState state;
        state.view = app::View::WhatIf;
        state.lab_part = app::LabPart::Goal;
        state.lab = scenario;
        state.goal = goal;
        app::Lab lab(inputs());
        do {
            lab.update(state);
        } while (lab.working());
        search = lab.derived().search;
        REQUIRE(search->least.has_value());
    }

    void run() {
        scenario.levers.draws = 2000;
        outcome = whatif::evaluate_with_spread(inputs(), scenario);
    }

    std::optional<app::Explanation> explain(const app::FigureAsked& asked,
                                            plan::Language language = plan::Language::English) const {
        return app::explain({inputs(), scenario, outcome, real_model().strings(language), language,
                             search ? &goal : nullptr, search ? &*search : nullptr},
                            asked);
    }
};

/// From 2023, with a change and levers.
inline Case changed_case() {
    Case made;
    made.scenario.bases = {{city("taiyuan"), 2023}};
    made.scenario.changes = {{city("taiyuan"), {{{-10, 0, 0, 0, 0, 5}}}}};
    made.scenario.levers.implementation.assign(inputs().levers.levers.size(), 0.0);
    made.scenario.levers.implementation[0] = 0.5;
    made.scenario.levers.implementation[3] = 1;
    made.scenario.levers.cooperation = 0.25;
    made.scenario.slips = {{commitment("m2.c1.k2"), 6}, {commitment("m21.c1.k2"), -3}};
    made.run();
    return made;
}

inline std::size_t count(const app::Explanation& explanation, app::InputKind kind) {
    return static_cast<std::size_t>(std::ranges::count(explanation.inputs, kind, &app::ExplainedInput::kind));
}

}  // namespace jinlan::tests
