// Reading an address back into an AppState, one key at a time.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "app/address/filter_reader.hpp"
#include "app/address/names.hpp"
#include "app/address/permalink.hpp"
#include "app/address/scenario_address.hpp"
#include "app/address/text.hpp"
#include "app/state/actions.hpp"
#include "app/state/precision.hpp"
#include "input/utf8_repair.hpp"

namespace jinlan::app {

namespace {

using plan::Plan;

constexpr std::size_t kMaxAddressBytes = 64 * 1024;
constexpr std::size_t kMaxProblems = 32;       // a hostile address could hold thousands
constexpr std::size_t kMaxProblemBytes = 120;  // of a part, as it is shown

constexpr std::string_view kBrokenEncoding = "a broken percent-encoding or invalid UTF-8";
constexpr std::string_view kSelectionForm = "a selection is city:\u2026, measure:\u2026 or dept:\u2026";

/// Reads the parts of one address into `result`. Each `read_` takes a decoded value and says whether any of
/// it could be used; what could not has been reported, and if nothing could, the base's value is taken.
class AddressReader {
public:
    AddressReader(const whatif::Inputs& inputs, const AppState& base, ParsedAddress& result)
        : inputs_(inputs), plan_(inputs.plan), base_(base), result_(result), state_(result.state) {}

    /// One "key=value".
    void read_part(std::string_view part);

    /// Puts the scenario together, once all parts are read.
    void finish();

    /// Adds a problem; `part` may be anything.
    void report(std::string_view part, std::string_view reason);

private:
    struct Key {
        std::string_view name;
        bool (AddressReader::*read)(std::string_view);
        void (*keep)(AppState& state, const AppState& base);
    };
    static const std::array<Key, 30> kKeys;

    /// Reports the part being read, or an item of its list.
    bool refuse(std::string_view reason);
    void refuse_item(std::string_view item, std::string_view reason);

    template <class Choice, std::size_t size>
    bool read_choice(std::string_view text, const std::array<std::string_view, size>& names, Choice& choice);

    /// `value` is nothing where it cannot be decoded.
    void read_filter_part(const FilterKey& key, const std::optional<std::string>& value);

    bool read_view(std::string_view text);
    bool read_panel(std::string_view text) { return read_choice(text, address::kPanels, state_.panel); }
    bool read_measure(std::string_view text) {
        return read_choice(text, address::kMapMeasures, state_.map_measure);
    }
    bool read_standard(std::string_view text);
    bool read_form(std::string_view text) { return read_choice(text, address::kMapForms, state_.map_form); }
    bool read_sites(std::string_view text) { return read_switch(text, state_.map_sites); }
    bool read_region(std::string_view text);
    bool read_selection(std::string_view text);
    bool read_city(std::string_view text);
    bool read_tab(std::string_view text) { return read_choice(text, address::kCityTabs, state_.city_tab); }
    bool read_compare_kind(std::string_view text) {
        return read_choice(text, address::kCompareKinds, state_.compared.kind);
    }
    bool read_compared(std::string_view text);
    bool read_date(std::string_view text, std::optional<plan::Date>& date);
    bool read_as_of(std::string_view text) { return read_date(text, state_.as_of); }
    bool read_load_order(std::string_view text) {
        return read_choice(text, address::kLoadOrders, state_.load_order);
    }
    bool read_lanes(std::string_view text) { return read_choice(text, address::kLanes, state_.lanes); }
    bool read_lab_part(std::string_view text) {
        return read_choice(text, address::kLabParts, state_.lab_part);
    }
    bool read_lab_measure(std::string_view text);
    bool read_kept(std::string_view text, std::size_t place);
    bool read_kept_a(std::string_view text) { return read_kept(text, 0); }
    bool read_kept_b(std::string_view text) { return read_kept(text, 1); }
    bool read_kept_c(std::string_view text) { return read_kept(text, 2); }
    bool read_goal_cities(std::string_view text);
    bool read_sureness(std::string_view text);
    bool read_each(std::string_view text);
    bool read_efforts(std::string_view text);
    std::optional<LabEffort> read_effort(std::string_view item) const;
    /// A part of the lab's scenario; where nothing of it can be used, the base's holds.
    void read_scenario_part(std::string_view part, std::string_view key);
    bool read_map_view(std::string_view text);
    bool read_theme(std::string_view text) { return read_choice(text, address::kThemes, state_.theme); }
    bool read_text_percent(std::string_view text);
    bool read_switch(std::string_view text, bool& on);
    bool read_about(std::string_view text) { return read_switch(text, state_.about_open); }
    bool read_present(std::string_view text) { return read_switch(text, state_.present); }
    bool read_language(std::string_view text);

