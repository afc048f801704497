// An official text that says what the small plan (tests/plan/small_plan.hpp) holds, no more and no less.
#pragma once

#include <string>
#include <string_view>

namespace jinlan::tests {

inline constexpr std::string_view kSmallText =
    "为落实上级计划,制定本计划。\n"                                            // line 1
    "一、总体要求\n"                                                           // 2
    "全面改善。\n"                                                             // 3
    "二、工作目标\n"                                                           // 4
    "(一)约束性指标。持续改善。\n"                                             // 5
    "三、重点任务\n"                                                           // 6
    "(一)一\n"                                                                 // 7
    "1.甲。全域企业2025年底前,占比较2020年提高5-8%,脱硫脱硝,太原市与蒙相邻。"  // 8
    "(工信、环保等按职责分工负责,各市负责落实。以下均需各市负责落实,不再列出)\n"
    "园内持续治理。(环保牵头,工信按职责分工负责)\n"           // 9
    "(二)二\n"                                                // 10
    "2.乙。大同市禁止新建35蒸吨/小时以下锅炉。(工信负责)\n";  // 11

}  // namespace jinlan::tests
