// Reads assets/levers.json.

#include <algorithm>
#include <array>
#include <utility>

#include "input/json.hpp"
#include "plan/load/read_values.hpp"
#include "whatif/levers/levers.hpp"

namespace jinlan::whatif {

namespace {

using input::JsonNode;

/// More would be no list of levers any more, and draws take their memory.
constexpr std::size_t kMostRecords = 64;
/// How far the likeliest shares may be from adding up to 1: what is lost in writing them as decimals.
constexpr double kShareTolerance = 1e-9;

constexpr std::array<std::string_view, 3> kBases{"measured", "literature", "assumption"};

Basis read_basis(const JsonNode& node) { return static_cast<Basis>(node["basis"].one_of(kBases)); }

class Reader {
public:
    Reader(const plan::Plan& plan, LeverModel& model) : plan_(plan), model_(model) {}

    void read(const JsonNode& root) {
        root["schema"].one_of({"jinlan.levers/1"});
        root.optional("$schema");
        root.only_keys({"$schema", "schema", "outside", "sectors", "levers", "cities", "weather"});
        read_outside(root["outside"]);
        read_sectors(root["sectors"]);
        read_levers(root["levers"]);
        read_cities(root["cities"]);
        read_weather(root["weather"]);
    }

private:
    /// At most `kMostRecords` of a list: the rest is one problem, not one a record.
    static std::vector<JsonNode> some_items(const JsonNode& list) {
        std::vector<JsonNode> items = list.items();
        if (items.size() > kMostRecords) {
            list.expected("at most " + std::to_string(kMostRecords) + " records");
            items.resize(kMostRecords);
        }
        return items;
    }

    TripleIndex read_triple(const JsonNode& node, std::string key) {
        node.only_keys({"low", "mode", "high", "basis", "source"});
        Triple triple;
        triple.key = std::move(key);
        triple.low = node["low"].number(0, 1);
        triple.mode = node["mode"].number(0, 1);
        triple.high = node["high"].number(0, 1);
        if (triple.mode < triple.low) node["mode"].expected("a number that is not below low");
        if (triple.high < triple.mode) node["high"].expected("a number that is not below mode");
        triple.basis = read_basis(node);
        triple.source = node["source"].non_empty_string();
        model_.triples.push_back(std::move(triple));
        return static_cast<TripleIndex>(model_.triples.size() - 1);
    }

    /// An id of lower-case letters, digits and _, which is part of the triples' keys.
    std::string read_id(const JsonNode& node) {
        const JsonNode id_node = node["id"];
        std::string id = id_node.non_empty_string();
        const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
        if (!std::all_of(id.begin(), id.end(), fits)) id_node.expected("an id of a-z, 0-9 and _");
        return id;
    }

    void read_lever_head(const JsonNode& node, Lever& lever) {
        lever.key = read_id(node);
        if (find_lever(model_, lever.key) ||
            (&lever != &model_.cooperation && lever.key == model_.cooperation.key)) {
            node["id"].expected("an id that no other lever has");
        }
        lever.name = plan::read_text(node["name"]);
        for (const JsonNode& number : some_items(node["measures"])) {
            const auto measure = plan::find_measure(plan_, static_cast<int>(number.integer(1, 1000)));
            if (!measure) {
                number.expected("the number of a measure of the plan");
            } else if (std::find(lever.measures.begin(), lever.measures.end(), *measure) !=
                       lever.measures.end()) {
                number.expected("each measure once");
            } else {
                lever.measures.push_back(*measure);
            }
        }
        if (lever.measures.empty()) node["measures"].expected("at least one measure");
    }

    void read_outside(const JsonNode& node) {
        node.only_keys({"share", "cooperation"});
        model_.outside = read_triple(node["share"], "b");
        const JsonNode cooperation = node["cooperation"];
        cooperation.only_keys({"id", "name", "measures", "effect"});
        read_lever_head(cooperation, model_.cooperation);
        model_.cooperation_effect = read_triple(cooperation["effect"], "e_r");
    }

    void read_sectors(const JsonNode& list) {
        double sum = model_.triples[model_.outside].mode;
        for (const JsonNode& node : some_items(list)) {
            node.only_keys({"id", "name", "share"});
            SourceSector sector;
            sector.key = read_id(node);
            if (find_sector(sector.key)) node["id"].expected("an id that no other sector has");
            sector.name = plan::read_text(node["name"]);
            sector.share = read_triple(node["share"], "w." + sector.key);
            sum += model_.triples[sector.share].mode;
            model_.sectors.push_back(std::move(sector));
        }
        if (model_.sectors.empty()) {
            list.expected("at least one sector");
        } else if (!(sum >= 1 - kShareTolerance && sum <= 1 + kShareTolerance)) {
            list.expected("shares whose modes add up to 1 with that from outside");
        }
    }

