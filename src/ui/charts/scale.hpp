// From values to places on the screen, and the round values at which an axis is marked.

#pragma once

#include <vector>

namespace jinlan::ui {

/// The values that an axis has to hold. Empty until something was included; NaN and infinities are never
/// part of it, and what lies beyond ±1e300 is taken as that.
struct Domain {
    double low = 1;
    double high = -1;

    bool empty() const { return low > high; }
    void include(double value);
};

/// The domain with a width: a tenth of the value to either side, 0–1 around zero and for an empty one.
Domain widened(Domain domain);

/// Round values along an axis: `count` multiples of `step`, which is 1, 2 or 5 times a power of ten.
struct Ticks {
    int count = 0;
    double first = 0;     // in steps, a whole number
    double mantissa = 1;  // 1, 2 or 5
    int exponent = 0;

    double at(int i) const;
    double front() const { return at(0); }
    double back() const { return at(count - 1); }
    double step() const;

    /// How many decimals tell neighbours apart.
    int decimals() const { return exponent < 0 ? -exponent : 0; }
};

/// At most `most` ticks that cover the domain (an empty or flat one is widened first). At least two unless
/// most < 2, which gets none; three where zero lies between its ends, since zero is always a tick.
Ticks round_ticks(const Domain& domain, int most);

/// At most `most` ticks within the domain, ends included: the finest that are no more than that. None for an
/// empty domain.
Ticks ticks_inside(const Domain& domain, int most);

/// The domain with a share of its width added on either side, but not beyond zero from the side of the
/// values: what is drawn at the edge of a plot keeps off its frame.
Domain padded(const Domain& domain, double share);

/// From a domain to a range of pixels, which may run backwards (upwards on a screen).
struct LinearScale {
    double low = 0;
    double high = 1;
    float from = 0;  // where `low` lies
    float to = 1;

    float operator()(double value) const;
    double value_at(float place) const;
};

/// The years that are written below an axis of `width` pixels when each takes `label` pixels: every one,
/// every second counted from the last, or those that 5, 10, 25, 50 … divide; the first and the last where
/// only one of those would be left. Ascending.
std::vector<int> year_ticks(int first, int last, float width, float label);

}  // namespace jinlan::ui
