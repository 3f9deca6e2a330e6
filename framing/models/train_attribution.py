"""Train the attribution model: ``python -m framing.models.train_attribution --data train.jsonl.gz``.

The corpus is one in the format of PolNeAR (see ``framing.models.coded``). The seed is fixed, so that the same
corpus gives the same weights on the same machine.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from dataclasses import replace
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.article import Article
from framing.models.adam import Adam
from framing.models.backprop import Example, Shape, Weights, backward, forward, fresh, loss_and_slopes
from framing.models.chain import ROLES, Batch, LabelledSpan, encode
from framing.models.coded import Record, lines, read
from framing.models.features import LEXEME_COLUMNS, Encoder, normal, paragraph_lengths
from framing.models.linking import count_links, save_links
from framing.models.wordclasses import word_classes
from framing.segment import segment
from framing.tokens import forms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import numpy.typing as npt

    from framing.document import Document
    from framing.models.coded import Relation
    from framing.models.network import Numbers

    Step = Callable[[Adam, Shape, Example, np.random.Generator], float]

RARE = 3  # words met less often share hashed rows
TOGETHER = 6  # articles a step
WARMING, WARMING_HIDDEN = 12, 0.15  # epochs of guessing hidden words, and the share of words hidden meanwhile
RUNS = 2  # trainings from the same beginning, in other orders, whose weights are averaged


class Prepared(NamedTuple):
    """One article as rows of features, with a break after each paragraph, and its labels."""

    rows: Numbers
    lengths: Numbers
    labels: Numbers
    words: Numbers


def vocabulary(documents: Iterable[Document]) -> list[str]:
    """Return the words that get a row of their own, in alphabetical order."""
    counts = Counter(normal(form) for document in documents for form in document.forms)
    return sorted(word for word, count in counts.items() if count >= RARE)


def prepare(record: Record, encoder: Encoder) -> Iterator[Prepared]:
    """Yield the article once for each coder."""
    document = record.document
    lengths = paragraph_lengths(document)
    if not len(lengths):
        return
    borders = np.cumsum(lengths)
    place = np.arange(len(document.tokens)) + np.searchsorted(borders, np.arange(len(document.tokens)), side="right")
    rows = np.full((len(place) + len(lengths), len(encoder.offsets) - 1), encoder.break_row, dtype=np.int64)
    rows[place] = encoder.encode(document)
    cluster = len(LEXEME_COLUMNS) - 1
    words = np.zeros(len(rows), dtype=np.int64)
    words[place] = rows[place, cluster] - encoder.offsets[cluster]
    for relations in record.coders.values():
        labels = np.zeros(len(rows), dtype=np.int64)
        labels[place] = encode(list(_spans(relations, borders)), len(place))
        yield Prepared(rows, lengths, labels, words)


def _spans(relations: Sequence[Relation], borders: Numbers) -> Iterator[LabelledSpan]:
    """Yield the spans of all roles, cut where a paragraph ends."""
    for relation in relations:
        for role in range(len(ROLES)):
            for first, last in relation[role]:
                cuts = [first, *(int(at) for at in borders if first < at < last), last]
                for begin, end in pairwise(cuts):
                    yield LabelledSpan(role, begin, end)


def join(articles: Sequence[Prepared], reach: int, break_row: int) -> Example:
    """Lay articles one after another, so far apart that no layer reaches from one to the next."""
    rows, labels, words, alive, starts, heads = [], [], [], [], [], []
    at = 0
    for article in articles:
        count = len(article.rows)
        apart = np.full((reach, article.rows.shape[1]), break_row, dtype=np.int64)
        rows += [article.rows, apart]
        labels += [article.labels, np.zeros(reach, dtype=np.int64)]
        words += [article.words, np.zeros(reach, dtype=np.int64)]
        alive += [np.ones(count, dtype=bool), np.zeros(reach, dtype=bool)]
        starts.append(at + np.concatenate([[0], np.cumsum(article.lengths + 1)[:-1]]))
        heads.append(np.arange(len(article.lengths)) == 0)
        at += count + reach
    lengths = np.concatenate([article.lengths for article in articles])
    blocks = np.stack([np.concatenate(starts), lengths + 1])
    batch = Batch(lengths, np.concatenate(starts))
    flat, known = np.concatenate(rows), np.concatenate(alive)
    return Example(flat, known, batch, np.concatenate(labels), np.concatenate(words), blocks, np.concatenate(heads))


def fit(
    articles: Sequence[Prepared],
    unlabelled: Sequence[Prepared],
    encoder: Encoder,
    shape: Shape,
    *,
    epochs: int,
    seed: int,
) -> Weights:
    """Return weights fitted to the articles: the mean of several runs, each averaged over its later steps.

    Where there is unlabelled text, the network first learns on all text to guess the clusters of hidden words. All
    runs begin with what that has taught, so that the mean of their weights makes sense (Wortsman et al., ICML 2022).
    """
    random = np.random.default_rng(seed)
    begun = fresh(shape, random)
    if unlabelled:
        warming = replace(shape, hidden=WARMING_HIDDEN)
        begun = _run(begun, [*articles, *unlabelled], encoder, warming, random, _guess_step, WARMING)
    runs = [fit_once(begun, articles, encoder, shape, epochs, (seed, run)) for run in range(RUNS)]
    return {name: np.mean([run[name] for run in runs], axis=0) for name in begun}


def fit_once(
    begun: Weights, articles: Sequence[Prepared], encoder: Encoder, shape: Shape, epochs: int, seed: tuple[int, int]
) -> Weights:
    """Return weights fitted to the articles from this beginning, which is left as it is."""
    own = {name: value.copy() for name, value in begun.items()}
    return _run(own, articles, encoder, shape, np.random.default_rng(seed), _step, epochs)


def _run(
    weights: Weights,
    articles: Sequence[Prepared],
    encoder: Encoder,
    shape: Shape,
    random: np.random.Generator,
    step: Step,
    epochs: int,
) -> Weights:
    adam = Adam(weights, steps=epochs * -(-len(articles) // TOGETHER))
    words = sum(int(article.lengths.sum()) for article in articles)
    begun = time.monotonic()
    for epoch in range(epochs):
        order = random.permutation(len(articles))
        loss = 0.0
        for at in range(0, len(order), TOGETHER):
            example = join([articles[n] for n in order[at : at + TOGETHER]], max(shape.reaches), encoder.break_row)
            loss += step(adam, shape, example, random)
        _say(f"epoch {epoch + 1}/{epochs}: loss {loss / words:.4f} per token, {time.monotonic() - begun:.0f} s")
    return adam.averaged


def _guess_step(adam: Adam, shape: Shape, example: Example, random: np.random.Generator) -> float:
    scores, trace = forward(adam.weights, shape, example, random)
    found = backward(adam.weights, shape, trace, np.zeros_like(scores), example)
    tokens = float(example.batch.lengths.sum())
    adam.update({name: (slope / tokens).astype(np.float32) for name, slope in found.items()})
    return trace.guess_loss


def _step(adam: Adam, shape: Shape, example: Example, random: np.random.Generator) -> float:
    scores, trace = forward(adam.weights, shape, example, random)
    loss, slopes, chained = loss_and_slopes(adam.weights, scores, example)
    found = backward(adam.weights, shape, trace, slopes, example) | chained
    tokens = float(example.batch.lengths.sum())
    adam.update({name: (slope / tokens).astype(np.float32) for name, slope in found.items()})
    return loss


def save(path: Path, weights: Weights, shape: Shape, encoder: Encoder) -> None:
    """Write the weights in half precision, with vocabulary and classes; nothing in the file is pickled."""
    stored = {name: value.astype(np.float16) for name, value in weights.items() if not name.startswith("guess")}
    stored["place"] = np.array(shape.place, dtype=np.int16)
    stored["reaches"] = np.array(shape.reaches, dtype=np.int16)
    stored["vocabulary"], stored["class_words"] = _text(encoder.vocabulary), _text(encoder.classes)
    stored["classes"] = np.array(list(encoder.classes.values()), dtype=np.uint16)
    np.savez_compressed(path, allow_pickle=False, **stored)


def _text(words: Iterable[str]) -> npt.NDArray[np.uint8]:
    return np.frombuffer("\n".join(words).encode("utf-8"), dtype=np.uint8)


def train(
    records: Sequence[Record],
    path: Path,
    *,
    unlabelled: Iterable[str] = (),
    epochs: int = 10,
    seed: int = 0,
    shape: Shape | None = None,
) -> None:
    """Train on these articles, and on unlabelled texts for what can be learned from them; write the weights."""
    documents = [record.document for record in records]
    others = list(unlabelled)
    classes = word_classes([*(document.forms for document in documents), *(forms(text) for text in others)])
    encoder = Encoder(vocabulary(documents), classes)
    articles = [article for record in records for article in prepare(record, encoder)]
    more = [article for document in collected(others) for article in prepare(Record(document, {"": ()}), encoder)]
    shape = replace(shape or Shape(), rows=encoder.size)
    save(path, fit(articles, more, encoder, shape, epochs=epochs, seed=seed), shape, encoder)
    save_links(path.with_name("linking.json"), count_links(records))


def collected(texts: Iterable[str]) -> Iterator[Document]:
    """Yield documents of 24 texts, each a paragraph, so that short texts train as fast as articles."""
    rest = iter(texts)
    while pile := list(islice(rest, 24)):
        yield segment(Article("\n\n".join(" ".join(text.split()) for text in pile)))


def texts(path: Path) -> Iterator[str]:
    """Yield the texts of a file of JSON lines."""
    with lines(path) as rows:
        for row in rows:
            yield json.loads(row)["text"]


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the training from the command line."""
    parser = argparse.ArgumentParser(description="Train the attribution model.")
    parser.add_argument("--data", type=Path, required=True, help="corpus (.jsonl or .jsonl.gz)")
    parser.add_argument("--unlabelled", type=Path, help="more news text (key text), without labels")
    parser.add_argument("--out", type=Path, default=Path(__file__).with_name("attribution.npz"))
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args(arguments)
    more = texts(chosen.unlabelled) if chosen.unlabelled else ()
    train(list(read(chosen.data)), chosen.out, unlabelled=more, epochs=chosen.epochs, seed=chosen.seed)


if __name__ == "__main__":
    main()
