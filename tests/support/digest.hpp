// A digest of the bits of figures: equal on two platforms only where every figure is, to the last bit.

#pragma once

#include <bit>
#include <cstdint>
#include <optional>

namespace jinlan::tests {

/// FNV-1a over the bytes of the doubles, from the lowest.
class Digest {
public:
    void add(double value) {
        for (std::uint64_t bits = std::bit_cast<std::uint64_t>(value), i = 0; i < 8; ++i, bits >>= 8U) {
            digest_ = (digest_ ^ (bits & 0xFFU)) * 1099511628211ULL;
        }
    }

    /// Nothing counts as -1.
    void add(const std::optional<double>& value) { add(value.value_or(-1)); }

    std::uint64_t value() const { return digest_; }

private:
    std::uint64_t digest_ = 14695981039346656037ULL;
};

}  // namespace jinlan::tests
