// Numbers as people type them.

#include "ui/widgets/typed_number.hpp"

#include <string>

#include "input/address_text.hpp"

namespace jinlan::ui {

namespace {

struct Spelling {
    std::string_view found;
    char meant;
};
constexpr Spelling kSpellings[] = {{"−", '-'},      {"－", '-'},    {"＋", '+'},     {"．", '.'},
                                   {"。", '.'},     {"％", '%'},    {"\u3000", ' '}, {"\u2009", ' '},
                                   {"\u202F", ' '}, {"\u00A0", ' '}};
constexpr std::string_view kFullWidthZero = "０";

/// The text in ASCII, as far as it has a spelling there; without spaces.
std::string plain(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        char meant = text.front();
        std::size_t length = 1;
        for (const Spelling& spelling : kSpellings) {
            if (text.starts_with(spelling.found)) {
                meant = spelling.meant;
                length = spelling.found.size();
            }
        }
        // The ten full-width digits differ in their last byte alone.
        if (text.size() >= 3 && text.starts_with(kFullWidthZero.substr(0, 2))) {
            const int digit =
                static_cast<unsigned char>(text[2]) - static_cast<unsigned char>(kFullWidthZero[2]);
            if (digit >= 0 && digit <= 9) {
                meant = static_cast<char>('0' + digit);
                length = 3;
            }
        }
        if (meant != ' ') result += meant;
        text.remove_prefix(length);
    }
    return result;
}

}  // namespace

std::optional<double> typed_number(std::string_view text, std::string_view unit) {
    std::string number = plain(text);
    for (const std::string& tail : {plain(unit), std::string("%")}) {
        if (!tail.empty() && number.size() > tail.size() && number.ends_with(tail)) {
            number.resize(number.size() - tail.size());
            break;
        }
    }
    const bool plus = number.starts_with('+');
    if (plus && number.starts_with("+-")) return std::nullopt;
    return input::parse_decimal(std::string_view(number).substr(plus ? 1 : 0));
}

}  // namespace jinlan::ui
