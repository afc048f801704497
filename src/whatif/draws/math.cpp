// The quantile of the normal distribution.

#include "whatif/draws/math.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace jinlan::whatif {

namespace {

using math::polynomial;

/// Within this of 1/2 one fraction in q = p - 1/2 does.
constexpr double kCentre = 0.425;

template <class Number>
Number central_quantile(Number q) {
    const Number r = 0.180625 - q * q;
    return q *
           polynomial(r, 3.3871328727963666080, 1.3314166789178437745e2, 1.9715909503065514427e3,
                      1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
                      3.3430575583588128105e4, 2.5090809287301226727e3) /
           polynomial(r, 1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
                      2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4,
                      5.2264952788528545610e3);
}

/// Up to this square root of -ln p the first fraction for the tails does.
constexpr double kFarTail = 5.0;

template <class Number>
Number near_tail_quantile(Number root) {
    const Number r = root - 1.6;
    return polynomial(r, 1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550,
                      3.64784832476320460504, 1.27045825245236838258, 2.41780725177450611770e-1,
                      2.27238449892691845833e-2, 7.74545014278341407640e-4) /
           polynomial(r, 1.0, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
                      1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
                      1.05075007164441684324e-9);
}

/// `tail` is the smaller of p and 1 - p; the answer is above zero.
double tail_quantile(double tail) {
    const double root = std::sqrt(-logarithm(tail));
    if (root <= kFarTail) return near_tail_quantile(root);
    const double r = root - kFarTail;
    return polynomial(r, 6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
                      2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                      2.71155556874348757815e-5, 2.01033439929228813265e-7) /
           polynomial(r, 1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
                      7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
                      2.04426310338993978564e-15);
}

double outer_quantile(double p, double q) {
    if (!(p > 0.0 && p < 1.0)) {
        if (p <= 0.0) return -std::numeric_limits<double>::infinity();
        return p >= 1.0 ? std::numeric_limits<double>::infinity() : p;
    }
    const double z = tail_quantile(q < 0 ? p : 1.0 - p);
    return q < 0 ? -z : z;
}

}  // namespace

double normal_quantile(double p) {
    const double q = p - 0.5;
    return q >= -kCentre && q <= kCentre ? central_quantile(q) : outer_quantile(p, q);
}

void normal_quantiles(std::span<double> numbers) {
    // Most lie at the centre, where two at a time are fast. The others are set aside, so that they too can be
    // done two at a time.
    constexpr std::size_t kPart = 512;
    std::array<std::uint16_t, kPart + 2> places;
    std::array<double, kPart + 2> tails;  // p
    for (; !numbers.empty(); numbers = numbers.subspan(std::min(kPart, numbers.size()))) {
        double* part = numbers.data();
        const std::size_t size = std::min(kPart, numbers.size());
        std::size_t count = 0;
        const auto set_aside = [&](std::size_t place, double p) {
            places[count] = static_cast<std::uint16_t>(place);
            tails[count] = p;
            const double q = p - 0.5;
            count += q >= -kCentre && q <= kCentre ? 0U : 1U;
        };
        std::size_t i = 0;
        for (; i + 2 <= size; i += 2) {
            Double2 p;
            std::memcpy(&p, part + i, sizeof p);
            set_aside(i, p[0]);
            set_aside(i + 1, p[1]);
            const Double2 z = central_quantile(p - 0.5);
            std::memcpy(part + i, &z, sizeof z);
        }
        for (; i < size; ++i) {
            set_aside(i, part[i]);
            part[i] = central_quantile(part[i] - 0.5);
        }
        tails[count] = 0.25;  // one that is not asked for, where the number is odd
        for (i = 0; i < count; i += 2) {
            const Double2 p{tails[i], tails[i + 1]};
            const Double2 q = p - 0.5;
            const Double2 root = math::square_root(-logarithm(math::choose(q < 0.0, p, 1.0 - p)));
            const Double2 z = near_tail_quantile(root);
            const Double2 signed_z = math::choose(q < 0.0, -z, z);
            for (std::size_t lane = 0; lane < 2 && i + lane < count; ++lane) {
                const bool is_near = p[lane] > 0 && p[lane] < 1 && root[lane] <= kFarTail;
                part[places[i + lane]] = is_near ? signed_z[lane] : outer_quantile(p[lane], q[lane]);
            }
        }
    }
}

}  // namespace jinlan::whatif
