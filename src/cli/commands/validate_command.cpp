// `jinlan-cli validate`.

#include "cli/commands/validate_command.hpp"

#include <optional>
#include <string>

#include "cli/commands/validate.hpp"
#include "cli/dataset.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"

namespace jinlan::cli {

namespace {

constexpr Option kOptions[]{kAssetsOption};

std::string help() {
    return "Each FILE may be a plan (plan.json), standards (standards.json), a map (map.json), texts of the\n"
           "interface (strings/*.json), observations (observations.csv), what the what-if rests on\n"
           "(levers.json, health.json, indicators.json), or a scenario (jinlan.scenario/1). Its content\n"
           "tells which, or else its name. All problems are listed, one a line: the file, the place in it "
           "(a\n"
           "JSON path, or row and column), what was found and what was expected; at most 200 a file. The\n"
           "cities of observations and of a map are held against the plan in the assets, and what a\n"
           "scenario names against all of them.\n\nOptions:\n" +
           std::string(assets_help());
}

/// What is needed of the assets, read when it is first asked for.
class DataOfAssets {
public:
    DataOfAssets(std::filesystem::path folder, Needs needs) : folder_(std::move(folder)), needs_(needs) {}

    const Dataset* operator()(input::Problems& problems) {
        if (!asked_) data_ = load_dataset(folder_, needs_, problems_);
        asked_ = true;
        for (const input::Problem& problem : problems_) add_problem(problems, problem);
        return data_ ? &*data_ : nullptr;
    }

private:
    std::filesystem::path folder_;
    Needs needs_;
    bool asked_ = false;
    std::optional<Dataset> data_;
    input::Problems problems_;
};

/// Adds to `report` what is to be said of the file; whether it is fine.
bool check_file(const std::string& file, const KnownData& known, std::string& report) {
    input::Problems problems;
    std::string reason;
    std::optional<std::string> summary;
    if (const std::optional<std::string> text = read_file(file, reason)) {
        summary = validate(*text, file, known, problems);
    } else {
        problems.push_back(
            {file, "", "no file that can be read (" + reason + ')', "a file of Jinlan's data"});
    }
    for (const input::Problem& problem : problems) report += describe(problem) + '\n';
    if (problems.size() >= input::kMostProblems) {
        report += file + ": there may be more problems; the first " + std::to_string(problems.size()) +
                  " are listed\n";
    }
    if (problems.empty() && summary) report += file + ": fine (" + *summary + ")\n";
    return problems.empty();
}

ExitCode run(const Call& call) {
    std::string error;
    const std::optional<Given> given = read_given(call.words, kOptions, error);
    if (!given) return wrong_use(kValidateCommand, error);
    if (given->others.empty()) return wrong_use(kValidateCommand, "validate takes one FILE or more");

    const std::filesystem::path folder =
        assets_folder(given->one(kAssetsOption.name).value_or(""), call.program);
    DataOfAssets plan(folder, {});
    DataOfAssets all(folder, {.plan = true, .observations = true, .standards = true, .whatif = true});
    const KnownData known{[&plan](input::Problems& problems) {
                              const Dataset* data = plan(problems);
                              return data != nullptr ? &data->plan : nullptr;
                          },
                          [&all](input::Problems& problems) {
                              const Dataset* data = all(problems);
                              return data != nullptr ? std::optional(data->inputs()) : std::nullopt;
                          }};
    bool fine = true;
    std::string report;
    for (std::string_view file : given->others) {
        fine = check_file(std::string(file), known, report) && fine;
    }
    const ExitCode written = write_out(report);
    return fine ? written : kProblems;
}

}  // namespace

constinit const Command kValidateCommand{"validate", "FILE… [--assets DIR]",
                                         "tells whether files of data are sound, and lists what is not", help,
                                         run};

}  // namespace jinlan::cli
