// What is wrong with a file that the reader wanted to open: a sheet that names every problem.

#pragma once

#include <string>

#include "input/problem.hpp"
#include "ui/context.hpp"
#include "ui/widgets/sheet.hpp"

namespace jinlan::ui {

class FileReport {
public:
    /// `problems`: at least one.
    void open(std::string file, input::Problems problems);

    /// Over the page; call it in every frame, after the rest of the page.
    void draw(const Context& context);

private:
    std::string file_;
    input::Problems problems_;
    Sheet sheet_;
};

}  // namespace jinlan::ui
