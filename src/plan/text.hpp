// A text in the three languages that the explorer speaks.

#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace jinlan::plan {

enum class Language { SimplifiedChinese, TraditionalChinese, English };

inline constexpr std::array kLanguages{Language::SimplifiedChinese, Language::TraditionalChinese,
                                       Language::English};

/// The BCP 47 tag used in files, addresses and the page: "zh-Hans", "zh-Hant", "en".
constexpr std::string_view language_tag(Language language) {
    constexpr std::array<std::string_view, 3> kTags{"zh-Hans", "zh-Hant", "en"};
    return kTags[static_cast<std::size_t>(language)];
}

/// Nothing for a tag that is none of the three.
constexpr std::optional<Language> language_from_tag(std::string_view tag) {
    for (Language language : kLanguages) {
        if (language_tag(language) == tag) return language;
    }
    return std::nullopt;
}

struct Text {
    std::string zh_hans;
    std::string zh_hant;
    std::string en;

    const std::string& in(Language language) const {
        switch (language) {
            case Language::SimplifiedChinese: return zh_hans;
            case Language::TraditionalChinese: return zh_hant;
            case Language::English: return en;
        }
        return zh_hans;
    }
};

}  // namespace jinlan::plan
