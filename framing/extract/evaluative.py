"""Evaluative language: words that judge, in whose voice, toward whom.

Lexical: every evaluation is an entry of a lexicon that stands in the text, with the voice of the place it stands in.
Categories after Martin & White (2005) and the lexicons' own pages.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from framing.article import Span, Zone
from framing.findings import Evaluation, MeasureDefinition, Voice
from framing.intervals import Intervals
from framing.reporting_words import only_reports, reporting_words
from framing.targets import FEELINGS, Target, Targets
from framing.voices import words_by_voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document
    from framing.findings import Measure, Quotation, Stretch
    from framing.lexicon import Hit

EVALUATIVE = ("appraisal", "loaded")
MODULATING = {"graduation": "intensifiers", "certainty": "hedges and boosters", "presupposition": "presuppositions"}
_NEGATIONS = frozenset("not no never nobody none neither nor without hardly scarcely cannot lacks lack lacked".split())
_CLAUSE_REACH = 40  # words before an evaluation that can belong to its clause
_NEGATED_WITHIN = 4  # words before an evaluation in which a negation reaches it, if no clause begins between
_CLAUSE_MARKS = frozenset(",;:.!?—–") | {"but", "that", "because", "who", "which", "when", "only", "just"}
_HYPOTHETICAL = frozenset("if unless whether would could might should supposedly".split())
# Their "were" is subjunctive: "were it true", "as if he were a king"
_SINGULAR_SUBJECTS = frozenset({"i", "he", "she", "it"})
_OPENING = frozenset("“\"‘'«:—–.!?")
_ACTS = frozenset(("laudatory", "valuation"))  # what a source does by its cue: "welcomed the offer", "hailed the deal"
_FAMILIES = {
    "affect": ("affect",),
    "judgement": ("normality", "capacity", "tenacity", "veracity", "propriety"),
    "appreciation": ("reaction", "composition", "valuation"),
    "labels": ("label",),
    "boilerplate": ("laudatory",),
    "alarm": ("alarm",),
    "metaphor": ("metaphor_war", "metaphor_disease", "metaphor_disaster", "metaphor_family"),
    "legitimation": ("delegitimising", "legitimising", "euphemism"),
}
_CITATION = "Martin & White 2005"
_LIMITS = (
    "Lexical: irony and implied judgement are not seen; docs/validity.md has precision and recall. Bare cues of claim, hope, "
    "fear and verdict (“claimed”, “condemned”) count as stances of attributions only. Categories of a lexicon of one's own "
    "count in the totals by voice, not in the families of categories."
)


def _rate(name: str, label: str, text: str, of: str = "that voice") -> MeasureDefinition:
    return MeasureDefinition(
        name=f"evaluative.{name}", label=label, unit=f"per 1,000 words of {of}", definition=text,
        citation=_CITATION, limits=_LIMITS, kind="rate",
    )  # fmt: skip


@dataclass(frozen=True)
class Evaluative:
    """Find evaluations. Layer ``evaluations``, from the hits of the evaluative lexicons named."""

    lexicons: tuple[str, ...] = EVALUATIVE

    name: ClassVar[str] = "evaluative"
    summary: ClassVar[str] = "Words that judge: by category, polarity, target, and in whose voice they stand."
    measures: ClassVar[tuple[MeasureDefinition, ...]] = (
        _rate("outlet_voice", "Evaluation in the outlet's own voice",
              "Evaluative spans in the outlet's own voice, per 1,000 words of the outlet's own voice."),
        _rate("paraphrase_voice", "Evaluation in paraphrase",
              "Evaluative spans in paraphrased content, and verdicts that a source gives by its cue (“welcomed”), per 1,000 "
              "paraphrased words."),
        _rate("quote_voice", "Evaluation in quotations", "Evaluative spans in quotations, per 1,000 quoted words."),
        _rate("outlet_positive", "Praise in the outlet's own voice",
              "Positive evaluative spans, negated ones and feelings left out, in the outlet's own voice, per 1,000 words of "
              "that voice."),
        _rate("outlet_negative", "Criticism in the outlet's own voice",
              "Negative evaluative spans, negated ones and feelings left out, in the outlet's own voice, per 1,000 words of "
              "that voice."),
        _rate("headline", "Evaluation in the headline", "Evaluative spans in the headline, per 1,000 headline words.", "the headline"),
        *(
            _rate(f"category.{family}", family.capitalize(),
                  f"Evaluative spans in the outlet's own voice of: {', '.join(categories)}; per 1,000 words of that voice.")
            for family, categories in _FAMILIES.items()
        ),
        *(
            _rate(f"{lexicon}", label.capitalize(), f"Hits of the lexicon {lexicon!r} in the outlet's own voice, per 1,000 words of that voice.")
            for lexicon, label in MODULATING.items()
        ),
    )  # fmt: skip

    @property
    def requires(self) -> tuple[str, ...]:
        """The layers read: quotations, attributions and voices, mentions, hits of its lexicons and of reporting words."""
        lexicons = dict.fromkeys(("attribution", *self.lexicons))
        return ("quotations", "attributions", "voices", "mentions", *(f"lexicon:{name}" for name in lexicons))

    def __call__(self, document: Document) -> Document:
        """Return the document with the layer ``evaluations``."""
        taken: list[Evaluation] = []
        covered, targets, verdicts = 0, Targets(document), _verdicts(document)
        for hit in sorted(self._hits(document), key=lambda h: (h.start, -h.end)):
            if hit.start >= covered:
                taken.append(_evaluation(document, targets.sensed(hit), targets.of(hit), verdicts))
                covered = hit.end
        return document.with_layer("evaluations", taken)

    def _hits(self, document: Document) -> Iterator[Hit]:
        """Yield hits that judge: names ("Victory Road") and words that only report ("claimed") are left out.

        The later lexicon comes first: of two that judge the same words, the more specific one is kept.
        """
        reporting = reporting_words(document)
        names = document.layer("mentions")
        starts = [mention.span.start for mention in names]
        for lexicon in reversed(self.lexicons):
            for hit in document.layer(f"lexicon:{lexicon}"):
                index = bisect_right(starts, hit.start) - 1
                in_name = index >= 0 and names[index].is_name and names[index].span.end >= hit.end
                if not (in_name or _in_capitals(document, hit) or only_reports(reporting, hit)):
                    yield hit

    def measure(self, document: Document) -> Iterator[Measure]:
        """Yield the measures declared above."""
        define = {definition.name.removeprefix("evaluative."): definition for definition in self.measures}
        found: tuple[Evaluation, ...] = document.layer("evaluations")
        words = words_by_voice(document)
        for voice in Voice:
            chosen = [e for e in found if e.voice is voice]
            yield define[f"{voice.value}_voice"].measured(len(chosen), words[voice], _spans(chosen))
        own = [e for e in found if e.voice is Voice.OUTLET]
        for sign, name in (("+", "outlet_positive"), ("-", "outlet_negative")):
            chosen = [e for e in own if e.polarity == sign and e.label not in FEELINGS]
            yield define[name].measured(len(chosen), words[Voice.OUTLET], _spans(chosen))
        for family, categories in _FAMILIES.items():
            chosen = [e for e in own if e.label in categories]
            yield define[f"category.{family}"].measured(len(chosen), words[Voice.OUTLET], _spans(chosen))
        yield self._headline(document, define["headline"], found)
        yield from self._modulation(document, define, words[Voice.OUTLET])

    def _headline(self, document: Document, definition: MeasureDefinition, found: Sequence[Evaluation]) -> Measure:
        headlines = [Span(p.start, p.end) for p in document.paragraphs if p.zone is Zone.HEADLINE]
        chosen = [e for e in found if any(h.start <= e.span.start < h.end for h in headlines)]
        return definition.measured(len(chosen), sum(document.words_in(h) for h in headlines), _spans(chosen))

    def _modulation(self, document: Document, define: dict[str, MeasureDefinition], words: int) -> Iterator[Measure]:
        for lexicon in MODULATING:
            hits = document.layers.get(f"lexicon:{lexicon}", ())
            spans = tuple(Span(h.start, h.end) for h in hits if document.voice_at(h.start).voice is Voice.OUTLET)
            yield define[lexicon].measured(len(spans), words, spans)


def _in_capitals(document: Document, hit: Hit) -> bool:
    """Whether a hit is a piece of a name that is nobody's ("Rowan Athletic"): in a sentence, with capitals beside it."""
    sentence = document.sentences[document.sentence_index(hit.start)]
    in_headline = document.paragraphs[sentence.paragraph].zone is Zone.HEADLINE
    if hit.first == sentence.first or in_headline or not _capital(document, hit.first):
        return False
    if hit.last > hit.first + 1 and hit.entry.term.islower() and _capital(document, hit.last - 1):
        return True  # "told New Horizon": no set phrase has capitals there
    before, after = hit.first - 1, hit.last
    if after == hit.first + 1 and hit.entry.term.islower() and document.forms[before] not in _OPENING:
        return True  # "the fund Lodestar": no common word has a capital there
    return (before > sentence.first and _capital(document, before)) or (
        after < sentence.last and _capital(document, after)
    )


