// Puts the material of an audit together and runs the checks.

#include "audit/audit.hpp"

#include <algorithm>
#include <utility>

#include "audit/checks.hpp"

namespace jinlan::audit {

namespace {

void add_passage(Material& material, const PlaceFinder& finder, int measure, const PlacedText& text,
                 std::vector<plan::CommitmentId> commitments) {
    Mentions mentions = find_mentions(text.text());
    std::vector<PlaceMention> places = finder.find(text.text());
    std::vector<FigureContext> contexts = contexts_of(text.text(), mentions, places);
    material.passages.push_back({measure, &text, std::move(mentions), std::move(places), std::move(contexts),
                                 std::move(commitments)});
}

/// The commitments that a paragraph holds. When the text has another number of clauses than the dataset,
/// which is a finding of its own, any paragraph may hold any commitment.
std::vector<plan::CommitmentId> commitments_of(const Material& material, const Pair& pair,
                                               std::size_t paragraph) {
    const bool same_number = pair.measure->clauses.size() == pair.text->paragraphs.size();
    std::vector<plan::CommitmentId> commitments;
    for (const plan::CommitmentId id : pair.measure->commitments) {
        const std::optional<std::size_t> clause = material.plan[id].clause;
        if (!same_number || !clause || *clause == paragraph) commitments.push_back(id);
    }
    return commitments;
}

void pair_up(Material& material) {
    for (const plan::Measure& measure : material.plan.measures) {
        const auto text = std::ranges::find(material.text.measures, measure.number, &MeasureText::number);
        if (text != material.text.measures.end()) material.pairs.push_back({&measure, &*text});
    }
}

}  // namespace

std::string measure_name(int measure) {
    return measure == 0 ? "the goals" : "measure " + std::to_string(measure);
}

void Material::report_text(std::size_t line, std::string_view part, std::string found, std::string expected) {
    std::string where = "line " + std::to_string(line) + ", " + std::string(part);
    add_problem(result.findings, {files.text, std::move(where), std::move(found), std::move(expected)});
}

void Material::report_data(std::string where, std::string found, std::string expected) {
    add_problem(result.findings, {files.plan, std::move(where), std::move(found), std::move(expected)});
}

Audit audit(const plan::Plan& plan, const PlanText& text, const Script& script,
            const std::vector<Exception>& exceptions, const AuditFiles& files) {
    Material material{plan, text, script, exceptions, files, {}, {}, {}};
    pair_up(material);
    const PlaceFinder finder(plan, script);
    add_passage(material, finder, 0, text.requirements, plan.goals);
    // What part one says in general is nobody's commitment yet: its places need none.
    material.passages.back().places.clear();
    add_passage(material, finder, 0, text.goals, plan.goals);
    for (const Pair& pair : material.pairs) {
        for (std::size_t i = 0; i < pair.text->paragraphs.size(); ++i) {
            add_passage(material, finder, pair.measure->number, pair.text->paragraphs[i].text,
                        commitments_of(material, pair, i));
        }
    }
    check_titles(material);
    check_clauses(material);
    check_numbers(material);
    check_names(material);
    return std::move(material.result);
}

std::string_view describe(Kind kind) {
    switch (kind) {
        case Kind::TextFigures: return "figures claimed";
        case Kind::DataFigures: return "dataset figures in the text";
        case Kind::TextDates: return "dates claimed";
        case Kind::DataDates: return "dataset dates in the text";
        case Kind::Clauses: return "clauses";
        case Kind::TextDepartments: return "departments claimed";
        case Kind::DataDepartments: return "dataset departments in the text";
        case Kind::StandingRules: return "standing rules";
        case Kind::Titles: return "titles";
        case Kind::TextPlaces: return "places claimed";
        case Kind::DataPlaces: return "dataset places in the text";
        case Kind::Substances: return "dataset pollutants in the text";
        case Kind::Documents: return "documents";
    }
    return {};
}

}  // namespace jinlan::audit
