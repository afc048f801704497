// A search that forgives: in three languages at once, in either script, by pinyin and its initials.
//
//   太原, 太原市, Taiyuan, taiyuan, ty               a city
//   省生态环境厅, 生態環境, sthjt                     a department
//   35蒸吨, 35 蒸吨, ３５蒸吨, 35t/h, 35 t/h          what a commitment says
//
// A text is found by every one of its words, apart by spaces; a number and its unit are one word. A word that
// begins with a letter is the beginning of a word of the text. Two letters or more are looked for as pinyin
// besides, in the names of cities, counties, departments and regions and in the titles of sections and
// measures: as far as pinyin is known (`set_pinyin`).

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "plan/plan.hpp"
#include "plan/search/pinyin.hpp"
#include "plan/search/text.hpp"

namespace jinlan::plan {

/// For comparing: lower case for ASCII letters, full-width forms to half-width, subscript digits to digits
/// (so that "pm2.5" finds "PM₂.₅"), runs of white space and control characters to one space. Anything else
/// stays as it is; invalid UTF-8 is passed through unchanged.
std::string fold(std::string_view text);

/// The folded words of `text`: split at white space.
std::vector<std::string> words_of(std::string_view text);

/// What a text leaves of the plan.
struct SearchResult {
    IdSet<MeasureId> measures;
    IdSet<CommitmentId> commitments;
};

/// What can be found, in the order in which equally good hits are listed; but for sites, which are only found
/// in.
using SearchTarget =
    std::variant<CityId, RegionId, CountyId, DepartmentId, SectionId, MeasureId, CommitmentId, SiteId>;

enum class SearchField { Name, ShortName, Number, Title, Summary, Statement, Industry };

/// How well a hit fits, the best first.
enum class SearchRank {
    Exact,        // it is the whole name, or number
    PinyinExact,  // the whole name by pinyin; for both, a place may lack its 市, 县 or 区
    Prefix,       // the name begins with it
    PinyinPrefix,
    Inside,  // it stands in the name or title
    PinyinInside,
    Text,    // it stands in the summary or statement
    Context  // it stands in what the measure or commitment names, or in who answers for it
};

struct SearchHit {
    SearchTarget target;
    SearchRank rank = SearchRank::Exact;  // of the word that fits worst

    // Why: a text it was found in, its own where there is one, the best where there are several. `text_of`
    // gives it.
    SearchTarget
        source;  // the target, or where none of its own texts has a word something it names: a department …
    SearchField field = SearchField::Name;
    Language language = Language::SimplifiedChinese;  // the one asked for where it was found in it
    std::uint32_t item = 0;                           // for `Industry`: which of the city's
    bool by_pinyin = false;                           // at least one word was
    std::vector<TextRange> ranges;                    // what to highlight: ascending, apart from each other
};

struct SearchHits {
    std::vector<SearchHit> hits;  // the best first; the same for the same question
    std::size_t total = 0;        // of which `hits` may be the first
};

/// The text that a hit was found in, in `hit.language`; its `ranges` are ranges of this.
std::string text_of(const Plan& plan, const SearchHit& hit);

struct SearchPassages;

/// Every text of the plan, made ready with the first search: a page that is opened to look at the map should
/// not wait for it. What a letter more leaves is looked for in what the letters before had left.
class SearchIndex {
public:
    /// `plan` must outlive the index.
    explicit SearchIndex(const Plan& plan);

    /// From now on names are found by pinyin too.
    void set_pinyin(Pinyin pinyin);

    /// The measures and commitments in which every word stands; without a word all of them. Of a measure
    /// count its number, title, summary and departments, its statements, and the cities, regions, counties,
    /// sites and industries they name; of a commitment its statement, what that names, and its measure's
    /// title and departments. Who answers by a standing rule is found in the measure that lays it down, not
    /// in all it holds for.
    SearchResult find(std::string_view text) const;

    /// The best hits, at most `limit`, for a reader of `language`. Nothing without a word.
    SearchHits hits(std::string_view text, Language language, std::size_t limit) const;

private:
    const SearchPassages& passages() const;

    const Plan* plan_;
    SearchResult everything_;
    std::shared_ptr<const Pinyin> pinyin_;
    mutable std::shared_ptr<const SearchPassages> passages_;  // copies share it: it does not change

    /// The passages that a word was found in, and how well.
    struct Found {
        std::uint32_t passage = 0;
        SearchRank rank = SearchRank::Text;
    };
    struct Word {
        std::string word;
        std::vector<Found> found;
    };
    const std::vector<Found>& find_word(const std::string& word) const;
    mutable std::vector<Word> last_words_;  // the latest at the end
};

}  // namespace jinlan::plan
