"""What the readers of phrases and the parts of the finder have in common: whom they ask and what they see."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.speakers.finder import SpeakerFinder
    from framing.speakers.kinds import KindReader


class PhraseReader:
    """Reads one sort of phrase; what stands inside it is read by ``kinds``."""

    def __init__(self, kinds: KindReader) -> None:
        self.kinds = kinds
        self.view = kinds.view
        self.forms = kinds.forms


class FinderPart:
    """Finds who is behind one sort of source; what stands inside or before it is read by ``finder``."""

    def __init__(self, finder: SpeakerFinder) -> None:
        self.finder = finder
        self.document = finder.document
        self.view = finder.view
        self.forms = finder.view.forms
