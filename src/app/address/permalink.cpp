// Writing the AppState into an address, and reading it back, through the tables of the fields.

#include "app/address/permalink.hpp"

#include <utility>

#include "app/state/fields.hpp"
#include "app/state/scenario_fields.hpp"

namespace jinlan::app {

std::string to_address(const AppState& state, const whatif::Inputs& inputs) {
    std::string address;
    const auto add = [&address](std::string_view part) {
        if (!address.empty() && !part.empty()) address += '&';
        address += part;
    };
    for (const StateField& field : state_fields()) {
        if (field.key == kFirstAfterLab) add(scenario_to_address(state.lab, inputs));
        if (const std::optional<std::string> value = field.write(state, inputs)) {
            add(std::string(field.key) + '=' + *value);
        }
    }
    return address;
}

ParsedAddress from_address(std::string_view address, const whatif::Inputs& inputs, plan::Language language) {
    ParsedAddress result;
    AppState& state = result.state;
    state.language = language;
    state.lab = whatif::base_scenario(inputs.levers);
    result.problems =
        read_parts(address, [&](std::string_view key, const std::string* value, Refusals& refusals) {
            if (const StateField* field = find_state_field(key)) {
                if (value != nullptr) field->read(*value, inputs, state, refusals);
                return true;
            }
            const ScenarioField* field = find_scenario_field(key);
            if (field != nullptr && value != nullptr) field->read(*value, inputs, state.lab, refusals);
            return field != nullptr;
        });
    state.lab = lab_form(state.lab, inputs);
    return result;
}

}  // namespace jinlan::app
