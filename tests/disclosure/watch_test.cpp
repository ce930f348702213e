#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "disclosure/guard.hpp"
#include "sample.hpp"

using namespace casebook;
using casebook::disclosure::Watch;
using casebook::sample::date;

namespace {

model::Model school_of_names() {
    model::Model model;
    model.school.name.value = "St Mary’s Primary School";
    model.school.mentors = {sample::mentor("M1", "Denise Hathersall"),
                            sample::mentor("M2", "Mr Imran Green")};
    model.pupils = {
        sample::pupil("P001", "Zoë", "Nguyễn"),
        sample::pupil("P002", "Łukasz", "Nowak"),
        sample::pupil("P003", "Ọláolú", "Adéyẹmí"),
        sample::pupil("P004", "Şeyma", "O’Brien-Özdemir"),
        sample::pupil("P005", "Siân", "D’Souza"),
        sample::pupil("P006", "Ahmed", "Al-Amin"),
        sample::pupil("P007", "Wei", "Ng"),
        sample::pupil("P008", "Dan", "Fairbrother"),
        sample::pupil("P009", "May", "Whitlock"),
        sample::pupil("P010", "An", "Li"),
        sample::pupil("P011", "Mary Ann", "van der Berg"),
        sample::pupil("P012", "明", "李"),
        sample::pupil("P013", "Grace", "Will"),
        sample::pupil("P014", "Søren", "Weiß"),
        sample::pupil("P015", "Мария", "Иванова"),
        sample::pupil("P016", "محمد", "حسن"),
    };
    model.pupils[0].upn.value = "B801200005001";
    model.pupils[0].date_of_birth = model::Recorded<model::Date>{date(2016, 3, 4), {}};
    model.pupils[1].known_as.value = "Lukey";
    model.school.allowed_words.resize(2);
    model.school.allowed_words[0].word.value = "Grace";
    model.school.allowed_words[1].word.value = "will";
    return model;
}

const Watch& watch() {
    static const Watch watch{school_of_names()};
    return watch;
}

/// `kind code: text found` for each finding.
std::vector<std::string> found(std::string_view text) {
    std::vector<std::string> list;
    for (const Watch::Hit& hit : watch().find(text))
        list.push_back(hit.kind + " " + hit.pupil + ": " + std::string{text.substr(hit.offset, hit.length)});
    return list;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a name is found in every spelling that a reader would know it by") {
    struct Spellings {
        std::string code;
        std::vector<std::string> texts;
    };
    const std::vector<Spellings> all = {
        {"P001", {"Zoë",          "zoë",           "ZOË",          "Zoe",
                  "ZOE",          "zoe",           "Zoe\u0308",    "Zoë's",
                  "ZOE’S",        "zoë`s",         "Zoës",         "(Zoë)",
                  "„Zoë“",        "Zo\u00ADë",     "Z\u200Boe",    "\u202EZoë\u202C",
                  "Zo-\në",       "Zo\u00AD\n  ë", "Zoë2",         "2Zoë",
                  "_zoe_",        "Ｚｏｅ",        "𝐙𝐨𝐞",          "Nguyễn",
                  "NGUYEN",       "Nguyen's",      "nguyê\u0303n", "Nguyễns",
                  "Nguy-\r\n  ễn"}},
        {"P002",
         {"Łukasz", "lukasz", "LUKASZ", "łukasz’s", "ŁUKASZ", "Lukasz", "lukey", "Lu-\nkasz", "Nowak"}},
        {"P003",
         {"Ọláolú", "ọláolú", "ỌLÁOLÚ", "Olaolu", "O\u0323la\u0301olu\u0301", "Olaolu’s", "Adéyẹmí",
          "ADEYEMI"}},
        {"P004",
         {"Şeyma", "Seyma", "şeyma", "ŞEYMA", "Seyma's", "O’Brien-Özdemir", "O'Brien-Ozdemir",
          "O'BRIEN-ÖZDEMIR", "o’brien özdemir", "OBrien", "O Brien", "o-brien", "Özdemir", "Ozdemir",
          "Oezdemir", "ozdemir’s", "O’Brien", "O'Brien-\nÖzdemir", "O’Brien\u2011Özdemir"}},
        {"P005",
         {"Siân", "Sian", "SIÂN", "Sia\u0302n", "Sian’s", "D’Souza", "D'Souza", "DSouza", "d souza",
          "D'SOUZA'S", "dsouza"}},
        {"P006", {"Al-Amin", "al amin", "AlAmin", "AL-AMIN", "Amin", "al\nAmin", "Al-Amin’s", "Ahmed"}},
        {"P007", {"Ng", "NG", "ng", "Ng’s", "Wei Ng", "Ng, Wei"}},
        {"P008", {"Dan", "DAN", "dan", "Dan's", "Dan’S", "Fairbrother", "fair-\nbrother"}},
        {"P010", {"An Li", "an li", "Li, An", "An\nLi"}},
        {"P011",
         {"Mary Ann", "mary-ann", "MaryAnn", "Mary", "Ann", "van der Berg", "Berg", "VANDERBERG",
          "Van-der-Berg"}},
        {"P012", {"李明", "李 明", "明李"}},
        {"P014", {"Søren", "Soren", "Soeren", "SØREN", "Weiß", "Weiss", "WEISS"}},
        {"P015", {"Мария", "МАРИЯ", "Иванова"}},
        {"P016", {"محمد", "مُحَمَّد", "حسن", "مـحمد"}},
    };
    for (const auto& [code, texts] : all)
        for (const std::string& name : texts)
            for (const std::string& text :
                 {name, "It was hard for " + name + " at first.", "He saw (" + name + ") twice"}) {
                INFO(text);
                const auto hits = watch().find(text);
                REQUIRE_FALSE(hits.empty());
                CHECK(hits[0].kind == "name");
                CHECK(hits[0].pupil == code);
            }
}

TEST_CASE("a name is found in file names, addresses and anchors") {
    for (const std::string text : {"cases/zoe-on-time", "cases/zoe-on-time.html", "cases/Zo%C3%AB.pdf",
                                   "zo%c3%ab-on-time", "zoe_on_time.png", "ZoeOnTime.pdf", "images/2zoe2.png",
                                   "zoes-story", "https://example.org/a?b=zoe&c=1", "#zoe-s-story",
                                   "cases/nguyen.html", "o-brien-ozdemir.html", "cases/obrien.html"}) {
        INFO(text);
        const auto hits = watch().find(text);
        REQUIRE_FALSE(hits.empty());
        CHECK((hits[0].pupil == "P001" || hits[0].pupil == "P004"));
    }
}

TEST_CASE("a word that only contains a name is none") {
    for (const std::string text :
         {"Danny",   "danger",  "the mayor", "Mayor",       "dismay",      "abundant", "Zoetrope",
          "An hour", "an hour", "willing",   "Amino acids", "the wedding", "ngo",      "Danish",
          "annual",  "Bergen",  "van",       "der",         "Al",          "Brienz",   "Souzas are marches",
          "sodan",   "明日は雨"}) {
        INFO(text);
        CHECK(found(text) == Found{});
    }
}

TEST_CASE("a two-letter name that is an ordinary word counts with a capital inside a sentence only") {
    CHECK(found("An hour was enough.") == Found{});
    CHECK(found("It took an hour. An hour was enough.") == Found{});
    CHECK(found("Then An came in.") == Found{"name P010: An"});
}

TEST_CASE("an allowed word passes as it is written there") {
    CHECK(found("Five minutes of grace. Grace is free.") == Found{});
    CHECK(found("The school will try. Will it help?") == Found{});
    CHECK(found("It went well for Will today.") == Found{"name P013: Will"});
    CHECK(found("May came.") == Found{"name P009: May"});
}

TEST_CASE("a month with its year is no name") {
    CHECK(found("From 12 May 2026 on") == Found{});
    CHECK(found("In May, 2026") == Found{});
    CHECK(found("May came on time") == Found{"name P009: May"});
    CHECK(found("May 12 times") == Found{"name P009: May"});
}

TEST_CASE("the school's own name may hold a pupil's") {
    CHECK(found("St Mary’s Primary School") == Found{});
    CHECK(found("A report of St Mary's Primary School about Mary") == Found{"name P011: Mary"});
}

TEST_CASE("names of staff are watched, single parts only with a capital") {
    CHECK(found("Denise Hathersall") == Found{"staff name M1: Denise Hathersall"});
    CHECK(found("Ms Hathersall said") == Found{"staff name M1: Hathersall"});
    CHECK(found("with Mr Green") == Found{"staff name M2: Green"});
    CHECK(found("a green hat") == Found{});
    CHECK(found("imran green") == Found{"staff name M2: imran green"});
}

TEST_CASE("a role in the place of a mentor's name is no name, and a family name that is a role is one") {
    model::Model model;
    for (const auto& [id, name] :
         {std::pair{"M1", "A Mentor"}, std::pair{"M2", "Learning mentor 2"}, std::pair{"M3", "Mrs Foster"},
          std::pair{"M4", "J Head"}, std::pair{"M5", "Grace Will"}}) {
        model::Mentor mentor;
        mentor.id.value = id;
        mentor.name.value = name;
        model.school.mentors.push_back(mentor);
    }
    const Watch watch{model};
    CHECK(watch.find("It helps when a Mentor, or Learning Mentor, is there.").empty());
    CHECK(watch.find("They met with Foster at ten.").size() == 1);
    CHECK(watch.find("They met with Head at ten.").size() == 1);
    CHECK_FALSE(watch.find("They met with Grace Will at ten.").empty());
}

TEST_CASE("a UPN is found however it is spaced") {
    for (const std::string upn :
         {"B801200005001", "b801200005001", "B 8012 0000 5001", "B-801-2000-05001", "B801 2000 05001",
          "B80120000\u00AD5001", "Ｂ801200005001", "B8012\n00005001"}) {
        INFO(upn);
        CHECK(found("no. " + upn + ".") == Found{"UPN P001: " + upn});
    }
    CHECK(found("B8012000050012") == Found{});
    CHECK(found("XB801200005001") == Found{});
    CHECK(found("B801200005002") == Found{});
}

TEST_CASE("a pupil's code is found as it stands") {
    CHECK(found("see P007.") == Found{"pupil code P007: P007"});
    CHECK(found("cases/p007.html") == Found{"pupil code P007: p007"});
    CHECK(found("P0071 and P00 and AP007") == Found{});
}

TEST_CASE("a date of birth is found in the usual spellings") {
    for (const std::string day : {"2016-03-04",
                                  "04/03/2016",
                                  "4/3/16",
                                  "4/3/2016",
                                  "04.03.2016",
                                  "4.3.16",
                                  "4-3-2016",
                                  "04-03-16",
                                  "4 March 2016",
                                  "4 march 2016",
                                  "4th March 2016",
                                  "4th of March 2016",
                                  "4th of March, 2016",
                                  "the 4th of March 2016",
                                  "March 4, 2016",
                                  "March 4th, 2016",
                                  "March 4 2016",
                                  "4 Mar 2016",
                                  "4 Mar. 2016",
                                  "4-Mar-16",
                                  "4 3 16",
                                  "4–3-16",
                                  "04MAR2016",
                                  "2016/03/04",
                                  "2016 March 4",
                                  "20160304",
                                  "04032016",
                                  "4\u00A0March\u00A02016",
                                  "04 / 03 / 2016",
                                  "4–3–2016",
                                  "4 March\n2016"}) {
        INFO(day);
        const auto hits = watch().find("born " + day + " here");
        REQUIRE(hits.size() == 1);
        CHECK(hits[0].kind == "date of birth");
        CHECK(hits[0].pupil == "P001");
    }
    for (const std::string day :
         {"2016-03-05", "2016-04-03", "03/04/2016", "14 March 2016", "4 March 2017", "4 March", "March 2016",
          "104/03/2016", "4 marches 2016", "KS4 3-16", "4/3, 16"}) {
        INFO(day);
        CHECK(found(day) == Found{});
    }
}

TEST_CASE("what only machines read is not searched for names") {
    CHECK(found("data:font/woff2;base64,d09GMgABAAA+Dan/zoe+Ng==") == Found{});
    CHECK(found("script-src 'sha256-Dan/zoe+Ng0000000000000000000000000000000000000='") == Found{});
    CHECK(found("assets/0dan1bead3ada77.css") == Found{"name P008: dan"});  // n is no hexadecimal digit
    CHECK(found("assets/0dad1bead3ada77.css") == Found{});
}

TEST_CASE(
    "a name that is an everyday word too is found with a capital, with the other name, and as a file's "
    "name") {
    model::Model model;
    model.pupils = {sample::pupil("P001", "Summer", "Page"), sample::pupil("P002", "Mark", "Okafor-Green"),
                    sample::pupil("P003", "Tyler", "Marsh")};
    const Watch watch(model, {{}, {}, "Green\nMark\nSummer\ngreen\nmark\npage\nsummer\nsummer's\n"});
    const auto count = [&](std::string_view text) { return watch.find(text).size(); };
    CHECK(count("In the summer we turned the page and put a mark on the green.") == 0);
    CHECK(count("There Summer cried.") == 1);
    CHECK(count("Summer cried.") == 1);
    CHECK(count("what Mark’s mother said") == 1);
    CHECK(count("summer page came late") == 1);
    CHECK(count("a boy called tyler") == 1);
    CHECK(count("a girl called okafor") == 1);
    CHECK(count("the second-half-of-summer") == 0);
    CHECK(count("cases/summer.html") == 1);
    CHECK(count("cases/summer") == 1);
}

TEST_CASE("the program's own words are known as such, in whichever case it has them, but never a full name") {
    model::Model model;
    model.pupils = {sample::pupil("P001", "May", "Page"), sample::pupil("P002", "Ines", "Tallow")};
    const Watch watch(model, {{"month.5: \"May\"", "Page {page} of {pages}"}, {7}, "may\npage\n"});
    const auto own = [&](std::string_view text) {
        const auto hits = watch.find(text);
        REQUIRE(hits.size() == 1);
        return hits[0].own_word;
    };
    CHECK(own("Page 1 of 4"));
    CHECK(own("until 12 May"));
    CHECK_FALSE(own("May Page"));
    CHECK_FALSE(own("Ines"));
    CHECK(watch.is_own_file(7));
    CHECK_FALSE(watch.is_own_file(0));
}

TEST_CASE("letters of other scripts that look alike do not hide a name") {
    for (const std::string text : {"D\u0430n",                      // Cyrillic a
                                   "F\u0430irbr\u043Ether",         // Cyrillic a and o
                                   "\u039Dowak",                    // Greek capital nu
                                   "N\u043Ewak", "H\u0430them"}) {  // the last is nobody's
        INFO(text);
        CHECK(found(text).size() == (text.starts_with("H") ? 0 : 1));
    }
    model::Model model;
    model.pupils = {sample::pupil("P001", "Sasha", "Pope"), sample::pupil("P002", "Вова", "Сара")};
    const Watch names{model};
    CHECK(names.find("\u0440\u043E\u0440\u0435").size() == 1);  // "pope" wholly in Cyrillic letters
    CHECK(names.find("ВОВА").size() == 1);
    CHECK(names.find("вова").size() == 1);
    CHECK(names.find("САРА").size() == 1);
    CHECK(names.find("сара").size() == 1);
}

TEST_CASE("an initial with the other name is found although the name alone is allowed") {
    CHECK(found("Grace W. came") == Found{"name P013: Grace W"});
    CHECK(found("G. Will came") == Found{"name P013: G. Will"});
    CHECK(found("J. Fairbrother") == Found{"name P008: Fairbrother"});
    CHECK(found("five minutes of grace w") == Found{});
    model::Model model;
    model.pupils = {sample::pupil("P001", "Grace", "Iqbal")};
    model.school.allowed_words.resize(1);
    model.school.allowed_words[0].word.value = "Grace";
    const Watch watch{model};
    CHECK(watch.find("With Grace I said it").empty());
    CHECK(watch.find("With Grace I. it was so").size() == 1);
}

TEST_CASE("several nicknames may stand in one cell") {
    model::Model model;
    model.pupils = {sample::pupil("P001", "Benjamin", "Osei")};
    model.pupils[0].known_as.value = "Benjy; Jamie/Bj\u00F8rnie";
    const Watch watch{model};
    for (const char* const text : {"Benjy", "jamie", "Bjornie", "Benjy Osei"})
        CHECK(watch.find(text).size() == 1);
}

TEST_CASE("who gave a consent or approved a case is watched by name, and roles are not") {
    model::Model model;
    for (const char* const giver : {"Mrs Sandra Pell", "parent or carer", "Ms Trent", "Key worker",
                                    "Social Worker", "Foster carer (Jill Amory)"}) {
        model::Consent consent;
        consent.subject.value = "P001";
        consent.given_by = giver;
        model.consents.push_back(consent);
    }
    model.cases.resize(1);
    model.cases[0].id.value = "on-time";
    model.cases[0].approved = model::Approval{"Judith Penhallow, headteacher", {}};
    const Watch watch(model, {{}, {}, "key\nsocial\nworker\n"});
    for (const char* const text : {"Sandra Pell", "Mrs Pell said", "Ms Trent", "Amory", "jill amory"}) {
        INFO(text);
        const auto hits = watch.find(text);
        REQUIRE(hits.size() == 1);
        CHECK(hits[0].kind == "family name");
    }
    REQUIRE(watch.find("by Judith Penhallow").size() == 1);
    CHECK(watch.find("by Judith Penhallow")[0].kind == "approver");
    CHECK(watch.find("The Key Worker and a Social Worker; the Headteacher; a Parent; Carer; Foster").empty());
}

namespace {

struct Spelt {
    const char* first;
    const char* last;
    const char* text;
};

Watch watch_for(const char* first, const char* last, const char* known_as = "") {
    model::Model model;
    model.pupils.push_back(sample::pupil("P001", first, last));
    model.pupils.front().known_as.value = known_as;
    return Watch{model};
}

}  // namespace

TEST_CASE("a name is found in the spellings that keyboards, exports and habits make of it") {
    for (const Spelt& one : {
             Spelt{"Jago", "Rosewarne", "Then Rose- warne came."},
             Spelt{"Jago", "Rosewarne", "#TeamJago came."},
             Spelt{"Jago", "Rosewarne", "Mail jrosewarne at school."},
             Spelt{"Jago", "Rosewarne", "https://example.org/?q=jrosewarne"},
             Spelt{"Boom", "พิพัฒนกุลชัยวัฒนานนท์", "Then พิพัฒนกุลชัยวัฒนานนท์ came."},
             Spelt{"クリストファーアレクサンダー", "森", "Then クリストファーアレクサンダー came."},
             Spelt{"צ׳ן", "אבוטבול", "Then צ׳ן came."},
             Spelt{"བསྟན་འཛིན", "རྒྱ་མཚོ", "Then རྒྱ་མཚོ came."},
             Spelt{"Ιωάννα", "Αντωνίου", "Then ΙΩΑΝΝΑ came."},
             Spelt{"Գևորգ", "Հակոբյան", "Then ԳԵՎՈՐԳ came."},
             Spelt{"Đorđe", "Đukanović", "Then Djordje came."},
             Spelt{"Djordje", "Djukanovic", "Then Đorđe came."},
             Spelt{"Əli", "Məmmədov", "Then Mammadov came."},
             Spelt{"Akɔsua", "Mensah", "Then Akosua came."},
             Spelt{"Erling", "Ødegård", "Then Odegaard came."},
             Spelt{"Joerg", "Mueller", "Then Jörg came."},
             Spelt{"Troels", "Aagesen", "Then Ågesen came."},
             Spelt{"Ŋutifafa", "Agbe", "Then Ngutifafa came."},
             Spelt{"Muʿādh", "Ṣāliḥ", "Then Mu'adh came."},
             Spelt{"Muʿādh", "Ṣāliḥ", "Then Muadh came."},
             Spelt{"Ra'ad", "Ma'moun", "Then Raʿad came."},
             Spelt{"Fionn", "Odonoghue", "Then O'Donoghue came."},
             Spelt{"Noor", "Alkhoury", "Then Al Khoury came."},
             Spelt{"Abdulrahman", "Elsharkawy", "Then Abdul-Rahman came."},
             Spelt{"Annmarie", "Mcilroy", "Then Ann-Marie came."},
             Spelt{"Annmarie", "Mcilroy", "Then Mc Ilroy came."},
             Spelt{"Seònaid", "NicDhòmhnaill", "Then Nic Dhòmhnaill came."},
             Spelt{"Femke", "Vandenberghe", "Then Van den Berghe came."},
             Spelt{"Yichen", "Guo", "Then Yi-Chen came."},
             Spelt{"Ngọc Hà", "Đặng", "Then Hà came."},
             Spelt{"गीता देवी", "राणा", "Then गीता came."},
             Spelt{"ਗੁਰਪ੍ਰੀਤ ਕੌਰ", "ਸਿੱਧੂ", "Then ਕੌਰ came."},
             Spelt{"Leo", "von Uz", "Then Mr Uz came."},
             Spelt{"علی", "کریمی", "Then كريمي came."},
             Spelt{"小明", "欧阳", "Then 歐陽 came."},
             Spelt{"An", "Do", "An’s bag was lost."},
             Spelt{"An", "Do", "Mrs. Do came."},
             Spelt{"An", "Do", "An: came late"},
             Spelt{"Zoë", "O’Brien", "Then O‧Brien came."},
         }) {
        INFO(one.first << " " << one.last << ": " << one.text);
        CHECK_FALSE(watch_for(one.first, one.last).find(one.text).empty());
    }
    CHECK_FALSE(watch_for("Ali", "Omar", "Bo, Jo").find("Then Bo came.").empty());
}

TEST_CASE("whatever stands in a register is found as it stands there") {
    for (const Spelt& one :
         {Spelt{"Anne-Marie", "O'Brien-Smith", ""}, Spelt{"Nguyễn Thị", "Hương", ""},
          Spelt{"José María", "de la Cruz y Gómez", ""}, Spelt{"Þórður", "Þorgilsdóttir", ""},
          Spelt{"Siân", "ap Rhys", ""}, Spelt{"محمد", "العلي", ""}, Spelt{"พิพัฒนกุลชัยวัฒนานนท์", "ณ อยุธยา", ""},
          Spelt{"צ׳ן", "בן־דוד", ""}, Spelt{"Ka‘imi", "Ho’okano", ""},
          Spelt{"Mary Ann (Polly)", "St. John", ""}, Spelt{"J.R.", "Ng’ang’a", ""},
          Spelt{"Əli", "Məmmədov", ""}}) {
        const Watch watch = watch_for(one.first, one.last);
        for (const std::string name : {one.first, one.last}) {
            INFO(name);
            CHECK_FALSE(watch.find("Then " + name + " came.").empty());
        }
    }
}

TEST_CASE("names of grown-ups are found with two letters behind a title, and with umlauts written out") {
    model::Model model;
    for (const char* const name : {"Mei Ng", "Ana Müller", "გიორგი ბერიძე"}) {
        model::Mentor mentor;
        mentor.id.value = name;
        mentor.name.value = name;
        model.school.mentors.push_back(mentor);
    }
    const Watch watch{model};
    for (const char* const text : {"Ms Ng helped.", "Mr Mueller came.", "Then ბერიძე came."}) {
        INFO(text);
        CHECK_FALSE(watch.find(text).empty());
    }
    CHECK(watch.find("The meeting, ng, ended.").empty());
}

TEST_CASE("a whole name that reads as ordinary words is one with capitals only") {
    model::Model model;
    for (const auto& [first, last] : {std::pair{"Can", "Do"}, std::pair{"Jo", "King"}, std::pair{"So", "On"}})
        model.pupils.push_back(sample::pupil(first, first, last));
    Watch::Own own;
    own.dictionary = "can\ndo\njoking\nking\nso\non\n";
    const Watch watch{model, own};
    CHECK(watch.find("What a mentor can do is listen, and so on; it was all joking.").empty());
    CHECK_FALSE(watch.find("Then Can Do came.").empty());
    CHECK_FALSE(watch.find("Then Jo King came.").empty());
    CHECK(watch.find("They ate at McDonald's.").empty());
}
