# Odds ratios by Woolf, and exact from the noncentral hypergeometric law, held against fisher.test; McNemar's
# test as binom.test.
source("shapes.R")
set.seed(1955)

exact <- function(a, b, c, d) {
    total <- a + c; support <- max(0, total - (c + d)):min(a + b, total)
    weights <- dhyper(support, a + b, c + d, total, log = TRUE)
    law <- function(log_odds) { w <- weights + log_odds * support; w <- exp(w - max(w)); w / sum(w) }
    solve <- function(f) exp(uniroot(f, c(-60, 60), tol = 1e-14, maxiter = 2000)$root)
    value <- if (a == min(support)) 0 else if (a == max(support)) NA else
        solve(function(l) sum(support * law(l)) - a)
    low <- if (a == min(support)) 0 else solve(function(l) sum(law(l)[support >= a]) - 0.025)
    high <- if (a == max(support)) NA else solve(function(l) sum(law(l)[support <= a]) - 0.025)
    fisher <- fisher.test(matrix(c(a, b, c, d), 2))
    # fisher.test looks for a root between 0 and 1, of the ratio or of one over it, to four digits.
    near <- function(x, y) is.na(x) && is.infinite(y) ||
        if (y > 1) abs(1 / x - 1 / y) < 3e-4 else abs(x - y) < 3e-4
    stopifnot(near(low, fisher$conf.int[1]), near(high, fisher$conf.int[2]), near(value, fisher$estimate))
    c(value, low, high)
}

one <- function(name, x, n, y, m) {
    case <- list(case = name, count = x, of = n, other_count = y, other_of = m, value = NA, low = NA, high = NA,
                 exact = NA, exact_low = NA, exact_high = NA)
    if (x + y > 0 && x + y < n + m)
        case[c("exact", "exact_low", "exact_high")] <- exact(x, n - x, y, m - y)
    if (min(x, n - x, y, m - y) > 0) {
        model <- glm(cbind(c(x, y), c(n - x, m - y)) ~ c(1, 0), family = binomial, epsilon = 1e-12, maxit = 100)
        error <- sqrt(sum(1 / c(x, n - x, y, m - y)))
        value <- x * (m - y) / ((n - x) * y)
        stopifnot(abs(coef(model)[[2]] - log(value)) < 1e-7)
        stopifnot(abs(summary(model)$coefficients[2, 2] - error) < 1e-5)
        case[c("value", "low", "high")] <- value * exp(c(0, qnorm(c(0.025, 0.975))) * error)
    }
    case
}

cases <- list(
    one("tea (Fisher 1935)", 3, 4, 1, 4),
    one("twins (Fisher 1962)", 2, 12, 15, 18),
    one("admissions, women against men", 557, 1835, 1198, 2691),
    one("nobody in one group", 0, 12, 4, 14), one("everybody in one group", 12, 12, 9, 14),
    one("nobody at all", 0, 5, 0, 6), one("everybody", 5, 5, 6, 6), one("turned about", 0, 6, 6, 6),
    one("one against one", 1, 1, 0, 1))
for (i in 1:45) {
    n <- sample(c(2:15, 60, 400), 1); m <- sample(c(2:15, 60, 900), 1)
    cases <- c(cases, list(one(paste("made up", i), sample(0:n, 1), n, sample(0:m, 1), m)))
}
write_cases(cases, "odds.csv")

cases <- list()
for (pair in list(c(0, 0), c(0, 1), c(1, 1), c(5, 0), c(6, 0), c(0, 6), c(7, 2), c(2, 7), c(10, 10), c(3, 12),
                  c(150, 86), c(59, 6), c(24, 25), c(400, 330), c(1, 30))) {
    case <- list(case = paste(pair, collapse = " and "), to_yes = pair[1], to_no = pair[2], p = 1, low = NA, high = NA)
    if (sum(pair) > 0) {
        test <- binom.test(pair[1], sum(pair))
        case[c("p", "low", "high")] <- c(test$p.value, 100 * test$conf.int)
    }
    cases <- c(cases, list(case))
}
write_cases(cases, "mcnemar.csv")
