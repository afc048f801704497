// The table: every commitment that the filter leaves, a row each; on a narrow page a card each.

#pragma once

#include <cstdint>
#include <vector>

#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"
#include "ui/widgets/table.hpp"

namespace jinlan::ui {

class TableView {
public:
    /// `widths` are those that the reader gave the columns, here or on an earlier visit.
    void draw(const Context& context, const Rect& rect, std::vector<float>& widths);

    /// The commitments that the filter leaves, in the order that the reader has chosen.
    std::vector<plan::CommitmentId> in_order(const app::Model& model, const app::AppState& state,
                                             const app::Derived& derived) const;

private:
    /// How high each card is, kept until something changes that they depend on.
    struct Cards {
        std::vector<float> ends;  // by line: where the card ends, below the first one's top
        std::vector<std::uint32_t> order;
        std::uint64_t revision = 0;
        float width = 0;
        float scale = 0;
    };

    void tools(const Context& context);
    void draw_rows(const Context& context, std::vector<float>& widths);
    void choose_order(const Context& context);
    void draw_cards(const Context& context);
    void measure_cards(const Context& context, std::uint64_t revision, float width);
    void copy(const Context& context) const;

    TableState state_;
    Cards cards_;
};

}  // namespace jinlan::ui
