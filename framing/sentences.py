"""Where sentences end: rules over the few tokens that can end one.

A full stop ends a sentence unless an abbreviation, an initial or an enumeration explains it; no stop ends one where the
text goes on in lower case. What follows decides, not the abbreviation alone: "the U.S. The ..." is an end, "the U.S.
Navy" is none (on this evidence: Kiss & Strunk 2006, Computational Linguistics 32(4), "orthographic context").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from framing import abbreviations as known

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from framing.document import Token

_STOPS = frozenset(".!?…。！？｡؟۔।")
_LOOKED_AT = _STOPS | {":"}
_UNSPACED = frozenset("。！？｡")  # Chinese and Japanese put no space behind them
_QUOTES = frozenset("\"”'»“„«‘")
_BRACKETS = frozenset(")]}")
_CLOSERS = frozenset("\"”'»") | _BRACKETS | _STOPS
_DASHES = frozenset({"-", "--", "—", "–", "―"})
_CONTINUING = _DASHES | {"(", "["}
_ELLIPSES = frozenset({"…", "..", "...", "...."})
_OPENERS = _QUOTES | _DASHES | _ELLIPSES | frozenset("`([{¿¡•")
_SIGNS = frozenset("$€£¥₹#@§№")
_MONEY = frozenset("$€£¥₹")
_BULLET = re.compile(r"\n\s*(?=[•▪●◦‣*–—-]\s)")
_ENUMERATOR = re.compile(r"\d{1,3}|[a-z]|[ivx]{1,5}")
_CAPITALISED = re.compile(r"[^\W\d_][a-z’']|[AI]\b")
_SPEAKER = 4  # tokens a speaker's name may have behind a question: "Is it true?" Mr J. Smith asked


class _Stop(NamedTuple):
    """The stop at token ``at``, which may end the sentence begun at ``begin``.

    ``after`` is the token behind it and what clings to it, ``lead`` the first word from there on.
    """

    text: str
    block: Sequence[Token]
    begin: int
    at: int
    after: int
    lead: int

    @property
    def before(self) -> str:
        return self.block[self.at - 1].form if self.at else ""

    @property
    def following(self) -> str:
        return self.block[self.lead].form

    @property
    def opens_anew(self) -> bool:
        """Whether what follows opens sentences more often than it names somebody."""
        return self.following in known.OPENING_WORDS or self.block[self.after].form in _QUOTES

    @property
    def goes_on(self) -> bool:
        """Whether a dash or a bracket shows that an abbreviation stands inside a sentence: "Fla. (AP) --"."""
        return self.block[self.after].form in _CONTINUING or self.block[self.at + 1].form in _BRACKETS

    @property
    def after_capital(self) -> bool:
        return self.text[self.block[self.at - 1].start].isupper()


def sentence_ends(text: str, block: Sequence[Token]) -> Iterator[int]:
    """Yield the token indices at which a new sentence begins inside one paragraph (not the first one).

    Only tokens that end in a stop are looked at. A bullet at the beginning of a line and a credit behind a caption
    ("Photo: ...") begin a sentence too.
    """
    begin = 0
    bullets = _bullets(text, block) if block else frozenset()
    for index in [number for number, token in enumerate(block) if token[2][-1] in _LOOKED_AT or number in bullets]:
        if index < begin:
            continue
        after = _next_begin(text, block, begin, index) if index not in bullets else index
        if begin < after < len(block):
            yield after
            begin = after


def _next_begin(text: str, block: Sequence[Token], begin: int, index: int) -> int:
    """Return where the sentence behind a stop or a credit begins; 0 where none does."""
    if block[index].form == ":":
        return index - 1 if _is_credit(text, block, index - 1) else 0
    after = _behind(block, index)
    return after if after < len(block) and _ends(text, block, begin, index, after) else 0


def _is_credit(text: str, block: Sequence[Token], index: int) -> bool:
    return (
        index > 0
        and block[index].form in known.CREDITS
        and block[index - 1].form not in known.BEFORE_CREDITS
        and text[block[index].start].isupper()
    )


def _bullets(text: str, block: Sequence[Token]) -> frozenset[int]:
    start, end = block[0].start, block[-1].end
    if text.find("\n", start, end) < 0:
        return frozenset()
    lines = {match.end() for match in _BULLET.finditer(text, start, end)}
    return frozenset(number for number, token in enumerate(block) if token.start in lines) if lines else frozenset()


def _behind(block: Sequence[Token], index: int) -> int:
    """Return the token behind a stop and the stops, quotation marks and brackets that cling to it."""
    after = index + 1
    while after < len(block) and block[after].form in _CLOSERS and block[after].start == block[after - 1].end:
        after += 1
    return after


def _ends(text: str, block: Sequence[Token], begin: int, index: int, after: int) -> bool:
    lead = after
    while block[lead].form in _OPENERS and lead + 1 < len(block):
        lead += 1
    stop = _Stop(text, block, begin, index, after, lead)
    if block[after].start == block[after - 1].end:
        return _ends_unspaced(stop)
    return _may_begin(text, block[lead]) and _rule_for(block[index].form, stop.before)(stop)


def _may_begin(text: str, token: Token) -> bool:
    """Whether a sentence may begin with a token: not in lower case, but "iPhone" may."""
    first = text[token.start]
    if first.islower():
        return any(map(str.isupper, text[token.start : token.end]))
    return first.isalnum() or first in _SIGNS


def _rule_for(form: str, before: str) -> Callable[[_Stop], bool]:
    if form in _ELLIPSES or (form == before == "."):
        return _ellipsis_ends
    if form == ".":
        return _full_stop_ends
    return _acronym_ends if len(form) > 1 else _question_ends


def _ends_unspaced(stop: _Stop) -> bool:
    """Return whether a space was forgotten: ``... the end.The next ...``."""
    form, next_word = stop.block[stop.at].form, stop.block[stop.lead]
    if form in _UNSPACED:
        return True
    return (
        len(form) == 1
        and len(stop.before) > 1
        and stop.before.isalnum()
        and (not stop.after_capital or stop.following in known.OPENING_WORDS)
        and stop.text[next_word.start].isupper()
        and _CAPITALISED.match(stop.text, next_word.start, next_word.end) is not None
    )


def _ellipsis_ends(stop: _Stop) -> bool:
    """``He paused ... Then``, but not ``(...)``, nor a word that is stammered: ``“I … I don't know.”``."""
    return stop.before not in {"[", "("} and stop.before != stop.following


