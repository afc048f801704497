// A set of strong ids as a row of bits: membership in constant time, iteration in order.

#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jinlan::plan {

/// `IdType` is anything with an `index` member that can be made from one: `CityId`, `MeasureId` …
/// The set grows as needed; two sets are equal when they hold the same ids.
template <class IdType>
class IdSet {
public:
    bool empty() const { return words_.empty(); }

    std::size_t size() const {
        std::size_t count = 0;
        for (std::uint64_t word : words_) count += static_cast<std::size_t>(std::popcount(word));
        return count;
    }

    bool contains(IdType id) const {
        const std::size_t word = id.index / 64U;
        return word < words_.size() && ((words_[word] >> (id.index % 64U)) & 1U) != 0;
    }

    void insert(IdType id) {
        const std::size_t word = id.index / 64U;
        if (word >= words_.size()) words_.resize(word + 1);
        words_[word] |= std::uint64_t{1} << (id.index % 64U);
    }

    void erase(IdType id) {
        const std::size_t word = id.index / 64U;
        if (word >= words_.size()) return;
        words_[word] &= ~(std::uint64_t{1} << (id.index % 64U));
        trim();
    }

    void toggle(IdType id) { contains(id) ? erase(id) : insert(id); }
    void clear() { words_.clear(); }

    bool intersects(const IdSet& other) const {
        const std::size_t shared = words_.size() < other.words_.size() ? words_.size() : other.words_.size();
        for (std::size_t i = 0; i < shared; ++i) {
            if ((words_[i] & other.words_[i]) != 0) return true;
        }
        return false;
    }

    /// Takes in all of the other's ids.
    void unite(const IdSet& other) {
        if (other.words_.size() > words_.size()) words_.resize(other.words_.size());
        for (std::size_t i = 0; i < other.words_.size(); ++i) words_[i] |= other.words_[i];
    }

    /// Keeps the ids that the other has too.
    void intersect(const IdSet& other) {
        if (words_.size() > other.words_.size()) words_.resize(other.words_.size());
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
        trim();
    }

    /// The bits, 64 ids a word, the lowest first; nothing beyond the last word with a bit in it.
    std::span<const std::uint64_t> words() const { return words_; }

    /// The ids in ascending order.
    std::vector<IdType> ids() const {
        std::vector<IdType> result;
        result.reserve(size());
        for (std::size_t word = 0; word < words_.size(); ++word) {
            for (std::uint64_t bits = words_[word]; bits != 0; bits &= bits - 1) {
                const auto bit = static_cast<std::size_t>(std::countr_zero(bits));
                result.push_back(IdType{static_cast<std::uint32_t>(word * 64U + bit)});
            }
        }
        return result;
    }

    friend bool operator==(const IdSet&, const IdSet&) = default;

private:
    /// No trailing empty words: so `empty` and `==` need not look at the bits.
    void trim() {
        while (!words_.empty() && words_.back() == 0) words_.pop_back();
    }

    std::vector<std::uint64_t> words_;
};

}  // namespace jinlan::plan
