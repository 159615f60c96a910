// SPDX-License-Identifier: Apache-2.0
#include <samklang/eval/logistic.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace samklang::eval {

namespace {

constexpr double tolerance = 1e-9;

/// Solves the symmetric positive definite system `matrix` x = `vector` by Cholesky's decomposition, in place.
bool solve(std::vector<double>& matrix, std::vector<double>& vector) {
  const std::size_t n = vector.size();
  for (std::size_t j = 0; j < n; ++j) {
    double diagonal = matrix[j * n + j];
    for (std::size_t k = 0; k < j; ++k) diagonal -= matrix[j * n + k] * matrix[j * n + k];
    if (!(diagonal > 0)) return false;
    matrix[j * n + j] = std::sqrt(diagonal);
    for (std::size_t i = j + 1; i < n; ++i) {
      double sum = matrix[i * n + j];
      for (std::size_t k = 0; k < j; ++k) sum -= matrix[i * n + k] * matrix[j * n + k];
      matrix[i * n + j] = sum / matrix[j * n + j];
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < i; ++k) vector[i] -= matrix[i * n + k] * vector[k];
    vector[i] /= matrix[i * n + i];
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) vector[i] -= matrix[k * n + i] * vector[k];
    vector[i] /= matrix[i * n + i];
  }
  return true;
}

double log_one_plus_exp(double x) { return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x)); }

class Newton {
public:
  Newton(const Samples& samples, const LogisticOptions& options) : samples_(samples), options_(options) {
    const std::size_t features = samples.features;
    size_ = features + 1;
    signs_ = options.signs.empty() ? std::vector<Sign>(features, Sign::free) : options.signs;
    signs_.push_back(options.constant ? Sign::free : Sign::zero);
    scale();
    point_.assign(size_, 0);
  }

  LogisticModel run() {
    double loss = loss_at(point_);
    for (unsigned i = 0; i < options_.iterations; ++i) {
      derive();
      if (!step(loss)) break;
    }
    LogisticModel model;
    model.weights = point_;
    for (std::size_t j = 0; j < samples_.features; ++j) model.weights[j] *= factors_[j];
    return model;
  }

private:
  double weight(std::size_t row) const { return samples_.weights.empty() ? 1 : samples_.weights[row]; }

  // Each feature in its own standard deviations; one that never varies is held at 0.
  void scale() {
    const std::size_t features = samples_.features;
    std::vector<double> sum(features, 0);
    std::vector<double> squares(features, 0);
    double all = 0;
    for (std::size_t i = 0; i < samples_.size(); ++i) {
      all += weight(i);
      const auto row = samples_.row(i);
      for (std::size_t j = 0; j < features; ++j) sum[j] += weight(i) * static_cast<double>(row[j]);
    }
    for (double& one : sum) one /= all;
    for (std::size_t i = 0; i < samples_.size(); ++i) {
      const auto row = samples_.row(i);
      for (std::size_t j = 0; j < features; ++j) {
        const double away = static_cast<double>(row[j]) - sum[j];
        squares[j] += weight(i) * away * away;
      }
    }
    factors_.resize(features);
    for (std::size_t j = 0; j < features; ++j) {
      const double deviation = std::sqrt(squares[j] / all);
      const bool varies = deviation > 1e-7;
      factors_[j] = varies ? 1 / deviation : 0;
      if (!varies) signs_[j] = Sign::zero;
    }
    scaled_.resize(samples_.size() * size_);
    for (std::size_t i = 0; i < samples_.size(); ++i) {
      const auto row = samples_.row(i);
      for (std::size_t j = 0; j < features; ++j) scaled_[i * size_ + j] = static_cast<double>(row[j]) * factors_[j];
      scaled_[i * size_ + features] = 1;
    }
  }

  double logit(const std::vector<double>& point, std::size_t row) const {
    const double* values = scaled_.data() + row * size_;
    return std::inner_product(point.begin(), point.end(), values, 0.0);
  }

  double loss_at(const std::vector<double>& point) const {
    double loss = 0;
    for (std::size_t i = 0; i < samples_.size(); ++i) {
      const double z = logit(point, i);
      loss += weight(i) * log_one_plus_exp(samples_.labels[i] != 0 ? -z : z);
    }
    for (std::size_t j = 0; j + 1 < size_; ++j) loss += options_.l2 / 2 * point[j] * point[j];
    return loss;
  }

