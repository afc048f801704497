// Words for substances.

#include "audit/substances.hpp"

namespace jinlan::audit {

std::span<const std::string_view> words_for(plan::Substance substance) {
    using Word = std::string_view;
    static constexpr Word kPm25[] = {"PM2.5", "细颗粒物", "颗粒物"};
    static constexpr Word kPm10[] = {"PM10", "扬尘", "颗粒物", "抑尘", "除尘", "烟尘", "粉尘", "超低排放"};
    static constexpr Word kSo2[] = {"SO2", "二氧化硫", "脱硫", "超低排放"};
    static constexpr Word kNox[] = {"NOx", "氮氧化物", "低氮", "脱硝", "超低排放"};
    static constexpr Word kVocs[] = {"VOCs", "挥发性有机物", "有机废气", "非甲烷总烃"};
    static constexpr Word kO3[] = {"O3", "臭氧"};
    static constexpr Word kNh3[] = {"NH3", "氨"};
    static constexpr Word kCo2[] = {"CO2", "二氧化碳", "碳"};
    static constexpr Word kOdour[] = {"恶臭", "异味", "臭气"};
    static constexpr Word kCookingFumes[] = {"油烟"};
    switch (substance) {
        case plan::Substance::Pm25: return kPm25;
        case plan::Substance::Pm10: return kPm10;
        case plan::Substance::So2: return kSo2;
        case plan::Substance::Nox: return kNox;
        case plan::Substance::Vocs: return kVocs;
        case plan::Substance::O3: return kO3;
        case plan::Substance::Nh3: return kNh3;
        case plan::Substance::Co2: return kCo2;
        case plan::Substance::Odour: return kOdour;
        case plan::Substance::CookingFumes: return kCookingFumes;
    }
    return {};
}

}  // namespace jinlan::audit
