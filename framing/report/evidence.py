"""The words behind the numbers: each passage stored once, each number pointing into it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from framing.report.plain import shortened, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.comparison.pooled import Evidence
    from framing.findings import Profile
    from framing.report.model import Cell

MOST_PER_CELL = 200
_MOST_IN_ALL = 60_000  # pointers; with more cells than that allows, each gets fewer
_LONGEST = 700  # characters of a passage
_BEFORE = 160  # characters before the evidence in a passage that had to be cut


class EvidenceStore:
    """Collects the evidence of the cells of one report, as compact JSON-able data."""

    def __init__(self, profiles: Sequence[Profile], *, cells: int) -> None:
        self.profiles = profiles
        self.most = max(20, min(MOST_PER_CELL, _MOST_IN_ALL // max(cells, 1)))
        self.passages: list[list[Any]] = []
        self.cells: list[list[Any]] = []
        self.strings: dict[str, int] = {}
        self._sure = {
            (number, span): attribution.confidence
            for number, profile in enumerate(profiles)
            for attribution in profile.document.layers.get("attributions", ())
            for span in (attribution.span, attribution.cue, *attribution.contents)
        }
        self._numbers: dict[tuple[int, int, int], int] = {}
        self._pointers: dict[Evidence, list[int]] = {}
        self._found: dict[tuple[Evidence, ...], int] = {}
        self.found: list[list[list[int]]] = []  # many cells show the same words

    def key(self, cell: Cell, row: int) -> int:
        """Store the evidence of a cell; cells of one row can be walked through together. Return its number."""
        texts = (shortened(cell.about), cell.text, cell.group, cell.note, cell.measure)
        found = self._all(tuple(cell.evidence[: self.most]))
        self.cells.append([*(self.string(visible(text)) for text in texts), row, len(cell.evidence), found])
        return len(self.cells) - 1

    def _all(self, evidence: tuple[Evidence, ...]) -> int:
        if evidence not in self._found:
            self._found[evidence] = len(self.found)
            self.found.append([self._pointer(each) for each in evidence])
        return self._found[evidence]

    def string(self, text: str) -> int:
        """Return the number of a text: most are said many times."""
        return self.strings.setdefault(text, len(self.strings))

    def data(self) -> dict[str, Any]:
        """Return everything stored, with the articles the passages come from."""
        articles = [
            {
                "o": visible(shortened(p.article.outlet or "no outlet given")),
                "t": visible(shortened(p.article.title or p.article.origin or f"article {number + 1}")),
                "d": visible(shortened(p.article.date, 40)),
            }
            for number, p in enumerate(self.profiles)
        ]
        return {
            "articles": articles, "passages": self.passages, "found": self.found, "cells": self.cells,
            "strings": list(self.strings),
        }  # fmt: skip

    def _pointer(self, evidence: Evidence) -> list[int]:
        """Return number of the passage, start and end within it, in UTF-16 units as browsers count.

        For attributions a fourth number says, in per cent, how sure it is that this is one.
        """
        if evidence not in self._pointers:
            text = self.profiles[evidence.profile].document.text
            start, end = self._window(evidence)
            number = self._passage(evidence, start, end)
            first, last = max(evidence.span.start, start), min(evidence.span.end, end)
            place = [number, utf16(text[start:first]), utf16(text[start:last])]
            sure = self._sure.get(evidence)
            self._pointers[evidence] = place if sure is None else [*place, round(100 * sure)]
        return self._pointers[evidence]

    def _passage(self, evidence: Evidence, start: int, end: int) -> int:
        key = (evidence.profile, start, end)
        if key not in self._numbers:
            document = self.profiles[evidence.profile].document
            sentence = document.sentence_index(evidence.span.start)
            self._numbers[key] = len(self.passages)
            self.passages.append([evidence.profile, sentence, visible(document.text[start:end])])
        return self._numbers[key]

    def _window(self, evidence: Evidence) -> tuple[int, int]:
        """Return the sentences around the evidence; its line where it stands in a zone without sentences."""
        document = self.profiles[evidence.profile].document
        start, end = evidence.span
        first, last = document.sentence_at(start), document.sentence_at(max(end - 1, start))
        if first.start <= start and end <= last.end:
            begin, stop = first.start, last.end
        else:
            begin = document.text.rfind("\n", 0, start) + 1
            stop = document.text.find("\n", end)
            stop = stop if stop >= 0 else len(document.text)
        if stop - begin <= _LONGEST:
            return begin, stop
        begin = max(begin, start - _BEFORE)
        return begin, min(stop, begin + _LONGEST)


def utf16(text: str) -> int:
    """Return the length of a text as JavaScript counts it."""
    return len(text) if text.isascii() else len(text) + sum(char > "\uffff" for char in text)
