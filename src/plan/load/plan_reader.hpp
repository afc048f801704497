// The loader's workbench: the plan as far as it is read, and the keys that later parts refer to.
// Used by load_plan.cpp, load_places.cpp, load_measures.cpp and load_commitments.cpp alone.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/json.hpp"
#include "plan/load/read_values.hpp"
#include "plan/plan.hpp"
#include "plan/words.hpp"

namespace jinlan::plan {

/// A key of [a-z0-9_.]; a problem otherwise.
std::string read_key(const input::JsonNode& node);

/// A code of GB/T 2260: that many digits; a problem otherwise.
std::string read_code(const input::JsonNode& node, std::size_t digits);

/// One of `kUnits`; a problem and "" otherwise.
std::string read_unit(const input::JsonNode& node);

/// An enumerator by its word; a problem and the first one otherwise.
template <class Enumeration>
Enumeration read_word(const input::JsonNode& node) {
    const auto known = words(Enumeration{});
    return static_cast<Enumeration>(node.one_of({known.begin(), known.end()}));
}

/// Keys and the positions of their records.
class KeyTable {
public:
    /// A problem at the node when the key is there already.
    void add(const input::JsonNode& node, const std::string& key, std::size_t position);

    /// The position of the record that the node names; a problem and nothing when there is none.
    std::optional<std::uint32_t> find(const input::JsonNode& node, std::string_view what) const;

private:
    std::map<std::string, std::uint32_t, std::less<>> positions_;
};

/// The records that the list names, each once; dangling and repeated names are problems.
template <class IdType>
std::vector<IdType> read_ids(const input::JsonNode& list, const KeyTable& table, std::string_view what) {
    std::vector<IdType> ids;
    IdSet<IdType> seen;
    for (const input::JsonNode& item : list.items()) {
        const std::optional<std::uint32_t> position = table.find(item, what);
        if (!position) continue;
        const IdType id{*position};
        if (seen.contains(id)) item.expected("every " + std::string(what) + " once");
        seen.insert(id);
        ids.push_back(id);
    }
    return ids;
}

struct PlanReader {
    Plan plan;
    KeyTable departments;
    KeyTable cities;
    KeyTable counties;
    KeyTable regions;
    KeyTable metrics;
    KeyTable sectors;
    KeyTable sites;
    KeyTable commitments;

    // load_places.cpp
    void read_cities(const input::JsonNode& list);
    void read_counties(const input::JsonNode& list);
    void read_regions(const input::JsonNode& list);
    void read_sites(const input::JsonNode& list);

    // load_measures.cpp
    void read_goals(const input::JsonNode& list);
    void read_measures(const input::JsonNode& list);

    // load_commitments.cpp
    CommitmentId read_commitment(const input::JsonNode& node, std::optional<MeasureId> measure);

private:
    Clause read_clause(const input::JsonNode& node);
    void read_clusters(const input::JsonNode& list, MeasureId measure);
    void take_pm25_target(const input::JsonNode& node, CommitmentId id);

    std::optional<Quantity> read_quantity(const input::JsonNode& node);
    std::optional<Condition> read_condition(const input::JsonNode& node);
    void read_conditions(const input::JsonNode& list, Commitment& commitment);
    void read_scope(const input::JsonNode& node, Commitment& commitment);
    std::optional<MetricId> read_metric(const input::JsonNode& node);
};

}  // namespace jinlan::plan
