"""Which organisation is behind a phrase: in its complement, before its head, its owner, or named before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import ARTICLES
from framing.speakers.bases import PhraseReader
from framing.speakers.campaign_names import begins_campaign
from framing.speakers.naming import is_plural
from framing.speakers.unknown_bodies import PORTFOLIOS
from framing.speakers.verdicts import NOTHING, Parts, Verdict, cut
from framing.speakers.view import PLACES, ROLES
from framing.speakers.words import ANY_GROUP, GROUP_NOUNS, NAME_WORDS

if TYPE_CHECKING:
    from framing.lexicon import Hit
    from framing.phrases import Range
    from framing.speakers.kinds import KindReader
    from framing.speakers.view import View

_BELONGS = frozenset("of for at with from in on to".split())
_OPPOSED = frozenset({"opposition", "opposing"})
_RANKS = frozenset({"deputy", "deputies", "assistant", "vice"})
_NO_BODY = frozenset({"place", "citizen", "document"})
_NOT_REPRESENTED = frozenset({"citizen", "other_media", "news_agency", "own_staff", "unnamed", "document"})
_NO_GROUP = frozenset({"business", "government"})
_LOOK_BACK = 70  # tokens
_YEAR = 4  # digits
_PARTS_OF_BODIES = frozenset("department departments division unit section school".split())
# What somebody is in charge of, beside those for whom: "vice president of public policy at Corvane"
_FIELDS = _PARTS_OF_BODIES | frozenset(
    "research policy relations affairs communications studies operations development marketing strategy technology "
    "engineering education advocacy outreach advertising sales content growth diversity elections litigation".split()
)
_CAUSES = (["campaign", "for"], ["campaign", "against"])
_BESIDE = frozenset("parallel shadow rival exile exiled breakaway".split())
_GOVERNS = frozenset("government administration cabinet".split())
_NEAR = 5  # tokens
_EMPLOYS = frozenset({"at", "for", "with"})
_KNOWING = frozenset({"familiar", "involved"})
_WHERE = frozenset({"in", "on"})
_LINKS = frozenset({"of", "for"})
_SIDE = frozenset("party parties bloc benches".split())  # "an MP of the opposition party"
_UNIONS = frozenset({"African Union", "ECOWAS", "European Union", "East African Community", "CARICOM", "OECS"})
_HEADS = frozenset(
    "chair chairman chairwoman chairperson chief president vice deputy head spokesman spokeswoman spokesperson "
    "official officials commissioner boss executive".split()
)
_PACS = frozenset({"pac", "pacs", "super"})
_STATE_OFFICES = frozenset("office police prosecution army constabulary tribunal".split())
_NOUNS = (GROUP_NOUNS | NAME_WORDS.keys()) - ANY_GROUP  # "the group" may be any, not just the Corvane Paper Group


class OrganisationReader(PhraseReader):
    """Finds the organisations that the phrases of one document speak for."""

    def __init__(self, kinds: KindReader) -> None:
        super().__init__(kinds)
        self.namesakes: dict[str, list[tuple[int, Verdict]]] = {}
        self.unions = any(hit.entry.extra["actor"] in _UNIONS for hit in self.view.hits.values())

    def note(self, token: int, name: str, verdict: Verdict) -> None:
        """Remember an organisation by the noun in its name: the Bank of Corvane is "the bank" from then on."""
        words = name.lower().split()
        link = next((i for i, word in enumerate(words) if word in _LINKS), len(words))
        noun = words[link - 1]
        if link and noun in _NOUNS:
            self.namesakes.setdefault(noun, []).append((token, verdict))

    def namesake(self, parts: Parts) -> Verdict | None:
        """Return the organisation named before that "the committee" or "the bank" means."""
        if parts.end - parts.first != 2 or self.forms[parts.first] != "the" or self.view.capital[parts.end - 1]:
            return None
        called = self.namesakes.get(self.forms[parts.end - 1], [])
        return next((verdict._replace(named=False) for token, verdict in reversed(called) if token < parts.first), None)

    def of_union(self, parts: Parts) -> Verdict | None:
        """Return a union of states for "the Commission" and those who head it, in a text about such a union."""
        words = self.forms[parts.start : parts.end]
        at = parts.start + words.index("commission") if "commission" in words else -1
        bare = at >= 0 and words.index("commission") == (words[0] in ARTICLES)
        if not (bare and self.unions and self.view.capital[at] and self.forms[at + 1] not in _LINKS):
            return None
        if any(self._names_commission(i) for i in range(1, parts.start)):
            return None
        heads = set(words) - ARTICLES - {"commission"} <= _HEADS
        return (
            Verdict("international_organisation", "the commission of a union of states", named=True) if heads else None
        )

    def _names_commission(self, token: int) -> bool:
        """Whether a token ends the name of a commission that is none of a union: "the Electoral Commission"."""
        if self.forms[token] != "commission" or not (self.view.capital[token] and self.view.named(token - 1)):
            return False
        hits = (self.view.inside.get(token), self.view.inside.get(token - 1))
        return not any(hit is not None and hit.entry.category == "international_organisation" for hit in hits)

    def behind(self, parts: Parts, head: Hit | None = None) -> Verdict:
        """Return the kind of the organisation behind a head: in its complement, before it, or its owner."""
        if parts.end < parts.last and self.forms[parts.end] in _WHERE and (found := self.before_head(parts, head)):
            return found  # "Democratic officials in a number of states"
        if parts.end < parts.last and self.forms[parts.end] in _BELONGS and self.forms[parts.end - 1] not in _KNOWING:
            found = self._complement_of(parts)
            if found.kind:
                return found
        found = self.before_head(parts, head) or self.kinds.headless.by_name_words(parts, head) or NOTHING
        if not found.kind and parts.owner > parts.first:
            return self.kinds.verdict(parts.first, parts.owner)
        return found

    def host(self, parts: Parts) -> Verdict:
        """Return whose a project is: "Wenlow College's Sleep Project", "the Sleep Project at Wenlow College"."""
        if self.forms[parts.end] == "at" and parts.end + 1 < parts.last:
            return self.complement(parts.end + 1, parts.last)
        return self.kinds.verdict(parts.first, parts.owner) if parts.owner > parts.first else NOTHING

    def before_head(self, parts: Parts, head: Hit | None) -> Verdict | None:
        """Return the last organisation or known actor that stands before the head."""
        found = None
        for token, hit in self.kinds.hits(parts):
            if hit is None:
                found = self.kinds.actors.get(token, found)
            elif hit is not head and hit.entry.category not in _NO_BODY:
                if found and "organisation decides" in hit.entry.note:  # "a Republican committee aide"
                    continue
                if self._is_joined_role(hit) or self.forms[hit.first] in _RANKS:
                    continue  # "deputy county commissioner"
                known = self.kinds.actors.get(token)
                spelled = known is not None and known.kind and self._spells(hit)  # as the article has it in full
                own = Verdict(hit.entry.category, hit.entry.why, hit.entry.extra["country"])
                found = known if spelled else own
        return found if found and found.kind else None

    def _spells(self, hit: Hit) -> bool:
        """Whether an entry is but the letters of a body that an article may name in full, and not of a state's army."""
        extra = hit.entry.extra
        return hit.entry.term.isupper() and extra["actor"] != extra["country"]

    def _complement_of(self, parts: Parts) -> Verdict:
        """Return the kind of the complement; of a mere field of work ("director of policy at …") whose field it is."""
        field = cut(self.view, parts.end + 1, parts.last)
        word = self.forms[field.end - 1]
        if self.view.capital[field.end - 1] and field.end - field.start == 1 and word in PORTFOLIOS:
            return NOTHING  # "the Commissioner for Works"
        if self.view.capital[field.end - 1]:
            return self.complement(parts.end + 1, parts.last)
        if word not in _FIELDS:
            found = self.complement(parts.end + 1, parts.last)
            if found.kind not in {"", "document"} or self.forms[field.end] not in _EMPLOYS:
                return found
        if field.end + 1 < parts.last and self.forms[field.end] in _BELONGS:
            employer = self.complement(field.end + 1, parts.last)
            if employer.kind:
                return employer
        return self.complement(parts.end + 1, parts.last) if word in _PARTS_OF_BODIES else NOTHING

    def _is_joined_role(self, hit: Hit) -> bool:
        """Whether a role is told beside the head: "the firm's president and founder", "politicians and officials"."""
        tells_side = hit.entry.category == "party" and not is_plural(self.forms[hit.last - 1])
        return hit.entry.extra["role"] in ROLES and self.forms[hit.last] == "and" and not tells_side

    def complement(self, first: int, last: int) -> Verdict:
        """Return the kind of what follows "of" or "for"; a mere country or city says nothing."""
        if self.forms[first].isdigit() and len(self.forms[first]) == _YEAR:  # "in 2012"
            return NOTHING
        found = self.kinds.verdict(first, last)
        if found.kind == "document":  # "director of the Harbour Institute Poll"
            found = self.before_head(cut(self.view, first, last), None) or found
        hit = self.view.hits.get(first + (self.forms[first] == "the"))
        return NOTHING if not found.kind and hit and hit.entry.extra["role"] in PLACES else found

    def named_last(self, token: int, *, group: bool = False) -> Verdict:
        """Return who was named last before a bare "spokesman", or before "the group", which is no person or state."""
        for index in range(token - 1, max(token - _LOOK_BACK, -1), -1):
            verdict = self.kinds.actors.get(index)
            if verdict is None or verdict.kind in _NOT_REPRESENTED:
                continue
            if not group or (verdict.kind not in _NO_GROUP and "person:" not in verdict.why):
                return verdict
        return NOTHING

    def told_last(self, token: int, named: Verdict) -> Verdict:
        """Return the office of the state of which was told last without a name: "the prosecutor's office".

        Where somebody was named before, it begins the sentence, as "Corvane called the police" is told of Corvane.
        """
        document = self.view.document
        here = document.sentence_index(self.view.tokens[token].start)
        for index in range(token - 1, max(token - _LOOK_BACK, 0), -1):
            if self.forms[index] in _STATE_OFFICES and not self.view.capital[index]:
                first = next(
                    (i for i in range(index - 1, max(index - _NEAR, 0), -1) if self.forms[i] in ARTICLES), index
                )
                sentence = document.sentence_index(self.view.tokens[first].start)
                begins = here - sentence <= 1 and first == document.sentences[sentence].first
                return self.kinds.verdict(first, index + 1, known=True) if begins or not named.kind else NOTHING
            if self.kinds.actors.get(index):
                return NOTHING
        return NOTHING


