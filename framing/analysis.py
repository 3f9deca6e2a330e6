"""Run the extractors over an article: the one way from text to profile."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, entry_points, version
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from framing.article import Article
from framing.collector import collector_at_rest
from framing.extract.actors import Actors
from framing.extract.agency import Agency
from framing.extract.attribution import Attributions
from framing.extract.balance import Balance
from framing.extract.evaluative import EVALUATIVE, Evaluative
from framing.extract.frame_model import OwnFrameModel
from framing.extract.frames import Frames
from framing.extract.lexical import LexiconHits
from framing.extract.own import OwnLexicons
from framing.extract.quotation import Quotations
from framing.extract.readability import Readability
from framing.extract.slant import Slant
from framing.extract.sourcing import Sourcing
from framing.findings import Profile, Provenance
from framing.lexicon import bundled, load
from framing.segment import segment
from framing.sides import Sides
from framing.zones import zoned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document
    from framing.findings import Measure, MeasureDefinition


@runtime_checkable
class Extractor(Protocol):
    """Adds layers of findings to a document, and measures them. Pure, picklable, parameters in its repr."""

    @property
    def name(self) -> str:
        """The first part of the names of its measures."""

    @property
    def requires(self) -> tuple[str, ...]:
        """The layers that must be there before it runs."""

    @property
    def summary(self) -> str:
        """One sentence for people."""

    @property
    def measures(self) -> tuple[MeasureDefinition, ...]:
        """What it measures."""

    def __call__(self, document: Document) -> Document:
        """Return the document with this extractor's layers."""

    def measure(self, document: Document) -> Iterator[Measure]:
        """Yield the measures declared in ``measures``."""


@runtime_checkable
class Together(Protocol):
    """What an extractor may offer that does several documents in less time than one by one, with the same results."""

    def together(self, documents: Sequence[Document]) -> list[Document]:
        """Return the documents with this extractor's layers."""


def extractors(
    *,
    sides: Sides | None = None,
    lexicons: tuple[str, ...] = (),
    min_confidence: float = 0.0,
    frame_model: str | None = None,
) -> tuple[Extractor, ...]:
    """Return the extractors in the order in which they run, third-party ones (entry points) last.

    ``lexicons`` are paths of the user's own evaluative lexicons, read beside the bundled ones: their hits count among
    all evaluation, and each has measures of its own, ``lexicon.NAME.outlet_voice`` and so on.
    ``frame_model`` is the path of a saved ``FrameModel``: what it tells is measured as ``frames.model.NAME`` and so on.
    Raises ValueError for a lexicon or a model that cannot be used, naming its file.
    """
    own = tuple(load(path).name for path in lexicons)
    taken = sorted({name for name in own if name in bundled() or own.count(name) > 1})
    if taken:
        raise ValueError(f"two lexicons are called {', '.join(taken)}: give yours another name in its .toml")
    return (
        LexiconHits((*bundled(), *lexicons)),
        Quotations(),
        Actors(),
        Attributions(min_confidence=min_confidence),
        Sourcing(),
        Evaluative((*EVALUATIVE, *own)),
        Slant(),
        Balance(sides or Sides()),
        Agency(),
        Frames(),
        Readability(),
        *((OwnLexicons(lexicons),) if lexicons else ()),
        *((_own_frame_model(frame_model),) if frame_model else ()),
        *_third_party(),
    )


def _own_frame_model(path: str) -> OwnFrameModel:
    """Return the extractor of a frame model, read at once: a file that cannot be used is told before any article."""
    found = OwnFrameModel(path)
    found.measures  # noqa: B018 - reads the model
    return found


@cache
def _third_party() -> tuple[Extractor, ...]:
    return tuple(point.load()() for point in entry_points(group="framing.extractors"))


def analyze(article: Article | str, *, using: tuple[Extractor, ...] | None = None) -> Profile:
    """Analyse one article.

    Args:
        article: an article from a reader, or plain text (zones are then found in it).
        using: the extractors to run, from ``extractors(...)``; all with their defaults if not given.

    Returns:
        The profile: the document with its layers, the measures by name, the provenance.

    Raises:
        TypeError: if it is neither an article nor text, or if ``using`` holds something else than extractors.
        ValueError: if an extractor needs a layer that no extractor before it makes.

    """
    return analyze_together([article], using=using)[0]


def analyze_together(articles: Sequence[Article | str], *, using: tuple[Extractor, ...] | None = None) -> list[Profile]:
    """Analyse articles step by step, each step on all of them; a profile is the same as from ``analyze``."""
    steps = extractors() if using is None else using
    checked = [_article(each) for each in articles]
    with collector_at_rest():
        measured = _measured(checked, steps)
    made, defined = provenance(steps), _defined(steps)
    return [
        Profile(document=document, measures=measures, provenance=made, definitions=defined)
        for document, measures in measured
    ]


def _article(given: Article | str) -> Article:
    article = Article(text=given) if isinstance(given, str) else given
    if not isinstance(article, Article):
        raise TypeError(f"analyze takes an Article or text, not {type(article).__name__}")
    return article


def _measured(
    articles: Sequence[Article], steps: tuple[Extractor, ...]
) -> Iterator[tuple[Document, dict[str, Measure]]]:
    """Return the documents with the layers of all extractors, each with its measures by name."""
    documents = [segment(article if article.zones else zoned(article)) for article in articles]
    measures: list[dict[str, Measure]] = [{} for _ in documents]
    for step in steps:
        if not callable(step):
            raise TypeError(f"using takes extractors, as framing.extractors(…) returns them, not {step!r}")
        _check_layers(step, documents)
        documents = step.together(documents) if isinstance(step, Together) else list(map(step, documents))
        for document, found in zip(documents, measures, strict=True):
            found.update((measure.name, measure) for measure in step.measure(document))
    return zip(documents, measures, strict=True)


def _check_layers(step: Extractor, documents: Sequence[Document]) -> None:
    """Raise ValueError if a layer that an extractor needs is missing in a document."""
    missing = {layer: None for document in documents for layer in step.requires if layer not in document.layers}
    if missing:
        raise ValueError(f"extractor {step.name!r} needs the layers {', '.join(missing)}; run their extractors first")


@cache
def _defined(steps: tuple[Extractor, ...]) -> dict[str, MeasureDefinition]:
    return {definition.name: definition for step in steps for definition in step.measures}


@cache
def provenance(steps: tuple[Extractor, ...]) -> Provenance:
    """Return what makes results reproducible: version, extractors with parameters, lexicons and models with hashes."""
    lexical = [step for step in steps if isinstance(step, LexiconHits)]
    return Provenance(
        version=package_version(),
        extractors=tuple(repr(step) for step in steps if step not in lexical),
        lexicons=tuple(identity for step in lexical for identity in step.identities),
        models=tuple(identity for step in steps if isinstance(step, OwnFrameModel) for identity in step.identities),
    )


def package_version() -> str:
    """Return the version of this package as installed."""
    try:
        return version("framing")
    except PackageNotFoundError:
        return "not installed"


def definitions() -> dict[str, MeasureDefinition]:
    """Return the definitions of all measures by name, in the order of the extractors."""
    return _defined(extractors())
