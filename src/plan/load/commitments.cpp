// Reads the commitments of assets/plan.json: what each asks for, of whom, where, when, and under which
// conditions.

#include <algorithm>
#include <utility>

#include "plan/load/plan_reader.hpp"

namespace jinlan::plan {

using input::JsonNode;

namespace {

// The region that the scope of the same name means.
constexpr std::string_view kKeyRegion = "key_region";

bool starts_with(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

bool ends_with(std::string_view text, std::string_view ending) {
    return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

/// What a figure of the metric can be: a share lies within 0 and 100 %, an amount is not negative; a change
/// may be and may pass 100 %.
struct Range {
    double least = 0;
    double most = 0;
};

Range possible(const Metric& metric) {
    constexpr double kMost = 1e12;
    if (ends_with(metric.key, "_change")) return {-kMost, kMost};
    return {0, metric.unit == "%" ? 100 : kMost};
}

std::optional<double> read_upper(const JsonNode& node, double value, const Range& range) {
    const auto upper = node.optional("upper");
    if (!upper) return std::nullopt;
    const double end = upper->number(range.least, range.most);
    if (end < value) upper->expected("an upper end that is not below the value");
    return end;
}

Due read_due(const JsonNode& node, const DateInterval& period) {
    node.only_keys({"from", "to", "precision"});
    Due due;
    due.interval = {read_date(node["from"]), read_date(node["to"])};
    due.precision = read_word<DuePrecision>(node["precision"]);
    const Date& from = due.interval.from;
    const Date& to = due.interval.to;
    if (to < from) node["to"].expected("a date that is not before \"from\"");
    const bool period_known = period.from < period.to;  // otherwise the problem is said there
    if (period_known && from < period.from)
        node["from"].expected("a date of the plan's period, not before " + iso(period.from));
    if (period_known && to > period.to)
        node["to"].expected("a date of the plan's period, not after " + iso(period.to));

    const bool ends_month = to.day == days_in_month(to.year, to.month);
    const bool ends_year = to.month == 12 && to.day == 31;
    const bool begins_year = from.month == 1 && from.day == 1;
    switch (due.precision) {
        case DuePrecision::Day: break;
        case DuePrecision::MonthEnd:
            if (!ends_month) node["to"].expected("the last day of a month, for month_end");
            break;
        case DuePrecision::Year:
            if (!ends_year || !begins_year)
                node.expected("a first of January to a 31st of December, for year");
            break;
        case DuePrecision::YearEnd:
            if (!ends_year) node["to"].expected("a 31st of December, for year_end");
            break;
    }
    return due;
}

/// As precise as its source: a year, a month or a day.
std::string read_loose_date(const JsonNode& node) {
    std::string text = node.string();
    const std::string day = text.size() == 4 ? text + "-01-01" : text.size() == 7 ? text + "-01" : text;
    if (!date_from_iso(day)) node.expected("a year, a month or a day, as 2025, 2025-12 or 2025-12-31");
    return text;
}

Outcome read_outcome(const JsonNode& node) {
    node.only_keys({"status", "date", "source", "note"});
    return {read_word<OutcomeStatus>(node["status"]), read_loose_date(node["date"]),
            node["source"].non_empty_string(), read_text(node["note"])};
}

std::vector<Substance> read_substances(const JsonNode& list) {
    std::vector<Substance> substances;
    for (const JsonNode& item : list.items()) {
        const auto substance = read_word<Substance>(item);
        if (std::find(substances.begin(), substances.end(), substance) != substances.end())
            item.expected("every pollutant once");
        substances.push_back(substance);
    }
    return substances;
}

}  // namespace

std::optional<MetricId> PlanReader::read_metric(const JsonNode& node) {
    const std::optional<std::uint32_t> position = metrics.find(node, "metric");
    return position ? std::optional(MetricId{*position}) : std::nullopt;
}

std::optional<Quantity> PlanReader::read_quantity(const JsonNode& node) {
    node.only_keys({"metric", "comparison", "value", "upper", "unit", "baseline_year"});
    Quantity quantity;
    quantity.comparison = read_word<Comparison>(node["comparison"]);
    quantity.unit = read_unit(node["unit"]);
    if (const auto year = node.optional("baseline_year")) {
        quantity.baseline_year = static_cast<int>(year->integer(1990, 2100));
    }
    const std::optional<MetricId> id = read_metric(node["metric"]);
    if (!id) return std::nullopt;
    quantity.metric = *id;
    const Metric& metric = plan[*id];
    if (metric.unit == kYesNo) node["metric"].expected("a metric that is measured, not one of yes or no");
    if (!quantity.unit.empty() && quantity.unit != metric.unit)
        node["unit"].expected("the unit of " + metric.key + ", " + metric.unit);
    const Range range = possible(metric);
    quantity.value = node["value"].number(range.least, range.most);
    quantity.upper = read_upper(node, quantity.value, range);
    return quantity;
}

std::optional<Condition> PlanReader::read_condition(const JsonNode& node) {
    node.only_keys({"metric", "of", "comparison", "value", "upper"});
    Condition condition;
    condition.of = read_word<ConditionOf>(node["of"]);
    const std::optional<MetricId> id = read_metric(node["metric"]);
    if (!id) return std::nullopt;
    condition.metric = *id;
    const Metric& metric = plan[*id];
    if (metric.unit == kYesNo) {
        node["comparison"].one_of({kIs});
        condition.comparison = Comparison::Equal;
        condition.value = node["value"].boolean() ? 1 : 0;
        if (const auto upper = node.optional("upper")) upper->expected("no upper end: it is yes or no");
        return condition;
    }
    constexpr auto kComparisons = sharp_comparisons();
    condition.comparison =
        static_cast<Comparison>(node["comparison"].one_of({kComparisons.begin(), kComparisons.end()}));
    const Range range = possible(metric);
    condition.value = node["value"].number(range.least, range.most);
    condition.upper = read_upper(node, condition.value, range);
    const bool from_below =
        condition.comparison == Comparison::AtLeast || condition.comparison == Comparison::Above;
    if (condition.upper && !from_below) node["comparison"].expected(">= or > beside \"upper\"");
    return condition;
}

void PlanReader::read_conditions(const JsonNode& list, Commitment& commitment) {
    IdSet<MetricId> seen;
    if (list.items().empty()) list.expected("at least one condition");
    for (const JsonNode& item : list.items()) {
        const std::optional<Condition> condition = read_condition(item);
        if (!condition) continue;
        if (seen.contains(condition->metric)) item["metric"].expected("every metric once");
        seen.insert(condition->metric);
        commitment.applies_when.push_back(*condition);
    }
}

void PlanReader::read_scope(const JsonNode& node, Commitment& commitment) {
    if (const auto list = node.optional("cities"))
        commitment.cities = read_ids<CityId>(*list, cities, "city");
    if (const auto list = node.optional("regions"))
        commitment.regions = read_ids<RegionId>(*list, regions, "region");
    if (const auto list = node.optional("counties"))
        commitment.counties = read_ids<CountyId>(*list, counties, "county");
    if (const auto list = node.optional("sites")) commitment.sites = read_ids<SiteId>(*list, sites, "site");
    commitment.touches = cities_touched(plan, commitment);

    const JsonNode scope = node["scope"];
    if (scope.path().empty()) return;  // absent, and said so
    commitment.scope = read_word<Scope>(scope);
    const auto of = [&](Scope one, Scope other) {
        return commitment.scope == one || commitment.scope == other;
    };
    const auto only = [&](bool filled, bool allowed, std::string_view key) {
        if (filled && !allowed)
            node[key].expected("none, for the scope " + std::string(word(commitment.scope)));
    };
    only(!commitment.regions.empty(), of(Scope::Regions, Scope::KeyRegion), "regions");
    only(!commitment.cities.empty(), of(Scope::Cities, Scope::Cities), "cities");
    only(!commitment.counties.empty(), of(Scope::Counties, Scope::Counties), "counties");
    only(!commitment.sites.empty(), of(Scope::Sites, Scope::Sites), "sites");

    const std::vector<RegionId>& named = commitment.regions;
    const bool key_region_alone = named.size() == 1 && plan[named[0]].key == kKeyRegion;
    if (commitment.scope == Scope::KeyRegion && !key_region_alone)
        scope.expected("\"regions\" of [\"key_region\"] alone, for key_region");
    if (commitment.scope == Scope::Regions && named.empty())
        scope.expected("at least one of \"regions\", for regions");
    if (commitment.scope == Scope::Regions && key_region_alone)
        scope.expected("key_region, for that region alone");
    const auto of_site = [](const Condition& condition) { return condition.of == ConditionOf::Site; };
    const bool sites_told = !commitment.sites.empty() || std::any_of(commitment.applies_when.begin(),
                                                                     commitment.applies_when.end(), of_site);
    if (commitment.scope == Scope::Sites && !sites_told)
        scope.expected("\"sites\", or a condition of a site, for sites");
}

CommitmentId PlanReader::read_commitment(const JsonNode& node, std::optional<MeasureId> measure) {
    node.only_keys({"id", "clause", "kind", "firmness", "subject", "statement", "pollutants", "sectors",
                    "quantity", "applies_when", "due", "scope", "cities", "regions", "counties", "sites",
                    "outcome"});
    Commitment commitment;
    commitment.key = read_key(node["id"]);
    commitment.measure = measure;
    std::string beginning = "g";
    if (measure) {
        beginning = "m" + std::to_string(plan[*measure].number) + '.';
        const auto clauses = static_cast<std::int64_t>(plan[*measure].clauses.size());
        const std::int64_t clause = node["clause"].integer(1, std::max<std::int64_t>(clauses, 1));
        commitment.clause = static_cast<std::size_t>(clause - 1);
        beginning += "c" + std::to_string(clause) + '.';
    } else if (const auto clause = node.optional("clause")) {
        clause->expected("no clause: a goal has none");
    }
    if (!starts_with(commitment.key, beginning)) node["id"].expected("a key that begins with " + beginning);

    commitment.kind = read_word<CommitmentKind>(node["kind"]);
    commitment.firmness = read_word<Firmness>(node["firmness"]);
    commitment.subject = read_word<Subject>(node["subject"]);
    commitment.statement = read_text(node["statement"]);
    if (const auto list = node.optional("pollutants")) commitment.substances = read_substances(*list);
    if (const auto list = node.optional("sectors"))
        commitment.sectors = read_ids<SectorId>(*list, sectors, "sector");
    const auto quantity = node.optional("quantity");
    if (quantity) commitment.quantity = read_quantity(*quantity);
    // A goal may leave its numbers to the state, a measure may not.
    if (measure && commitment.kind == CommitmentKind::Quantified && !quantity) {
        node["kind"].expected("a \"quantity\" beside the kind quantified");
    }
    const auto conditions = node.optional("applies_when");
    if (conditions) read_conditions(*conditions, commitment);
    if (commitment.kind == CommitmentKind::Conditional && !conditions) {
        node["kind"].expected("\"applies_when\" beside the kind conditional");
    }
    if (const auto due = node.optional("due")) commitment.due = read_due(*due, plan.document.period);
    read_scope(node, commitment);
    if (const auto outcome = node.optional("outcome")) commitment.outcome = read_outcome(*outcome);

    commitments.add(node["id"], commitment.key, plan.commitments.size());
    const CommitmentId id{static_cast<std::uint32_t>(plan.commitments.size())};
    plan.commitments.push_back(std::move(commitment));
    return id;
}

}  // namespace jinlan::plan