    /// Reads "city:taiyuan", "region:key_region" or "dept:sthj".
    std::optional<ComparedItem> read_compared_item(std::string_view item) const;

    const whatif::Inputs& inputs_;
    const Plan& plan_;
    const AppState& base_;
    ParsedAddress& result_;
    AppState& state_;
    std::string_view part_;       // being read
    std::string scenario_parts_;  // those that are of the lab's scenario
    std::vector<std::string_view> seen_;
};

const std::array<AddressReader::Key, 30> AddressReader::kKeys{{
    {"v", &AddressReader::read_view, [](AppState& s, const AppState& b) { s.view = b.view; }},
    {"part", &AddressReader::read_panel, [](AppState& s, const AppState& b) { s.panel = b.panel; }},
    {"show", &AddressReader::read_measure,
     [](AppState& s, const AppState& b) { s.map_measure = b.map_measure; }},
    {"standard", &AddressReader::read_standard,
     [](AppState& s, const AppState& b) { s.map_standard = b.map_standard; }},
    {"form", &AddressReader::read_form, [](AppState& s, const AppState& b) { s.map_form = b.map_form; }},
    {"sites", &AddressReader::read_sites, [](AppState& s, const AppState& b) { s.map_sites = b.map_sites; }},
    {"region", &AddressReader::read_region, [](AppState& s, const AppState& b) { s.region = b.region; }},
    {"select", &AddressReader::read_selection,
     [](AppState& s, const AppState& b) {
         s.selection = b.selection;
         if (const auto* city = std::get_if<plan::CityId>(&s.selection)) s.city = *city;
     }},
    {"of", &AddressReader::read_city, [](AppState& s, const AppState& b) { s.city = b.city; }},
    {"tab", &AddressReader::read_tab, [](AppState& s, const AppState& b) { s.city_tab = b.city_tab; }},
    {"compare", &AddressReader::read_compare_kind,
     [](AppState& s, const AppState& b) { s.compared.kind = b.compared.kind; }},
    {"with", &AddressReader::read_compared,
     [](AppState& s, const AppState& b) {
         s.compared = {s.compared.kind, b.compared.cities, b.compared.regions, b.compared.departments};
     }},
    {"order", &AddressReader::read_load_order,
     [](AppState& s, const AppState& b) { s.load_order = b.load_order; }},
    {"lanes", &AddressReader::read_lanes, [](AppState& s, const AppState& b) { s.lanes = b.lanes; }},
    {"asof", &AddressReader::read_as_of, [](AppState& s, const AppState& b) { s.as_of = b.as_of; }},
    {"lab", &AddressReader::read_lab_part, [](AppState& s, const AppState& b) { s.lab_part = b.lab_part; }},
    {"labmap", &AddressReader::read_lab_measure,
     [](AppState& s, const AppState& b) { s.lab_measure = b.lab_measure; }},
    {address::kKept[0], &AddressReader::read_kept_a,
     [](AppState& s, const AppState& b) { s.kept[0] = b.kept[0]; }},
    {address::kKept[1], &AddressReader::read_kept_b,
     [](AppState& s, const AppState& b) { s.kept[1] = b.kept[1]; }},
    {address::kKept[2], &AddressReader::read_kept_c,
     [](AppState& s, const AppState& b) { s.kept[2] = b.kept[2]; }},
    {"goal", &AddressReader::read_goal_cities,
     [](AppState& s, const AppState& b) { s.goal.cities = b.goal.cities; }},
    {"sure", &AddressReader::read_sureness,
     [](AppState& s, const AppState& b) { s.goal.probability = b.goal.probability; }},
    {"each", &AddressReader::read_each,
     [](AppState& s, const AppState& b) { s.goal.sureness = b.goal.sureness; }},
    {"effort", &AddressReader::read_efforts,
     [](AppState& s, const AppState& b) { s.goal.efforts = b.goal.efforts; }},
    {"at", &AddressReader::read_map_view, [](AppState& s, const AppState& b) { s.map_view = b.map_view; }},
    {"theme", &AddressReader::read_theme, [](AppState& s, const AppState& b) { s.theme = b.theme; }},
    {"text", &AddressReader::read_text_percent,
     [](AppState& s, const AppState& b) { s.text_percent = b.text_percent; }},
    {"about", &AddressReader::read_about,
     [](AppState& s, const AppState& b) { s.about_open = b.about_open; }},
    {"present", &AddressReader::read_present, [](AppState& s, const AppState& b) { s.present = b.present; }},
    {"lang", &AddressReader::read_language, [](AppState& s, const AppState& b) { s.language = b.language; }},
}};

void AddressReader::report(std::string_view part, std::string_view reason) {
    if (result_.problems.size() >= kMaxProblems) return;
    std::string shown = repaired_utf8(part.substr(0, kMaxProblemBytes));
    if (part.size() > kMaxProblemBytes) shown += "\u2026";
    result_.problems.push_back({std::move(shown), std::string(reason)});
}

bool AddressReader::refuse(std::string_view reason) {
    report(part_, reason);
    return false;
}

void AddressReader::refuse_item(std::string_view item, std::string_view reason) {
    std::string part(part_.substr(0, part_.find('=') + 1));
    part += item;
    report(part, reason);
}

void AddressReader::read_part(std::string_view part) {
    part_ = part;
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) return report(part, "not of the form key=value");
    const std::string_view name = part.substr(0, equals);
    const auto key = std::ranges::find(kKeys, name, &Key::name);
    const bool of_scenario = std::ranges::find(kScenarioKeys, name) != kScenarioKeys.end();
    const FilterKey* filter_key = key == kKeys.end() ? find_filter_key(name) : nullptr;
    if (key == kKeys.end() && filter_key == nullptr && !of_scenario) return report(part, "unknown key");
    if (std::ranges::find(seen_, name) != seen_.end())
        return report(part, "given twice; the first one holds");
    seen_.push_back(name);
    if (of_scenario) return read_scenario_part(part, name);

