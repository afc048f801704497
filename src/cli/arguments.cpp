// Reading the arguments, and the help that describes them.

#include "cli/arguments.hpp"

#include "cli/export.hpp"

namespace jinlan::cli {

namespace {

/// Takes the value of the option `name` at `at` ("--lang en" or "--lang=en") and moves past it; nothing when
/// another word stands there. A value that is missing is "".
std::optional<std::string_view> take_option(const std::vector<std::string_view>& words, std::size_t& at,
                                            std::string_view name) {
    const std::string_view word = words[at];
    if (word == name) {
        ++at;
        return at < words.size() ? words[at++] : std::string_view();
    }
    if (word.size() > name.size() && word.substr(0, name.size()) == name && word[name.size()] == '=') {
        ++at;
        return word.substr(name.size() + 1);
    }
    return std::nullopt;
}

std::string in_quotes(std::string_view text) { return '"' + std::string(text) + '"'; }

std::string names_of_exports() {
    std::string names;
    for (const Export& entry : exports()) names += (names.empty() ? "" : ", ") + std::string(entry.name);
    return names;
}

std::string read_options(const std::vector<std::string_view>& words, std::size_t at, Arguments& arguments) {
    while (at < words.size()) {
        if (const auto format = take_option(words, at, "--format")) {
            if (*format != "json" && *format != "csv")
                return "--format takes json or csv, not " + in_quotes(*format);
            arguments.format = *format == "csv" ? Format::Csv : Format::Json;
        } else if (const auto tag = take_option(words, at, "--lang")) {
            const std::optional<plan::Language> language = plan::language_from_tag(*tag);
            if (!language) return "--lang takes zh-Hans, zh-Hant or en, not " + in_quotes(*tag);
            arguments.language = *language;
        } else if (const auto folder = take_option(words, at, "--assets")) {
            if (folder->empty()) return "--assets takes a folder";
            arguments.assets = *folder;
        } else {
            return "unknown option " + in_quotes(words[at]);
        }
    }
    return {};
}

std::string read_audit_options(const std::vector<std::string_view>& words, std::size_t at,
                               Arguments& arguments) {
    while (at < words.size()) {
        if (const auto text = take_option(words, at, "--text")) {
            if (text->empty()) return "--text takes a file";
            arguments.text = *text;
        } else if (const auto folder = take_option(words, at, "--assets")) {
            if (folder->empty()) return "--assets takes a folder";
            arguments.assets = *folder;
        } else {
            return "unknown option " + in_quotes(words[at]);
        }
    }
    return arguments.text.empty() ? "audit needs --text FILE" : "";
}

}  // namespace

std::optional<Arguments> read_arguments(const std::vector<std::string_view>& words, std::string& error) {
    Arguments arguments;
    if (words.empty()) {
        error = "no command given";
        return std::nullopt;
    }
    const std::string_view command = words[0];
    if (command == "help" || command == "--help" || command == "-h") return arguments;
    if (command == "audit") {
        arguments.command = Command::Audit;
        error = read_audit_options(words, 1, arguments);
        if (!error.empty()) return std::nullopt;
        return arguments;
    }
    if (command != "export") {
        error = "unknown command " + in_quotes(command);
        return std::nullopt;
    }
    if (words.size() < 2 || find_export(words[1]) == nullptr) {
        error = "export takes one of " + names_of_exports();
        if (words.size() >= 2) error += ", not " + in_quotes(words[1]);
        return std::nullopt;
    }
    arguments.command = Command::Export;
    arguments.what = words[1];
    error = read_options(words, 2, arguments);
    if (!error.empty()) return std::nullopt;
    return arguments;
}

std::string usage_text() {
    return "usage: jinlan-cli export <what> [--format json|csv] [--lang zh-Hans|zh-Hant|en] [--assets DIR]\n"
           "       jinlan-cli audit --text FILE [--assets DIR]\n"
           "       jinlan-cli help\n";
}

std::string help_text() {
    std::string text = "Exports Shanxi's clean-air plan as data.\n\n" + usage_text() + "\nwhat:\n";
    for (const Export& entry : exports()) {
        std::string name(entry.name);
        name.resize(10, ' ');
        text += "  " + name + "  " + std::string(entry.help) + '\n';
    }
    return text +
           "\noptions:\n"
           "  --format  json (an array of objects; the default) or csv (UTF-8 with a byte order mark)\n"
           "  --lang    the language of the texts; zh-Hans by default\n"
           "  --text    the official text that audit holds the plan against: UTF-8, Simplified or "
           "Traditional\n"
           "  --assets  the folder with plan.json; otherwise assets beside the program, or "
           "../share/jinlan/assets\n"
           "\nKeys and columns are stable: later versions may add some, and rename none.\n"
           "Exit code: 0 all well; 1 problems with the data, one a line on stderr; 2 wrong use.\n";
}

}  // namespace jinlan::cli
