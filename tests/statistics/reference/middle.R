# Quartiles and the median: quantile(type = 7); the median's interval by turning the sign test round.
source("shapes.R")
set.seed(1996)

one <- function(name, x) {
    n <- length(x)
    case <- list(case = name, values = list_of(x), lower = NA, median = NA, upper = NA, tenth = NA, low = NA, high = NA)
    if (n == 0) return(case)
    case[c("lower", "median", "upper", "tenth")] <- quantile(x, c(0.25, 0.5, 0.75, 0.1), type = 7)
    # The smallest and the largest value of x that the sign test does not reject as the median, seen just
    # inside each gap between the values.
    y <- sort(x)
    kept <- which(vapply(0:n, function(below) min(pbinom(below, n, 0.5), pbinom(n - below, n, 0.5)) > 0.025, TRUE)) - 1
    if (min(kept) > 0) case[c("low", "high")] <- c(y[min(kept)], y[max(kept) + 1])
    case
}
cases <- list(one("no value", numeric(0)), one("one value", 7), one("all equal", rep(3, 9)),
              one("rivers", rivers), one("precip", as.numeric(precip)), one("islands", as.numeric(islands)),
              one("faithful", faithful$waiting), one("women", women$height))
for (shape in names(shapes)) for (n in c(2, 3, 5, 6, 7, 8, 9, 12, 25, 100))
    cases <- c(cases, list(one(paste(shape, n), shapes[[shape]](n))))
write_cases(cases, "middle.csv")
