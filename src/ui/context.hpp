// What every view is given: what there is to show, how it looks, and where actions go.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/derived/derived.hpp"
#include "app/model/model.hpp"
#include "app/state/actions.hpp"
#include "app/state/state.hpp"
#include "ui/motion.hpp"
#include "ui/requests.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct Context {
    const app::Model& model;
    const app::AppState& state;
    const app::Derived& derived;
    const std::string& answer;  // of the view: `app::answer`
    const Theme& theme;
    std::vector<app::Action>& actions;
    Motion& motion;
    Requests& requests;
    std::string& notice;   // set when there is something to tell that passes
    bool picture = false;  // for a picture that leaves the page: without what can only be pressed
    bool can_undo = false;
    bool can_redo = false;

    /// A text of the interface in the reader's language.
    const std::string& tr(app::Str string) const { return model.strings(state.language)[string]; }

    /// A text of the data in the reader's language.
    const std::string& tr(const plan::Text& text) const { return text.in(state.language); }

    void act(app::Action action) const { actions.push_back(std::move(action)); }
};

}  // namespace jinlan::ui
