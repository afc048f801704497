// What was typed after `jinlan-cli`.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/text.hpp"

namespace jinlan::cli {

enum class Command { Help, Export, Audit };
enum class Format { Json, Csv };

struct Arguments {
    Command command = Command::Help;
    std::string what;  // of `export`: the name of an export that exists
    Format format = Format::Json;
    plan::Language language = plan::Language::SimplifiedChinese;
    std::string text;    // of `audit`: the file with the official text
    std::string assets;  // the folder; "" to look beside the program
};

/// Nothing for wrong use, and one sentence in `error`.
std::optional<Arguments> read_arguments(const std::vector<std::string_view>& words, std::string& error);

/// The whole help, ended by a line end.
std::string help_text();

/// How to use the program, in a few lines.
std::string usage_text();

}  // namespace jinlan::cli
