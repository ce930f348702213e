#include "reference/workbook.hpp"

#include <array>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <xlsxwriter.h>

#include "read/all_readers.hpp"
#include "reference/records_page.hpp"

namespace casebook::reference {
namespace {

using read::CellKind;
using read::Field;
using read::Need;
using read::Reader;

constexpr lxw_row_t last_row = 1000;  ///< checks and lists reach down to here
constexpr double narrow = 13;
constexpr double wide = 28;
constexpr std::string_view attendance = "tracking/*.csv";

/// The sheet's name: the file without its ending. Empty for files that are no single table.
std::string sheet_name(const Reader& reader) {
    if (reader.fields.empty()) return {};
    if (reader.pattern == attendance) return "attendance";
    const std::size_t dot = reader.pattern.find(".csv");
    if (reader.pattern.find('*') != std::string_view::npos || dot == std::string_view::npos) return {};
    const std::size_t folder = reader.pattern.find('/');
    const std::size_t from = folder == std::string_view::npos ? 0 : folder + 1;
    return std::string{reader.pattern.substr(from, dot - from)};
}

/// Closes the workbook when an exception passes; `close` gives the result otherwise.
struct Closer {
    void operator()(lxw_workbook* workbook) const { workbook_close(workbook); }
};

class Book {
  public:
    explicit Book(const std::string& place)
        : book_(workbook_new(place.c_str())),
          bold_(format([](lxw_format* f) {
              format_set_bold(f);
              format_set_bg_color(f, 0xE7EEF5);
              format_set_text_wrap(f);
              format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
          })),
          needed_(format([](lxw_format* f) {
              format_set_bold(f);
              format_set_bg_color(f, 0xCFE0EE);
              format_set_text_wrap(f);
              format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
          })),
          date_(format([](lxw_format* f) { format_set_num_format(f, "dd/mm/yyyy"); })),
          text_(format([](lxw_format* f) { format_set_num_format(f, "@"); })),
          wrapped_(format([](lxw_format* f) { format_set_text_wrap(f); })) {}

    bool write() {
        lxw_worksheet* const notes = sheet("Notes");
        for (const Reader& reader : read::all_readers())
            if (const std::string name = sheet_name(reader); !name.empty()) table(reader, name);
        fill_notes(notes);
        return workbook_close(book_.release()) == LXW_NO_ERROR;
    }

  private:
    template <typename Set>
    lxw_format* format(const Set& set) {
        lxw_format* const made = workbook_add_format(book_.get());
        set(made);
        return made;
    }

    lxw_worksheet* sheet(const std::string& name) {
        return workbook_add_worksheet(book_.get(), name.c_str());
    }

    void table(const Reader& reader, const std::string& name) {
        lxw_worksheet* const page = sheet(name);
        worksheet_freeze_panes(page, 1, 1);
        lxw_col_t column = 0;
        for (const Field& field : reader.fields) {
            const bool short_cells = field.kind != CellKind::text && field.kind != CellKind::list;
            lxw_format* const cells = field.kind == CellKind::date   ? date_
                                      : field.kind == CellKind::code ? text_
                                                                     : nullptr;
            worksheet_set_column(page, column, column, short_cells ? narrow : wide, cells);
            worksheet_write_string(page, 0, column, std::string{field.name}.c_str(),
                                   field.need == Need::none ? bold_ : needed_);
            worksheet_write_comment(page, 0, column, note(field).c_str());
            check(page, column, field, name);
            ++column;
        }
    }

    static std::string note(const Field& field) {
        const std::string_view needed = field.need == Need::value     ? "Every row needs it. "
                                        : field.need == Need::heading ? "The column has to stay. "
                                                                      : "";
        return fmt::format("{}\n{}Written as: {}.", field.meaning, needed,
                           written_as(field.kind, field.choices));
    }

    void check(lxw_worksheet* page, lxw_col_t column, const Field& field, const std::string& name) {
        std::vector<std::string> words;
        if (field.kind == CellKind::yes_no) words = {"yes", "no"};
        if (field.kind == CellKind::choice)
            for (const std::string_view word : field.choices) words.emplace_back(word);
        lxw_data_validation rule{};
        rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
        std::vector<char*> list;
        const std::string title{field.name.substr(0, 32)};
        const std::string message =
            fmt::format("This has to be {}.", field.kind == CellKind::date ? "a date, as 03/09/2025"
                                              : words.empty()              ? "a number"
                                                                           : "a word of the list");
        std::string formula;
        if (!words.empty() && list_fits(words)) {
            for (std::string& word : words) list.push_back(word.data());
            list.push_back(nullptr);
            rule.validate = LXW_VALIDATION_TYPE_LIST;
            rule.value_list = list.data();
        } else if (field.kind == CellKind::date) {
            rule.validate = LXW_VALIDATION_TYPE_DATE;
            rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
            rule.minimum_datetime = {1990, 1, 1, 0, 0, 0};
            rule.maximum_datetime = {2100, 12, 31, 0, 0, 0};
        } else if (field.kind == CellKind::whole_number) {
            rule.validate = LXW_VALIDATION_TYPE_INTEGER;
            rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
            rule.value_number = 0;
        } else if (field.kind == CellKind::number) {
            rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
            rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
            rule.value_number = -1'000'000;
        } else if (field.kind == CellKind::code && field.name == "Pupil" && name != "register") {
            // The codes that stand on the register; another one can still be typed, and is told by the check.
            formula = fmt::format("=register!$A$2:$A${}", last_row + 1);
            rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            rule.value_formula = formula.data();
            rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        } else {
            return;
        }
        const bool codes = !formula.empty();
        std::string heading = title;
        std::string words_of_the_message = codes ? "This code is not on the sheet register yet." : message;
        rule.error_title = heading.data();
        rule.error_message = words_of_the_message.data();
        worksheet_data_validation_range(page, 1, column, last_row, column, &rule);
    }

    /// A list inside a cell's rule holds at most 255 characters with its commas.
    static bool list_fits(const std::vector<std::string>& words) {
        constexpr std::size_t most = 255;
        std::size_t length = words.size();
        for (const std::string& word : words) length += word.size();
        return length <= most;
    }

    void fill_notes(lxw_worksheet* page) {
        worksheet_set_column(page, 0, 0, narrow * 1.4, nullptr);
        worksheet_set_column(page, 1, 1, wide * 3, wrapped_);
        lxw_row_t row = 0;
        const auto line = [&](const std::string& left, const std::string& right) {
            worksheet_write_string(page, row, 0, left.c_str(), bold_);
            worksheet_write_string(page, row++, 1, right.c_str(), wrapped_);
        };
        line("Sheet", "What it holds");
        for (const Reader& reader : read::all_readers())
            if (const std::string name = sheet_name(reader); !name.empty())
                line(name, std::string{reader.holds});
        ++row;
        line("Headings", "Dark headings are needed. Point at a heading to read what its column means.");
        line("Names",
             "Names stand on the sheet register only. Everywhere else pupils have a code, adults a role.");
        line("Several", "Several things in one cell are separated by semicolons: attendance; anxiety");
        line("Settings", "The school and its mentors stand in casebook.yaml beside this workbook.");
    }

    std::unique_ptr<lxw_workbook, Closer> book_;
    lxw_format* bold_;
    lxw_format* needed_;
    lxw_format* date_;
    lxw_format* text_;
    lxw_format* wrapped_;
};

}  // namespace

bool write_workbook(const std::string& place) {
    return Book(place).write();
}

}  // namespace casebook::reference
