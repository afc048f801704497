// The loader's workbench: the plan as far as it is read, and the keys that later parts refer to.
// Used by load_plan.cpp and load_measures.cpp alone.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "input/json.hpp"
#include "plan/plan.hpp"
#include "plan/read_values.hpp"

namespace jinlan::plan {

/// A key of [a-z0-9_.]; a problem otherwise.
std::string read_key(const input::JsonNode& node);

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
    KeyTable commitments;

    // load_measures.cpp
    void read_goals(const input::JsonNode& list);
    void read_measures(const input::JsonNode& list);

private:
    Clause read_clause(const input::JsonNode& node);
    CommitmentId read_commitment(const input::JsonNode& node, std::optional<MeasureId> measure);
    void read_clusters(const input::JsonNode& list, MeasureId measure);
    void take_pm25_target(const input::JsonNode& node, CommitmentId id);
};

}  // namespace jinlan::plan