def _capital(document: Document, token: int) -> bool:
    """Whether a token has a capital letter and small ones: shouted words are no names."""
    text = document.text[document.tokens[token].start : document.tokens[token].end]
    return text.istitle()


def _spans(findings: Sequence[Evaluation]) -> tuple[Span, ...]:
    return tuple(finding.span for finding in findings)


def _verdicts(document: Document) -> Intervals[str]:
    """Return the words in cues by which a source judges, with their stance: "the ministers | condemned | the attack"."""
    told = (a for a in document.layer("attributions") if a.source and a.kind != "own_staff")  # "we have praised her"
    cues: Intervals[str] = Intervals((*a.cue, a.stance) for a in told)
    hits = document.layer("lexicon:attribution")
    words = ((hit.start, hit.end) for hit in hits if document.text[hit.start - 1 : hit.start] != "-")  # "common-sense"
    return Intervals((*word, stance) for word in words for _, _, stance in cues.overlapping(*word))


def _voice(document: Document, hit: Hit, verdicts: Intervals[str]) -> Voice:
    """Return whose judgement a hit is: that of the place it stands in; what a source does by its cue is the source's."""
    stretch: Stretch = document.voice_at(hit.start)
    stances = [stance for _, _, stance in verdicts.overlapping(hit.start, hit.end)]
    told = hit.entry.category in FEELINGS or hit.entry.category.startswith("metaphor")  # "blasted": the outlet's image
    judges = hit.entry.category in _ACTS or ("evaluative" in stances and not told)
    return Voice.PARAPHRASE if stances and judges and stretch.voice is Voice.OUTLET else stretch.voice


