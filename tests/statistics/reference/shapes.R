# Samples of many sizes and shapes, and how a table of cases is written.
options(digits = 17, stringsAsFactors = FALSE)

digits <- function(x) ifelse(is.na(x), "NA", sprintf("%.17g", as.numeric(x)))
list_of <- function(x) paste(digits(x), collapse = ";")

# One row a case: a named list whose texts stand as they are and whose numbers are written in full.
write_cases <- function(cases, file) {
    columns <- names(cases[[1]])
    lines <- vapply(cases, function(case) {
        stopifnot(identical(names(case), columns))
        paste(vapply(case, function(value) {
            if (is.character(value)) gsub(",", ":", value) else if (length(value) == 1) digits(value) else list_of(value)
        }, ""), collapse = ",")
    }, "")
    writeLines(c(paste(columns, collapse = ","), lines), file)
    cat(file, length(lines), "cases\n")
}

# Values as a school has them, and some that it should never have.
shapes <- list(
    normal     = function(n) rnorm(n, 2, 5),
    no_change  = function(n) rnorm(n, 0, 8),
    skewed     = function(n) rexp(n, 0.2) - 3,
    whole      = function(n) round(rnorm(n, 1, 3)),
    per_cent   = function(n) round(100 * rbinom(n, 60, 0.9) / 60 - 85, 1),
    outlier    = function(n) c(rnorm(n - 1, 0, 1), 40),
    far_away   = function(n) rnorm(n, 1000, 3),
    tiny       = function(n) rnorm(n, 0.001, 0.0005),
    two_values = function(n) rep(c(-1, 2), length.out = n))
sizes <- c(2, 3, 4, 5, 6, 9, 10, 12, 20, 31, 65, 300)

# Chance of a noncentral t below `t`, from the definition T = (Z + noncentrality) / S, by integrating over S.
noncentral_t <- function(t, df, noncentrality) {
    density <- function(s) exp(log(2 * s * df) + dchisq(s^2 * df, df, log = TRUE))
    ends <- c(sqrt(qchisq(1e-17, df) / df), sqrt(qchisq(1e-17, df, lower.tail = FALSE) / df))
    turn <- if (t > 0) noncentrality / t + c(-8, -2, 0, 2, 8) / t else 1
    places <- sort(unique(pmin(pmax(c(ends[1], turn, 1, 1 - 2 / sqrt(2 * df), 1 + 2 / sqrt(2 * df), ends[2]),
                                    ends[1]), ends[2])))
    sum(vapply(seq_len(length(places) - 1), function(i)
        integrate(function(s) pnorm(t * s - noncentrality) * density(s), places[i], places[i + 1],
                  rel.tol = 1e-12, abs.tol = 1e-16, subdivisions = 5000)$value, 0))
}

noncentrality_ends <- function(t, df) {
    if (t < 0) return(-rev(noncentrality_ends(-t, df)))
    end <- function(probability) {
        from <- t * sqrt(qchisq(1e-4, df) / df) - 4
        to <- t * sqrt(qchisq(1e-4, df, lower.tail = FALSE) / df) + 4
        found <- uniroot(function(d) noncentral_t(t, df, d) - probability, c(from, to), tol = 1e-13 * max(1, to),
                         maxiter = 500)$root
        if (abs(found) < 37) stopifnot(abs(pt(t, df, found) - probability) < 1e-8)
        found
    }
    c(end(0.975), end(0.025))
}

correction <- function(df) 1 - 3 / (4 * df - 1)
