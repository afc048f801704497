// Three-valued evaluation of conditions.

#include "plan/condition.hpp"

namespace jinlan::plan {

namespace {

bool passes(const Condition& condition, double fact) {
    if (condition.upper && fact > *condition.upper) return false;
    switch (condition.comparison) {
        case Comparison::AtMost: return fact <= condition.value;
        case Comparison::Below: return fact < condition.value;
        case Comparison::AtLeast: return fact >= condition.value;
        case Comparison::Above: return fact > condition.value;
        case Comparison::Equal:
        case Comparison::About: return fact == condition.value;  // the loader lets no "about" through
    }
    return false;
}

}  // namespace

Truth both(Truth a, Truth b) {
    if (a == Truth::False || b == Truth::False) return Truth::False;
    return a == Truth::True && b == Truth::True ? Truth::True : Truth::Unknown;
}

Truth holds(const Condition& condition, std::optional<double> fact) {
    if (!fact || *fact != *fact) return Truth::Unknown;
    return passes(condition, *fact) ? Truth::True : Truth::False;
}

Truth applies(const Commitment& commitment, const Facts& facts) {
    Truth result = Truth::True;
    for (const Condition& condition : commitment.applies_when) {
        result = both(result, holds(condition, facts[condition.metric]));
    }
    return result;
}

}  // namespace jinlan::plan