def _question_ends(stop: _Stop) -> bool:
    if stop.block[stop.after].form in _DASHES or stop.before == "(":
        return False
    if stop.before in known.EXCLAIMED:
        return stop.opens_anew
    return stop.block[stop.after - 1].form not in _QUOTES or not _speaker_follows(stop)


def _speaker_follows(stop: _Stop) -> bool:
    """``"Is it true?" John Smith asked``: capitalised words, then a verb of speech."""
    if stop.following in known.OPENING_WORDS:
        return False
    for token in stop.block[stop.lead + 1 : stop.lead + 1 + _SPEAKER]:
        if token.form in known.SPEECH:
            return True
        if token.is_word and not stop.text[token.start].isupper():
            return False
    return False


def _acronym_ends(stop: _Stop) -> bool:
    """``U.S.``, ``a.m.``, ``D.C.``: the stop belongs to the token, and may be the sentence's as well."""
    form = stop.block[stop.at].form
    if form in known.GLOSSES or stop.goes_on:
        return False
    if form in known.TIMES:
        return stop.following not in known.AFTER_TIMES
    if form in known.STATES and stop.before == ",":
        return stop.following not in known.TITLES
    return stop.opens_anew


def _full_stop_ends(stop: _Stop) -> bool:
    if not stop.before[:1].isalnum():
        return True
    if stop.at - 1 == stop.begin and _ENUMERATOR.fullmatch(stop.before):
        return False
    if len(stop.before) == 1 and stop.before.isalpha():
        return _initial_ends(stop)
    return not stop.before.isalpha() or _word_ends(stop)


def _initial_ends(stop: _Stop) -> bool:
    """``J. K. Rowling`` against ``vitamin C. The ...`` and ``p. 5``."""
    if not stop.after_capital:
        return stop.before not in known.NEVER_LAST and not _number_belongs(stop)
    if stop.block[stop.at - 2].form in known.LETTERED or stop.before == "i":
        return True
    ahead = stop.block[stop.lead + 1 : stop.lead + 2]
    another = len(stop.following) == 1 and bool(ahead) and ahead[0].form == "."
    return stop.following in known.OPENING_WORDS and not another


def _word_ends(stop: _Stop) -> bool:
    before = stop.before
    if before in known.NEVER_LAST or _number_belongs(stop):
        return False
    capital = stop.after_capital
    if capital and before in known.TITLES:
        return False
    if before in known.SOFT or (capital and before in known.STATES):
        if stop.goes_on:
            return False
        after_comma = before in known.STATES and stop.block[stop.at - 2].form == ","
        return stop.opens_anew or (after_comma and stop.following not in known.TITLES)
    return True


def _number_belongs(stop: _Stop) -> bool:
    """``No. 5``, ``Jan. 5``, ``fig. 2``, ``c. £5m``."""
    if not (stop.following[0].isdigit() or stop.following[0] in _MONEY):
        return False
    return stop.before in known.BEFORE_NUMBERS or (stop.after_capital and stop.before in known.DATES)
