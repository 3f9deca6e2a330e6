"""Whether a sentence tells of a single case or of the larger picture (Iyengar 1991, episodic and thematic frames).

Signs are counted: of a case a person spoken of, a verb in the past, a verb of saying, a name, a time or scene; of the
larger picture people in general, figures, research and conditions, a plural noun that opens the sentence. The side that
is clearly ahead has the sentence; many sentences have neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.article import Span
from framing.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document import Document, Sentence

_SOMEBODY = frozenset("he she his her him".split())
_PAST = frozenset({"was", "were", "had"})
_SAYING = frozenset("said says told asked announced added".split())
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight morning afternoon evening night "
    "midnight january february march april june july august september october november december".split()
)
_SCENES = frozenset(
    "recalled remembered arrived walked shouted wept hugged street kitchen apartment neighbour neighbor witness a.m "
    "p.m suspect victim funeral mother father daughter son wife husband gunman driver bystander".split()
)
_OF_A_SCENE = _TIMES | _SCENES
_PEOPLE = frozenset(
    "people americans voters women men children workers families students patients companies states countries "
    "governments researchers scientists experts economists studies consumers users parents teachers doctors residents "
    "immigrants migrants young many most some often usually generally typically always never increasingly tend every "
    "each any".split()
)
_FIGURES = frozenset(
    "percent percentage average rate rates number numbers majority proportion third half quarter per increase decrease "
    "rise decline growth share billion million trillion".split()
)
_CONDITIONS = frozenset(
    "statistics statistic data study studies research survey trend trends nationwide worldwide globally decades decade "
    "historically structural systemic policy policies inequality poverty society societal analysts long-term "
    "population generations causes context annually overall millions comparison".split()
)
_NO_PLURALS = frozenset({"this", "is", "was", "his", "as", "its", "yes", "perhaps", "news", "always", "jobs"})
_MOST = 2  # signs of one kind that count
_AHEAD_CASE, _AHEAD_PICTURE = 2, 1  # by how much either side must lead


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope(Finding):
    """A sentence that tells of a case (``label`` "episodic") or of the larger picture ("thematic")."""


def scopes(document: Document) -> Iterator[Scope]:
    """Yield the sentences of a document with the layer ``voices`` that tell of a case or of the larger picture."""
    for sentence in document.sentences:
        case, picture = _signs_of_case(document, sentence), _signs_of_picture(document, sentence)
        if len(case) - len(picture) >= _AHEAD_CASE:
            yield _scope(document, sentence, "episodic", case)
        elif len(picture) - len(case) >= _AHEAD_PICTURE:
            yield _scope(document, sentence, "thematic", picture)


def _scope(document: Document, sentence: Sentence, label: str, signs: list[str]) -> Scope:
    span = Span(sentence.start, sentence.end)
    return Scope(span=span, label=label, why=", ".join(signs), voice=document.voice_at(span.start).voice)


def _signs_of_case(document: Document, sentence: Sentence) -> list[str]:
    """Return one word for each kind of sign of a case."""
    forms = document.forms[sentence.first : sentence.last]
    found = [next(iter(_first(forms, kind, 1)), "") for kind in (_SOMEBODY, _PAST, _SAYING, _OF_A_SCENE)]
    capitals = (i for i in range(sentence.first + 1, sentence.last) if document.capitals[i])
    name = next(capitals, None)
    found.append(document.text[document.tokens[name].start : document.tokens[name].end] if name is not None else "")
    return [sign for sign in found if sign]


def _signs_of_picture(document: Document, sentence: Sentence) -> list[str]:
    """Return the words that tell of the larger picture, two of a kind at most."""
    forms = document.forms[sentence.first : sentence.last]
    found = [form for kind in (_PEOPLE, _FIGURES, _CONDITIONS) for form in _first(forms, kind, _MOST)]
    plural = (
        forms[0].isalpha() and forms[0].endswith("s") and not forms[0].endswith("ss") and forms[0] not in _NO_PLURALS
    )
    return [*found, forms[0]] if plural else found


def _first(forms: list[str], kind: frozenset[str], most: int) -> list[str]:
    return [] if kind.isdisjoint(forms) else [form for form in forms if form in kind][:most]
