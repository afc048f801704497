// Places labels on the map so that none covers another.

#pragma once

#include <span>
#include <vector>

#include "geo/point.hpp"
#include "geo/polygon.hpp"

namespace jinlan::geo {

/// A label that wants a place; all lengths in pixels on the screen.
struct LabelRequest {
    Point anchor;                        ///< where its middle would best be
    Point size;                          ///< width and height of the text
    const MultiPolygon* home = nullptr;  ///< the shape it should stay inside; none: anywhere near the anchor
    int priority = 0;                    ///< lower numbers choose first
    double lower_width = 0;  ///< of the lower half, where that is narrower; 0: as wide as the upper
    bool may_be_led = true;  ///< false: inside its home or nowhere
};

struct PlacedLabel {
    bool is_visible = false;  ///< false: there is no room, draw nothing
    Box box;                  ///< where the text goes
    bool has_leader = false;  ///< the text stands away from its shape; draw a line to the anchor
    Point leader_end;         ///< where the line from the anchor meets the box

    friend bool operator==(const PlacedLabel&, const PlacedLabel&) = default;
};

/// A place for each request, in their order. Boxes stay inside `screen`, keep `gap` pixels from each other
/// and from `obstacles`, and no leader runs through a box or across another leader. A label takes its anchor
/// where it can, then the nearest free place inside what the screen shows of its home, then, with a leader,
/// free place on no home at all, then on somebody else's, the shortest
/// leaders first; where there is none, or where the anchor of one that
/// needs a leader is off the screen, it is hidden. The same requests always get the same places.
std::vector<PlacedLabel> place_labels(std::span<const LabelRequest> requests, const Box& screen,
                                      std::span<const Box> obstacles, double gap);

}  // namespace jinlan::geo
