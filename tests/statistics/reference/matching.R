# Nearest neighbours within strata and a caliper, by trying every pair at each step; balance by var().
source("shapes.R")
set.seed(1973)

one <- function(name, x, y, traits_x, traits_y, caliper) {
    scale <- sqrt((var(x) + var(y)) / 2)
    reach <- caliper * scale + 1e-9
    near <- outer(seq_along(x), seq_along(y), Vectorize(function(i, j)
        traits_x[i] == traits_y[j] && abs(x[i] - y[j]) <= reach))
    free <- rep(TRUE, length(y)); partner <- rep(0, length(x)); why <- rep("", length(x))
    for (i in order(rowSums(near), seq_along(x))) {
        open <- which(near[i, ] & free)
        if (length(open) > 0) {
            distance <- abs(x[i] - y[open])
            partner[i] <- open[which.min(distance)]; free[partner[i]] <- FALSE
        } else why[i] <- if (!any(traits_y == traits_x[i])) "alike" else if (!any(near[i, ])) "near" else "taken"
    }
    kept <- which(partner > 0)
    after <- if (length(kept) > 0) (mean(x[kept]) - mean(y[partner[kept]])) / scale else NA
    share <- function(v, of) mean(of == v)
    values <- sort(unique(c(traits_x, traits_y)))
    trait_before <- vapply(values, function(v) {
        apart <- share(v, traits_x) - share(v, traits_y)
        spread <- sqrt((var(traits_x == v) + var(traits_y == v)) / 2)
        if (abs(apart) < 1e-9) 0 else if (spread == 0) NA else apart / spread
    }, 0)
    outcome_x <- x + seq_along(x) / 7; outcome_y <- y + (seq_along(y) %% 3) / 2
    difference <- outcome_x[kept] - outcome_y[partner[kept]]
    ends <- if (length(kept) > 1) t.test(difference)$conf.int else c(NA, NA)
    list(case = name, one = list_of(x), other = list_of(y), traits = paste(traits_x, collapse = ";"),
         other_traits = paste(traits_y, collapse = ";"), caliper = caliper,
         partner = paste(partner, collapse = ";"), why = paste(why, collapse = ";"),
         before = (mean(x) - mean(y)) / scale, after = after, trait_before = list_of(trait_before),
         difference = if (length(kept) > 0) mean(difference) else NA, low = ends[1], high = ends[2])
}
# Values are whole eighths, so that distances and ties are exact on both sides.
eighths <- function(n, mean, sd) round(rnorm(n, mean, sd) * 8) / 8
cases <- list()
for (n in c(2, 5, 12, 30)) for (m in c(3, 10, 60, 200)) for (caliper in c(0.05, 0.25, 1))
    cases <- c(cases, list(one(paste(n, "of", m, "caliper", caliper), eighths(n, 90, 5), eighths(m, 93, 4),
                               sample(c("a", "b", "c"), n, TRUE), sample(c("a", "b", "d"), m, TRUE), caliper)))
write_cases(cases, "matching.csv")
