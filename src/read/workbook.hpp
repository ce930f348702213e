// From the bytes of an Excel workbook to sheets of cells, each with its place; what the cells mean is not
// known here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/csv.hpp"
#include "read/faults.hpp"
#include "read/text.hpp"

namespace casebook::read {

/// The cells of a sheet as a CSV file would have them: dates as 2025-09-03, percentages with their sign, the
/// last results of formulas. In a cell's place `line` and `column` are those of the sheet.
struct Sheet {
    std::string name;
    bool hidden = false;
    std::vector<Row> rows = {};      ///< without blank ones
    std::size_t hidden_rows = 0;     ///< rows with text that the spreadsheet does not show
    std::size_t hidden_columns = 0;  ///< columns that it does not show
    diagnostics::Location first_merged =
        {};  ///< a merged cell below the headings whose text was repeated; line 0: none
    std::size_t merged = 0;
    /// Cells that show a month alone and hold its first day, by row and column: among headings they mean the
    /// month.
    std::set<std::pair<std::uint32_t, std::uint32_t>> months = {};
};

struct Workbook {
    std::vector<Sheet> sheets = {};
    const Fault* refusal = nullptr;
    std::string message = {};  ///< what the refusal says
    Instead words = {};
    std::vector<EncodingNote> notes = {};
};

/// Whether the bytes begin as an archive does, so that they could be a workbook.
[[nodiscard]] bool looks_like_workbook(std::string_view bytes);

/// Reads an XLSX workbook (ECMA-376). Refused, within a second: what is damaged or locked, archives and XML
/// that grow beyond 48 MiB a part, sheets of more than three million cells, and XML that defines entities.
[[nodiscard]] Workbook read_workbook(std::string_view bytes);

}  // namespace casebook::read
