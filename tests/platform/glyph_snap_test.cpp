// Letters on the grid of device pixels.
#include "platform/glyph_snap.hpp"

#include "platform/headless/headless.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <cmath>
#include <string>

namespace {

using jinlan::platform::Headless;
using jinlan::platform::Program;

/// A letter and, 40 units below it, a filled rectangle, both off the grid.
class Letter final : public Program {
public:
    void draw() override {
        ImDrawList* list = ImGui::GetForegroundDrawList();
        list->AddText(nullptr, 20.0f, {11.0f, 13.0f}, IM_COL32_BLACK, "晋");
        list->AddRectFilled({11.3f, 53.3f}, {21.3f, 63.3f}, IM_COL32_BLACK);
    }
    void open_address(std::string_view) override {}
    std::string address() const override { return {}; }
    std::string description() const override { return {}; }
    std::string language() const override { return "zh-Hans"; }
    std::string title() const override { return {}; }
};

bool is_whole(float value) { return std::abs(value - std::round(value)) < 1e-3f; }

}  // namespace

TEST_CASE("glyphs land on whole device pixels, shapes stay") {
    Letter letter;
    for (const float ratio : {1.0f, 1.25f, 1.5f, 2.0f, 3.0f}) {
        CAPTURE(ratio);
        Headless headless(letter, 200, 100, ratio);
        headless.frame(2);
        ImDrawData drawn = *headless.draw_data();
        jinlan::platform::snap_glyphs(drawn);
        const ImVector<ImDrawVert>& vertices = drawn.CmdLists[drawn.CmdLists.Size - 1]->VtxBuffer;
        REQUIRE(vertices.Size >= 8);
        for (int i = 0; i < 4; ++i) {
            CHECK(is_whole(vertices[i].pos.x * ratio));
            CHECK(is_whole(vertices[i].pos.y * ratio));
        }
        CHECK(std::abs(vertices[0].pos.x - 11.0f) <= 0.5f / ratio);
        bool rectangle_is_unmoved = false;
        for (const ImDrawVert& vertex : vertices) {
            if (std::abs(vertex.pos.y - 53.3f) < 0.6f) rectangle_is_unmoved = !is_whole(vertex.pos.y);
        }
        CHECK(rectangle_is_unmoved);
    }
}