def _evaluation(document: Document, hit: Hit, target: Target, verdicts: Intervals[str]) -> Evaluation:
    before = _clause_before(document, hit)
    negated = not _NEGATIONS.isdisjoint(before[-_NEGATED_WITHIN:]) or any(
        w.endswith("n't") for w in before[-_NEGATED_WITHIN:]
    )
    return Evaluation(
        span=Span(hit.start, hit.end), label=hit.entry.category, why=hit.entry.why, voice=_voice(document, hit, verdicts),
        lexicon=hit.entry.lexicon, polarity="0" if negated else hit.entry.polarity,
        negated=negated, hypothetical=_hypothetical(before), scare=_in_scare_quotes(document, hit),
        targets=target.actors, target_why=target.why,
    )  # fmt: skip


def _hypothetical(before: Sequence[str]) -> bool:
    """Whether the words of a clause before an evaluation say that it need not hold."""
    if not _HYPOTHETICAL.isdisjoint(before):
        return True
    return "were" in before and any(
        "were" in pair and not _SINGULAR_SUBJECTS.isdisjoint(pair) for pair in pairwise(before)
    )


def _clause_before(document: Document, hit: Hit) -> list[str]:
    """Return the forms before a hit, back to the last clause mark in its sentence.

    A quotation that ended before the hit says nothing of it ("their “no limits” friendship").
    """
    sentence = document.sentences[document.sentence_index(hit.start)]
    words: list[str] = []
    last = _last_quotation(document, hit)
    outside = last.span.end if last and last.span.end <= hit.start else 0
    for index in range(hit.first - 1, max(sentence.first, hit.first - _CLAUSE_REACH) - 1, -1):
        if document.forms[index] in _CLAUSE_MARKS or document.tokens[index].start < outside:
            break
        words.append(document.forms[index])
    return words[::-1]


def _in_scare_quotes(document: Document, hit: Hit) -> bool:
    last = _last_quotation(document, hit)
    return bool(last and last.scare and hit.start < last.span.end)


def _last_quotation(document: Document, hit: Hit) -> Quotation | None:
    """Return the last quotation that begins before a hit."""
    index = bisect_right(document.starts_of("quotations"), hit.start) - 1
    last: Quotation | None = document.layer("quotations")[index] if index >= 0 else None
    return last
