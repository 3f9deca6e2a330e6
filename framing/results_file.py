"""A file of results, a line for each article: written as they come, and gone on with after a stop.

``.csv`` holds the measures of each article in a row, ``.jsonl`` its whole profile with the evidence. Beside it lies
``NAME.about.json``: what made the file, and what its columns mean. A run that was stopped, by whatever, is started once
more: lines that are there are kept, one that broke off is written again.
"""

from __future__ import annotations

import csv
import io
import json
import math
import mmap
from dataclasses import asdict, replace
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.analysis import analyze, analyze_together, extractors, provenance
from framing.article import Article
from framing.corpus import same_text
from framing.engines import results
from framing.export import harmless, profile_record
from framing.json_lines import rows
from framing.readers import ABOUT

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from framing.analysis import Extractor
    from framing.findings import Measure, Profile

    Extractors = tuple[Extractor, ...]

_FIELDS = ("origin", "outlet", "title", "date", "url", "byline", "event")
_MEANINGS = {
    **dict.fromkeys(_FIELDS, "as read with the article"),
    "words": "words in the article",
    "marks": "what is odd about the text, or why it was not analysed",
    "checksum": "tells articles apart, so that a stopped run can be gone on with",
    "same_text": "the same for articles with the same words",
}
_NUMBERS = {"": "value", ".count": "what was counted", ".per": "what it is counted over: value = count / per"}
_OTHER_PLACE = "name another file, or remove this one"


class Added(NamedTuple):
    """How many articles were in the file before, how many came in, and how many of these could not be analysed."""

    before: int
    new: int
    failed: int


class _Line(NamedTuple):
    text: str
    failed: bool


def add_results(
    articles: Iterable[Article],
    path: str | os.PathLike[str],
    *,
    using: Extractors | None = None,
    jobs: int = 1,
    tell: Callable[[], None] | None = None,
) -> Added:
    """Analyse the articles that are not in a file of results yet, and write a line for each.

    An article that cannot be analysed gets a line with the reason among its marks, and stops nothing.

    Args:
        articles: all of them, in the same order each time; they are taken one by one.
        path: the file, ending in .csv or .jsonl.
        using: the extractors to run, from ``extractors(...)``; all with their defaults if not given.
        jobs: how many processes to analyse with.
        tell: called after each article, be it new or there before.

    Raises:
        ValueError: if the file cannot be gone on with: others made it, or it holds other articles.

    """
    place, steps = Path(path), extractors() if using is None else using
    check_results_file(place, steps)
    rest, tell = iter(articles), tell or (lambda: None)
    if not _begun(place):
        _begin(place, steps)
    before = _skip(place, rest, tell)
    new = failed = 0
    with place.open("a", encoding="utf-8", errors="replace", newline="") as file:
        for line in results(rest, partial(_lines, suffix=place.suffix, steps=steps), jobs=jobs):
            file.write(line.text)
            new, failed = new + 1, failed + line.failed
            tell()
    return Added(before, new, failed)


def check_results_file(path: Path, using: Extractors) -> None:
    """See that results of these extractors can be written to a file, before hours of work go into it.

    Raises ValueError, saying what to do, where they cannot, or where the extractors do not fit together.
    """
    if path.suffix not in {".csv", ".jsonl"}:
        raise ValueError(f"results are written as .csv (measures) or .jsonl (profiles), not as {path.name!r}")
    analyze(Article(text=""), using=using)
    if path.exists() and path.stat().st_size:
        about = about_file(path)
        if not about.exists():
            raise ValueError(f"{path} is there, and no {about.name} says what made it; {_OTHER_PLACE}")
        if about.read_text(encoding="utf-8") != _about(using):
            raise ValueError(f"{path} was made with other settings or another version; {_OTHER_PLACE}")


def is_results_file(path: Path) -> bool:
    """Whether a file is a table of measures that ``add_results`` wrote."""
    return path.suffix == ".csv" and path.is_file() and about_file(path).is_file()


def about_file(path: Path) -> Path:
    """Return the file that says what made a file of results."""
    return path.with_name(f"{path.name}{ABOUT}")


