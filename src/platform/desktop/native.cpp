// The desktop: a window, OpenGL, and a loop that sleeps until something happens.
#include "platform/desktop/device.hpp"
#include "platform/desktop/font.hpp"
#include "platform/desktop/open.hpp"
#include "platform/glyph_snap.hpp"
#include "platform/imgui_setup.hpp"
#include "platform/picture.hpp"
#include "platform/picture_order.hpp"
#include "platform/platform.hpp"
#include "platform/sdl_pinch.hpp"

#include <SDL.h>
#include <SDL_opengl.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <utility>
#include <vector>

namespace jinlan::platform {
namespace {

/// Frames after an event: what one frame decides, a later one shows.
constexpr int kFramesPerEvent = 3;
/// How often the text cursor is drawn anew while a text field is active.
constexpr int kCaretMilliseconds = 400;
constexpr float kPaper[] = {0.965f, 0.957f, 0.933f};  // #f6f4ee

/// The window with what hangs on it; released in the reverse order. Empty `failure`: it is there.
class Window {
public:
    explicit Window(const Options& options);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    void present() { SDL_GL_SwapWindow(window_); }
    void set_title(const std::string& title) { SDL_SetWindowTitle(window_, title.c_str()); }
    bool is_visible() const {
        return (SDL_GetWindowFlags(window_) & (SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN)) == 0;
    }
    /// Reads what was drawn and not yet presented; after presenting it would be undefined.
    Picture read_pixels() const;

    std::string failure;

private:
    SDL_Window* window_ = nullptr;
    SDL_GLContext gl_ = nullptr;
    bool has_renderer_ = false;
};

Window::Window(const Options& options) {
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        failure = std::string("No window can be opened (") + SDL_GetError() +
                  "). Start Jinlan from a graphical session, or use jinlan-cli.";
        return;
    }
    // SDL falls back to these without a display: good for a picture, a riddle for a person.
    const std::string_view driver = SDL_GetCurrentVideoDriver();
    if (options.screenshot.empty() && (driver == "offscreen" || driver == "dummy")) {
        failure = "There is no display. Start Jinlan from a graphical session, or use jinlan-cli.";
        return;
    }
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
    window_ =
        SDL_CreateWindow("Jinlan", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width,
                         options.height, SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (window_ != nullptr) gl_ = SDL_GL_CreateContext(window_);
    if (gl_ == nullptr) {
        failure = std::string("OpenGL 3.2 is not available (") + SDL_GetError() +
                  "). Install the graphics driver, or Mesa's software one (libgl1-mesa-dri).";
        return;
    }
    SDL_GL_SetSwapInterval(1);
    set_up_device(window_, options);
    ImGui::CreateContext();
    set_up_imgui();
    ImGui_ImplSDL2_InitForOpenGL(window_, gl_);
    ImGui_ImplOpenGL3_Init("#version 150");
    has_renderer_ = true;
}

Window::~Window() {
    if (has_renderer_) {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplSDL2_Shutdown();
        ImGui::DestroyContext();
    }
    if (gl_ != nullptr) SDL_GL_DeleteContext(gl_);
    if (window_ != nullptr) SDL_DestroyWindow(window_);
    SDL_Quit();
}

Picture Window::read_pixels() const {
    Picture picture;
    SDL_GL_GetDrawableSize(window_, &picture.width, &picture.height);
    const size_t row = static_cast<size_t>(picture.width) * 3;
    std::vector<std::uint8_t> from_bottom(row * static_cast<size_t>(picture.height));
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, picture.width, picture.height, GL_RGB, GL_UNSIGNED_BYTE, from_bottom.data());
    picture.rgb.reserve(from_bottom.size());
    for (size_t end = from_bottom.size(); end > 0; end -= row) {
        const auto* first = from_bottom.data() + (end - row);
        picture.rgb.insert(picture.rgb.end(), first, first + row);
    }
    return picture;
}

void draw_frame(Program& program) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    new_frame();
    program.draw();
    ImGui::Render();
    ImDrawData* draw_data = ImGui::GetDrawData();
    snap_glyphs(*draw_data);
    const ImVec2 size{draw_data->DisplaySize.x * draw_data->FramebufferScale.x,
                      draw_data->DisplaySize.y * draw_data->FramebufferScale.y};
    glViewport(0, 0, static_cast<int>(size.x), static_cast<int>(size.y));
    glClearColor(kPaper[0], kPaper[1], kPaper[2], 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(draw_data);
}

/// Runs the program in the window until it is closed.
class Loop {
public:
    /// The fonts for the program's language are loaded.
    Loop(Program& program, Window& window)
        : program_(program), window_(window), language_(program.language()) {}

