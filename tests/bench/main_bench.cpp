// The one main of the benchmarks: the same program natively and, as WebAssembly, under node.
#include <string_view>

#include "bench/bench.hpp"

namespace jinlan::bench {

void Subject::run_all() {
    std::vector<const Subject*> subjects;
    for (const Subject* subject = first(); subject != nullptr; subject = subject->next_)
        subjects.push_back(subject);
    std::sort(subjects.begin(), subjects.end(),
              [](const Subject* a, const Subject* b) { return std::string_view(a->name_) < b->name_; });
    for (const Subject* subject : subjects) {
        std::printf("%s\n", subject->name_);
        subject->run_();
    }
}

}  // namespace jinlan::bench

int main() {
    jinlan::bench::Subject::run_all();
    return 0;
}
