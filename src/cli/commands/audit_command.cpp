// Auditing from the command line.

#include "cli/commands/audit_command.hpp"

#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "audit/audit.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"
#include "plan/load/load_plan.hpp"

namespace jinlan::cli {

namespace {

namespace fs = std::filesystem;

constexpr Option kOptions[]{{"--text"}, kAssetsOption};

bool take_file(const fs::path& path, std::string_view what, NamedText& file, input::Problems& problems) {
    file.name = path.string();
    std::string reason;
    if (std::optional<std::string> content = read_file(path, reason)) {
        file.content = *std::move(content);
        return true;
    }
    problems.push_back({file.name, "", "no file that can be read (" + reason + ')', std::string(what)});
    return false;
}

std::string count_line(audit::Kind kind, const audit::Count& count) {
    std::string line(audit::describe(kind));
    line += ' ' + std::to_string(count.claimed) + '/' + std::to_string(count.total);
    if (count.by_exception > 0) line += " (" + std::to_string(count.by_exception) + " by exception)";
    return line + '\n';
}

}  // namespace

ExitCode run_audit(const AuditInput& input, std::string& output, input::Problems& problems) {
    const std::optional<plan::Plan> plan = plan::load_plan(input.plan.content, input.plan.name, problems);
    const std::optional<audit::Script> script =
        audit::Script::load(input.simplified.content, input.simplified.name, problems);
    if (!script) return kProblems;
    const std::optional<std::vector<audit::Exception>> exceptions =
        audit::load_exceptions(input.exceptions.content, input.exceptions.name, *script, problems);
    input::Problems in_text;
    const std::optional<audit::PlanText> text =
        audit::read_plan_text(input.text.content, input.text.name, *script, in_text);
    if (!text) problems.insert(problems.end(), in_text.begin(), in_text.end());
    if (!plan || !exceptions || !text) return kProblems;

    const audit::Audit audit = audit::audit(*plan, *text, *script, *exceptions,
                                            {input.text.name, input.plan.name, input.exceptions.name});
    for (std::size_t i = 0; i < audit::kKinds; ++i)
        output += count_line(static_cast<audit::Kind>(i), audit.counts[i]);
    in_text.insert(in_text.end(), audit.findings.begin(), audit.findings.end());
    for (const input::Problem& finding : in_text) output += describe(finding) + '\n';
    if (in_text.size() >= input::kMostProblems) output += "… and more; these are the first\n";
    return in_text.empty() ? kFine : kProblems;
}

namespace {

/// Reads the files, holds the audit, writes the report to standard output and problems to standard error.
ExitCode audit_files(const fs::path& text, const fs::path& assets) {
    AuditInput input;
    input::Problems problems;
    constexpr std::string_view kAsset = "an asset; name the folder that holds it with --assets DIR";
    bool is_read = take_file(text, "the official text of the plan", input.text, problems);
    is_read = take_file(assets / "plan.json", kAsset, input.plan, problems) && is_read;
    is_read = take_file(assets / "audit" / "simplified.json", kAsset, input.simplified, problems) && is_read;
    is_read = take_file(assets / "audit" / "exceptions.json", kAsset, input.exceptions, problems) && is_read;

    std::string output;
    const ExitCode code = is_read ? run_audit(input, output, problems) : kProblems;
    write_problems(problems);
    const ExitCode written = write_out(output);
    return code == kFine ? written : code;
}

std::string help() {
    return "  --text FILE                 the plan's official text, which is not part of this project: "
           "UTF-8,\n"
           "                              Simplified or Traditional, wrapped as you like\n" +
           std::string(assets_help()) +
           "\nCompared both ways: figures with unit, side, city and date; deadlines; the departments of "
           "every\n"
           "clause in their order; titles, places, pollutants. A line for each kind says how many are "
           "covered;\n"
           "then follows what is missing, with the line of the text.\n";
}

ExitCode run(const Call& call) {
    std::string error;
    const std::optional<Given> given = read_given(call.words, kOptions, error);
    if (!given) return wrong_use(kAuditCommand, error);
    const std::optional<std::string_view> text = given->one("--text");
    if (!text || text->empty() || !given->others.empty())
        return wrong_use(kAuditCommand, "audit needs --text FILE");
    return audit_files(fs::path(*text),
                       assets_folder(given->one(kAssetsOption.name).value_or(""), call.program));
}

}  // namespace

constinit const Command kAuditCommand{"audit", "--text FILE [--assets DIR]",
                                      "holds the data against the plan's official text", help, run};

}  // namespace jinlan::cli
