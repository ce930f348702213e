// Must not compile: no header that a report may include brings a Model type with it.
#include "document/document.hpp"
#include "released/paper.hpp"
#include "released/release.hpp"
#include "wording/catalogue.hpp"

std::string report(const casebook::model::Pupil&);
