// Texts that are made to cost a reader of JSON much: every one has something wrong with it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace jinlan::tests {

inline std::string repeated(const std::string& text, std::size_t count) {
    std::string result;
    result.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) result += text;
    return result;
}

/// About `size` bytes each, but for one that is as long as the lines in it allow.
inline std::vector<std::string> hostile_texts(std::size_t size) {
    return {
        repeated("[", size),
        "[" + repeated("1,", size / 2) + "1]",
        "{" + repeated("\"a\":1,", size / 6) + "\"a\":1}",
        "[" + repeated("{\"a\":1,\"a\":2},", size / 15) + "0]",
        "[\"" + std::string(size, 'x') + "\"]",
        "[" + std::string(size, '9') + "]",
        "[\"" + repeated("\\u0041", size / 6) + "\"]",
        std::string(size, '\xFF'),
        repeated("\n", size) + "x",
        repeated(std::string(4'000, '\n') + "[", 60) + std::string(4'000, '\n') + "x",
        "[" + repeated(std::string(4'000, '9') + ",", size / 4'001) + "x]",
        "[" + repeated("1e999,", size / 6) + "1]",
        "[\"" + std::string(size, 'x') + "\\q\"]",
    };
}

}  // namespace jinlan::tests
