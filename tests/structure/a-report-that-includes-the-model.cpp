// Must not compile: the Model's headers are nowhere that a report is compiled with.
#include "model/records.hpp"

namespace casebook::reports {

std::string report(const model::Pupil&);

}  // namespace casebook::reports
