# Made-up answers of the same people on two occasions: how many agreed each time and which way they went, with the exact
# test of McNemar as the sign test that it is (binom.test), and where on the scale the second answers lay.
set.seed(1947)
scale <- c("never", "seldom", "often", "always")
agree <- c("often", "always")
answers <- list()
results <- list()
for (case in 1:12) {
    n <- sample(2:40, 1)
    first <- sample(4, n, TRUE)
    # Some drift by a step or two, some do not answer the second time, some only then.
    second <- pmin(4, pmax(1, first + sample(-1:2, n, TRUE, prob = c(1, 4, 2, case / 6))))
    first[runif(n) < 0.15] <- NA
    second[runif(n) < 0.2] <- NA
    answers[[case]] <- data.frame(case = case, person = sample(100:999, n), first = scale[first], second = scale[second])
    both <- !is.na(first) & !is.na(second)
    was <- scale[first[both]] %in% agree
    is <- scale[second[both]] %in% agree
    came <- sum(!was & is)
    left <- sum(was & !is)
    results[[case]] <- data.frame(
        case = case, pairs = sum(both), before = sum(was), during = sum(is), only_before = left, only_during = came,
        higher = sum(second[both] > first[both]), lower = sum(second[both] < first[both]),
        same = sum(second[both] == first[both]), lost = sum(!is.na(first) & is.na(second)),
        p = if (came + left > 0) formatC(binom.test(came, came + left)$p.value, digits = 17, format = "g") else "NA")
}
write.csv(do.call(rbind, answers), "answers_again_data.csv", row.names = FALSE, quote = FALSE)
write.csv(do.call(rbind, results), "answers_again.csv", row.names = FALSE, quote = FALSE)
