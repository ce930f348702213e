// The tables of the sheet for the data-protection officer.
#pragma once

#include <string>
#include <string_view>

#include "document/block.hpp"
#include "reports/context.hpp"

namespace casebook::reports {

[[nodiscard]] document::Blocks readers_table(const Context& context, std::string_view id);
[[nodiscard]] document::Blocks records_table(const Context& context, std::string_view id);
[[nodiscard]] document::Blocks consents_table(const Context& context, std::string_view id);

/// For how many pupils support ended over a year ago; empty where the release does not hold it.
[[nodiscard]] std::string retention_sentence(const Context& context);

}  // namespace casebook::reports