    std::optional<std::uint32_t> find_sector(std::string_view key) const {
        for (std::uint32_t s = 0; s < model_.sectors.size(); ++s) {
            if (model_.sectors[s].key == key) return s;
        }
        return std::nullopt;
    }

    /// The sector that the node names; a problem and nothing where there is none.
    std::optional<std::uint32_t> read_sector_name(const JsonNode& node) {
        const std::optional<std::uint32_t> sector = find_sector(node.non_empty_string());
        if (!sector) node.expected("the id of a sector");
        return sector;
    }

    void read_levers(const JsonNode& list) {
        for (const JsonNode& node : some_items(list)) {
            node.only_keys({"id", "name", "measures", "effects"});
            Lever lever;
            read_lever_head(node, lever);
            const std::size_t first = model_.effects.size();
            for (const JsonNode& effect : some_items(node["effects"])) {
                effect.only_keys({"sector", "effect"});
                const auto sector = read_sector_name(effect["sector"]);
                if (!sector) continue;
                const auto same = [sector](const Effect& other) { return other.sector == *sector; };
                if (std::any_of(model_.effects.begin() + static_cast<std::ptrdiff_t>(first),
                                model_.effects.end(), same)) {
                    effect["sector"].expected("each sector once");
                    continue;
                }
                const TripleIndex triple =
                    read_triple(effect["effect"], "e." + lever.key + "." + model_.sectors[*sector].key);
                model_.effects.push_back({static_cast<std::uint32_t>(model_.levers.size()), *sector, triple});
            }
            if (model_.effects.size() == first) node["effects"].expected("at least one effect");
            model_.levers.push_back(std::move(lever));
        }
        if (model_.levers.empty()) list.expected("at least one lever");
    }

    void read_cities(const JsonNode& list) {
        for (const JsonNode& node : list.items()) {
            node.only_keys({"city", "outside", "sectors"});
            const std::string key = node["city"].non_empty_string();
            const std::optional<plan::CityId> city = plan::find_city(plan_, key);
            if (!city) {
                node["city"].expected("the id of a city of the plan");
                continue;
            }
            const auto same = [city](const CityShares& other) { return other.city == *city; };
            if (std::any_of(model_.city_shares.begin(), model_.city_shares.end(), same)) {
                node["city"].expected("each city once");
                continue;
            }
            CityShares own;
            own.city = *city;
            own.sectors.resize(model_.sectors.size());
            if (const auto outside = node.optional("outside"))
                own.outside = read_triple(*outside, "b@" + key);
            if (const auto sectors = node.optional("sectors")) {
                for (const JsonNode& share : some_items(*sectors)) {
                    share.only_keys({"sector", "share"});
                    const auto sector = read_sector_name(share["sector"]);
                    if (!sector) continue;
                    if (own.sectors[*sector]) {
                        share["sector"].expected("each sector once");
                        continue;
                    }
                    own.sectors[*sector] =
                        read_triple(share["share"], "w." + model_.sectors[*sector].key + "@" + key);
                }
            }
            model_.city_shares.push_back(std::move(own));
        }
    }

    static void read_parameter(const JsonNode& node, double max, double& value, Basis& basis,
                               std::string& source) {
        node.only_keys({"value", "basis", "source"});
        value = node["value"].number(0, max);
        basis = read_basis(node);
        source = node["source"].non_empty_string();
    }

    void read_weather(const JsonNode& node) {
        node.only_keys({"sigma", "city_correlation"});
        read_parameter(node["sigma"], 0.2, model_.weather_sigma, model_.weather_sigma_basis,
                       model_.weather_sigma_source);
        read_parameter(node["city_correlation"], 1, model_.city_correlation, model_.city_correlation_basis,
                       model_.city_correlation_source);
    }

    const plan::Plan& plan_;
    LeverModel& model_;
};

}  // namespace

std::string_view basis_key(Basis basis) { return kBases[static_cast<std::size_t>(basis)]; }

std::optional<std::uint32_t> find_lever(const LeverModel& model, std::string_view key) {
    for (std::uint32_t i = 0; i < model.levers.size(); ++i) {
        if (model.levers[i].key == key) return i;
    }
    return std::nullopt;
}

std::optional<TripleIndex> find_triple(const LeverModel& model, std::string_view key) {
    for (TripleIndex i = 0; i < model.triples.size(); ++i) {
        if (model.triples[i].key == key) return i;
    }
    return std::nullopt;
}

std::optional<LeverModel> load_levers(std::string_view json_text, std::string_view file,
                                      const plan::Plan& plan, input::Problems& problems) {
    const std::size_t problems_before = problems.size();
    const std::unique_ptr<input::JsonDocument> json = input::JsonDocument::parse(json_text, file, problems);
    if (!json) return std::nullopt;
    LeverModel model;
    Reader(plan, model).read(json->root());
    if (problems.size() > problems_before) return std::nullopt;
    return model;
}

}  // namespace jinlan::whatif
