// Scrolling a table of 4,000 commitments: no frame may take longer than 8 ms of the processor.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include "app/derived/derived.hpp"
#include "bench/bench.hpp"
#include "explorer.hpp"
#include "platform/headless/headless.hpp"
#include "support/model.hpp"

namespace {

using namespace jinlan;

constexpr plan::Date kToday{2026, 11, 23};
constexpr std::size_t kRows = 4000;
constexpr int kFrames = 600;

/// The plan with its measures' commitments again and again, under keys of their own: a synthetic set, made
/// for its size alone. Never freed: the explorer keeps pointers to it.
const app::Model* make_large_model() {
    auto* large = new app::Model(tests::real_model());
    std::vector<plan::Commitment>& all = large->plan.commitments;
    const std::size_t own = all.size();
    for (std::size_t i = 0; all.size() < kRows; ++i) {
        plan::Commitment copy = all[i % own];
        copy.key += "-" + std::to_string(i / own + 2);
        all.push_back(std::move(copy));
    }
    return large;
}

const app::Model& large_model() {
    static const app::Model& model = *make_large_model();
    return model;
}

/// Turns the wheel in every frame, and says how long the frames took, the slowest first of all.
void scroll(const char* name, int width, int height, const char* address) {
    Explorer explorer(large_model(), kToday, plan::Language::SimplifiedChinese);
    explorer.open_address(address);
    platform::Headless headless(explorer, width, height);
    headless.frame(10);
    headless.move(static_cast<float>(width) / 2, static_cast<float>(height) / 2);
    std::vector<double> times;
    int moved = 0;  // frames that show something else than the one before
    int vertices = 0;
    for (int i = 0; i < kFrames; ++i) {
        ImGui::GetIO().AddMouseWheelEvent(0.0F, i < kFrames / 2 ? -7.0F : 5.0F);
        const std::clock_t begin = std::clock();  // of this process: others share the machine
        headless.frame();
        if (headless.draw_data()->TotalVtxCount != vertices) ++moved;
        vertices = headless.draw_data()->TotalVtxCount;
        times.push_back(1e3 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    std::sort(times.begin(), times.end());
    const auto over = std::count_if(times.begin(), times.end(), [](double time) { return time > 8; });
    std::printf(
        "  %-58s median %6.2f ms   99%% %6.2f ms   slowest %6.2f ms   over 8 ms: %ld of %d   moved: %d\n",
        name, times[times.size() / 2], times[times.size() * 99 / 100], times.back(), static_cast<long>(over),
        kFrames, moved);
}

void bench_table() {
    scroll("4,000 rows, 1920 x 1080", 1920, 1080, "v=table&lang=zh-Hans");
    scroll("4,000 rows in English, 1366 x 768", 1366, 768, "v=table&lang=en");
    scroll("4,000 cards, 390 x 844", 390, 844, "v=table&lang=zh-Hans");
}

const bench::Subject kTable("ui: scrolling a table", bench_table);

}  // namespace
