// Writes jinlan.scenario/1: an object with a line for each of its members and each item of its lists.

#include "input/json_text.hpp"
#include "whatif/scenario.hpp"

namespace jinlan::whatif {

namespace {

using input::json_string;
using input::number_text;

/// One object in a line: "{ "city": "taiyuan", "year": 2023 }".
class Line {
public:
    Line& text(std::string_view key, std::string_view value) { return raw(key, json_string(value)); }
    Line& number(std::string_view key, double value) { return raw(key, number_text(value)); }
    std::string take() const { return text_ + " }"; }
    bool empty() const { return text_ == "{"; }

private:
    Line& raw(std::string_view key, const std::string& value) {
        text_ += (empty() ? " " : ", ") + json_string(key) + ": " + value;
        return *this;
    }

    std::string text_ = "{";
};

class Writer {
public:
    void member(std::string_view key, const std::string& value) {
        text_ += (text_.empty() ? "{\n  " : ",\n  ") + json_string(key) + ": " + value;
    }

    /// Left out when there is no item.
    void list(std::string_view key, const std::vector<Line>& items) {
        if (items.empty()) return;
        std::string text = "[";
        for (const Line& item : items) text += (text.size() > 1 ? ",\n    " : "\n    ") + item.take();
        member(key, text + "\n  ]");
    }

    void object(std::string_view key, const Line& line) {
        if (!line.empty()) member(key, line.take());
    }

    std::string take() const { return text_ + "\n}\n"; }

private:
    std::string text_;
};

std::vector<Line> changes_of(const Scenario& scenario, const plan::Plan& plan) {
    std::vector<Line> lines;
    for (const CityChange& change : scenario.changes) {
        Line line;
        line.text("city", plan[change.city].key);
        for (const air::Pollutant pollutant : air::kPollutants) {
            const double percent = change.change.change_percent[pollutant];
            if (percent != 0) line.number(air::pollutant_key(pollutant), percent);
        }
        lines.push_back(line);
    }
    return lines;
}

std::vector<Line> levers_of(const LeverScenario& scenario, const LeverModel& model) {
    std::vector<Line> lines;
    const auto add = [&lines](std::string_view key, double implementation) {
        if (implementation == 0) return;
        lines.push_back(Line().text("lever", key).number("implementation", implementation));
    };
    for (std::size_t i = 0; i < model.levers.size() && i < scenario.implementation.size(); ++i) {
        add(model.levers[i].key, scenario.implementation[i]);
    }
    add(kCooperationKey, scenario.cooperation);
    return lines;
}

}  // namespace

std::string write_scenario(const Scenario& scenario, const Inputs& inputs) {
    const plan::Plan& plan = inputs.plan;
    const LeverScenario& levers = scenario.levers;
    const LeverScenario usual = default_scenario(inputs.levers);
    Writer json;
    json.member("schema", json_string("jinlan.scenario/1"));
    json.member("name", json_string(scenario.name));
    std::vector<Line> bases;
    for (const CityBase& base : scenario.bases) {
        bases.push_back(Line().text("city", plan[base.city].key).number("year", base.year));
    }
    json.list("base", bases);
    json.list("changes", changes_of(scenario, plan));
    json.list("levers", levers_of(levers, inputs.levers));
    std::vector<Line> assumptions;
    for (const TripleEdit& edit : levers.edits) {
        assumptions.push_back(Line()
                                  .text("figure", edit.triple)
                                  .number("low", edit.low)
                                  .number("mode", edit.mode)
                                  .number("high", edit.high));
    }
    json.list("assumptions", assumptions);
    Line weather;
    if (levers.weather_sigma != usual.weather_sigma) weather.number("sigma", levers.weather_sigma);
    if (levers.city_correlation != usual.city_correlation) {
        weather.number("correlation", levers.city_correlation);
    }
    json.object("weather", weather);
    json.member("draws", std::to_string(levers.draws));
    json.member("seed", std::to_string(levers.seed));
    std::vector<Line> slips;
    for (const Slip& slip : scenario.slips) {
        slips.push_back(Line().text("commitment", plan[slip.commitment].key).number("months", slip.months));
    }
    json.list("slips", slips);
    if (scenario.as_of) json.member("as_of", json_string(plan::iso(*scenario.as_of)));
    Line health;
    if (scenario.health.death_share) health.number("death_share", *scenario.health.death_share);
    if (scenario.health.death_rate_per_1000) {
        health.number("death_rate_per_1000", *scenario.health.death_rate_per_1000);
    }
    json.object("health", health);
    std::vector<Line> totals;
    for (const OwnTotal& total : scenario.totals) {
        totals.push_back(Line().text("total", total.total).number("value", total.value));
    }
    json.list("totals", totals);
    return json.take();
}

}  // namespace jinlan::whatif
