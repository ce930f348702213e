// Chance that falls the same way each time, for tests that try many samples.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>
#include <vector>

namespace dice {

class Dice {
  public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}

    /// Above 0, at most 1; the same on every machine, unlike the standard library's distributions.
    double share() { return (static_cast<double>(engine_()) + 1) / 4294967296.0; }

    /// From 0 to `sides` − 1.
    int below(int sides) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(sides)); }

    double normal(double mean, double sd) {
        const double radius = std::sqrt(-2 * std::log(share()));
        return mean + sd * radius * std::cos(2 * std::numbers::pi * share());
    }

    std::vector<double> normals(int n, double mean, double sd) {
        std::vector<double> values;
        for (int i = 0; i < n; ++i) values.push_back(normal(mean, sd));
        return values;
    }

  private:
    std::mt19937 engine_;
};

}  // namespace dice
