// Files that no reader knows, and the register that should be there: told, not passed over.
#pragma once

#include "read/reading.hpp"

namespace casebook::read {

/// Reports word-processor documents and other files that nothing is read from. Pictures, a README and what
/// overrides our templates and the site are no strays; tables and settings of unknown names are reported
/// where readers are chosen.
void report_strays(Reading& reading);

/// Reports, before all other faults, that there is no register where another file looks like it. Called when
/// everything has been read.
void report_missing_register(Reading& reading);

}  // namespace casebook::read
