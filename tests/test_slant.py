"""The slant model: sums, determinism, odd input, a tiny training run, the extractor and the scores."""

from __future__ import annotations

import json
import pickle
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.analysis import analyze, extractors
from framing.article import Article
from framing.extract.slant import PLAIN, SLANTED, Slant
from framing.models.formrows import FormRows
from framing.models.slant import SlantModel
from framing.models.slant_features import checksum, single
from framing.models.train_slant import Labelled, read, train
from framing.models.train_slant_words import Coding, codings, ratings
from framing.validate import evaluative

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HEATED = "The corrupt regime and its shameless cronies are destroying everything decent people ever built."
SOBER = "The committee meets on Tuesday at 10:30 in room 4."


def test_heated_sentences_score_higher() -> None:
    """A tirade reads as slanted, a notice does not."""
    heated, sober = SlantModel().read([single(HEATED), single(SOBER)])
    threshold = SlantModel().threshold
    assert (heated.probability >= threshold, sober.probability >= threshold) == (True, False)


def test_contributions_add_up() -> None:
    """What the words add and the rest are the log-odds of the probability."""
    reading = SlantModel().read([single(HEATED)])[0]
    odds = reading.contributions.sum() + reading.rest
    assert reading.probability == pytest.approx(1 / (1 + np.exp(-odds)), abs=1e-5)


def test_reading_together_and_alone_agree() -> None:
    """A sentence reads the same in a batch as by itself."""
    together = SlantModel().read([single(SOBER), single(HEATED)])[1]
    alone = SlantModel().read([single(HEATED)])[0]
    assert together.probability == pytest.approx(alone.probability, abs=1e-6)


def test_judging_words_are_marked() -> None:
    """Words that judge are marked, names of things are not."""
    document = single(HEATED)
    marks = SlantModel().read([document])[0].marked
    marked = {token.form for token, mark in zip(document.tokens, marks, strict=True) if mark}
    assert marked & {"shameless", "people", "the"} == {"shameless"}


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80))
def test_any_text_has_a_reading(text: str) -> None:
    """No text raises; probabilities are probabilities."""
    readings = SlantModel().read([single(text)])
    assert all(0 <= reading.probability <= 1 for reading in readings)


def test_model_is_pickled_as_its_path() -> None:
    """A model travels to another process without its weights."""
    assert pickle.loads(pickle.dumps(SlantModel())) == SlantModel()  # noqa: S301 - our own bytes


def test_extractor_gives_findings_with_reasons() -> None:
    """Each sentence gets a finding; only the outlet's own sentences are counted."""
    text = f"{HEATED} {SOBER}\n\n“{HEATED[:-1]},” Ada Quill said."
    profile = analyze(Article(text=text), using=(*extractors(), Slant()))
    found = profile.document.layer("slant")
    assert [finding.label for finding in found[:2]] == [SLANTED, PLAIN]
    assert (profile["slant.sentences"].count, profile["slant.sentences"].per) == (1, 2)
    assert [profile.document[reason.span] for reason in found[1].reasons][:2] == ["The", "committee"]


