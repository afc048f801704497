// What is drawn and does not depend on how far the levers are carried out: drawn once for a seed and kept.

#pragma once

#include <cstdint>
#include <vector>

#include "whatif/draws/distribution.hpp"
#include "whatif/draws/random.hpp"
#include "whatif/levers/values.hpp"

namespace jinlan::whatif {

/// Draws are made in blocks of this many.
inline constexpr std::uint32_t kDrawBlock = 512;

/// Everything that the draws are a function of.
struct DrawPlan {
    std::uint64_t seed = 0;
    std::uint32_t draws = 0;
    double weather_sigma = 0;
    double city_correlation = 0;
    LeverValues values;
    TripleIndex cooperation_effect = 0;
    std::vector<TripleIndex> effects;  // by Effect
    std::vector<LeverCity> cities;

    friend bool operator==(const DrawPlan&, const DrawPlan&) = default;
};

class LeverDraws {
public:
    /// Forgets all draws and makes room for the plan's.
    void begin(DrawPlan plan);
    const DrawPlan& plan() const { return plan_; }

    std::uint32_t blocks() const { return (plan_.draws + kDrawBlock - 1) / kDrawBlock; }
    /// Rows have this many draws: the plan's, rounded up to whole groups of draws.
    std::uint32_t stride() const { return stride_; }
    /// The draws of a block within a row.
    std::uint32_t block_begin(std::uint32_t block) const { return block * kDrawBlock; }
    std::uint32_t block_end(std::uint32_t block) const;

    /// Draws the block of what holds for all cities. Drawing it again changes nothing.
    void draw_common(std::uint32_t block);
    /// Draws the block of a city; the common one has been drawn.
    void draw_city(std::size_t city, std::uint32_t block);

    /// Rows of `stride()` draws.
    const double* effect(std::size_t effect) const { return effects_.data() + effect * stride_; }
    const double* cooperation() const { return effect(plan_.effects.size()); }
    const double* outside(std::size_t profile) const { return share_row(profile, 0); }
    /// The sector's share before all are scaled; equal ones where all are zero.
    const double* weight(std::size_t profile, std::size_t sector) const {
        return share_row(profile, 1 + sector);
    }
    /// By which the weights are multiplied, so that they and what comes from outside add up to 1.
    const double* scale(std::size_t profile) const { return scales_.data() + profile * stride_; }
    /// What the city has without the levers: its observation, as it may have been, in the weather of the
    /// draw.
    const double* base(std::size_t city) const { return base_.data() + city * stride_; }

private:
    std::uint32_t size(std::uint32_t block) const { return block_end(block) - block_begin(block); }
    // Each fills the block's part of a row.
    void draw_row(double* part, Draw what, std::uint32_t stream, std::uint32_t block) const;
    void draw_range(double* part, const Range& range, std::uint32_t stream, std::uint32_t block) const;
    void draw_normal(double* part, Draw what, std::uint32_t stream, std::uint32_t block) const;
    const double* share_row(std::size_t profile, std::size_t share) const {
        return shares_.data() + row_of_share_[profile * shares_of_profile() + share] * stride_;
    }
    std::size_t shares_of_profile() const { return 1 + plan_.values.profiles[0].sectors.size(); }
    void list_share_rows();
    void find_scale(std::size_t profile, std::uint32_t block);

    DrawPlan plan_;
    std::uint32_t stride_ = 0;
    // Profiles share the rows of what is the same for them.
    struct ShareRow {
        Range range;
        std::uint32_t stream;
    };
    std::vector<ShareRow> share_rows_;
    std::vector<std::size_t> row_of_share_;  // by profile: b's, then each w_s'
    std::vector<double> effects_;            // by effect, the cooperation's last
    std::vector<double> shares_;             // by `ShareRow`
    std::vector<double> scales_;             // by profile
    std::vector<double> common_weather_;     // normal
    std::vector<double> base_;               // by city
};

}  // namespace jinlan::whatif
