# Two data sets as other programs export them, and what R makes of them. Run in this folder: Rscript compute.R
# Invented by chance (set.seed); no real child. R 4.2.2 wrote the files beside it.
set.seed(20261123)

# A scale before and after, one row a pupil, in no order; some have no value after.
n <- 37
before <- round(pmin(40, pmax(0, rnorm(n, 22, 6))), 1)
after <- round(pmin(40, pmax(0, 0.6 * before + rnorm(n, 6, 4))), 1)
after[c(5, 18, 30)] <- NA
code <- sprintf("K%03d", sample(100:999, n))
write.table(data.frame(Code = code, Pre = before, Post = after), "scale.csv", sep = ";", dec = ",", na = "n/a",
            row.names = FALSE, quote = FALSE)

# Absence by week: ten weeks before support, the week of its start, twelve weeks after; some weeks unrecorded.
m <- 26
pupil <- sprintf("A%02d", 1:m)
start <- as.Date("2024-11-18")
weeks <- start + 7 * (-10:12)
rows <- expand.grid(week = weeks, pupil = pupil)
rows <- rows[order(rows$pupil, rows$week), ]
usual <- rep(runif(m, 0.70, 0.97), each = length(weeks))
rows$possible <- sample(c(10, 10, 10, 8), nrow(rows), replace = TRUE)
share <- pmin(0.99, usual + ifelse(rows$week > start, 0.03, 0))
rows$missed <- rows$possible - rbinom(nrow(rows), rows$possible, share)
rows <- rows[runif(nrow(rows)) > 0.07, ]
school <- data.frame(week = weeks, possible = 8000)
school$missed <- 8000 - rbinom(length(weeks), 8000, 0.93 - 0.002 * (weeks > start))
days <- function(day) format(day, "%d/%m/%Y")
write.csv(data.frame(Student = rows$pupil, `W/C` = days(rows$week), `Sessions possible` = rows$possible,
                     `Sessions missed` = rows$missed, check.names = FALSE), "absence.csv", row.names = FALSE, quote = FALSE)
write.csv(data.frame(Week = days(school$week), Possible = school$possible, Present = school$possible - school$missed),
          "school-attendance.csv", row.names = FALSE, quote = FALSE)

sums <- function(windows) sapply(pupil, function(one) {
    own <- rows[rows$pupil == one & windows(rows$week), ]
    100 * sum(own$possible - own$missed) / sum(own$possible)
})
# Of the whole school the weeks from the pupil's first recorded one to the last.
sums_of_school <- function(windows) sapply(pupil, function(one) {
    own <- rows$week[rows$pupil == one & windows(rows$week)]
    same <- school[min(own) <= school$week & school$week <= max(own), ]
    100 * sum(same$possible - same$missed) / sum(same$possible)
})
earlier <- function(week) week < start
later <- function(week) week > start

result <- data.frame(figure = character(), what = character(), value = numeric())
tell <- function(figure, what, value) result[nrow(result) + 1, ] <<- list(figure, what, value)
paired <- function(figure, from, to) {
    kept <- !is.na(from) & !is.na(to)
    change <- to[kept] - from[kept]
    k <- length(change)
    tell(figure, "pairs", k)
    tell(figure, "mean before", mean(from[kept]))
    tell(figure, "mean during", mean(to[kept]))
    tell(figure, "mean", mean(change))
    tell(figure, "sd", sd(change))
    ends <- t.test(to[kept], from[kept], paired = TRUE)$conf.int
    tell(figure, "low", ends[1])
    tell(figure, "high", ends[2])
    tell(figure, "d_z", mean(change) / sd(change))
    tell(figure, "g", mean(change) / sd(change) * (1 - 3 / (4 * (k - 1) - 1)))
}
paired("scale.change", before, after)
paired("attendance.change", sums(earlier), sums(later))
difference <- (sums(later) - sums(earlier)) - (sums_of_school(later) - sums_of_school(earlier))
tell("attendance.whole-school", "mean", mean(difference))
tell("attendance.whole-school", "low", t.test(difference)$conf.int[1])
tell("attendance.whole-school", "high", t.test(difference)$conf.int[2])
absent_before <- sums(earlier) <= 90
absent_during <- sums(later) <= 90
tell("absence.persistent", "only before", sum(absent_before & !absent_during))
tell("absence.persistent", "only during", sum(!absent_before & absent_during))
tell("absence.persistent", "p", binom.test(sum(absent_before & !absent_during),
                                           sum(absent_before != absent_during))$p.value)
result$value <- sprintf("%.15g", result$value)
write.csv(result, "expected.csv", row.names = FALSE, quote = FALSE)
