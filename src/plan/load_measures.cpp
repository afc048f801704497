// Reads the goals and measures of assets/plan.json: clauses, commitments, clusters, targets.

#include <algorithm>
#include <array>
#include <utility>

#include "plan/plan_reader.hpp"

namespace jinlan::plan {

using input::JsonNode;

namespace {

// The measure that sets the cities' annual PM2.5 targets, and the one that lists industry clusters.
constexpr int kTargetMeasure = 26;
constexpr int kClusterMeasure = 4;

constexpr std::array<std::string_view, 12> kUnits{"ug/m3", "%",  "1",   "t/h", "km",   "t",
                                                  "m3",    "kW", "t/a", "m2",  "days", "places"};

bool starts_with(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

bool ends_with(std::string_view text, std::string_view ending) {
    return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

Quantity read_quantity(const JsonNode& node) {
    node.only_keys({"metric", "comparison", "value", "upper", "unit", "baseline_year"});
    Quantity quantity;
    quantity.metric = read_key(node["metric"]);
    quantity.comparison =
        static_cast<Comparison>(node["comparison"].one_of({"<=", "<", ">=", ">", "=", "about"}));
    quantity.unit = kUnits[node["unit"].one_of({kUnits.begin(), kUnits.end()})];
    // A share lies within 0 and 100 %; a change may pass both.
    const bool share = quantity.unit == "%" && !ends_with(quantity.metric, "_change");
    const double least = share ? 0 : -1e12;
    const double most = share ? 100 : 1e12;
    quantity.value = node["value"].number(least, most);
    if (const auto upper = node.optional("upper")) {
        quantity.upper = upper->number(least, most);
        if (*quantity.upper < quantity.value) upper->expected("an upper end that is not below the value");
    }
    if (const auto year = node.optional("baseline_year")) {
        quantity.baseline_year = static_cast<int>(year->integer(1990, 2100));
    }
    return quantity;
}

Due read_due(const JsonNode& node, int first_year) {
    node.only_keys({"from", "to", "precision"});
    Due due;
    due.interval = {read_date(node["from"]), read_date(node["to"])};
    due.precision =
        static_cast<DuePrecision>(node["precision"].one_of({"day", "month_end", "year", "year_end"}));
    const Date& from = due.interval.from;
    const Date& to = due.interval.to;
    if (to < from) node["to"].expected("a date that is not before \"from\"");
    if (from.year < first_year)
        node["from"].expected("a date in or after the year of issue, " + std::to_string(first_year));

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
    return {static_cast<OutcomeStatus>(node["status"].one_of({"met", "not_met"})),
            read_loose_date(node["date"]), node["source"].non_empty_string(), read_text(node["note"])};
}

}  // namespace

Clause PlanReader::read_clause(const JsonNode& node) {
    node.only_keys({"mode", "departments", "open_ended", "also"});
    Clause clause;
    clause.mode = static_cast<ClauseMode>(node["mode"].one_of({"lead", "shared", "sole"}));
    clause.departments = read_ids<DepartmentId>(node["departments"], departments, "department");
    clause.open_ended = node["open_ended"].boolean();
    if (const auto also = node.optional("also")) {
        clause.also = read_ids<DepartmentId>(*also, departments, "department");
    }
    const std::size_t count = clause.departments.size();
    if (count == 0) node["departments"].expected("at least one department");
    if (clause.mode == ClauseMode::Sole && count > 1)
        node["departments"].expected("one department, for sole");
    if (clause.mode == ClauseMode::Lead && count == 1) {
        node["departments"].expected("a lead and at least one other, for lead");
    }
    return clause;
}

CommitmentId PlanReader::read_commitment(const JsonNode& node, std::optional<MeasureId> measure) {
    node.only_keys({"id", "clause", "kind", "firmness", "statement", "quantity", "due", "cities", "regions",
                    "counties", "outcome"});
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

    commitment.kind = static_cast<CommitmentKind>(node["kind"].one_of(
        {"quantified", "milestone", "prohibition", "conditional", "continuing", "encouragement"}));
    commitment.firmness = static_cast<Firmness>(
        node["firmness"].one_of({"binding", "required", "in_principle", "strive", "about", "encourage"}));
    commitment.statement = read_text(node["statement"]);
    if (const auto quantity = node.optional("quantity")) commitment.quantity = read_quantity(*quantity);
    // A goal may leave its numbers to the state, a measure may not.
    if (measure && commitment.kind == CommitmentKind::Quantified && !commitment.quantity) {
        node["kind"].expected("a \"quantity\" beside the kind quantified");
    }
    if (const auto due = node.optional("due")) commitment.due = read_due(*due, plan.document.issued.year);
    commitment.cities = read_ids<CityId>(node["cities"], cities, "city");
    commitment.regions = read_ids<RegionId>(node["regions"], regions, "region");
    commitment.counties = read_ids<CountyId>(node["counties"], counties, "county");
    commitment.touches = cities_touched(plan, commitment);
    if (const auto outcome = node.optional("outcome")) commitment.outcome = read_outcome(*outcome);

    commitments.add(node["id"], commitment.key, plan.commitments.size());
    const CommitmentId id{static_cast<std::uint32_t>(plan.commitments.size())};
    plan.commitments.push_back(std::move(commitment));
    if (measure) take_pm25_target(node, id);
    return id;
}

void PlanReader::take_pm25_target(const JsonNode& node, CommitmentId id) {
    const Commitment& commitment = plan[id];
    if (plan[*commitment.measure].number != kTargetMeasure || !commitment.quantity) return;
    if (commitment.quantity->metric != "pm25_annual_mean" || commitment.cities.size() != 1) return;
    if (!commitment.regions.empty() || !commitment.counties.empty()) return;
    City& city = plan.cities[commitment.cities[0].index];
    if (city.pm25_target) node["cities"].expected("one PM2.5 target a city");
    city.pm25_target = id;
}

void PlanReader::read_clusters(const JsonNode& list, MeasureId measure) {
    if (plan[measure].number != kClusterMeasure) {
        list.expected("clusters on measure " + std::to_string(kClusterMeasure) + " alone");
    }
    for (const JsonNode& node : list.items()) {
        node.only_keys({"city", "industries"});
        Cluster cluster{measure, {}};
        for (const JsonNode& industry : node["industries"].items())
            cluster.industries.push_back(read_text(industry));
        if (cluster.industries.empty()) node["industries"].expected("at least one industry");
        const auto position = cities.find(node["city"], "city");
        if (!position) continue;
        City& city = plan.cities[*position];
        if (city.cluster) node["city"].expected("every city once");
        city.cluster = std::move(cluster);
    }
}

void PlanReader::read_goals(const JsonNode& list) {
    for (const JsonNode& node : list.items()) plan.goals.push_back(read_commitment(node, std::nullopt));
}

void PlanReader::read_measures(const JsonNode& list) {
    for (const JsonNode& node : list.items()) {
        node.only_keys({"number", "section", "title", "summary", "clauses", "commitments", "clusters"});
        const MeasureId id{static_cast<std::uint32_t>(plan.measures.size())};
        Measure& measure = plan.measures.emplace_back();
        measure.number = static_cast<int>(node["number"].integer(1, 999));
        if (measure.number != static_cast<int>(id.index) + 1)
            node["number"].expected("measures numbered 1, 2, 3 …");
        const std::optional<SectionId> section =
            find_section(plan, static_cast<int>(node["section"].integer(1, 99)));
        if (section) {
            measure.section = *section;
            plan.sections[section->index].measures.push_back(id);
        } else {
            node["section"].expected("the number of a section");
        }
        measure.title = read_text(node["title"]);
        measure.summary = read_text(node["summary"]);
        for (const JsonNode& clause : node["clauses"].items()) measure.clauses.push_back(read_clause(clause));
        for (const JsonNode& commitment : node["commitments"].items()) {
            const CommitmentId commitment_id = read_commitment(commitment, id);
            plan.measures[id.index].commitments.push_back(commitment_id);
        }
        if (const auto clusters = node.optional("clusters")) read_clusters(*clusters, id);
    }
}

}  // namespace jinlan::plan
