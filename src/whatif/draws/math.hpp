// Exponential, logarithm and the normal distribution's quantile, made of additions, multiplications,
// divisions and square roots alone: IEEE 754 defines those to the last bit, so the same figures come out
// natively and as WebAssembly. A libm's functions are defined to no bit.
//
// Each is written once for a single double and for two of them in a vector register; both give the same bits.

#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <span>

namespace jinlan::whatif {

/// Two doubles in one register of 16 bytes: SSE2 natively, SIMD128 as WebAssembly.
using Double2 = double __attribute__((vector_size(16)));
using Int2 = std::int64_t __attribute__((vector_size(16)));

inline Double2 load(const double* from) {
    Double2 value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

inline void store(double* to, Double2 value) { std::memcpy(to, &value, sizeof value); }

namespace math {

// What differs between one double and two of them: nothing but the names of the types.
inline std::int64_t bits_of(double value) { return std::bit_cast<std::int64_t>(value); }
inline Int2 bits_of(Double2 value) { return std::bit_cast<Int2>(value); }
inline double double_of(std::int64_t bits) { return std::bit_cast<double>(bits); }
inline Double2 double_of(Int2 bits) { return std::bit_cast<Double2>(bits); }

/// The square root, correctly rounded as IEEE 754 has it.
inline double square_root(double value) { return std::sqrt(value); }
inline Double2 square_root(Double2 value) { return Double2{std::sqrt(value[0]), std::sqrt(value[1])}; }

/// `when` chooses by comparison: `then` where it is true.
inline double choose(bool when, double then, double otherwise) { return when ? then : otherwise; }
inline Double2 choose(Int2 when, Double2 then, Double2 otherwise) {
    return double_of((when & bits_of(then)) | (~when & bits_of(otherwise)));
}

/// The value of the polynomial with the coefficients c0 + c1 x + …, by Horner's rule.
template <class Number>
Number polynomial(Number, double last) {
    return Number{} + last;
}
template <class Number, class... Doubles>
Number polynomial(Number x, double first, Doubles... more) {
    return first + x * polynomial(x, more...);
}

}  // namespace math

/// e^x to within 1 unit in the last place, for -700 <= x <= 700; x beyond is taken as that bound.
///
/// x = k ln 2 + r with |r| <= ln 2 / 2, then the series of e^r to the 13th power (its rest is below 5e-18).
template <class Number>
Number exponential(Number x) {
    using namespace math;
    // Adding it leaves the nearest whole number in the last bits of the mantissa.
    constexpr double kRound = 6755399441055744.0;  // 1.5 * 2^52
    constexpr double kLog2OfE = 1.4426950408889634;
    // ln 2 in two parts: the first has 21 zero bits at its end, so that k times it is exact.
    constexpr double kLn2High = 0x1.62e42feep-1;
    constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
    x = choose(x < -700.0, Number{} - 700.0, x);
    x = choose(x > 700.0, Number{} + 700.0, x);
    const Number rounded = x * kLog2OfE + kRound;
    const Number k = rounded - kRound;
    const Number r = (x - k * kLn2High) - k * kLn2Low;
    const Number series =
        polynomial(r, 0.5, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880,
                   1.0 / 3628800, 1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800.0);
    const Number value = 1.0 + (r + r * r * series);
    // The low bits of `rounded` are k; shifted into the exponent they multiply by 2^k.
    return double_of(bits_of(value) + (bits_of(rounded) << 52));
}

/// The natural logarithm to within 1 unit in the last place (near 1: within 2e-16 absolute), for normal
/// x > 0. Everything else (0, negative, subnormal, infinite, NaN) gives an unspecified number.
///
/// x = 2^k m with sqrt(1/2) <= m < sqrt(2); ln m = 2 artanh(s), s = (m - 1) / (m + 1), |s| < 0.172, as the
/// series to the 21st power of s (its rest is below 2e-18).
template <class Number>
Number logarithm(Number x) {
    using namespace math;
    constexpr double kLn2High = 0x1.62e42feep-1;
    constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
    constexpr std::int64_t kSqrtHalf = 0x3fe6a09e667f3bcd;
    constexpr std::int64_t kMantissa = 0x000fffffffffffff;
    // Whole numbers of this size are turned into doubles by their bits alone, alike in every instruction set.
    constexpr std::int64_t kBias = std::int64_t{1} << 11;
    constexpr double kRound = 4503599627370496.0;  // 2^52
    const auto bits = bits_of(x) - kSqrtHalf;
    const auto exponent = bits >> 52;
    const Number m = double_of((bits & kMantissa) + kSqrtHalf);
    const Number k = double_of((exponent + kBias) | std::bit_cast<std::int64_t>(kRound)) -
                     (kRound + static_cast<double>(kBias));
    const Number f = m - 1.0;
    const Number s = f / (m + 1.0);
    const Number z = s * s;
    const Number series = z * polynomial(z, 2.0 / 3, 2.0 / 5, 2.0 / 7, 2.0 / 9, 2.0 / 11, 2.0 / 13, 2.0 / 15,
                                         2.0 / 17, 2.0 / 19, 2.0 / 21);
    // 2 s = f - s f: f is exact, and what is added to it is small.
    return k * kLn2High + (f - (s * (f - series) - k * kLn2Low));
}

/// The z with P(Z <= z) = p for a standard normal Z, for 0 < p < 1; relative error below 2e-15. p outside
/// gives -infinity or +infinity, NaN gives NaN.
///
/// Source: M. J. Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988), 477-484: its coefficients.
double normal_quantile(double p);

/// Replaces each number by its quantile, with the same bits as one at a time.
void normal_quantiles(std::span<double> numbers);

}  // namespace jinlan::whatif
