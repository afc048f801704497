// A window that exists only in memory, in which a test draws the widgets it is about.
#include "support/stage.hpp"

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "ui/widgets/panel.hpp"
#include "ui/widgets/press.hpp"

namespace jinlan::tests {

namespace {

constexpr float kMargin = 20;

}  // namespace

Stage::Stage(int width, int height, Draw draw)
    : draw_(std::move(draw)), window_(*this), headless(window_, width, height) {
    headless.frame(3);
}

Stage::~Stage() { ui::record(nullptr); }

void Stage::Window::draw() {
    ui::Theme look = ui::make_theme(stage_.theme, 1);
    look.large_targets = ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen;
    ui::apply_style(look);
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::Begin("stage", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImGui::PushFont(ui::font_of(false), look.text_size(ui::TextStyle::Body));
    ui::begin_panel(look, "panel", {0, 0, size.x, size.y}, look.colors.surface, kMargin,
                    ui::Scrolling::Vertical);
    {
        const ui::DisabledScope scope(stage_.disabled);
        stage_.draw_(look);
    }
    ui::end_panel();
    ImGui::PopFont();
    ImGui::End();
}

const ui::Recorder& Stage::recorded() {
    record_.clear();
    ui::record(&record_);
    headless.frame();
    ui::record(nullptr);
    return record_;
}

std::optional<ui::HitTarget> Stage::target(std::string_view id, std::size_t nth) {
    for (const ui::HitTarget& target : recorded().targets) {
        if (target.id == id && nth-- == 0) return target;
    }
    return std::nullopt;
}

std::optional<ui::DrawnText> Stage::find(std::string_view text) {
    for (const ui::DrawnText& drawn : recorded().texts) {
        if (drawn.text.find(text) != std::string::npos) return drawn;
    }
    return std::nullopt;
}

/// Things lie elsewhere when they are laid out for fingers.
void Stage::point_with(ImGuiMouseSource source) {
    if (ImGui::GetIO().MouseSource == source) return;
    ImGui::GetIO().AddMouseSourceEvent(source);
    ImGui::GetIO().AddMousePosEvent(-1, -1);
    headless.frame(3);
}

ImVec2 Stage::middle(std::string_view id, std::size_t nth) {
    const std::optional<ui::HitTarget> found = target(id, nth);
    if (!found) {
        std::fprintf(stderr, "There is no '%.*s' to press.\n", static_cast<int>(id.size()), id.data());
        std::abort();
    }
    return {(found->min.x + found->max.x) / 2, (found->min.y + found->max.y) / 2};
}

void Stage::click(std::string_view id, std::size_t nth) {
    point_with(ImGuiMouseSource_Mouse);
    const ImVec2 at = middle(id, nth);
    headless.click(at.x, at.y);
}

void Stage::tap(std::string_view id, std::size_t nth) {
    point_with(ImGuiMouseSource_TouchScreen);
    const ImVec2 at = middle(id, nth);
    headless.tap(at.x, at.y);
}

}  // namespace jinlan::tests
