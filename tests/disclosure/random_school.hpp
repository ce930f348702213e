// Schools made by chance: pupils, referrals and what was measured, as they stood on some day.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "figures/figures.hpp"
#include "model/model.hpp"
#include "sample.hpp"

namespace casebook::sample {

class RandomSchool {
  public:
    explicit RandomSchool(std::uint32_t seed) : random_(seed) {
        const int pupils = from_to(3, 50);
        const int years = from_to(1, 6);
        for (int i = 0; i < pupils; ++i) pupils_.push_back(some_pupil(i, years));
        const int referrals = from_to(0, 45);
        for (int i = 0; i < referrals; ++i) referrals_.push_back(some_referral());
        mentors_ = from_to(1, 3);
        for (int i = 0; i < pupils; ++i) {
            measured_.push_back(from_to(0, 9));
            changes_.push_back(from_to(-6, 8));
            befores_.push_back(from_to(80, 99));
        }
        for (int i = 0; i < pupils; ++i) meals_.push_back(meals_of(from_to(0, 9)));
        const auto with_meals = static_cast<int>(std::ranges::count(meals_, std::optional{true}));
        meals_in_school_ = with_meals + from_to(0, 60);
        on_roll_ = meals_in_school_ + pupils - with_meals + from_to(0, 100);
        const int leaning = from_to(0, 3);  // some questions are answered nearly alike by all
        for (int i = 0; i < pupils; ++i) answers_.push_back(some_answers(leaning));
    }

    /// The records on a day of the school year, so many days after its first.
    [[nodiscard]] model::Model on_day(int day) const {
        model::Model model;
        model.school.name.value = "Somewhere";
        model.school.period = {"2025", day_at(0), day_at(300)};
        model.school.pupils_on_roll = {on_roll_, {}};
        model.school.profile.push_back({{"free school meals", {}}, meals_in_school_, {}});
        for (int i = 0; i < mentors_; ++i)
            model.school.mentors.push_back(mentor("M" + std::to_string(i), "Mentor " + std::to_string(i)));
        for (const Stay& stay : pupils_) {
            if (stay.begun > day) continue;
            model::Pupil one = pupil(stay.code, "Ann", "Bee");
            one.year_group.value = std::to_string(stay.year);
            one.mentor.value = "M0";
            one.free_school_meals = meals_[static_cast<std::size_t>(std::stoi(stay.code.substr(1)))];
            one.support_started = model::Recorded<model::Date>{day_at(stay.begun), {}};
            if (stay.ended <= day) one.support_ended = model::Recorded<model::Date>{day_at(stay.ended), {}};
            model.pupils.push_back(one);
        }
        for (const model::Referral& referral : referrals_)
            if (std::chrono::sys_days{referral.date.value} <= std::chrono::sys_days{day_at(day)})
                model.referrals.push_back(referral);
        model::Session session;
        session.date.value = day_at(day);
        model.sessions.push_back(session);
        model.questionnaires.push_back(voice_on(day));
        return model;
    }

    /// The figures of those records, with a change measured for the pupils in which more than some share
    /// have both values.
    [[nodiscard]] figures::Figures figures_of(const model::Model& model) const {
        figures::Figures computed = figures::compute(model);
        figures::PairedChange change;
        change.id = "attendance.change";
        figures::YesNoChange absence{.id = "absence.persistent", .limit = 10};
        for (const model::Pupil& pupil : model.pupils) {
            const auto at = static_cast<std::size_t>(std::stoi(pupil.id.value.code.substr(1)));
            if (measured_[at] < 3) {
                change.lost.emplace_back(pupil.id.value, static_cast<figures::LostReason>(measured_[at]));
                ++absence.lost;
                continue;
            }
            const double before = befores_[at];
            const double during = before + changes_[at];
            change.pairs.push_back({pupil.id.value, before, during, {}, {}});
            absence.add(before <= 90, during <= 90);
        }
        figures::sum_up(change);
        absence.test();
        std::erase_if(computed.all, [](const figures::Figure& figure) {
            return figure.id == "attendance.change" || figure.id.starts_with("absence.");
        });
        computed.all.push_back({"attendance.change", "attendance.change", change});
        computed.all.push_back({"absence.persistent", "absence.persistent", absence});
        return computed;
    }

  private:
    struct Stay {
        std::string code;
        int year;
        int begun;
        int ended;
    };

    [[nodiscard]] model::Questionnaire voice_on(int day) const {
        model::Questionnaire voice;
        voice.id = "voice";
        voice.title.value = "Voice";
        voice.asked = "pupils";
        voice.scale = {"never", "seldom", "often", "always"};
        voice.agree = {"often", "always"};
        voice.items = {{{"heard", {}}, "I am heard"}, {{"calm", {}}, "I am calm"}};
        int asked = 0;
        for (std::size_t i = 0; i < pupils_.size(); ++i) {
            if (pupils_[i].begun > day - 30) continue;
            ++asked;
            if (!answers_[i].empty()) voice.responses.push_back({{}, answers_[i]});
        }
        voice.given_to = asked;
        return voice;
    }

    [[nodiscard]] static model::Date day_at(int day) {
        return model::Date{std::chrono::sys_days{date(2025, 9, 1)} + std::chrono::days{day}};
    }
    [[nodiscard]] static std::optional<bool> meals_of(int drawn) {
        return drawn == 0 ? std::nullopt : std::optional{drawn < 5};
    }
    int from_to(int low, int high) { return std::uniform_int_distribution(low, high)(random_); }

    std::map<std::string, std::string> some_answers(int leaning) {
        const std::array<std::string, 4> scale{"never", "seldom", "often", "always"};
        std::map<std::string, std::string> answers;
        if (from_to(0, 5) == 0) return answers;
        for (const char* const item : {"heard", "calm"})
            if (from_to(0, 15) != 0)
                answers[item] = scale.at(static_cast<std::size_t>(std::min(3, from_to(0, 3) + leaning)));
        return answers;
    }

    Stay some_pupil(int number, int years) {
        const int begun = from_to(-20, 200);
        return {"P" + std::to_string(number), from_to(1, years) * 2 - 1, begun, begun + from_to(25, 400)};
    }

    model::Referral some_referral() {
        const std::vector<std::string> reasons{"attendance", "behaviour", "anxiety", "anger", "friendships"};
        const std::vector<std::string> referrers{"class teacher", "SENCO", "parent or carer"};
        model::Referral referral;
        const int day = from_to(0, 200);
        referral.date.value = day_at(day);
        referral.pupil.value = {
            pupils_[static_cast<std::size_t>(from_to(0, static_cast<int>(pupils_.size()) - 1))].code};
        referral.referred_by.value = referrers[static_cast<std::size_t>(std::min(from_to(0, 3), 2))];
        for (const std::string& reason : reasons)
            if (from_to(0, 3) == 0) referral.reasons.push_back({reason, {}});
        referral.decision = static_cast<model::Decision>(std::max(0, from_to(-3, 3)));
        if (referral.decision != model::Decision::pending)
            referral.decided = model::Recorded<model::Date>{day_at(day + from_to(0, 20)), {}};
        return referral;
    }

    std::mt19937 random_;
    std::vector<Stay> pupils_;
    std::vector<model::Referral> referrals_;
    int mentors_ = 1;
    std::vector<int> measured_;
    std::vector<int> changes_;
    std::vector<int> befores_;
    std::vector<std::optional<bool>> meals_;
    std::vector<std::map<std::string, std::string>> answers_;  ///< by item; empty: did not answer
    int meals_in_school_ = 0;
    int on_roll_ = 0;
};

}  // namespace casebook::sample