def _corpus(path: Path) -> Path:
    rows = [
        {"text": text.format(n), "outlet": f"paper-{n % 2}", "biased": label, "biased_words": words}
        for n in range(20)
        for text, label, words in (
            ("The shameless crook of district {} lied again.", 1, "['shameless', 'crook']"),
            ("The office of district {} opens on Monday.", 0, "[]"),
        )
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def _half_coded(corpus: Sequence[Labelled]) -> dict[int, Coding]:
    """Code the words of the first sentences: "shameless" and "crook"."""
    return {
        checksum(each.document.text): Coding(bool(each.biased), (1, 2) if each.biased else ())
        for each in corpus[: len(corpus) // 2]
    }


def test_training_learns_and_repeats_itself(tmp_path: Path) -> None:
    """A tiny corpus is learned, sentences and words; training it again gives the same weights."""
    corpus = list(read(_corpus(tmp_path / "corpus.jsonl")))
    marks = _half_coded(corpus)
    first, second = (train(corpus, tmp_path / name, marks) for name in ("a.npz", "b.npz"))
    uncoded = first.read([corpus[-2].document])[0]
    assert [token.form for token, mark in zip(corpus[-2].document.tokens, uncoded.marked, strict=True) if mark] == [
        "shameless",
        "crook",
    ]
    chances = [reading.probability for reading in first.read(each.document for each in corpus)]
    assert [chance > 0.5 for chance in chances] == [bool(each.biased) for each in corpus]
    assert chances == [reading.probability for reading in second.read(each.document for each in corpus)]


def test_training_asks_for_coded_words(tmp_path: Path) -> None:
    """Where the words of no sentence are coded, training says so."""
    corpus = list(read(_corpus(tmp_path / "corpus.jsonl")))
    with pytest.raises(ValueError, match="of 0 of 40 sentences are coded"):
        train(corpus, tmp_path / "a.npz")


def test_bundled_codings_hold_no_text() -> None:
    """A coding is a number, a yes or no, and places; ratings are single forms."""
    assert all(coding.marked == tuple(sorted(coding.marked)) for coding in codings().values())
    assert set(ratings().values()) == {1, 2, 3}
    assert all(len(form.split()) == 1 for form in ratings())


def test_scores_have_their_baselines(tmp_path: Path) -> None:
    """A file of sentences gives sentence and word scores, with length and lexicon beside them."""
    found = evaluative.score(_corpus(tmp_path / "corpus.jsonl"))
    expected = {"sentence.macro_f1", "sentence.same_outlet_auc", "sentence.auc", "length_only.auc", "words.f1"}
    assert expected <= found.keys()
    assert found["sentence.auc"] == 1.0


def test_auc_counts_ties_half() -> None:
    """Equal scores are worth half a pair; other outlets do not count within outlets."""
    labels, values = np.array([True, False, False]), np.array([1.0, 1.0, 0.0])
    assert evaluative.auc(labels, values) == 0.75
    assert evaluative.same_outlet_auc(labels, values, ["a", "a", "b"]) == 0.5


def test_articles_are_scored_against_length(tmp_path: Path) -> None:
    """Articles with spans give a gain over length with its interval."""
    article = {
        "outlet": "a",
        "paragraphs": [[SOBER, HEATED]],
        "spans": [{"id": "p1", "bias": "lex", "start": 4, "end": 11}],
    }
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(json.dumps({**article, "event": str(n)}) for n in range(6)), encoding="utf-8")
    found = evaluative.score(path)
    assert found["sentence.auc"] == 1.0
    assert found["length_adjusted.low"] <= found["length_adjusted.gain"] <= found["length_adjusted.high"]


def test_other_formats_are_refused(tmp_path: Path) -> None:
    """A file in another format is refused with what stands in it."""
    path = tmp_path / "other.jsonl"
    path.write_text('{"headline": "x"}', encoding="utf-8")
    with pytest.raises(ValueError, match="headline"):
        evaluative.score(path)


def test_rows_of_forms_are_worked_out_once() -> None:
    """However many forms there are, each keeps its own row; beyond the capacity all are worked out anew."""
    asked: list[str] = []

    def work_out(form: str) -> tuple[int, int]:
        asked.append(form)
        return len(form), int(form)

    rows = FormRows(work_out, 2, np.int64, capacity=3000)
    forms = [str(number) for number in range(3000)]
    assert rows.of(forms).tolist() == rows.of(forms).tolist() == [[len(form), int(form)] for form in forms]
    assert len(asked) == len(forms)
    rows.of(["3000"])
    assert rows.of(["7", "3000", "7"]).tolist() == [[1, 7], [4, 3000], [1, 7]]
    assert len(asked) == len(forms) + 3
