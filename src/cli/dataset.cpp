// Loading the data from the folder with the assets.

#include "cli/dataset.hpp"

#include <string>
#include <utility>

#include "cli/files.hpp"
#include "plan/load/load_plan.hpp"

namespace jinlan::cli {

namespace {

/// Reads the file of that name and has `load` (text, path, problems) make the part of the dataset.
template <class Part, class Load>
void load_part(const std::filesystem::path& folder, std::string_view name, Part& part, const Load& load,
               input::Problems& problems) {
    const std::filesystem::path path = folder / name;
    std::string reason;
    const std::optional<std::string> text = read_file(path, reason);
    if (!text) {
        problems.push_back({path.string(), "", "no file that can be read (" + reason + ')',
                            "the data; name the folder that holds it with --assets DIR"});
        return;
    }
    if (auto loaded = load(*text, path.string(), problems)) part = *std::move(loaded);
}

}  // namespace

std::optional<Dataset> load_dataset(const std::filesystem::path& folder, Needs needs,
                                    input::Problems& problems) {
    const std::size_t problems_before = problems.size();
    Dataset data;
    if (needs.plan || needs.observations || needs.whatif)
        load_part(folder, kPlanFile, data.plan, plan::load_plan, problems);
    if (needs.observations && problems.size() == problems_before) {
        const auto load = [&](std::string_view text, std::string_view file, input::Problems& found) {
            return air::load_observations(text, file, data.plan, found);
        };
        load_part(folder, kObservationsFile, data.observations, load, problems);
    }
    if (needs.standards) load_part(folder, kStandardsFile, data.standards, air::load_standards, problems);
    if (needs.whatif && problems.size() == problems_before) {
        const auto load_levers = [&](std::string_view text, std::string_view file, input::Problems& found) {
            return whatif::load_levers(text, file, data.plan, found);
        };
        const auto load_totals = [&](std::string_view text, std::string_view file, input::Problems& found) {
            return whatif::load_indicators(text, file, data.plan, found);
        };
        load_part(folder, kLeversFile, data.levers, load_levers, problems);
        load_part(folder, kHealthFile, data.health, whatif::load_health, problems);
        load_part(folder, kIndicatorsFile, data.indicators, load_totals, problems);
    }
    if (problems.size() > problems_before) return std::nullopt;
    return data;
}

}  // namespace jinlan::cli
