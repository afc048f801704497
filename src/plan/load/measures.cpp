// Reads the goals and measures of assets/plan.json: clauses, clusters, targets. Commitments are read in
// load_commitments.cpp.

#include <algorithm>
#include <utility>

#include "plan/load/plan_reader.hpp"

namespace jinlan::plan {

using input::JsonNode;

Clause PlanReader::read_clause(const JsonNode& node) {
    node.only_keys({"mode", "departments", "open_ended"});
    Clause clause;
    clause.mode = read_word<ClauseMode>(node["mode"]);
    clause.departments = read_ids<DepartmentId>(node["departments"], departments, "department");
    clause.open_ended = node["open_ended"].boolean();
    const std::size_t count = clause.departments.size();
    if (count == 0) node["departments"].expected("at least one department");
    if (clause.mode == ClauseMode::Sole && count > 1)
        node["departments"].expected("one department, for sole");
    if (clause.mode == ClauseMode::Lead && count == 1) {
        node["departments"].expected("a lead and at least one other, for lead");
    }
    return clause;
}

/// An annual mean of PM2.5 that a measure sets for one city alone is that city's target.
void PlanReader::take_pm25_target(const JsonNode& node, CommitmentId id) {
    const Commitment& commitment = plan[id];
    if (!commitment.quantity || commitment.cities.size() != 1) return;
    if (plan[commitment.quantity->metric].key != "pm25_annual_mean") return;
    City& city = plan.cities[commitment.cities[0].index];
    if (city.pm25_target) node["cities"].expected("one PM2.5 target a city");
    city.pm25_target = id;
}

void PlanReader::read_clusters(const JsonNode& list, MeasureId measure) {
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
            take_pm25_target(commitment, commitment_id);
        }
        if (const auto clusters = node.optional("clusters")) read_clusters(*clusters, id);
    }
}

}  // namespace jinlan::plan