    void run() {
        while (!quit_) {
            wait();
            if (quit_ || !window_.is_visible()) continue;
            draw();
            window_.present();
            if (frames_due_ > 0) --frames_due_;
            if (serve_picture_order(program_)) frames_due_ = kFramesPerEvent;  // it says what became of it
        }
    }

    /// Draws one frame and brings title and font in line with what the program shows.
    void draw() {
        draw_frame(program_);
        if (std::string title = program_.title(); title != title_) {
            title_ = std::move(title);
            window_.set_title(title_);
        }
        if (std::string language = program_.language(); language != language_) {
            language_ = std::move(language);
            std::string reason;
            load_fonts(language_, reason);  // there was a font at the start; without another it stays
            frames_due_ = kFramesPerEvent;
        }
    }

private:
    /// Sleeps until an event comes or a frame is due, and hands all waiting events on.
    void wait() {
        int timeout = -1;
        if (frames_due_ > 0 || has_waiting_input() || program_.animating()) {
            timeout = 0;
        } else if (ImGui::GetIO().WantTextInput) {
            timeout = kCaretMilliseconds;
        }
        if (!window_.is_visible()) timeout = -1;
        SDL_Event event;
        bool has_event =
            timeout < 0 ? SDL_WaitEvent(&event) != 0 : SDL_WaitEventTimeout(&event, timeout) != 0;
        for (; has_event; has_event = SDL_PollEvent(&event) != 0) {
            frames_due_ = kFramesPerEvent;
            if (event.type == SDL_QUIT) quit_ = true;
            if (event.type == SDL_DROPFILE) {
                file_dropped(event.drop.file);
                SDL_free(event.drop.file);
            }
            const ImVec2 size = ImGui::GetIO().DisplaySize;
            if (!pinch_.handle(event, size.x, size.y)) ImGui_ImplSDL2_ProcessEvent(&event);
        }
    }

    Program& program_;
    Window& window_;
    Pinch pinch_;
    std::string title_;
    std::string language_;
    int frames_due_ = kFramesPerEvent;
    bool quit_ = false;
};

/// Draws the frames asked for and writes the last one down. Returns the exit code.
int take_screenshot(Loop& loop, Window& window, const Options& options) {
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NoMouse;  // wherever it happens to stand
    for (int i = 0; i < options.frames; ++i) {
        if (i > 0) window.present();
        SDL_PumpEvents();
        loop.draw();
    }
    const Picture picture = window.read_pixels();
    std::ofstream file(options.screenshot, std::ios::binary);
    file << (options.screenshot.ends_with(".ppm") ? ppm_file(picture) : png_file(picture));
    file.close();
    if (!file) {
        std::fprintf(stderr, "jinlan: %s cannot be written; is there such a folder, and space in it?\n",
                     options.screenshot.c_str());
        return 1;
    }
    return 0;
}

}  // namespace

int run(Program& program, const Options& options) {
    Window window(options);
    std::string failure = window.failure;
    if (!options.address.empty()) program.open_address(options.address);  // it may set the language
    if (failure.empty()) load_fonts(program.language(), failure);
    if (!failure.empty()) {
        show_failure(options, failure);
        return 1;
    }
    Loop loop(program, window);
    if (!options.screenshot.empty()) return take_screenshot(loop, window, options);
    loop.run();
    return 0;
}

void show_failure(const Options& options, const std::string& message) {
    std::fprintf(stderr, "jinlan: %s\n", message.c_str());
    const bool has_display = std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr;
    // A box waits to be closed: nobody is there to do it when a picture is taken.
    if (has_display && options.screenshot.empty()) {
        SDL_ShowSimpleMessageBox(SDL_MESSAGEBOX_ERROR, "Jinlan", message.c_str(), nullptr);
    }
}

}  // namespace jinlan::platform
