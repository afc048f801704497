// Rounding and bounds of what the state keeps. `std::round` is exact, so the results are the same bits
// on every platform.

#include "app/state/precision.hpp"

#include <algorithm>
#include <cmath>

#include "input/utf8_repair.hpp"

namespace jinlan::app {

double kept_change(double percent) {
    if (std::isnan(percent)) return 0.0;
    const double bounded = std::clamp(percent, whatif::kMinChangePercent, whatif::kMaxChangePercent);
    return std::floor(bounded * 10.0 + 0.5) / 10.0 + 0.0;  // + 0.0 makes -0.0 a plain zero
}

double kept_share(double share, double most) {
    if (std::isnan(share)) return 0.0;
    return std::floor(std::clamp(share, 0.0, most) * 1000.0 + 0.5) / 1000.0;
}

double kept_amount(double amount, double most) {
    if (std::isnan(amount)) return 0.0;
    return std::floor(std::clamp(amount, 0.0, most) * 100.0 + 0.5) / 100.0;
}

std::optional<MapView> kept_view(const MapView& view) {
    if (!std::isfinite(view.center_x) || !std::isfinite(view.center_y) ||
        !std::isfinite(view.metres_per_pixel)) {
        return std::nullopt;
    }
    const auto center = [](double metres) {
        return std::round(std::clamp(metres, -kMaxCenter, kMaxCenter) / kCenterStep) * kCenterStep + 0.0;
    };
    return MapView{center(view.center_x), center(view.center_y),
                   std::round(std::clamp(view.metres_per_pixel, 1.0, kMaxMetresPerPixel))};
}

int kept_text_percent(int percent) { return std::clamp(percent, kMinTextPercent, kMaxTextPercent); }

std::string kept_search(std::string_view text) {
    // Repairing can treble the length, so the cut comes after it; a first, generous cut keeps a pasted
    // book from being repaired whole.
    return std::string(
        input::cut_utf8(input::repaired_utf8(text.substr(0, 4 * kMaxSearchBytes)), kMaxSearchBytes));
}

}  // namespace jinlan::app
