// The map's scale bar: the longest round length that fits.

#pragma once

namespace jinlan::geo {

struct ScaleBar {
    double kilometres = 0;
    double pixels = 0;
};

/// The largest of 1, 2 and 5 × 10ⁿ km, from 1 m to 5,000 km, that is no longer than `max_pixels`; the
/// smallest of them where even that does not fit. `metres_per_pixel` is above zero.
inline ScaleBar scale_bar(double metres_per_pixel, double max_pixels) {
    constexpr int kSmallestMetres = 1;
    constexpr int kLargestMetres = 5'000'000;
    constexpr int kSteps[] = {2, 5, 10};
    int metres = kSmallestMetres;
    for (int decade = kSmallestMetres; decade <= kLargestMetres; decade *= 10) {
        for (const int step : kSteps) {
            const int next = decade * step;
            if (next <= kLargestMetres && next / metres_per_pixel <= max_pixels) metres = next;
        }
    }
    return {metres / 1000.0, metres / metres_per_pixel};
}

}  // namespace jinlan::geo
