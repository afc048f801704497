// The commitments as a table: what each asks, of whom, where, when, how much, and what came of it.

#include "app/take_away/commitment_table.hpp"

#include "app/take_away/plan_values.hpp"
#include "app/take_away/text_writer.hpp"
#include "plan/figure.hpp"
#include "plan/words.hpp"

namespace jinlan::app {

namespace {

struct Source {
    const plan::Plan& plan;
    plan::Language language;
};

using plan::Commitment;
using plan::Condition;
using plan::word;

/// The figure that a commitment carries: the one to be reached, or else the first that says when it applies.
struct Figure {
    std::string_view role;
    plan::MetricId metric;
    plan::Comparison comparison;
    double value;
    std::optional<double> upper;
    std::optional<int> baseline_year;
};

std::optional<Figure> figure(const Commitment& row, const Source& in) {
    if (row.quantity) {
        const plan::Quantity& target = *row.quantity;
        return Figure{"target",     target.metric, target.comparison,
                      target.value, target.upper,  target.baseline_year};
    }
    const Condition* threshold = plan::first_threshold(in.plan, row);
    if (threshold == nullptr) return std::nullopt;
    return Figure{"threshold",      threshold->metric, threshold->comparison,
                  threshold->value, threshold->upper,  std::nullopt};
}

/// What `make` gives for the part; null without one.
template <class Part, class Make>
Value of(const std::optional<Part>& part, const Make& make) {
    return part ? Value(make(*part)) : Value();
}

/// In a cell "metric of what comparison value[..upper] unit", as "boiler_capacity of equipment >= 35 t/h".
Value condition_value(const Condition& condition, const Source& in) {
    const plan::Metric& metric = in.plan[condition.metric];
    const bool yes_no = metric.unit == plan::kYesNo;
    const std::string_view comparison = yes_no ? plan::kIs : word(condition.comparison);
    const Value value = yes_no ? Value(condition.value != 0) : Value(condition.value);
    std::string cell = metric.key + " of " + std::string(word(condition.of)) + ' ' + std::string(comparison) +
                       ' ' + cell_text(value);
    if (condition.upper) cell += ".." + number_text(*condition.upper);
    if (!yes_no && metric.unit != "1") cell += ' ' + metric.unit;
    return Object{{{"metric", metric.key},
                   {"of", word(condition.of)},
                   {"comparison", comparison},
                   {"value", value},
                   {"upper", condition.upper},
                   {"unit", metric.unit}},
                  cell};
}

constexpr DataColumn<Commitment, Source> kColumns[]{
    {"id", "never changes: m26.c1.k2 is a commitment of measure 26, clause 1; g1.k1 a goal",
     [](const Commitment& row, const Source&) { return Value(row.key); }},
    {"measure", "the number of its measure; null for a goal",
     [](const Commitment& row, const Source& in) {
         return of(row.measure, [&](plan::MeasureId id) { return in.plan[id].number; });
     }},
    {"clause", "the place of its clause within the measure, from 1; null for a goal",
     [](const Commitment& row, const Source&) {
         return of(row.clause, [](std::size_t position) { return position + 1; });
     }},
    {"kind", "quantified, milestone, prohibition, conditional, continuing or encouragement",
     [](const Commitment& row, const Source&) { return Value(word(row.kind)); }},
    {"firmness", "binding, required, in_principle, strive, about or encourage",
     [](const Commitment& row, const Source&) { return Value(word(row.firmness)); }},
    {"subject", "whom or what it binds: province, enterprises, new_projects …",
     [](const Commitment& row, const Source&) { return Value(word(row.subject)); }},
    {"statement", "what it asks, in this project's words",
     [](const Commitment& row, const Source& in) { return Value(row.statement.in(in.language)); }},
    {"quantity.role",
     "target: to be reached; threshold: there is no target, and this is the first figure of\n"
     "applies_when",
     [](const Commitment& row, const Source& in) {
         return of(figure(row, in), [](const Figure& found) { return found.role; });
     }},
    {"quantity.metric", "what is counted: pm25_annual_mean …",
     [](const Commitment& row, const Source& in) {
         return of(figure(row, in), [&](const Figure& found) { return in.plan[found.metric].key; });
     }},
    {"quantity.comparison", "<=, <, >=, >, = or about",
     [](const Commitment& row, const Source& in) {
         return of(figure(row, in), [](const Figure& found) { return word(found.comparison); });
     }},
    {"quantity.value", "the figure, or the lower end of a range",
     [](const Commitment& row, const Source& in) {
         return of(figure(row, in), [](const Figure& found) { return found.value; });
     }},
    {"quantity.upper", "the upper end of a range",
     [](const Commitment& row, const Source& in) {
         return of(figure(row, in), [](const Figure& found) { return found.upper; });
     }},
    {"quantity.unit", "ug/m3, %, t/h …",
     [](const Commitment& row, const Source& in) {
         return of(figure(row, in), [&](const Figure& found) { return in.plan[found.metric].unit; });
     }},
    {"quantity.baseline_year", "the year that a change counts from",
     [](const Commitment& row, const Source& in) {
         return of(figure(row, in), [](const Figure& found) { return found.baseline_year; });
     }},
    {"applies_when",
     "conditions, all of which must hold: metric, of, comparison, value, upper, unit; in CSV\n"
     "\"metric of city >= 40 ug/m3\"",
     [](const Commitment& row, const Source& in) {
         return Value(
             list_of(row.applies_when, [&](const Condition& item) { return condition_value(item, in); }));
     }},
    {"due.from", "the first day of the time in which it falls due; due is null without a deadline",
     [](const Commitment& row, const Source&) {
         return of(row.due, [](const plan::Due& due) { return plan::iso(due.interval.from); });
     }},
    {"due.to", "the last day",
     [](const Commitment& row, const Source&) {
         return of(row.due, [](const plan::Due& due) { return plan::iso(due.interval.to); });
     }},
    {"due.precision", "how the plan puts it: day, month_end, year or year_end",
     [](const Commitment& row, const Source&) {
         return of(row.due, [](const plan::Due& due) { return word(due.precision); });
     }},
    {"scope", "where it holds: province, key_region, regions, cities, counties or sites",
     [](const Commitment& row, const Source&) { return Value(word(row.scope)); }},
    {"cities", "ids of the cities that it names; none for scope cities: every city",
     [](const Commitment& row, const Source& in) { return Value(keys_of(row.cities, in.plan)); }},
    {"regions", "ids of the regions",
     [](const Commitment& row, const Source& in) { return Value(keys_of(row.regions, in.plan)); }},
    {"counties", "codes (GB/T 2260) of the counties; none for scope counties: every county",
     [](const Commitment& row, const Source& in) { return Value(keys_of(row.counties, in.plan)); }},
    {"sites", "ids of the sites",
     [](const Commitment& row, const Source& in) { return Value(keys_of(row.sites, in.plan)); }},
    {"pollutants",
     "that the plan's words name or define: pm25, pm10, so2, nox, vocs, o3, nh3, co2, odour,\n"
     "cooking_fumes",
     [](const Commitment& row, const Source&) {
         return Value(list_of(row.substances, [](plan::Substance item) { return Value(word(item)); }));
     }},
    {"sectors", "ids of the sectors that it touches: steel, coking …",
     [](const Commitment& row, const Source& in) { return Value(keys_of(row.sectors, in.plan)); }},
    {"outcome.status", "met or not_met; outcome is null where no source tells",
     [](const Commitment& row, const Source&) {
         return of(row.outcome, [](const plan::Outcome& outcome) { return word(outcome.status); });
     }},
    {"outcome.date", "as precise as the source: 2025, 2025-12 or 2025-12-31",
     [](const Commitment& row, const Source&) {
         return of(row.outcome, [](const plan::Outcome& outcome) { return outcome.date; });
     }},
    {"outcome.source", "where that is known from",
     [](const Commitment& row, const Source&) {
         return of(row.outcome, [](const plan::Outcome& outcome) { return outcome.source; });
     }},
    {"outcome.note", "what came of it",
     [](const Commitment& row, const Source& in) {
         return of(row.outcome, [&](const plan::Outcome& outcome) { return outcome.note.in(in.language); });
     }},
};

}  // namespace

DataTable commitment_table(const plan::Plan& plan, plan::Language language) {
    return make_data_table<Commitment, Source>(kColumns, plan.commitments, {plan, language});
}

DataTable commitment_table(const plan::Plan& plan, plan::Language language,
                           std::span<const plan::CommitmentId> ids) {
    std::vector<Commitment> chosen;
    chosen.reserve(ids.size());
    for (const plan::CommitmentId id : ids) chosen.push_back(plan[id]);
    return make_data_table<Commitment, Source>(kColumns, chosen, {plan, language});
}

}  // namespace jinlan::app
