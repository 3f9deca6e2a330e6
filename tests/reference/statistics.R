# Reference values for tests/test_reference.py, computed by R and not by this project:
#   Rscript tests/reference/statistics.R > tests/reference/statistics.csv
# Base R (p.adjust, wilcox.test, vector arithmetic) and lme4 (lmer, REML). Inputs are written out, none are random.

suppressMessages(library(lme4))

show <- function(name, values) cat(paste0(name, ",", sprintf("%.17g", values), "\n"), sep = "")

# Weighted log-odds with informative Dirichlet prior: Monroe, Colaresi & Quinn 2008, equations 16, 20 and 22
ours <- c(12, 0, 7, 33, 5, 1, 90, 2, 0, 18)
theirs <- c(3, 9, 7, 12, 0, 4, 120, 2, 1, 40)
prior <- c(0.8, 0.5, 0.7, 2.4, 0.3, 0.25, 11.5, 0.2, 0.05, 3.1)
odds <- function(y) log((y + prior) / (sum(y) + sum(prior) - y - prior))
delta <- odds(ours) - odds(theirs)
error <- sqrt(1 / (ours + prior) + 1 / (theirs + prior))
show("log_odds_delta", delta)
show("log_odds_z", delta / error)

# Benjamini & Hochberg
p <- c(0.001, 0.2, 0.04, 0.03, 0.03, 0.6, 0.0004, 0.9, 0.049, 0.012, 1)
show("bh", p.adjust(p, method = "BH"))

# Cliff's delta from the Mann-Whitney statistic, with ties: 2 W / (n m) - 1
first <- c(1, 4, 4, 7, 9, 2.5, 8)
second <- c(2, 4, 3, 3, 9, 1, 0.5, 6)
w <- suppressWarnings(wilcox.test(first, second)$statistic)
show("cliffs_delta", unname(2 * w / (length(first) * length(second)) - 1))
show("mann_whitney_p", suppressWarnings(wilcox.test(first, second, exact = FALSE, correct = TRUE)$p.value))

# Mixed model: value ~ group with random intercepts of events, restricted maximum likelihood
events <- data.frame(
  value = c(3.1, 4.0, 2.2, 3.9, 5.5, 6.1, 4.4, 6.0, 1.2, 2.9, 1.9, 2.1, 4.8, 4.9, 3.3, 5.2, 2.0, 3.7, 3.0, 3.2),
  group = factor(rep(c("A", "B"), 10)),
  event = factor(rep(1:5, each = 4))
)
fit <- lmer(value ~ group + (1 | event), events, REML = TRUE)
show("mixed_level", unname(fixef(fit)[1]))
show("mixed_difference", unname(fixef(fit)[2]))
show("mixed_error", unname(sqrt(diag(as.matrix(vcov(fit))))[2]))
show("mixed_event_variance", as.data.frame(VarCorr(fit))$vcov[1])
show("mixed_residual_variance", as.data.frame(VarCorr(fit))$vcov[2])

# The same with outlets nested in groups and events crossed with them
crossed <- events
crossed$outlet <- factor(paste0(crossed$group, rep(c(1, 1, 2, 2), 5)))
crossed$value <- crossed$value + ifelse(crossed$outlet %in% c("A1", "B2"), 0.9, -0.4)
fit <- lmer(value ~ group + (1 | event) + (1 | outlet), crossed, REML = TRUE)
show("crossed_difference", unname(fixef(fit)[2]))
show("crossed_error", unname(sqrt(diag(as.matrix(vcov(fit))))[2]))
parts <- as.data.frame(VarCorr(fit))
show("crossed_event_variance", parts$vcov[parts$grp == "event"])
show("crossed_outlet_variance", parts$vcov[parts$grp == "outlet"])
show("crossed_residual_variance", parts$vcov[parts$grp == "Residual"])
