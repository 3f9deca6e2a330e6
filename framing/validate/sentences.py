"""How well sentence ends are found: against gold offsets, and beside Punkt and blingfire on the same texts.

A boundary is the offset behind the last character of a sentence that is not white space. Precision, recall and F1
compare the sets of boundaries of a text, pooled over all texts; the last boundary of a text counts like the others.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from framing import abbreviations as known
from framing.article import Article, blocks
from framing.json_lines import rows as json_rows
from framing.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Cutter = Callable[[str], Iterable[int]]  # from a text to the offsets of its sentence ends


class Score(NamedTuple):
    """Boundary precision, recall and F1, between 0 and 1, and the number of gold boundaries."""

    precision: float
    recall: float
    f1: float
    gold: int


def our_ends(text: str) -> Iterator[int]:
    """Yield the sentence ends that ``framing.segment`` finds."""
    return (sentence.end for sentence in segment(Article(text)).sentences)


def score_sentences(path: str | Path, cutter: Cutter = our_ends) -> Score:
    """Score a way to cut sentences on a ``.jsonl`` file (optionally gzipped) with ``text`` and ``sentences``.

    ``sentences`` are pairs of offsets into the text. Texts need blank lines between paragraphs.
    """
    right = found = gold = 0
    for row in json_rows(path):
        text = row["text"]
        expected = {len(text[:end].rstrip()) for _, end in row["sentences"]}
        actual = {len(text[:end].rstrip()) for end in cutter(text)}
        right, found, gold = right + len(actual & expected), found + len(actual), gold + len(expected)
    return Score(right / max(1, found), right / max(1, gold), 2 * right / max(1, found + gold), gold)


def score_file(path: Path) -> dict[str, float]:
    """Return precision, recall and F1 of our sentence boundaries on a file, by name."""
    found = score_sentences(path)
    return {"sentences.precision": found.precision, "sentences.recall": found.recall, "sentences.f1": found.f1}


def punkt(news: Iterable[str]) -> Cutter:
    """Train NLTK's Punkt on news texts, give it our abbreviations, and let it cut paragraph by paragraph."""
    module = import_module("nltk.tokenize.punkt")
    trainer = module.PunktTrainer()
    for text in news:
        trainer.train(text, finalize=False)
    trainer.finalize_training()
    parameters = trainer.get_params()
    parameters.abbrev_types.update(form.rstrip(".") for form in _ABBREVIATIONS)
    tokenizer = module.PunktSentenceTokenizer(parameters)

    def cut(text: str) -> Iterator[int]:
        for start, end in blocks(text):
            yield from (start + last for _, last in tokenizer.span_tokenize(text[start:end]))

    return cut


_ABBREVIATIONS = known.TITLES | known.NEVER_LAST | known.DATES | known.SOFT | known.STATES | known.GLOSSES | known.TIMES


def blingfire(text: str) -> Iterator[int]:
    """Yield the ends that blingfire finds, paragraph by paragraph; raise ModuleNotFoundError without it."""
    cut = import_module("blingfire").text_to_sentences_and_offsets
    for start, end in blocks(text):
        yield from (start + last for _, last in cut(text[start:end])[1])


def comparison(path: str | Path, news: str | Path | None = None) -> str:
    """Return a table of scores: ours; Punkt's where there is a file of news to train it on; blingfire's if there."""
    ways: dict[str, Cutter] = {"framing": our_ends}
    if news is not None:
        ways["Punkt, trained on news, our abbreviations"] = punkt(row["text"] for row in json_rows(news))
    try:
        import_module("blingfire")
        ways["blingfire"] = blingfire
    except ModuleNotFoundError:
        pass
    lines = [f"{'':45}precision  recall     F1  gold"]
    for name, cutter in ways.items():
        score = score_sentences(path, cutter)
        lines.append(f"{name:45}{score.precision:9.3f}{score.recall:8.3f}{score.f1:7.3f}{score.gold:6}")
    return "\n".join(lines)


if __name__ == "__main__":  # python -m framing.validate.sentences dev.jsonl [news.jsonl.gz]
    sys.stdout.write(comparison(*sys.argv[1:3]) + "\n")
