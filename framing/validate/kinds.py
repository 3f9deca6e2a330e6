"""How well kinds of source are told: accuracy against coders, on source mentions in PolNeAR.

``kinds.json`` holds no text: ``id`` of the article, ``start`` and ``end`` of the source phrase, the labels of both
coders (``a``, ``b``), whether each found the source named (``named_a``, ``named_b``), and the ``part``. ``tune`` is
there to work with; ``held_out`` (other articles, coded when the rules were finished) is not looked at; ``single`` was
coded by one coder alone, and is there to work with, too. ``fresh``, coded likewise, was scored unseen until its 57
errors were read for new rules; its articles are those of PolNeAR's development part, so it is scored on that file.
``second`` and ``check`` are other sources in articles of ``tune``, coded by one language model that saw no label of
the tool (85.8% were met then): the errors of ``second`` were read, those of ``check``, in other articles, never. A
learned reading of the words around gained nothing where the rules are silent, in folds of articles, and was left out.
``third`` and ``unread`` are pronouns and descriptions, each wording once, from the articles of ``tune`` and ``single``,
coded by one language model: rare wordings are harder than those of ``held_out``, which come as often as in the news.
The errors of ``third`` were read, those of ``unread`` never. No text of ``held_out`` was ever looked at, but its total
was, often, and decided between variants of rules: it flatters them by now, which ``check`` and ``unread`` do not.
The coders of the parts before were language models working from one codebook, those of ``held_out``
independently. In it, somebody who is not named, but whose institution is, has the kind of the institution ("a campaign
official, who asked not to be named"), as the rules have it; the measure of unnamed sources counts such a source all
the same.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.article import Article, Span
from framing.extract.actors import Actors
from framing.extract.lexical import LexiconHits
from framing.extract.quotation import Quotations
from framing.json_lines import rows as json_rows
from framing.segment import segment
from framing.speakers import Speaker, SpeakerFinder
from framing.validate.agreement import alpha

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from framing.document import Document

GOLD = Path(__file__).with_name("kinds.json")
_PARTS = ("tune", "held_out", "single", "fresh", "second", "check", "third", "unread")
_OTHER = "other"  # what coders call a source that fits no kind


def score_file(path: Path) -> dict[str, float]:
    """Return the scores on the bundled codings, given the corpus file that they were read in."""
    return score(path, GOLD)


def score(corpus: Path, gold: Path) -> dict[str, float]:
    """Return how far coders agree and how often they are met, given the corpus file and the gold file.

    Keys, for each part (``tune``, ``held_out``, ``single`` and so on) in the file:
    ``kinds.PART.accuracy`` and ``kinds.PART.named`` (share of the labels on which the coders agree),
    ``kinds.PART.n``; where two coders worked ``kinds.PART.alpha``, ``kinds.PART.named_alpha`` (Krippendorff's, nominal)
    and ``kinds.PART.coders`` (share of equal labels); and ``kinds.taken.CODED.OURS``, how often one kind was taken for
    another, over all of these parts.

    Raises:
        ValueError: if none of the articles that were coded is in the corpus file.

    """
    pairs = speakers(corpus, json.loads(gold.read_text(encoding="utf-8")))
    if not pairs:
        raise ValueError(f"{corpus.name}: none of the articles whose sources were coded (PolNeAR's)")
    result: dict[str, float] = {}
    for part in _PARTS:
        of_part = [(m, ours) for m, ours in pairs if m["part"] == part]
        if of_part:
            result |= {f"kinds.{part}.{name}": value for name, value in _of_part(of_part).items()}
    mistakes = Counter(
        f"kinds.taken.{m['a']}.{ours.kind or _OTHER}"
        for m, ours in pairs
        if _agreed(m, "{}") and not _same(m["a"], ours.kind)
    )
    return result | {name: float(number) for name, number in mistakes.most_common()}


def _of_part(pairs: Sequence[tuple[Mapping[str, Any], Speaker]]) -> dict[str, float]:
    kinds = [(m["a"], ours.kind) for m, ours in pairs if _agreed(m, "{}")]
    named = [(bool(m["named_a"]), ours.named) for m, ours in pairs if _agreed(m, "named_{}")]
    result = {
        "n": float(len(pairs)),
        "accuracy": sum(_same(*each) for each in kinds) / len(kinds),
        "named": sum(coded == ours for coded, ours in named) / len(named),
    }
    mentions = [mention for mention, _ in pairs if "b" in mention]
    if mentions:
        result["alpha"] = alpha(list(_ratings(mentions, "{}")))
        result["named_alpha"] = alpha(list(_ratings(mentions, "named_{}")))
        result["coders"] = sum(m["a"] == m["b"] for m in mentions) / len(mentions)
    return result


def _agreed(mention: Mapping[str, Any], key: str) -> bool:
    """Whether the coders of a mention agree; one alone always does."""
    return bool(mention[key.format("a")] == mention.get(key.format("b"), mention[key.format("a")]))


def _same(coded: str, ours: str) -> bool:
    return coded == ours or (coded == _OTHER and not ours)


def _ratings(mentions: Iterable[Mapping[str, Any]], key: str) -> Iterator[tuple[str, str, str]]:
    for number, mention in enumerate(mentions):
        for coder in ("a", "b"):
            yield coder, str(number), str(mention[key.format(coder)])


def speakers(polnear: Path, mentions: Sequence[Mapping[str, Any]]) -> list[tuple[Mapping[str, Any], Speaker]]:
    """Return the mentions whose articles are in a corpus file, each with who is behind it.

    The corpus tells which other phrases of the article are sources.
    """
    wanted: dict[str, dict[tuple[int, int], list[int]]] = {}
    for number, mention in enumerate(mentions):
        wanted.setdefault(mention["id"], {}).setdefault((mention["start"], mention["end"]), []).append(number)
    found: dict[int, Speaker] = {}
    for row in json_rows(polnear):
        if row["id"] in wanted:
            found.update(_in_article(row, wanted[row["id"]]))
    return [(mentions[number], found[number]) for number in sorted(found)]


def _in_article(row: Mapping[str, Any], wanted: Mapping[tuple[int, int], list[int]]) -> Iterator[tuple[int, Speaker]]:
    """Yield the speakers of one article, resolved in the order of the cues as they are in an analysis."""
    document = prepared(Article(row["text"], title=row.get("title", ""), outlet=row.get("outlet", "")))
    finder = SpeakerFinder(document)
    for source in _sources(row, wanted):
        speaker = finder.speaker(Span(*source))
        yield from ((number, speaker) for number in wanted.get(source, ()))


def _sources(row: Mapping[str, Any], wanted: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    coder = next(iter(row["coders"].values()))
    places: dict[tuple[int, int], int] = {}
    for attribution in coder:
        if attribution["source"]:
            source = (attribution["source"][0][0], attribution["source"][-1][1])
            places.setdefault(source, min(start for start, _ in attribution["cue"] or [source]))
    for source in wanted:
        places.setdefault(source, source[0])
    return sorted(places, key=lambda source: places[source])


def prepared(article: Article) -> Document:
    """Return an article with the layers that kinds of source rest on."""
    return Actors()(Quotations()(LexiconHits(("sources",))(segment(article))))
