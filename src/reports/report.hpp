// A paper that is composed from a template, and who it is for.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "document/audience.hpp"
#include "reports/context.hpp"
#include "wording/scope.hpp"

namespace casebook::reports {

/// The pupil whom one of a report's papers is about, with the names that hold in it.
struct About {
    std::string code;
    std::string called;
    wording::Scope names;
};
using Compose = std::function<void(About)>;

struct Report {
    std::string_view id;         ///< `governor-report`: the paper's file name and the word for `--only`
    std::string_view title_key;  ///< in the catalogue
    document::Audience audience;
    std::string_view template_name;  ///< below `templates/`
    /// Shows every pupil who gets a paper; null where there is one paper for the school. A pupil's is called
    /// `id/CODE`, its title takes `{name}` and `{code}`, its readers are those of `audience-line.ID`.
    void (*each)(const Context&, const Compose&) = nullptr;
};

}  // namespace casebook::reports
