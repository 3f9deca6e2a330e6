"""Second reports of one speaker: "she lamented that talks were theatre | and pressed the cabinet to act"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.intervals import Intervals
from framing.merging.confidence import strength
from framing.phrases import Range, finite, past, phrase_after, touch
from framing.relations.scene import speaking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.relations import Relation

_JOINTS = frozenset({"and", "but"})


def stay_before_second_reports(document: Document, found: Sequence[Relation], rules: Sequence[Relation]) -> None:
    """End what somebody says before what they say next, where nobody inside the content could say it."""
    cues = Intervals((*rule.cue, rule) for rule in rules)
    for relation in found:
        if relation.source is None or len(relation.contents) != 1 or not past(document.forms[relation.cue.last - 1]):
            continue
        (content,) = relation.contents
        second = (rule for _, _, rule in cues.overlapping(*content) if _goes_on(document, relation, content, rule))
        if (rule := next(second, None)) is not None:
            joint = rule.cue.first - 1
            relation.contents = [Range(content.first, joint - (document.forms[joint - 1] == ","))]


def _goes_on(document: Document, relation: Relation, content: Range, rule: Relation) -> bool:
    """Whether a rule gives the speaker a second report, in the past as the first, behind "and" inside a content."""
    forms, joint = document.forms, rule.cue.first - 1
    same = rule.source is not None and relation.source is not None and touch(rule.source, relation.source)
    inside = content.first < joint < rule.cue.first < content.last
    if (
        not (same and inside)
        or forms[joint] not in _JOINTS
        or strength(rule) == "weak"
        or not past(forms[rule.cue.first])
    ):
        return False
    begin = content.first + (forms[content.first] == "that")
    inner = phrase_after(forms, begin, joint, frozenset())
    clause = any(finite(form) for form in forms[begin:joint])
    return clause and inner is not None and inner.last - 1 not in speaking(document, *inner)
