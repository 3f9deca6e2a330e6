"""The data dictionary: what each column of a comparison's tables means, for people who open them elsewhere."""

from __future__ import annotations

COLUMNS = {
    "group": "the outlet, or the group of outlets, that the row is about",
    "name": "the measure ('framing measures' and its page give definition, source and limits); in the table of names: "
    "what the group calls it, '(by name)' where it is the name or a part of it, alone",
    "unit": "the unit of value, low and high",
    "count": "what was counted in all articles of the group; in the table of names: uses of the name on the event",
    "per": "the exposure that the count is divided by (thousands of words, attributions, articles …)",
    "articles": "number of articles of the group, near-duplicates included",
    "value": "count / per, pooled over the articles of the group; empty where nothing was exposed",
    "others": "the same, pooled over the articles of all other groups",
    "difference": "value minus others",
    "ratio": "value divided by others; empty where others is 0",
    "low": "lower bound of the 95 % bootstrap interval (of the difference, in the table of differences)",
    "high": "upper bound of that interval",
    "ratio_low": "lower bound of the 95 % bootstrap interval of the ratio",
    "ratio_high": "upper bound of that interval",
    "p": "two-sided permutation p value of the difference; empty where descriptive",
    "q": "Benjamini–Hochberg q value over all differences of the comparison",
    "cliffs_delta": "Cliff's delta of the values by unit: -1 all lower, 0 no difference, 1 all higher than the others",
    "detectable": "the difference that this many units would have shown with a power of 80 %",
    "units": "independent units (articles, events or outlets) on the smaller side; near-duplicates are one",
    "descriptive": "true where there are fewer than five units on a side: no inference was drawn",
    "event": "the event on which the articles are joined",
    "kind": "what is named: actor, group (people without a name), event, or passage (same place in a shared sentence)",
    "what": "the thing named: usual name of the actor, or the class of people or events, with country or side",
    "polarity": "+ the name praises or excuses, - it blames or belittles, 0 neither",
    "own_voice": "uses of the name in the outlet's own words",
    "paraphrased": "uses in words of sources, told without quotation marks",
    "quoted": "uses between quotation marks",
    "mentions": "how often the group names the thing at all: the exposure of share",
    "share": "count / mentions",
    "words": "words of the group's articles on the event: the exposure of rate",
    "rate": "uses per 1,000 words",
}
