// The table: every commitment that the filter leaves, a row each.

#include "ui/views/table_view.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "app/names.hpp"
#include "app/number_format.hpp"
#include "app/translation.hpp"
#include "ui/views/view_frame.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

enum ColumnOf : std::size_t { kMeasure, kStatement, kDepartment, kFirmness, kDeadline, kStatus, kId };

template <class Value>
int order_of(const Value& a, const Value& b) {
    return a < b ? -1 : b < a ? 1 : 0;
}

class CommitmentRows final : public TableRows {
public:
    explicit CommitmentRows(const Context& context) : context_(context) {}

    std::size_t count() const override { return context_.derived.filtered.commitments.size(); }

    plan::CommitmentId id(std::size_t row) const { return context_.derived.filtered.commitments[row]; }

    void cell(std::size_t row, std::size_t column, Cell& cell) const override {
        const plan::Commitment& commitment = at(row);
        switch (column) {
            case kId: cell.text = commitment.key; break;
            case kMeasure:
                cell.text = commitment.measure
                                ? std::to_string(context_.model.plan[*commitment.measure].number)
                                : std::string("—");
                break;
            case kStatement: cell.text = context_.tr(commitment.statement); break;
            case kDepartment:
                if (const auto department = first_department(commitment))
                    cell.text = context_.tr(context_.model.plan[*department].short_name);
                break;
            case kFirmness: cell.text = context_.tr(name_of(commitment.firmness)); break;
            case kDeadline:
                cell.text =
                    commitment.due ? app::due(*commitment.due, context_.state.language) : std::string("—");
                break;
            default: {
                const plan::Status status = plan::status_on(commitment, context_.derived.as_of);
                cell.text = context_.tr(name_of(status));
                break;
            }
        }
    }

    int compare(std::size_t row_a, std::size_t row_b, std::size_t column) const override {
        const plan::Commitment& a = at(row_a);
        const plan::Commitment& b = at(row_b);
        switch (column) {
            case kStatement: return context_.tr(a.statement).compare(context_.tr(b.statement));
            case kDepartment: return order_of(department_place(a), department_place(b));
            case kFirmness: return order_of(a.firmness, b.firmness);
            case kDeadline: return order_of(deadline(a), deadline(b));
            case kStatus:
                return order_of(plan::status_on(a, context_.derived.as_of),
                                plan::status_on(b, context_.derived.as_of));
            default: return order_of(id(row_a).index, id(row_b).index);  // the plan's own order
        }
    }

private:
    const plan::Commitment& at(std::size_t row) const { return context_.model.plan[id(row)]; }

    /// The one named first in the clause: where one leads, that one.
    std::optional<plan::DepartmentId> first_department(const plan::Commitment& commitment) const {
        if (!commitment.measure || !commitment.clause) return std::nullopt;
        const auto& departments =
            context_.model.plan[*commitment.measure].clauses[*commitment.clause].departments;
        return departments.empty() ? std::nullopt : std::optional(departments.front());
    }

    std::uint32_t department_place(const plan::Commitment& commitment) const {
        const auto department = first_department(commitment);
        return department ? department->index : UINT32_MAX;
    }

    /// Those without a deadline come last.
    static int deadline(const plan::Commitment& commitment) {
        return commitment.due ? plan::day_number(commitment.due->interval.to) : INT32_MAX;
    }

    const Context& context_;
};

}  // namespace

void TableView::draw(const Context& context, const Rect& rect) {
    begin_view(context, rect);
    const std::array<Column, 7> columns{
        Column{.head = context.tr(Str::ColumnMeasure), .width = 72, .align = Align::Right},
        Column{.head = context.tr(Str::ColumnStatement), .width = 180, .grow = 1},
        Column{.head = context.tr(Str::FacetDepartment), .width = 120, .may_go = true},
        Column{.head = context.tr(Str::FacetFirmness), .width = 96, .may_go = true},
        Column{.head = context.tr(Str::ColumnDeadline), .width = 130},
        Column{.head = context.tr(Str::ColumnStatus), .width = 130, .may_go = true},
        Column{.head = context.tr(Str::ColumnId), .width = 90, .may_go = true}};
    const CommitmentRows rows(context);
    const auto pressed = table(context.theme, "commitments", columns, rows, context.derived.revision, state_,
                               std::nullopt, context.tr(Str::AnswerTableNone));
    if (pressed) {
        const plan::Commitment& commitment = context.model.plan[rows.id(*pressed)];
        if (commitment.measure) context.act(app::Select{*commitment.measure});
    }
    vertical_space(context.theme, 24);
    end_view();
}

}  // namespace jinlan::ui
