"""The works that a report cites, as BibTeX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing import resources
from framing.report.sections_methods import methods

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.report.material import Material

_ENTRY = re.compile(r"^@.*?^\}$", re.DOTALL | re.MULTILINE)
_CITED_AS = re.compile(r"^  keywords = \{(.*)\},?\n", re.MULTILINE)


def bibliography(material: Material) -> str:
    """Return the software and the works cited in the methods paragraph and in the definitions shown, as BibTeX."""
    citations = [methods(material), *(definition.citation for definition in material.definitions.values())]
    cited = "\n".join(citations)
    return (
        "\n\n".join([_software(material), *(text for names, text in works() if any(n in cited for n in names))]) + "\n"
    )


def works() -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each known work: how it is cited in the text, and its entry."""
    text = (resources.data_folder("reports") / "references.bib").read_text(encoding="utf-8")
    for entry in _ENTRY.findall(text):
        cited_as = _CITED_AS.search(entry)
        yield tuple(cited_as[1].split("; ")) if cited_as else (), _CITED_AS.sub("", entry)


def _software(material: Material) -> str:
    version = material.profiles[0].provenance.version
    return (
        "@software{framing,\n"
        "  author = {{The framing maintainers}},\n"
        "  title = {framing: measuring how news is sourced and framed},\n"
        f"  version = {{{version}}},\n"
        "  license = {MIT}\n}"
    )
