// Who answers for what: clause by clause, in both directions.

#include <algorithm>

#include "audit/checks.hpp"

namespace jinlan::audit {

namespace {

std::string_view words(plan::ClauseMode mode) {
    switch (mode) {
        case plan::ClauseMode::Lead: return "lead (牵头)";
        case plan::ClauseMode::Shared: return "shared (按职责分工负责)";
        case plan::ClauseMode::Sole: return "sole (负责)";
    }
    return {};
}

class ClauseCheck {
public:
    ClauseCheck(Material& material, const Pair& pair, std::size_t position)
        : material_(material),
          number_(pair.measure->number),
          clause_(pair.measure->clauses[position]),
          text_(*pair.text->paragraphs[position].clause),
          where_(measure_name(number_) + ", clause " + std::to_string(position + 1)) {}

    void check() {
        const bool same_mode = clause_.mode == text_.mode;
        const bool same_end = clause_.open_ended == text_.open_ended;
        material_.count(Kind::Clauses, same_mode && same_end);
        if (!same_mode)
            material_.report_data(where_, std::string(words(clause_.mode)),
                                  in_text(std::string(words(text_.mode))));
        if (!same_end) {
            material_.report_data(
                where_, clause_.open_ended ? "open_ended" : "not open_ended",
                in_text(text_.open_ended ? "等 after the last name" : "no 等 after the last name"));
        }
        check_departments();
    }

private:
    std::string in_text(const std::string& what) const {
        return what + ", as in line " + std::to_string(text_.line) + " of the text";
    }

    /// Both lists must hold the same names in the same order. A name that stands in both out of order is
    /// counted as missing, in both.
    void check_departments() {
        std::vector<std::string> names;
        for (const plan::DepartmentId id : clause_.departments)
            names.push_back(material_.script.plain(material_.plan[id].name.zh_hans));
        compare(names, text_.departments, Kind::DataDepartments,
                [&](const std::string& name, bool elsewhere) {
                    material_.report_data(where_, name,
                                          in_text(elsewhere ? "it in another place of the list"
                                                            : "only departments of the clause"));
                });
        compare(text_.departments, names, Kind::TextDepartments,
                [&](const std::string& name, bool elsewhere) {
                    if (elsewhere) return;  // said above
                    material_.report_text(text_.line, measure_name(number_), input::in_quotes(name),
                                          "a department of the clause in the dataset");
                });
    }

    template <class Report>
    void compare(const std::vector<std::string>& names, const std::vector<std::string>& others, Kind kind,
                 const Report& report) {
        auto next = others.begin();
        for (const std::string& name : names) {
            const auto found = std::find(next, others.end(), name);
            material_.count(kind, found != others.end());
            if (found != others.end())
                next = found + 1;
            else
                report(name, std::ranges::find(others, name) != others.end());
        }
    }

    Material& material_;
    int number_;
    const plan::Clause& clause_;
    const ClauseText& text_;
    std::string where_;
};

/// How many clauses: every paragraph has one, and the dataset has them all.
void check_measure(Material& material, const Pair& pair) {
    const std::vector<Paragraph>& paragraphs = pair.text->paragraphs;
    const std::size_t in_data = pair.measure->clauses.size();
    const int number = pair.measure->number;
    for (std::size_t i = 0; i < std::max(in_data, paragraphs.size()); ++i) {
        if (i < std::min(in_data, paragraphs.size()) && paragraphs[i].clause) {
            ClauseCheck(material, pair, i).check();
            continue;
        }
        material.count(Kind::Clauses, false);
        if (i >= paragraphs.size()) {
            const std::size_t missing = pair.measure->clauses[i].departments.size();
            material.result[Kind::DataDepartments].total += missing;
            material.report_data(measure_name(number) + ", clause " + std::to_string(i + 1),
                                 "a clause that the text does not have", "the clauses of the text");
            continue;
        }
        const PlacedText& text = paragraphs[i].text;
        const std::optional<ClauseText>& clause = paragraphs[i].clause;
        if (!clause) {
            material.report_text(text.line_at(text.text().size()), measure_name(number),
                                 "a paragraph without a clause that can be read",
                                 "a clause such as 甲牵头,乙等按职责分工负责 or 甲负责");
        } else {
            material.result[Kind::TextDepartments].total += clause->departments.size();
            material.report_text(clause->line, measure_name(number), input::in_quotes(clause->written),
                                 "a clause of the dataset");
        }
    }
}

/// "To be carried out by …" in the text, and the dataset's rules.
void check_standing_rules(Material& material) {
    const auto rule_for = [&](const Pair& pair, std::size_t clause, const std::string& name) {
        return std::ranges::any_of(material.plan.standing_rules, [&](const plan::StandingRule& rule) {
            return &material.plan[rule.measure] == pair.measure && rule.clause == clause &&
                   material.script.plain(material.plan[rule.department].name.zh_hans) == name;
        });
    };
    for (const Pair& pair : material.pairs) {
        for (std::size_t i = 0; i < pair.text->paragraphs.size(); ++i) {
            const std::optional<ClauseText>& clause = pair.text->paragraphs[i].clause;
            if (!clause) continue;
            for (const std::string& name : clause->also) {
                const bool is_there = rule_for(pair, i, name);
                material.count(Kind::StandingRules, is_there && clause->also_elsewhere);
                if (!is_there) {
                    material.report_text(clause->line, measure_name(pair.measure->number),
                                         input::in_quotes(name + "负责落实"),
                                         "a standing rule of the dataset");
                } else if (!clause->also_elsewhere) {
                    material.report_text(
                        clause->line, measure_name(pair.measure->number), input::in_quotes(name + "负责落实"),
                        "that it is said to hold for what follows, as the dataset's standing rule does");
                }
            }
        }
    }
    for (const plan::StandingRule& rule : material.plan.standing_rules) {
        const plan::Measure& measure = material.plan[rule.measure];
        const std::string name = material.script.plain(material.plan[rule.department].name.zh_hans);
        const bool is_there = std::ranges::any_of(material.pairs, [&](const Pair& pair) {
            if (pair.measure != &measure || rule.clause >= pair.text->paragraphs.size()) return false;
            const std::optional<ClauseText>& clause = pair.text->paragraphs[rule.clause].clause;
            return clause && std::ranges::find(clause->also, name) != clause->also.end();
        });
        if (is_there) continue;
        material.count(Kind::StandingRules, false);
        material.report_data(measure_name(measure.number), name,
                             "负责落实 after that name in the clause of the text");
    }
}

}  // namespace

void check_clauses(Material& material) {
    for (const Pair& pair : material.pairs) check_measure(material, pair);
    check_standing_rules(material);
}

}  // namespace jinlan::audit
