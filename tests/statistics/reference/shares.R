# Shares: prop.test without correction is Wilson's interval, binom.test Clopper and Pearson's; differences by
# Newcombe's method 10; relative rates by Katz's logarithms.
source("shapes.R")
set.seed(1927)

wilson <- function(x, n) 100 * suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int
cases <- list()
for (n in c(1, 2, 3, 5, 8, 10, 12, 14, 31, 80, 148, 263, 2000))
    for (x in unique(round(n * c(0, 0.02, 0.1, 0.25, 0.5, 0.54, 0.75, 0.9, 1)))) {
        ends <- wilson(x, n); exact <- 100 * binom.test(x, n)$conf.int
        cases <- c(cases, list(list(case = paste(x, "of", n), count = x, of = n, low = ends[1], high = ends[2],
                                    exact_low = exact[1], exact_high = exact[2])))
    }
write_cases(cases, "shares.csv")

pair <- function(name, x, n, y, m) {
    p <- 100 * x / n; q <- 100 * y / m; one <- wilson(x, n); other <- wilson(y, m)
    case <- list(case = name, count = x, of = n, other_count = y, other_of = m, points = p - q,
                 low = p - q - sqrt((p - one[1])^2 + (other[2] - q)^2),
                 high = p - q + sqrt((one[2] - p)^2 + (q - other[1])^2), rate = NA, rate_low = NA, rate_high = NA)
    if (x > 0 && y > 0) {
        error <- sqrt((1 - x / n) / x + (1 - y / m) / y)
        case[c("rate", "rate_low", "rate_high")] <- exp(log(p / q) + c(0, qnorm(c(0.025, 0.975))) * error)
    }
    case
}
# Newcombe (1998), table II.
cases <- list(pair("Newcombe a", 56, 70, 48, 80), pair("Newcombe b", 9, 10, 3, 10), pair("Newcombe c", 6, 7, 2, 7),
              pair("Newcombe d", 5, 56, 0, 29), pair("Newcombe e", 0, 10, 0, 20), pair("Newcombe f", 0, 10, 0, 10),
              pair("Newcombe g", 10, 10, 0, 20), pair("Newcombe h", 10, 10, 0, 10), pair("one of one", 1, 1, 0, 1))
for (i in 1:40) {
    n <- sample(c(3:15, 60, 400), 1); m <- sample(c(3:15, 60, 400), 1)
    cases <- c(cases, list(pair(paste("made up", i), sample(0:n, 1), n, sample(0:m, 1), m)))
}
write_cases(cases, "share_differences.csv")
