"""How well passives are told with their agent from passives without: against 200 passives read by hand.

``agentless.json`` holds no text: ``key`` is the id of an article (PolNeAR's form: ``id`` and ``text``), with ``start``
and ``end`` of the participle in its text, or a digest of a sentence (PassivePy's form: ``Sentence``) read as a whole.
``a`` and ``b`` are the labels of two coders, who did not see one another's, 1 where an agent is named. Entries at even
places of each form are there to work with, those at odd places are held out.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.article import Article
from framing.passives import passives
from framing.segment import segment
from framing.validate.agreement import alpha

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from framing.passives import PassiveVerb

Coded = dict[str, Any]
_GOLD = Path(__file__).with_name("agentless.json")


def agent_scores(rows: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    """Score the passives of a file that were read by hand; nothing where it holds none of them.

    Returns ``passive.agent_accuracy`` (share of the passives found whose agent, or lack of one, is told as the two
    coders agree; ``.tune`` and ``.held_out`` for its halves), ``passive.agents`` (how many those are),
    ``passive.agents_read`` (how many were read) and ``passive.agent_alpha`` (Krippendorff's, of the two coders).
    """
    texts = {key: text for row in rows for key, text in _keyed(row)}
    gold = [entry for entry in json.loads(_GOLD.read_text(encoding="utf-8")) if entry["key"] in texts]
    if not gold:
        return {}
    told = [_told(texts[entry["key"]], entry) for entry in gold]
    halves = {"": slice(None), ".tune": slice(0, None, 2), ".held_out": slice(1, None, 2)}
    found = {f"passive.agent_accuracy{half}": _accuracy(gold[part], told[part]) for half, part in halves.items()}
    ratings = [(reading, str(n), str(entry[reading])) for n, entry in enumerate(gold) for reading in "ab"]
    agents = sum(each is not None for each in told)
    return found | {
        "passive.agents": float(agents), "passive.agents_read": float(len(gold)), "passive.agent_alpha": alpha(ratings)
    }  # fmt: skip


def _keyed(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if "Sentence" in row:
        text = str(row["Sentence"]).strip()
        yield hashlib.sha256(text.encode()).hexdigest()[:12], text
    elif "text" in row:
        yield str(row.get("id", "")), str(row["text"])


def _accuracy(gold: Sequence[Coded], told: Sequence[bool | None]) -> float:
    """Return the share told right of those found; an entry on which the coders differ counts for neither."""
    pairs = [(e["a"] == 1, t) for e, t in zip(gold, told, strict=True) if t is not None and e["a"] == e["b"]]
    return sum(coded == ours for coded, ours in pairs) / len(pairs) if pairs else float("nan")


def _told(text: str, entry: Coded) -> bool | None:
    """Whether an agent is found for a passive (for any of a sentence read as a whole); None if no passive is found."""
    agents = [verb.agent is not None for place, verb in passives_in(text) if entry["start"] in {None, place}]
    return any(agents) if agents else None


def passives_in(text: str) -> Iterator[tuple[int, PassiveVerb]]:
    """Yield the passives of a text, each with the offset of its participle."""
    document = segment(Article(text))
    capitals = frozenset(i for i, token in enumerate(document.tokens) if text[token.start].isupper())
    for sentence in document.sentences:
        for verb in passives(document.forms, sentence.first, sentence.last, capitals):
            yield document.tokens[verb.participle].start, verb
