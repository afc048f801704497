// The platform without a screen: what tests of the program rely on.
#include "platform/headless/headless.hpp"

#include "platform/headless/font.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <string>
#include <string_view>

namespace {

using jinlan::platform::Headless;
using jinlan::platform::Program;

/// A window as large as the screen: a button at (20, 20), a text field at (20, 100), a slider at (20, 160).
class Form final : public Program {
public:
    void draw() override {
        ImGui::GetStyle().FontSizeBase = 20.0f;
        const ImGuiViewport* viewport = ImGui::GetMainViewport();
        ImGui::SetNextWindowPos(viewport->Pos);
        ImGui::SetNextWindowSize(viewport->Size);
        ImGui::Begin("form", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
        ImGui::SetCursorScreenPos({20.0f, 20.0f});
        if (ImGui::Button(label.c_str(), {200.0f, 40.0f})) ++clicks;
        hovered = ImGui::IsItemHovered();
        ImGui::SetCursorScreenPos({20.0f, 100.0f});
        ImGui::SetNextItemWidth(300.0f);
        ImGui::InputText("##text", text, sizeof text);
        ImGui::SetCursorScreenPos({20.0f, 160.0f});
        ImGui::SetNextItemWidth(300.0f);
        ImGui::SliderFloat("##slider", &value, 0.0f, 1.0f);
        wheel += ImGui::GetIO().MouseWheel;
        if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Z)) ++undone;
        source = ImGui::GetIO().MouseSource;
        ImGui::End();
    }
    void open_address(std::string_view) override {}
    std::string address() const override { return {}; }
    std::string description() const override { return {}; }
    std::string language() const override { return "zh-Hans"; }
    std::string title() const override { return {}; }

    std::string label = "晋蓝";
    char text[64] = "";
    float value = 0.0f;
    float wheel = 0.0f;
    int clicks = 0;
    int undone = 0;
    bool hovered = false;
    ImGuiMouseSource source = ImGuiMouseSource_Mouse;
};

}  // namespace

TEST_CASE("a frame draws vertices and its textures are serviced") {
    Form form;
    Headless headless(form, 800, 600);
    CHECK(headless.texture_count() == 0);
    headless.frame(2);
    CHECK(headless.draw_data()->TotalVtxCount > 0);
    CHECK(headless.texture_count() == 1);
    for (const ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        CHECK(texture->Status == ImTextureStatus_OK);
    }
}

TEST_CASE("the texture keeps up with a hundred new glyphs in many sizes") {
    Form form;
    Headless headless(form, 800, 600);
    for (int size = 0; size < 60; ++size) {
        form.label.clear();
        for (int i = 0; i < 100; ++i) {  // U+4E00 and on, three bytes each
            const int character = 0x4e00 + size * 100 + i;
            form.label += static_cast<char>(0xe0 | (character >> 12));
            form.label += static_cast<char>(0x80 | ((character >> 6) & 0x3f));
            form.label += static_cast<char>(0x80 | (character & 0x3f));
        }
        headless.resize(800, 600, 1.0f + 0.02f * static_cast<float>(size));
    }
    int serviced = 0;
    for (const ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        CHECK(texture->Status != ImTextureStatus_WantCreate);
        if (texture->Status == ImTextureStatus_OK) ++serviced;
    }
    CHECK(serviced >= 1);
}

TEST_CASE("a click reaches the button under it, and only that") {
    Form form;
    Headless headless(form, 800, 600);
    headless.frame();
    headless.click(100.0f, 40.0f);
    CHECK(form.clicks == 1);
    headless.click(600.0f, 500.0f);
    CHECK(form.clicks == 1);
}

TEST_CASE("a tap clicks and says that it was a finger") {
    Form form;
    Headless headless(form, 800, 600);
    headless.frame();
    headless.tap(100.0f, 40.0f);
    CHECK(form.clicks == 1);
    CHECK(form.source == ImGuiMouseSource_TouchScreen);
    headless.move(100.0f, 41.0f);
    CHECK(form.source == ImGuiMouseSource_Mouse);
    CHECK(form.hovered);
}