def _about(using: Extractors) -> str:
    """Return what makes results reproducible, and what the columns mean."""
    measures = {definition.name: asdict(definition) for step in using for definition in step.measures}
    record = {"made_by": asdict(provenance(using)), "fields": _MEANINGS, "numbers": _NUMBERS, "measures": measures}
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _begun(path: Path) -> bool:
    """Whether a file has a first line; a last line that broke off is taken away."""
    if not path.exists() or not path.stat().st_size:
        return False
    with path.open("r+b") as file:
        with mmap.mmap(file.fileno(), 0) as content:
            whole = content.rfind(b"\n") + 1
        file.truncate(whole)
    return whole > 0


def _begin(path: Path, using: Extractors) -> None:
    """Write what stands before the first article, and beside the file."""
    about_file(path).write_text(_about(using), encoding="utf-8")
    head = [*_MEANINGS, *(f"{name}{number}" for name in _measured(using) for number in _NUMBERS)]
    path.write_text(_row(head) if path.suffix == ".csv" else "", encoding="utf-8", newline="")


def _skip(path: Path, articles: Iterator[Article], tell: Callable[[], None]) -> int:
    """Take the articles that are in a file off those given; return how many they were."""
    number = 0
    for number, there in enumerate(_checksums(path), start=1):
        article = next(articles, None)
        if article is None:
            raise ValueError(f"{path} holds more articles than are given now ({number - 1}); {_OTHER_PLACE}")
        if checksum(article) != there:
            raise ValueError(
                f"{path}: article {number} there is not {article.origin or 'the one given'}; {_OTHER_PLACE}"
            )
        tell()
    return number


def _checksums(path: Path) -> Iterator[str]:
    if path.suffix == ".jsonl":
        yield from (row["article"]["checksum"] for row in rows(path))
        return
    with path.open(encoding="utf-8", newline="") as file:
        yield from (row["checksum"] for row in csv.DictReader(file))


def checksum(article: Article) -> str:
    """Return what tells an article, as it was read, from others."""
    read = "\x00".join((*(str(getattr(article, field)) for field in _FIELDS), article.text))
    return blake2b(read.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _lines(articles: Sequence[Article], *, suffix: str, steps: Extractors) -> list[_Line]:
    """Return the lines of articles analysed together; one by one where one of them fails."""
    try:
        found = [(profile, False) for profile in analyze_together(articles, using=steps)]
    except Exception:  # noqa: BLE001 - one article, be it the millionth, must not lose the others
        found = [_alone(article, steps) for article in articles]
    write = _table_line if suffix == ".csv" else _json_line
    pairs = zip(articles, found, strict=True)
    return [_Line(write(profile, _identity(article), steps), failed) for article, (profile, failed) in pairs]


def _alone(article: Article, steps: Extractors) -> tuple[Profile, bool]:
    """Return the profile of an article, and whether it failed: then it is that of an empty text with the reason."""
    try:
        return analyze(article, using=steps), False
    except Exception as error:  # noqa: BLE001 - see above
        return analyze(_unanalysed(article, error), using=steps), True


def _identity(article: Article) -> dict[str, str]:
    return {"checksum": checksum(article), "same_text": same_text(article)}


def _unanalysed(article: Article, error: Exception) -> Article:
    """Return an article without its text, and with the reason among its marks."""
    reason = f"not analysed: {type(error).__name__}: {error}"
    return replace(article, text="", zones=(), marks=(*article.marks, reason))


def _json_line(profile: Profile, identity: Mapping[str, str], _: Extractors) -> str:
    record = profile_record(profile)
    record["article"] |= identity
    return json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n"


def _table_line(profile: Profile, identity: Mapping[str, str], using: Extractors) -> str:
    article = profile.article
    leading = (*(getattr(article, field) for field in _FIELDS), profile.document.word_count, "; ".join(article.marks))
    measures = (profile.measures.get(name) for name in _measured(using))
    return _row([*leading, *identity.values(), *(number for measure in measures for number in _numbers(measure))])


def _measured(using: Extractors) -> list[str]:
    return [definition.name for step in using for definition in step.measures]


def _numbers(measure: Measure | None) -> tuple[float | str, ...]:
    """Return value, count and exposure; an undefined value is an empty cell."""
    if measure is None:
        return ("",) * len(_NUMBERS)
    return ("" if math.isnan(measure.value) else measure.value, measure.count, measure.per)


def _row(cells: Sequence[Any]) -> str:
    """Return cells as one line of a table, whatever they hold."""
    out = io.StringIO()
    plain = (" ".join(cell.split()) if isinstance(cell, str) else cell for cell in cells)
    csv.writer(out, lineterminator="\n").writerow([harmless(cell) for cell in plain])
    return out.getvalue()
