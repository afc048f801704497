// How finely the state keeps what is continuous or unbounded. The address writes just this much, so what
// has gone through here comes back from an address exactly.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "app/state/state.hpp"

namespace jinlan::app {

inline constexpr double kCenterStep = 100.0;        // metres: 0.1 km
inline constexpr double kMaxCenter = 10'000'000.0;  // metres east or north of the projection's origin
inline constexpr double kMaxMetresPerPixel = 1'000'000.0;
inline constexpr std::size_t kMaxSearchBytes = 1'000;

/// A what-if change: in steps of 0.1 percent, within [-100, 100]; NaN counts as 0.
double kept_change(double percent);

/// Shares (how far a lever goes, an effect, a probability): in steps of 0.001 within [0, most]; NaN: 0.
double kept_share(double share, double most = 1);

/// Amounts, rates, weights: in steps of 0.01 within [0, most]; NaN counts as 0.
double kept_amount(double amount, double most);

/// The centre in steps of 0.1 km, the scale in whole metres per pixel, both within the bounds above.
/// Nothing when a number of it is not finite.
std::optional<MapView> kept_view(const MapView& view);

/// Within [kMinTextPercent, kMaxTextPercent].
int kept_text_percent(int percent);

/// Valid UTF-8 (each broken sequence becomes U+FFFD) of at most kMaxSearchBytes, cut between characters.
std::string kept_search(std::string_view text);

}  // namespace jinlan::app
