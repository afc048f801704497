// What the page is given of the machine and its user besides the state.

#include "ui/page/settings.hpp"

#include <optional>
#include <vector>

#include "input/address_text.hpp"

namespace jinlan::ui {

namespace {

constexpr int kLargest = 10'000;
constexpr std::size_t kMostColumns = 32;

}  // namespace

std::string splits_text(const Splits& splits) {
    std::string text;
    for (const float size : {splits.filter, splits.detail, splits.timeline}) {
        if (!text.empty()) text += ',';
        text += std::to_string(static_cast<int>(size + 0.5F));
    }
    return text;
}

Splits splits_from_text(std::string_view text) {
    float sizes[3] = {};
    const std::vector<std::string_view> pieces = input::split(text, ',');
    if (pieces.size() != 3) return {};
    for (std::size_t i = 0; i < 3; ++i) {
        const std::optional<int> size = input::parse_integer(pieces[i]);
        if (!size || *size < 0 || *size > kLargest) return {};
        sizes[i] = static_cast<float>(*size);
    }
    return {.filter = sizes[0], .detail = sizes[1], .timeline = sizes[2]};
}

std::string columns_text(const std::vector<float>& widths) {
    std::string text;
    for (const float width : widths) {
        if (!text.empty()) text += ',';
        text += std::to_string(static_cast<int>(width + 0.5F));
    }
    return text;
}

std::vector<float> columns_from_text(std::string_view text) {
    std::vector<float> widths;
    for (const std::string_view piece : input::split(text, ',')) {
        const std::optional<int> width = input::parse_integer(piece);
        if (!width || *width < 0 || *width > kLargest || widths.size() == kMostColumns) return {};
        widths.push_back(static_cast<float>(*width));
    }
    return widths;
}

}  // namespace jinlan::ui
