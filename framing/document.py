"""A text cut once: paragraphs, sentences and tokens as character offsets, with the findings of extractors in layers."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.article import Span, Zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from framing.article import Article


class Token(NamedTuple):
    """One word or punctuation mark. ``form`` is lower-cased, with straight apostrophes."""

    start: int
    end: int
    form: str
    is_word: bool


class Sentence(NamedTuple):
    """One sentence: characters ``start:end``, tokens ``first:last`` (exclusive), number of its paragraph."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int


class Paragraph(NamedTuple):
    """One paragraph: characters ``start:end``, its zone, sentences ``first:last`` (exclusive)."""

    start: int
    end: int
    zone: Zone
    first: int
    last: int


@dataclass(frozen=True)
class Document:
    """An article, segmented, with layers of findings. Immutable: ``with_layer`` returns a new document.

    Only measured zones (headline, standfirst, body) are segmented; ``document[span]`` is always the very text.
    """

    article: Article
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    layers: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The whole text of the article."""
        return self.article.text

    def __repr__(self) -> str:
        name = self.article.title or self.article.origin
        return f"Document({name!r}, {self.word_count} words, layers: {', '.join(self.layers) or 'none'})"

    def __getitem__(self, span: tuple[int, ...]) -> str:
        return self.article.text[span[0] : span[1]]

    def with_layer(self, name: str, findings: Iterable[Any]) -> Document:
        """Return a new document that also holds these findings; the segmentation and what was computed are shared."""
        return self.with_layers({name: findings})

    def with_layers(self, added: Mapping[str, Iterable[Any]]) -> Document:
        """Return a new document that also holds several layers of findings."""
        layers = {**self.layers, **{name: tuple(findings) for name, findings in added.items()}}
        document = Document(self.article, self.paragraphs, self.sentences, self.tokens, layers)
        known = self.__dict__
        for key in _SHARED:
            if key in known:
                document.__dict__[key] = known[key]
        for key in _OF_LAYERS:
            document.__dict__[key] = {layer: found for layer, found in getattr(self, key).items() if layer not in added}
        return document

    def layer(self, name: str) -> tuple[Any, ...]:
        """Return the findings of a layer; raise KeyError with the layers that there are."""
        try:
            return self.layers[name]
        except KeyError:
            known = ", ".join(self.layers) or "none"
            raise KeyError(f"no layer {name!r} in this document; layers: {known}") from None

    @cached_property
    def forms(self) -> list[str]:
        """The normalised form of every token, in order."""
        return list(self._columns[2])

    @cached_property
    def capitals(self) -> list[bool]:
        """Whether every token is a word that begins with a capital letter, in order."""
        text, (starts, _, _, words) = self.article.text, self._columns
        return [is_word and text[start].isupper() for start, is_word in zip(starts, words, strict=True)]

    @cached_property
    def word_count(self) -> int:
        """Number of words in the measured zones."""
        return sum(self._columns[3])

    @cached_property
    def _columns(self) -> tuple[tuple[int, ...], tuple[int, ...], tuple[str, ...], tuple[bool, ...]]:
        """Starts, ends, forms of the tokens, and whether each is a word."""
        return tuple(zip(*self.tokens, strict=True)) or ((), (), (), ())  # type: ignore[return-value]

    @cached_property
    def _word_starts(self) -> list[int]:
        return list(compress(self._token_starts, self._columns[3]))

    @cached_property
    def _token_starts(self) -> list[int]:
        return list(self._columns[0])

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _sentence_numbers(self) -> list[int]:
        """The number of the sentence of every token."""
        return [number for number, (_, _, first, last, _) in enumerate(self.sentences) for _ in range(first, last)]

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        return {}

    @cached_property
    def _words(self) -> dict[str, list[int]]:
        return {}

    def starts_of(self, layer: str) -> list[int]:
        """Return the start offsets of a layer's findings or hits, for bisection; the layer must be in text order."""
        if layer not in self._starts:
            found = self.layer(layer)
            self._starts[layer] = [item.span[0] if hasattr(item, "span") else item.start for item in found]
        return self._starts[layer]

    def words_of(self, layer: str) -> list[int]:
        """Return the number of words that begin inside each finding of a layer."""
        if layer not in self._words:
            self._words[layer] = [self.words_in(finding.span) for finding in self.layer(layer)]
        return self._words[layer]

    def words_in(self, span: tuple[int, int]) -> int:
        """Count the words that begin inside a span."""
        return bisect_right(self._word_starts, span[1] - 1) - bisect_right(self._word_starts, span[0] - 1)

    def token_at(self, offset: int) -> int:
        """Return the index of the last token that begins at or before an offset (-1 before the first)."""
        return bisect_right(self._token_starts, offset) - 1

    def sentence_index(self, offset: int) -> int:
        """Return the index of the sentence at an offset, or of the last one before it (-1 before the first)."""
        return bisect_right(self._sentence_starts, offset) - 1

    def sentence_of(self, token: int) -> Sentence:
        """Return the sentence that a token stands in."""
        return self.sentences[self._sentence_numbers[token]]

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence around an offset; an empty span where there is none."""
        index = self.sentence_index(offset)
        return Span(*self.sentences[index][:2]) if index >= 0 else Span(offset, offset)

    def voice_at(self, offset: int) -> Any:  # noqa: ANN401 - a Stretch, which lives a storey above
        """Return the stretch of the voice map at an offset: its ``voice``, and ``attribution`` where there is one."""
        index = bisect_right(self.starts_of("voices"), offset) - 1
        stretches = self.layer("voices")
        if index < 0:
            raise IndexError(f"offset {offset} is outside the measured text")
        return stretches[index]


# What is known of layers by their names: it goes with a document until the layer is another one
_OF_LAYERS = ("_starts", "_words")
# Cached properties that depend on the segmentation alone: they go with a document to the next layer
_SHARED = (
    "forms", "capitals", "word_count", "_columns", "_word_starts", "_token_starts", "_sentence_starts",
    "_sentence_numbers",
)  # fmt: skip
