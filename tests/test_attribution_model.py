"""The attribution model: spans, determinism, odd input, probabilities, and a tiny training run."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article
from framing.models.attribution import AttributionModel, TaggedSpan
from framing.models.backprop import Shape, backward, convolved, forward, fresh, loss_and_slopes
from framing.models.chain import FINISHES, FOLLOWS, LABELS, STARTS, Batch, Chain, LabelledSpan, decode, encode
from framing.models.coded import Record, Relation, TokenSpan
from framing.models.convolution import Layer, gated
from framing.models.features import Encoder
from framing.models.linking import Linker, count_links, save_links
from framing.models.quotestate import MARKS, Quoted, quoted
from framing.models.train_attribution import join, prepare, train
from framing.segment import segment
from framing.tokens import tokens
from framing.validate.attribution import between_coders, evaluate, found_by_model, head, score

if TYPE_CHECKING:
    from pathlib import Path

    from framing.document import Document

TEXT = "“The bridge will open in May,” Mayor Ada Quill said on Monday.\n\nEngineers warned that the piers were weak."


def _document(text: str = TEXT) -> Document:
    return segment(Article(text=text))


def _words(document: Document, spans: list[TaggedSpan]) -> list[tuple[str, str]]:
    return [
        (span.role, document[document.tokens[span.first_token].start, document.tokens[span.last_token - 1].end])
        for span in spans
    ]


def _record() -> Record:
    document = _document()
    forms = document.forms
    quote = TokenSpan(0, forms.index("”") + 1)
    said = TokenSpan(forms.index("said"), forms.index("said") + 1)
    mayor = TokenSpan(forms.index("mayor"), forms.index("said"))
    warned = TokenSpan(forms.index("warned"), forms.index("warned") + 1)
    engineers = TokenSpan(forms.index("engineers"), forms.index("warned"))
    rest = TokenSpan(forms.index("warned") + 1, len(forms) - 1)
    relations = (Relation((mayor,), (said,), (quote,)), Relation((engineers,), (warned,), (rest,)))
    return Record(document, {"a": relations})


def test_plain_attributions_are_found() -> None:
    """A direct and an indirect attribution come out with all three roles."""
    document = _document()
    expected = [
        ("content", "“The bridge will open in May,”"),
        ("source", "Mayor Ada Quill"),
        ("cue", "said"),
        ("source", "Engineers"),
        ("cue", "warned"),
        ("content", "that the piers were weak"),
    ]
    assert _words(document, AttributionModel().tag(document)) == expected


def test_empty_document_has_no_spans() -> None:
    """No words, no spans."""
    assert AttributionModel().tag(_document("")) == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\"'“”‘’ \n.said")), max_size=200))
def test_any_text_gives_spans_in_bounds(text: str) -> None:
    """Spans are ordered, do not overlap, stay inside the document, and have a probability."""
    document = _document(text)
    spans = AttributionModel().tag(document)
    borders = [border for span in spans for border in (span.first_token, span.last_token)]
    assert borders == sorted(borders)
    assert all(0 <= span.first_token < span.last_token <= len(document.tokens) for span in spans)
    assert all(0 <= span.confidence <= 1 for span in spans)


def test_documents_are_tagged_together_as_alone() -> None:
    """Whatever stands beside a document, its spans are its own, with the same probabilities but for rounding."""
    model = AttributionModel()
    documents = [_document(text) for text in (TEXT, "", "Nobody spoke.", TEXT * 30, "“No,” she said.")]
    together = model.tag_each(documents)
    for document, spans in zip(documents, together, strict=True):
        alone = model.tag(document)
        assert [span[:3] for span in spans] == [span[:3] for span in alone]
        assert [span.confidence for span in spans] == pytest.approx([span.confidence for span in alone])


def test_tagging_twice_gives_the_same() -> None:
    """The model has no state that shows."""
    model, document = AttributionModel(), _document()
    assert model.tag(document) == model.tag(document)
    assert pickle.loads(pickle.dumps(model)).tag(document) == model.tag(document)  # noqa: S301 - our own bytes


def test_missing_weights_are_named(tmp_path: Path) -> None:
    """A path without weights says which file is missing."""
    with pytest.raises(FileNotFoundError, match=r"nothing\.npz"):
        AttributionModel(tmp_path / "nothing.npz").tag(_document())


def test_tiny_training_learns_its_article(tmp_path: Path) -> None:
    """Weights trained on one article tag that article as it was coded, and training again gives the same weights."""
    record = _record()
    shape = Shape(embedded=16, width=16, reaches=(1, 2), place=1, dropout=0.0, embedded_dropout=0.0)
    for name in ("one.npz", "two.npz"):
        train([record], tmp_path / name, unlabelled=["Nobody said a word."], epochs=150, shape=shape)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    found = AttributionModel(tmp_path / "one.npz").tag(record.document)
    gold = {span for relation in record.coders["a"] for spans in relation for span in spans}
    assert {TokenSpan(span.first_token, span.last_token) for span in found} == gold


def test_slopes_are_those_of_the_loss() -> None:
    """Gradients by hand agree with differences."""
    record, random = _record(), np.random.default_rng(1)
    encoder = Encoder([])
    shape = Shape(rows=encoder.size, embedded=5, width=4, reaches=(1, 2), place=1, dropout=0.0, embedded_dropout=0.0)
    weights = {name: value.astype(np.float64) + 0.1 for name, value in fresh(shape, random).items()}
    example = join(list(prepare(record, encoder)) * 2, 2, encoder.break_row)

    def loss() -> float:
        scores, _ = forward(weights, shape, example, np.random.default_rng(2))
        return loss_and_slopes(weights, scores, example)[0]

    scores, trace = forward(weights, shape, example, np.random.default_rng(2))
    _, slopes, chained = loss_and_slopes(weights, scores, example)
    for name, slope in (backward(weights, shape, trace, slopes, example) | chained).items():
        at = np.unravel_index(np.abs(slope).argmax(), slope.shape)
        before = weights[name][at]
        weights[name][at] = before + 1e-3
        above = loss()
        weights[name][at] = before - 1e-3
        below = loss()
        weights[name][at] = before
        assert (above - below) / 2e-3 == pytest.approx(slope[at], rel=0.05), name


def test_spans_are_linked() -> None:
    """Model and linker together find both attributions with their parts."""
    record = _record()
    found = found_by_model(record.document)
    assert found == list(record.coders["a"])
    result = evaluate([record])
    assert result.pop("words_per_second") > 0
    assert set(result.values()) == {1.0}


def test_counted_links_join_their_own_article(tmp_path: Path) -> None:
    """Shares counted on an article join its spans as they were joined."""
    record = _record()
    save_links(tmp_path / "links.json", count_links([record] * 9))
    roles = ("source", "cue", "content")
    spans = [
        TaggedSpan(role, *span, 1.0)
        for relation in record.coders["a"]
        for role, each in zip(roles, relation, strict=True)
        for span in each
    ]
    linked = Linker(tmp_path / "links.json").link(record.document, spans)
    joined = [(each.source, each.cue, each.contents) for each in linked]
    assert joined == [(spans[0], spans[1], (spans[2],)), (spans[3], spans[4], (spans[5],))]
    assert all(0 < each.confidence <= 1 for each in linked)


def _chain(random: np.random.Generator) -> Chain:
    count = len(LABELS)
    draw = [random.standard_normal(size).astype(np.float32) for size in ((count, count), count, count)]
    return Chain.legal(*draw)


def test_best_path_and_probabilities_agree_with_enumeration() -> None:
    """On sequences of two labels every path can be tried."""
    random = np.random.default_rng(3)
    chain, scores = _chain(random), random.standard_normal((2, len(LABELS))).astype(np.float32)
    paths = chain.first[:, None] + scores[0][:, None] + chain.between + scores[1] + chain.last
    batch = Batch(np.array([2]))
    assert chain.best(scores, batch).tolist() == [int(n) for n in np.unravel_index(paths.argmax(), paths.shape)]
    weights = np.exp(paths)
    expected = np.stack([weights.sum(axis=1), weights.sum(axis=0)]) / weights.sum()
    np.testing.assert_allclose(chain.posteriors(scores, batch).of_labels, expected, atol=1e-5)


@settings(deadline=None)  # the first call loads compiled code
@given(st.lists(st.integers(1, 9), min_size=1, max_size=6), st.integers(0, 99))
def test_best_paths_are_legal(lengths: list[int], seed: int) -> None:
    """Whatever the scores, spans begin and end inside their sequence."""
    random = np.random.default_rng(seed)
    scores = random.standard_normal((sum(lengths), len(LABELS))).astype(np.float32)
    labels = _chain(random).best(scores, Batch(np.array(lengths)))
    at = 0
    for length in lengths:
        piece = labels[at : at + length]
        assert STARTS[piece[0]]
        assert FINISHES[piece[-1]]
        assert FOLLOWS[piece[:-1], piece[1:]].all()
        at += length


def test_labels_round_trip() -> None:
    """Spans become labels and spans again; a later span that overlaps is left out."""
    spans = [LabelledSpan(2, 0, 4), LabelledSpan(0, 4, 5), LabelledSpan(1, 5, 7)]
    assert decode(encode([*spans, LabelledSpan(1, 3, 6)], 8)) == spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "no way" twice', [Quoted(2, 5, closed=True, single=False)]),
        ("He said ''no way'' twice", [Quoted(2, 7, closed=True, single=False)]),
        ("“It’s the workers’ town", [Quoted(0, 6, closed=False, single=False)]),
        ("the workers' town", []),
        ("“A ‘small’ town” he said", [Quoted(0, 6, closed=True, single=False)]),
    ],
)
def test_quotations_of_a_paragraph(text: str, expected: list[Quoted]) -> None:
    """Double, doubled single, unclosed, nested marks and apostrophes."""
    block = list(tokens(text))
    places = [number for number, token in enumerate(block) if token.form in MARKS]
    assert list(quoted(block, places)) == expected


def test_gold_scores_one_against_itself() -> None:
    """Perfect agreement is 1 everywhere; an empty answer scores 0."""
    record = _record()
    gold = [record.coders["a"]]
    assert set(score([record.document], gold, gold).values()) == {1.0}
    assert set(score([record.document], [()], gold).values()) == {0.0}
    assert set(between_coders([Record(record.document, {"a": gold[0], "b": gold[0]})]).values()) == {1.0}


@pytest.mark.parametrize(
    ("source", "expected"),
    [("the mayor of Drizzleby", "mayor"), ("Ada Quill, who runs the bakery", "quill"), ("officials", "officials")],
)
def test_head_of_source(source: str, expected: str) -> None:
    """The head is the last word of the first noun phrase."""
    document = _document(source)
    found = head(document, [TokenSpan(0, len(document.tokens))])
    assert found is not None
    assert document.forms[found] == expected


@pytest.mark.parametrize(("rows", "reach"), [(1, 1), (4, 1), (5, 2), (9, 32), (150, 32), (257, 4)])
def test_filtered_convolution_is_the_plain_one(rows: int, reach: int) -> None:
    """Six products for every four rows give the sums of training, whatever the number of rows and the distance."""
    random = np.random.default_rng(rows)
    sizes = (rows, 8), (3, 8, 12), 12, (rows, 12)
    values, kernel, bias, around = (random.standard_normal(size).astype(np.float32) for size in sizes)
    layer, more = Layer.of(kernel, bias, reach), np.stack(np.hsplit(around, 2))
    plain, gate = np.hsplit(convolved(values, kernel, bias, reach), 2)
    np.testing.assert_allclose(layer.added(values), gated(plain, gate.copy()), atol=1e-4)
    np.testing.assert_allclose(layer.added(values, more), gated(plain + more[0], gate + more[1]), atol=1e-4)


def test_gate_is_the_logistic_function() -> None:
    """Halved on both sides, hyperbolic tangent and logistic function gate alike."""
    plain, gate = np.random.default_rng(0).standard_normal((2, 5, 3)).astype(np.float32)
    np.testing.assert_allclose(gated(plain / 2, gate / 2), plain / (1 + np.exp(-gate)), rtol=1e-5)
