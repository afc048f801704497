// Reading options.

#include "cli/options.hpp"

#include <algorithm>

#include "input/problem.hpp"

namespace jinlan::cli {

using input::in_quotes;

bool Given::has(std::string_view name) const { return one(name).has_value(); }

std::optional<std::string_view> Given::one(std::string_view name) const {
    for (const auto& [key, value] : options) {
        if (key == name) return value;
    }
    return std::nullopt;
}

std::vector<std::string_view> Given::all(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const auto& [key, value] : options) {
        if (key == name) values.push_back(value);
    }
    return values;
}

std::optional<Given> read_given(std::span<const std::string_view> words, std::span<const Option> known,
                                std::string& error) {
    Given given;
    const auto wrong = [&](std::string sentence) {
        error = std::move(sentence);
        return std::nullopt;
    };
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string_view word = words[at];
        if (word == "--") {
            given.others.insert(given.others.end(), words.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                words.end());
            break;
        }
        if (word.size() < 2 || word[0] != '-') {
            given.others.push_back(word);
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string_view name = word.substr(0, equals);
        const auto option = std::ranges::find(known, name, &Option::name);
        if (option == known.end()) return wrong("unknown option " + in_quotes(name));
        if (!option->repeats && given.has(option->name)) return wrong(std::string(name) + " stands twice");
        std::string_view value;
        if (!option->takes_value) {
            if (equals != std::string_view::npos) return wrong(std::string(name) + " takes no value");
        } else if (equals != std::string_view::npos) {
            value = word.substr(equals + 1);
        } else if (at + 1 < words.size() && words[at + 1].substr(0, 2) != "--") {
            value = words[++at];
        }
        if (option->takes_value && value.empty()) return wrong(std::string(name) + " takes a value");
        given.options.emplace_back(option->name, value);
    }
    return given;
}

std::optional<Settings> read_settings(const Given& given, std::string& error) {
    Settings settings;
    if (const auto format = given.one(kFormatOption.name)) {
        if (*format != "json" && *format != "csv") {
            error = "--format takes json or csv, not " + in_quotes(*format);
            return std::nullopt;
        }
        settings.format = *format == "csv" ? Format::Csv : Format::Json;
    }
    if (const auto tag = given.one(kLanguageOption.name)) {
        const std::optional<plan::Language> language = plan::language_from_tag(*tag);
        if (!language) {
            error = "--lang takes zh-Hans, zh-Hant or en, not " + in_quotes(*tag);
            return std::nullopt;
        }
        settings.language = *language;
    }
    settings.assets = given.one(kAssetsOption.name).value_or("");
    return settings;
}

std::string_view settings_help() {
    return "  --format json|csv           json (an array of objects) by default; csv is UTF-8 with a byte "
           "order\n"
           "                              mark and CRLF, a dotted column (due.from) for a member of an "
           "object\n"
           "  --lang zh-Hans|zh-Hant|en   the language of names and texts; zh-Hans by default\n";
}

std::string_view assets_help() {
    return "  --assets DIR                the folder with the data; by default assets beside the program, "
           "or\n"
           "                              ../share/jinlan/assets\n";
}

}  // namespace jinlan::cli
