"""What extractors return: findings with evidence, measures with exposure, and the profile that holds them."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from framing.notebook import figure, html_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.article import Article, Span
    from framing.document import Document


UNKNOWN = "unknown"  # the stance of a cue that is in no list


class Voice(StrEnum):
    """Whose words a stretch of text is (Pareti 2015; Martin & White 2005, ch. 3, engagement)."""

    OUTLET = "outlet"
    PARAPHRASE = "paraphrase"
    QUOTE = "quote"


class Form(StrEnum):
    """How the content of an attribution stands: between quotation marks, without them, or partly (Pareti 2015)."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something found in a text: where, what, and why (the lexicon entry or rule that fired)."""

    span: Span
    label: str
    why: str
    voice: Voice = Voice.OUTLET


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Finding):
    """A stretch between quotation marks. ``span`` includes the marks, ``inner`` does not.

    ``closed`` is False where the closing mark is missing; ``scare`` marks one- and two-word quotations, which
    may be titles or distancing rather than speech.
    """

    inner: Span
    closed: bool = True
    scare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Finding):
    """A place where an actor is named. ``label`` is the kind of actor, ``why`` how the mention was resolved."""

    actor: str
    country: str = ""
    is_name: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who acts or speaks in an article: one name for all mentions, with kind and country and why."""

    name: str
    kind: str
    kind_why: str
    country: str
    is_person: bool
    mentions: tuple[Mention, ...]

    @property
    def acts(self) -> bool:
        """Whether the actor takes part in what is told: a person, or an organisation or country of known kind.

        Other capitalised names may be things, and the outlet itself tells it.
        """
        return self.is_person or self.kind not in {"", "own_staff"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Finding):
    """Who (source) said (cue) what (contents); Pareti 2015, Newell et al. 2018.

    ``source`` is None in agentless attributions ("is expected to"). ``label`` is the form. ``actors`` are the
    canonical names behind the source ("both leaders" has two), ``kind`` the kind of source, ``nested_in`` the
    position of the attribution around this one in the layer, ``confidence`` between 0 and 1. ``stance`` is "unknown"
    where the cue is in no list.
    """

    source: Span | None
    cue: Span
    contents: tuple[Span, ...]
    form: Form
    stance: str = "neutral"
    polarity: str = "0"
    actors: tuple[str, ...] = ()
    kind: str = ""
    kind_why: str = ""
    named: bool = False
    country: str = ""
    nested_in: int | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch(Finding):
    """A stretch of the voice map: everything in it is one voice.

    ``attribution`` is the position of the innermost attribution in its layer, None in the outlet's own voice and
    for quotations nobody is given for.
    """

    attribution: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation(Finding):
    """Words that judge. ``label`` is the category; ``targets`` the actors they fall on, none where none was found."""

    lexicon: str
    polarity: str
    negated: bool = False
    hypothetical: bool = False
    scare: bool = False
    targets: tuple[str, ...] = ()
    target_why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureDefinition:
    """What a measure is: declared by its extractor; documentation and report notes are made from it.

    ``kind``: "share" (0 to 1), "rate" (per 1,000 words), "mean" (per article, pooled as the mean over articles).
    """

    name: str
    label: str
    unit: str
    definition: str
    citation: str
    limits: str
    kind: str = "share"

    def measured(self, count: float, per: float, evidence: tuple[Span, ...] = ()) -> Measure:
        """Return the measure with this name and unit. ``per`` of a rate is given in words."""
        exposure = per / 1000 if self.kind == "rate" else per
        return Measure(name=self.name, count=count, per=exposure, unit=self.unit, evidence=evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A number with its exposure and its evidence: ``value`` is ``count / per``, NaN where ``per`` is 0."""

    name: str
    count: float
    per: float
    unit: str
    evidence: tuple[Span, ...] = ()

    @property
    def value(self) -> float:
        """The number itself, not rounded."""
        return self.count / self.per if self.per else math.nan


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """What made a profile: version of the package, extractors with their parameters, lexicons with their hashes.

    ``models`` are frame models of one's own: name, hash, what they were trained on, and their figures there.
    """

    version: str
    extractors: tuple[str, ...]
    lexicons: tuple[str, ...]
    models: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Profile:
    """Everything found in one article; ``definitions`` say what its measures mean."""

    document: Document
    measures: Mapping[str, Measure] = field(default_factory=dict)
    provenance: Provenance
    definitions: Mapping[str, MeasureDefinition] = field(default_factory=dict)

    @property
    def article(self) -> Article:
        """The article as it came in."""
        return self.document.article

    def __repr__(self) -> str:
        return f"Profile({self.document!r}, {len(self.measures)} measures)"

    def _repr_html_(self) -> str:
        rows = (
            (name, figure(measure.value), measure.unit, f"{measure.count:g}", str(len(measure.evidence)))
            for name, measure in self.measures.items()
            if not math.isnan(measure.value)
        )
        about = " · ".join(filter(None, (self.article.outlet, self.article.title, self.article.date)))
        caption = f"{about or 'Profile'}: {self.document.word_count} words"
        return html_table(caption, ("measure", "value", "unit", "count", "places in the text"), rows)

    def __getitem__(self, name: str) -> Measure:
        """Return a measure by its dotted name; raise KeyError with the nearest names."""
        try:
            return self.measures[name]
        except KeyError:
            from difflib import get_close_matches  # noqa: PLC0415 - only on the way to an error

            near = ", ".join(get_close_matches(name, self.measures, n=3, cutoff=0.3))
            hint = f"did you mean: {near}?" if near else "framing measures lists them"
            raise KeyError(f"no measure {name!r}; {hint}") from None
