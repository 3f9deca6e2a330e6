"""How often the evidence for frames is right, against two coders, on sentences of AnnoLexical's training part.

``evidence.tsv`` holds no text: the checksum of a sentence, the ``layer`` and ``label`` of what was found in it and
where (characters of the sentence with single spaces), and the codes ``a`` and ``b`` of two coders, language models
working alone from one sheet. Of a word that speaks for a frame the code is 1 where it does, as it is used there; of an
act three figures, whether the verb is an act of its kind, its agent the agent and its patient the patient ("-" where
none was told). Of ``scope`` every sentence was coded, E for a case, T for the larger picture, N for neither.
Mistakes of the part ``read`` were read, those of ``held_out`` were not; the signs of scope were chosen on half of its
sentences and on others of PolNeAR. What was no longer found when words were struck off is not counted, and neither is
what is missed: but for scope these are shares of what is found.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from framing.analysis import analyze
from framing.article import Article
from framing.json_lines import rows as json_rows
from framing.models.slant_features import checksum
from framing.validate.agreement import alpha

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from framing.document import Document

    Coded = Mapping[str, str]

CODINGS = Path(__file__).with_name("evidence.tsv")
_LEXICONS = ("frames_generic", "frames_policy", "moral")
_CODERS = ("a", "b")
_ROLES = ("kind", "agent", "patient")
_SCOPES = {"episodic": "E", "thematic": "T"}


def score(corpus: Path) -> dict[str, float]:
    """Return the scores by dotted name.

    ``LEXICON.precision`` and ``acts.kind``, ``acts.agent``, ``acts.patient``: the share that coders find right, mean of
    both, of what is found; each with ``.held_out`` and ``.alpha`` (Krippendorff's, nominal). ``episodic.precision``,
    ``.recall`` and the same for ``thematic``, mean over the coders; ``scope.alpha``.

    Raises ValueError where the file holds none of the coded sentences.
    """
    found = list(_found(corpus))
    if not found:
        raise ValueError(f"{corpus.name}: none of the coded sentences stands there (AnnoLexical's training part)")
    scores: dict[str, float] = {}
    for lexicon in _LEXICONS:
        coded = [(row, _still_found(document, row)) for document, row in found if row["layer"] == lexicon]
        scores |= _shares(f"{lexicon}.precision", coded, lambda code: code)
    for place, role in enumerate(_ROLES):
        acts = [(row, _told(document, row, role)) for document, row in found if row["layer"] == "acts"]
        scores |= _shares(f"acts.{role}", acts, itemgetter(place))
    return scores | _scopes([(document, row) for document, row in found if row["layer"] == "scope"])


def _found(corpus: Path) -> Iterator[tuple[Document, Coded]]:
    """Yield each coding with the document of its sentence."""
    coded: dict[int, list[Coded]] = defaultdict(list)
    with CODINGS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            coded[int(row["checksum"])].append(row)
    for line in json_rows(corpus):
        text = " ".join(line["text"].split())
        if of_sentence := coded.pop(checksum(text), None):
            document = analyze(Article(text)).document
            yield from ((document, row) for row in of_sentence)


def _still_found(document: Document, row: Coded) -> bool:
    label, _, question = row["label"].partition(".")
    return any(
        (each.lexicon, each.label, each.question, each.span.start) == (row["layer"], label, question, int(row["start"]))
        for each in document.layer("frames")
    )


def _told(document: Document, row: Coded, role: str) -> bool:
    """Whether an act is found, with the actor in a role that it had when it was coded."""
    act = next((act for act in document.layer("acts") if act.span.start == int(row["start"])), None)
    return act is not None and (role == "kind" or bool(row[role] and getattr(act, role) == row[role]))


def _shares(name: str, coded: Sequence[tuple[Coded, bool]], code: Callable[[str], str]) -> dict[str, float]:
    """Return the share of right ones, overall and in the part held out, and the coders' agreement."""
    ratings = [(coder, str(n), code(row[coder])) for n, (row, _) in enumerate(coded) for coder in _CODERS]
    held_out = [row for row, found in coded if found and row["part"] == "held_out"]
    return {
        name: _right([row for row, found in coded if found], code),
        f"{name}.held_out": _right(held_out, code),
        f"{name}.alpha": alpha([rating for rating in ratings if rating[2] != "-"]),
    }


def _right(rows: Sequence[Coded], code: Callable[[str], str]) -> float:
    codes = [code(row[coder]) for row in rows for coder in _CODERS]
    return sum(each == "1" for each in codes) / len(codes) if codes else float("nan")


def _scopes(coded: Sequence[tuple[Document, Coded]]) -> dict[str, float]:
    """Return precision and recall of the sentences marked as telling of a case, and of the larger picture."""
    pairs = [(row[coder], _scope(document)) for document, row in coded for coder in _CODERS]
    scores = {
        "scope.alpha": alpha([(coder, str(n), row[coder]) for n, (_, row) in enumerate(coded) for coder in _CODERS])
    }
    for label, code in _SCOPES.items():
        right = sum(ours == label and theirs == code for theirs, ours in pairs)
        scores[f"{label}.precision"] = right / max(sum(ours == label for _, ours in pairs), 1)
        scores[f"{label}.recall"] = right / max(sum(theirs == code for theirs, _ in pairs), 1)
    return scores


def _scope(document: Document) -> str:
    """Return what most of a text, coded as one sentence, is marked as."""
    labels = [scope.label for scope in document.layer("scope")]
    return max(labels, key=labels.count) if labels else ""
