// Auditing from the command line.

#include "cli/audit_command.hpp"

#include <cstdio>
#include <fstream>
#include <optional>
#include <utility>
#include <vector>

#include "audit/audit.hpp"
#include "plan/load_plan.hpp"

namespace jinlan::cli {

namespace {

namespace fs = std::filesystem;

/// More than any file of an audit has; so that a device without end is not read for ever.
constexpr std::size_t kMostBytes = 64U << 20U;

bool read_file(const fs::path& path, std::string_view what, NamedText& file, input::Problems& problems) {
    file.name = path.string();
    std::ifstream stream(path, std::ios::binary);
    file.content.clear();
    std::vector<char> piece(1U << 16U);
    while (stream && file.content.size() <= kMostBytes) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        file.content.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
    }
    // A file that was read to its end has failed to give more; one that cannot be opened, or a folder, is
    // bad.
    if (stream.eof() || file.content.size() > kMostBytes) return true;
    problems.push_back({file.name, "", "no file that can be read", std::string(what)});
    return false;
}

std::string count_line(audit::Kind kind, const audit::Count& count) {
    std::string line(audit::describe(kind));
    line += ' ' + std::to_string(count.claimed) + '/' + std::to_string(count.total);
    if (count.by_exception > 0) line += " (" + std::to_string(count.by_exception) + " by exception)";
    return line + '\n';
}

}  // namespace

int run_audit(const AuditInput& input, std::string& output, input::Problems& problems) {
    const std::optional<plan::Plan> plan = plan::load_plan(input.plan.content, input.plan.name, problems);
    const std::optional<audit::Script> script =
        audit::Script::load(input.simplified.content, input.simplified.name, problems);
    if (!script) return 1;
    const std::optional<std::vector<audit::Exception>> exceptions =
        audit::load_exceptions(input.exceptions.content, input.exceptions.name, *script, problems);
    input::Problems in_text;
    const std::optional<audit::PlanText> text =
        audit::read_plan_text(input.text.content, input.text.name, *script, in_text);
    if (!text) problems.insert(problems.end(), in_text.begin(), in_text.end());
    if (!plan || !exceptions || !text) return 1;

    const audit::Audit audit = audit::audit(*plan, *text, *script, *exceptions,
                                            {input.text.name, input.plan.name, input.exceptions.name});
    for (std::size_t i = 0; i < audit::kKinds; ++i)
        output += count_line(static_cast<audit::Kind>(i), audit.counts[i]);
    in_text.insert(in_text.end(), audit.findings.begin(), audit.findings.end());
    for (const input::Problem& finding : in_text) output += describe(finding) + '\n';
    if (in_text.size() >= input::kMostProblems) output += "… and more; these are the first\n";
    return in_text.empty() ? 0 : 1;
}

int audit_files(const fs::path& text, const fs::path& assets) {
    AuditInput input;
    input::Problems problems;
    constexpr std::string_view kAsset = "an asset; name the folder that holds it with --assets DIR";
    bool is_read = read_file(text, "the official text of the plan", input.text, problems);
    is_read = read_file(assets / "plan.json", kAsset, input.plan, problems) && is_read;
    is_read = read_file(assets / "audit" / "simplified.json", kAsset, input.simplified, problems) && is_read;
    is_read = read_file(assets / "audit" / "exceptions.json", kAsset, input.exceptions, problems) && is_read;

    std::string output;
    const int code = is_read ? run_audit(input, output, problems) : 1;
    for (const input::Problem& problem : problems) std::fprintf(stderr, "%s\n", describe(problem).c_str());
    if (std::fwrite(output.data(), 1, output.size(), stdout) == output.size() && std::fflush(stdout) == 0)
        return code;
    std::fprintf(stderr, "standard output: found no way to write to it, expected room for %zu bytes\n",
                 output.size());
    return 1;
}

}  // namespace jinlan::cli
