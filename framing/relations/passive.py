"""Passives: “The school was praised by the inspectors for its kitchen”. Whoever stands behind "by" speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.clauses import clause_end
from framing.passives import auxiliary_before
from framing.phrases import Range, participle, phrase_after, subject_before
from framing.relations.phrase import with_apposition
from framing.relations.relation import Relation, patterns_of

if TYPE_CHECKING:
    from framing.lexicon import Hit
    from framing.relations.scene import Scene

_UNCHANGED = frozenset("put set cut read".split())  # verbs whose participle is their base form
_BY_REACH = 14  # tokens behind a passive among which "by" is looked for
_OPENS_CONTENT = frozenset("that of for as to about over on in with whether how why against from".split())


def is_passive(scene: Scene, hit: Hit) -> bool:
    """Whether a verb cue stands in the passive."""
    form = scene.forms[hit.first]
    base = hit.entry.match == "verb" and form == hit.entry.term.split()[0] and form not in _UNCHANGED
    if base or form.endswith(("ing", "s")):
        return False
    if hit.first == scene.first and scene.form(hit.last) == "by":  # "Asked by reporters whether …"
        return True
    return auxiliary_before(scene.forms, hit.first, scene.first)


def explains(scene: Scene, hit: Hit) -> bool:
    """Whether a cue is a participle that explains the noun before it: "emails | seen | by the paper"."""
    form = scene.forms[hit.last - 1]
    return scene.form(hit.last) == "by" and participle(form) and not scene.form(hit.last + 1).endswith("ing")


def by_agent(scene: Scene, hit: Hit) -> Relation | None:
    """Return the attribution of a passive to its agent; None where it has none.

    The subject is what the agent speaks of, and so content, unless it only hears ("was told by").
    """
    by = _by(scene, hit)
    source = phrase_after(scene.forms, by + 1, scene.last, scene.verbs) if by is not None else None
    if by is None or source is None:
        return None
    source = with_apposition(scene, _before_complement(scene, hit, source))
    subject = None if _has_hearer(hit) else subject_before(scene.forms, hit.first, scene.first, scene.verbs)
    between = Range(hit.last, by) if hit.last < by else None
    return Relation(
        hit,
        Range(hit.first, hit.last),
        source,
        [piece for piece in (subject, between, _behind(scene, source.last)) if piece],
        passive=True,
    )


def _by(scene: Scene, hit: Hit) -> int | None:
    """Return where the agent's "by" stands: behind the cue or its complement, in no quotation and no other clause."""
    for index in range(hit.last - 1, min(hit.last + _BY_REACH, scene.last)):
        if index in scene.quotations.of:
            continue
        form = scene.forms[index]
        if form == "by":
            return index
        if form in {",", ";", "who", "which", "that", "and", "but"} or (index >= hit.last and index in scene.verbs):
            return None
    return None


def _has_hearer(hit: Hit) -> bool:
    patterns = patterns_of(hit)
    return "addressee" in patterns and "np" not in patterns


def _before_complement(scene: Scene, hit: Hit, source: Range) -> Range:
    """Return a source without what its cue goes on with: "the inspectors | for its kitchen"."""
    judges = "for" in patterns_of(hit) or hit.entry.category == "evaluative"
    for index in range(source.first + 1, source.last - 1):
        form, following = scene.forms[index], scene.forms[index + 1]
        if (form == "for" and judges) or (form in {"of", "for"} and following.endswith("ing")):
            return Range(source.first, index)
    return source


def _behind(scene: Scene, start: int) -> Range | None:
    """Return the content behind the agent: "for its kitchen", "that his leg would heal"."""
    if scene.form(start) not in _OPENS_CONTENT and start not in scene.quotations.of:
        return None
    stop = clause_end(scene.forms, start, scene.last, _cues_behind(scene, start))
    return Range(start, stop) if stop > start else None


def _cues_behind(scene: Scene, start: int) -> frozenset[int]:
    """Return the tokens at which another clause with a cue of its own takes over: ", and said"."""
    return frozenset(at - 1 for at in scene.verbs if at > start and scene.forms[at - 1] in {"and", "but", ","})
