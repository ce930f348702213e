# Paired change: t.test, and Hedges' g within persons with its interval by the noncentral t.
source("shapes.R")
set.seed(1908)

one <- function(name, x) {
    n <- length(x)
    case <- list(case = name, values = list_of(x), n = n, mean = if (n > 0) mean(x) else NA, sd = if (n > 1) sd(x) else NA,
                 low = NA, high = NA, d_z = NA, d_z_low = NA, d_z_high = NA, g = NA, g_low = NA, g_high = NA)
    if (n < 2) return(case)
    if (sd(x) < 1e-9) { case$sd <- 0; return(case) }
    ends <- t.test(x)$conf.int
    t <- unname(t.test(x)$statistic)
    d_ends <- noncentrality_ends(t, n - 1) / sqrt(n)
    case[c("low", "high", "d_z", "d_z_low", "d_z_high")] <- c(ends, mean(x) / sd(x), d_ends)
    if (n > 2) case[c("g", "g_low", "g_high")] <- correction(n - 1) * c(mean(x) / sd(x), d_ends)
    case
}

cases <- list(
    one("no value", numeric(0)),
    one("one value", 2.5),
    one("all equal", rep(5.2, 4)),
    one("equal but for rounding", c(90.3 - 85.1, 70.3 - 65.1, 95.2 - 90.0, 5.2)),
    one("sleep (Cushny and Peebles 1905; Student 1908)", sleep$extra[11:20] - sleep$extra[1:10]),
    one("maize (Darwin 1876; Fisher 1935; eighths of an inch)",
        c(49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48)),
    one("two pairs far apart", c(-30, 41)),
    one("two pairs close together", c(5, 5.001)),
    one("three pairs, huge t", c(1000, 1000.001, 1000.002)),
    one("twenty pairs, huge t", 500 + (1:20) / 1e4),
    one("forty pairs, t of hundreds", 10 + (1:40) / 30),
    one("mean of nought", c(-3, -1, 1, 3)),
    one("half is nought", c(0, 0, 0, 4)),
    one("women, weight less height", women$weight - women$height))
for (shape in names(shapes)) for (n in sizes)
    cases <- c(cases, list(one(paste(shape, n), shapes[[shape]](n))))
write_cases(cases, "paired.csv")
