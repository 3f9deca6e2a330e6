"""Words of cues that only report, and so judge nothing besides the stance of their attribution: "claimed", "fumed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.findings import Form
from framing.intervals import Intervals
from framing.phrases import AUXILIARIES, adverb
from framing.relations.relation import patterns_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.article import Span
    from framing.document import Document
    from framing.findings import Attribution
    from framing.lexicon import Hit

_VERDICTS = frozenset(("evaluative", "cognitive"))  # cues that tell a verdict or a feeling: "condemned", "feared"
_LEANING = frozenset(("doubting", "endorsing"))  # cues that keep off or back; some judge besides: "railed against"
# What such a cue says by itself, no verdict beside: "claimed", "confirmed", "dismissed", "reaffirmed"
_MERE_LEANING = frozenset(("delegitimising", "legitimising", "valuation", "laudatory"))
# Verbs by which news tells of a claim, a hope, a fear, a verdict: with a source, the stance of the attribution says it
_PLAIN = frozenset("claim condemn criticise criticize denounce deplore fear hail hope lament worry".split())
_CHARGES = frozenset(("blame", "blamed", "blames", "blaming"))  # cues that name a culprit: the charge is their content


def reporting_words(document: Document) -> Intervals[str]:
    """Return the words in cues that report without a verdict or feeling of their own, and what these do: "said"."""
    attributions: tuple[Attribution, ...] = document.layer("attributions")
    quoting: Intervals[Attribution] = Intervals((*a.cue, a) for a in attributions)
    reports: list[tuple[int, int, str]] = []
    for hit in document.layer("lexicon:attribution"):
        told = [attribution for _, _, attribution in quoting.overlapping(hit.start, hit.end)]
        if any(a.form is not Form.INDIRECT for a in told) and _tells_manner(hit):
            reports.append((hit.start, hit.end, "manner"))
        elif told and (document.forms[hit.first] in _CHARGES or _is_plain(document, hit, told)):
            reports.append((hit.start, _with_that(document, hit), "plain"))
        elif told and hit.entry.category not in _VERDICTS:
            reports.append((hit.start, hit.end, hit.entry.category))
    return Intervals(reports)


def _is_plain(document: Document, verb: Hit, told: Sequence[Attribution]) -> bool:
    """Whether a source says something by no more than a plain verb."""
    plain = verb.entry.match == "verb" and verb.entry.term in _PLAIN
    return plain and any(each.source and _is_bare(document, each.cue, verb) for each in told)


def _is_bare(document: Document, cue: Span, verb: Hit) -> bool:
    """Whether but small words stand before the verb of a cue: not "strongly condemned", not "dampened hopes"."""
    first = verb.first
    while document.tokens[first].start > cue.start:
        first -= 1
    before = document.forms[first : verb.first]
    return all(form in AUXILIARIES or (adverb(form) and not form.endswith("ly")) for form in before)


def _with_that(document: Document, cue: Hit) -> int:
    """Return where a cue ends, the "that" behind it taken with it."""
    after = document.forms[cue.last : cue.last + 1]
    return document.tokens[cue.last].end if tuple(after) == ("that",) else cue.end


def _tells_manner(cue: Hit) -> bool:
    """Whether a cue with a quotation tells but how words were said ("fumed"), no thought and no verdict on a thing."""
    patterns = patterns_of(cue)
    return cue.entry.category != "cognitive" and patterns >= {"quote", "post"} and "as" not in patterns


def only_reports(reporting: Intervals[str], hit: Hit) -> bool:
    """Whether a hit says no more than the reporting words it stands in.

    "So-called" says more than "called", the manner in "put it bluntly" more than the rest, and a cue that only keeps
    off may have a verdict beside: "railed against".
    """
    if hit.entry.match == "exact" and adverb(hit.entry.term):
        return False
    mere = hit.entry.category in _MERE_LEANING
    return any(
        start <= hit.start and hit.end <= end and (mere or stance not in _LEANING)
        for start, end, stance in reporting.overlapping(*hit[:2])
    )
