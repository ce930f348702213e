// A paper that is composed from a template, and who it is for.
#pragma once

#include <string_view>

#include "document/audience.hpp"

namespace casebook::reports {

/// Whether there is one paper for the school, or one for each pupil who has support now.
enum class OneFor { school, pupil };

struct Report {
    std::string_view id;         ///< `governor-report`: the paper's file name and the word for `--only`
    std::string_view title_key;  ///< in the catalogue
    document::Audience audience;
    std::string_view template_name;  ///< below `templates/`
    OneFor one_for =
        OneFor::school;  ///< a pupil's is called `id/CODE`, its title takes `{name}` and `{code}`
};

}  // namespace casebook::reports
