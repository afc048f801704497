// The levers' Monte Carlo as a module that node and a browser load alike, for whatif_bench.mjs: each call
// reckons the whole outcome of the case.
#include <emscripten.h>

#include "bench/whatif_case.hpp"

namespace {

using namespace jinlan;

const bench::WhatifCase& the_case() {
    static const bench::WhatifCase loaded = bench::make_whatif_case();
    return loaded;
}

whatif::MonteCarlo engine;

double reckon(const whatif::LeverScenario& scenario) {
    return engine.run(the_case().model, the_case().cities, scenario).all_attain.value_or(-1);
}

}  // namespace

extern "C" {

/// A slider moved: the draws are kept.
EMSCRIPTEN_KEEPALIVE double move_lever(int step) { return reckon(bench::moved(the_case().scenario, step)); }

/// Another seed each time: everything is drawn.
EMSCRIPTEN_KEEPALIVE double draw_anew(int seed) {
    whatif::LeverScenario scenario = the_case().scenario;
    scenario.seed = static_cast<std::uint64_t>(seed);
    return reckon(scenario);
}
}
