"""Speakers whose words the model does not see, as they close a sentence: "Frost bought the pistol, | police found."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.dateline import behind_dateline
from framing.phrases import Range, finite
from framing.relations import Relation
from framing.relations.scene import MARKS
from framing.relations.time import behind_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document, Sentence
    from framing.models.attribution import TaggedSpan

_ENDS = frozenset(".!?")
_SHORTEST = 3  # tokens of a headline that tells something


def unlinked_reports(document: Document, spans: Sequence[TaggedSpan], known: Sequence[Relation]) -> Iterator[Relation]:
    """Yield closing reports whose source and cue the model tags side by side behind a comma, and no rule has."""
    sources = {span.last_token: span for span in spans if span.role == "source"}
    cues = {token for relation in known for token in range(*relation.cue)}
    for cue in spans:
        source = sources.get(cue.first_token) if cue.role == "cue" else None
        if source is None or not cues.isdisjoint(range(cue.first_token, cue.last_token)):
            continue
        sentence = document.sentence_of(cue.first_token)
        content = _content(document, sentence, source.first_token - 1, cues)
        if content and _closes(document, sentence, cue.last_token):
            who, said = Range(source.first_token, source.last_token), Range(cue.first_token, cue.last_token)
            confidence = source.confidence * cue.confidence
            yield Relation(None, said, who, [content], confidence, learned=True, closing=True)


def _content(document: Document, sentence: Sentence, comma: int, cues: set[int]) -> Range | None:
    """Return what stands in front of the comma of a speaker: a clause or a headline, and no quotation."""
    content, forms = Range(behind_dateline(document, sentence), comma), document.forms
    said = forms[slice(*content)]
    headline = forms[sentence.last - 1] not in _ENDS and len(said) >= _SHORTEST
    clause = headline or any(finite(form) for form in said) or not cues.isdisjoint(range(*content))
    return content if said and forms[comma] == "," and clause and MARKS.isdisjoint({said[0], said[-1]}) else None


def _closes(document: Document, sentence: Sentence, token: int) -> bool:
    """Whether a sentence ends at a token, or with when something was said."""
    behind = behind_time(document.forms, token)
    return behind >= sentence.last or document.forms[behind] in _ENDS
