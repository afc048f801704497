// What has come of a file that the reader has handed over: a sheet that names every problem, and offers the
// figures that are right.

#pragma once

#include <string>
#include <vector>

#include "air/observations.hpp"
#include "input/problem.hpp"
#include "ui/context.hpp"
#include "ui/widgets/sheet.hpp"

namespace jinlan::ui {

class FileReport {
public:
    /// A file of which nothing can be taken. `problems`: at least one.
    void open(std::string file, input::Problems problems);

    /// Figures, at least one: they are taken only when the reader says so (`Requests::accepted`).
    void offer(std::string file, air::OfferedObservations offered);

    /// Over the page; call it in every frame, after the rest of the page.
    void draw(const Context& context);

private:
    void draw_offer(const Context& context);
    void accept(const Context& context, air::Acceptance how);

    std::string file_;
    std::vector<air::Observation> rows_;  // none: nothing is offered
    input::Problems problems_;
    Sheet sheet_;
};

}  // namespace jinlan::ui
