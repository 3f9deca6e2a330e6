"""Tell what is what on a page copied as plain text: headline, standfirst, body, captions, credits, byline, page chrome.

Lines are first judged alone (``zone_patterns``), then by their place and their neighbours: what stands before the first
running text, what after the last, what follows "Read more:". In doubt a line is body: losing a paragraph is worse than
counting a scrap.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from framing import byline_patterns as wrote
from framing import credit_patterns as made
from framing import line_wording as wording
from framing import menu_patterns as menus
from framing import zone_patterns as looks
from framing.article import Article, Span, Zone, ZonedSpan
from framing.edge_patterns import core_of, ends_story
from framing.link_patterns import is_links_heading
from framing.zone_end import decide_end
from framing.zone_headline import TOP, first_told, guessed_headline
from framing.zone_lines import Line, give, lines_of, runs, zones_of
from framing.zone_pictures import give_captions
from framing.zone_story import Story
from framing.zone_top import decide_top, name_writers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def find_zones(
    text: str, *, title: str = "", byline: str = "", known: Iterable[ZonedSpan] = (), quoted: Iterable[Span] = ()
) -> tuple[ZonedSpan, ...]:
    """Return the zones of a text, in order; together they hold every character that is not white space.

    ``title`` and ``byline`` are the article's metadata, where known: lines that repeat them are recognised. ``known``
    are zones that the page itself tells, from the beginning of a line to its end; ``quoted`` what it sets as quoted.
    """
    lines = lines_of(text, quoted)
    _know(lines, known)
    _Page(text, lines, title, byline).classify()
    return zones_of(lines)


def zoned(article: Article) -> Article:
    """Return the article with its zones, and with the headline as its title where it had none; zones it has stay."""
    zones = find_zones(
        article.text, title=article.title, byline=article.byline, known=article.zones, quoted=article.quoted
    )
    found = replace(article, zones=zones)
    headline = " ".join(" ".join(found.in_zone(Zone.HEADLINE)).split())
    return found if article.title else replace(found, title=headline)


def with_headline(article: Article) -> Article:
    """Return the article with its title as the first line of its text, unless the text has it already."""
    wanted = wording.plain(article.title)
    longest = len(article.title) + 80
    head = _without_zones(article)[:20_000]
    top = (wording.plain(line) for line in head.strip().split("\n")[:TOP] if len(line) <= longest)
    if not wanted or not article.text.strip() or any(_same_title(line, wanted) for line in top):
        return article
    body = article.text.lstrip("\n")
    # Where the body has its paragraphs on single lines, a blank line would make one paragraph of them all.
    gap = "\n" if "\n" in body.strip() and "\n\n" not in body else "\n\n"
    above = " ".join(article.title.split()) + gap
    moved = len(above) + len(body) - len(article.text)
    zones = tuple(ZonedSpan(Span(span.start + moved, span.end + moved), zone) for span, zone in article.zones)
    quoted = tuple(Span(span.start + moved, span.end + moved) for span in article.quoted)
    return replace(article, text=above + body, zones=zones, quoted=quoted)


def _without_zones(article: Article) -> str:
    """Return the text without the stretches whose zone is known, such as captions."""
    starts = [0, *(span.end for span, _ in article.zones)]
    ends = [*(span.start for span, _ in article.zones), len(article.text)]
    return "".join(article.text[start:end] for start, end in zip(starts, ends, strict=True))


_LONGEST_LINK = 22  # words
_SHORTEST_TITLE = 4  # words


@dataclass
class _Page:
    """All lines of a page, decided together."""

    text: str
    lines: list[Line]
    title: str
    byline: str

    def classify(self) -> None:
        """Decide the zone of every line."""
        headline = self._known_headline()
        for line in self.lines:
            if line.zone is None:
                _judge_alone(line)
        if headline is None:
            self._labelled_headline()
        self._menus()
        self._references()
        give_captions(self.lines, self.story)
        self._link_lists()
        self._comments()
        if headline is None:
            headline = guessed_headline(self.lines, self.story)
        if headline is None and any(line.prose for line in self.lines):
            name_writers(self.lines, self._authors)
        if headline is not None:
            decide_top(self.lines, headline, self.story, self._authors)
        decide_end(self.lines, self.story, self.byline, self._authors)
        self._shouted_links()
        for line in self.lines:
            line.zone = line.zone or (Zone.CREDIT if made.names_data(line.text, line.words) else Zone.BODY)

    @cached_property
    def story(self) -> Story:
        """The words of what is running text when first asked for."""
        return Story(self.text, self.lines)

    @cached_property
    def _authors(self) -> str:
        return wording.plain(self.byline).removeprefix("by ")

    def _known_headline(self) -> int | None:
        wanted = wording.plain(self.title)
        found = None
        for index, line in enumerate(self.lines[:TOP] if wanted else ()):
            fits = line.text and line.zone is None and len(line.text) <= len(self.title) + 80
            if fits and _same_title(wording.plain(line.text), wanted):
                line.zone = Zone.HEADLINE if found is None else Zone.CHROME
                found = index if found is None else found
        return found

    def _labelled_headline(self) -> None:
        """Give back the first labelled link above the story where no other line there could be the headline."""
        top = list(takewhile(lambda line: not line.prose, self.lines[:TOP]))
        if any(line.zone is None and not line.sentence and line.words >= _SHORTEST_TITLE for line in top):
            return
        labelled = (line for line in top if line.zone is Zone.CHROME and looks.is_labelled_link(line.text))
        if (line := next(labelled, None)) is not None:
            line.zone = None

    def _menus(self) -> None:
        """Call runs of menu words chrome, and everything on a page that has no running text at all."""
        for run in runs(self.lines, lambda line: line.scrap):
            known = sum(menus.is_nav_word(line.text) for line in run)
            if known >= 2 and known * 3 >= len(run):
                give(run, Zone.CHROME)
        undecided = [line for line in self.lines if line.zone is None]
        if len(self.lines) >= 8 and not any(line.prose or line.sentence for line in undecided):
            give((line for line in undecided if line.words <= 12), Zone.CHROME)

    def _references(self) -> None:
        """Call "References" chrome above what is cited; above a paragraph of the story it is a subhead."""
        for line, below in pairwise(self.lines):
            if line.zone is None and below.zone is Zone.CHROME and looks.opens_references(line.text):
                line.zone = Zone.CHROME

    def _link_lists(self) -> None:
        """Call the unfinished lines after "Read more:" chrome, up to the next sentence; not above the story."""
        open_list, block = False, -1
        told = {line.block for line in self.lines if line.prose and line.text[-1:] != "?"}
        for line in self.lines[first_told(self.lines, self.story) :]:
            if open_list and line.zone is Zone.CAPTION and made.ends_in_date(line.text, line.words):
                line.zone = Zone.CHROME  # a link with its date
            if line.zone is Zone.CHROME and is_links_heading(line.text):
                open_list = line.text.rstrip(":| ").count(" ") < 4
                block = -1 if line.block in told else line.block
            elif line.zone is None and open_list and (_could_be_link(line) or _asks_in(line, block)):
                line.zone = Zone.CHROME
            elif line.zone is not Zone.CHROME:
                open_list = False

    def _comments(self) -> None:
        """Call what stands below the number of comments chrome, in the second half of a page: there readers write."""
        numbers = (i for i, line in enumerate(self.lines) if looks.counts_comments(line.text))
        at = next((i for i in numbers if 2 * self.lines[i].span.start > self.lines[-1].span.end), None)
        if at is not None and at > next((i for i, line in enumerate(self.lines) if line.prose), len(self.lines)):
            give(self.lines[at:], Zone.CHROME)

    def _shouted_links(self) -> None:
        """Call whole headlines in capitals inside the text chrome: links to other stories, too long for subheads."""
        found = [line for line in self.lines if line.zone is None and not line.sentence and line.text.isupper()]
        if len(found) * 3 <= len(self.lines):
            give((line for line in found if 6 <= line.words <= 25), Zone.CHROME)


def _know(lines: Sequence[Line], known: Iterable[ZonedSpan]) -> None:
    """Give the lines of known zones theirs; credits inside a caption are still told apart."""
    zones = {span.start: (span.end, zone) for span, zone in known}
    end, zone = -1, Zone.BODY
    for line in lines:
        end, zone = zones.get(line.span.start, (end, zone))
        if line.span.end <= end:
            if line.text:
                _judge_alone(line)
            line.zone = line.zone if line.zone in {Zone.CREDIT, Zone.BYLINE} else zone


def _judge_alone(line: Line) -> None:
    """Decide a line by its own words, where they are plain enough."""
    core, whole = core_of(line.text), line.text
    if core.start == core.end:
        line.zone = Zone.CHROME
        return
    _judge_words(line, whole[: core.end])
    if core.end < len(whole):
        line.zone = line.zone or (Zone.BODY if ends_story(whole) else Zone.CAPTION)
    edges = (Span(0, core.start), Span(core.end, len(whole)))
    line.marks += [(edge, Zone.CHROME) for edge in edges if edge.start < edge.end]


def _judge_words(line: Line, text: str) -> None:
    """Decide a line by its words without what stands behind them."""
    words = line.words
    if tail := wrote.sign_off(text):
        line.marks = [(tail, Zone.BYLINE)]
        line.zone = Zone.BODY if tail.start else Zone.BYLINE
    elif credit := made.credit(text, words):
        line.marks = [(credit, Zone.CREDIT)]
        line.zone = _zone_beside_credit((text[: credit.start] + text[credit.end :]).strip())
    elif made.is_plain_credit(text):
        line.zone = Zone.CREDIT
    elif wrote.is_clear_byline(text, words):
        line.zone = Zone.BYLINE
    elif made.is_caption(text, words):
        line.zone = Zone.CAPTION
    elif looks.is_chrome(text, words):
        line.zone = Zone.CHROME
    elif made.ends_in_date(text, words):
        line.zone = Zone.CAPTION


def _could_be_link(line: Line) -> bool:
    return not line.sentence and 2 <= line.words <= _LONGEST_LINK and line.text[-1] != ":"


def _asks_in(line: Line, block: int) -> bool:
    """Whether a line is a question in the block of a list of links, where no paragraph of the story stands."""
    return line.block == block and line.text[-1] == "?" and line.words <= _LONGEST_LINK


def _zone_beside_credit(rest: str) -> Zone:
    if not rest:
        return Zone.CREDIT
    return Zone.CAPTION if made.could_be_caption(rest, rest.count(" ") + 1) else Zone.BODY


def _same_title(line: str, wanted: str) -> bool:
    if not line or abs(len(line) - len(wanted)) > 60:
        return False
    # A page's title often carries the name of the site behind the headline.
    return (
        line == wanted
        or (len(line) >= 20 and wanted.startswith(line + " "))
        or (len(wanted) >= 20 and line.startswith(wanted + " "))
    )
