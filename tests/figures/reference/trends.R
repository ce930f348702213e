# Trends of the sample folders by half term, term and school year, read from their files with base R: for each time the
# pupils supported on some day of it who have a value, the mean over them with its interval by t.test, and the whole
# school's attendance. Half days are summed for each pupil; of a scale the last value of each pupil counts.
root <- "../../../data-samples"
table_of <- function(sample, file) {
    path <- file.path(root, sample, file)
    if (file.exists(path)) read.csv(path, check.names = FALSE, colClasses = "character") else NULL
}
setting <- function(sample, name) {
    lines <- readLines(file.path(root, sample, "casebook.yaml"))
    found <- grep(paste0("^  ", name, ": *"), lines, value = TRUE)[1]
    as.Date(trimws(sub("^ *[a-z]+: *([0-9-]+).*", "\\1", found)))
}
starts <- list("trend-half-terms" = c("01-01", "02-16", "04-01", "06-01", "09-01", "11-01"),
               "trend" = c("01-01", "04-01", "09-01"), "trend-years" = "09-01")
# The first day of the stretch that holds each day: the latest start that is not after it.
first_day <- function(day, of) {
    years <- 2020:2030
    all <- sort(as.Date(as.vector(outer(years, of, paste, sep = "-"))))
    all[findInterval(as.numeric(day), as.numeric(all))]
}
out <- list()
tell <- function(sample, id, values, whole = NULL) {
    times <- sort(unique(values$first))
    if (length(times) < 2) return(invisible())
    for (time in as.list(times)) {
        x <- values$value[values$first == time]
        ends <- if (length(x) > 1 && sd(x) > 1e-9) t.test(x)$conf.int else c(NA, NA)
        school <- if (is.null(whole)) NA else whole$value[match(time, whole$first)]
        out[[length(out) + 1]] <<- data.frame(
            sample = sample, id = id, first = format(time), pupils = length(x), mean = mean(x),
            sd = if (length(x) > 1) sd(x) else NA, low = ends[1], high = ends[2], whole_school = school)
    }
}
for (sample in c("hazelbrook", "little-combe")) {
    register <- table_of(sample, "register.csv")
    register <- register[register[["Support started"]] != "", ]
    attendance <- table_of(sample, "tracking/attendance.csv")
    school <- table_of(sample, "tracking/school-attendance.csv")
    scores <- table_of(sample, "tracking/scores.csv")
    sessions <- table_of(sample, "sessions.csv")
    from <- setting(sample, "from")
    until <- min(setting(sample, "until"),
                 max(as.Date(c(attendance[["Week beginning"]], scores$Date, sessions$Date))))
    for (ending in names(starts)) {
        step <- starts[[ending]]
        # Every day of support within the period, as the first day of the stretch that holds it.
        supported <- unlist(lapply(seq_len(nrow(register)), function(row) {
            begun <- max(as.Date(register[["Support started"]][row]), from)
            over <- register[["Support ended"]][row]
            over <- if (over == "") until else min(as.Date(over), until)
            if (begun > over) return(character())
            paste(register$Pupil[row], unique(first_day(seq(begun, over, 1), step)))
        }))
        counted <- function(pupil, day)
            day >= from & day <= until & paste(pupil, first_day(day, step)) %in% supported
        week <- as.Date(attendance[["Week beginning"]])
        rows <- attendance[counted(attendance$Pupil, week) & as.numeric(attendance$Possible) > 0, ]
        rows$first <- first_day(as.Date(rows[["Week beginning"]]), step)
        rows$Attended <- as.numeric(rows$Attended)
        rows$Possible <- as.numeric(rows$Possible)
        sums <- aggregate(cbind(Attended, Possible) ~ Pupil + first, rows, sum)
        sums$value <- 100 * sums$Attended / sums$Possible
        school$day <- as.Date(school[["Week beginning"]])
        all <- school[school$day >= from & school$day <= until, ]
        all$first <- first_day(all$day, step)
        whole <- aggregate(cbind(as.numeric(Attended), as.numeric(Possible)) ~ first, all, sum)
        whole$value <- 100 * whole[[2]] / whole[[3]]
        tell(sample, paste0("attendance.", ending), sums, whole)
        for (measure in unique(scores$Measure)) {
            day <- as.Date(scores$Date)
            own <- scores[scores$Measure == measure & counted(scores$Pupil, day) & grepl("^[0-9.]+$", scores$Value), ]
            if (nrow(own) == 0) next
            own$first <- first_day(as.Date(own$Date), step)
            own <- own[order(own$Date), ]
            own <- own[!duplicated(paste(own$Pupil, own$first), fromLast = TRUE), ]
            own$value <- as.numeric(own$Value)
            tell(sample, paste0(measure, ".", ending), own)
        }
    }
}
table <- do.call(rbind, out)
for (column in c("mean", "sd", "low", "high", "whole_school")) {
    numbers <- formatC(table[[column]], digits = 17, format = "g")
    table[[column]] <- ifelse(is.na(table[[column]]), "NA", trimws(numbers))
}
write.csv(table, "trends.csv", row.names = FALSE, quote = FALSE)