TEST_CASE("typed Chinese, also beyond U+FFFF, reaches the text field, and keys edit it") {
    Form form;
    Headless headless(form, 800, 600);
    headless.frame();
    headless.click(100.0f, 110.0f);
    headless.type("临汾𠮷市");
    CHECK(std::string_view(form.text) == "临汾𠮷市");
    headless.key(ImGuiKey_Backspace);
    CHECK(std::string_view(form.text) == "临汾𠮷");
    headless.key(ImGuiKey_A, ImGuiMod_Ctrl);
    headless.type("PM2.5");
    CHECK(std::string_view(form.text) == "PM2.5");
}

TEST_CASE("a key with a modifier is a shortcut") {
    Form form;
    Headless headless(form, 800, 600);
    headless.frame();
    headless.key(ImGuiKey_Z);
    CHECK(form.undone == 0);
    headless.key(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(form.undone == 1);
}

TEST_CASE("dragging moves a slider, the wheel arrives whole") {
    Form form;
    Headless headless(form, 800, 600);
    headless.frame();
    headless.drag(30.0f, 170.0f, 310.0f, 170.0f);
    CHECK(form.value > 0.9f);
    headless.wheel(-2.5f);
    CHECK(form.wheel == doctest::Approx(-2.5f));
}

TEST_CASE("resizing changes the frame and its pixels") {
    Form form;
    Headless headless(form, 800, 600);
    headless.frame();
    headless.resize(400, 300, 1.5f);
    CHECK(headless.draw_data()->DisplaySize.x == 400.0f);
    CHECK(headless.draw_data()->DisplaySize.y == 300.0f);
    CHECK(headless.draw_data()->FramebufferScale.x == 1.5f);
}

TEST_CASE("the font is the same everywhere: a square for Han, narrow for Latin, both fonts at any size") {
    Form form;
    Headless headless(form, 800, 600);
    headless.frame();
    CHECK(jinlan::platform::box_advance(U'晋') == 1.0f);
    CHECK(jinlan::platform::box_advance(U'，') == 1.0f);
    CHECK(jinlan::platform::box_advance(U'a') == 0.55f);
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    REQUIRE(atlas->Fonts.Size == 2);
    for (ImFont* font : atlas->Fonts) {
        const char text[] = "晋a";
        CHECK(font->CalcTextSizeA(40.0f, 1000.0f, 0.0f, text).x == doctest::Approx(0.85f * 40.0f * 1.55f));
        CHECK(font->CalcTextSizeA(40.0f, 1000.0f, 0.0f, text).y == 40.0f);
    }
}

TEST_CASE("both fonts are rasterised for the pixels that the device has") {
    Form form;
    Headless headless(form, 800, 600, 2.0f);
    headless.frame();
    for (ImFont* font : ImGui::GetIO().Fonts->Fonts) {
        CHECK(font->CurrentRasterizerDensity == 2.0f);
        const ImFontGlyph* glyph = font->GetFontBaked(20.0f)->FindGlyph(U'晋');
        const float pixels =
            (glyph->U1 - glyph->U0) * static_cast<float>(ImGui::GetIO().Fonts->TexData->Width);
        CHECK(pixels == doctest::Approx(2.0f * (glyph->X1 - glyph->X0)).epsilon(0.01));
    }
}

TEST_CASE("two runs draw the same, one after the other") {
    const auto vertices = [] {
        Form form;
        Headless headless(form, 640, 480, 2.0f);
        headless.click(100.0f, 40.0f);
        return headless.draw_data()->TotalVtxCount;
    };
    CHECK(vertices() == vertices());
}

TEST_CASE("quick input is taken apart, and an action ends when all of it was seen") {
    Form form;
    Headless headless(form, 800, 600);
    headless.move(90.0f, 40.0f);
    ImGuiIO& io = ImGui::GetIO();
    for (int i = 0; i < 10; ++i) {
        io.AddMousePosEvent(100.0f + static_cast<float>(i), 40.0f);
        io.AddMouseButtonEvent(0, true);
        io.AddMouseButtonEvent(0, false);
    }
    headless.move(600.0f, 500.0f);
    CHECK(form.clicks == 10);
}
