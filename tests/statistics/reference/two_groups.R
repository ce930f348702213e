# Difference of two means: t.test (Welch), Hedges' g between groups with its interval by the noncentral t; and
# difference in differences from each member's change.
source("shapes.R")
set.seed(1947)

one <- function(name, x, y) {
    n <- length(x); m <- length(y); df <- n + m - 2
    case <- list(case = name, one = list_of(x), other = list_of(y),
                 difference = if (n > 0 && m > 0) mean(x) - mean(y) else NA,
                 df = NA, low = NA, high = NA, pooled_sd = NA, d = NA, g = NA, g_low = NA, g_high = NA)
    if (n == 0 || m == 0) return(case)
    spread <- function(v) if (length(v) > 1 && sd(v) >= 1e-9) var(v) else 0
    if (n > 1 && m > 1 && spread(x) + spread(y) > 0) {
        welch <- t.test(x, y)
        case[c("df", "low", "high")] <- c(welch$parameter, welch$conf.int)
    }
    if (df < 1) return(case)
    case$pooled_sd <- sqrt(((n - 1) * spread(x) + (m - 1) * spread(y)) / df)
    if (case$pooled_sd == 0) return(case)
    case$d <- case$difference / case$pooled_sd
    if (df < 2) return(case)
    scale <- sqrt(1 / n + 1 / m)
    case[c("g", "g_low", "g_high")] <- correction(df) * c(case$d, noncentrality_ends(case$d / scale, df) * scale)
    case
}

cases <- list(
    one("nobody", numeric(0), c(1, 2)),
    one("one against one", 3, 5),
    one("one against two", 3, c(5, 6)),
    one("one against four", 3, c(5, 6, 8, 9)),
    one("two against two", c(3, 4), c(5, 9)),
    one("all equal", rep(4, 5), rep(4, 6)),
    one("equal within each", rep(4, 5), rep(6, 6)),
    one("one group all equal", rep(4, 5), c(1, 2, 5, 9)),
    one("sleep", sleep$extra[1:10], sleep$extra[11:20]),
    one("PlantGrowth", PlantGrowth$weight[1:10], PlantGrowth$weight[11:20]),
    one("PlantGrowth, the other treatment", PlantGrowth$weight[1:10], PlantGrowth$weight[21:30]),
    one("ToothGrowth", with(ToothGrowth, len[supp == "OJ"]), with(ToothGrowth, len[supp == "VC"])),
    one("chickwts", with(chickwts, weight[feed == "casein"]), with(chickwts, weight[feed == "horsebean"])),
    one("mtcars", with(mtcars, mpg[am == 1]), with(mtcars, mpg[am == 0])),
    one("InsectSprays", with(InsectSprays, count[spray == "A"]), with(InsectSprays, count[spray == "C"])),
    one("huge t", 500 + (1:9) / 1e4, 2 + (1:7) / 1e4))
for (shape in names(shapes)) for (n in c(2, 3, 7, 12, 40)) for (m in c(3, 9, 150))
    cases <- c(cases, list(one(paste(shape, n, "against", m), shapes[[shape]](n),
                               shapes[[sample(c("normal", shape), 1)]](m))))
for (n in c(4, 12, 31)) for (m in c(8, 60)) {
    before <- rnorm(n, 85, 6); other_before <- rnorm(m, 92, 4)
    after <- before + rnorm(n, 3, 4); other_after <- other_before + rnorm(m, 1, 3)
    case <- one(paste("difference in differences", n, "against", m), after - before, other_after - other_before)
    group <- rep(1:0, c(n, m))
    model <- lm(c(after - before, other_after - other_before) ~ group)
    stopifnot(abs(coef(model)[["group"]] - case$difference) < 1e-10)
    cases <- c(cases, list(case))
}
write_cases(cases, "two_groups.csv")
