// The rows of a table file before its columns are understood: of a text or of one sheet of a workbook.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "read/csv.hpp"
#include "read/headings.hpp"
#include "read/reading.hpp"

namespace casebook::read {

/// Something to tell as soon as the file has an id.
struct Note {
    const Fault* fault;
    diagnostics::Location where = {};  ///< `file` is not set
    std::string message = {};
    Instead words = {};
};

struct RawTable {
    std::string name;       ///< of the file that is shown to people
    std::string sheet;      ///< empty where it is a text
    std::string text;       ///< the decoded text; empty of a sheet
    char separator = '\0';  ///< stays NUL of a sheet
    std::vector<Row> rows;
    std::size_t header = 0;  ///< index of the row of headings
    std::vector<Note> notes;
    const Fault* refusal = nullptr;
    Note refused = {};
};

/// What the bytes are decides, not the name. Of a workbook the sheet is taken that the mapping names, or the
/// only one whose headings are known.
[[nodiscard]] RawTable raw_table(const InputFile& input, const Headings& headings, Reading& reading);

}  // namespace casebook::read
