// How long a frame of the whole page takes on the processor, drawing commands and all, without the graphics
// card.
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/model/model.hpp"
#include "bench/bench.hpp"
#include "explorer.hpp"
#include "platform/headless/headless.hpp"
#include "support/assets.hpp"
#include "support/model.hpp"

namespace {

using namespace jinlan;

constexpr plan::Date kToday{2026, 11, 23};

/// A frame with nothing in it but a line of text: what Dear ImGui itself costs.
class EmptyPage final : public platform::Program {
public:
    void draw() override {
        ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration);
        ImGui::TextUnformatted("Jinlan");
        ImGui::End();
    }
    void open_address(std::string_view) override {}
    std::string address() const override { return {}; }
    std::string description() const override { return {}; }
    std::string language() const override { return "en"; }
    std::string title() const override { return {}; }
};

double measure_frame(const char* name, platform::Program& program) {
    platform::Headless headless(program, 1920, 1080);
    headless.frame(5);
    return bench::measure(name, [&headless] {
        headless.frame();
        return headless.draw_data()->TotalVtxCount;
    });
}

/// From memory, where the browser has them: how fast files are read under node says nothing of the page.
void bench_load() {
    std::map<std::string_view, std::string> assets;
    for (const std::string_view name : app::kAssetNames) assets[name] = tests::read_asset(std::string(name));
    bench::measure("load the model: plan, figures, standards, map, texts", [&assets] {
        input::Problems problems;
        return app::load_model(
            [&assets](std::string_view name, std::string&) { return std::optional(assets.at(name)); },
            problems);
    });
    const app::Model& model = tests::real_model();
    bench::measure("make the explorer: filter index, map triangles", [&model] {
        return Explorer(model, kToday, plan::Language::SimplifiedChinese).state().text_percent;
    });
}

void bench_frame() {
    const app::Model& model = tests::real_model();
    EmptyPage empty;
    const double nothing = measure_frame("yardstick: a frame with one line of text", empty);
    for (const char* address :
         {"lang=zh-Hans", "select=city:taiyuan&show=gap&region=fenhe_valley&lang=zh-Hans",
          "select=city:taiyuan&tab=whatif&lang=en", "v=city&select=city:taiyuan&lang=en",
          "v=compare&with=city:taiyuan,city:linfen,city:datong,city:yuncheng&lang=en",
          "v=compare&compare=departments&with=dept:sthj,dept:gxt,dept:jtt,dept:fgw&lang=en",
          "v=responsibility&select=dept:sthj&lang=zh-Hans", "v=timeline&lanes=department&lang=zh-Hans",
          "v=table&lang=zh-Hans", "v=whatif&select=city:linfen&lang=zh-Hans", "form=tiles&sites=1&lang=en"}) {
        Explorer explorer(model, kToday, plan::Language::SimplifiedChinese);
        explorer.open_address(address);
        bench::compare("against the yardstick", measure_frame(address, explorer), nothing);
    }
}

/// Each frame with another place of the lever, as its address gives it: what a drag costs and a little more.
void bench_lever() {
    const app::Model& model = tests::real_model();
    Explorer explorer(model, kToday, plan::Language::SimplifiedChinese);
    platform::Headless headless(explorer, 1920, 1080);
    int tenths = 0;
    for (const char* measure : {"after_gap", "chance"}) {
        bench::measure(measure, [&] {
            tenths = (tenths + 7) % 1000;
            const int percent = tenths / 10;
            explorer.open_address("v=whatif&select=city:linfen&lang=en&labmap=" + std::string(measure) +
                                  "&lever=dust:" + std::to_string(percent == 0 ? 1 : percent) + '.' +
                                  std::to_string(tenths % 10));
            headless.frame();
            return headless.draw_data()->TotalVtxCount;
        });
    }
    bool chance = false;
    bench::measure("another measure each frame: labels are placed anew", [&] {
        chance = !chance;
        explorer.open_address(chance ? "v=whatif&lang=en&labmap=chance" : "v=whatif&lang=en");
        headless.frame();
        return headless.draw_data()->TotalVtxCount;
    });
}

const bench::Subject kLever("ui: frame of the lab while a lever moves, its map showing", bench_lever);
const bench::Subject kLoad("app: load", bench_load);
const bench::Subject kFrame("ui: frame at 1920 x 1080", bench_frame);

}  // namespace
