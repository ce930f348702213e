#include <iostream>

#include "commands/command.hpp"
#include "publish/terminal.hpp"

int main(int argc, char** argv) {
    casebook::publish::prepare_streams();
    return casebook::commands::run(argc, argv, std::cout, std::cerr);
}
