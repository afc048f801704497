// Loading the interface's texts and filling in their placeholders.

#include "app/words/translation.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "input/json.hpp"

namespace jinlan::app {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Str::kCount)> kStringKeys{
#define STRING(identifier, key) key,
#include "app/words/strings.def"
#undef STRING
};

}  // namespace

std::string_view string_key(Str string) { return kStringKeys[static_cast<std::size_t>(string)]; }

std::optional<Translation> load_translation(std::string_view json_text, std::string_view file,
                                            input::Problems& problems) {
    const std::size_t problems_before = problems.size();
    const std::unique_ptr<input::JsonDocument> document =
        input::JsonDocument::parse(json_text, file, problems);
    if (!document) return std::nullopt;
    const input::JsonNode root = document->root();

    const std::vector<std::string> keys = root.keys();  // one given twice has been found by the parser
    for (const std::string& key : keys) {
        if (std::ranges::find(kStringKeys, key) != kStringKeys.end()) continue;
        root[key].expected("no such key: the program has no text of this name");
    }
    // Where the root is no object, that has been said; every single key need not be missed as well.
    if (keys.empty() && problems.size() > problems_before) return std::nullopt;

    Translation translation;
    for (std::size_t i = 0; i < kStringKeys.size(); ++i) {
        translation.texts_[i] = root[kStringKeys[i]].non_empty_string();
    }
    if (problems.size() > problems_before) return std::nullopt;
    return translation;
}

std::string fill(std::string_view pattern, std::initializer_list<Argument> arguments) {
    std::string result;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const std::size_t open = pattern.find('{', at);
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) break;
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        const auto argument = std::ranges::find(arguments, name, &Argument::name);
        result += pattern.substr(at, open - at);
        if (argument != arguments.end()) {
            result += argument->value;
            at = close + 1;
        } else {
            result += '{';  // another placeholder may open before this one closes
            at = open + 1;
        }
    }
    result += pattern.substr(at);
    return result;
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace jinlan::app
