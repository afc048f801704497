// Undo and redo: the states that the reader came through, and how to get back to them.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "app/state/actions.hpp"
#include "app/state/state.hpp"

namespace jinlan::app {

/// The last 100 steps. A step is what one gesture changed: what is typed, dragged, panned or zoomed is one
/// step from its beginning to its end, and so is going from panel to panel. A run of these ends with any
/// other step and with `settle`.
///
/// How the page looks is no step and is not undone: language, theme, text size, presenting and the help stay
/// as they are when something else is undone, or a reader would have to look for what had changed.
class History {
public:
    /// To be called after every change, with all that changed it at once. `actions` are empty where a whole
    /// state was opened: an address. A new step leaves nothing to redo; where nothing has changed, or the
    /// looks alone, there is no step.
    void record(const AppState& before, std::span<const Action> actions, const AppState& after);

    /// Ends the run of a dragging or a typing: the next is a step of its own.
    void settle() { run_.reset(); }

    bool can_undo() const { return !past_.empty(); }
    bool can_redo() const { return !future_.empty(); }

    /// The state before the last step, looking as `now` does, the state that this is called in; `now` itself
    /// where there is none.
    AppState undo(const AppState& now) { return step(now, past_, future_); }

    /// The state that the last undo left.
    AppState redo(const AppState& now) { return step(now, future_, past_); }

    static constexpr std::size_t kMostSteps = 100;

private:
    /// What a run of actions is about: the same slider, the map, the search.
    struct Run {
        std::size_t action = 0;
        std::uint32_t subject = 0;

        friend bool operator==(const Run&, const Run&) = default;
    };

    static std::optional<Run> run_of(std::span<const Action> actions);
    AppState step(const AppState& now, std::vector<AppState>& from, std::vector<AppState>& to);

    std::vector<AppState> past_;    // the latest at the end
    std::vector<AppState> future_;  // the next at the end
    std::optional<Run> run_;        // of the last step, while it goes on
};

}  // namespace jinlan::app
