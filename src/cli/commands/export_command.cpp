// `jinlan-cli export`.

#include "cli/commands/export_command.hpp"

#include <optional>
#include <string>

#include "cli/dataset.hpp"
#include "cli/exports/exports.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"

namespace jinlan::cli {

namespace {

constexpr Option kOptions[]{kFormatOption, kLanguageOption, kAssetsOption};

std::string names_of_exports() {
    std::string names;
    for (const Export& entry : exports()) names += (names.empty() ? "" : ", ") + std::string(entry.name);
    return names;
}

std::string help() {
    std::string text = "Options:\n" + std::string(settings_help()) + std::string(assets_help());
    const Dataset nothing;
    for (const Export& entry : exports()) {
        text += "\nexport " + std::string(entry.name) + ": " + std::string(entry.summary) + '\n' +
                columns_text(entry.table({nothing}));
    }
    return text;
}

ExitCode run(const Call& call) {
    std::string error;
    const std::optional<Given> given = read_given(call.words, kOptions, error);
    if (!given) return wrong_use(kExportCommand, error);
    const Export* entry = given->others.empty() ? nullptr : find_export(given->others[0]);
    if (entry == nullptr) {
        error = "export takes one of " + names_of_exports();
        if (!given->others.empty()) error += ", not " + input::in_quotes(given->others[0]);
        return wrong_use(kExportCommand, error);
    }
    if (given->others.size() > 1) {
        return wrong_use(kExportCommand,
                         "one export at a time, not also " + input::in_quotes(given->others[1]));
    }
    const std::optional<Settings> settings = read_settings(*given, error);
    if (!settings) return wrong_use(kExportCommand, error);

    input::Problems problems;
    const std::optional<Dataset> data =
        load_dataset(assets_folder(settings->assets, call.program), entry->needs, problems);
    write_problems(problems);
    if (!data) return kProblems;
    return write_out(table_text(entry->table({*data, settings->language}), settings->format));
}

}  // namespace

constinit const Command kExportCommand{"export",
                                       "WHAT [--format json|csv] [--lang zh-Hans|zh-Hant|en] [--assets DIR]",
                                       "prints a part of the data, whole", help, run};

}  // namespace jinlan::cli
