"""The page: sections and texts through the template; style and script inside, and a policy that allows only them."""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from framing import resources
from framing.comparison.result import outlets_of
from framing.report.accuracy import scored
from framing.report.cautions import caution
from framing.report.cells import row_markup
from framing.report.evidence import EvidenceStore, utf16
from framing.report.highlights import FAMILIES, FRAMES, highlighted
from framing.report.material import Material
from framing.report.model import Disclosure, Figure, Table
from framing.report.numbers import numbers
from framing.report.plain import percent, several, shortened, visible, web_address
from framing.report.reasons import VOICES
from framing.report.svg import drawn
from framing.report.terms import TermLinks
from framing.report.twins import twins
from framing.report.words import headline

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from framing.comparison.result import Comparison
    from framing.report.highlights import Block, Highlighted, Piece
    from framing.report.model import Cell, Section, Strip
    from framing.report.reasons import Reason
    from framing.report.twins import Place, Twin

    Links = Mapping[Place, Sequence[Twin]]

_JSON_ESCAPED = "<>&\u2028\u2029"
_STRIP = 1000  # units of width of the longest voice strip
# The policy allows no style attributes: a bar has its length, in per cent, from a class.
_WIDTHS = Markup("".join(f".w{n}{{--w:{n}%}}" for n in range(101)))  # noqa: S704 - numbers


def render(comparison: Comparison, sections: Sequence[Section], title: str) -> str:
    """Return the page of a report."""
    material = Material(comparison)
    store = EvidenceStore(comparison.profiles, cells=_cells(sections))
    texts = {number: highlighted(comparison.profiles[number]) for number in material.shown}
    links = twins(material.part, material.shown)
    style, script = _asset("style.css") + _WIDTHS, _asset("script.js")
    name = title or _title(material)
    # The chapters come first: drawing them fills the store that the page then carries.
    chapter: Any = _environment().get_template("blocks.html.jinja").module
    tools = _Tools(store, material, texts, links)
    main = Markup("").join(chapter.chapter(section, tools) for section in sections)
    return _environment().get_template("page.html.jinja").render(
        title=visible(shortened(name)), headline=visible(shortened(headline(material), 200)), caution=caution(material),
        version=comparison.profiles[0].provenance.version, facts=_facts(material), sections=sections, main=main,
        style=style, script=script, policy=_policy(style, script), data=_data(store, material, texts, links),
        numbers=_json(numbers(comparison)),
    )  # fmt: skip


def _title(material: Material) -> str:
    if len(material.profiles) == 1:
        return material.profiles[0].article.title or material.profiles[0].article.origin or "One article"
    events = {profile.article.event for profile in material.profiles}
    if len(events) == 1 and "" not in events:
        return events.pop()
    outlets = outlets_of(material.comparison)
    return f"{several(len(outlets), 'outlet') if outlets else several(len(material.profiles), 'article')} compared"


def _facts(material: Material) -> list[str]:
    words = sum(profile.document.word_count for profile in material.profiles)
    dates = sorted({profile.article.date for profile in material.profiles if profile.article.date})
    when = dates[0] if len(dates) == 1 else f"{dates[0]} to {dates[-1]}" if dates else ""
    named = outlets_of(material.comparison)
    articles, outlets = several(len(material.profiles), "article"), several(len(named), "outlet") if named else ""
    return [fact for fact in (articles, outlets, f"{words:,} words", visible(shortened(when, 60))) if fact]


class _Tools:
    """What the template may ask for while it draws a section."""

    def __init__(
        self, store: EvidenceStore, material: Material, texts: Mapping[int, Highlighted], links: Links
    ) -> None:
        self.store = store
        self.material = material
        self.texts = texts
        self.links = links
        self.pair = _closest(links) or material.shown[:2]
        there = _classes(texts.values())
        self.families = {key: about for key, about in FAMILIES.items() if f"e-{key}" in there}
        self.frames = {kind: about for kind, *about in FRAMES.values() if f"f-{kind}" in there}
        self.voices = {key: text for key, text in VOICES.items() if f"in-{key}" in there}
        self.terms = TermLinks()
        self.row = 0

    def next_row(self) -> int:
        """Return a fresh number for a row of cells."""
        self.row += 1
        return self.row

    def cells(self, cells: Sequence[Cell]) -> Markup:
        """Return a row of a table as markup."""
        return row_markup(cells, self.store, self.next_row(), self.terms.back(cells[0].anchor))

    def svg(self, figure: Figure) -> Markup:
        """Return the drawing of a figure as markup."""
        return Markup(drawn(figure.drawing, figure.name, figure.alt))  # noqa: S704 - cleaned and written anew

    def text(self, number: int) -> Markup:
        """Return the text of an article as markup."""
        return text_markup(number, self.texts[number], self.links)

    def by_event(self) -> list[tuple[str, tuple[int, ...]]]:
        """Return the articles shown by the event they tell of; one nameless group where all tell of one."""
        shown = set(self.material.shown)
        found = [(e.name, tuple(i for i in e.articles if i in shown)) for e in self.material.comparison.events]
        groups = [(name, numbers) for name, numbers in found if numbers]
        return groups if len(groups) > 1 else [("", self.material.shown)]

    def bands(self, strip: Strip, longest: int) -> list[tuple[str, str]]:
        """Return the path of each voice in a strip; the outlet's own is the ground on which the others lie."""
        scale = _STRIP / max(longest, 1)
        paths = {"outlet": f"M0 0h{strip.words * scale:.1f}v24H0z"}
        for band in strip.bands:
            if band.voice != "outlet":
                start, width = f"{band.start * scale:.1f}", f"{band.words * scale:.1f}"
                paths[band.voice] = f"{paths.get(band.voice, '')}M{start} 0h{width}v24h-{width}z"
        return list(paths.items())

    def has_headline(self, number: int) -> bool:
        """Whether the text of an article shows its headline."""
        return any(block.zone == "headline" for block in self.texts[number].blocks)

    def address(self, url: str) -> str:
        """Return an address if it is fit for a link."""
        return web_address(url)


