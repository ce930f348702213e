# Made-up measures of pupils supported and of pupils to compare with, matched on the value before: nearest neighbour within
# 0.25 standard deviations, those with the fewest neighbours first. Then, over the pairs, the mean difference of the changes
# with its interval by t.test, Hedges' g between the groups with its interval by the noncentral t, and months of progress.
source("../../statistics/reference/shapes.R")
set.seed(1973)

matched <- function(one, other) {
    caliper <- 0.25 * sqrt((var(one) + var(other)) / 2)
    near <- outer(one, other, function(a, b) abs(a - b) <= caliper)
    partner <- rep(NA, length(one))
    free <- rep(TRUE, length(other))
    for (i in order(rowSums(near), seq_along(one))) {
        candidates <- which(near[i, ] & free)
        if (length(candidates) == 0) next
        best <- candidates[which.min(abs(one[i] - other[candidates]))]
        partner[i] <- best
        free[best] <- FALSE
    }
    partner
}
table_ends <- c(1, 9, 18, 26, 35, 44, 52, 61, 69, 78, 87, 95, 100)
months <- function(g) {
    hundredths <- round(abs(g) * 100)
    if (hundredths > 100) return(NA)
    sign(g) * (which(hundredths <= table_ends)[1] - 1)
}

data <- list()
results <- list()
one_case <- function(case, attainment, lower_is_better, n, m, gain, spread = 1) {
    before <- round(rnorm(n, 92, 9), 1)
    other_before <- round(rnorm(m, 96, 11), 1)
    after <- round(before + gain + rnorm(n, 2, 4 * spread), 1)
    other_after <- round(other_before + rnorm(m, 2, 4 * spread), 1)
    data[[length(data) + 1]] <<- data.frame(
        case = case, pupil = c(sprintf("P%03d", seq_len(n)), sprintf("Q%03d", seq_len(m))),
        comparison = rep(c(0, 1), c(n, m)), before = c(before, other_before), during = c(after, other_after))
    partner <- matched(before, other_before)
    pair <- !is.na(partner)
    own <- after[pair] - before[pair]
    others <- (other_after - other_before)[partner[pair]]
    test <- t.test(own - others)
    k <- sum(pair)
    x <- after[pair]
    y <- other_after[partner[pair]]
    d <- (mean(x) - mean(y)) / sqrt((var(x) + var(y)) / 2)
    df <- 2 * k - 2
    scale <- sqrt(2 / k)
    g <- correction(df) * c(d, noncentrality_ends(d / scale, df) * scale)
    why <- if (attainment == 0) "not-attainment" else if (k < 10) "few" else if (g[2] <= 0 && g[3] >= 0) "chance" else
        if (is.na(months(g[1]))) "beyond" else "given"
    results[[length(results) + 1]] <<- list(
        case = case, attainment = as.character(attainment), lower_is_better = as.character(lower_is_better),
        pupils = k, change = mean(own), other_change = mean(others), difference = unname(test$estimate),
        low = test$conf.int[1], high = test$conf.int[2], g = g[1], g_low = g[2], g_high = g[3],
        why = why, months = if (why == "given") (if (lower_is_better) -1 else 1) * months(g[1]) else NA)
}
one_case("a clear gain in attainment", 1, 0, 60, 220, 7)
one_case("a gain that chance could give", 1, 0, 30, 90, 1)
one_case("a clear loss in attainment", 1, 0, 60, 220, -7)
one_case("fewer errors are better", 1, 1, 60, 220, -7)
one_case("a scale and no attainment", 0, 0, 40, 120, 6)
one_case("few pupils", 1, 0, 7, 60, 8)
one_case("beyond the table", 1, 0, 50, 300, 16)
write.csv(do.call(rbind, data), "similar_pupils_data.csv", row.names = FALSE, quote = FALSE)
write_cases(results, "similar_pupils.csv")
