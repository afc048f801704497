// Places in the ranking of the 168 key cities.

#include "air/ranking_line.hpp"

#include <algorithm>
#include <cmath>

namespace jinlan::air {

double index_hundredths(double index) { return std::floor(index * 100.0 + 0.5); }

const RankingLine* line_for(const Standards& standards, std::optional<int> year) {
    const std::vector<RankingLine>& lines = standards.ranking_lines;
    if (lines.empty()) return nullptr;
    const auto same_year = std::find_if(lines.begin(), lines.end(),
                                        [year](const RankingLine& line) { return line.year == year; });
    return same_year != lines.end() ? &*same_year : &lines.back();
}

double line_gap(double index, const RankingLine& line) {
    return (index_hundredths(index) - index_hundredths(line.index)) / 100.0;
}

ImpliedPlace implied_place(double index, const RankingLine& line) {
    const double gap = line_gap(index, line);
    ImpliedPlace place;
    if (!(gap >= 0 || gap < 0)) return place;  // NaN is at no place
    if (gap <= 0) {
        place.worst = gap < 0 ? line.place - 1 : line.place;
        if (gap == 0) place.best = line.place;
    } else {
        place.best = line.place + 1;
    }
    if (place.worst < kFirstOfLastTen) place.last_ten = LastTen::Out;
    if (place.best >= kFirstOfLastTen) place.last_ten = LastTen::In;
    return place;
}

}  // namespace jinlan::air
