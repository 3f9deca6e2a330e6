"""In which order the sentences of a document are read for names: body first, lines in title case last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.article import Zone

if TYPE_CHECKING:
    from framing.document import Sentence
    from framing.speakers.view import View

_TITLE_CASE = 0.85  # share of capitals among longer words
_MOSTLY = 0.6  # the same, for a line known to be a title
_LAST = 3  # lines in title case are read after everything else


def ranked(view: View) -> list[tuple[int, int, Sentence]]:
    """Return the sentences in order, body first: a surname above the text is chained to the full name in the body."""
    rank = {Zone.BODY: 0, Zone.STANDFIRST: 1, Zone.HEADLINE: 2}
    paragraphs = view.document.paragraphs
    found = [
        (_LAST if _in_title_case(view, s) else rank[paragraphs[s.paragraph].zone], s.start, s)
        for s in view.document.sentences
    ]
    if found and not found[0][0] and _repeats_title(view, found[0][2]):
        title_case = _capitals(view, found[0][2]) >= _MOSTLY
        found[0] = (rank[Zone.HEADLINE if title_case else Zone.STANDFIRST], *found[0][1:])
    return sorted(found)


def _repeats_title(view: View, sentence: Sentence) -> bool:
    """Whether the first line of a text is its title once more."""
    text, title = view.string(sentence.first, sentence.last), view.document.article.title
    return bool(title) and _letters(text) == _letters(title)


def _in_title_case(view: View, sentence: Sentence) -> bool:
    """Whether nearly every longer word of a line is capitalised, so that capitals say nothing."""
    first, last = sentence.first, sentence.last
    if last - first > 24 or sum(view.capital[first:last]) < 4 or view.forms[last - 1] in {".", "”", '"'}:
        return False
    return _capitals(view, sentence) >= _TITLE_CASE


def _capitals(view: View, sentence: Sentence) -> float:
    """Return the share of capitals among the longer words of a line, 0 where they are too few to tell."""
    longer = [i for i in range(sentence.first, sentence.last) if len(view.forms[i]) > 3]
    return sum(view.capital[i] for i in longer) / len(longer) if len(longer) > 3 else 0.0


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
