# Regression to the mean by integrating the normal law; the exact correction by R's gamma; Jacobson and Truax.
source("shapes.R")

cases <- list()
for (mean in c(0, 91.5)) for (sd in c(1, 7)) for (r in c(0, 0.35, 0.8, 1)) for (z in c(-2.5, -1, 0, 1.3)) {
    cut <- mean + z * sd
    weight <- function(x) dnorm(x, mean, sd)
    below <- integrate(function(x) x * weight(x), mean - 12 * sd, cut, rel.tol = 1e-12)$value /
        integrate(weight, mean - 12 * sd, cut, rel.tol = 1e-12)$value
    above <- integrate(function(x) x * weight(x), cut, mean + 12 * sd, rel.tol = 1e-12)$value /
        integrate(weight, cut, mean + 12 * sd, rel.tol = 1e-12)$value
    # The second measurement's expectation given the first is mean + r (first - mean).
    cases <- c(cases, list(list(case = paste(mean, sd, r, z), mean = mean, sd = sd, r = r, cut = cut, group = below,
                                below = mean + r * (below - mean) - below,
                                above = mean + r * (above - mean) - above)))
}
write_cases(cases, "regression_to_the_mean.csv")

write_cases(lapply(c(2, 3, 4, 5, 9, 10, 25, 60, 200, 1500), function(df)
    list(case = paste(df), df = df, usual = correction(df),
         exact = exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2))), "corrections.csv")

cases <- list()
for (sd in c(0.5, 5.8, 10)) for (r in c(0, 0.55, 0.8, 0.95)) for (change in c(-15, -3, 0, 1.2, 15)) {
    # The standard error of a difference of two measurements with error variance SD^2 (1 - r).
    index <- change / sqrt(2 * (sd * sqrt(1 - r))^2)
    cases <- c(cases, list(list(case = paste(sd, r, change), sd = sd, r = r, change = change, index = index,
                                verdict = sign(index) * (abs(index) > 1.96))))
}
write_cases(cases, "reliable_change.csv")
