// The table's rows chosen and copied, and what every view gives away, as a reader does it.

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <string>
#include <variant>

#include "app/take_away/commitment_table.hpp"
#include "app/take_away/take_away.hpp"
#include "plan/plan.hpp"
#include "platform/headless/device.hpp"
#include "support/model.hpp"
#include "support/screen.hpp"

using namespace jinlan;
using platform::headless_device;
using tests::real_model;
using tests::Screen;

namespace {

std::size_t lines_of(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

std::string clipboard() { return ImGui::GetClipboardText(); }

}  // namespace

TEST_CASE("CSV and JSON of a filtered view are the command line's columns of those rows") {
    Screen screen(1366, 768, "v=map&dept=gxt&lang=en");
    app::Deriver deriver(real_model());
    const auto& derived = deriver.update(screen.explorer.state(), {2026, 11, 23});
    const app::DataTable expected =
        app::commitment_table(real_model().plan, plan::Language::English, derived.filtered.commitments);
    headless_device().files.clear();
    REQUIRE(screen.press_target("take"));
    REQUIRE(screen.press_target("csv"));
    REQUIRE(headless_device().files.size() == 1);
    CHECK(headless_device().files[0].name == "jinlan-commitments-2026-11-23.csv");
    CHECK(headless_device().files[0].bytes == app::csv_text(expected));
    CHECK(screen.shows("Saved as /test/jinlan-commitments-2026-11-23.csv"));
    REQUIRE(screen.press_target("take"));
    REQUIRE(screen.press_target("json"));
    REQUIRE(headless_device().files.size() == 2);
    CHECK(headless_device().files[1].bytes == app::json_text(expected));
}

TEST_CASE("a picture is as large as the window times what was asked, and the window stays as it was") {
    Screen screen(800, 600, "v=table&lang=en");
    screen.headless.move(-10, -10);
    const int before = screen.headless.draw_data()->TotalVtxCount;
    std::size_t nth = 0;
    for (const int ratio : {1, 2, 4}) {
        headless_device().pictures.clear();
        REQUIRE(screen.press_target("take"));
        screen.headless.frame(3);
        REQUIRE(screen.press_target("picture", nth++));
        REQUIRE(headless_device().pictures.size() == 1);
        CHECK(headless_device().pictures[0].width == 800 * ratio);
        CHECK(headless_device().pictures[0].height == 600 * ratio);
    }
    REQUIRE(screen.press_target("close"));
    screen.headless.move(-10, -10);
    screen.headless.frame(3);
    CHECK(screen.headless.draw_data()->TotalVtxCount == before);
}

TEST_CASE("a picture is as high as what a view scrolls through, at every ratio, within bounds") {
    for (const std::string view : {"city", "compare", "whatif"}) {
        CAPTURE(view);
        Screen screen(1366, 768, "v=" + view + "&select=city:linfen&with=city:linfen,city:taiyuan&lang=en");
        std::size_t nth = 0;
        int height = 0;
        for (const int ratio : {1, 2, 4}) {
            CAPTURE(ratio);
            headless_device().pictures.clear();
            REQUIRE(screen.press_target("take"));
            screen.headless.frame(3);
            REQUIRE(screen.press_target("picture", nth++));
            REQUIRE(headless_device().pictures.size() == 1);
            const platform::Picture& picture = headless_device().pictures[0];
            CHECK(picture.width == 1366 * ratio);
            CHECK(picture.height > 900 * ratio);
            CHECK(picture.height <= 16'000);
            if (ratio == 1) height = picture.height;
            CHECK(picture.height == height * ratio);
        }
    }
}

TEST_CASE("a picture of a comparison names the sources of what is compared") {
    app::AppState state;
    state.language = plan::Language::English;
    state.view = app::View::Compare;
    state.compared.cities = {*plan::find_city(real_model().plan, "linfen")};
    app::Deriver deriver(real_model());
    const auto notes = [&] {
        return app::picture_words(real_model(), state, deriver.update(state, {2026, 11, 23})).notes;
    };
    const air::Observation* latest =
        real_model().observations.latest(state.compared.cities[0], air::Metric::Pm25);
    REQUIRE(latest != nullptr);
    REQUIRE(notes().size() == 2);
    CHECK(notes()[1].find(latest->source) != std::string::npos);
    state.compared.kind = app::CompareKind::Departments;
    CHECK(notes().size() == 1);
}

TEST_CASE("a print has all rows, not those in sight, and a full disk is told") {
    Screen screen(1366, 768, "v=table&lang=en");
    headless_device().printouts.clear();
    REQUIRE(screen.press_target("take"));
    REQUIRE(screen.press_target("print"));
    REQUIRE(headless_device().printouts.size() == 1);
    const std::string& body = headless_device().printouts[0].body;
    for (const plan::Commitment& commitment : real_model().plan.commitments)
        CHECK(body.find(">" + commitment.key + "<") != std::string::npos);
    headless_device().disk_full = true;
    REQUIRE(screen.press_target("take"));
    REQUIRE(screen.press_target("csv"));
    headless_device().disk_full = false;
    CHECK(screen.shows("cannot be saved"));
}

TEST_CASE("a department's detail prints its whole list of duties, and nothing else") {
    Screen screen(1366, 768, "v=map&select=dept:sthj&lang=en");
    app::Deriver deriver(real_model());
    const app::Derived& derived = deriver.update(screen.explorer.state(), {2026, 11, 23});
    REQUIRE(derived.duty_list);
    headless_device().printouts.clear();
    REQUIRE(screen.press_target("print duties"));
    REQUIRE(headless_device().printouts.size() == 1);
    CHECK(headless_device().printouts[0].body ==
          app::print_body(
              app::duties_print(real_model(), screen.explorer.state(), derived, *derived.duty_list)));
    Screen none(1366, 768, "v=map&select=dept:sthj&q=zzzz&lang=en");
    CHECK_FALSE(none.press_target("print duties"));
}

TEST_CASE("rows are chosen by mouse and keyboard and copied as a spreadsheet takes them") {
    Screen screen(1366, 768, "v=table&lang=en");
    REQUIRE(screen.press_target("row", 2));
    screen.headless.key(ImGuiKey_C, ImGuiMod_Ctrl);
    CHECK(lines_of(clipboard()) == 1);
    screen.headless.key(ImGuiKey_DownArrow, ImGuiMod_Shift);
    screen.headless.key(ImGuiKey_DownArrow, ImGuiMod_Shift);
    screen.headless.key(ImGuiKey_C, ImGuiMod_Ctrl);
    CHECK(lines_of(clipboard()) == 4);  // three rows and their heads
    CHECK(screen.shows("3 rows copied"));
    screen.headless.key(ImGuiKey_A, ImGuiMod_Ctrl);
    screen.headless.key(ImGuiKey_C, ImGuiMod_Ctrl);
    CHECK(lines_of(clipboard()) == real_model().plan.commitments.size() + 1);
    screen.headless.key(ImGuiKey_DownArrow);
    REQUIRE(screen.press_target("copy"));
    CHECK(lines_of(clipboard()) == 1);
}

TEST_CASE("a column's width is kept for the next visit, and is there then") {
    const auto width_of_deadlines = [](Screen& screen) {
        const auto head = screen.find("Deadline");
        for (const ui::HitTarget& target : screen.recorded().targets) {
            if (head && target.id == "head" && target.min.x <= head->min.x && head->min.x < target.max.x)
                return ImVec2(target.max.x, target.max.x - target.min.x);
        }
        return ImVec2(0, 0);
    };
    std::string kept;
    {
        Screen screen(1366, 768, "v=table&lang=en");
        const ImVec2 head = width_of_deadlines(screen);
        REQUIRE(head.y == 130);
        const float y = screen.find("Deadline")->min.y + 5;
        screen.headless.drag(head.x - 3, y, head.x + 37, y);
        screen.headless.frame(2);
        kept = headless_device().settings["columns"];
    }
    CHECK(kept == "0,0,0,0,170,0,0");
    headless_device().settings["columns"] = kept;
    Screen again(1366, 768, "v=table&lang=en");
    CHECK(width_of_deadlines(again).y == 170);
}

TEST_CASE("on a phone each commitment is a card, and a tap selects its measure") {
    Screen screen(390, 844, "v=table&dept=gxt&lang=en");
    REQUIRE(screen.press_target("card", 1));
    CHECK(std::holds_alternative<plan::MeasureId>(screen.explorer.state().selection));
}
