// `jinlan-cli validate`.

#include "cli/validate_command.hpp"

#include <optional>
#include <string>

#include "cli/dataset.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"
#include "cli/validate.hpp"

namespace jinlan::cli {

namespace {

constexpr Option kOptions[]{kAssetsOption};

std::string help() {
    return "Each FILE may be a plan (plan.json), standards (standards.json), a map (map.json), texts of the\n"
           "interface (strings/*.json), observations (observations.csv), or what the what-if rests on "
           "(levers.json,\n"
           "health.json, indicators.json). Its content tells which, or else "
           "its\n"
           "name. All problems are listed, one a line: the file, the place in it (a JSON path, or row and\n"
           "column), what was found and what was expected; at most 200 a file. The cities of observations "
           "and\n"
           "of a map are held against the plan in the assets.\n\nOptions:\n" +
           std::string(assets_help());
}

/// The plan of the assets, read when it is first asked for.
class PlanOfAssets {
public:
    explicit PlanOfAssets(std::filesystem::path folder) : folder_(std::move(folder)) {}

    const plan::Plan* operator()(input::Problems& problems) {
        if (!asked_) data_ = load_dataset(folder_, {}, problems_);
        asked_ = true;
        for (const input::Problem& problem : problems_) add_problem(problems, problem);
        return data_ ? &data_->plan : nullptr;
    }

private:
    std::filesystem::path folder_;
    bool asked_ = false;
    std::optional<Dataset> data_;
    input::Problems problems_;
};

/// Adds to `report` what is to be said of the file; whether it is fine.
bool check_file(const std::string& file, const PlanSource& plan, std::string& report) {
    input::Problems problems;
    std::string reason;
    std::optional<std::string> summary;
    if (const std::optional<std::string> text = read_file(file, reason)) {
        summary = validate(*text, file, plan, problems);
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

    PlanOfAssets plan(assets_folder(given->one(kAssetsOption.name).value_or(""), call.program));
    bool fine = true;
    std::string report;
    for (std::string_view file : given->others) {
        fine = check_file(std::string(file), std::ref(plan), report) && fine;
    }
    const ExitCode written = write_out(report);
    return fine ? written : kProblems;
}

}  // namespace

constinit const Command kValidateCommand{"validate", "FILE… [--assets DIR]",
                                         "tells whether files of data are sound, and lists what is not", help,
                                         run};

}  // namespace jinlan::cli
