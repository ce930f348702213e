// Says what is wrong with the structure of PDF files: `check_pdf FILE…`; 1 where there is anything.
#include <cstdio>
#include <fstream>
#include <iterator>

#include "rules.hpp"

int main(int count, char** arguments) {
    int faults = 0;
    for (int i = 1; i < count; ++i) {
        std::ifstream file(arguments[i], std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        for (const std::string& line : casebook::pdf_check::complaint_lines(bytes)) {
            std::printf("%s: %s\n", arguments[i], line.c_str());
            ++faults;
        }
    }
    return faults == 0 ? 0 : 1;
}
