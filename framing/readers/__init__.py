"""Read articles from files and folders: text, Markdown, web pages, tables; each also compressed with gzip.

A text file that Nexis, Factiva or ProQuest handed out is cut into its articles.

What is guessed (columns) or left out (files of other kinds) is said through ``report``, a callable that takes a line
of text. A single file that cannot be read raises ``ReadingError``; inside a folder it is reported and comes back as an
article without text, marked "unreadable: …". All marks are listed in ``framing.readers.marks.MARKS``.
"""

from __future__ import annotations

import gzip
import os
import zlib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from framing.article import Article
from framing.readers.html import read_html
from framing.readers.json_tables import read_json, read_json_lines
from framing.readers.markdown import read_markdown
from framing.readers.marks import MARKS, NoArticlesError, ReadingError, finished, mark
from framing.readers.tabular import read_csv, read_parquet
from framing.readers.text import front_matter, read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

__all__ = ["ABOUT", "MARKS", "ReadingError", "iter_articles", "read", "spare"]

_MADE_HERE, _HEAD = b'<meta name="generator" content="framing ', 2000  # of a report, and where in it that stands
ABOUT = ".about.json"  # behind the name of a file of results: what made it
_TEXTS = (".txt", ".text")
_PAGES = {".md": read_markdown, ".markdown": read_markdown} | dict.fromkeys((".html", ".htm", ".xhtml"), read_html)
_TABLES = {
    ".csv": read_csv,
    ".tsv": read_csv,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
    ".parquet": read_parquet,
}
_KINDS = (*_TEXTS, *_PAGES, *_TABLES)
_EMPTY = "the file is empty"
_FEED_HINT = "a feed has but the beginnings of articles; save the pages it links to as .html"
_UNPACK = "unpack it and give the folder"
_SAVED_PAGE = "save the page as .html (web page, HTML only)"
_HINTS = {
    ".pdf": "save its text as .txt",
    ".docx": "save it as .txt or .html",
    ".doc": "save it as .txt or .html",
    ".odt": "save it as .txt or .html",
    ".rtf": "save it as .txt",
    ".xlsx": "save the sheet as .csv",
    ".xls": "save the sheet as .csv",
    ".ods": "save the sheet as .csv",
    **dict.fromkeys((".zip", ".tar", ".tgz", ".7z", ".rar", ".bz2", ".xz"), _UNPACK),
    **dict.fromkeys((".mhtml", ".mht", ".webarchive", ".warc"), _SAVED_PAGE),
    **dict.fromkeys((".eml", ".msg", ".mbox", ".epub"), "save its text as .txt"),
    ".rss": _FEED_HINT,
    ".atom": _FEED_HINT,
    ".xml": "save its articles as .txt, .html or .jsonl",
}


def read(
    path: str | os.PathLike[str],
    *,
    columns: Mapping[str, str] | None = None,
    report: Callable[[str], None] | None = None,
) -> list[Article]:
    """Read all articles of a file or folder.

    Args:
        path: a file (.txt .md .html .csv .tsv .jsonl .json .parquet, also with .gz) or a folder of them.
        columns: which column of a table is which field, as ``{"text": "story"}``; guessed where not given.
        report: called with one line for each thing guessed or left out.

    Returns:
        The articles with their zones; odd ones carry marks.

    Raises:
        ReadingError: if there is no such file, or a single file cannot be read.

    """
    return list(iter_articles(path, columns=columns, report=report))


def iter_articles(
    path: str | os.PathLike[str],
    *,
    columns: Mapping[str, str] | None = None,
    report: Callable[[str], None] | None = None,
) -> Iterator[Article]:
    """Yield the articles of a file or folder one by one, as ``read`` does, without holding them all."""
    place = Path(path)
    say = report or _silent
    if not place.exists():
        raise ReadingError(missing(place))
    yield from _from_folder(place, columns, say) if place.is_dir() else _from_file(place, columns, say)


def missing(path: Path) -> str:
    """Say that there is nothing at a path, or at the end of a link."""
    if path.is_symlink():
        return f"{str(path)!r} is a link to something that is not there"
    return f"there is no file or folder {str(path)!r}"


def _silent(_: str) -> None:
    pass


def _from_file(path: Path, columns: Mapping[str, str] | None, report: Callable[[str], None]) -> Iterator[Article]:
    kind = _kind(path)
    if kind not in _KINDS:
        raise ReadingError(f"{path.name}: {_not_read(kind)}")
    count = 0
    try:
        with _opened(path) as file:
            for article in _raw_articles(file, path.name, kind, columns, report):
                count += 1
                yield finished(article)
    except (OSError, EOFError, zlib.error, ReadingError) as error:
        known = error if isinstance(error, ReadingError) else ReadingError(f"{path.name}: {_reason(error)}")
        if not count:
            raise known from error.__cause__
        report(f"{known}; read up to row {count}")
        yield _unreadable(path.name, f"the file breaks off after row {count}")
    if not count:
        raise NoArticlesError(f"{path.name}: there is no article in it")


def _not_read(kind: str) -> str:
    if not kind:
        return "what it holds is told by the ending of its name, and it has none; .txt is read as text"
    read_kinds = f"{', '.join(_KINDS)} are"
    return f"files of this kind are not read; {_HINTS.get(kind, read_kinds)}"


