"""In which order the sentences of a document are read for names: body first, lines in title case last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.article import Zone
from framing.speakers.words import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document import Sentence
    from framing.speakers.view import View

_TITLE_CASE = 0.85  # share of capitals among longer words
_MOSTLY = 0.6  # the same, for a line known to be a title
_LONG = 3  # letters of the longest word that titles in some houses, and names, leave small: "of"
_STOPS = frozenset('. ” " ! ? ;'.split())
_LAST = 3  # lines in title case are read after everything else


def ranked(view: View) -> list[tuple[int, int, Sentence]]:
    """Return the sentences in order, body first: a surname above the text is chained to the full name in the body."""
    rank = {Zone.BODY: 0, Zone.STANDFIRST: 1, Zone.HEADLINE: 2}
    paragraphs = view.document.paragraphs
    found = [
        (_LAST if _in_title_case(view, s) else rank[paragraphs[s.paragraph].zone], s.start, s)
        for sentence in view.document.sentences
        for s in _apart(view, sentence)
    ]
    if found and not found[0][0] and _repeats_title(view, found[0][2]):
        title_case = _capitals(view, found[0][2]) >= _MOSTLY
        found[0] = (rank[Zone.HEADLINE if title_case else Zone.STANDFIRST], *found[0][1:])
    return sorted(found)


def _apart(view: View, sentence: Sentence) -> Iterator[Sentence]:
    r"""Yield a sentence, cut at headlines in title case that only a line break parts from the story below them.

    Live blogs end none with a stop: "Anby Disputes Characterization Of Network\nAnby was quick to answer."
    """
    start, text = sentence, view.text
    if "\n" not in text[sentence.start : sentence.end]:
        yield sentence
        return
    for token in range(sentence.first + 1, sentence.last):
        if "\n" not in text[view.tokens[token - 1].end : view.tokens[token].start]:
            continue
        title = _title_before(view, start.first, token)
        if title < token:
            if title > start.first:
                yield _part(view, start, start.first, title)
            yield _part(view, start, title, token)
            start = _part(view, start, token, sentence.last)
    yield start


def _part(view: View, sentence: Sentence, first: int, last: int) -> Sentence:
    """Return the tokens ``first:last`` of a sentence as one of its own."""
    return sentence._replace(first=first, last=last, start=view.tokens[first].start, end=view.tokens[last - 1].end)


def _title_before(view: View, first: int, last: int) -> int:
    """Return where a title in title case begins that ends at a line break, ``last`` where none does.

    Its small words have capitals, too, which they have not in names: "Of", "A".
    """
    start = last
    while start > first and _fits_title(view, start - 1):
        start -= 1
    raised = (
        len(view.forms[i]) <= _LONG and view.forms[i] in FUNCTION_WORDS
        for i in range(start + 1, last)
        if view.capital[i]
    )
    longer = sum(view.capital[i] and len(view.forms[i]) > _LONG for i in range(start, last))
    return start if longer > _LONG and any(raised) else last


def _fits_title(view: View, token: int) -> bool:
    """Whether a word may stand in a title in title case: it has a capital or a digit in front, or is short."""
    form = view.forms[token]
    return form not in _STOPS and (view.capital[token] or len(form) <= _LONG or form[0].isdigit())


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
    """Return the share of capitals among the longer words of a line, 0 where they are too few to tell.

    What begins with a digit has no capital, as the time glued to a headline of a live blog: "9:12PMAnby Echo".
    """
    words = (i for i in range(sentence.first, sentence.last) if not view.forms[i][0].isdigit())
    longer = [i for i in words if len(view.forms[i]) > 3]
    return sum(view.capital[i] for i in longer) / len(longer) if len(longer) > 3 else 0.0


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
