// The gallery's table: the eleven cities, and a table without rows.

#include <array>
#include <cstdint>
#include <optional>

#include "app/words/number_format.hpp"
#include "ui/gallery/sample.hpp"
#include "ui/widgets/table.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

/// The eleven cities with their target, their latest figure, and the gap.
class CityRows final : public TableRows {
public:
    explicit CityRows(const Context& context) : context_(context) {}

    std::size_t count() const override { return context_.model.plan.cities.size(); }

    void cell(std::size_t row, std::size_t column, Cell& cell) const override {
        if (column == 0) {
            cell.text = context_.tr(context_.model.plan.cities[row].name);
            return;
        }
        const std::optional<double> number = value(row, column);
        if (!number) {
            cell.text = "—";
            cell.color = context_.theme.colors.ink_soft;
        } else if (column == 3) {
            cell.text = app::signed_number(*number, 1);
            cell.color = *number <= 0 ? context_.theme.colors.met : context_.theme.colors.not_met;
            cell.strong = true;
        } else {
            cell.text = app::number(*number, 1);
        }
    }

    int compare(std::size_t a, std::size_t b, std::size_t column) const override {
        if (column == 0)
            return context_.model.plan.cities[a].code.compare(context_.model.plan.cities[b].code);
        const std::optional<double> first = value(a, column);
        const std::optional<double> second = value(b, column);
        return first < second ? -1 : first > second ? 1 : 0;
    }

private:
    std::optional<double> value(std::size_t row, std::size_t column) const {
        const plan::Plan& plan = context_.model.plan;
        const plan::CityId city{static_cast<std::uint32_t>(row)};
        std::optional<double> target;
        std::optional<double> latest;
        if (plan[city].pm25_target) target = plan[*plan[city].pm25_target].quantity->value;
        if (const auto* observation = context_.model.observations.latest(city, air::Metric::Pm25)) {
            latest = observation->value;
        }
        if (column == 1) return target;
        if (column == 2) return latest;
        return target && latest ? std::optional(*latest - *target) : std::nullopt;
    }

    const Context& context_;
};

class NoRows final : public TableRows {
public:
    std::size_t count() const override { return 0; }
    void cell(std::size_t, std::size_t, Cell&) const override {}
    int compare(std::size_t, std::size_t, std::size_t) const override { return 0; }
};

}  // namespace

void draw_gallery_table(const Context& context, GalleryView::Tried& tried) {
    const std::array<Column, 4> columns{
        Column{.head = context.tr(Str::FacetCity), .width = 110, .grow = 1},
        Column{.head = context.tr(Str::FigureTarget), .width = 96, .align = Align::Right, .may_go = true},
        Column{.head = context.tr(Str::FigureLatest), .width = 96, .align = Align::Right, .may_go = true},
        Column{.head = context.tr(Str::FigureGap), .width = 96, .align = Align::Right}};
    if (!begin_widget(context, "table")) return;
    if (begin_sample(context, 0, 560, context.tr(Str::GalleryNormal))) {
        if (const auto row =
                table(context.theme, "cities", columns, CityRows(context), 0, tried.cities, tried.city, {})) {
            tried.city = *row;
        }
    }
    end_sample();
    if (begin_sample(context, 1, 360, context.tr(Str::GalleryEmpty))) {
        table(context.theme, "nothing", columns, NoRows(), 0, tried.nothing, std::nullopt,
              context.tr(Str::NothingMatches));
    }
    end_sample();
    end_widget();
}

}  // namespace jinlan::ui
