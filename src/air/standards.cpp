// Which version of the ambient air quality standard is in force.

#include "air/standards.hpp"

namespace jinlan::air {

const Standard* standard_on(const Standards& standards, const plan::Date& day) {
    for (const Standard& version : standards.versions) {
        const bool begun = !version.valid_from || *version.valid_from <= day;
        const bool over = version.valid_to && *version.valid_to < day;
        if (begun && !over) return &version;
    }
    return nullptr;
}

}  // namespace jinlan::air
