// What is wrong with a file of the reader's own, in the interface's language.

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/words/translation.hpp"
#include "input/problem.hpp"

namespace jinlan::app {

struct ProblemForm {
    std::string_view form;  // as the readers of files have it
    Str string;
};

/// The forms that have a translation: those of the files that a reader can open, scenarios and observations.
std::span<const ProblemForm> problem_forms();

/// The words in the translation's language; in English where the form has no translation.
std::string problem_words(const input::Words& words, const Translation& translation);

}  // namespace jinlan::app
