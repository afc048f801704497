// Reading assets/indicators.json, and shares as amounts.

#include "whatif/indicators.hpp"

#include <algorithm>

#include "input/json.hpp"
#include "plan/load/read_values.hpp"
#include "whatif/read_kind.hpp"

namespace jinlan::whatif {

namespace {

using input::JsonNode;

/// The commitment of that key, whose quantity is a percentage.
std::optional<plan::CommitmentId> read_commitment(const JsonNode& node, const plan::Plan& plan) {
    const std::optional<plan::CommitmentId> id = plan::find_commitment(plan, node.string());
    if (id && plan[*id].quantity && plan[*id].quantity->unit == "%") return id;
    node.expected("the id of a commitment with a quantity in %");
    return std::nullopt;
}

IndicatorTotal read_total(const JsonNode& node, const plan::Plan& plan) {
    node.only_keys({"id", "commitments", "of", "name", "unit", "values", "kind", "confidence", "source"});
    IndicatorTotal total;
    total.key = node["id"].non_empty_string();
    total.of = static_cast<TotalOf>(node["of"].one_of({"whole", "part", "baseline"}));
    total.name = plan::read_text(node["name"]);
    total.unit = node["unit"].non_empty_string();
    for (const JsonNode& each : node["commitments"].items()) {
        const std::optional<plan::CommitmentId> commitment = read_commitment(each, plan);
        if (!commitment) continue;
        if (plan[*commitment].quantity->baseline_year.has_value() != (total.of == TotalOf::Baseline)) {
            each.expected("a commitment with a baseline year for a baseline, and without one else");
        }
        total.commitments.push_back(*commitment);
    }
    for (const JsonNode& each : node["values"].items()) {
        each.only_keys({"year", "value"});
        const YearTotal value{static_cast<int>(each["year"].integer(2000, 2100)),
                              each["value"].number(1e-6, kMaxOwnTotal)};
        if (!total.values.empty() && value.year <= total.values.back().year) {
            each["year"].expected("totals in the order of their years, one a year");
        }
        total.values.push_back(value);
    }
    if (!total.values.empty()) {
        total.kind = read_kind(node["kind"]);
        total.confidence = node["confidence"].non_empty_string();
        total.source = node["source"].non_empty_string();
    }
    return total;
}

KnownShare read_share(const JsonNode& node, const plan::Plan& plan) {
    node.only_keys({"commitment", "year", "percent", "kind", "confidence", "source"});
    KnownShare share;
    if (const auto commitment = read_commitment(node["commitment"], plan)) share.commitment = *commitment;
    share.year = static_cast<int>(node["year"].integer(2000, 2100));
    share.percent = node["percent"].number(-100, 1000);
    share.kind = read_kind(node["kind"]);
    share.confidence = node["confidence"].non_empty_string();
    share.source = node["source"].non_empty_string();
    return share;
}

double amount(TotalOf of, double total, double percent) {
    switch (of) {
        case TotalOf::Whole: return total * percent / 100.0;
        case TotalOf::Part: return total * 100.0 / percent;
        case TotalOf::Baseline: return total * (100.0 + percent) / 100.0;
    }
    return total;
}

}  // namespace

std::optional<std::uint32_t> find_total(const IndicatorModel& model, std::string_view key) {
    const auto found = std::ranges::find(model.totals, key, &IndicatorTotal::key);
    if (found == model.totals.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - model.totals.begin());
}

std::optional<IndicatorModel> load_indicators(std::string_view json_text, std::string_view file,
                                              const plan::Plan& plan, input::Problems& problems) {
    const std::size_t problems_before = problems.size();
    const std::unique_ptr<input::JsonDocument> json = input::JsonDocument::parse(json_text, file, problems);
    if (!json) return std::nullopt;
    const JsonNode root = json->root();
    root["schema"].one_of({"jinlan.indicators/1"});
    root.only_keys({"$schema", "schema", "totals", "shares"});
    if (const auto reference = root.optional("$schema")) reference->one_of({"indicators.schema.json"});
    IndicatorModel model;
    for (const JsonNode& node : root["totals"].items()) {
        IndicatorTotal total = read_total(node, plan);
        if (find_total(model, total.key)) node["id"].expected("a key that no other total has");
        model.totals.push_back(std::move(total));
    }
    for (const JsonNode& node : root["shares"].items()) model.shares.push_back(read_share(node, plan));
    if (problems.size() > problems_before) return std::nullopt;
    return model;
}

std::vector<Indicator> indicators(const plan::Plan& plan, const IndicatorModel& model,
                                  const std::vector<OwnTotal>& own) {
    std::vector<Indicator> result;
    for (std::uint32_t index = 0; index < plan.commitments.size(); ++index) {
        Indicator indicator;
        indicator.commitment = {index};
        for (std::uint32_t i = 0; i < model.totals.size(); ++i) {
            const IndicatorTotal& total = model.totals[i];
            if (std::ranges::find(total.commitments, indicator.commitment) == total.commitments.end())
                continue;
            const double percent = plan.commitments[index].quantity->value;
            const auto given = std::ranges::find_if(
                own, [&total](const OwnTotal& each) { return each.total == total.key && each.value > 0; });
            if (given != own.end()) {
                indicator.needs.push_back(
                    {i, std::nullopt, given->value, amount(total.of, given->value, percent)});
            } else {
                for (const YearTotal& value : total.values) {
                    indicator.needs.push_back(
                        {i, value.year, value.value, amount(total.of, value.value, percent)});
                }
                if (total.values.empty()) indicator.asked_for.push_back(i);
            }
        }
        for (const KnownShare& share : model.shares) {
            if (share.commitment != indicator.commitment) continue;
            if (indicator.reached == nullptr || share.year > indicator.reached->year) {
                indicator.reached = &share;
            }
        }
        if (!indicator.needs.empty() || !indicator.asked_for.empty()) result.push_back(std::move(indicator));
    }
    return result;
}

}  // namespace jinlan::whatif
