#include <catch2/catch.hpp>
#include <string>

#include "disclosure/contacts.hpp"

using namespace casebook;
using disclosure::Contacts;

namespace {

/// What is found, each as it stands in the text.
std::string found_in(const std::string& text, const model::Model& model = {}) {
    std::string found;
    for (const auto& contact : Contacts(model).find(text))
        found += (found.empty() ? "" : " | ") + text.substr(contact.begin, contact.end - contact.begin);
    return found;
}

}  // namespace

// Numbers are of the ranges that Ofcom keeps free for drama.
TEST_CASE("a telephone number is found however it is grouped") {
    for (const std::string number :
         {"020 7946 0018", "(020) 7946 0018", "02079460018", "0161 496 0123", "0161-496-0123",
          "01632 960 123", "01632 960123", "07700 900123", "07700900123", "07700 900 123", "077 00 90 01 23",
          "07700.900.123", "+44 7700 900123", "+44 (0)20 7946 0018", "0044 7700 900123",
          "+353 20 913 0123"}) {
        INFO(number);
        CHECK(found_in("Ring " + number + ".") == number);
        CHECK(found_in(number) == number);
    }
}

TEST_CASE("an e-mail address is found, and a postcode in either case") {
    CHECK(found_in("Write to mum.of+five@post.example.org, please") == "mum.of+five@post.example.org");
    CHECK(found_in("o’neill@school.example") == "neill@school.example");
    CHECK(found_in("mailto:me@example.org") == "me@example.org");
    CHECK(found_in("Ünal.Ç@örnek.example") == "Ünal.Ç@örnek.example");
    for (const std::string code :
         {"BS3 1QG", "bs3 1qg", "BS31QG", "EC1A 1BB", "M1 1AE", "CR2 6XH", "W1A 0AX", "bs3-1qg"}) {
        INFO(code);
        CHECK(found_in("They moved to " + code + " in May.") == code);
    }
}

TEST_CASE("what schools write all day is no contact detail") {
    for (const std::string text :
         {"In KS2 2nd place, KS3 4th, M1 2nd meeting.", "On 01-02-2025 10 pupils came.",
          "On 01/02/2025 12:30.", "0.123456789 of 1,234,567,890", "2025-09-01 to 2026-07-22",
          "P001, P002 and P003 in Y5 6B", "12 34 56 78 90 12", "ISBN 978 0 306 40615 7",
          "DfE, 2024: RR 1234567", "at 8 a.m. @ the gate", "https://www.example.org/report/0123456789",
          "98.5% 0 12 3 4 5 6 7 8", "Year 5 2025"}) {
        INFO(text);
        CHECK(found_in(text).empty());
    }
}

TEST_CASE("a contact that the school allows passes, however it is spaced") {
    model::Model model;
    model.school.allowed_words.resize(2);
    model.school.allowed_words[0].word.value = "020 7946 0018";
    model.school.allowed_words[1].word.value = "Office@school.example";
    CHECK(found_in("02079460018 or office@school.example", model).empty());
    CHECK(found_in("020 7946 0019", model) == "020 7946 0019");
}
