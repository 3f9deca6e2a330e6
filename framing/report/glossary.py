"""The words of a report that not everybody uses, in plain language."""

from __future__ import annotations

from typing import NamedTuple


class Term(NamedTuple):
    """A word, what it means in a report, and the forms of it in sentences that are linked to its meaning.

    Words that everybody uses have no forms: sentences full of links are hard to read.
    """

    word: str
    meaning: str
    forms: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """The name by which links find the word."""
        return "word-" + "-".join("".join(c if c.isalnum() else " " for c in self.word.lower()).split())


GLOSSARY = (
    Term(
        "Accuracy (of a score)",
        "The share of cases in which the program says the same as the coders.",
        (),
    ),
    Term(
        "Agent",
        "Whoever does something in a sentence. “The door was forced” names none.",
        ("agent", "agents"),
    ),
    Term(
        "Agentless attribution",
        "A claim handed to nobody: “reportedly”, “is expected to”, “is seen as”. A reader cannot ask who says so.",
        ("agentless attribution", "agentless attributions"),
    ),
    Term(
        "AUC",
        "How often, of two sentences, the one that coders call slanted scores higher: 1 is always, 0.5 is a coin toss.",
        ("AUC",),
    ),
    Term(
        "Attribution",
        "A stretch that the text presents as somebody’s words or view: source, cue and content.",
        ("attribution", "attributions"),
    ),
    Term(
        "Bootstrap",
        "Drawing the same articles again and again with repeats, to see how far a number swings.",
        ("bootstrap",),
    ),
    Term(
        "Cliff’s delta",
        "How often an article of one outlet lies above one of the others, less how often below it.",
        ("Cliff’s delta",),
    ),
    Term(
        "Content",
        "What a source is said to say or think.",
        (),
    ),
    Term(
        "Cue",
        "The word that hands a statement to a source: “said”, “claimed”, “according to”.",
        ("cue", "cues"),
    ),
    Term(
        "Descriptive",
        "There are too few articles to tell a difference from chance; the numbers describe just these articles.",
        ("descriptive",),
    ),
    Term(
        "Evaluative word",
        "A word that praises or criticises, as listed in the word lists; irony is not seen.",
        ("evaluative word", "evaluative words"),
    ),
    Term(
        "Event",
        "What several articles tell of: as named in the data, or else found by the likeness of the texts.",
        (),
    ),
    Term(
        "F1",
        "Precision and recall in one number. Macro is the mean over labels, micro over cases, B-cubed over members.",
        ("F1",),
    ),
    Term(
        "Frame",
        "The side of an issue that a text shows: its costs, the quarrel over it, the people it hits.",
        ("frame", "frames"),
    ),
    Term(
        "Interval (95 %)",
        "Made so that in 95 of 100 corpora like this one it holds the true number. Wide means unsure.",
        ("interval", "intervals", "95 % interval", "95 % intervals"),
    ),
    Term(
        "Krippendorff’s alpha",
        "How far coders agree beyond chance: 1 is fully, 0 no more. For unitising: on where stretches end, too.",
        ("Krippendorff’s alpha",),
    ),
    Term(
        "Own voice",
        "Everything that the outlet says itself, neither quoting nor paraphrasing anybody.",
        ("own voice",),
    ),
    Term(
        "Paraphrase",
        "What a source says, in the outlet’s words: “she said that the bridge was safe”.",
        ("paraphrase", "paraphrases", "paraphrased"),
    ),
    Term(
        "Precision",
        "Of what the program finds, the share that coders marked too.",
        ("precision",),
    ),
    Term(
        "q-value",
        "How many of the differences called clear may be chance: at 0.05, one in twenty. It allows for many tests.",
        ("q-value", "q-values"),
    ),
    Term(
        "Quotation",
        "Words between quotation marks, or set off as somebody’s own.",
        ("quotation", "quotations"),
    ),
    Term(
        "Recall",
        "Of what coders marked, the share that the program finds.",
        ("recall",),
    ),
    Term(
        "Scare quotes",
        "Quotation marks around a word or two that keep it at arm’s length: the “experts”.",
        ("scare quotes",),
    ),
    Term(
        "Side",
        "Actors that belong together: given with --side, or else by country.",
        (),
    ),
    Term(
        "Source",
        "Whoever is said to say or think something: a person, a body, a document.",
        ("source", "sources"),
    ),
    Term(
        "Stance of a cue",
        "What a cue adds: “said” nothing, “claimed” doubt, “pointed out” agreement.",
        ("stance", "stances"),
    ),
    Term(
        "State media",
        "Media that a government owns, runs or directs, as listed in the word list of sources.",
        ("state media",),
    ),
    Term(
        "Voice gap",
        "Actors who are mentioned by name and never given a voice.",
        ("voice gap",),
    ),
)
