// The bench harness: a benchmark is a function that measures, registered under the name of its subject.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string_view>
#include <vector>

namespace jinlan::bench {

/// Makes the compiler believe that the value is looked at, so that computing it cannot be left out.
template <class Value>
inline void keep(const Value& value) {
    asm volatile("" : : "g"(&value) : "memory");
}

/// Calls `function` for at least 200 ms in batches of about a millisecond, and prints the median and the
/// least time of a call over the batches, in nanoseconds. `function` returns what it computed. Gives back the
/// median.
template <class Function>
double measure(const char* name, const Function& function) {
    using Clock = std::chrono::steady_clock;
    using Nanoseconds = std::chrono::duration<double, std::nano>;
    const auto time_of = [&](std::size_t calls) {
        const Clock::time_point begin = Clock::now();
        for (std::size_t i = 0; i < calls; ++i) keep(function());
        return Nanoseconds(Clock::now() - begin).count();
    };
    std::size_t calls = 1;
    while (time_of(calls) < 1e6) calls *= 2;

    std::vector<double> batches;
    for (double total = 0; total < 200e6 || batches.size() < 5;) {
        const double time = time_of(calls);
        total += time;
        batches.push_back(time / static_cast<double>(calls));
    }
    std::sort(batches.begin(), batches.end());
    const double median = batches[batches.size() / 2];
    std::printf("  %-58s median %12.0f ns   min %12.0f ns\n", name, median, batches.front());
    std::fflush(stdout);
    return median;
}

/// Says how two of the figures compare.
inline void compare(const char* name, double slow, double fast) {
    std::printf("  %-58s %8.1f times\n", name, slow / fast);
}

/// A subject and its measurements; made at file level, it is run by `main`.
class Subject {
public:
    Subject(const char* name, void (*run)()) : name_(name), run_(run), next_(first()) { first() = this; }
    Subject(const Subject&) = delete;
    Subject& operator=(const Subject&) = delete;

    /// Runs the subjects in the order of their names: those whose names begin so, or all but those of
    /// "data:".
    static void run_all(std::string_view beginning);

private:
    static Subject*& first() {
        static Subject* first_subject = nullptr;
        return first_subject;
    }

    const char* name_;
    void (*run_)();
    Subject* next_;
};

}  // namespace jinlan::bench
