// Export of the measures.

#include "cli/export_measures.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "cli/text_writer.hpp"

namespace jinlan::cli {

namespace {

using plan::Language;
using plan::Plan;

std::string_view mode_key(plan::ClauseMode mode) {
    constexpr std::array<std::string_view, 3> kKeys{"lead", "shared", "sole"};
    return kKeys[static_cast<std::size_t>(mode)];
}

std::vector<std::string> names(const Plan& plan, const std::vector<plan::DepartmentId>& ids,
                               Language language) {
    std::vector<std::string> result;
    for (plan::DepartmentId id : ids) result.push_back(plan[id].name.in(language));
    return result;
}

/// The ids of all clauses in their order, each once.
std::vector<plan::DepartmentId> over_clauses(const plan::Measure& measure,
                                             std::vector<plan::DepartmentId> plan::Clause::*list) {
    std::vector<plan::DepartmentId> result;
    for (const plan::Clause& clause : measure.clauses) {
        for (plan::DepartmentId id : clause.*list) {
            if (std::find(result.begin(), result.end(), id) == result.end()) result.push_back(id);
        }
    }
    return result;
}

std::vector<std::string> commitment_ids(const Plan& plan, const plan::Measure& measure) {
    std::vector<std::string> result;
    for (plan::CommitmentId id : measure.commitments) result.push_back(plan[id].key);
    return result;
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
    std::string result;
    for (const std::string& text : texts) {
        if (!result.empty()) result += between;
        result += text;
    }
    return result;
}

}  // namespace

std::string measures_json(const Plan& plan, Language language) {
    JsonWriter json;
    json.begin_array();
    for (const plan::Measure& measure : plan.measures) {
        json.begin_object();
        json.key("number");
        json.value(measure.number);
        json.key("section");
        json.value(plan[measure.section].number);
        json.key("title");
        json.value(measure.title.in(language));
        json.key("summary");
        json.value(measure.summary.in(language));
        json.key("departments");
        json.value(names(plan, over_clauses(measure, &plan::Clause::departments), language));
        json.key("also");
        json.value(names(plan, over_clauses(measure, &plan::Clause::also), language));
        json.key("clauses");
        json.begin_array();
        for (const plan::Clause& clause : measure.clauses) {
            json.begin_object();
            json.key("mode");
            json.value(mode_key(clause.mode));
            json.key("departments");
            json.value(names(plan, clause.departments, language));
            json.key("open_ended");
            json.value(clause.open_ended);
            json.end_object();
        }
        json.end_array();
        json.key("commitments");
        json.value(commitment_ids(plan, measure));
        json.end_object();
    }
    json.end_array();
    return json.take();
}

std::string measures_csv(const Plan& plan, Language language) {
    std::string csv = "\xEF\xBB\xBF";
    csv +=
        csv_row({"number", "section", "title", "summary", "departments", "also", "clauses", "commitments"});
    for (const plan::Measure& measure : plan.measures) {
        std::vector<std::string> clauses;
        for (const plan::Clause& clause : measure.clauses) {
            clauses.push_back(std::string(mode_key(clause.mode)) + ": " +
                              joined(names(plan, clause.departments, language), ", "));
        }
        csv +=
            csv_row({std::to_string(measure.number), std::to_string(plan[measure.section].number),
                     measure.title.in(language), measure.summary.in(language),
                     joined(names(plan, over_clauses(measure, &plan::Clause::departments), language), "; "),
                     joined(names(plan, over_clauses(measure, &plan::Clause::also), language), "; "),
                     joined(clauses, "; "), joined(commitment_ids(plan, measure), "; ")});
    }
    return csv;
}

}  // namespace jinlan::cli
