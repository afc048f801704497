// Cross-filter. Each commitment and each measure keeps a bit for every facet it does not fit: what has none
// is left; what has one alone would be left if that facet asked otherwise, and counts for it. So a single
// pass over the plan gives the result and every count.

#include "plan/filter/filter.hpp"

#include <algorithm>
#include <bit>

#include "plan/words.hpp"

namespace jinlan::plan {

namespace {

constexpr std::uint32_t kNoMeasure = 0xFFFF'FFFFU;

// The facets of commitments, in the order of their bits and of their values.
constexpr std::array kOfCommitments{Facet::City,     Facet::Region, Facet::Due,
                                    Facet::Firmness, Facet::Kind,   Facet::Substance,
                                    Facet::Sector,   Facet::Figure, Facet::Status};
constexpr std::size_t kFixed = kOfCommitments.size() - 1;  // all but the status, which depends on the day
constexpr std::size_t kStatus = kFixed;
constexpr std::size_t kInterval = kOfCommitments.size();  // the bit of the due interval, which counts nothing
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// The facets of measures. A department and its role are one question.
constexpr std::uint8_t kSectionBit = 1;
constexpr std::uint8_t kMeasureBit = 2;
constexpr std::uint8_t kShareBit = 4;

/// A facet's values are numbered through from its base on.
bool is_chosen(std::span<const std::uint64_t> chosen, std::uint32_t value) {
    const std::size_t word = value / 64U;
    return word < chosen.size() && ((chosen[word] >> (value % 64U)) & 1U) != 0;
}

std::span<const std::uint64_t> bits_of(const Filter& filter, Facet facet) {
    return visit_facet(filter, facet, [](const auto& ids) { return ids.words(); });
}

/// The positions of the years in the plan's list; one past its end stands for a year that is not there.
IdSet<DueYear> positions_of(const IdSet<DueYear>& years, const std::vector<DueYear>& all) {
    IdSet<DueYear> positions;
    for (const DueYear year : years.ids()) {
        const auto found = std::find(all.begin(), all.end(), year);
        positions.insert({static_cast<std::uint32_t>(found - all.begin())});
    }
    return positions;
}

bool asks_of_commitments(const Filter& filter) {
    if (filter.due_from || filter.due_to) return true;
    return std::any_of(kOfCommitments.begin(), kOfCommitments.end(),
                       [&](Facet facet) { return !bits_of(filter, facet).empty(); });
}

bool asks_of_measures(const Filter& filter) {
    return !filter.sections.empty() || !filter.measures.empty() || !filter.departments.empty() ||
           !filter.roles.empty();
}

void set_bit(std::uint16_t& bits, std::size_t position, bool on) {
    const auto bit = static_cast<std::uint16_t>(1U << position);
    bits = static_cast<std::uint16_t>(on ? bits | bit : bits & ~bit);
}

}  // namespace

FilterIndex::FilterIndex(const Plan& plan) : plan_(&plan), search_(plan), due_years_(plan::due_years(plan)) {
    const auto bit = [](Role role) { return 1U << static_cast<unsigned>(role); };
    std::vector<std::uint32_t> roles(plan.departments.size());
    for (const Measure& measure : plan.measures) {
        section_of_.push_back(measure.section.index);
        std::fill(roles.begin(), roles.end(), 0U);
        for (const Clause& clause : measure.clauses) {
            for (std::size_t i = 0; i < clause.departments.size(); ++i) {
                roles[clause.departments[i].index] |= bit(role_at(clause, i));
            }
            for (const DepartmentId department : clause.also) roles[department.index] |= bit(Role::Shared);
        }
        for (std::uint32_t i = 0; i < roles.size(); ++i) {
            if (roles[i] != 0) shares_.push_back({i, roles[i]});
        }
        share_ends_.push_back(static_cast<std::uint32_t>(shares_.size()));
    }

    const std::array<std::size_t, kOfCommitments.size()> sizes{plan.cities.size(),
                                                               plan.regions.size(),
                                                               due_years_.size(),
                                                               kFirmnesses.size(),
                                                               words(CommitmentKind{}).size(),
                                                               kSubstances.size(),
                                                               plan.sectors.size(),
                                                               kFigures.size(),
                                                               kStatuses.size()};
    bases_.push_back(0);
    for (const std::size_t size : sizes) bases_.push_back(bases_.back() + static_cast<std::uint32_t>(size));

    value_ends_.reserve(plan.commitments.size() * kFixed);
    for (const Commitment& commitment : plan.commitments) {
        measure_of_.push_back(commitment.measure ? commitment.measure->index : kNoMeasure);
        deadlines_.push_back(commitment.due ? std::optional(commitment.due->interval.to) : std::nullopt);
        std::size_t facet = 0;
        const auto add = [&](std::uint32_t value) {
            const std::span<const std::uint32_t> own =
                std::span(values_).subspan(value_ends_.empty() ? 0U : value_ends_.back());
            const std::uint32_t number = bases_[facet] + value;
            if (std::find(own.begin(), own.end(), number) == own.end()) values_.push_back(number);
        };
        const auto end = [&] {
            value_ends_.push_back(static_cast<std::uint32_t>(values_.size()));
            ++facet;
        };
        for (const CityId city : commitment.touches.ids()) add(city.index);
        end();
        for (const RegionId region : commitment.regions) add(region.index);
        end();
        const auto year = std::find(due_years_.begin(), due_years_.end(), due_year(commitment));
        add(static_cast<std::uint32_t>(year - due_years_.begin()));
        end();
        add(firmness_id(commitment.firmness).index);
        end();
        add(kind_id(commitment.kind).index);
        end();
        for (const Substance substance : commitment.substances) add(substance_id(substance).index);
        end();
        for (const SectorId sector : commitment.sectors) add(sector.index);
        end();
        add(figure_id(figure_of(plan, commitment)).index);
        end();
    }
}

FilterResult FilterIndex::select(const Filter& filter, const Date& as_of) const {
    CrossFilter::Work work;
    work.update(*this, filter, as_of);
    return std::move(work.result);
}

const FilterResult& CrossFilter::update(const Filter& filter, const Date& as_of) {
    work_.update(index_, filter, as_of);
    return work_.result;
}

void CrossFilter::set_pinyin(Pinyin pinyin) {
    index_.set_pinyin(std::move(pinyin));
    work_.filter.reset();
}

/// What the commitments do not fit, as far as it has changed. Gives back a bit for each facet that has.
std::uint32_t CrossFilter::Work::fit_commitments(const FilterIndex& index, const Filter& now,
                                                 const Date& today) {
    const std::size_t size = index.measure_of_.size();
    const bool first = !filter;
    const bool other_day = first || as_of != today;
    std::uint32_t changed = 0;
    if (first) failing.assign(size, 0);
    if (other_day) {
        statuses.resize(size);
        for (std::size_t i = 0; i < size; ++i) {
            statuses[i] = static_cast<std::uint8_t>(status_on(index.plan_->commitments[i], today));
        }
    }
    for (std::size_t facet = 0; facet < kOfCommitments.size(); ++facet) {
        const std::span<const std::uint64_t> chosen = bits_of(now, kOfCommitments[facet]);
        const bool same = !first && std::ranges::equal(bits_of(*filter, kOfCommitments[facet]), chosen);
        const bool moved = facet == kStatus && other_day && !chosen.empty();
        if (same && !moved) continue;
        changed |= 1U << facet;
        if (kOfCommitments[facet] == Facet::Due) {
            fit_facet(index, facet, positions_of(now.due_years, index.due_years_).words());
        } else {
            fit_facet(index, facet, chosen);
        }
    }
    if (first || filter->due_from != now.due_from || filter->due_to != now.due_to) {
        changed |= 1U << kInterval;
        for (std::size_t i = 0; i < size; ++i) {
            const std::optional<Date>& deadline = index.deadlines_[i];
            const bool fits = (!now.due_from || (deadline && *deadline >= *now.due_from)) &&
                              (!now.due_to || (deadline && *deadline <= *now.due_to));
            set_bit(failing[i], kInterval, !fits);
        }
    }
    return changed;
}

void CrossFilter::Work::fit_facet(const FilterIndex& index, std::size_t facet,
                                  std::span<const std::uint64_t> chosen) {
    const std::uint32_t base = index.bases_[facet];
    std::uint32_t begin = 0;
    for (std::size_t i = 0; i < failing.size(); ++i) {
        bool fits = chosen.empty();
        if (facet == kStatus) {
            fits = fits || is_chosen(chosen, statuses[i]);
        } else if (!fits) {
            const std::size_t at = i * kFixed + facet;
            begin = at == 0 ? 0 : index.value_ends_[at - 1];
            for (std::uint32_t v = begin; v < index.value_ends_[at] && !fits; ++v) {
                fits = is_chosen(chosen, index.values_[v] - base);
            }
        }
        set_bit(failing[i], facet, !fits);
    }
}

void CrossFilter::Work::fit_measures(const FilterIndex& index, const Filter& now) {
    const bool any_share = now.departments.empty() && now.roles.empty();
    measure_failing.resize(index.section_of_.size());
    std::uint32_t share = 0;
    for (std::uint32_t i = 0; i < measure_failing.size(); ++i) {
        std::uint8_t bits = 0;
        if (!now.sections.empty() && !now.sections.contains({index.section_of_[i]})) bits |= kSectionBit;
        if (!now.measures.empty() && !now.measures.contains({i})) bits |= kMeasureBit;
        bool fits = any_share;
        for (; share < index.share_ends_[i]; ++share) {
            const FilterIndex::Share& one = index.shares_[share];
            fits = fits || ((now.departments.empty() || now.departments.contains({one.department})) &&
                            (now.roles.empty() || (now.roles.words()[0] & one.roles) != 0));
        }
        if (!fits) bits |= kShareBit;
        measure_failing[i] = bits;
    }
}

/// The commitments left, and the counts of all facets of commitments but the one whose counts stand.
void CrossFilter::Work::pass_commitments(const FilterIndex& index, const Filter& now, std::size_t unchanged) {
    const bool goals_too = !asks_of_measures(now);
    holding.assign(measure_failing.size(), 0);
    commitments_left.assign(measure_failing.size(), 0);
    result.commitments.clear();
    for (std::size_t facet = 0; facet < kOfCommitments.size(); ++facet) {
        if (facet == unchanged) continue;
        const std::span<Tally> own =
            std::span(tallies).subspan(index.bases_[facet], index.bases_[facet + 1] - index.bases_[facet]);
        std::ranges::fill(own, Tally{0, 0, kNoMeasure});
    }
    const std::uint32_t* ends = index.value_ends_.data();
    for (std::uint32_t i = 0; i < failing.size(); ++i, ends += kFixed) {
        const std::uint32_t fails = failing[i];
        if ((fails & (fails - 1)) != 0) continue;  // it would take two facets to bring it back
        const std::uint32_t measure = index.measure_of_[i];
        const bool placed = measure == kNoMeasure ? goals_too : measure_failing[measure] == 0;
        const bool found_itself = found.commitments.contains({i});
        if (fails == 0) {
            if (measure != kNoMeasure) {
                holding[measure] = 1;
                if (found_itself) ++commitments_left[measure];
            }
            if (placed && found_itself) result.commitments.push_back({i});
        }
        const std::uint32_t of_commitments = placed && found_itself ? 1U : 0U;
        const bool of_measures = measure != kNoMeasure && placed && found.measures.contains({measure});
        if (of_commitments == 0 && !of_measures) continue;

        const auto count = [&](std::uint32_t value) {
            Tally& tally = tallies[value];
            tally.commitments += of_commitments;
            if (of_measures && tally.last_measure != measure) {
                tally.last_measure = measure;
                ++tally.measures;
            }
        };
        const auto count_all = [&](std::uint32_t begin, std::uint32_t end) {
            for (std::uint32_t v = begin; v < end; ++v) count(index.values_[v]);
        };
        const std::uint32_t begin = i == 0 ? 0 : ends[-1];
        const auto begin_of = [&](std::size_t facet) { return facet == 0 ? begin : ends[facet - 1]; };
        const auto only = fails == 0 ? kNone : static_cast<std::size_t>(std::countr_zero(fails));
        if (only == kNone) {
            if (unchanged < kFixed) {
                count_all(begin, begin_of(unchanged));
                count_all(ends[unchanged], ends[kFixed - 1]);
            } else {
                count_all(begin, ends[kFixed - 1]);
            }
        } else if (only < kFixed && only != unchanged) {
            count_all(begin_of(only), ends[only]);
        }
        if ((only == kNone || only == kStatus) && unchanged != kStatus) {
            count(index.bases_[kStatus] + statuses[i]);
        }
    }
}

/// The measures left, and the counts of all facets of measures.
void CrossFilter::Work::pass_measures(const FilterIndex& index, const Filter& now) {
    const bool must_hold = asks_of_commitments(now);
    const Plan& plan = *index.plan_;
    for (FacetCounts* counts : {&result.counts, &result.commitment_counts}) {
        counts->sections.assign(plan.sections.size(), 0);
        counts->measures.assign(plan.measures.size(), 0);
        counts->departments.assign(plan.departments.size(), 0);
        counts->roles.assign(kRoles.size(), 0);
    }
    result.measures.clear();
    std::uint32_t share = 0;
    for (std::uint32_t i = 0; i < measure_failing.size(); ++i) {
        const std::uint32_t first_share = share;
        share = index.share_ends_[i];
        const bool left = found.measures.contains({i}) && (!must_hold || holding[i] != 0);
        const std::size_t commitments = commitments_left[i];
        if (!left && commitments == 0) continue;
        const auto fails_at_most = [&](std::uint8_t bit) { return (measure_failing[i] & ~bit) == 0; };
        const auto count = [&](std::vector<std::size_t> FacetCounts::*facet, std::size_t value) {
            (result.counts.*facet)[value] += left ? 1U : 0U;
            (result.commitment_counts.*facet)[value] += commitments;
        };
        if (left && measure_failing[i] == 0) result.measures.push_back({i});
        if (fails_at_most(kSectionBit)) count(&FacetCounts::sections, index.section_of_[i]);
        if (fails_at_most(kMeasureBit)) count(&FacetCounts::measures, i);
        if (!fails_at_most(kShareBit)) continue;
        std::uint32_t roles = 0;  // of the chosen departments
        for (std::uint32_t s = first_share; s < share; ++s) {
            const FilterIndex::Share& one = index.shares_[s];
            if (now.roles.empty() || (now.roles.words()[0] & one.roles) != 0) {
                count(&FacetCounts::departments, one.department);
            }
            if (now.departments.empty() || now.departments.contains({one.department})) roles |= one.roles;
        }
        for (std::size_t role = 0; role < kRoles.size(); ++role) {
            if (((roles >> role) & 1U) != 0) count(&FacetCounts::roles, role);
        }
    }
}

void CrossFilter::Work::write_counts(const FilterIndex& index) {
    for (std::size_t facet = 0; facet < kOfCommitments.size(); ++facet) {
        std::vector<std::size_t>& measures = result.counts.of(kOfCommitments[facet]);
        std::vector<std::size_t>& commitments = result.commitment_counts.of(kOfCommitments[facet]);
        const std::uint32_t base = index.bases_[facet];
        const std::size_t size = index.bases_[facet + 1] - base;
        measures.resize(size);
        commitments.resize(size);
        for (std::size_t i = 0; i < size; ++i) {
            measures[i] = tallies[base + i].measures;
            commitments[i] = tallies[base + i].commitments;
        }
    }
}

void CrossFilter::Work::update(const FilterIndex& index, const Filter& now, const Date& today) {
    const bool first = !filter;
    if (!first && *filter == now && as_of == today) return;
    if (first) tallies.resize(index.bases_.back());
    const bool other_text = first || filter->text != now.text;
    if (other_text) found = index.search_.find(now.text);
    const bool other_day = first || as_of != today;
    const std::uint32_t changed = fit_commitments(index, now, today);
    const bool other_measures = first || filter->sections != now.sections ||
                                filter->measures != now.measures || filter->departments != now.departments ||
                                filter->roles != now.roles;
    if (other_measures) fit_measures(index, now);
    // What a facet's values would leave does not depend on which of them are chosen, as long as goals, which
    // a facet of measures drops, and the day stay as they are.
    const bool one_facet = !other_text && !other_day && !other_measures && std::has_single_bit(changed);
    pass_commitments(index, now, one_facet ? static_cast<std::size_t>(std::countr_zero(changed)) : kNone);
    pass_measures(index, now);
    write_counts(index);
    filter = now;
    as_of = today;
}

}  // namespace jinlan::plan
