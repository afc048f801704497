// Reading assets/pinyin.json, and names by it.

#include "plan/search/pinyin.hpp"

#include <algorithm>

#include "input/json.hpp"
#include "plan/search/text.hpp"

namespace jinlan::plan {

namespace {

/// The pieces between single spaces.
std::vector<std::string_view> pieces_of(std::string_view text) {
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        pieces.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return pieces;
}

bool is_chinese(char32_t code) { return code >= 0x3400 && code <= 0x9FFF; }

bool is_syllable(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Whether the letter stands for the syllable's: u does for ü too.
bool same_letter(char typed, char letter) { return typed == letter || (typed == 'u' && letter == 'v'); }

/// How many letters of `typed` and the syllable agree from their beginnings on.
std::size_t letters_shared(std::string_view typed, Syllable syllable) {
    std::size_t count = 0;
    while (count < typed.size() && count < syllable.size() && same_letter(typed[count], syllable[count])) {
        ++count;
    }
    return count;
}

}  // namespace

std::optional<std::uint16_t> Pinyin::find_syllable(std::string_view text) const {
    const auto found = std::ranges::lower_bound(syllables_, text);
    if (found == syllables_.end() || *found != text) return std::nullopt;
    return static_cast<std::uint16_t>(found - syllables_.begin());
}

std::optional<Pinyin> Pinyin::load(std::string_view json_text, std::string_view file,
                                   input::Problems& problems) {
    const std::size_t problems_before = problems.size();
    const std::unique_ptr<input::JsonDocument> document =
        input::JsonDocument::parse(json_text, file, problems);
    if (!document) return std::nullopt;
    const input::JsonNode root = document->root();
    root.only_keys({"schema", "syllables", "characters", "names"});
    root["schema"].one_of({"jinlan.pinyin/1"});

    Pinyin pinyin;
    const std::string syllables = root["syllables"].non_empty_string();
    const std::string characters = root["characters"].non_empty_string();
    const std::vector<std::string_view> readings = pieces_of(syllables);
    const std::vector<std::string_view> read_so = pieces_of(characters);
    if (!std::ranges::all_of(readings, is_syllable) ||
        std::ranges::adjacent_find(readings, std::ranges::greater_equal{}) != readings.end()) {
        root["syllables"].expected("syllables in lower case, ascending, a space between two");
    } else if (readings.size() != read_so.size()) {
        root["characters"].expected("as many groups of characters as there are syllables");
    }
    if (problems.size() > problems_before) return std::nullopt;
    pinyin.syllables_.assign(readings.begin(), readings.end());
    for (std::size_t i = 0; i < read_so.size(); ++i) {
        for (std::size_t at = 0; at < read_so[i].size();) {
            const Character character = character_at(read_so[i], at);
            pinyin.characters_.emplace_back(character.code, static_cast<std::uint16_t>(i));
            at += character.length;
        }
    }
    std::ranges::sort(pinyin.characters_);
    using Entry = std::pair<char32_t, std::uint16_t>;
    if (std::ranges::adjacent_find(pinyin.characters_, {}, &Entry::first) != pinyin.characters_.end()) {
        root["characters"].expected("each character once");
    }
    for (const input::JsonNode& node : root["names"].items()) {
        node.only_keys({"name", "reading"});
        Name name;
        name.name = node["name"].non_empty_string();
        std::size_t chinese = 0;
        for (std::size_t at = 0; at < name.name.size();) {
            const Character character = character_at(name.name, at);
            chinese += is_chinese(character.code) ? 1U : 0U;
            at += character.length;
        }
        const std::string reading = node["reading"].non_empty_string();
        for (const std::string_view piece : pieces_of(reading)) {
            if (const std::optional<std::uint16_t> syllable = pinyin.find_syllable(piece)) {
                name.syllables.push_back(*syllable);
            } else {
                node["reading"].expected("syllables that stand in the list of syllables");
            }
        }
        const bool all_known = problems.size() == problems_before;
        if (all_known && name.syllables.size() != chinese) {
            node["reading"].expected("a syllable for each Chinese character of the name");
        }
        pinyin.names_.push_back(std::move(name));
    }
    std::ranges::sort(pinyin.names_, {}, &Name::name);
    if (problems.size() > problems_before) return std::nullopt;
    return pinyin;
}

std::vector<Syllable> Pinyin::reading(std::string_view name) const {
    const auto own = std::ranges::lower_bound(names_, name, {}, &Name::name);
    const bool has_own = own != names_.end() && own->name == name;
    std::size_t chinese = 0;
    std::vector<Syllable> result;
    for (std::size_t at = 0; at < name.size();) {
        const Character character = character_at(name, at);
        at += character.length;
        Syllable& syllable = result.emplace_back();
        if (!is_chinese(character.code)) continue;
        if (has_own) {
            syllable = syllables_[own->syllables[chinese++]];
            continue;
        }
        using Entry = std::pair<char32_t, std::uint16_t>;
        const auto found = std::ranges::lower_bound(characters_, character.code, {}, &Entry::first);
        if (found != characters_.end() && found->first == character.code)
            syllable = syllables_[found->second];
    }
    return result;
}

std::size_t syllables_matched(const std::vector<Syllable>& syllables, std::size_t first,
                              std::string_view typed) {
    if (typed.empty() || first >= syllables.size()) return 0;
    const Syllable syllable = syllables[first];
    const std::size_t shared = letters_shared(typed, syllable);
    if (shared == 0) return 0;
    if (shared == typed.size()) return 1;
    const auto after = [&](std::size_t letters) -> std::size_t {
        const std::size_t more = syllables_matched(syllables, first + 1, typed.substr(letters));
        return more == 0 ? 0 : more + 1;
    };
    if (shared == syllable.size()) {
        if (const std::size_t matched = after(shared)) return matched;
    }
    const bool two_letters = syllable.size() > 2 && syllable[1] == 'h' && shared >= 2;
    if (two_letters) {
        if (const std::size_t matched = after(2)) return matched;
    }
    return syllable.size() > 1 ? after(1) : 0;
}

}  // namespace jinlan::plan
