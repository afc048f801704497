// Reads assets/plan.json: the document, the tables that the rest refers to, and what holds between the parts.
// Where is read in load_places.cpp, what is to be done in load_measures.cpp and load_commitments.cpp.

#include "plan/load/load_plan.hpp"

#include <algorithm>
#include <utility>

#include "plan/load/plan_reader.hpp"

namespace jinlan::plan {

using input::JsonNode;

std::string read_key(const JsonNode& node) {
    std::string key = node.string();
    if (key.empty() || key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") != std::string::npos) {
        node.expected("a key of a-z, 0-9, _ and .");
    }
    return key;
}

std::string read_code(const JsonNode& node, std::size_t digits) {
    std::string code = node.string();
    if (code.size() != digits || code.find_first_not_of("0123456789") != std::string::npos) {
        node.expected("a code of " + std::to_string(digits) + " digits");
    }
    return code;
}

std::string read_unit(const JsonNode& node) {
    const std::string unit = node.string();
    if (std::find(kUnits.begin(), kUnits.end(), unit) != kUnits.end()) return unit;
    node.one_of({kUnits.begin(), kUnits.end()});
    return "";
}

void KeyTable::add(const JsonNode& node, const std::string& key, std::size_t position) {
    if (!positions_.emplace(key, static_cast<std::uint32_t>(position)).second) {
        node.expected("a key that no other record has");
    }
}

std::optional<std::uint32_t> KeyTable::find(const JsonNode& node, std::string_view what) const {
    const auto found = positions_.find(node.string());
    if (found != positions_.end()) return found->second;
    node.expected("the key of a " + std::string(what));
    return std::nullopt;
}

namespace {

Document read_document(const JsonNode& node) {
    node.only_keys({"number", "title", "issuer", "issued", "period", "parent"});
    Document document;
    document.number = node["number"].non_empty_string();
    document.title = read_text(node["title"]);
    document.issuer = read_text(node["issuer"]);
    document.issued = read_date(node["issued"]);
    const JsonNode period = node["period"];
    period.only_keys({"from", "to"});
    document.period = {read_date(period["from"]), read_date(period["to"])};
    if (document.issued < document.period.from || document.issued > document.period.to) {
        period.expected("a period that holds the day of issue, " + iso(document.issued));
    }
    const JsonNode parent = node["parent"];
    parent.only_keys({"number", "title"});
    document.parent_number = parent["number"].non_empty_string();
    document.parent_title = read_text(parent["title"]);
    return document;
}

void read_sections(PlanReader& reader, const JsonNode& list) {
    for (const JsonNode& node : list.items()) {
        node.only_keys({"number", "title"});
        Section section;
        section.number = static_cast<int>(node["number"].integer(1, 99));
        if (section.number != static_cast<int>(reader.plan.sections.size()) + 1) {
            node["number"].expected("sections numbered 1, 2, 3 …");
        }
        section.title = read_text(node["title"]);
        reader.plan.sections.push_back(std::move(section));
    }
}

void read_departments(PlanReader& reader, const JsonNode& list) {
    for (const JsonNode& node : list.items()) {
        node.only_keys({"id", "name", "short", "kind"});
        Department department;
        department.key = read_key(node["id"]);
        department.name = read_text(node["name"]);
        department.short_name = read_text(node["short"]);
        department.kind = read_word<DepartmentKind>(node["kind"]);
        reader.departments.add(node["id"], department.key, reader.plan.departments.size());
        reader.plan.departments.push_back(std::move(department));
    }
}

void read_metrics(PlanReader& reader, const JsonNode& list) {
    for (const JsonNode& node : list.items()) {
        node.only_keys({"id", "name", "unit"});
        Metric metric;
        metric.key = read_key(node["id"]);
        metric.name = read_text(node["name"]);
        metric.unit = read_unit(node["unit"]);
        reader.metrics.add(node["id"], metric.key, reader.plan.metrics.size());
        reader.plan.metrics.push_back(std::move(metric));
    }
}

void read_sectors(PlanReader& reader, const JsonNode& list) {
    for (const JsonNode& node : list.items()) {
        node.only_keys({"id", "name"});
        Sector sector{read_key(node["id"]), read_text(node["name"])};
        reader.sectors.add(node["id"], sector.key, reader.plan.sectors.size());
        reader.plan.sectors.push_back(std::move(sector));
    }
}

/// The measures that name each region: read last, for they must be there.
void read_region_measures(PlanReader& reader, const JsonNode& list) {
    std::size_t position = 0;
    for (const JsonNode& node : list.items()) {
        Region& region = reader.plan.regions[position++];
        IdSet<MeasureId> seen;
        for (const JsonNode& item : node["measures"].items()) {
            const std::optional<MeasureId> measure =
                find_measure(reader.plan, static_cast<int>(item.integer(1, 999)));
            if (!measure || seen.contains(*measure)) {
                item.expected("the number of a measure, once");
                continue;
            }
            seen.insert(*measure);
            region.measures.push_back(*measure);
        }
    }
}

/// A rule holds for every clause that does not list its department itself.
void read_standing_rules(PlanReader& reader, const JsonNode& list) {
    Plan& plan = reader.plan;
    IdSet<DepartmentId> seen;
    for (const JsonNode& node : list.items()) {
        node.only_keys({"measure", "clause", "department", "applies_to", "note"});
        StandingRule rule;
        const std::optional<MeasureId> measure =
            find_measure(plan, static_cast<int>(node["measure"].integer(1, 999)));
        if (measure) {
            const auto clauses = static_cast<std::int64_t>(plan[*measure].clauses.size());
            rule.measure = *measure;
            rule.clause = static_cast<std::size_t>(node["clause"].integer(1, clauses) - 1);
        } else {
            node["measure"].expected("the number of a measure");
        }
        node["applies_to"].one_of({"all_measures"});
        rule.note = read_text(node["note"]);
        const std::optional<std::uint32_t> department =
            reader.departments.find(node["department"], "department");
        if (!department) continue;
        rule.department = {*department};
        if (seen.contains(rule.department)) node["department"].expected("every department once");
        seen.insert(rule.department);
        for (Measure& each : plan.measures) {
            for (Clause& clause : each.clauses) {
                const std::vector<DepartmentId>& named = clause.departments;
                if (std::find(named.begin(), named.end(), rule.department) == named.end())
                    clause.also.push_back(rule.department);
            }
        }
        plan.standing_rules.push_back(std::move(rule));
    }
}

void read_neighbours(PlanReader& reader, const JsonNode& list) {
    for (const JsonNode& node : list.items()) {
        node.only_keys({"commitment", "city", "province"});
        Neighbour neighbour;
        const auto commitment = reader.commitments.find(node["commitment"], "commitment");
        const auto city = reader.cities.find(node["city"], "city");
        const JsonNode province = node["province"];
        province.only_keys({"code", "name"});
        neighbour.province_code = read_code(province["code"], 2);
        neighbour.province = read_text(province["name"]);
        if (!commitment || !city) continue;
        neighbour.commitment = {*commitment};
        neighbour.city = {*city};
        if (!reader.plan[neighbour.commitment].touches.contains(neighbour.city)) {
            node["city"].expected("a city of the commitment " + reader.plan[neighbour.commitment].key);
        }
        reader.plan.neighbours.push_back(std::move(neighbour));
    }
}

/// What no commitment names is dead data, or was meant and left out.
void check_tables_are_used(const Plan& plan, const JsonNode& root) {
    IdSet<MetricId> metrics;
    IdSet<SectorId> sectors;
    IdSet<SiteId> sites;
    for (const Commitment& commitment : plan.commitments) {
        if (commitment.quantity) metrics.insert(commitment.quantity->metric);
        for (const Condition& condition : commitment.applies_when) metrics.insert(condition.metric);
        for (SectorId sector : commitment.sectors) sectors.insert(sector);
        for (SiteId site : commitment.sites) sites.insert(site);
    }
    const auto check = [](const JsonNode& list, const auto& used, std::string_view what) {
        std::uint32_t position = 0;
        for (const JsonNode& node : list.items()) {
            if (!used.contains({position++}))
                node["id"].expected("a " + std::string(what) + " that some commitment names");
        }
    };
    check(root["metrics"], metrics, "metric");
    check(root["sectors"], sectors, "sector");
    check(root["sites"], sites, "site");
}

}  // namespace

std::optional<Plan> load_plan(std::string_view json_text, std::string_view file, input::Problems& problems) {
    const std::size_t problems_before = problems.size();
    const std::unique_ptr<input::JsonDocument> json = input::JsonDocument::parse(json_text, file, problems);
    if (!json) return std::nullopt;

    const JsonNode root = json->root();
    root["schema"].one_of({"jinlan.plan/2"});
    root.only_keys({"$schema", "schema", "document", "sections", "departments", "cities", "counties",
                    "regions", "metrics", "sectors", "sites", "goals", "measures", "standing_rules",
                    "neighbours"});
    if (const auto reference = root.optional("$schema")) reference->one_of({"plan.schema.json"});
    PlanReader reader;
    reader.plan.document = read_document(root["document"]);
    read_sections(reader, root["sections"]);
    read_departments(reader, root["departments"]);
    reader.read_cities(root["cities"]);
    reader.read_counties(root["counties"]);
    reader.read_regions(root["regions"]);
    reader.read_sites(root["sites"]);
    read_metrics(reader, root["metrics"]);
    read_sectors(reader, root["sectors"]);
    reader.read_goals(root["goals"]);
    reader.read_measures(root["measures"]);
    read_region_measures(reader, root["regions"]);
    read_standing_rules(reader, root["standing_rules"]);
    read_neighbours(reader, root["neighbours"]);
    // Where something could not be read, "unused" would be said of what it named.
    if (problems.size() == problems_before) check_tables_are_used(reader.plan, root);

    if (problems.size() > problems_before) return std::nullopt;
    return std::move(reader.plan);
}

}  // namespace jinlan::plan
