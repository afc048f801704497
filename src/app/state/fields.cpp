// The table of the state's fields.

#include "app/state/fields.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "app/state/actions.hpp"
#include "app/state/field_words.hpp"
#include "app/state/precision.hpp"
#include "app/state/scenario_fields.hpp"
#include "input/address_text.hpp"
#include "input/json_text.hpp"
#include "plan/words.hpp"

namespace jinlan::app {

namespace {

using input::parse_decimal;
using input::parse_integer;
using input::percent_encoded;
using input::split;
using input::tenths_text;
using plan::Filter;
using plan::Plan;
using whatif::Inputs;
using Written = std::optional<std::string>;

const AppState& defaults() {
    static const AppState state;
    return state;
}

void refuse(Refusals& refusals, std::string_view reason) {
    refusals.push_back({std::nullopt, std::string(reason)});
}

/// Nothing for an empty value: it is the default.
Written unless_empty(std::string value) { return value.empty() ? Written() : Written(std::move(value)); }

// --- Choices: an enumeration, or a switch
// ----------------------------------------------------------------------

using Words = std::span<const std::string_view>;

void refuse_choice(Words words, Refusals& refusals) {
    std::string reason = "one of";
    for (const std::string_view word : words) reason += ' ' + std::string(word);
    refuse(refusals, reason);
}

/// The position of the word; refused where it is none of them.
std::optional<std::uint32_t> read_word(std::string_view value, Words words, Refusals& refusals) {
    const auto found = std::ranges::find(words, value);
    if (found != words.end()) return static_cast<std::uint32_t>(found - words.begin());
    refuse_choice(words, refusals);
    return std::nullopt;
}

/// How a choice is reached in a state: a member of it, or a member of a member.
template <auto outer, auto... inner>
constexpr auto& reach(auto& state) {
    if constexpr (sizeof...(inner) == 0) {
        return state.*outer;
    } else {
        return (state.*outer).*(inner, ...);
    }
}

template <const auto& words, auto... member>
Written write_choice(const AppState& state, const Inputs&) {
    const auto choice = reach<member...>(state);
    if (choice == reach<member...>(defaults())) return std::nullopt;
    return std::string(words[static_cast<std::size_t>(choice)]);
}

template <const auto& words, auto... member>
void read_choice(std::string_view value, const Inputs&, AppState& state, Refusals& refusals) {
    auto& choice = reach<member...>(state);
    if (const auto position = read_word(value, words, refusals)) {
        choice = static_cast<std::remove_reference_t<decltype(choice)>>(*position);
    }
}

template <auto member>
Written write_switch(const AppState& state, const Inputs&) {
    return state.*member ? Written("1") : std::nullopt;
}

void read_switch(std::string_view value, bool& on, Refusals& refusals) {
    if (value != "0" && value != "1") return refuse(refusals, "0 or 1");
    on = value == "1";
}

template <auto member>
void read_switch(std::string_view value, const Inputs&, AppState& state, Refusals& refusals) {
    read_switch(value, state.*member, refusals);
}

template <auto member>
void copy(AppState& to, const AppState& from) {
    to.*member = from.*member;
}

// --- Dates
// -----------------------------------------------------------------------------------------------------

void read_date(std::string_view value, std::optional<plan::Date>& date, std::string_view form,
               Refusals& refusals) {
    date = plan::date_from_iso(value);
    if (!date) refuse(refusals, form);
}

Written date_text(const std::optional<plan::Date>& date) {
    return date ? Written(plan::iso(*date)) : std::nullopt;
}

constexpr std::string_view kDateForm = "not a date such as 2025-12-31";

// --- What is shown
// ---------------------------------------------------------------------------------------------

void read_view(std::string_view value, const Inputs& inputs, AppState& state, Refusals& refusals) {
    // Links made before there were views say here which part of the page a narrow screen shows.
    if (value == "filter" || value == "detail") {
        return read_choice<address::kPanels, &AppState::panel>(value, inputs, state, refusals);
    }
    read_choice<address::kViews, &AppState::view>(value, inputs, state, refusals);
}

Written write_standard(const AppState& state, const Inputs&) { return date_text(state.map_standard); }
void read_standard(std::string_view value, const Inputs&, AppState& state, Refusals& refusals) {
    read_date(value, state.map_standard, "not a date such as 2026-03-01", refusals);
}

Written write_region(const AppState& state, const Inputs& inputs) {
    return state.region ? Written(inputs.plan[*state.region].key) : std::nullopt;
}
void read_region(std::string_view value, const Inputs& inputs, AppState& state, Refusals& refusals) {
    state.region = plan::find_region(inputs.plan, value);
    if (!state.region) refuse(refusals, "no such region");
}

Written write_selection(const AppState& state, const Inputs& inputs) {
    const Plan& plan = inputs.plan;
    if (const auto* city = std::get_if<plan::CityId>(&state.selection)) return "city:" + plan[*city].key;
    if (const auto* measure = std::get_if<plan::MeasureId>(&state.selection)) {
        return "measure:" + std::to_string(plan[*measure].number);
    }
    if (const auto* department = std::get_if<plan::DepartmentId>(&state.selection)) {
        return "dept:" + plan[*department].key;
    }
    return std::nullopt;
}

std::optional<plan::MeasureId> measure_of(const Plan& plan, std::string_view text) {
    const std::optional<int> number = parse_integer(text);
    return number ? plan::find_measure(plan, *number) : std::nullopt;
}

/// "city:taiyuan" in its two halves; the second is empty where there is no colon.
std::pair<std::string_view, std::string_view> kind_and_name(std::string_view value) {
    const std::size_t colon = std::min(value.find(':'), value.size());
    return {value.substr(0, colon), value.substr(std::min(colon + 1, value.size()))};
}

void read_selection(std::string_view value, const Inputs& inputs, AppState& state, Refusals& refusals) {
    const auto [kind, name] = kind_and_name(value);
    const auto select = [&](const auto& id, std::string_view reason) {
        if (!id) return refuse(refusals, reason);
        state.selection = *id;
    };
    if (kind == "city") {
        const std::optional<plan::CityId> city = plan::find_city(inputs.plan, name);
        if (city) state.city = city;
        select(city, "no such city");
    } else if (kind == "measure") {
        select(measure_of(inputs.plan, name), "no such measure");
    } else if (kind == "dept") {
        select(plan::find_department(inputs.plan, name), "no such department");
    } else {
        refuse(refusals, "a selection is city:\u2026, measure:\u2026 or dept:\u2026");
    }
}

/// Of a selected city the selection tells.
Written write_city(const AppState& state, const Inputs& inputs) {
    if (!state.city || state.selection == Selection{*state.city}) return std::nullopt;
    return inputs.plan[*state.city].key;
}
void read_city(std::string_view value, const Inputs& inputs, AppState& state, Refusals& refusals) {
    const std::optional<plan::CityId> city = plan::find_city(inputs.plan, value);
    if (!city) return refuse(refusals, "no such city");
    state.city = city;
}

/// "city:taiyuan,city:linfen,dept:sthj": cities first, then regions and departments.
Written write_compared(const AppState& state, const Inputs& inputs) {
    std::string list;
    const auto add = [&](std::string_view kind, const auto& ids) {
        for (const auto id : ids) {
            if (!list.empty()) list += ',';
            list += kind;
            list += inputs.plan[id].key;
        }
    };
    add("city:", state.compared.cities);
    add("region:", state.compared.regions);
    add("dept:", state.compared.departments);
    return unless_empty(std::move(list));
}

std::optional<ComparedItem> compared_item(const Plan& plan, std::string_view text) {
    const auto [kind, name] = kind_and_name(text);
    if (kind == "city") {
        if (const auto city = plan::find_city(plan, name)) return *city;
    } else if (kind == "region") {
        if (const auto region = plan::find_region(plan, name)) return *region;
    } else if (kind == "dept") {
        if (const auto department = plan::find_department(plan, name)) return *department;
    }
    return std::nullopt;
}

void read_compared(std::string_view value, const Inputs& inputs, AppState& state, Refusals& refusals) {
    const CompareKind kind = state.compared.kind;  // a field of its own
    for (const std::string_view name : split(value, ',')) {
        const std::optional<ComparedItem> item = compared_item(inputs.plan, name);
        const char* reason = nullptr;
        if (!item) {
            reason = "what is compared is city:\u2026, region:\u2026 or dept:\u2026";
        } else if (is_compared(state.compared, *item)) {
            reason = "given twice";
        } else {
            state = reduce(std::move(state), ToggleCompared{*item});
            if (!is_compared(state.compared, *item)) reason = "at most four of a kind are compared";
        }
        if (reason != nullptr) refusals.push_back({std::string(name), reason});
    }
    state.compared.kind = kind;
}

Written write_as_of(const AppState& state, const Inputs&) { return date_text(state.as_of); }
void read_as_of(std::string_view value, const Inputs&, AppState& state, Refusals& refusals) {
    read_date(value, state.as_of, kDateForm, refusals);
}

/// Kilometres east and north, and metres a pixel.
Written write_map_view(const AppState& state, const Inputs&) {
    if (!state.map_view) return std::nullopt;
    const auto tenths_of_km = [](double metres) { return tenths_text(std::llround(metres / kCenterStep)); };
    return tenths_of_km(state.map_view->center_x) + ',' + tenths_of_km(state.map_view->center_y) + ',' +
           std::to_string(std::llround(state.map_view->metres_per_pixel));
}
void read_map_view(std::string_view value, const Inputs&, AppState& state, Refusals& refusals) {
    constexpr double kMetresPerKm = 1000.0;
    std::vector<double> numbers;
    for (const std::string_view piece : split(value, ',')) {
        const std::optional<double> number = parse_decimal(piece);
        if (number) numbers.push_back(*number);
        if (!number || numbers.size() > 3) numbers.clear();
        if (numbers.empty()) break;
    }
    if (numbers.size() != 3) return refuse(refusals, "a view is km east,km north,metres per pixel");
    const MapView view{numbers[0] * kMetresPerKm, numbers[1] * kMetresPerKm, numbers[2]};
    if (std::fabs(view.center_x) > kMaxCenter || std::fabs(view.center_y) > kMaxCenter ||
        view.metres_per_pixel < 1.0 || view.metres_per_pixel > kMaxMetresPerPixel) {
        return refuse(refusals, "a view far outside the map");
    }
    state.map_view = kept_view(view);
}

// --- The filter
// ------------------------------------------------------------------------------------------------

Written write_search(const AppState& state, const Inputs&) {
    return unless_empty(percent_encoded(state.filter.text));
}
void read_search(std::string_view value, const Inputs&, AppState& state, Refusals& refusals) {
    if (value.size() > kMaxSearchBytes) return refuse(refusals, "a search text that is too long");
    state.filter.text = kept_search(value);
}

/// The set as a list of names.
template <class IdType, class Name>
Written set_text(const plan::IdSet<IdType>& set, const Name& name) {
    std::string list;
    for (const IdType id : set.ids()) {
        if (!list.empty()) list += ',';
        list += name(id);
    }
    return unless_empty(std::move(list));
}

template <class IdType, class Find>
void read_set(std::string_view value, plan::IdSet<IdType>& set, std::string_view what, Refusals& refusals,
              const Find& find) {
    for (const std::string_view item : split(value, ',')) {
        if (const std::optional<IdType> id = find(item)) {
            set.insert(*id);
        } else {
            refusals.push_back({std::string(item), "no such " + std::string(what)});
        }
    }
}

/// How files and addresses call a thing of the plan: by its number, or by its key.
std::string name_in(const Plan& plan, plan::SectionId id) { return std::to_string(plan[id].number); }
std::string name_in(const Plan& plan, plan::MeasureId id) { return std::to_string(plan[id].number); }
template <class IdType>
std::string name_in(const Plan& plan, IdType id) {
    return plan[id].key;
}

std::optional<plan::SectionId> section_of(const Plan& plan, std::string_view text) {
    const std::optional<int> number = parse_integer(text);
    return number ? plan::find_section(plan, *number) : std::nullopt;
}

/// A facet whose values the plan finds by name.
template <auto member>
Written write_named(const AppState& state, const Inputs& inputs) {
    return set_text(state.filter.*member, [&](auto id) { return name_in(inputs.plan, id); });
}
template <auto member, auto find, const char* what>
void read_named(std::string_view value, const Inputs& inputs, AppState& state, Refusals& refusals) {
    read_set(value, state.filter.*member, what, refusals,
             [&](std::string_view item) { return find(inputs.plan, item); });
}

/// A facet whose values are words of a closed list.
template <auto member, auto words>
Written write_worded(const AppState& state, const Inputs&) {
    return set_text(state.filter.*member, [](auto id) { return words()[id.index]; });
}
template <auto member, auto words, const char* what>
void read_worded(std::string_view value, const Inputs&, AppState& state, Refusals& refusals) {
    auto& set = state.filter.*member;
    using Id = std::decay_t<decltype(set.ids()[0])>;
    read_set(value, set, what, refusals, [](std::string_view item) -> std::optional<Id> {
        const auto position = address::position_of(item, words());
        return position ? std::optional(Id{*position}) : std::nullopt;
    });
}

Written write_due_years(const AppState& state, const Inputs&) {
    return set_text(state.filter.due_years, address::due_year_name);
}
void read_due_years(std::string_view value, const Inputs& inputs, AppState& state, Refusals& refusals) {
    const std::vector<plan::DueYear> years = plan::due_years(inputs.plan);
    read_set(value, state.filter.due_years, "due year", refusals,
             [&years](std::string_view item) -> std::optional<plan::DueYear> {
                 const auto year = std::ranges::find(years, item, address::due_year_name);
                 return year == years.end() ? std::nullopt : std::optional(*year);
             });
}

template <auto member>
Written write_due_day(const AppState& state, const Inputs&) {
    return date_text(state.filter.*member);
}
template <auto member>
void read_due_day(std::string_view value, const Inputs&, AppState& state, Refusals& refusals) {
    read_date(value, state.filter.*member, kDateForm, refusals);
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

constexpr auto firmness_words() { return plan::words(plan::Firmness{}); }
constexpr auto role_words() { return plan::words(plan::Role{}); }
constexpr auto kind_words() { return plan::words(plan::CommitmentKind{}); }
constexpr auto substance_words() { return plan::words(plan::Substance{}); }
constexpr auto figure_words() { return plan::words(plan::Figure{}); }
constexpr auto status_words() { return plan::words(plan::Status{}); }

// --- The lab
// ---------------------------------------------------------------------------------------------------

void read_lab_measure(std::string_view value, const Inputs&, AppState& state, Refusals& refusals) {
    const auto position = read_word(value, address::kMapMeasures, refusals);
    if (!position) return;
    const auto measure = static_cast<MapMeasure>(*position);
    if (!of_scenario(measure)) return refuse(refusals, "one of after after_gap chance");
    state.lab_measure = measure;
}

/// One that changes nothing is kept all the same.
template <std::size_t place>
Written write_kept(const AppState& state, const Inputs& inputs) {
    const auto& kept = state.kept[place];
    return kept ? Written(percent_encoded(scenario_to_address(*kept, inputs))) : std::nullopt;
}
template <std::size_t place>
void read_kept(std::string_view value, const Inputs& inputs, AppState& state, Refusals& refusals) {
    ParsedScenario parsed = scenario_from_address(value, inputs);
    for (AddressProblem& problem : parsed.problems) {
        refusals.push_back({std::move(problem.part), std::move(problem.reason), true});
    }
    state.kept[place] = lab_form(parsed.scenario, inputs);
}

Written write_goal_cities(const AppState& state, const Inputs& inputs) {
    return set_text(state.goal.cities, [&](plan::CityId id) { return inputs.plan[id].key; });
}
void read_goal_cities(std::string_view value, const Inputs& inputs, AppState& state, Refusals& refusals) {
    read_set(value, state.goal.cities, kCity, refusals,
             [&](std::string_view item) { return plan::find_city(inputs.plan, item); });
}

std::string percent_text(double share) { return tenths_text(std::llround(share * 1000)); }

Written write_probability(const AppState& state, const Inputs&) {
    const double probability = state.goal.probability;
    return probability == defaults().goal.probability ? std::nullopt : Written(percent_text(probability));
}
void read_probability(std::string_view value, const Inputs&, AppState& state, Refusals& refusals) {
    const std::optional<double> percent = parse_decimal(value);
    if (!percent || *percent < 0 || *percent > 100) return refuse(refusals, "0 to 100 percent");
    state.goal.probability = kept_share(*percent / 100);
}

Written write_each(const AppState& state, const Inputs&) {
    return state.goal.sureness == whatif::Sureness::Each ? Written("1") : std::nullopt;
}
void read_each(std::string_view value, const Inputs&, AppState& state, Refusals& refusals) {
    bool each = state.goal.sureness == whatif::Sureness::Each;
    read_switch(value, each, refusals);
    state.goal.sureness = each ? whatif::Sureness::Each : whatif::Sureness::Together;
}

/// "clean_heating:2:0:80": weight, and the bounds in percent.
Written write_efforts(const AppState& state, const Inputs& inputs) {
    const auto& levers = inputs.levers.levers;
    std::string list;
    for (const LabEffort& effort : state.goal.efforts) {
        if (effort.lever > levers.size()) continue;
        if (!list.empty()) list += ',';
        list +=
            effort.lever == levers.size() ? std::string(whatif::kCooperationKey) : levers[effort.lever].key;
        list += ':' + input::number_text(effort.weight);
        list += ':' + percent_text(effort.low) + ':' + percent_text(effort.high);
    }
    return unless_empty(std::move(list));
}

std::optional<LabEffort> parse_effort(std::string_view item, const Inputs& inputs) {
    const std::vector<std::string_view> figures = split(item, ':');
    if (figures.size() != 4) return std::nullopt;
    const auto lever = figures[0] == whatif::kCooperationKey
                           ? std::optional(static_cast<std::uint32_t>(inputs.levers.levers.size()))
                           : whatif::find_lever(inputs.levers, figures[0]);
    const std::optional<double> weight = parse_decimal(figures[1]);
    const std::optional<double> low = parse_decimal(figures[2]);
    const std::optional<double> high = parse_decimal(figures[3]);
    if (!lever || !weight || !low || !high) return std::nullopt;
    return LabEffort{*lever, *weight, *low / 100, *high / 100};
}

void read_efforts(std::string_view value, const Inputs& inputs, AppState& state, Refusals& refusals) {
    for (const std::string_view item : split(value, ',')) {
        if (const std::optional<LabEffort> effort = parse_effort(item, inputs)) {
            state = reduce(std::move(state), SetEffort{*effort});
        } else {
            refusals.push_back({std::string(item), "an effort is lever:weight:low:high"});
        }
    }
}

// --- Looks
// -----------------------------------------------------------------------------------------------------

Written write_text_percent(const AppState& state, const Inputs&) {
    const int percent = state.text_percent;
    return percent == defaults().text_percent ? std::nullopt : Written(std::to_string(percent));
}
void read_text_percent(std::string_view value, const Inputs&, AppState& state, Refusals& refusals) {
    const std::optional<int> percent = parse_integer(value);
    if (!percent || *percent != kept_text_percent(*percent)) {
        return refuse(refusals, "the text size is a whole number of percent from " +
                                    std::to_string(kMinTextPercent) + " to " +
                                    std::to_string(kMaxTextPercent));
    }
    state.text_percent = *percent;
}

/// Always written: what stands in for it depends on who opens the address.
Written write_language(const AppState& state, const Inputs&) {
    return std::string(plan::language_tag(state.language));
}
void read_language(std::string_view value, const Inputs&, AppState& state, Refusals& refusals) {
    const std::optional<plan::Language> language = plan::language_from_tag(value);
    if (!language) return refuse(refusals, "one of zh-Hans zh-Hant en");
    state.language = *language;
}

using State = AppState;

constexpr std::array<StateField, 46> kFields{{
    {"v", write_choice<address::kViews, &State::view>, read_view},
    {"part", write_choice<address::kPanels, &State::panel>, read_choice<address::kPanels, &State::panel>},
    {"show", write_choice<address::kMapMeasures, &State::map_measure>,
     read_choice<address::kMapMeasures, &State::map_measure>},
    {"standard", write_standard, read_standard},
    {"form", write_choice<address::kMapForms, &State::map_form>,
     read_choice<address::kMapForms, &State::map_form>},
    {"sites", write_switch<&State::map_sites>, read_switch<&State::map_sites>},
    {"region", write_region, read_region},  // drawn over the map; `area` is a facet
    {"select", write_selection, read_selection},
    {"of", write_city, read_city},
    {"tab", write_choice<address::kCityTabs, &State::city_tab>,
     read_choice<address::kCityTabs, &State::city_tab>},
    {"compare", write_choice<address::kCompareKinds, &State::compared, &Compared::kind>,
     read_choice<address::kCompareKinds, &State::compared, &Compared::kind>},
    {"with", write_compared, read_compared},
    {"q", write_search, read_search},
    {"section", write_named<&Filter::sections>, read_named<&Filter::sections, section_of, kSection>},
    {"dept", write_named<&Filter::departments>,
     read_named<&Filter::departments, plan::find_department, kDepartment>},
    {"city", write_named<&Filter::cities>, read_named<&Filter::cities, plan::find_city, kCity>},
    {"due", write_due_years, read_due_years},
    {"firm", write_worded<&Filter::firmnesses, firmness_words>,
     read_worded<&Filter::firmnesses, firmness_words, kFirmness>},
    {"role", write_worded<&Filter::roles, role_words>, read_worded<&Filter::roles, role_words, kRole>},
    {"area", write_named<&Filter::regions>, read_named<&Filter::regions, plan::find_region, kRegion>},
    {"measure", write_named<&Filter::measures>, read_named<&Filter::measures, measure_of, kMeasure>},
    {"kind", write_worded<&Filter::kinds, kind_words>, read_worded<&Filter::kinds, kind_words, kKind>},
    {"pollutant", write_worded<&Filter::substances, substance_words>,
     read_worded<&Filter::substances, substance_words, kPollutant>},
    {"sector", write_named<&Filter::sectors>, read_named<&Filter::sectors, plan::find_sector, kSector>},
    {"figure", write_worded<&Filter::figures, figure_words>,
     read_worded<&Filter::figures, figure_words, kFigure>},
    {"status", write_worded<&Filter::statuses, status_words>,
     read_worded<&Filter::statuses, status_words, kStatus>},
    {"duefrom", write_due_day<&Filter::due_from>, read_due_day<&Filter::due_from>},
    {"dueto", write_due_day<&Filter::due_to>, read_due_day<&Filter::due_to>},
    {"order", write_choice<address::kLoadOrders, &State::load_order>,
     read_choice<address::kLoadOrders, &State::load_order>},
    {"lanes", write_choice<address::kLanes, &State::lanes>, read_choice<address::kLanes, &State::lanes>},
    {"asof", write_as_of, read_as_of},
    {"lab", write_choice<address::kLabParts, &State::lab_part>,
     read_choice<address::kLabParts, &State::lab_part>},
    {"labmap", write_choice<address::kMapMeasures, &State::lab_measure>, read_lab_measure},
    {kFirstAfterLab, write_kept<0>, read_kept<0>},
    {"b", write_kept<1>, read_kept<1>},
    {"c", write_kept<2>, read_kept<2>},
    {"goal", write_goal_cities, read_goal_cities},
    {"sure", write_probability, read_probability},
    {"each", write_each, read_each},
    {"effort", write_efforts, read_efforts},
    {"at", write_map_view, read_map_view},
    {"theme", write_choice<address::kThemes, &State::theme>, read_choice<address::kThemes, &State::theme>,
     copy<&State::theme>},
    {"text", write_text_percent, read_text_percent, copy<&State::text_percent>},
    {"about", write_switch<&State::about_open>, read_switch<&State::about_open>, copy<&State::about_open>},
    {"present", write_switch<&State::present>, read_switch<&State::present>, copy<&State::present>},
    {"lang", write_language, read_language, copy<&State::language>},
}};

}  // namespace

std::span<const StateField> state_fields() { return kFields; }

const StateField* find_state_field(std::string_view key) {
    const auto field = std::ranges::find(kFields, key, &StateField::key);
    return field == kFields.end() ? nullptr : &*field;
}

AppState looking_as(AppState state, const AppState& other) {
    for (const StateField& field : kFields) {
        if (field.copy_look != nullptr) field.copy_look(state, other);
    }
    return state;
}

}  // namespace jinlan::app
