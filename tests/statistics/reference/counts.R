# Counts: poisson.test, and Byar's approximation.
source("shapes.R")
cases <- lapply(c(0:12, 15, 19, 20, 37, 64, 100, 250, 1000, 12345), function(x) {
    exact <- poisson.test(x)$conf.int
    z <- qnorm(0.975)
    list(case = paste(x), count = x, low = exact[1], high = exact[2],
         byar_low = if (x == 0) 0 else x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3,
         byar_high = (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)))^3)
})
write_cases(cases, "counts.csv")
