// A copy of a sample folder that a test may change.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace casebook::tests {

class CopiedFolder {
  public:
    explicit CopiedFolder(std::string_view sample) {
        namespace fs = std::filesystem;
        const fs::path source = fs::path(CASEBOOK_SOURCE_DIR) / "data-samples" / sample;
        std::string pattern = (fs::temp_directory_path() / "casebook-test-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
        place_ = pattern;
        for (const fs::directory_entry& entry : fs::directory_iterator(source))
            if (entry.path().filename() != "out")
                fs::copy(entry.path(), folder() / entry.path().filename(), fs::copy_options::recursive);
    }
    CopiedFolder(const CopiedFolder&) = delete;
    CopiedFolder& operator=(const CopiedFolder&) = delete;
    ~CopiedFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(place_, ignored);
    }

    [[nodiscard]] std::filesystem::path folder() const {
        std::filesystem::create_directories(place_ / "school");
        return place_ / "school";
    }
    [[nodiscard]] std::filesystem::path out() const { return folder() / "out"; }

    [[nodiscard]] std::string read(std::string_view path) const {
        std::ifstream file(folder() / path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    void write(std::string_view path, std::string_view text) const {
        std::filesystem::create_directories((folder() / path).parent_path());
        std::ofstream(folder() / path, std::ios::binary | std::ios::trunc) << text;
    }
    void append(std::string_view path, std::string_view text) const {
        write(path, read(path) + std::string{text});
    }
    /// Replaces the first `old_words`; a test whose sample has changed under it must not pass by accident.
    void replace(std::string_view path, std::string_view old_words, std::string_view new_words) const {
        std::string text = read(path);
        const std::size_t at = text.find(old_words);
        if (at == std::string::npos)
            throw std::runtime_error(std::string{path} + " does not hold: " + std::string{old_words});
        write(path, text.replace(at, old_words.size(), new_words));
    }
    void rename(std::string_view from, std::string_view to) const {
        std::filesystem::rename(folder() / from, folder() / to);
    }

  private:
    std::filesystem::path place_;
};

}  // namespace casebook::tests
