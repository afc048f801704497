// Jinlan: load, compose, run.

#include <cstdio>
#include <memory>
#include <string>
#include <utility>

#include "app/model/model.hpp"
#include "explorer.hpp"
#include "platform/options.hpp"
#include "platform/platform.hpp"
#include "ui/gallery/gallery_view.hpp"

namespace {

constexpr std::size_t kProblemsShown = 12;

std::string failure_text(const jinlan::input::Problems& problems) {
    std::string text =
        "数据无法读取，请重新下载完整的程序。The data cannot be read; please get a complete copy of the "
        "program.";
    for (std::size_t i = 0; i < problems.size() && i < kProblemsShown; ++i) {
        text += "\n" + jinlan::input::describe(problems[i]);
    }
    if (problems.size() > kProblemsShown)
        text += "\n… " + std::to_string(problems.size() - kProblemsShown) + " more";
    return text;
}

}  // namespace

int main(int argc, char** argv) {
    using namespace jinlan;
    const platform::ParsedOptions parsed = platform::parse_options(argc, argv);
    if (parsed.exit_code) {
        std::fputs(parsed.message.c_str(), *parsed.exit_code == 0 ? stdout : stderr);
        return *parsed.exit_code;
    }
    const platform::Options& options = parsed.options;

    input::Problems problems;
    // Static: in the browser main() is left while the program goes on.
    static const std::unique_ptr<const app::Model> model = app::load_model(
        [&options](std::string_view name, std::string& reason) {
            return platform::read_asset(options, name, reason);
        },
        problems);
    if (!model) {
        platform::show_failure(options, failure_text(problems));
        return 1;
    }
    const platform::Date today = platform::today();
#ifdef JINLAN_GALLERY
    auto gallery = std::make_unique<ui::GalleryView>();
#else
    std::unique_ptr<ui::Body> gallery;
#endif
    static Explorer explorer(*model, plan::Date{today.year, today.month, today.day},
                             language_for(platform::preferred_language()), std::move(gallery));
    return platform::run(explorer, options);
}
