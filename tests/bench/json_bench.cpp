// What hostile text costs to be refused, beside a single pass over as many bytes.
#include <algorithm>
#include <cstdio>
#include <string>

#include "bench/bench.hpp"
#include "input/hostile_texts.hpp"
#include "input/json.hpp"

namespace {

using namespace jinlan;

void bench_hostile() {
    constexpr std::size_t kSize = 10'000'000;
    const std::string plain(kSize, 'x');
    const double pass = bench::measure("yardstick: ten megabytes, every byte looked at", [&] {
        std::size_t sum = 0;
        bench::keep(plain);
        for (const char c : plain) sum += static_cast<unsigned char>(c);
        return sum;
    });
    std::size_t number = 0;
    double worst = 0;
    for (const std::string& text : tests::hostile_texts(kSize)) {
        char name[64];
        std::snprintf(name, sizeof name, "refuse hostile text %zu", ++number);
        const double time = bench::measure(name, [&] {
            input::Problems problems;
            const auto document = input::JsonDocument::parse(text, "a.json", problems);
            if (document) {
                for (const input::JsonNode& item : document->root().items()) item["a"].string();
            }
            return problems.size();
        });
        worst = std::max(worst, time);
    }
    bench::compare("the worst against the yardstick", worst, pass);
}

const bench::Subject kHostile("input: ten megabytes of hostile text", bench_hostile);

}  // namespace
