// The words after a command: options with and without a value, and other words.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/table.hpp"
#include "plan/text.hpp"

namespace jinlan::cli {

struct Option {
    std::string_view name;  // "--format"
    bool takes_value = true;
    bool repeats = false;
};

/// What was given of the options of a command.
struct Given {
    std::vector<std::string_view> others;                                // the words that are no options
    std::vector<std::pair<std::string_view, std::string_view>> options;  // name and value, as they stood

    bool has(std::string_view name) const;
    std::optional<std::string_view> one(std::string_view name) const;
    std::vector<std::string_view> all(std::string_view name) const;
};

/// Reads "--name value", "--name=value" and "--name"; after "--" nothing is an option. Nothing for an option
/// that is not among `known`, lacks its value, has one too many or stands twice without being allowed to, and
/// one sentence in `error`.
std::optional<Given> read_given(std::span<const std::string_view> words, std::span<const Option> known,
                                std::string& error);

/// How and from where to export: the options of every command that does.
struct Settings {
    Format format = Format::Json;
    plan::Language language = plan::Language::SimplifiedChinese;
    std::string_view assets;  // the folder; "" to look beside the program
};

inline constexpr Option kFormatOption{"--format"};
inline constexpr Option kLanguageOption{"--lang"};
inline constexpr Option kAssetsOption{"--assets"};

/// Nothing, and one sentence in `error`, for a value that is none of those allowed.
std::optional<Settings> read_settings(const Given& given, std::string& error);

/// The help of --format and --lang, as lines.
std::string_view settings_help();
/// That of --assets alone.
std::string_view assets_help();

}  // namespace jinlan::cli
