// A finished file on disk, and what other programs say about it.
#pragma once

#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace casebook::test {

class FinishedFile {
  public:
    FinishedFile(std::string_view bytes, std::string_view extension) {
        static int count = 0;
        path_ = std::filesystem::temp_directory_path() / ("casebook-" + std::to_string(::getpid()) + "-" +
                                                          std::to_string(count++) + std::string{extension});
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~FinishedFile() { std::filesystem::remove(path_); }
    FinishedFile(const FinishedFile&) = delete;
    FinishedFile& operator=(const FinishedFile&) = delete;

    /// Runs a program on the file; `after` stands behind the file's name. Gives what it prints, errors too.
    [[nodiscard]] std::string ask(const std::string& program, const std::string& after = "") const {
        const std::string command = program + " '" + path_.string() + "' " + after + " 2>&1";
        std::string answer;
        std::FILE* pipe = ::popen(command.c_str(), "r");
        if (pipe == nullptr) return "cannot run " + program;
        std::array<char, 4096> part{};
        while (const std::size_t length = std::fread(part.data(), 1, part.size(), pipe))
            answer.append(part.data(), length);
        status_ = ::pclose(pipe);
        return answer;
    }
    /// Exit status of the last program, 0 where all was well.
    [[nodiscard]] int status() const { return status_; }

  private:
    std::filesystem::path path_;
    mutable int status_ = 0;
};

}  // namespace casebook::test
