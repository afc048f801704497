// The inside of a parsed document: a flat list of values, each knowing its parent, so that a path can be
// said for any of them and a hostile text costs no more than its length. For json.cpp and json_node.cpp.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "input/json.hpp"

namespace jinlan::input {

namespace json {

inline constexpr std::uint32_t kNone = 0xFFFF'FFFFU;

enum class Kind : std::uint8_t { Null, Boolean, Integer, Real, String, Array, Object };

/// A piece of the document's pool of texts.
struct Slice {
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
};

struct Value {
    Kind kind = Kind::Null;
    std::uint32_t parent = kNone;
    std::uint32_t next = kNone;  // the next child of the same parent
    std::uint32_t first_child = kNone;
    std::uint32_t position = 0;  // among its parent's children
    std::uint32_t size = 0;      // children
    Slice key;                   // within an object
    Slice text;                  // of a string
    double number = 0;           // of a number; of a boolean, 0 or 1
};

}  // namespace json

struct JsonDocument::Content {
    std::vector<json::Value> values;
    std::string pool;

    std::string_view view(json::Slice slice) const {
        return std::string_view(pool).substr(slice.begin, slice.length);
    }
    json::Slice keep(std::string_view text) {
        const json::Slice slice{static_cast<std::uint32_t>(pool.size()),
                                static_cast<std::uint32_t>(text.size())};
        pool += text;
        return slice;
    }

    std::string path(std::uint32_t at) const;
    std::string member_path(std::uint32_t at, std::string_view key) const;

    /// What stands there, for a message.
    Words description(std::uint32_t at) const;

    /// The first member of that key; kNone when there is none or `at` is no object.
    std::uint32_t member(std::uint32_t at, std::string_view key) const;

    /// Fills the content; in json.cpp.
    struct Builder;
};

}  // namespace jinlan::input
