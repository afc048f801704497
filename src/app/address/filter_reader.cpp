// Reading the filter back from an address.

#include "app/address/filter_reader.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "app/address/names.hpp"
#include "app/address/text.hpp"
#include "app/state/precision.hpp"
#include "plan/words.hpp"

namespace jinlan::app {

namespace {

using plan::Facet;
using plan::Filter;
using plan::Plan;
using Refusals = std::vector<Refusal>;

/// Reads a list into a set; `find` gives the id of an item or nothing.
template <class IdType, class Find>
bool read_set(std::string_view text, plan::IdSet<IdType>& set, std::string_view what, Refusals& refusals,
              const Find& find) {
    for (const std::string_view item : split(text, ',')) {
        if (const std::optional<IdType> id = find(item)) {
            set.insert(*id);
        } else {
            refusals.push_back({std::string(item), "no such " + std::string(what)});
        }
    }
    return !set.empty();
}

template <class IdType, std::size_t size>
bool read_words(std::string_view text, plan::IdSet<IdType>& set, std::string_view what, Refusals& refusals,
                const std::array<std::string_view, size>& words) {
    return read_set(text, set, what, refusals, [&words](std::string_view item) -> std::optional<IdType> {
        const std::optional<std::uint32_t> position = address::position_of(item, words);
        if (!position) return std::nullopt;
        return IdType{*position};
    });
}

bool read_date(std::string_view text, std::optional<plan::Date>& date, Refusals& refusals) {
    date = plan::date_from_iso(text);
    if (!date) refusals.push_back({std::nullopt, "not a date such as 2025-12-31"});
    return date.has_value();
}

bool read_text(std::string_view text, const Plan&, Filter& filter, Refusals& refusals) {
    if (text.size() > kMaxSearchBytes) {
        refusals.push_back({std::nullopt, "a search text that is too long"});
        return false;
    }
    filter.text = kept_search(text);
    return true;
}

bool read_due_years(std::string_view text, const Plan& plan, Filter& filter, Refusals& refusals) {
    const std::vector<plan::DueYear> years = plan::due_years(plan);
    return read_set(text, filter.due_years, "due year", refusals,
                    [&years](std::string_view item) -> std::optional<plan::DueYear> {
                        const auto year = std::ranges::find(years, item, address::due_year_name);
                        if (year == years.end()) return std::nullopt;
                        return *year;
                    });
}

std::optional<plan::SectionId> section_of(const Plan& plan, std::string_view item) {
    const std::optional<int> number = parse_integer(item);
    return number ? plan::find_section(plan, *number) : std::nullopt;
}

std::optional<plan::MeasureId> measure_of(const Plan& plan, std::string_view item) {
    const std::optional<int> number = parse_integer(item);
    return number ? plan::find_measure(plan, *number) : std::nullopt;
}

template <Facet facet>
void keep_facet(Filter& filter, const Filter& base) {
    plan::visit_facet(filter, facet, [&base](auto& ids) {
        plan::visit_facet(base, facet, [&ids](const auto& kept) {
            if constexpr (std::is_same_v<std::decay_t<decltype(ids)>, std::decay_t<decltype(kept)>>) {
                ids = kept;
            }
        });
    });
}

/// A key whose items the plan finds by name.
template <auto member, auto find, const char* what>
bool read_named(std::string_view text, const Plan& plan, Filter& filter, Refusals& refusals) {
    return read_set(text, filter.*member, what, refusals,
                    [&plan](std::string_view item) { return find(plan, item); });
}

/// A key whose items are words of a closed list.
template <auto member, auto words, const char* what>
bool read_worded(std::string_view text, const Plan&, Filter& filter, Refusals& refusals) {
    return read_words(text, filter.*member, what, refusals, words());
}

constexpr char kSection[] = "section";
constexpr char kDepartment[] = "department";
constexpr char kCity[] = "city";
constexpr char kRegion[] = "region";
constexpr char kMeasure[] = "measure";
constexpr char kSector[] = "sector";
constexpr char kFirmness[] = "firmness";
constexpr char kRole[] = "role";
constexpr char kKind[] = "kind";
constexpr char kPollutant[] = "pollutant";
constexpr char kFigure[] = "sort of figure";
constexpr char kStatus[] = "status";

constexpr auto firmness_words() { return address::kFirmnesses; }
constexpr auto role_words() { return plan::words(plan::Role{}); }
constexpr auto kind_words() { return plan::words(plan::CommitmentKind{}); }
constexpr auto substance_words() { return plan::words(plan::Substance{}); }
constexpr auto figure_words() { return plan::words(plan::Figure{}); }
constexpr auto status_words() { return plan::words(plan::Status{}); }

constexpr std::array<FilterKey, 16> kFilterKeys{{
    {"q", read_text, [](Filter& filter, const Filter& base) { filter.text = base.text; }},
    {"section", read_named<&Filter::sections, section_of, kSection>, keep_facet<Facet::Section>},
    {"dept", read_named<&Filter::departments, plan::find_department, kDepartment>,
     keep_facet<Facet::Department>},
    {"city", read_named<&Filter::cities, plan::find_city, kCity>, keep_facet<Facet::City>},
    {"due", read_due_years, keep_facet<Facet::Due>},
    {"firm", read_worded<&Filter::firmnesses, firmness_words, kFirmness>, keep_facet<Facet::Firmness>},
    {address::kRole, read_worded<&Filter::roles, role_words, kRole>, keep_facet<Facet::Role>},
    {address::kArea, read_named<&Filter::regions, plan::find_region, kRegion>, keep_facet<Facet::Region>},
    {address::kMeasure, read_named<&Filter::measures, measure_of, kMeasure>, keep_facet<Facet::Measure>},
    {address::kKind, read_worded<&Filter::kinds, kind_words, kKind>, keep_facet<Facet::Kind>},
    {address::kPollutant, read_worded<&Filter::substances, substance_words, kPollutant>,
     keep_facet<Facet::Substance>},
    {address::kSector, read_named<&Filter::sectors, plan::find_sector, kSector>, keep_facet<Facet::Sector>},
    {address::kFigure, read_worded<&Filter::figures, figure_words, kFigure>, keep_facet<Facet::Figure>},
    {address::kStatus, read_worded<&Filter::statuses, status_words, kStatus>, keep_facet<Facet::Status>},
    {address::kDueFrom,
     [](std::string_view text, const Plan&, Filter& filter, Refusals& refusals) {
         return read_date(text, filter.due_from, refusals);
     },
     [](Filter& filter, const Filter& base) { filter.due_from = base.due_from; }},
    {address::kDueTo,
     [](std::string_view text, const Plan&, Filter& filter, Refusals& refusals) {
         return read_date(text, filter.due_to, refusals);
     },
     [](Filter& filter, const Filter& base) { filter.due_to = base.due_to; }},
}};

}  // namespace

const FilterKey* find_filter_key(std::string_view name) {
    const auto key = std::ranges::find(kFilterKeys, name, &FilterKey::name);
    return key == kFilterKeys.end() ? nullptr : &*key;
}

}  // namespace jinlan::app
