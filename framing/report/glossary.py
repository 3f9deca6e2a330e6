"""The words of a report that not everybody uses, in plain language."""

GLOSSARY = (
    (
        "Accuracy (of a score)",
        "The share of cases in which the program says the same as the coders.",
    ),
    ("Agent", "Whoever does something in a sentence. “The door was forced” names none."),
    (
        "Agentless attribution",
        "A claim handed to nobody: “reportedly”, “is expected to”, “is seen as”. A reader cannot ask who says so.",
    ),
    (
        "AUC",
        "How often, of two sentences, the one that coders call slanted scores higher: 1 is always, 0.5 is a coin toss.",
    ),
    ("Attribution", "A stretch that the text presents as somebody’s words or view: source, cue and content."),
    ("Bootstrap", "Drawing the same articles again and again with repeats, to see how far a number swings."),
    (
        "Cliff’s delta",
        "How often an article of one outlet lies above one of the others, less how often below it.",
    ),
    ("Content", "What a source is said to say or think."),
    ("Cue", "The word that hands a statement to a source: “said”, “claimed”, “according to”."),
    (
        "Descriptive",
        "There are too few articles to tell a difference from chance; the numbers describe just these articles.",
    ),
    ("Evaluative word", "A word that praises or criticises, as listed in the word lists; irony is not seen."),
    ("Event", "What several articles tell of: as named in the data, or else found by the likeness of the texts."),
    (
        "F1",
        "Precision and recall in one number. Macro is the mean over labels, micro over cases, B-cubed over members.",
    ),
    ("Frame", "The side of an issue that a text shows: its costs, the quarrel over it, the people it hits."),
    ("Interval (95 %)", "Made so that in 95 of 100 corpora like this one it holds the true number. Wide means unsure."),
    (
        "Krippendorff’s alpha",
        "How far coders agree beyond chance: 1 is fully, 0 no more. For unitising: on where stretches end, too.",
    ),
    ("Own voice", "Everything that the outlet says itself, neither quoting nor paraphrasing anybody."),
    ("Paraphrase", "What a source says, in the outlet’s words: “she said that the bridge was safe”."),
    ("Precision", "Of what the program finds, the share that coders marked too."),
    (
        "q-value",
        "How many of the differences called clear may be chance: at 0.05, one in twenty. It allows for many tests.",
    ),
    ("Quotation", "Words between quotation marks, or set off as somebody’s own."),
    ("Recall", "Of what coders marked, the share that the program finds."),
    ("Scare quotes", "Quotation marks around a word or two that keep it at arm’s length: the “experts”."),
    ("Side", "Actors that belong together: given with --side, or else by country."),
    ("Source", "Whoever is said to say or think something: a person, a body, a document."),
    ("Stance of a cue", "What a cue adds: “said” nothing, “claimed” doubt, “pointed out” agreement."),
    ("State media", "Media that a government owns, runs or directs, as listed in the word list of sources."),
    ("Voice gap", "Actors who are mentioned by name and never given a voice."),
)
