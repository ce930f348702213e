// Makes a folder of records with as many invented case studies as wanted: Hazelbrook's, and N stories beside
// its own. `bench_many_cases N FOLDER`; the same N gives the same bytes.
#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 8> themes{"attendance", "settling in", "working with parents",
                                                 "loss",       "friendships", "behaviour",
                                                 "confidence", "moving on"};
constexpr std::array<std::string_view, 6> barriers{"attendance",  "behaviour", "friendships",
                                                   "punctuality", "anxiety",   "confidence"};
constexpr std::array<std::string_view, 4> outcomes{"be-healthy", "stay-safe", "enjoy-and-achieve",
                                                   "positive-contribution"};
constexpr std::array<std::string_view, 3> results{"positive", "mixed", "negative"};
constexpr std::array<std::string_view, 3> intensities{"significant", "medium", "low"};
constexpr std::array<std::string_view, 12> beginnings{
    "On most mornings",       "After the first half term", "When the weather was bad",
    "At the end of the week", "Before lessons began",      "In the small room by the hall",
    "With two other adults",  "For a quarter of an hour",  "As soon as the bell had gone",
    "In the second month",    "Without any hurry",         "At the gate and in the corridor"};
constexpr std::array<std::string_view, 12> middles{
    "we sat down together and",    "the class teacher and I",
    "the children in the group",   "the learning mentor",
    "somebody who had time",       "the lunchtime staff",
    "a parent who had come early", "the two of us",
    "everybody who was there",     "the adults in the classroom",
    "those who had found it hard", "the office and the mentor"};
constexpr std::array<std::string_view, 12> ends{
    "wrote down what had gone well and what had not.",  "agreed on one thing to try until Friday.",
    "looked at the tally, which was rough but honest.", "found that the old plan asked for too much.",
    "moved the start of the day by ten minutes.",       "kept a place free beside the window.",
    "practised the sentence until it came by itself.",  "went through the timetable with a pencil.",
    "talked about what a good day would look like.",    "noticed that the quiet days had become more.",
    "gave it another fortnight before changing it.",    "asked the others what they would have done."};

class Dice {
  public:
    explicit Dice(unsigned seed) : random_(seed) {}
    std::size_t below(std::size_t n) { return random_() % n; }
    template <typename Words>
    std::string_view of(const Words& words) {
        return words[below(words.size())];
    }

  private:
    std::mt19937 random_;
};

std::string paragraph(Dice& dice) {
    std::string text;
    for (std::size_t i = 0, sentences = 4 + dice.below(4); i < sentences; ++i)
        text += fmt::format("{} {} {}\n", dice.of(beginnings), dice.of(middles), dice.of(ends));
    return text;
}

/// About a programme: the adults in it have to consent.
std::string story(int number) {
    Dice dice(static_cast<unsigned>(number));
    std::string text = fmt::format(
        "---\ntitle: What we tried, note {}\nkind: programme\nresult: {}\npupils: []\nkey_stage: KS2\n"
        "barriers: [{}]\nthemes: [{}]\noutcomes: [{}]\nintensity: {}\nagencies: []\n"
        "audiences: [school, governors, public]\napproved:\n  by: Judith Penhallow, headteacher\n"
        "  date: 2025-12-05\nsummary: A small change in the order of the day, tried for two terms, and what "
        "came of it (note {}).\n---\n",
        number, dice.of(results), dice.of(barriers), dice.of(themes), dice.of(outcomes), dice.of(intensities),
        number);
    for (const std::string_view head :
         {"What was the difficulty?", "What was tried", "What changed", "What did not", "What we learned"}) {
        text += fmt::format("## {}\n\n", head);
        for (std::size_t i = 0, paragraphs = 1 + dice.below(2); i < paragraphs; ++i)
            text += paragraph(dice) + "\n";
    }
    return text;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "bench_many_cases N FOLDER\n");
        return 2;
    }
    const fs::path folder = argv[2];
    fs::create_directories(folder);
    for (const auto& entry :
         fs::directory_iterator(fs::path(CASEBOOK_SOURCE_DIR) / "data-samples/hazelbrook"))
        if (entry.path().filename() != "out")
            fs::copy(entry.path(), folder / entry.path().filename(),
                     fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    std::ofstream consents(folder / "consents.csv", std::ios::binary | std::ios::app);
    for (int number = 1; number <= std::stoi(argv[1]); ++number) {
        const std::string id = fmt::format("note-{:05}", number);
        std::ofstream(folder / "cases" / (id + ".md"), std::ios::binary) << story(number);
        consents << fmt::format(
            "N{:05},{},learning mentor,case study,school; governors; public,2025-07-09,,\n", number, id);
    }
}
