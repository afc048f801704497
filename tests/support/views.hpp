// What is looked at: every view, theme, language, size. The grid test and the pictures go through all of it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace jinlan::tests {

struct View {
    std::string_view name;
    std::string_view address;
};

/// Every view of the page, and each of its panels alone on a narrow screen. Add new ones here.
inline constexpr View kViews[] = {
    {"map", "v=map"},
    {"map_latest", "v=map&show=latest"},
    {"map_gap", "v=map&show=gap"},
    {"map_near", "v=map&at=0,0,400"},
    {"map_region", "v=map&region=key_region"},
    {"map_standard", "v=map&show=standard&standard=2031-01-01&region=fenhe_valley"},
    {"map_index", "v=map&show=index&select=city:linfen&sites=1"},
    {"map_commitments", "v=map&show=commitments&sites=1"},
    {"map_near", "v=map&show=gap&sites=1&at=20,-40,250"},
    {"map_tiles", "v=map&show=gap&form=tiles"},
    {"map_tiles_sites", "v=map&show=index&form=tiles&sites=1&region=taiyuan_basin"},
    {"filter", "part=filter&dept=gxt"},
    {"filter_open",
     "part=filter&section=1&measure=4&dept=sthj&role=lead&city=taiyuan&area=key_region&due=2025&firm=required"
     "&kind=milestone&pollutant=vocs&sector=steel&figure=none&status=due_no_outcome"},
    {"filter_interval", "part=filter&duefrom=2025-01-01&dueto=2025-12-31&city=taiyuan,datong,linfen"},
    {"filter_hits", "part=filter&q=taiyuan"},
    {"filter_hits_statement", "part=filter&q=35%E8%92%B8%E5%90%A8"},
    {"filter_chips", "v=map&city=taiyuan,linfen&dept=gxt"},
    {"filter_empty", "part=filter&q=zzzz"},
    {"overview", "part=detail"},
    {"city", "part=detail&select=city:taiyuan"},
    {"city_what_if", "part=detail&select=city:linfen&tab=whatif&change=linfen.pm25:-10"},
    {"measure", "part=detail&select=measure:13"},
    {"department", "part=detail&select=dept:sthj"},
    {"city_view", "v=city&select=city:linfen"},
    {"city_view_none", "v=city"},
    {"responsibility", "v=responsibility"},
    {"responsibility_one", "v=responsibility&dept=gxt&order=lead"},
    {"responsibility_duties", "v=responsibility&select=dept:gxt"},
    {"responsibility_empty", "v=responsibility&q=zzzz"},
    {"timeline", "v=timeline"},
    {"timeline_departments", "v=timeline&lanes=department&select=measure:13&asof=2025-06-30"},
    {"timeline_empty", "v=timeline&due=none"},
    {"table", "v=table"},
    {"table_empty", "v=table&q=zzzz"},
    {"city_view_filtered", "v=city&select=city:taiyuan&firm=strive"},
    {"city_view_left_out", "v=city&select=city:datong&q=zzzz"},
    {"compare", "v=compare&with=city:taiyuan,city:linfen"},
    {"compare_four", "v=compare&with=city:datong,city:taiyuan,city:yuncheng,city:yangquan&section=2"},
    {"compare_regions",
     "v=compare&compare=regions&with=region:key_region,region:datong_basin,region:coal_main"},
    {"compare_departments", "v=compare&compare=departments&with=dept:sthj,dept:gxt,dept:jtt"},
    {"compare_none", "v=compare"},
    {"compare_one", "v=compare&compare=departments&with=dept:sthj"},
    {"what_if_view", "v=whatif&select=city:linfen&change=linfen.pm25:-10"},
    {"lab_levers", "v=whatif&lever=dust:60,cooperation:50&assume=b:30:40:50"},
    {"lab_map_chance", "v=whatif&labmap=chance&select=city:datong&lever=dust:60"},
    {"map_scenario", "v=map&show=after_gap&lever=dust:60"},
    {"lab_pollutants", "v=whatif&lab=pollutants&select=city:taiyuan&lever=dust:60&change=taiyuan.o3:-5"},
    {"lab_goal", "v=whatif&lab=goal&goal=taiyuan&sure=60&draws=200"},
    {"lab_schedule", "v=whatif&lab=schedule&slip=m2.c1.k2:6&until=2027-12-31"},
    {"lab_indicators", "v=whatif&lab=indicators&total=coal_use:120"},
    {"lab_health", "v=whatif&lab=health&lever=dust:60&deaths=80"},
    {"lab_scenarios",
     "v=whatif&lab=scenarios&lever=dust:60&draws=500&a=draws%3D500&b=name%3DB%26lever%3Dvoc:50"},
    {"about", "about=1"},
    {"broken_address", "city=atlantis"},
    {"gallery", "v=gallery"},
};

struct Size {
    int width;
    int height;
};
inline constexpr Size kSizes[] = {{390, 844}, {1024, 768}, {1366, 768}, {1920, 1080}};

inline constexpr std::string_view kLanguages[] = {"zh-Hans", "zh-Hant", "en"};

/// The values of "theme" in an address; the empty one is the theme that is taken when nothing is said.
inline constexpr std::string_view kThemes[] = {"", "dark", "contrast"};

/// The address of a view as it is shown in a theme, a language and a size of text.
std::string address_of(const View& view, std::string_view theme, std::string_view language,
                       int text_percent = 100);

/// Those of the above that the program has by now: it complains about no part of their addresses.
std::vector<View> present_views();
std::vector<std::string_view> present_themes();

}  // namespace jinlan::tests
