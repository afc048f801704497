// Writing the AppState into an address. Reading it back is in address_reader.cpp.

#include "app/address/permalink.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

#include "app/address/names.hpp"
#include "app/address/scenario_address.hpp"
#include "app/address/text.hpp"
#include "app/state/precision.hpp"
#include "input/json_text.hpp"
#include "plan/words.hpp"

namespace jinlan::app {

namespace {

using plan::Plan;

class AddressWriter {
public:
    void add(std::string_view key, std::string_view value) {
        if (!text_.empty()) text_ += '&';
        text_ += key;
        text_ += '=';
        text_ += value;
    }

    /// The set as a list; nothing where it is empty. `name` gives the text of an id.
    template <class IdType, class Name>
    void add_set(std::string_view key, const plan::IdSet<IdType>& set, const Name& name) {
        std::string list;
        for (const IdType id : set.ids()) {
            if (!list.empty()) list += ',';
            list += name(id);
        }
        if (!list.empty()) add(key, list);
    }

    /// Keys and values that are written already.
    void add_whole(std::string_view parts) {
        if (!text_.empty() && !parts.empty()) text_ += '&';
        text_ += parts;
    }

    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

std::string selection_text(const Selection& selection, const Plan& plan) {
    if (const auto* city = std::get_if<plan::CityId>(&selection)) return "city:" + plan[*city].key;
    if (const auto* measure = std::get_if<plan::MeasureId>(&selection)) {
        return "measure:" + std::to_string(plan[*measure].number);
    }
    if (const auto* department = std::get_if<plan::DepartmentId>(&selection)) {
        return "dept:" + plan[*department].key;
    }
    return "";
}

/// A set of values that are words of a closed list.
template <class IdType, std::size_t size>
void add_words(AddressWriter& writer, std::string_view key, const plan::IdSet<IdType>& set,
               const std::array<std::string_view, size>& words) {
    writer.add_set(key, set, [&words](IdType id) { return words[id.index]; });
}

void add_more_facets(AddressWriter& writer, const plan::Filter& filter, const Plan& plan) {
    add_words(writer, address::kRole, filter.roles, plan::words(plan::Role{}));
    writer.add_set(address::kArea, filter.regions, [&](plan::RegionId id) { return plan[id].key; });
    writer.add_set(address::kMeasure, filter.measures,
                   [&](plan::MeasureId id) { return std::to_string(plan[id].number); });
    add_words(writer, address::kKind, filter.kinds, plan::words(plan::CommitmentKind{}));
    add_words(writer, address::kPollutant, filter.substances, plan::words(plan::Substance{}));
    writer.add_set(address::kSector, filter.sectors, [&](plan::SectorId id) { return plan[id].key; });
    add_words(writer, address::kFigure, filter.figures, plan::words(plan::Figure{}));
    add_words(writer, address::kStatus, filter.statuses, plan::words(plan::Status{}));
    if (filter.due_from) writer.add(address::kDueFrom, plan::iso(*filter.due_from));
    if (filter.due_to) writer.add(address::kDueTo, plan::iso(*filter.due_to));
}

/// "city:taiyuan,city:linfen,dept:sthj": cities first, then regions and departments.
std::string compared_text(const Compared& compared, const Plan& plan) {
    std::string list;
    const auto add = [&](std::string_view kind, const auto& ids) {
        for (const auto id : ids) {
            if (!list.empty()) list += ',';
            list += kind;
            list += plan[id].key;
        }
    };
    add("city:", compared.cities);
    add("region:", compared.regions);
    add("dept:", compared.departments);
    return list;
}

void add_lab(AddressWriter& writer, const AppState& state, const whatif::Inputs& inputs) {
    const AppState defaults;
    if (state.lab_part != defaults.lab_part) {
        writer.add("lab", address::kLabParts[static_cast<std::size_t>(state.lab_part)]);
    }
    if (state.lab_measure != defaults.lab_measure) {
        writer.add("labmap", address::kMapMeasures[static_cast<std::size_t>(state.lab_measure)]);
    }
    writer.add_whole(scenario_to_address(state.lab, inputs));
    for (std::size_t i = 0; i < state.kept.size(); ++i) {
        // One that changes nothing is kept all the same.
        if (state.kept[i]) {
            writer.add(address::kKept[i], percent_encoded(scenario_to_address(*state.kept[i], inputs)));
        }
    }
    const LabGoal& goal = state.goal;
    writer.add_set("goal", goal.cities, [&inputs](plan::CityId id) { return inputs.plan[id].key; });
    if (goal.probability != defaults.goal.probability) {
        writer.add("sure", tenths_text(std::llround(goal.probability * 1000)));
    }
    if (goal.sureness == whatif::Sureness::Each) writer.add("each", "1");
    std::string efforts;
    for (const LabEffort& effort : goal.efforts) {
        const auto& levers = inputs.levers.levers;
        if (effort.lever > levers.size()) continue;
        if (!efforts.empty()) efforts += ',';
        efforts +=
            effort.lever == levers.size() ? std::string(whatif::kCooperationKey) : levers[effort.lever].key;
        efforts += ':' + input::number_text(effort.weight);
        efforts += ':' + tenths_text(std::llround(effort.low * 1000));
        efforts += ':' + tenths_text(std::llround(effort.high * 1000));
    }
    if (!efforts.empty()) writer.add("effort", efforts);
}

std::string view_text(const MapView& view) {
    const auto tenths_of_km = [](double metres) { return tenths_text(std::llround(metres / kCenterStep)); };
    return tenths_of_km(view.center_x) + ',' + tenths_of_km(view.center_y) + ',' +
           std::to_string(std::llround(view.metres_per_pixel));
}

}  // namespace

std::string to_address(const AppState& state, const whatif::Inputs& inputs) {
    const Plan& plan = inputs.plan;
    const AppState defaults;
    AddressWriter writer;
    if (state.view != defaults.view) {
        writer.add("v", address::kViews[static_cast<std::size_t>(state.view)]);
    }
    if (state.panel != defaults.panel) {
        writer.add("part", address::kPanels[static_cast<std::size_t>(state.panel)]);
    }
    if (state.map_measure != defaults.map_measure) {
        writer.add("show", address::kMapMeasures[static_cast<std::size_t>(state.map_measure)]);
    }
    if (state.map_standard) writer.add("standard", plan::iso(*state.map_standard));
    if (state.map_form != defaults.map_form) {
        writer.add("form", address::kMapForms[static_cast<std::size_t>(state.map_form)]);
    }
    if (state.map_sites) writer.add("sites", "1");
    if (state.region) writer.add("region", plan[*state.region].key);
    if (state.selection != defaults.selection) writer.add("select", selection_text(state.selection, plan));
    if (state.city && !(state.selection == Selection{*state.city})) {
        writer.add("of", plan[*state.city].key);
    }
    if (state.city_tab != defaults.city_tab) {
        writer.add("tab", address::kCityTabs[static_cast<std::size_t>(state.city_tab)]);
    }
    if (state.compared.kind != defaults.compared.kind) {
        writer.add("compare", address::kCompareKinds[static_cast<std::size_t>(state.compared.kind)]);
    }
    if (const std::string with = compared_text(state.compared, plan); !with.empty()) writer.add("with", with);
    if (!state.filter.text.empty()) writer.add("q", percent_encoded(state.filter.text));
    writer.add_set("section", state.filter.sections,
                   [&plan](plan::SectionId id) { return std::to_string(plan[id].number); });
    writer.add_set("dept", state.filter.departments, [&plan](plan::DepartmentId id) { return plan[id].key; });
    writer.add_set("city", state.filter.cities, [&plan](plan::CityId id) { return plan[id].key; });
    writer.add_set("due", state.filter.due_years, address::due_year_name);
    writer.add_set("firm", state.filter.firmnesses,
                   [](plan::FirmnessId id) { return address::kFirmnesses[id.index]; });
    add_more_facets(writer, state.filter, plan);
    if (state.load_order != defaults.load_order) {
        writer.add("order", address::kLoadOrders[static_cast<std::size_t>(state.load_order)]);
    }
    if (state.lanes != defaults.lanes) {
        writer.add("lanes", address::kLanes[static_cast<std::size_t>(state.lanes)]);
    }
    if (state.as_of) writer.add("asof", plan::iso(*state.as_of));
    add_lab(writer, state, inputs);
    if (state.map_view) writer.add("at", view_text(*state.map_view));
    if (state.theme != defaults.theme) {
        writer.add("theme", address::kThemes[static_cast<std::size_t>(state.theme)]);
    }
    if (state.text_percent != defaults.text_percent) writer.add("text", std::to_string(state.text_percent));
    if (state.about_open) writer.add("about", "1");
    if (state.present) writer.add("present", "1");
    writer.add("lang", plan::language_tag(state.language));
    return writer.take();
}

}  // namespace jinlan::app