def _raw_articles(
    file: BinaryIO, name: str, kind: str, columns: Mapping[str, str] | None, report: Callable[[str], None]
) -> Iterator[Article]:
    if kind in _TABLES:
        yield from _TABLES[kind](file, name, columns, report)
        return
    data = file.read()
    if not data.strip():
        raise ReadingError(f"{name}: {_EMPTY}")
    if kind in _TEXTS:
        yield from read_text(data, name)
    else:
        yield _PAGES[kind](data, name)


def _from_folder(folder: Path, columns: Mapping[str, str] | None, report: Callable[[str], None]) -> Iterator[Article]:
    skipped: Counter[str] = Counter()
    beside: dict[str, list[str]] = {why: [] for why in _BESIDE}
    count = 0
    for path in _files(folder, report):
        why = next((why for why, holds in _BESIDE.items() if holds(path)), None)
        if why:
            beside[why].append(path.name)
        elif _kind(path) not in _KINDS:
            skipped[path.suffix or path.name] += 1
        else:
            for article in _tolerant(path, columns, report):
                count += 1
                yield article
    for why, names in beside.items():
        if names:
            report(f"{folder.name}: {why}: {', '.join(names)}")
    if skipped:
        kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(skipped.items()))
        report(f"{folder.name}: files of other kinds beside the articles: {kinds}")
    if not count:
        raise ReadingError(
            f"there are no articles in the folder {folder.name!r}; .txt, .md, .html, .csv, .jsonl … are read"
        )


def _tolerant(path: Path, columns: Mapping[str, str] | None, report: Callable[[str], None]) -> Iterator[Article]:
    """Yield the articles of a file among others: what cannot be read is reported, and comes back marked."""
    try:
        yield from _from_file(path, columns, report)
    except ReadingError as error:
        report(str(error))
        reason = str(error).removeprefix(f"{path.name}: ")
        if reason == _EMPTY:
            yield finished(Article(text="", origin=path.name))
        # A table that holds no articles (a coding sheet, say) is left out; what cannot be read is counted.
        elif not isinstance(error, NoArticlesError):
            yield _unreadable(path.name, reason)


def _unreadable(name: str, reason: str) -> Article:
    return Article(text="", origin=name, marks=(mark("unreadable: {}", reason),))


def _files(folder: Path, report: Callable[[str], None]) -> Iterator[Path]:
    """Yield the files below a folder, and the links that lead nowhere, by the names on their way; no hidden ones."""

    def unreadable(error: OSError) -> None:
        report(f"{Path(error.filename).name}: {_reason(error)}")

    found: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in sorted(name for name in folders if (Path(place) / name).is_symlink()):
            report(f"{name}: a link to a folder, not followed; give that folder by itself")
        paths = (Path(place) / name for name in names if not name.startswith("."))
        # Pipes and devices are no files: to read one could take for ever
        found.extend(path for path in paths if path.is_file() or (path.is_symlink() and not path.exists()))
    yield from sorted(found, key=lambda path: path.relative_to(folder).parts)


def _kind(path: Path) -> str:
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if len(suffixes) > 1 and suffixes[-1] == ".gz":
        return suffixes[-2]
    return suffixes[-1] if suffixes else ""


def spare(paths: Sequence[Path], written: Iterable[Path]) -> None:
    """Refuse to write over an article; an earlier report is no article.

    Args:
        paths: the files and folders that articles are read from.
        written: the files that are to be written.

    Raises:
        ReadingError: if one of them is an article.

    """
    given = [path.resolve() for path in paths]
    for place in written:
        target = place.resolve()
        within = place.is_file() and any(path in target.parents for path in given if path.is_dir())
        if target in given or (within and _is_article_file(place)):
            raise ReadingError(f"{place} is one of the articles and would be lost; name another place with --out")


def _is_article_file(path: Path) -> bool:
    """Whether a file in a folder is read for articles: it is of a kind that is read, and none of what lies beside."""
    return _kind(path) in _KINDS and not any(holds(path) for holds in _BESIDE.values())


def _is_of_results(path: Path) -> bool:
    """Whether a file holds results that this program wrote, or says what made them."""
    return path.name.endswith(ABOUT) or path.with_name(f"{path.name}{ABOUT}").is_file()


def _is_report(path: Path) -> bool:
    """Whether a file is a report that this program made."""
    if _kind(path) != ".html":
        return False
    try:
        with path.open("rb") as file:
            return _MADE_HERE in file.read(_HEAD)
    except OSError:
        return False


def _is_article(path: Path) -> bool:
    try:
        with _opened(path) as file:
            fields, _ = front_matter(file.read(16_384).decode("utf-8", "replace"))
    except (OSError, EOFError, zlib.error):
        return True
    return bool(fields)


def _is_notes(path: Path) -> bool:
    return _kind(path) in {".md", ".markdown"} and not _is_article(path)


# What lies beside the articles of a folder, in the order in which it is told
_BESIDE: dict[str, Callable[[Path], bool]] = {
    "taken for notes beside the articles (no front matter)": _is_notes,
    "reports made before, left out": _is_report,
    "results of articles, left out": _is_of_results,
}


def _opened(path: Path) -> BinaryIO:
    return gzip.open(path, "rb") if path.suffix.lower() == ".gz" else path.open("rb")  # type: ignore[return-value]


def _reason(error: Exception) -> str:
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, FileNotFoundError):
        return "a link to something that is not there"
    if isinstance(error, gzip.BadGzipFile | EOFError | zlib.error):
        return "the gzip archive is broken or cut off"
    return f"cannot be read ({getattr(error, 'strerror', None) or error})"
