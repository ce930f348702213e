// Finds the rows about one pupil without looking through all of them.
#pragma once

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/model.hpp"

namespace casebook::figures {

/// The rows about each pupil, in their order. It points into the rows, which must outlive it; a row of
/// sessions is about every pupil that it names, once.
template <typename Row>
class ByPupil {
  public:
    explicit ByPupil(const std::vector<Row>& rows) {
        for (const Row& row : rows)
            if constexpr (requires { row.pupil; })
                rows_[row.pupil.value.code].push_back(&row);
            else
                for (const auto& pupil : row.pupils) add_once(row, pupil.value.code);
    }

    [[nodiscard]] std::span<const Row* const> of(std::string_view code) const {
        const auto found = rows_.find(code);
        if (found == rows_.end()) return {};
        return found->second;
    }
    [[nodiscard]] std::span<const Row* const> of(const model::PupilId& pupil) const { return of(pupil.code); }

  private:
    void add_once(const Row& row, std::string_view code) {
        std::vector<const Row*>& rows = rows_[code];
        if (rows.empty() || rows.back() != &row) rows.push_back(&row);
    }

    std::unordered_map<std::string_view, std::vector<const Row*>> rows_;
};

}  // namespace casebook::figures