def is_cause(view: View, first: int, last: int) -> bool:
    """Whether a phrase is "the Campaign for Clean Rivers" or "Save Our Oaks", and no candidate's campaign."""
    at = first + (view.forms[first] == "the")
    if begins_campaign(view, at, min(at + _NEAR, last)):
        return _PACS.isdisjoint(view.forms[first:last])
    if view.forms[at : at + 2] not in _CAUSES or not view.capital[at] or at + 2 >= last:
        return False
    for_whom = view.inside.get(last - 1)  # "Campaign for Doe" is that of Doe
    return not (for_whom and for_whom.entry.category == "party" and for_whom.entry.note.startswith("person"))


def shadowed(view: View, phrase: Range, found: Verdict) -> Verdict:
    """Return the opposition for an office that is but shadowed: "the shadow housing secretary"."""
    shadow = found.kind == "government" and "shadow" in view.forms[max(phrase.first - 1, 0) : phrase.last]
    return found._replace(kind="opposition", why=f"in the shadow cabinet; {found.why}") if shadow else found


def exiled(view: View, phrase: Range, found: Verdict) -> Verdict:
    """Return the opposition for an office under a government beside that of the state: "of the parallel government"."""
    if found.kind != "government":
        return found
    words = view.forms[phrase.first : phrase.last]
    beside = next((i for i, word in enumerate(words) if word in _BESIDE), len(words))
    governs = not _GOVERNS.isdisjoint(words[beside + 1 : beside + _NEAR]) or words[beside - 2 : beside] == ["in", "-"]
    return found._replace(kind="opposition", why=f"of a government beside another; {found.why}") if governs else found


def opposed(view: View, parts: Parts, found: Verdict) -> Verdict:
    """Return the opposition for people of a party that a phrase calls so: "a leader of the opposition Lorn Front"."""
    if found.kind != "party":
        return found
    reach = range(parts.first, parts.last - 1)
    called = any(view.forms[i] in _OPPOSED and (view.named(i + 1) or view.forms[i + 1] in _SIDE) for i in reach)
    return found._replace(kind="opposition", why=f"called the opposition; {found.why}") if called else found