  void derive() {
    gradient_.assign(size_, 0);
    curvature_.assign(size_ * size_, 0);
    for (std::size_t i = 0; i < samples_.size(); ++i) {
      const double p = sigmoid(logit(point_, i));
      const double slope = weight(i) * (p - (samples_.labels[i] != 0 ? 1 : 0));
      const double bend = weight(i) * p * (1 - p);
      const double* values = scaled_.data() + i * size_;
      for (std::size_t j = 0; j < size_; ++j) {
        gradient_[j] += slope * values[j];
        const double scaled = bend * values[j];
        for (std::size_t k = 0; k <= j; ++k) curvature_[j * size_ + k] += scaled * values[k];
      }
    }
    for (std::size_t j = 0; j + 1 < size_; ++j) {
      gradient_[j] += options_.l2 * point_[j];
      curvature_[j * size_ + j] += options_.l2;
    }
  }

  // Held at 0 by its sign, and wanting to go where it may not.
  bool held(std::size_t j) const {
    if (signs_[j] == Sign::zero) return true;
    if (signs_[j] == Sign::not_negative) return point_[j] <= 0 && gradient_[j] >= 0;
    if (signs_[j] == Sign::not_positive) return point_[j] >= 0 && gradient_[j] <= 0;
    return false;
  }

  double allowed(std::size_t j, double value) const {
    if (signs_[j] == Sign::not_negative) return std::max(0.0, value);
    if (signs_[j] == Sign::not_positive) return std::min(0.0, value);
    return value;
  }

  bool step(double& loss) {
    std::vector<std::size_t> free;
    double steepest = 0;
    for (std::size_t j = 0; j < size_; ++j) {
      if (held(j)) continue;
      free.push_back(j);
      steepest = std::max(steepest, std::abs(gradient_[j]));
    }
    if (steepest < tolerance) return false;
    const std::size_t n = free.size();
    std::vector<double> matrix(n * n);
    std::vector<double> direction(n);
    for (std::size_t i = 0; i < n; ++i) {
      direction[i] = -gradient_[free[i]];
      for (std::size_t k = 0; k <= i; ++k) matrix[i * n + k] = curvature_[free[i] * size_ + free[k]];
      matrix[i * n + i] += 1e-10; // separable labels without a pull leave it singular
    }
    if (!solve(matrix, direction)) return false;
    // Halved until the loss falls, as Bertsekas (1982) has it for simple bounds.
    for (int halvings = 0; halvings < 34; ++halvings) {
      const double length = std::ldexp(1.0, -halvings);
      std::vector<double> next = point_;
      double promised = 0;
      for (std::size_t i = 0; i < n; ++i) {
        const std::size_t j = free[i];
        next[j] = allowed(j, point_[j] + length * direction[i]);
        promised += gradient_[j] * (point_[j] - next[j]);
      }
      const double reached = loss_at(next);
      if (!(reached <= loss - 1e-4 * promised)) continue;
      const bool moved = loss - reached > 1e-13 * (1 + std::abs(loss));
      point_ = std::move(next);
      loss = reached;
      return moved;
    }
    return false;
  }

  const Samples& samples_;
  const LogisticOptions& options_;
  std::size_t size_ = 0;
  std::vector<Sign> signs_;
  std::vector<double> factors_;
  std::vector<double> scaled_;
  std::vector<double> point_;
  std::vector<double> gradient_;
  std::vector<double> curvature_;
};

} // namespace

double sigmoid(double logit) noexcept {
  if (logit >= 0) return 1 / (1 + std::exp(-logit));
  const double power = std::exp(logit);
  return power / (1 + power);
}

double LogisticModel::logit(std::span<const float> row) const noexcept {
  if (weights.empty()) return 0;
  double sum = weights.back();
  for (std::size_t j = 0; j < std::min(row.size(), weights.size() - 1); ++j)
    sum += weights[j] * static_cast<double>(row[j]);
  return sum;
}

double LogisticModel::probability(std::span<const float> row) const noexcept { return sigmoid(logit(row)); }

Result<LogisticModel> fit_logistic(const Samples& samples, const LogisticOptions& options) {
  const bool fits = samples.values.size() == samples.size() * samples.features &&
                    (samples.weights.empty() || samples.weights.size() == samples.size()) &&
                    (options.signs.empty() || options.signs.size() == samples.features);
  if (!fits) return Error{ErrorCode::usage, "the rows, labels, weights and signs do not fit together", "", {}};
  double ones = 0;
  double all = 0;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const double weight = samples.weights.empty() ? 1 : samples.weights[i];
    all += weight;
    ones += samples.labels[i] != 0 ? weight : 0;
  }
  if (!(ones > 0) || !(ones < all))
    return Error{ErrorCode::usage, "there are no rows of one of the two labels to learn from", "give more pairs", {}};
  return Newton(samples, options).run();
}

} // namespace samklang::eval
