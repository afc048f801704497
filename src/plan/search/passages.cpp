// Putting the plan's texts end to end.

#include "plan/search/passages.hpp"

#include <algorithm>
#include <utility>

namespace jinlan::plan {

namespace {

template <class Ids>
void sort_and_thin(Ids& ids) {
    std::ranges::sort(ids);
    const auto rest = std::ranges::unique(ids);
    ids.erase(rest.begin(), rest.end());
}

template <class Visit>
void for_each_text(const Plan& plan, const Visit& visit) {
    for (const City& city : plan.cities) {
        visit(city.name);
        visit(city.short_name);
        if (city.cluster) std::ranges::for_each(city.cluster->industries, visit);
    }
    for (const Region& region : plan.regions) visit(region.name);
    for (const County& county : plan.counties) visit(county.name);
    for (const Department& department : plan.departments) {
        visit(department.name);
        visit(department.short_name);
    }
    for (const Section& section : plan.sections) visit(section.title);
    for (const Measure& measure : plan.measures) {
        visit(measure.title);
        visit(measure.summary);
    }
    for (const Commitment& commitment : plan.commitments) visit(commitment.statement);
    for (const Site& site : plan.sites) visit(site.name);
}

}  // namespace

std::uint32_t SearchPassages::add_voice(Voice voice) {
    sort_and_thin(voice.measures);
    sort_and_thin(voice.commitments);
    voice_measures.insert(voice_measures.end(), voice.measures.begin(), voice.measures.end());
    voice_commitments.insert(voice_commitments.end(), voice.commitments.begin(), voice.commitments.end());
    measure_ends.push_back(static_cast<std::uint32_t>(voice_measures.size()));
    commitment_ends.push_back(static_cast<std::uint32_t>(voice_commitments.size()));
    return static_cast<std::uint32_t>(measure_ends.size() - 1);
}

/// Traditional Chinese is left out where it says the same as Simplified in either script.
void SearchPassages::add(const Text& text, SearchField field, std::uint32_t voice, const Pinyin* pinyin,
                         std::uint8_t item) {
    const auto entity = static_cast<std::uint32_t>(first_passages.size() - 1);
    std::string simplified;
    for (const Language language : kLanguages) {
        std::string form = search_form(text.in(language), script);
        if (form.empty() || (language != Language::SimplifiedChinese && form == simplified)) continue;
        texts += form;
        passages.push_back({static_cast<std::uint32_t>(texts.size()), entity, voice, field, language, item});
        texts += '\n';
        if (language != Language::SimplifiedChinese) continue;
        simplified = std::move(form);
        if (pinyin == nullptr || pinyin->empty()) continue;
        for (const Syllable syllable : pinyin->reading(text.zh_hans)) {
            syllables.push_back(syllable);
            initials += syllable.empty() ? '\n' : syllable[0];
        }
        syllables.emplace_back();
        initials += '\n';
        readings.push_back(
            {static_cast<std::uint32_t>(passages.size() - 1), static_cast<std::uint32_t>(syllables.size())});
    }
}

void SearchPassages::measure_kinds() {
    const std::array<std::string, 6> endings{search_form("市", script),
                                             search_form("县", script),
                                             search_form("区", script),
                                             " county",
                                             " district",
                                             " city"};
    for (std::uint32_t i = 0; i < passages.size(); ++i) {
        const SearchTarget whose = target(passages[i].entity);
        const bool is_place =
            std::holds_alternative<CityId>(whose) || std::holds_alternative<CountyId>(whose);
        if (!is_place || passages[i].field != SearchField::Name) continue;
        for (const std::string& ending : endings) {
            if (text(i).ends_with(ending)) passages[i].kind_size = static_cast<std::uint8_t>(ending.size());
        }
    }
}

SearchPassages::SearchPassages(const Plan& plan, const Pinyin* pinyin) {
    for_each_text(plan, [this](const Text& text) { script.learn(text); });

    std::vector<Voice> by_department(plan.departments.size());
    std::vector<Voice> by_city(plan.cities.size());
    std::vector<Voice> by_county(plan.counties.size());
    std::vector<Voice> by_region(plan.regions.size());
    std::vector<Voice> by_site(plan.sites.size());
    for (std::uint32_t i = 0; i < plan.commitments.size(); ++i) {
        const Commitment& commitment = plan.commitments[i];
        const auto speak = [&](Voice& voice) {
            voice.commitments.push_back({i});
            if (commitment.measure) voice.measures.push_back(*commitment.measure);
        };
        for (const CityId city : commitment.cities) speak(by_city[city.index]);
        for (const CountyId county : commitment.counties) speak(by_county[county.index]);
        for (const RegionId region : commitment.regions) speak(by_region[region.index]);
        for (const SiteId site : commitment.sites) speak(by_site[site.index]);
    }
    const auto speak_for_all = [&](Voice& voice, std::uint32_t measure) {
        voice.measures.push_back({measure});
        const std::vector<CommitmentId>& own = plan.measures[measure].commitments;
        voice.commitments.insert(voice.commitments.end(), own.begin(), own.end());
    };
    for (std::uint32_t i = 0; i < plan.measures.size(); ++i) {
        for (const Clause& clause : plan.measures[i].clauses) {
            for (const DepartmentId department : clause.departments) {
                speak_for_all(by_department[department.index], i);
            }
        }
    }
    for (const StandingRule& rule : plan.standing_rules) {
        speak_for_all(by_department[rule.department.index], rule.measure.index);
    }
    for (std::size_t i = 0; i < plan.cities.size(); ++i) {
        if (plan.cities[i].cluster) by_city[i].measures.push_back(plan.cities[i].cluster->measure);
    }

    const std::array<std::size_t, std::variant_size_v<SearchTarget>> sizes{
        plan.cities.size(),   plan.regions.size(),  plan.counties.size(),    plan.departments.size(),
        plan.sections.size(), plan.measures.size(), plan.commitments.size(), plan.sites.size()};
    for (std::size_t kind = 0; kind < sizes.size(); ++kind) {
        bases[kind + 1] = bases[kind] + static_cast<std::uint32_t>(sizes[kind]);
    }
    first_passages.push_back(0);
    for (std::size_t i = 0; i < plan.cities.size(); ++i) {
        const City& city = plan.cities[i];
        const std::uint32_t voice = add_voice(std::move(by_city[i]));
        add(city.name, SearchField::Name, voice, pinyin);
        add(city.short_name, SearchField::ShortName, voice, pinyin);
        if (city.cluster) {
            const std::uint32_t industry = add_voice({{city.cluster->measure}, {}});
            for (std::size_t k = 0; k < city.cluster->industries.size(); ++k) {
                add(city.cluster->industries[k], SearchField::Industry, industry, nullptr,
                    static_cast<std::uint8_t>(k));
            }
        }
        end_entity();
    }
    for (std::size_t i = 0; i < plan.regions.size(); ++i) {
        add(plan.regions[i].name, SearchField::Name, add_voice(std::move(by_region[i])), pinyin);
        end_entity();
    }
    for (std::size_t i = 0; i < plan.counties.size(); ++i) {
        add(plan.counties[i].name, SearchField::Name, add_voice(std::move(by_county[i])), pinyin);
        end_entity();
    }
    // A department may be known by a short name that is no part of its full one.
    for (std::size_t i = 0; i < plan.departments.size(); ++i) {
        const std::uint32_t voice = add_voice(std::move(by_department[i]));
        add(plan.departments[i].name, SearchField::Name, voice, pinyin);
        add(plan.departments[i].short_name, SearchField::ShortName, voice, pinyin);
        end_entity();
    }
    const std::uint32_t nobody = add_voice({});
    for (const Section& section : plan.sections) {
        add(section.title, SearchField::Title, nobody, pinyin);
        end_entity();
    }
    for (std::uint32_t i = 0; i < plan.measures.size(); ++i) {
        const Measure& measure = plan.measures[i];
        const std::uint32_t itself = add_voice({{MeasureId{i}}, {}});
        const std::string number = std::to_string(measure.number);
        add({number, number, number}, SearchField::Number, itself, nullptr);
        add(measure.title, SearchField::Title, add_voice({{MeasureId{i}}, measure.commitments}), pinyin);
        add(measure.summary, SearchField::Summary, itself, nullptr);
        end_entity();
    }
    for (std::uint32_t i = 0; i < plan.commitments.size(); ++i) {
        const Commitment& commitment = plan.commitments[i];
        Voice voice{{}, {CommitmentId{i}}};
        if (commitment.measure) voice.measures.push_back(*commitment.measure);
        add(commitment.statement, SearchField::Statement, add_voice(std::move(voice)), nullptr);
        end_entity();
    }
    for (std::size_t i = 0; i < plan.sites.size(); ++i) {
        add(plan.sites[i].name, SearchField::Name, add_voice(std::move(by_site[i])), nullptr);
        end_entity();
    }
    measure_kinds();
    for (const char character : texts) ++byte_counts[static_cast<unsigned char>(character)];
}

SearchTarget SearchPassages::target(std::uint32_t entity) const {
    std::size_t kind = 0;
    while (entity >= bases[kind + 1]) ++kind;
    const std::uint32_t index = entity - bases[kind];
    switch (kind) {
        case 0: return CityId{index};
        case 1: return RegionId{index};
        case 2: return CountyId{index};
        case 3: return DepartmentId{index};
        case 4: return SectionId{index};
        case 5: return MeasureId{index};
        case 6: return CommitmentId{index};
        default: return SiteId{index};
    }
}

std::uint32_t SearchPassages::entity(const SearchTarget& target) const {
    return bases[target.index()] + std::visit([](auto id) { return id.index; }, target);
}

}  // namespace jinlan::plan
