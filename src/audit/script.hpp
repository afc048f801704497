// One way of writing for texts that say the same: half-width signs and digits, one kind of dash and of
// quotes, no white space, Simplified Chinese.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "audit/placed_text.hpp"
#include "input/problem.hpp"

namespace jinlan::audit {

/// Reads any script as Simplified Chinese: by a table of characters, and by a short list of phrases that
/// Traditional texts have other words for where it matters to the audit (立方公尺 is 立方米).
class Script {
public:
    /// From assets/audit/simplified.json (shape jinlan.simplified/1). Nothing when it has any problem.
    static std::optional<Script> load(std::string_view json_text, std::string_view file,
                                      input::Problems& problems);

    /// A line in the one way of writing, all but the phrases, which may run on in the next line. `line` must
    /// be UTF-8. White space is left out, but for one space between two letters or digits of ASCII.
    std::string plain_line(std::string_view line) const;

    /// The text with the phrases replaced, the longest first; each replacement stands where its phrase began.
    PlacedText with_phrases(const PlacedText& text) const;

    /// Both for a text without lines: a name or a title of the dataset.
    std::string plain(std::string_view text) const;

private:
    char32_t simplified(char32_t character) const;

    std::vector<std::pair<char32_t, char32_t>> characters_;     // ascending
    std::vector<std::pair<std::string, std::string>> phrases_;  // the longest first
};

}  // namespace jinlan::audit
