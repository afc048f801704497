// The interface's texts in three languages, loaded from assets/strings/*.json (flat key -> text).

#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "input/problem.hpp"
#include "plan/text.hpp"

namespace jinlan::app {

enum class Str {
#define STRING(identifier, key) identifier,
#include "app/words/strings.def"
#undef STRING
    kCount
};

/// The key in the files.
std::string_view string_key(Str string);

class Translation {
public:
    /// The text as it stands in the file.
    const std::string& operator[](Str string) const { return texts_[static_cast<std::size_t>(string)]; }

private:
    friend std::optional<Translation> load_translation(std::string_view, std::string_view, input::Problems&);
    std::array<std::string, static_cast<std::size_t>(Str::kCount)> texts_;
};

/// Nothing when a key is missing, empty, unknown or given twice, or the file is not a flat object of
/// texts; every such key is a problem. Placeholders ({name}) are kept.
std::optional<Translation> load_translation(std::string_view json_text, std::string_view file,
                                            input::Problems& problems);

struct Argument {
    std::string_view name;
    std::string_view value;
};

/// The pattern with each {name} replaced by the argument of that name; an unknown {name} stays as it is.
std::string fill(std::string_view pattern, std::initializer_list<Argument> arguments);

/// The text with a capital at its start, as where it stands alone; only Latin letters have one.
std::string capitalised(std::string text);

}  // namespace jinlan::app