def _classes(texts: Iterable[Highlighted]) -> frozenset[str]:
    """Return the classes of all pieces: what there is to switch on and off."""
    pieces = (piece for text in texts for block in text.blocks for line in block.lines for piece in line.pieces)
    return frozenset(name for piece in pieces for name in piece.classes.split())


def _closest(links: Links) -> tuple[int, ...]:
    """Return the two articles that tell most sentences of each other: they are open at first."""
    pairs = Counter((place[0], twin.place[0]) for place, found in links.items() for twin in found)
    return min(pairs, key=lambda pair: (-pairs[pair], pair), default=())


def _cells(sections: Iterable[Section]) -> int:
    return sum(
        bool(cell.evidence or cell.measure)
        for section in sections
        for table in section.tables
        for row in table.rows
        for cell in row
    )


def text_markup(number: int, text: Highlighted, links: Links) -> Markup:
    """Return the paragraphs of an article; every word of it escaped."""
    return Markup("".join(_paragraph(number, block, links) for block in text.blocks))  # noqa: S704 - escaped by piece


def _paragraph(number: int, block: Block, links: Links) -> str:
    lines = "".join(
        f'<span id="a{number}s{line.sentence}">{"".join(map(_piece, line.pieces))}</span>'
        + _link(number, line.sentence, links.get((number, line.sentence), ()))
        if line.sentence >= 0
        else escape(line.pieces[0].text)
        for line in block.lines
    )
    if block.measured:
        tag = "h4" if block.zone == "headline" else "p"
        return f'<{tag} class="z-{block.zone}">{lines}</{tag}>'
    return f'<p class="off"><span class="zone">not measured: {escape(block.zone)}</span> {lines}</p>'


def _link(number: int, sentence: int, found: Sequence[Twin]) -> str:
    """Return the button that leads from a sentence to those of other outlets that tell the same."""
    if not found:
        return ""
    label = f"Told in {several(len(found), 'other article')} too: compare"
    return f'<button class="twin" data-w="{number} {sentence}" aria-label="{label}">⇄{len(found)}</button> '


def _piece(piece: Piece) -> str:
    text = escape(piece.text, quote=False)
    if not piece.classes:
        return text
    findings = f' data-f="{" ".join(map(str, piece.findings))}"' if piece.findings else ""
    tags = "".join(f'<i class="tag t-{layer}" data-t="{escape(tag)}"></i>' for layer, tag in piece.tags)
    return f'<span class="{piece.classes}"{findings}>{text}{tags}</span>'


def _data(store: EvidenceStore, material: Material, texts: Mapping[int, Highlighted], links: Links) -> Markup:
    definitions = {
        name: [d.label, d.unit, d.definition, d.citation, d.limits, scored(name)]
        for name, d in material.definitions.items()
    }
    reasons = {n: [_interned(reason, store) for reason in text.reasons] for n, text in texts.items()}
    layers = {store.string(reason.heading): reason.layer for text in texts.values() for reason in text.reasons}
    told = {f"{n} {s}": [_twin(material, twin) for twin in found] for (n, s), found in links.items()}
    return _json({**store.data(), "definitions": definitions, "reasons": reasons, "layers": layers, "twins": told})


def _twin(material: Material, twin: Twin) -> list[object]:
    """Return article and sentence of a twin, how alike it is, its cue, and its own stretches in UTF-16 units."""
    document = material.profiles[twin.place[0]].document
    sentence = document.sentences[twin.place[1]]
    paragraph = document.paragraphs[sentence.paragraph]
    start = paragraph.start if twin.place[1] == paragraph.first else sentence.start  # where its words begin in the page
    own = [[utf16(document.text[start : s.start]), utf16(document.text[start : s.end])] for s in twin.own]
    return [*twin.place, "" if twin.quoted else percent(twin.alike), visible(twin.cue), own]


def _json(content: object) -> Markup:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for sign in _JSON_ESCAPED:
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - nothing left in it can end the script element


def _interned(reason: Reason, store: EvidenceStore) -> list[int]:
    """Return heading and rows of a reason as numbers of strings."""
    return [store.string(text) for text in (reason.heading, *(text for row in reason.rows for text in row))]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(resources.data_folder("reports")), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.filters.update(
        visible=lambda text: visible(str(text)), percent=percent, shortened=shortened, several=several
    )
    environment.tests.update(
        table=lambda block: isinstance(block, Table), figure=lambda block: isinstance(block, Figure),
        disclosure=lambda block: isinstance(block, Disclosure),
    )  # fmt: skip
    return environment


@cache
def _asset(name: str) -> Markup:
    text = (resources.data_folder("reports") / name).read_text(encoding="utf-8")
    return Markup(text)  # noqa: S704 - our own style and script


def _policy(style: str, script: str) -> str:
    """Return the content security policy: this style and this script, and nothing else."""
    hashes = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (style, script))
    style_hash, script_hash = hashes
    return (
        f"default-src 'none'; style-src 'sha256-{style_hash}'; script-src 'sha256-{script_hash}'; "
        "base-uri 'none'; form-action 'none'"
    )
