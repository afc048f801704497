// A window that exists only in memory, in which a test draws the widgets it is about.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "platform/headless/headless.hpp"
#include "platform/program.hpp"
#include "ui/record.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::tests {

class Stage {
public:
    using Draw = std::function<void(const ui::Theme&)>;

    /// `draw` is called in every frame with the layout cursor at (20, 20) and the window's width but 40.
    Stage(int width, int height, Draw draw);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    /// What the frame after this call puts on the screen.
    const ui::Recorder& recorded();

    /// The `nth` thing to press with this id.
    std::optional<ui::HitTarget> target(std::string_view id, std::size_t nth = 0);

    /// The first line that holds `text`.
    std::optional<ui::DrawnText> find(std::string_view text);
    bool shows(std::string_view text) { return find(text).has_value(); }

    /// Presses the middle of a target. One that is not there ends the program with a sentence.
    void click(std::string_view id, std::size_t nth = 0);
    void tap(std::string_view id, std::size_t nth = 0);

    bool disabled = false;  // all that is drawn
    app::ThemeName theme = app::ThemeName::Light;

private:
    class Window final : public platform::Program {
    public:
        explicit Window(Stage& stage) : stage_(stage) {}
        void draw() override;
        void open_address(std::string_view) override {}
        std::string address() const override { return {}; }
        std::string description() const override { return {}; }
        std::string language() const override { return "en"; }
        std::string title() const override { return {}; }

    private:
        Stage& stage_;
    };

    void point_with(ImGuiMouseSource source);
    ImVec2 middle(std::string_view id, std::size_t nth);

    Draw draw_;
    Window window_;
    ui::Recorder record_;

public:
    platform::Headless headless;
};

}  // namespace jinlan::tests
