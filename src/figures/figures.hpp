// The typed results of every sum over the Model.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "figures/amount.hpp"
#include "figures/breakdown.hpp"
#include "figures/caseload.hpp"
#include "figures/comparison.hpp"
#include "figures/count.hpp"
#include "figures/grid.hpp"
#include "figures/paired_change.hpp"
#include "figures/provenance.hpp"
#include "figures/questionnaire.hpp"
#include "figures/representation.hpp"
#include "figures/spread.hpp"
#include "figures/trend.hpp"
#include "figures/yes_no_change.hpp"
#include "model/model.hpp"

namespace casebook::figures {

/// The closed set of forms that a figure can have. `disclosure` and `explain` have a function for each form,
/// none for a single figure.
using Shape = std::variant<Count, Breakdown, Caseload, PairedChange, Comparison, YesNoChange, Trend,
                           QuestionnaireResult, Amount, Spread, Grid, Representation>;

/// One result. Of some kinds there are several: a caseload for each mentor, a change for each measure.
struct Figure {
    std::string_view kind;  ///< id of its Definition
    std::string id;         ///< the kind's, or that of a measure's own figure
    Shape shape;
};

[[nodiscard]] const Provenance& provenance_of(const Figure& figure);

struct Figures {
    model::Date date{};            ///< the data's date
    model::Period period;          ///< see `period_looked_at`; rows after the data's date do not exist
    std::vector<Figure> all = {};  ///< in the order of their definitions
    bool rolling_year = false;     ///< the period is not the school's own

    /// All figures of one form, in their order.
    template <typename Form>
    [[nodiscard]] std::vector<std::reference_wrapper<const Form>> each() const {
        std::vector<std::reference_wrapper<const Form>> found;
        for (const Figure& figure : all)
            if (const Form* const form = std::get_if<Form>(&figure.shape)) found.emplace_back(*form);
        return found;
    }
    /// The figure of this id, or null where there is none of this form.
    template <typename Form>
    [[nodiscard]] const Form* find(std::string_view id) const {
        for (const Figure& figure : all)
            if (const Form* const form = std::get_if<Form>(&figure.shape); form != nullptr && figure.id == id)
                return form;
        return nullptr;
    }
};

/// All figures of a folder.
[[nodiscard]] Figures compute(const model::Model& model);

}  // namespace casebook::figures
