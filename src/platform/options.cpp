// What the command line asks of the program.
#include "platform/options.hpp"

#include <charconv>
#include <string_view>
#include <system_error>

namespace jinlan::platform {
namespace {

constexpr std::string_view kUsage =
    "usage: jinlan [options] [ADDRESS]\n"
    "  ADDRESS            open in this state: what stands after '#' in a link, or the whole link\n"
    "  --assets FOLDER    read the data from this folder\n"
    "  --size WxH         size of the window, for example 1440x900\n"
    "  --screenshot FILE  write a picture (.png or .ppm) and leave\n"
    "  --frames N         frames to draw before the picture (1 to 1000)\n"
    "  --reduced-motion   let nothing move\n"
    "  --help             show this\n";

constexpr int kSmallestSide = 64;
constexpr int kLargestSide = 16384;
constexpr int kMostFrames = 1000;

/// The whole of `text` as a number within the bounds.
std::optional<int> number_between(std::string_view text, int least, int most) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least || value > most) return {};
    return value;
}

bool ends_with_picture_type(std::string_view name) {
    return name.ends_with(".png") || name.ends_with(".ppm");
}

/// Takes the value of an option; returns what is wrong with it, or nothing.
std::string apply(Options& options, std::string_view name, std::string_view value) {
    if (name == "--assets") {
        options.assets_folder = value;
    } else if (name == "--screenshot") {
        if (!ends_with_picture_type(value)) return "the name of a picture must end in .png or .ppm";
        options.screenshot = value;
    } else if (name == "--frames") {
        const std::optional<int> frames = number_between(value, 1, kMostFrames);
        if (!frames) return "a whole number from 1 to 1000 is expected";
        options.frames = *frames;
    } else {  // --size
        const size_t cross = value.find('x');
        if (cross == std::string_view::npos) return "a size such as 1440x900 is expected";
        const std::optional<int> width = number_between(value.substr(0, cross), kSmallestSide, kLargestSide);
        const std::optional<int> height =
            number_between(value.substr(cross + 1), kSmallestSide, kLargestSide);
        if (!width || !height) return "a size such as 1440x900 is expected, each from 64 to 16384";
        options.width = *width;
        options.height = *height;
    }
    return {};
}

ParsedOptions refuse(const std::string& mistake) {
    return {{}, "jinlan: " + mistake + "\n" + std::string(kUsage), 2};
}

std::string_view after_hash(std::string_view link) {
    const size_t hash = link.find('#');
    return hash == std::string_view::npos ? link : link.substr(hash + 1);
}

}  // namespace

ParsedOptions parse_options(int argc, const char* const* argv) {
    ParsedOptions parsed;
    bool has_address = false;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--help" || argument == "-h") return {{}, std::string(kUsage), 0};
        if (argument == "--reduced-motion") {
            parsed.options.reduced_motion = true;
            continue;
        }
        if (!argument.starts_with("-")) {
            if (has_address) return refuse("more than one address: '" + std::string(argument) + "'");
            has_address = true;
            parsed.options.address = after_hash(argument);
            continue;
        }
        // Both "--size 800x600" and "--size=800x600".
        const size_t equals = argument.find('=');
        const std::string_view name = argument.substr(0, equals);
        if (name != "--assets" && name != "--size" && name != "--screenshot" && name != "--frames") {
            return refuse("unknown option '" + std::string(name) + "'");
        }
        std::string_view value;
        if (equals != std::string_view::npos) {
            value = argument.substr(equals + 1);
        } else if (i + 1 < argc) {
            value = argv[++i];
        }
        if (value.empty()) return refuse("a value is missing after " + std::string(name));
        const std::string mistake = apply(parsed.options, name, value);
        if (!mistake.empty()) return refuse(std::string(name) + " '" + std::string(value) + "': " + mistake);
    }
    return parsed;
}

}  // namespace jinlan::platform
