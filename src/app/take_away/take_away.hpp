// What a reader takes away from a view: its rows as a file or a print, or a picture of it.

#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/derived/derived.hpp"
#include "app/model/model.hpp"
#include "app/state/state.hpp"
#include "app/take_away/print_document.hpp"

namespace jinlan::app {

/// Rows as CSV or JSON, a picture, a print of the rows or of a department's duties, or the lab's scenario.
enum class TakeAwayKind { Csv, Json, Picture, Print, PrintDuties, Scenario };

struct TakeAway {
    TakeAwayKind kind = TakeAwayKind::Csv;
    int ratio = 1;  // of a picture: pixels in a logical pixel

    friend bool operator==(const TakeAway&, const TakeAway&) = default;
};

/// The name of the file, in plain ASCII: what, as of when, how large; "jinlan-commitments-2026-11-24.csv",
/// "jinlan-map-2026-11-24-2x.png".
std::string file_name(const TakeAway& what, const AppState& state, const plan::Date& as_of);

/// What has to stand on a picture that leaves the page, besides the answer that the view itself has.
struct PictureWords {
    std::string name;                // of the program
    std::string filter;              // in words
    std::string as_of;               // the day that statuses are told for
    std::vector<std::string> notes;  // where the figures are from; on a map, the map note
};
PictureWords picture_words(const Model& model, const AppState& state, const Derived& derived);

/// The print of these commitments, in their order; as a rule all that the filter leaves.
PrintDocument commitments_print(const Model& model, const AppState& state, const Derived& derived,
                                std::span<const plan::CommitmentId> commitments);

/// The print of a department's list of duties: all its lines, as the list has them.
PrintDocument duties_print(const Model& model, const AppState& state, const Derived& derived,
                           const DutyList& list);

}  // namespace jinlan::app
