"""Whether "those" are people of whom it is told how they live: "those who rent", "those who have a loan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import ARTICLES, DETERMINERS

if TYPE_CHECKING:
    from collections.abc import Sequence

_TELLS_OF = frozenset(
    "voted vote voting support supporting backing watched watching attended attending live living earning aged age "
    "describing identifying older younger under over without waiting gathered surveyed".split()
)
_HAS = frozenset("have had own owned keep kept hold held lack lacked need needed lost".split())
_OWNED = frozenset("no children money jobs homes cars guns insurance health debt loans savings kids pets".split())
_LIVES = frozenset(
    "rent rented own earn earned drive smoke drink commute farm fish borrow borrowed owe "
    "save retire retired pay paid suffer suffered survive survived flee fled move stay stayed "
    "grow grew live lived marry married eat shop travel caucus caucused register registered identify identified "
    "participate participated marched attended watched cast gathered showed".split()
)
_NEAR = 4  # tokens


def tell_of_lives(forms: Sequence[str], those: int) -> bool:
    """Whether it is told of "those" how they live or vote, or what is theirs, and not what they have seen."""
    behind = forms[those + 1 : those + _NEAR]
    if not _TELLS_OF.isdisjoint(behind):
        return True
    if len(behind) < _NEAR - 1 or behind[0] != "who":
        return False
    owns = behind[1] in _HAS and behind[2] in ARTICLES | DETERMINERS | _OWNED
    return owns or behind[1] in _LIVES
