// What commands write.

#include "cli/command.hpp"

#include <cstdio>

namespace jinlan::cli {

ExitCode write_out(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
        return kFine;
    std::fprintf(stderr, "standard output: found no way to write to it, expected room for %zu bytes\n",
                 text.size());
    return kProblems;
}

void write_problems(const input::Problems& problems) {
    for (const input::Problem& problem : problems) std::fprintf(stderr, "%s\n", describe(problem).c_str());
}

std::string usage_line(const Command& command) {
    std::string line = "usage: jinlan-cli " + std::string(command.name);
    if (!command.usage.empty()) line += ' ' + std::string(command.usage);
    return line + '\n';
}

ExitCode wrong_use(const Command& command, std::string_view sentence) {
    const std::string text = "jinlan-cli: " + std::string(sentence) + '\n' + usage_line(command) +
                             "       jinlan-cli " + std::string(command.name) + " --help says more\n";
    std::fputs(text.c_str(), stderr);
    return kWrongUse;
}

}  // namespace jinlan::cli
