// The table on a narrow page, where each commitment is a card: ordered either way.

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/model.hpp"
#include "support/screen.hpp"

using namespace jinlan;
using tests::real_model;
using tests::Screen;

namespace {

/// The commitments as "Copy all" gives them: in the order in which they stand.
std::vector<plan::CommitmentId> in_order(Screen& screen) {
    REQUIRE(screen.press("Copy all"));
    const std::string text = ImGui::GetClipboardText();
    std::vector<plan::CommitmentId> rows;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string line = text.substr(at, end - at);
        while (!line.empty() && line.back() == '\r') line.pop_back();
        if (const auto id = plan::find_commitment(real_model().plan, line.substr(line.rfind('\t') + 1)))
            rows.push_back(*id);
        at = end + 1;
    }
    return rows;
}

bool due_before(plan::CommitmentId a, plan::CommitmentId b) {
    const auto& plan = real_model().plan;
    return plan[a].due && plan[b].due && plan[a].due->interval.to < plan[b].due->interval.to;
}

bool is_sorted_by_due(std::vector<plan::CommitmentId> rows) {
    std::erase_if(rows, [](plan::CommitmentId id) { return !real_model().plan[id].due; });
    CHECK(rows.size() > 5);
    return std::ranges::is_sorted(rows, due_before);
}

}  // namespace

TEST_CASE("cards are ordered by what is pressed, and the other way round by pressing it again") {
    Screen screen(390, 844, "v=table&lang=en");
    const auto as_planned = in_order(screen);
    CHECK(as_planned.size() == real_model().plan.commitments.size());
    CHECK(std::ranges::is_sorted(as_planned, {}, &plan::CommitmentId::index));
    CHECK(screen.shows("As in the plan ↑"));

    REQUIRE(screen.press("Deadline"));
    CHECK(screen.shows("Deadline ↑"));
    CHECK_FALSE(screen.shows("As in the plan ↑"));
    CHECK(is_sorted_by_due(in_order(screen)));

    REQUIRE(screen.press("Deadline"));
    CHECK(screen.shows("Deadline ↓"));
    auto down = in_order(screen);
    CHECK_FALSE(is_sorted_by_due(down));
    // The latest stands first: what has no deadline does not stand in its way.
    CHECK(real_model().plan[down.front()].due->interval.to == plan::Date{2027, 12, 31});
    CHECK_FALSE(real_model().plan[down.back()].due.has_value());
    std::ranges::reverse(down);
    CHECK(is_sorted_by_due(down));

    // Another one begins upwards; the plan's own order turns round too.
    REQUIRE(screen.press("As in the plan"));
    CHECK(in_order(screen) == as_planned);
    REQUIRE(screen.press("As in the plan"));
    CHECK(screen.shows("As in the plan ↓"));
    auto reversed = in_order(screen);
    std::ranges::reverse(reversed);
    CHECK(reversed == as_planned);
    REQUIRE(screen.press("As in the plan"));
    CHECK(in_order(screen) == as_planned);
}

TEST_CASE("what turns the order round is large enough for a finger") {
    for (const char* text : {"", "&text=200"}) {
        Screen screen(390, 1600, "v=table&lang=en" + std::string(text));
        const auto label = screen.find("As in the plan");
        REQUIRE(label);
        bool found = false;
        for (const ui::HitTarget& target : screen.recorded().targets) {
            if (target.id != "choice" || target.min.x > label->min.x || target.max.x < label->max.x ||
                target.min.y > label->min.y || target.max.y < label->max.y)
                continue;
            found = true;
            CHECK(target.max.x - target.min.x >= 44);
            CHECK(target.max.y - target.min.y >= 44);
        }
        CHECK(found);
    }
}
