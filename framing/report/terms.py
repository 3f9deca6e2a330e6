"""Links from the words of sentences to their meaning in the glossary, and from each meaning back to its uses."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from framing.report.glossary import GLOSSARY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.report.model import Section

_TERM_OF = {form.lower(): term for term in GLOSSARY for form in term.forms}
_FORMS = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, _TERM_OF), key=len, reverse=True))})(?![\w-])", re.IGNORECASE
)


class TermLinks:
    """Links the first use of each word in a section, and remembers where each is used."""

    def __init__(self) -> None:
        self._section: Section | None = None
        self._linked: set[str] = set()
        self._uses: dict[str, dict[str, str]] = defaultdict(dict)

    def enter(self, section: Section) -> None:
        """Begin a section: its words are linked anew."""
        self._section = section
        self._linked = set()

    def linked(self, text: str) -> Markup:
        """Return a sentence as markup, escaped, with links from words to their meaning."""
        return Markup("").join(self._parts(text))

    def _parts(self, text: str) -> Iterator[str]:
        done = 0
        for found in _FORMS.finditer(text):
            term = _TERM_OF[found[0].lower()]
            if term.anchor in self._linked or self._section is None:
                continue
            self._linked.add(term.anchor)
            self._uses[term.anchor][self._section.key] = self._section.title
            yield escape(text[done : found.start()])
            yield Markup('<a class="term" href="#{}">{}</a>').format(term.anchor, found[0])
            done = found.end()
        yield escape(text[done:])

    def back(self, anchor: str) -> Markup:
        """Return links to the sections in which a word was used so far, "" if it is not in use."""
        uses = self._uses.get(anchor, {}).items()
        links = Markup(", ").join(Markup('<a href="#{}">{}</a>').format(key, title) for key, title in uses)
        return Markup("<small>In: {}</small>").format(links) if links else Markup("")