    const std::optional<std::string> value = percent_decoded(part.substr(equals + 1));
    if (filter_key != nullptr) return read_filter_part(*filter_key, value);
    const bool usable = value ? (this->*key->read)(*value) : refuse(kBrokenEncoding);
    if (!usable) key->keep(state_, base_);
}

void AddressReader::read_filter_part(const FilterKey& key, const std::optional<std::string>& value) {
    bool usable = false;
    if (value) {
        std::vector<Refusal> refusals;
        usable = key.read(*value, plan_, state_.filter, refusals);
        for (const Refusal& refusal : refusals) {
            if (refusal.item) {
                refuse_item(*refusal.item, refusal.reason);
            } else {
                refuse(refusal.reason);
            }
        }
    } else {
        refuse(kBrokenEncoding);
    }
    if (!usable) key.keep(state_.filter, base_.filter);
}

template <class Choice, std::size_t size>
bool AddressReader::read_choice(std::string_view text, const std::array<std::string_view, size>& names,
                                Choice& choice) {
    const std::optional<std::uint32_t> position = address::position_of(text, names);
    if (!position) {
        std::string reason = "one of";
        for (const std::string_view name : names) reason += ' ' + std::string(name);
        return refuse(reason);
    }
    choice = static_cast<Choice>(*position);
    return true;
}

bool AddressReader::read_view(std::string_view text) {
    // Links made before there were views say here which part of the page a narrow screen shows.
    if (text == "filter" || text == "detail") return read_panel(text);
    return read_choice(text, address::kViews, state_.view);
}

bool AddressReader::read_standard(std::string_view text) {
    state_.map_standard = plan::date_from_iso(text);
    return state_.map_standard || refuse("not a date such as 2026-03-01");
}

bool AddressReader::read_lab_measure(std::string_view text) {
    MapMeasure measure = MapMeasure::Target;
    if (!read_choice(text, address::kMapMeasures, measure)) return false;
    if (!of_scenario(measure)) return refuse("one of after after_gap chance");
    state_.lab_measure = measure;
    return true;
}

bool AddressReader::read_region(std::string_view text) {
    state_.region = plan::find_region(plan_, text);
    return state_.region || refuse("no such region");
}

bool AddressReader::read_selection(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return refuse(kSelectionForm);
    const std::string_view kind = text.substr(0, colon);
    const std::string_view name = text.substr(colon + 1);
    if (kind == "city") {
        const std::optional<plan::CityId> city = plan::find_city(plan_, name);
        if (!city) return refuse("no such city");
        state_.selection = *city;
        state_.city = *city;
    } else if (kind == "measure") {
        const std::optional<int> number = parse_integer(name);
        const std::optional<plan::MeasureId> measure =
            number ? plan::find_measure(plan_, *number) : std::nullopt;
        if (!measure) return refuse("no such measure");
        state_.selection = *measure;
    } else if (kind == "dept") {
        const std::optional<plan::DepartmentId> department = plan::find_department(plan_, name);
        if (!department) return refuse("no such department");
        state_.selection = *department;
    } else {
        return refuse(kSelectionForm);
    }
    return true;
}

bool AddressReader::read_city(std::string_view text) {
    const std::optional<plan::CityId> city = plan::find_city(plan_, text);
    if (!city) return refuse("no such city");
    state_.city = city;
    return true;
}

std::optional<ComparedItem> AddressReader::read_compared_item(std::string_view item) const {
    const std::size_t colon = std::min(item.find(':'), item.size());
    const std::string_view kind = item.substr(0, colon);
    const std::string_view name = item.substr(std::min(colon + 1, item.size()));
    if (kind == "city") {
        if (const auto city = plan::find_city(plan_, name)) return *city;
    } else if (kind == "region") {
        if (const auto region = plan::find_region(plan_, name)) return *region;
    } else if (kind == "dept") {
        if (const auto department = plan::find_department(plan_, name)) return *department;
    }
    return std::nullopt;
}

bool AddressReader::read_compared(std::string_view text) {
    const CompareKind kind = state_.compared.kind;  // an address says that itself
    bool any = false;
    for (const std::string_view name : split(text, ',')) {
        const std::optional<ComparedItem> item = read_compared_item(name);
        if (!item) {
            refuse_item(name, "what is compared is city:\u2026, region:\u2026 or dept:\u2026");
        } else if (is_compared(state_.compared, *item)) {
            refuse_item(name, "given twice");
        } else {
            state_ = reduce(std::move(state_), ToggleCompared{*item});
            if (is_compared(state_.compared, *item)) {
                any = true;
            } else {
                refuse_item(name, "at most four of a kind are compared");
            }
        }
    }
    state_.compared.kind = kind;
    return any;
}

bool AddressReader::read_date(std::string_view text, std::optional<plan::Date>& date) {
    date = plan::date_from_iso(text);
    return date || refuse("not a date such as 2025-12-31");
}

void AddressReader::read_scenario_part(std::string_view part, std::string_view key) {
    const ParsedScenario alone = scenario_from_address(part, inputs_);
    for (const AddressProblem& problem : alone.problems) report(problem.part, problem.reason);
    if (alone.problems.empty() || lab_form(alone.scenario, inputs_) != lab_start(inputs_)) {
        scenario_parts_ += std::string(part) + '&';
        return;
    }
    const std::string base = scenario_to_address(base_.lab, inputs_);
    for (const std::string_view usual : split(base, '&')) {
        if (usual.substr(0, usual.find('=')) == key) scenario_parts_ += std::string(usual) + '&';
    }
}

void AddressReader::finish() {
    state_.lab = lab_form(scenario_from_address(scenario_parts_, inputs_).scenario, inputs_);
}

bool AddressReader::read_kept(std::string_view text, std::size_t place) {
    const ParsedScenario parsed = scenario_from_address(text, inputs_);
    for (const AddressProblem& problem : parsed.problems) report(problem.part, problem.reason);
    state_.kept[place] = lab_form(parsed.scenario, inputs_);
    return true;
}

bool AddressReader::read_goal_cities(std::string_view text) {
    bool any = false;
    for (const std::string_view item : split(text, ',')) {
        if (const std::optional<plan::CityId> city = plan::find_city(plan_, item)) {
            state_.goal.cities.insert(*city);
            any = true;
        } else {
            refuse_item(item, "no such city");
        }
    }
    return any;
}

bool AddressReader::read_sureness(std::string_view text) {
    const std::optional<double> percent = parse_decimal(text);
    if (!percent || *percent < 0 || *percent > 100) return refuse("0 to 100 percent");
    state_.goal.probability = kept_share(*percent / 100);
    return true;
}

bool AddressReader::read_each(std::string_view text) {
    bool each = false;
    if (!read_switch(text, each)) return false;
    state_.goal.sureness = each ? whatif::Sureness::Each : whatif::Sureness::Together;
    return true;
}

/// "clean_heating:2:0:80": weight, and the bounds in percent.
std::optional<LabEffort> AddressReader::read_effort(std::string_view item) const {
    const std::vector<std::string_view> figures = split(item, ':');
    if (figures.size() != 4) return std::nullopt;
    const auto lever = figures[0] == whatif::kCooperationKey
                           ? std::optional(static_cast<std::uint32_t>(inputs_.levers.levers.size()))
                           : whatif::find_lever(inputs_.levers, figures[0]);
    const std::optional<double> weight = parse_decimal(figures[1]);
    const std::optional<double> low = parse_decimal(figures[2]);
    const std::optional<double> high = parse_decimal(figures[3]);
    if (!lever || !weight || !low || !high) return std::nullopt;
    return LabEffort{*lever, *weight, *low / 100, *high / 100};
}

bool AddressReader::read_efforts(std::string_view text) {
    bool any = false;
    for (const std::string_view item : split(text, ',')) {
        if (const std::optional<LabEffort> effort = read_effort(item)) {
            state_ = reduce(std::move(state_), SetEffort{*effort});
            any = true;
        } else {
            refuse_item(item, "an effort is lever:weight:low:high");
        }
    }
    return any;
}

bool AddressReader::read_map_view(std::string_view text) {
    constexpr double kMetresPerKm = 1000.0;
    std::vector<double> numbers;
    for (const std::string_view piece : split(text, ',')) {
        const std::optional<double> number = parse_decimal(piece);
        if (!number || numbers.size() == 3) return refuse("a view is km east,km north,metres per pixel");
        numbers.push_back(*number);
    }
    if (numbers.size() != 3) return refuse("a view is km east,km north,metres per pixel");
    const MapView view{numbers[0] * kMetresPerKm, numbers[1] * kMetresPerKm, numbers[2]};
    if (std::fabs(view.center_x) > kMaxCenter || std::fabs(view.center_y) > kMaxCenter ||
        view.metres_per_pixel < 1.0 || view.metres_per_pixel > kMaxMetresPerPixel) {
        return refuse("a view far outside the map");
    }
    state_.map_view = kept_view(view);
    return true;
}

bool AddressReader::read_text_percent(std::string_view text) {
    const std::optional<int> percent = parse_integer(text);
    if (!percent || *percent != kept_text_percent(*percent)) {
        return refuse("the text size is a whole number of percent from " + std::to_string(kMinTextPercent) +
                      " to " + std::to_string(kMaxTextPercent));
    }
    state_.text_percent = *percent;
    return true;
}

bool AddressReader::read_switch(std::string_view text, bool& on) {
    if (text != "0" && text != "1") return refuse("0 or 1");
    on = text == "1";
    return true;
}

bool AddressReader::read_language(std::string_view text) {
    const std::optional<plan::Language> language = plan::language_from_tag(text);
    if (!language) return refuse("one of zh-Hans zh-Hant en");
    state_.language = *language;
    return true;
}

}  // namespace

ParsedAddress from_address(std::string_view address, const whatif::Inputs& inputs, const AppState& base) {
    ParsedAddress result;
    result.state.language = base.language;
    if (address.starts_with('#') || address.starts_with('?')) address.remove_prefix(1);

    result.state.lab = lab_start(inputs);
    AddressReader reader(inputs, base, result);
    if (address.size() > kMaxAddressBytes) {
        reader.report(address, "an address of more than 64 KB");
        return result;
    }
    for (const std::string_view part : split(address, '&')) {
        if (!part.empty()) reader.read_part(part);
    }
    reader.finish();
    return result;
}

}  // namespace jinlan::app
