// Draws pictures of the explorer without a window. What is done with them, tests/pictures/run.mjs knows.
//
//   jinlan_pictures fonts    the files of the fonts that pictures are drawn with, a line each; exit code 3
//                            where there is none
//   jinlan_pictures grid     a scene for every view, theme, language and size, a line each
//   jinlan_pictures draw     reads scenes, a line each, and writes each as PPM, its name in a comment

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "platform/desktop/font.hpp"
#include "support/scene.hpp"
#include "support/screen.hpp"
#include "support/views.hpp"

using namespace jinlan;
using namespace jinlan::tests;

namespace {

int fail(const std::string& message) {
    std::fprintf(stderr, "jinlan_pictures: %s\n", message.c_str());
    return 1;
}

constexpr int kNoFont = 3;

int print_fonts() {
    std::string reason;
    if (!platform::has_system_font(reason)) {
        fail(reason);
        return kNoFont;
    }
    std::vector<std::string> files;
    Screen screen(400, 300, "", 1, platform::HeadlessFont::System);
    for (const std::string_view language : kLanguages) {
        screen.show("lang=" + std::string(language));
        for (const std::string& file : platform::font_files()) files.push_back(file);
    }
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    for (const std::string& file : files) std::printf("%s\n", file.c_str());
    return 0;
}

int print_grid() {
    for (const View& view : present_views()) {
        for (const std::string_view theme : present_themes()) {
            for (const std::string_view language : kLanguages) {
                for (const Size size : kSizes) {
                    const std::string name = std::string(view.name) + "-" +
                                             std::string(theme.empty() ? "light" : theme) + "-" +
                                             std::string(language) + "-" + std::to_string(size.width);
                    std::printf("%s | %dx%d | %s\n", name.c_str(), size.width, size.height,
                                address_of(view, theme, language).c_str());
                }
            }
        }
    }
    return 0;
}

void write_picture(const std::string& name, const platform::Picture& picture) {
    std::printf("P6\n# %s\n%d %d\n255\n", name.c_str(), picture.width, picture.height);
    std::fwrite(picture.rgb.data(), 1, picture.rgb.size(), stdout);
}

int draw_scenes() {
    int result = 0;
    for (std::string line; std::getline(std::cin, line);) {
        std::string problem;
        const std::optional<Scene> scene = parse_scene(line, problem);
        std::optional<platform::Picture> picture;
        if (scene) picture = draw_scene(*scene, platform::HeadlessFont::System, problem);
        if (picture) {
            write_picture(scene->name, *picture);
        } else {
            result = fail("\"" + line + "\": " + problem);
        }
    }
    return result;
}

}  // namespace

int main(int count, char** arguments) {
    const std::string_view command = count == 2 ? arguments[1] : "";
    if (command == "fonts") return print_fonts();
    if (command == "grid") return print_grid();
    if (command == "draw") return draw_scenes();
    std::fprintf(stderr, "jinlan_pictures fonts | grid | draw\n");
    return 2;
}
