// How Chinese names are read: one syllable a character, without tones.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input/problem.hpp"

namespace jinlan::plan {

/// A syllable as typed, ü as v: "tai", "lv".
using Syllable = std::string_view;

/// The readings of the characters that stand in the plan's names. One that was not loaded knows none.
class Pinyin {
public:
    /// From assets/pinyin.json (shape jinlan.pinyin/1). Nothing when it has any problem.
    static std::optional<Pinyin> load(std::string_view json_text, std::string_view file,
                                      input::Problems& problems);

    bool empty() const { return characters_.empty(); }

    /// A syllable for each character of `name`, which must be UTF-8; an empty one for what is no Chinese
    /// character, or not known. A name with a reading of its own is read by it. The views point into this
    /// object and do not outlive it, nor its being assigned to or moved from.
    std::vector<Syllable> reading(std::string_view name) const;

private:
    struct Name {
        std::string name;
        std::vector<std::uint16_t> syllables;
    };

    std::optional<std::uint16_t> find_syllable(std::string_view text) const;

    std::vector<std::string> syllables_;                          // ascending
    std::vector<std::pair<char32_t, std::uint16_t>> characters_;  // ascending
    std::vector<Name> names_;                                     // ascending
};

/// How many of `syllables`, from the first on, `typed` stands for: each in full, by its first letter, or by
/// its zh, ch or sh; the last by any beginning of it. "taiyuan", "ty", "taiy" and "tyuan" all stand for tai
/// yuan. v and u stand for ü. 0 when it stands for none. `typed` holds lower-case letters alone.
std::size_t syllables_matched(const std::vector<Syllable>& syllables, std::size_t first,
                              std::string_view typed);

}  // namespace jinlan::plan
