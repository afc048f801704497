// The browser: the page's canvas, WebGL 2, and a frame that is drawn when web_loop.lib.js asks for it.
#include "platform/glyph_snap.hpp"
#include "platform/imgui_setup.hpp"
#include "platform/picture_order.hpp"
#include "platform/platform.hpp"
#include "platform/sdl_pinch.hpp"
#include "platform/web/font.hpp"
#include "platform/web/text_input.hpp"

#include <GLES3/gl3.h>
#include <SDL.h>
#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>

#include <cmath>
#include <utility>

extern "C" {
void loop_start();
void page_follow_address();
void page_set_address(const char* text);
void page_set_description(const char* text);
void page_set_language(const char* text);
void page_set_title(const char* text);
void page_show_ready();
/// Shows one of page.js's own sentences.
void page_report(const char* what);
}

namespace jinlan::platform {
namespace {

constexpr float kPaper[] = {0.965f, 0.957f, 0.933f};  // #f6f4ee, as in page.css
constexpr int kWantsFrame = 1;
constexpr int kWantsText = 2;

/// A part of the program's state that the page shows; handed over when it changes.
class Published {
public:
    explicit Published(void (*publish)(const char*)) : publish_(publish) {}

    bool update(std::string now) {
        if (now == shown_) return false;
        shown_ = std::move(now);
        publish_(shown_.c_str());
        return true;
    }

private:
    void (*publish_)(const char*);
    std::string shown_;
};

/// The program on the page's canvas.
class Canvas {
public:
    Canvas(Program& program, SDL_Window* window) : program_(program), window_(window) {}

    Program& program() { return program_; }

    void resize(int pixels_wide, int pixels_high, float pixel_ratio);
    /// Draws one frame; returns what the loop is to do next.
    int frame();

private:
    void handle_events();
    void begin_frame() const;
    void render() const;
    void publish();

    Program& program_;
    SDL_Window* window_;
    Pinch pinch_;
    ImVec2 pixels_{1.0f, 1.0f};
    ImVec2 size_{1.0f, 1.0f};
    float pixel_ratio_ = 1.0f;
    Published address_{page_set_address};
    Published description_{page_set_description};
    Published language_{page_set_language};
    Published title_{page_set_title};
    bool is_shown_ = false;
};

/// The size in units whose product with the ratio is not rounded down to a pixel less.
float units(float pixels, float pixel_ratio) {
    const float size = pixels / pixel_ratio;
    return size * pixel_ratio < pixels ? std::nextafter(size, 2.0f * size) : size;
}

void Canvas::resize(int pixels_wide, int pixels_high, float pixel_ratio) {
    pixels_ = {static_cast<float>(pixels_wide), static_cast<float>(pixels_high)};
    pixel_ratio_ = pixel_ratio;
    size_ = {units(pixels_.x, pixel_ratio), units(pixels_.y, pixel_ratio)};
    // SDL scales the mouse by this; the canvas (#view) gets its exact size from the caller.
    SDL_SetWindowSize(window_, static_cast<int>(std::lround(size_.x)),
                      static_cast<int>(std::lround(size_.y)));
}

void Canvas::handle_events() {
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) {
        if (!pinch_.handle(event, size_.x, size_.y)) ImGui_ImplSDL2_ProcessEvent(&event);
    }
}

void Canvas::begin_frame() const {
    ImGui_ImplSDL2_NewFrame();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = size_;  // SDL knows whole units alone
    io.DisplayFramebufferScale = {pixel_ratio_, pixel_ratio_};
    new_frame();
}

void Canvas::render() const {
    ImGui::Render();
    ImDrawData* draw_data = ImGui::GetDrawData();
    snap_glyphs(*draw_data);
    // Makes the shaders, the first time, and waits for them: by now the browser's graphics process, which had
    // a context to set up, has caught up.
    ImGui_ImplOpenGL3_NewFrame();
    glViewport(0, 0, static_cast<int>(pixels_.x), static_cast<int>(pixels_.y));
    glClearColor(kPaper[0], kPaper[1], kPaper[2], 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(draw_data);
}

void Canvas::publish() {
    address_.update(program_.address());
    description_.update(program_.description());
    title_.update(program_.title());
    const std::string language = program_.language();
    if (language_.update(language)) use_canvas_fonts(language);
}

int Canvas::frame() {
    handle_events();
    if (!is_shown_ && language_.update(program_.language())) use_canvas_fonts(program_.language());
    begin_frame();
    program_.draw();
    render();
    publish();
    if (!is_shown_) {
        is_shown_ = true;
        page_show_ready();
        if (!has_han_glyphs()) page_report("no-han");
    }
    const bool took_picture = serve_picture_order(program_);  // the program says what became of it
    const bool wants_frame = took_picture || program_.animating() || has_waiting_input();
    return (wants_frame ? kWantsFrame : 0) | (ImGui::GetIO().WantTextInput ? kWantsText : 0);
}

Canvas* canvas = nullptr;  // for the calls from JavaScript; the page has one

bool create_graphics() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = attributes.depth = attributes.stencil = attributes.antialias = false;
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context("#view", &attributes);
    return context > 0 && emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

}  // namespace

int run(Program& program, const Options& options) {
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#stage");
    if (SDL_Init(SDL_INIT_VIDEO) != 0 || !create_graphics()) {
        page_report("webgl");
        return 1;
    }
    SDL_Window* window = SDL_CreateWindow("", 0, 0, options.width, options.height, 0);
    ImGui::CreateContext();
    set_up_imgui();
    ImGui_ImplSDL2_InitForOther(window);
    ImGui_ImplOpenGL3_Init("#version 300 es");
    install_text_input();

    canvas = new Canvas(program, window);  // lives as long as the page
    page_follow_address();
    loop_start();
    emscripten_exit_with_live_runtime();
}

}  // namespace jinlan::platform

// --- Called by web_loop.lib.js and web_page.lib.js
// ----------------------------------------------------------
extern "C" {
using jinlan::platform::canvas;

EMSCRIPTEN_KEEPALIVE int web_frame() { return canvas->frame(); }

EMSCRIPTEN_KEEPALIVE void web_resize(int pixels_wide, int pixels_high, float pixel_ratio) {
    canvas->resize(pixels_wide, pixels_high, pixel_ratio);
}

EMSCRIPTEN_KEEPALIVE void web_open_address(const char* fragment) { canvas->program().open_address(fragment); }

/// The graphics card forgot everything; textures are made anew with the next frame.
EMSCRIPTEN_KEEPALIVE void web_restore_graphics() {
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    ImGui_ImplOpenGL3_CreateDeviceObjects();
}

EMSCRIPTEN_KEEPALIVE void web_release_keys() { SDL_ResetKeyboard(); }

/// True while Tab moves within the program; otherwise it leaves the canvas as it would leave any element.
EMSCRIPTEN_KEEPALIVE int web_takes_tab() {
    const ImGuiIO& io = ImGui::GetIO();
    return io.WantTextInput || io.NavVisible;
}
}
