// The one main of the benchmarks: the same program natively and, as WebAssembly, under node.
//   jinlan_bench [BEGINNING]    only the subjects whose names begin so; without it, all but those of "data:",
//   which
//                               print what other programs read
#include <string_view>

#include "bench/bench.hpp"

namespace jinlan::bench {

void Subject::run_all(std::string_view beginning) {
    std::vector<const Subject*> subjects;
    for (const Subject* subject = first(); subject != nullptr; subject = subject->next_)
        subjects.push_back(subject);
    std::sort(subjects.begin(), subjects.end(),
              [](const Subject* a, const Subject* b) { return std::string_view(a->name_) < b->name_; });
    for (const Subject* subject : subjects) {
        const std::string_view name = subject->name_;
        const bool is_data = name.starts_with("data:");
        if (beginning.empty() ? is_data : !name.starts_with(beginning)) continue;
        if (!is_data) std::printf("%s\n", subject->name_);
        subject->run_();
    }
}

}  // namespace jinlan::bench

int main(int argc, char** argv) {
    jinlan::bench::Subject::run_all(argc > 1 ? argv[1] : "");
    return 0;
}
