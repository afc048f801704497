// `jinlan-cli index`.

#include "cli/commands/index_command.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "air/composite_index.hpp"
#include "air/ranking_line.hpp"
#include "app/take_away/text_writer.hpp"
#include "cli/commands/whatif_words.hpp"
#include "cli/dataset.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"
#include "input/address_text.hpp"
#include "whatif/index_goal.hpp"

namespace jinlan::cli {

namespace {

constexpr Option kStandardOption{"--standard"};
constexpr Option kYearOption{"--year"};
constexpr Option kWeightsOption{"--weights"};
constexpr std::string_view kUnconfirmed =
    "unconfirmed definition: not to be joined to values of the index by which cities are ranked; ";
constexpr std::array kPollutantOptions{Option{"--pm25"}, Option{"--pm10"}, Option{"--so2"},
                                       Option{"--no2"},  Option{"--co"},   Option{"--o3"}};
constexpr double kMostConcentration = 10'000;

std::string help() {
    return "I = PM2.5/S + PM10/S + SO2/S + NO2/S + CO/S + O3/S, lower is cleaner (环办监测〔2018〕19号). "
           "PM2.5, PM10,\n"
           "SO2 and NO2 are annual means, CO the 95th percentile of daily means (mg/m3), O3 the 90th "
           "percentile "
           "of\n"
           "daily 8-hour maxima; all but CO in ug/m3. All six are needed: a sum of fewer would look cleaner "
           "than "
           "it\n"
           "is. Prints the index, each part and its share of the whole, and for each year whose line to the "
           "last "
           "ten\n"
           "of the 168 key cities is known the place that the index implies and the cuts (0..1) that would "
           "bring "
           "it\n"
           "out of the last ten for certain: of one pollutant alone (null: not to be reached so), of all "
           "alike.\n\n"
           "Options:\n"
           "  --standard ID               gb3095-2012 by default, by which cities are ranked; places and "
           "cuts "
           "are\n"
           "                              told for that one alone\n"
           "  --year YEAR                 the line of that year alone\n"
           "  --weights ID                another definition of the index, which no rule confirms, with its "
           "own\n"
           "                              limits: 2026-unconfirmed. What it comes to is marked so, and has\n"
           "                              neither place nor cuts\n"
           "  --format json|csv           json by default, one object; csv has a row for each pollutant and "
           "one "
           "for\n"
           "                              the whole, without lines\n" +
           std::string(assets_help());
}

/// The index and what it was made of.
struct Answer {
    const air::Standard& standard;
    const air::Concentrations& observed;
    const air::CompositeIndex& index;
    air::PerPollutant<double> shares;
    std::vector<const air::RankingLine*> lines;
    const air::AlternativeIndex* alternative = nullptr;  // null: the index by which cities are ranked
};

Value line_value(const air::RankingLine& line, const air::CompositeIndex& index) {
    const air::ImpliedPlace place = air::implied_place(index.total, line);
    Value cuts;
    const auto cut = whatif::needed_cut(index, whatif::goal_out_of_last_ten(line));
    if (cut) {
        std::vector<Member> alone;
        for (const air::Pollutant pollutant : air::kPollutants) {
            alone.push_back({air::pollutant_key(pollutant), Value(cut->alone[pollutant])});
        }
        cuts = object_of({{"goal", cut->goal}, {"all", cut->all}, {"alone", object_of(std::move(alone))}});
    }
    return object_of({{"year", line.year},
                      {"index", line.index},
                      {"place", line.place},
                      {"bound", line.at_least ? "at_least" : "equal"},
                      {"approximate", line.approximate},
                      {"source", line.source},
                      {"gap", air::line_gap(index.total, line)},
                      {"last_ten", word_of(place.last_ten)},
                      {"place_best", place.best},
                      {"place_worst", place.worst},
                      {"needed_cut", cuts}});
}

std::string json_of(const Answer& answer) {
    JsonWriter json;
    List parts;
    for (const air::Pollutant pollutant : air::kPollutants) {
        std::vector<Member> part{{"pollutant", air::pollutant_key(pollutant)},
                                 {"concentration", *answer.observed[pollutant]},
                                 {"unit", air::metric_unit(air::metric_of(pollutant))},
                                 {"limit", answer.standard.grade_2[pollutant]},
                                 {"part", answer.index.parts[pollutant]},
                                 {"share", answer.shares[pollutant]}};
        if (answer.alternative != nullptr) part.push_back({"weight", answer.alternative->weights[pollutant]});
        parts.push_back(object_of(std::move(part)));
    }
    json.begin_object();
    const air::AlternativeIndex* alternative = answer.alternative;
    json.member("note", alternative == nullptr ? std::string(kNotAForecast)
                                               : std::string(kUnconfirmed) + std::string(kNotAForecast));
    json.member("standard", answer.standard.key);
    if (alternative != nullptr) {
        json.member(
            "definition",
            object_of({{"id", alternative->key}, {"confirmed", false}, {"source", alternative->source}}));
    }
    json.member("index", answer.index.total);
    // Cities are ranked by no other definition.
    std::optional<double> ranked;
    if (alternative == nullptr) ranked = air::index_hundredths(answer.index.total) / 100.0;
    json.member("ranked_index", Value(ranked));
    json.member("parts", parts);
    json.member("lines", list_of(answer.lines, [&](const air::RankingLine* line) {
                    return line_value(*line, answer.index);
                }));
    json.end_object();
    return json.take();
}

std::string csv_of(const Answer& answer) {
    Table table;
    table.columns = {{"pollutant", ""}, {"concentration", ""}, {"unit", ""},
                     {"limit", ""},     {"part", ""},          {"share", ""}};
    for (const air::Pollutant pollutant : air::kPollutants) {
        table.rows.push_back({air::pollutant_key(pollutant), *answer.observed[pollutant],
                              air::metric_unit(air::metric_of(pollutant)), answer.standard.grade_2[pollutant],
                              answer.index.parts[pollutant], answer.shares[pollutant]});
    }
    table.rows.push_back({"index", Value(), "1", Value(), answer.index.total, 1});
    if (answer.alternative != nullptr) {
        // Marked in every row: rows are copied from one table to another.
        table.columns.push_back({"weight", ""});
        table.columns.push_back({"definition", ""});
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            std::optional<double> weight;  // none of the whole
            if (i < air::kPollutants.size()) weight = answer.alternative->weights.values[i];
            table.rows[i].push_back(Value(weight));
            table.rows[i].push_back(Value(answer.alternative->key));
        }
    }
    return csv_text(table);
}

/// All six concentrations; nothing, and one sentence in `error`, when one is missing or no number.
std::optional<air::Concentrations> read_concentrations(const Given& given, std::string& error) {
    air::Concentrations observed;
    std::string missing;
    for (std::size_t i = 0; i < kPollutantOptions.size(); ++i) {
        const std::string name(kPollutantOptions[i].name);
        const std::optional<std::string_view> text = given.one(name);
        if (!text) {
            missing += (missing.empty() ? "" : ", ") + name;
            continue;
        }
        const std::optional<double> value = input::parse_decimal(*text);
        if (!value || *value < 0 || *value > kMostConcentration) {
            error = name + " takes a number from 0 to 10000, not " + input::in_quotes(*text);
            return std::nullopt;
        }
        observed.values[i] = value;
    }
    if (missing.empty()) return observed;
    error = "index takes all six pollutants; missing: " + missing;
    return std::nullopt;
}

ExitCode run(const Call& call) {
    std::vector<Option> options{kFormatOption, kAssetsOption, kStandardOption, kYearOption, kWeightsOption};
    options.insert(options.end(), kPollutantOptions.begin(), kPollutantOptions.end());
    std::string error;
    const std::optional<Given> given = read_given(call.words, options, error);
    if (!given) return wrong_use(kIndexCommand, error);
    if (!given->others.empty()) {
        return wrong_use(kIndexCommand,
                         "index takes options alone, not " + input::in_quotes(given->others[0]));
    }
    const std::optional<Settings> settings = read_settings(*given, error);
    if (!settings) return wrong_use(kIndexCommand, error);
    const std::optional<air::Concentrations> observed = read_concentrations(*given, error);
    if (!observed) return wrong_use(kIndexCommand, error);
    std::optional<int> year;
    if (const auto text = given->one(kYearOption.name)) {
        year = input::parse_integer(*text);
        if (!year) return wrong_use(kIndexCommand, "--year takes a year, not " + input::in_quotes(*text));
    }

    const std::optional<std::string_view> weights = given->one(kWeightsOption.name);
    if (weights && given->one(kStandardOption.name))
        return wrong_use(kIndexCommand, "--weights brings its own limits, and takes no --standard");
    if (weights && year) return wrong_use(kIndexCommand, "--weights has no place in any --year");

    input::Problems problems;
    const std::optional<Dataset> data = load_dataset(assets_folder(settings->assets, call.program),
                                                     {.plan = false, .standards = true}, problems);
    write_problems(problems);
    if (!data) return kProblems;
    const air::Standards& standards = data->standards;
    std::size_t version = standards.index_version;
    if (const auto key = given->one(kStandardOption.name)) {
        std::string keys;
        for (version = 0; version < standards.versions.size(); ++version) {
            if (standards.versions[version].key == *key) break;
            keys += (keys.empty() ? "" : ", ") + standards.versions[version].key;
        }
        if (version == standards.versions.size()) {
            return wrong_use(kIndexCommand,
                             "--standard takes one of " + keys + ", not " + input::in_quotes(*key));
        }
    }
    const air::AlternativeIndex* alternative = nullptr;
    if (weights) {
        std::string keys;
        for (const air::AlternativeIndex& each : standards.alternatives) {
            if (each.key == *weights) alternative = &each;
            keys += (keys.empty() ? "" : ", ") + each.key;
        }
        if (alternative == nullptr) {
            return wrong_use(kIndexCommand,
                             "--weights takes one of " + keys + ", not " + input::in_quotes(*weights));
        }
        version = alternative->version;
    }
    const air::Standard& standard = standards.versions[version];
    const std::optional<air::CompositeIndex> index =
        alternative != nullptr ? air::weighted_index(*observed, standard.grade_2, alternative->weights)
                               : air::composite_index(*observed, standard.grade_2);
    Answer answer{standard, *observed, *index, air::index_shares(*index), {}, alternative};
    if (alternative == nullptr && version == standards.index_version) {
        for (const air::RankingLine& line : standards.ranking_lines) {
            if (!year || line.year == *year) answer.lines.push_back(&line);
        }
    }
    return write_out(settings->format == Format::Csv ? csv_of(answer) : json_of(answer));
}

}  // namespace

constinit const Command kIndexCommand{
    "index",
    "--pm25 C --pm10 C --so2 C --no2 C --co C --o3 C [--standard ID] [--year YEAR]\n"
    "                        [--weights ID] [--format json|csv] [--assets DIR]",
    "prints the composite index of six concentrations, and the place that it implies", help, run};

}  // namespace jinlan::cli
