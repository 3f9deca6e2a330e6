"""Where the quotations of a document stand among its tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import Range

if TYPE_CHECKING:
    from framing.document import Document


class QuotationMap:
    """Which tokens stand in a quotation longer than a possible scare quote, and where each one begins and ends."""

    def __init__(self, document: Document) -> None:
        self.ranges: list[Range] = []
        self.of: dict[int, int] = {}
        for quotation in document.layer("quotations"):
            if quotation.scare:
                continue
            tokens = Range(document.token_at(quotation.span.start), document.token_at(quotation.span.end - 1) + 1)
            self.of.update(dict.fromkeys(range(*tokens), len(self.ranges)))
            self.ranges.append(tokens)

    def ending_before(self, token: int) -> Range | None:
        """Return the quotation that ends right before a token (a comma may stand between)."""
        for back in (1, 2):
            number = self.of.get(token - back)
            if number is not None and self.ranges[number].last == token - back + 1:
                return self.ranges[number]
        return None

    def beginning(self, first: int, last: int) -> Range | None:
        """Return the first quotation that begins in ``first:last``."""
        for token in range(first, last):
            number = self.of.get(token)
            if number is not None and self.ranges[number].first == token:
                return self.ranges[number]
        return None
