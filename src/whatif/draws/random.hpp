// Random numbers by their number: a block of four is a function of a key and a counter, and of nothing that
// was drawn before. What comes out depends on the seed and on what is drawn, not on the order of drawing.
//
// Source: Philox4x32-10 of J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as
// easy as 1, 2, 3", SC 2011.

#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "whatif/draws/math.hpp"

namespace jinlan::whatif {

/// Four independent words of 32 bits, evenly distributed.
constexpr std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                              std::array<std::uint32_t, 2> key) {
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t first = std::uint64_t{0xD2511F53} * counter[0];
        const std::uint64_t second = std::uint64_t{0xCD9E8D57} * counter[2];
        counter = {static_cast<std::uint32_t>(second >> 32U) ^ counter[1] ^ key[0],
                   static_cast<std::uint32_t>(second),
                   static_cast<std::uint32_t>(first >> 32U) ^ counter[3] ^ key[1],
                   static_cast<std::uint32_t>(first)};
        key = {key[0] + 0x9E3779B9U, key[1] + 0xBB67AE85U};
    }
    return counter;
}

/// What is drawn; with a stream of its own for each parameter or city.
enum class Draw : std::uint32_t { Parameter, CommonWeather, CityWeather, Observation };

/// Draws are made in groups of this many, four random blocks.
inline constexpr std::uint32_t kDrawGroup = 16;

namespace detail {

/// From a random word, in steps of 2^-32 from 2^-33.
template <class Number>
Number even(Number word) {
    return (word + 0.5) * 0x1p-32;
}

#ifdef __clang__
// Four blocks at a time in vector registers: as WebAssembly, where a multiplication of 64 bits is slow, in
// less than half the time. GCC makes slower code of the same than of the plain way.
using Words4 = std::uint32_t __attribute__((vector_size(16)));
using Words2 = std::uint32_t __attribute__((vector_size(8)));
using Wide2 = std::uint64_t __attribute__((vector_size(16)));

struct Product4 {
    Words4 low;
    Words4 high;
};

// The factors, read anew in each round: one that the compiler knew it would widen itself, and then no longer
// see that a product of 32 by 32 bits is asked for, which is one instruction, and not of 64 by 64 bits, which
// is eight.
inline const volatile Words4 kFirstFactor = Words4{} + 0xD2511F53U;
inline const volatile Words4 kSecondFactor = Words4{} + 0xCD9E8D57U;

inline Product4 multiply(Words4 a, Words4 b) {
    const auto wide = [](Words2 two) { return __builtin_convertvector(two, Wide2); };
    const auto first = std::bit_cast<Words4>(wide(__builtin_shufflevector(a, a, 0, 1)) *
                                             wide(__builtin_shufflevector(b, b, 0, 1)));
    const auto second = std::bit_cast<Words4>(wide(__builtin_shufflevector(a, a, 2, 3)) *
                                              wide(__builtin_shufflevector(b, b, 2, 3)));
    return {__builtin_shufflevector(first, second, 0, 2, 4, 6),
            __builtin_shufflevector(first, second, 1, 3, 5, 7)};
}

inline void draw_group(std::uint32_t key0, std::uint32_t key1, std::uint32_t what, std::uint32_t stream,
                       std::uint32_t block, double* group) {
    Words4 counter[4]{Words4{block, block + 1, block + 2, block + 3}, Words4{} + stream, Words4{} + what,
                      Words4{}};
    for (int round = 0; round < 10; ++round) {
        const Product4 first = multiply(counter[0], kFirstFactor);
        const Product4 second = multiply(counter[2], kSecondFactor);
        counter[0] = second.high ^ counter[1] ^ key0;
        counter[1] = second.low;
        counter[2] = first.high ^ counter[3] ^ key1;
        counter[3] = first.low;
        key0 += 0x9E3779B9U;
        key1 += 0xBB67AE85U;
    }
    for (const Words4 words : counter) {
        const Double2 low =
            even(__builtin_convertvector(__builtin_shufflevector(words, words, 0, 1), Double2));
        const Double2 high =
            even(__builtin_convertvector(__builtin_shufflevector(words, words, 2, 3), Double2));
        std::memcpy(group, &low, sizeof low);
        std::memcpy(group + 2, &high, sizeof high);
        group += 4;
    }
}
#else
inline void draw_group(std::uint32_t key0, std::uint32_t key1, std::uint32_t what, std::uint32_t stream,
                       std::uint32_t block, double* group) {
    for (std::uint32_t lane = 0; lane < 4; ++lane) {
        const std::array<std::uint32_t, 4> words = philox({block + lane, stream, what, 0}, {key0, key1});
        for (std::size_t i = 0; i < 4; ++i) group[4 * i + lane] = even(static_cast<double>(words[i]));
    }
}
#endif

}  // namespace detail

/// Draws 16 `group` .. 16 `group` + 15 of a stream, evenly distributed over 0 < u < 1 in steps of 2^-32: draw
/// 16 `group` + 4 w + k is word w of the random block with the counter (4 `group` + k, stream, what, 0) under
/// the seed as key.
inline void draw_uniforms(std::uint64_t seed, Draw what, std::uint32_t stream, std::uint32_t group,
                          double* draws) {
    detail::draw_group(static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U),
                       static_cast<std::uint32_t>(what), stream, 4 * group, draws);
}

}  // namespace jinlan::whatif
