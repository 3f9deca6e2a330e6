"""What a later sentence says of the person named last: "Ida Frost disagreed. She is the head of Anby Watch"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from framing.speakers.claims import AGE

if TYPE_CHECKING:
    from framing.document import Document, Sentence
    from framing.speakers.drafts import Draft, Register
    from framing.speakers.learning import Learner
    from framing.speakers.roles import RoleReader

_SUBJECTS = {"he": "m", "she": "f"}
_REACH = 2  # sentences back to the name


class AfterwardsReader:
    """Takes down what sentences about "he" or "she" say of those of whom one document tells nothing else."""

    def __init__(self, document: Document, register: Register, roles: RoleReader, learner: Learner) -> None:
        self.document = document
        self.register = register
        self.roles = roles
        self.learner = learner
        quotations = [quotation for quotation in document.layers.get("quotations", ()) if not quotation.scare]
        self.opens = [quotation.span.start for quotation in quotations]
        self.closes = [quotation.span.end for quotation in quotations]

    def learn(self, sentence: Sentence) -> None:
        """Read a sentence that begins with "he is a", "she was the"."""
        gender = _SUBJECTS.get(self.document.forms[sentence.first])
        draft = self._meant(gender, sentence) if gender and not self._is_quoted(sentence.start) else None
        if draft is None or draft.kind:
            return
        for claim in self.roles.after(sentence.first + 1, sentence.last):
            self.learner.take(draft, claim._replace(strength=AGE, last=claim.first))

    def _meant(self, gender: str, sentence: Sentence) -> Draft | None:
        """Return the person named last, in the sentences right before, where the pronoun fits."""
        draft = self.register.recent[-1] if self.register.recent else None
        if draft is None or draft.gender not in {"", gender}:
            return None
        here = self.document.sentence_index(sentence.start)
        named = self.document.sentence_index(draft.mentions[-1][0].start)
        return draft if 0 < here - named <= _REACH else None

    def _is_quoted(self, offset: int) -> bool:
        index = bisect_right(self.opens, offset) - 1
        return index >= 0 and offset < self.closes[index]
