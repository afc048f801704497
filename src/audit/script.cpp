// The one way of writing.

#include "audit/script.hpp"

#include <algorithm>
#include <array>

#include "input/json.hpp"
#include "input/utf8.hpp"

namespace jinlan::audit {

namespace {

bool is_between(char32_t code, char32_t first, char32_t last) { return first <= code && code <= last; }

bool is_letter_or_digit(char32_t code) {
    return is_between(code, '0', '9') || is_between(code, 'A', 'Z') || is_between(code, 'a', 'z');
}

bool is_space(char32_t code) {
    return code <= 0x20 || is_between(code, 0x7F, 0xA0) || is_between(code, 0x2000, 0x200A) ||
           code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

/// Soft hyphens, joiners, marks of direction, byte order marks.
bool is_invisible(char32_t code) {
    return code == 0xAD || is_between(code, 0x200B, 0x200F) || is_between(code, 0x202A, 0x202E) ||
           is_between(code, 0x2060, 0x2064) || code == 0xFEFF;
}

/// A sign in its plain form, where one character stands for another.
char32_t plain_sign(char32_t code) {
    if (is_between(code, 0xFF01, 0xFF5E)) code = code - 0xFF01 + 0x21;                   // full width
    if (is_between(code, 0x2080, 0x2089)) return code - 0x2080 + '0';                    // subscript
    if (code == 0x2070 || is_between(code, 0x2074, 0x2079)) return code - 0x2070 + '0';  // superscript
    if (is_between(code, 0x2010, 0x2015) || code == 0x2212) return '-';
    if (is_between(code, 0x201C, 0x201F) || is_between(code, 0x300C, 0x300F)) return '"';
    switch (code) {
        case 0xB9: return '1';
        case 0xB2: return '2';
        case 0xB3: return '3';
        case 0xB5: return 0x3BC;  // the micro sign: mu
        case 0x223C:
        case 0x301C: return '~';
        case 0x3010:
        case 0x3014:
        case 0xFE5D: return '[';
        case 0x3011:
        case 0x3015:
        case 0xFE5E: return ']';
        case 0xFF61: return 0x3002;  // 。
        case 0xFF64: return 0x3001;  // 、
        case 0xFE6A: return '%';
        default: return code;
    }
}

/// What one character stands for when it takes several to say it plainly; "" otherwise.
std::string_view spelled_out(char32_t code) {
    switch (code) {
        case 0x33A1: return "m2";
        case 0x33A5: return "m3";
        case 0x339E: return "km";
        default: return {};
    }
}

}  // namespace

std::optional<Script> Script::load(std::string_view json_text, std::string_view file,
                                   input::Problems& problems) {
    const std::size_t problems_before = problems.size();
    const std::unique_ptr<input::JsonDocument> json = input::JsonDocument::parse(json_text, file, problems);
    if (!json) return std::nullopt;

    const input::JsonNode root = json->root();
    root.only_keys({"schema", "from", "to", "phrases"});
    root["schema"].one_of({"jinlan.simplified/1"});
    const std::string from = root["from"].non_empty_string();
    const std::string to = root["to"].non_empty_string();
    Script script;
    std::size_t read = 0;
    std::size_t written = 0;
    while (read < from.size() && written < to.size()) {
        const input::Character key = input::character_at(from, read);
        const input::Character value = input::character_at(to, written);
        read += key.length;
        written += value.length;
        script.characters_.emplace_back(key.code, value.code);
    }
    if (read != from.size() || written != to.size())
        root["to"].expected("as many characters as stand in \"from\"");
    std::ranges::sort(script.characters_);
    for (const input::JsonNode& pair : root["phrases"].items()) {
        const std::vector<input::JsonNode> texts = pair.items();
        if (texts.size() != 2) {
            pair.expected("two texts: a phrase and what it is in Simplified Chinese");
            continue;
        }
        script.phrases_.emplace_back(texts[0].non_empty_string(), texts[1].non_empty_string());
    }
    std::ranges::stable_sort(script.phrases_,
                             [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });

    if (problems.size() > problems_before) return std::nullopt;
    return script;
}

char32_t Script::simplified(char32_t character) const {
    const auto found =
        std::ranges::lower_bound(characters_, character, {}, [](const auto& pair) { return pair.first; });
    return found != characters_.end() && found->first == character ? found->second : character;
}

std::string Script::plain_line(std::string_view line) const {
    std::string result;
    result.reserve(line.size());
    bool space = false;
    for (std::size_t at = 0; at < line.size();) {
        const input::Character character = input::character_at(line, at);
        at += character.length;
        if (is_invisible(character.code)) continue;
        if (is_space(character.code)) {
            space = true;
            continue;
        }
        const std::string_view spelled = spelled_out(character.code);
        const char32_t code = spelled.empty() ? simplified(plain_sign(character.code))
                                              : static_cast<unsigned char>(spelled.front());
        const bool after_word =
            !result.empty() && is_letter_or_digit(static_cast<unsigned char>(result.back()));
        if (space && after_word && is_letter_or_digit(code)) result += ' ';
        space = false;
        if (spelled.empty())
            input::append_utf8(result, code);
        else
            result += spelled;
    }
    return result;
}

PlacedText Script::with_phrases(const PlacedText& placed) const {
    const std::string_view text = placed.text();
    // Few first bytes begin a phrase; all others are passed over without a look at the list.
    std::array<bool, 256> begins{};
    for (const auto& [from, to] : phrases_) begins[static_cast<unsigned char>(from.front())] = true;

    PlacedText result;
    std::size_t kept = 0;
    const auto keep_until = [&](std::size_t end) {
        // Line by line, so that each piece keeps its own.
        const PlacedText piece = placed.part(kept, end);
        result.append(piece);
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto starts_here = [&](const auto& phrase) {
            return text.substr(at).starts_with(phrase.first);
        };
        const auto found = begins[static_cast<unsigned char>(text[at])]
                               ? std::ranges::find_if(phrases_, starts_here)
                               : phrases_.end();
        if (found == phrases_.end()) {
            ++at;
            continue;
        }
        keep_until(at);
        result.append(found->second, placed.line_at(at));
        at += found->first.size();
        kept = at;
    }
    keep_until(text.size());
    return result;
}

std::string Script::plain(std::string_view text) const {
    PlacedText placed;
    placed.append(plain_line(text), 1);
    return with_phrases(placed).text();
}

}  // namespace jinlan::audit
