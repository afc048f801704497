// Every number of a passage, told apart: figures with their units, dates, numbers of documents, and digits
// that are part of a name.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/dates.hpp"

namespace jinlan::audit {

/// On which side of a figure the plan's words put what they speak of.
enum class Bound { None, AtLeast, AtMost, About };

struct Figure {
    std::size_t offset = 0;       // in the text
    std::string written;          // with its unit and its bound: "30万千瓦以下"
    double value = 0;             // in `unit`
    std::optional<double> upper;  // the other end of a range
    std::string unit;             // one of the dataset's; "" for one that it does not know, or none
    Bound bound = Bound::None;
    /// Of a place counted from the last in a list of stated length (168个重点城市后10位), the first such
    /// place counted from the first: 159.
    std::optional<double> rank;
};

/// The numbers of one passage, in its order.
struct Mentions {
    std::vector<Figure> figures;
    std::vector<DateMention> dates;
    std::vector<std::string> document_numbers;  // "国发[2023]24号"
};

/// Finds all numbers in Arabic digits of a text in the one way of writing (`Script`). Each of them becomes
///
///   - part of a document number: a year in [ ] and a number before 号, with the letters of the issuer
///   before;
///   - a name, which is left out: digits right after a letter (PM2.5) or after 第, before 号 (7号), or before
///     letters that are no unit (5A级);
///   - a date (see `date_at`), unless a name;
///   - a figure, in all other cases, whether its unit is known or not: so none is passed over.
///
/// Ranges are one figure (1-2个, 35蒸吨/小时以上、65蒸吨/小时以下), and so is a place with the length of its
/// list. 吨 becomes t/a after 年…量 and before /年. Two kinds of figures have no digits: 负增长, at most 0 %,
/// and the stages of emission standards, 国四 or 第一阶段 before 排放标准.
Mentions find_mentions(std::string_view text);

}  // namespace jinlan::audit
