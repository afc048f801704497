// `jinlan-cli query`.

#include "cli/commands/query_command.hpp"

#include <string>
#include <vector>

#include "cli/commands/query.hpp"
#include "cli/dataset.hpp"
#include "cli/exports/exports.hpp"
#include "cli/files.hpp"

namespace jinlan::cli {

namespace {

std::string help() {
    return "Prints the commitments that fit, as export commitments does; none is an empty array. Within an\n"
           "option \"or\" (values apart by commas, or the option again), across options \"and\". A value is "
           "an\n"
           "id or a name in any language: taiyuan, 太原, 太原市, Taiyuan; sthj, 省生态环境厅.\n\n"
           "Filters:\n" +
           std::string(query_help()) + "\nOptions:\n" + std::string(settings_help()) +
           std::string(assets_help());
}

/// The texts of the interface beside the plan. One that is not there or not sound names nothing: every value
/// has its id all the same.
Names read_names(const std::filesystem::path& folder) {
    Names names;
    for (plan::Language language : plan::kLanguages) {
        const std::string file = "strings/" + std::string(plan::language_tag(language)) + ".json";
        std::string reason;
        input::Problems problems;
        if (const std::optional<std::string> text = read_file(folder / file, reason)) {
            names[static_cast<std::size_t>(language)] = app::load_translation(*text, file, problems);
        }
    }
    return names;
}

/// Without a sound table of readings texts are found as they are written.
void set_pinyin(plan::FilterIndex& index, const std::filesystem::path& folder) {
    std::string reason;
    input::Problems problems;
    const std::optional<std::string> text = read_file(folder / "pinyin.json", reason);
    if (!text) return;
    if (auto pinyin = plan::Pinyin::load(*text, "pinyin.json", problems))
        index.set_pinyin(*std::move(pinyin));
}

ExitCode run(const Call& call) {
    std::vector<Option> options{kFormatOption, kLanguageOption, kAssetsOption};
    options.insert(options.end(), query_options().begin(), query_options().end());
    std::string error;
    const std::optional<Given> given = read_given(call.words, options, error);
    if (!given) return wrong_use(kQueryCommand, error);
    if (!given->others.empty()) {
        return wrong_use(kQueryCommand,
                         "query takes options alone, not " + input::in_quotes(given->others[0]));
    }
    const std::optional<Settings> settings = read_settings(*given, error);
    if (!settings) return wrong_use(kQueryCommand, error);

    input::Problems problems;
    const std::filesystem::path folder = assets_folder(settings->assets, call.program);
    const std::optional<Dataset> data = load_dataset(folder, {}, problems);
    write_problems(problems);
    if (!data) return kProblems;

    const std::optional<Query> query =
        read_query(*given, data->plan, read_names(folder), settings->language, error);
    if (!query) return wrong_use(kQueryCommand, error);
    plan::FilterIndex index(data->plan);
    set_pinyin(index, folder);
    const std::vector<plan::CommitmentId> left = select(*query, index);
    return write_out(table_text(commitments_table({*data, settings->language}, left), settings->format));
}

}  // namespace

constinit const Command kQueryCommand{
    "query",
    "[--city …] [--department …] [--role …] [--section …] [--measure …] [--kind …]\n"
    "                        [--firmness …] [--pollutant …] [--sector …] [--region …] [--status … --as-of "
    "DATE]\n"
    "                        [--due-before DATE] [--due-after DATE] [--quantified] [--text WORDS]\n"
    "                        [--format json|csv] [--lang zh-Hans|zh-Hant|en] [--assets DIR]",
    "prints the commitments that fit a filter", help, run};

}  // namespace jinlan::cli
