// "How?": the small button beside a figure, and the sheet that opens the figure down to what it is made of.

#pragma once

#include <optional>

#include "app/explanation/explanation.hpp"
#include "ui/context.hpp"
#include "ui/widgets/sheet.hpp"

namespace jinlan::ui {

/// A small button at the layout cursor that asks how the figure beside it was computed; reached by the
/// keyboard, and as high as a finger needs where there is one. Returns whether it was pressed.
bool how_button(const Theme& theme, const char* id, const std::string& label);

/// Draws an explanation at the layout cursor, as wide as the content region: result, formula, the formula
/// with the values put in, and a row for every value that went in.
void draw_explanation(const Theme& theme, const app::Translation& strings,
                      const app::Explanation& explanation);

/// The sheet: at most one explanation is open.
class ExplanationCard {
public:
    void open(app::Explanation explanation);
    bool is_open() const { return sheet_.open; }

    /// Over the page; call it in every frame, after the rest of the view.
    void draw(const Theme& theme, const app::Translation& strings);

private:
    std::optional<app::Explanation> explanation_;
    Sheet sheet_;
};

}  // namespace jinlan::ui
