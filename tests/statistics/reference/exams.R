# The examination file of 65 Inner London schools (Goldstein, Rasbash and others 1993) as tracking data: what
# each school's figures are. The file itself is not kept here:
#     Rscript exams.R inner-london-exams.csv
source("shapes.R")
exams <- read.csv(commandArgs(TRUE)[1])
exams$intake <- (exams$intake_reading - mean(exams$intake_reading)) / sd(exams$intake_reading)
exams$score <- (exams$exam_score - mean(exams$exam_score)) / sd(exams$exam_score)

g_ends <- function(x, y) {
    df <- length(x) + length(y) - 2
    scale <- sqrt(1 / length(x) + 1 / length(y))
    d <- (mean(x) - mean(y)) / sqrt(((length(x) - 1) * var(x) + (length(y) - 1) * var(y)) / df)
    correction(df) * c(d, noncentrality_ends(d / scale, df) * scale)
}

# Progress is the standardised score less the standardised intake.
cases <- lapply(sort(unique(exams$school)), function(name) {
    here <- exams[exams$school == name, ]
    rest <- exams[exams$school != name, ]
    n <- nrow(here)
    change <- here$score - here$intake
    changed <- t.test(change)
    within <- correction(n - 1) * c(mean(change) / sd(change), noncentrality_ends(unname(changed$statistic), n - 1) / sqrt(n))
    if (n < 3) within <- c(NA, NA, NA)
    against <- t.test(here$exam_score, rest$exam_score)
    between <- g_ends(here$exam_score, rest$exam_score)
    differences <- t.test(change, rest$score - rest$intake)
    y <- sort(here$exam_score)
    k <- qbinom(0.025, n, 0.5)
    quarters <- quantile(y, c(0.25, 0.5, 0.75), type = 7)
    r <- if (n > 3) cor.test(here$intake_reading, here$exam_score) else NULL
    slope <- if (n > 2) confint(lm(exam_score ~ intake_reading, here))[2, ] else c(NA, NA)
    high <- c(sum(here$exam_score > 0.5), sum(rest$exam_score > 0.5))
    table <- c(high[1], n - high[1], high[2], nrow(rest) - high[2])
    odds <- if (min(table) > 0) table[1] * table[4] / (table[2] * table[3]) *
        exp(c(0, qnorm(c(0.025, 0.975))) * sqrt(sum(1 / table))) else c(NA, NA, NA)
    list(case = name, n = n, change = mean(change), change_low = changed$conf.int[1], change_high = changed$conf.int[2],
         g = within[1], g_low = within[2], g_high = within[3],
         difference = mean(here$exam_score) - mean(rest$exam_score), low = against$conf.int[1], high = against$conf.int[2],
         between = between[1], between_low = between[2], between_high = between[3],
         did = mean(change) - mean(rest$score - rest$intake), did_low = differences$conf.int[1],
         did_high = differences$conf.int[2],
         lower = quarters[[1]], median = quarters[[2]], upper = quarters[[3]],
         median_low = if (k > 0) y[k] else NA, median_high = if (k > 0) y[n - k + 1] else NA,
         r = if (n > 2) cor(here$intake_reading, here$exam_score) else NA,
         r_low = if (is.null(r)) NA else r$conf.int[1], r_high = if (is.null(r)) NA else r$conf.int[2],
         slope_low = slope[1], slope_high = slope[2],
         odds = odds[1], odds_low = odds[2], odds_high = odds[3])
})
write_cases(cases, "exams.csv")

# Girls of girls' schools beside girls of mixed schools with the same band of verbal reasoning and a near
# intake score.
types <- sort(unique(exams$school_type))
one <- exams[exams$sex == "F" & exams$school_type != "mixed", ]
other <- exams[exams$sex == "F" & exams$school_type == "mixed", ]
scale <- sqrt((var(one$intake_reading) + var(other$intake_reading)) / 2)
cases <- lapply(c(0.02, 0.1, 0.25), function(caliper) {
    reach <- caliper * scale + 1e-9
    near <- outer(one$intake_reading, other$intake_reading, function(a, b) abs(a - b) <= reach) &
        outer(one$verbal_reasoning_band, other$verbal_reasoning_band, "==")
    free <- rep(TRUE, nrow(other)); partner <- rep(0L, nrow(one))
    for (i in order(rowSums(near), seq_len(nrow(one)))) {
        open <- which(near[i, ] & free)
        if (length(open) == 0) next
        partner[i] <- open[which.min(abs(one$intake_reading[i] - other$intake_reading[open]))]
        free[partner[i]] <- FALSE
    }
    kept <- which(partner > 0)
    difference <- one$exam_score[kept] - other$exam_score[partner[kept]]
    ends <- t.test(difference)$conf.int
    list(case = paste("caliper", caliper), caliper = caliper, one = nrow(one), other = nrow(other), pairs = length(kept),
         before = (mean(one$intake_reading) - mean(other$intake_reading)) / scale,
         after = (mean(one$intake_reading[kept]) - mean(other$intake_reading[partner[kept]])) / scale,
         difference = mean(difference), low = ends[1], high = ends[2])
})
write_cases(cases, "exams_matched.csv")
