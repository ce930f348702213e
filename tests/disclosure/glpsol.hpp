// What an attacker's notes leave possible, as GLPK's program `glpsol` finds it: a second opinion from another
// solver. GLPK's library is under the GPL and is not linked.
#pragma once

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "outsider.hpp"

namespace casebook::outsider {

/// The least or the most of a sum in whole numbers under all constraints.
class Glpsol {
  public:
    enum class Status { solved, impossible, undecided };
    struct Answer {
        Status status;
        int value = 0;  ///< of the sum; only where solved
    };

    Glpsol() {
        std::string name = (std::filesystem::temp_directory_path() / "casebook-glpsol-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        folder_ = name;
    }
    Glpsol(const Glpsol&) = delete;
    Glpsol& operator=(const Glpsol&) = delete;
    ~Glpsol() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

    [[nodiscard]] Answer least(const std::vector<Constraint>& known, const Terms& sum) const {
        return solve(known, sum, "Minimize");
    }
    [[nodiscard]] Answer most(const std::vector<Constraint>& known, const Terms& sum) const {
        return solve(known, sum, "Maximize");
    }

  private:
    [[nodiscard]] Answer solve(const std::vector<Constraint>& known, const Terms& sum,
                               const std::string& goal) const {
        write(known, sum, goal);
        run();
        return read();
    }

    static std::string spelled(const Terms& terms) {
        std::map<int, int> factors;
        for (const auto& [unknown, factor] : terms) factors[unknown] += factor;
        std::string text;
        for (const auto& [unknown, factor] : factors)
            text += (factor < 0 ? " - " : " + ") + std::to_string(std::abs(factor)) + " x" +
                    std::to_string(unknown);
        return text;
    }

    // The format of CPLEX for linear programs.
    void write(const std::vector<Constraint>& known, const Terms& sum, const std::string& goal) const {
        std::ofstream file(folder_ / "notes.lp");
        file << goal << "\n goal:" << spelled(sum) << "\nSubject To\n";
        std::map<int, int> unknowns;
        for (const auto& [unknown, factor] : sum) unknowns[unknown] = factor;
        for (const Constraint& one : known) {
            const std::string terms = spelled(one.terms);
            for (const auto& [unknown, factor] : one.terms) unknowns[unknown] = factor;
            if (one.low == one.high) {
                file << terms << " = " << one.low << "\n";
                continue;
            }
            file << terms << " >= " << one.low << "\n";
            file << terms << " <= " << one.high << "\n";
        }
        file << "Bounds\n";
        for (const auto& [unknown, factor] : unknowns) file << " 0 <= x" << unknown << " <= " << many << "\n";
        file << "Generals\n";
        for (const auto& [unknown, factor] : unknowns) file << " x" << unknown << "\n";
        file << "End\n";
    }

    void run() const {
        std::vector<std::string> words{
            "glpsol", "--lp",    (folder_ / "notes.lp").string(), "--cuts", "--tmlim",
            "60",     "--write", (folder_ / "answer").string()};
        std::vector<char*> arguments;
        for (std::string& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        ::posix_spawn_file_actions_t silent;
        ::posix_spawn_file_actions_init(&silent);
        ::posix_spawn_file_actions_addopen(&silent, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        ::pid_t child = 0;
        const int failed = ::posix_spawnp(&child, "glpsol", &silent, nullptr, arguments.data(), ::environ);
        ::posix_spawn_file_actions_destroy(&silent);
        int outcome = 0;
        if (failed != 0 || ::waitpid(child, &outcome, 0) != child || outcome != 0)
            throw std::runtime_error("glpsol could not be run; it is in the Debian package glpk-utils");
    }

    // The solution's line: s mip ROWS COLUMNS STATUS VALUE.
    [[nodiscard]] Answer read() const {
        std::ifstream file(folder_ / "answer");
        std::string line;
        std::string kind;
        std::string status;
        double value = 0;
        int rows = 0;
        int columns = 0;
        for (std::string first; file >> first; std::getline(file, line))
            if (first == "s") {
                file >> kind >> rows >> columns >> status >> value;
                break;
            }
        std::filesystem::remove(folder_ / "answer");
        if (status == "o") return {Status::solved, static_cast<int>(std::lround(value))};
        return {status == "n" ? Status::impossible : Status::undecided};
    }

    std::filesystem::path folder_;
};

}  // namespace casebook::outsider
