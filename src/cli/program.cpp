// The table of commands and the help over them.

#include "cli/program.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include "cli/commands/audit_command.hpp"
#include "cli/commands/export_command.hpp"
#include "cli/commands/goal_seek_command.hpp"
#include "cli/commands/index_command.hpp"
#include "cli/commands/query_command.hpp"
#include "cli/commands/validate_command.hpp"
#include "cli/commands/whatif_command.hpp"

namespace jinlan::cli {

namespace {

constexpr std::array kCommands{&kExportCommand, &kQueryCommand,  &kValidateCommand, &kAuditCommand,
                               &kIndexCommand,  &kWhatifCommand, &kGoalSeekCommand};

constexpr std::string_view kExitCodes = "Exit code: 0 fine; 1 problems found, one a line; 2 wrong use.\n";

const Command* find_command(std::string_view name) {
    const auto found = std::ranges::find(kCommands, name, &Command::name);
    return found == kCommands.end() ? nullptr : *found;
}

bool asks_for_help(std::string_view word) { return word == "--help" || word == "-h"; }

std::string usage_of_all() {
    std::string text;
    for (const Command* command : kCommands) {
        std::string line = usage_line(*command);
        if (!text.empty()) line.replace(0, 6, "      ");  // under the first "usage:"
        text += line;
    }
    return text + "       jinlan-cli help [COMMAND]\n";
}

std::string help_of_all() {
    std::string text = "Shanxi's clean-air plan as data, at the command line.\n\n" + usage_of_all() + '\n';
    for (const Command* command : kCommands) {
        std::string name(command->name);
        name.resize(11, ' ');
        text += "  " + name + std::string(command->summary) + '\n';
    }
    return text + "\nKeys and columns are stable: later versions may add some, and rename none.\n" +
           std::string(kExitCodes);
}

std::string help_of(const Command& command) {
    return std::string(command.summary) + ".\n\n" + usage_line(command) + '\n' + command.help() + '\n' +
           std::string(kExitCodes);
}

ExitCode wrong_command(const std::string& sentence) {
    std::fputs(("jinlan-cli: " + sentence + '\n' + usage_of_all()).c_str(), stderr);
    return kWrongUse;
}

}  // namespace

std::span<const Command* const> commands() { return kCommands; }

ExitCode run_program(std::span<const std::string_view> words, const char* program) {
    if (words.empty()) return wrong_command("no command given");
    const std::string_view name = words[0];
    const std::span<const std::string_view> rest = words.subspan(1);
    const bool help = name == "help" || asks_for_help(name);
    if (help && rest.empty()) return write_out(help_of_all());

    const std::string_view wanted = help ? rest[0] : name;
    const Command* command = find_command(wanted);
    if (command == nullptr) return wrong_command("unknown command " + input::in_quotes(wanted));
    if (help && rest.size() > 1) return wrong_command("help takes one command");
    // After "--" nothing is an option any more.
    const auto options_end = std::ranges::find(rest, std::string_view("--"));
    if (help || std::any_of(rest.begin(), options_end, asks_for_help)) return write_out(help_of(*command));
    return command->run({rest, program});
}

}  // namespace jinlan::cli
