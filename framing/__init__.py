"""Measure how news is sourced and framed: who speaks, which words judge and in whose voice, how outlets differ.

An article is read (``read``) into zones and cut once into paragraphs, sentences and words. Extractors add findings
in layers: quotations, actors, attributions (source, cue, content), a voice for every stretch of text, evaluative
words. ``analyze`` returns a ``Profile``: measures, each with the words behind it. ``compare`` sets the profiles of
several outlets side by side, with intervals where there are enough articles. ``Report`` shows a comparison as
one self-contained page.

    >>> import framing
    >>> profile = framing.analyze("“We will pay,” the minister said. Critics called it a shameless stunt.")
    >>> profile["sourcing.attributions"].count
    2

Everything runs offline. Importing the package loads no heavy library; each is loaded where it is first needed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing.analysis import analyze as analyze
    from framing.analysis import definitions as definitions
    from framing.analysis import extractors as extractors
    from framing.article import Article as Article
    from framing.comparison import Comparison as Comparison
    from framing.comparison import Event as Event
    from framing.comparison import compare as compare
    from framing.comparison import events as events
    from framing.comparison import near_duplicates as near_duplicates
    from framing.corpus import Corpus as Corpus
    from framing.engines import analyze_many as analyze_many
    from framing.findings import Profile as Profile
    from framing.frame_model import FrameModel as FrameModel
    from framing.readers import read as read
    from framing.report import Report as Report
    from framing.sides import Sides as Sides
    from framing.sides import parse_sides as parse_sides

_HOMES = {
    "Article": "framing.article",
    "Comparison": "framing.comparison",
    "Corpus": "framing.corpus",
    "Event": "framing.comparison",
    "FrameModel": "framing.frame_model",
    "Profile": "framing.findings",
    "Report": "framing.report",
    "Sides": "framing.sides",
    "analyze": "framing.analysis",
    "analyze_many": "framing.engines",
    "compare": "framing.comparison",
    "definitions": "framing.analysis",
    "events": "framing.comparison",
    "extractors": "framing.analysis",
    "near_duplicates": "framing.comparison",
    "parse_sides": "framing.sides",
    "read": "framing.readers",
}
__all__ = sorted(_HOMES)  # noqa: PLE0605 - a list, made from the homes of the names


def __getattr__(name: str) -> Any:  # noqa: ANN401
    if name not in _HOMES:
        raise AttributeError(f"module 'framing' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return list(__all__)
