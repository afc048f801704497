// From values to places on the screen, and the round values at which an axis is marked.

#include "ui/charts/scale.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace jinlan::ui {

namespace {

constexpr double kLargest = 1e300;
constexpr double kLeastShare = 1e-12;  // of the value, below which a double's steps would show

double power_of_ten(int exponent) {
    double power = 1;  // exact up to 10^22, far beyond what is drawn
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

/// A negative power divides: 7 / 100 is the double nearest to 0.07, 7 * 0.01 is not.
double scaled(double value, int exponent) {
    return exponent < 0 ? value / power_of_ten(-exponent) : value * power_of_ten(exponent);
}

int exponent_below(double positive) {
    int exponent = 0;
    while (exponent > -300 && scaled(1, exponent) > positive) --exponent;
    while (exponent < 300 && scaled(1, exponent + 1) <= positive) ++exponent;
    return exponent;
}

/// Whole steps at or below (above) a value. A value that misses a step by the noise of a computation is
/// taken as lying on it.
double steps_below(double steps) {
    const double nearest = std::round(steps);
    return std::fabs(steps - nearest) < 1e-9 ? nearest : std::floor(steps);
}
double steps_above(double steps) { return -steps_below(-steps); }

}  // namespace

void Domain::include(double value) {
    if (!std::isfinite(value)) return;
    value = std::clamp(value, -kLargest, kLargest);
    if (empty()) {
        low = high = value;
        return;
    }
    low = std::min(low, value);
    high = std::max(high, value);
}

Domain widened(Domain domain) {
    if (domain.empty()) return {0, 1};
    const double size = std::max(std::fabs(domain.low), std::fabs(domain.high));
    if (domain.high - domain.low > size * kLeastShare) return domain;
    if (size == 0) return {0, 1};
    return {domain.low - size / 10, domain.high + size / 10};
}

double Ticks::at(int i) const { return scaled((first + i) * mantissa, exponent); }

double Ticks::step() const { return scaled(mantissa, exponent); }

namespace {

/// The finest ticks that are at most `most`; `outside`: from the last at or before the domain to the first at
/// or beyond it, else those within.
Ticks finest(const Domain& domain, int most, bool outside) {
    constexpr std::array kMantissas{1.0, 2.0, 5.0};
    Ticks ticks;
    for (ticks.exponent = exponent_below((domain.high - domain.low) / (most + 1));; ++ticks.exponent) {
        for (const double mantissa : kMantissas) {
            ticks.mantissa = mantissa;
            const double step = ticks.step();
            const double low = domain.low / step;
            const double high = domain.high / step;
            ticks.first = outside ? steps_below(low) : steps_above(low);
            const double last = outside ? steps_above(high) : steps_below(high);
            if (last - ticks.first + 1 > most) continue;
            ticks.count = static_cast<int>(last - ticks.first) + 1;
            return ticks;
        }
    }
}

}  // namespace

Ticks round_ticks(const Domain& domain, int most) {
    if (most < 2) return {};
    const Domain wide = widened(domain);
    if (wide.low < 0 && wide.high > 0) most = std::max(most, 3);
    return finest(wide, most, true);
}

Ticks ticks_inside(const Domain& domain, int most) {
    if (most < 1 || domain.empty()) return {};
    return finest(widened(domain), most, false);
}

Domain padded(const Domain& domain, double share) {
    if (domain.empty()) return domain;
    const double by = (domain.high - domain.low) * share;
    Domain result{domain.low - by, domain.high + by};
    if (domain.low >= 0) result.low = std::max(result.low, 0.0);
    if (domain.high <= 0) result.high = std::min(result.high, 0.0);
    return result;
}

float LinearScale::operator()(double value) const {
    return from + (to - from) * static_cast<float>((value - low) / (high - low));
}

double LinearScale::value_at(float place) const {
    return low + (high - low) * static_cast<double>((place - from) / (to - from));
}

std::vector<int> year_ticks(int first, int last, float width, float label) {
    std::vector<int> years;
    if (last < first || width <= 0) return years;
    const auto count = static_cast<float>(std::max(1, last - first));
    int step = 1;
    for (const int candidate : {1, 2, 5, 10, 25, 50, 100, 250, 500, 1000}) {
        step = candidate;
        if (width / count * static_cast<float>(step) >= label) break;
    }
    // Of each second year the last one is what a reader looks for; wider steps are known by their roundness.
    const int anchor = step <= 2 ? last : last - ((last % step) + step) % step;
    for (int year = anchor; year >= first; year -= step) years.push_back(year);
    if (years.size() < 2 && last > first && width >= label) return {first, last};
    if (years.empty()) years.push_back(last);
    std::reverse(years.begin(), years.end());
    return years;
}

}  // namespace jinlan::ui
