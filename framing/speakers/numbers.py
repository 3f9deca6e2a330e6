"""What a speaker's name or phrase tells of the pronouns that may mean them: he or she, one, several, a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.first_names import FEMALE_NAMES, MALE_NAMES
from framing.speakers.words import COMMON, FEMALE, FIRST_PERSON, GROUP_NOUNS, MALE, PARTITIVE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.findings import Actor
    from framing.speakers.speaker import Speaker

_PLURAL = frozenset(
    "people police children men women staff families media press public crowd audience community electorate base "
    "population generation".split()
)
_SEVERAL = PARTITIVE - frozenset(
    "one member part type sort kind branch arm chapter affiliate offshoot group each any none".split()
)
_BODIES = frozenset(
    "mission delegation embassy coalition bloc force army bureau court tribunal board panel authority commission "
    "ministry cabinet parliament senate congress inquiry jury".split()
)
_OF_BODIES = frozenset({"business", "government", "civil_society"})
_EXPLAINS = frozenset({",", "who", "whose"})
_OWNED = frozenset("his her their my our".split())
_HEAR = frozenset("reporter journalist interviewer correspondent".split())
_ASKED_BY = frozenset("asked pressed questioned confronted challenged interviewed".split())
MEDIA = frozenset({"other_media", "state_media", "news_agency", "own_staff"})


def gender_told(actor: Actor, document: Document) -> str:
    """Return m or f as far as the first name or a word right before one of the names tells."""
    first = actor.name.split()[0].lower()
    if first in FEMALE_NAMES or first in MALE_NAMES:
        return "f" if first in FEMALE_NAMES else "m"
    for mention in actor.mentions:
        before = document[max(mention.span.start - 30, 0), mention.span.start].lower().replace(".", "").split()[-1:]
        if not FEMALE.isdisjoint(before):
            return "f"
        if not MALE.isdisjoint(before):
            return "m"
    return ""


def is_medium(speaker: Speaker) -> bool:
    """Whether a speaker is an outlet by its name or as "we" and "our", whom no pronoun for one person means."""
    first_person = speaker.actors[0].split()[0].lower() in FIRST_PERSON and speaker.kind == "own_staff"
    return first_person or (speaker.kind in MEDIA and "in its name" in speaker.why)


def hears(speaker: Speaker) -> bool:
    """Whether a speaker without a name is there to hear what others say: "a remark overheard by a reporter"."""
    return not speaker.named and speaker.actors[0].lower() in _HEAR


def only_asks(forms: Sequence[str], token: int) -> bool:
    """Whether whoever is told of at a token only asks, and another answers: "Doe was asked by | a caller"."""
    return token > 1 and forms[token - 1] == "by" and forms[token - 2] in _ASKED_BY


def number_told(words: Sequence[str]) -> str:
    """Return n for a body, p for several, s1 for one person, with m or f where a word of the phrase tells."""
    if words and words[0] in _OWNED:  # "her neighbour, a fisherman who …" is her neighbour
        words = words[: next((i for i, word in enumerate(words) if word in _EXPLAINS), len(words))]
    words = words[: words.index("of")] if "of" in words[1:] else words
    head = words[-1] if words else ""
    if head in GROUP_NOUNS or head in _BODIES or COMMON.get(head) in _OF_BODIES:
        return "n"
    if head in _PLURAL or head in _SEVERAL or (head.isdigit() and head != "1"):
        return "p"
    if words and words[0] in _OWNED | {"a", "an", "one", "the", "another"} and not head.endswith("s"):
        gender = "f" if not FEMALE.isdisjoint(words) else "m" if not MALE.isdisjoint(words) else ""
        return f"s1{gender}"
    return "p" if head.endswith("s") else "n"
