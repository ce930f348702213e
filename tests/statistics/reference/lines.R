# Straight lines and correlations: lm with confint, cor.test.
source("shapes.R")
set.seed(1921)

one <- function(name, x, y) {
    case <- list(case = name, x = list_of(x), y = list_of(y), slope = NA, at_zero = NA, low = NA, high = NA, r = NA,
                 r_low = NA, r_high = NA)
    if (length(unique(x)) < 2) return(case)
    model <- lm(y ~ x)
    case[c("slope", "at_zero")] <- c(coef(model)[[2]], coef(model)[[1]])
    on_line <- sqrt(mean(resid(model)^2)) < 1e-9
    if (length(x) > 2 && !on_line) case[c("low", "high")] <- confint(model)[2, ]
    if (length(x) > 2 && length(unique(y)) > 1) {
        test <- cor.test(x, y)
        case$r <- unname(test$estimate)
        if (length(x) > 3 && !on_line) case[c("r_low", "r_high")] <- test$conf.int
    }
    case
}
cases <- list(
    one("two points", c(1, 2), c(3, 5)), one("three points", c(1, 2, 3), c(3, 5, 4)),
    one("on a line", c(1, 2, 3, 4), c(1, 3, 5, 7)), one("level", c(1, 2, 3, 4), c(5, 5, 5, 5)),
    one("one place", c(2, 2, 2), c(1, 2, 3)),
    one("cars", cars$speed, cars$dist), one("women", women$height, women$weight),
    one("faithful", faithful$eruptions, faithful$waiting), one("mtcars", mtcars$wt, mtcars$mpg),
    one("anscombe 1", anscombe$x1, anscombe$y1), one("anscombe 2", anscombe$x2, anscombe$y2),
    one("anscombe 3", anscombe$x3, anscombe$y3), one("anscombe 4", anscombe$x4, anscombe$y4),
    one("iris", iris$Sepal.Length, iris$Petal.Width))
for (n in c(3, 4, 6, 9, 12, 36, 200)) for (slope in c(-2, 0, 0.3))
    cases <- c(cases, list(one(paste("terms", n, slope), 1:n, round(90 + slope * (1:n) + rnorm(n, 0, 2), 1))))
write_cases(cases, "lines.csv")
