// Export of the commitments.

#include "app/take_away/commitment_table.hpp"
#include "cli/exports/exports.hpp"

namespace jinlan::cli {

Table commitments_table(const Context& in) { return app::commitment_table(in.data.plan, in.language); }

Table commitments_table(const Context& in, const std::vector<plan::CommitmentId>& ids) {
    return app::commitment_table(in.data.plan, in.language, ids);
}

}  // namespace jinlan::cli
