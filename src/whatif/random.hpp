// Random numbers by their number: a block of four is a function of a key and a counter, and of nothing that
// was drawn before. What comes out depends on the seed and on what is drawn, not on the order of drawing.
//
// Source: Philox4x32-10 of J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as
// easy as 1, 2, 3", SC 2011.

#pragma once

#include <array>
#include <cstdint>

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

/// Evenly distributed over 0 < u < 1, in steps of 2^-32 from 2^-33: draws 4 `block` .. 4 `block` + 3 of a
/// stream.
inline void draw_uniforms(std::uint64_t seed, Draw what, std::uint32_t stream, std::uint32_t block,
                          double* four) {
    const std::array<std::uint32_t, 4> words =
        philox({block, stream, static_cast<std::uint32_t>(what), 0},
               {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)});
    for (std::size_t i = 0; i < 4; ++i) four[i] = (static_cast<double>(words[i]) + 0.5) * 0x1p-32;
}

}  // namespace jinlan::whatif
