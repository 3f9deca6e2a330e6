"""Attributions of a text as strings."""

from __future__ import annotations

from framing import Article, analyze


def reports(text: str, title: str = "") -> list[tuple[str, str, str, str]]:
    """Return source, cue and contents of each attribution, and the source that it is nested in."""
    document = analyze(Article(text, title=title)).document
    found = document.layer("attributions")
    outer = [found[each.nested_in] if each.nested_in is not None else None for each in found]
    return [
        (
            document[each.source] if each.source else "",
            document[each.cue],
            " … ".join(document[content] for content in each.contents),
            document[around.source] if around and around.source else "",
        )
        for each, around in zip(found, outer, strict=True)
    ]


def said(sentence: str) -> list[tuple[str | None, str, str]]:
    """Return source, cue and contents of each attribution of a sentence between two others."""
    found = reports(f"The city council met on Monday.\n\n{sentence}\n\nThe weather stayed mild.")
    return [(source or None, cue, contents) for source, cue, contents, _ in found]
