// Reading a query and answering it with the plan's own filter.

#include "cli/commands/query.hpp"

#include "input/problem.hpp"
#include "plan/date.hpp"

namespace jinlan::cli {

namespace {

using input::in_quotes;

constexpr std::string_view kSection = "--section";
constexpr std::string_view kMeasure = "--measure";
constexpr std::string_view kDepartment = "--department";
constexpr std::string_view kRole = "--role";
constexpr std::string_view kCity = "--city";
constexpr std::string_view kRegion = "--region";
constexpr std::string_view kKind = "--kind";
constexpr std::string_view kFirmness = "--firmness";
constexpr std::string_view kPollutant = "--pollutant";
constexpr std::string_view kSector = "--sector";
constexpr std::string_view kStatus = "--status";
constexpr std::string_view kAsOf = "--as-of";
constexpr std::string_view kDueBefore = "--due-before";
constexpr std::string_view kDueAfter = "--due-after";
constexpr std::string_view kQuantified = "--quantified";
constexpr std::string_view kText = "--text";

constexpr Option kOptions[]{
    {kSection, true, true},
    {kMeasure, true, true},
    {kDepartment, true, true},
    {kCity, true, true},
    {kKind, true, true},
    {kFirmness, true, true},
    {kPollutant, true, true},
    {kDueBefore},
    {kDueAfter},
    {kQuantified, false},
    {kText, true, true},
    {kRole, true, true},
    {kRegion, true, true},
    {kSector, true, true},
    {kStatus, true, true},
    {kAsOf},
};

/// The parts between commas, the full-width one too.
std::vector<std::string_view> split(std::string_view text) {
    constexpr std::string_view kWideComma = "，";
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t narrow = text.find(',');
        const std::size_t wide = text.find(kWideComma);
        const std::size_t end = narrow < wide ? narrow : wide;
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + (end == wide ? kWideComma.size() : 1));
    }
}

class Reader {
public:
    Reader(const Given& given, std::string& error) : given_(given), error_(error) {}

    bool good() const { return good_; }

    /// Puts the choices that the option names into the set. `make_choices` is called when there is one.
    template <class IdType, class MakeChoices>
    void read(std::string_view option, plan::IdSet<IdType>& ids, const MakeChoices& make_choices) {
        const std::vector<std::string_view> values = given_.all(option);
        if (values.empty() || !good_) return;
        const Choices choices = make_choices();
        for (std::string_view value : values) {
            if (const Choice* whole = find_choice(choices, value)) {  // a name may have a comma in it
                ids.insert({whole->index});
                continue;
            }
            for (std::string_view part : split(value)) {
                const Choice* choice = find_choice(choices, part);
                if (choice == nullptr) {
                    fail(std::string(option) + " takes " + labels_of(choices) + ", not " + in_quotes(part));
                    return;
                }
                ids.insert({choice->index});
            }
        }
    }

    /// The day `days` after the one that the option names.
    void read(std::string_view option, std::optional<plan::Date>& date, int days) {
        const std::optional<std::string_view> value = given_.one(option);
        if (!value || !good_) return;
        const std::optional<plan::Date> day = plan::date_from_iso(*value);
        if (!day) {
            fail(std::string(option) + " takes a day that exists, as 2025-12-31, not " + in_quotes(*value));
            return;
        }
        date = plan::date_from_day_number(plan::day_number(*day) + days);
    }

private:
    void fail(std::string sentence) {
        error_ = std::move(sentence);
        good_ = false;
    }

    const Given& given_;
    std::string& error_;
    bool good_ = true;
};

}  // namespace

std::span<const Option> query_options() { return kOptions; }

std::optional<Query> read_query(const Given& given, const plan::Plan& plan, const Names& names,
                                plan::Language language, std::string& error) {
    Query query;
    plan::Filter& filter = query.filter;
    Reader reader(given, error);
    reader.read(kSection, filter.sections, [&] { return section_choices(plan, language); });
    reader.read(kMeasure, filter.measures, [&] { return measure_choices(plan); });
    reader.read(kDepartment, filter.departments, [&] { return department_choices(plan, language); });
    reader.read(kCity, filter.cities, [&] { return city_choices(plan, language); });
    reader.read(kKind, filter.kinds, [&] { return kind_choices(names); });
    reader.read(kFirmness, filter.firmnesses, [&] { return firmness_choices(names); });
    reader.read(kPollutant, filter.substances, [&] { return substance_choices(names); });
    reader.read(kRole, filter.roles, [&] { return role_choices(names); });
    reader.read(kRegion, filter.regions, [&] { return region_choices(plan, language); });
    reader.read(kSector, filter.sectors, [&] { return sector_choices(plan, language); });
    reader.read(kStatus, filter.statuses, [&] { return status_choices(names); });
    std::optional<plan::Date> as_of;
    reader.read(kAsOf, as_of, 0);
    reader.read(kDueBefore, filter.due_to, -1);
    reader.read(kDueAfter, filter.due_from, +1);
    if (!reader.good()) return std::nullopt;
    if (!filter.statuses.empty() && !as_of) {
        error = "--status needs --as-of and a day as 2025-12-31: on another day it may be another";
        return std::nullopt;
    }
    query.as_of = as_of.value_or(plan::Date{});
    if (given.has(kQuantified)) {
        filter.figures.insert(plan::figure_id(plan::Figure::Target));
        filter.figures.insert(plan::figure_id(plan::Figure::Threshold));
    }
    for (std::string_view text : given.all(kText)) query.texts.emplace_back(text);
    return query;
}

std::vector<plan::CommitmentId> select(const Query& query, const plan::FilterIndex& index) {
    if (query.texts.empty()) return index.select(query.filter, query.as_of).commitments;
    plan::IdSet<plan::CommitmentId> left;
    for (const std::string& text : query.texts) {
        plan::Filter filter = query.filter;
        filter.text = text;
        for (plan::CommitmentId id : index.select(filter, query.as_of).commitments) left.insert(id);
    }
    return left.ids();
}

std::string_view query_help() {
    return "  --section, --measure        by number or title; goals belong to none\n"
           "  --department                in any clause of the measure: an id or a name\n"
           "  --role                      of the department, or of any, in any clause: lead, shared, sole\n"
           "  --city                      named itself, or through a county, a site or a region\n"
           "  --region                    that the commitment names\n"
           "  --sector                    as in export sectors\n"
           "  --kind, --firmness          as in export commitments\n"
           "  --pollutant                 pm25, pm10, so2, nox, vocs, o3, nh3, co2, odour, cooking_fumes\n"
           "  --status, --as-of           met, not_met, due_no_outcome, not_yet_due or no_deadline on that "
           "DATE\n"
           "  --due-before, --due-after   a DATE as 2025-12-31; the deadline (the last day) lies before it,\n"
           "                              or after it, and not on it: --due-before 2026-01-01 for \"by the\n"
           "                              end of 2025\"\n"
           "  --quantified                with a figure, be it to be reached or to say when it applies\n"
           "  --text                      words, all of which must be found, in any language; names by "
           "pinyin "
           "too\n";
}

}  // namespace jinlan::cli
