"""Small HTML tables, as notebooks show them; every text is escaped."""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BOX = "max-height:28rem;overflow:auto;border:1px solid #8886;padding:0 .5rem"


def html_table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table whose first column holds the row headings, in a box that scrolls.

    >>> html_table("A & B", ("x", "y"), [("1", "2")])[-94:]
    '<tbody><tr><th scope="row" style="text-align:left">1</th><td>2</td></tr></tbody></table></div>'
    """
    top = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    body = "".join(
        f'<tr><th scope="row" style="text-align:left">{escape(first)}</th>'
        f"{''.join(f'<td>{escape(text)}</td>' for text in rest)}</tr>"
        for first, *rest in rows
    )
    return (
        f'<div style="{_BOX}"><table><caption style="text-align:left;font-weight:bold">{escape(caption)}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def figure(value: float, low: float = math.nan, high: float = math.nan) -> str:
    """Return a number with three figures and its interval; a dash where it is undefined.

    >>> figure(0.5), figure(0.5, 0.25, 0.75), figure(math.nan)
    ('0.5', '0.5 (0.25 to 0.75)', '–')
    """
    if math.isnan(value):
        return "–"
    return f"{value:.3g}" if math.isnan(low) else f"{value:.3g} ({low:.3g} to {high:.3g})"
