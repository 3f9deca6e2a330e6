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

from framing import credit_patterns as made
from framing import zone_patterns as looks
from framing.article import Article, Span, Zone, ZonedSpan
from framing.zone_lines import Line, lines_of, runs, zones_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# The headline is looked for among the first lines only; below, the same words are a link or a quotation.
_TOP = 40
_LONGEST_SUMMARY = 6  # lines
_LAST = 8  # lines at the end of a page in which writers are told of


def find_zones(
    text: str, *, title: str = "", byline: str = "", known: Iterable[ZonedSpan] = (), quoted: Iterable[Span] = ()
) -> tuple[ZonedSpan, ...]:
    """Return the zones of a text, in order; together they hold every character that is not white space.

    ``title`` and ``byline`` are the article's metadata, where known: lines that repeat them are recognised. ``known``
    are zones that the page itself tells, from the beginning of a line to its end; ``quoted`` what it sets as quoted.
    """
    lines = lines_of(text, quoted)
    _know(lines, known)
    _Page(lines, title, byline).classify()
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
    wanted = looks.plain(article.title)
    longest = len(article.title) + 80
    head = _without_zones(article)[:20_000]
    top = (looks.plain(line) for line in head.strip().split("\n")[:_TOP] if len(line) <= longest)
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


@dataclass
class _Page:
    """All lines of a page, decided together."""

    lines: list[Line]
    title: str
    byline: str

    def classify(self) -> None:
        """Decide the zone of every line."""
        headline = self._known_headline()
        for line in self.lines:
            if line.zone is None:
                _judge_alone(line)
        self._menus()
        self._pictures()
        self._link_lists()
        self._comments()
        if headline is None:
            headline = self._guessed_headline()
        self._top(headline)
        self._end()
        self._shouted_links()
        for line in self.lines:
            line.zone = line.zone or Zone.BODY

    @cached_property
    def _authors(self) -> str:
        return looks.plain(self.byline).removeprefix("by ")

    def _known_headline(self) -> int | None:
        wanted = looks.plain(self.title)
        found = None
        for index, line in enumerate(self.lines[:_TOP] if wanted else ()):
            fits = line.text and line.zone is None and len(line.text) <= len(self.title) + 80
            if fits and _same_title(looks.plain(line.text), wanted):
                line.zone = Zone.HEADLINE if found is None else Zone.CHROME
                found = index if found is None else found
        return found

    def _guessed_headline(self) -> int | None:
        first = self._first_prose()
        candidates = [
            index
            for index, line in enumerate(self.lines[: min(first, _TOP)])
            if line.zone is None
            and 2 <= line.words <= 30
            and line.text[-1] not in ":,"
            and line.text[0].isalnum() | (line.text[0] in "“‘\"'")
        ]
        if first == len(self.lines):
            return None
        if not candidates:
            alone = not any(line.prose for line in self.lines[first + 1 :])
            return None if alone or not looks.is_title_case(self.lines[first].text) else first
        long = [index for index in candidates if self.lines[index].words >= 4]
        return (long or candidates[-1:])[0]

    def _first_prose(self) -> int:
        return next((index for index, line in enumerate(self.lines) if line.prose), len(self.lines))

    def _menus(self) -> None:
        """Call runs of menu words chrome, and everything on a page that has no running text at all."""
        for run in runs(self.lines, lambda line: line.scrap):
            known = sum(looks.is_nav_word(line.text) for line in run)
            if known >= 2 and known * 3 >= len(run):
                _set(run, Zone.CHROME)
        undecided = [line for line in self.lines if line.zone is None]
        if len(self.lines) >= 8 and not any(line.prose or line.sentence for line in undecided):
            _set((line for line in undecided if line.words <= 12), Zone.CHROME)

    def _pictures(self) -> None:
        """Give a credit that stands alone its caption: the unfinished line above it, or any line of its own block."""
        for above, line in zip(self.lines, self.lines[1:], strict=False):
            if line.zone is Zone.CREDIT and above.zone is None and made.could_be_caption(above.text, above.words):
                same_block = above.block == line.block
                if same_block or (not above.sentence and above.words >= 6):
                    above.zone = Zone.CAPTION

    def _link_lists(self) -> None:
        """Call the unfinished lines after "Read more:" chrome, up to the next sentence."""
        open_list = False
        for line in self.lines:
            if line.zone is Zone.CHROME and looks.is_links_heading(line.text):
                open_list = line.text.rstrip(":| ").count(" ") < 4
            elif line.zone is None and open_list and not line.sentence and 2 <= line.words <= 22:
                line.zone = Zone.CHROME
            elif line.zone is not Zone.CHROME:
                open_list = False

    def _comments(self) -> None:
        """Call what stands below the number of comments chrome, in the second half of a page: there readers write."""
        numbers = (i for i, line in enumerate(self.lines) if looks.counts_comments(line.text))
        at = next((i for i in numbers if 2 * self.lines[i].span.start > self.lines[-1].span.end), None)
        if at is not None and at > self._first_prose():
            _set(self.lines[at:], Zone.CHROME)

    def _top(self, headline: int | None) -> None:
        """Decide the lines around the headline: section labels above it, names and standfirst below it."""
        if headline is None:
            return
        self.lines[headline].zone = Zone.HEADLINE
        _set(
            (line for line in self.lines[:headline] if line.zone is None and line.words <= 8 and not line.sentence),
            Zone.CHROME,
        )
        below = self.lines[headline + 1 :]
        repeated = (line for line in below[:_TOP] if line.zone is None and line.text == self.lines[headline].text)
        _set(repeated, Zone.CHROME)
        self._summary(below)
        self._names(below)
        self._standfirst(below)
        self._names(below)  # also those below a standfirst that is a sentence

    def _summary(self, below: Sequence[Line]) -> None:
        """Find what is told in short above a story: points, or what stands below "In short" and "What's next?"."""
        first = next(
            (i for i, line in enumerate(below) if line.prose and not looks.is_point(line.text or " ")), len(below)
        )
        points = [line for line in below[:first] if line.zone is None and line.text and looks.is_point(line.text)]
        _set(points if len(points) > 1 else (), Zone.STANDFIRST)
        short = next((i for i, line in enumerate(below[:_TOP]) if looks.opens_summary(line.text)), None)
        ahead = next((i for i, line in enumerate(below[:_TOP]) if looks.opens_outlook(line.text)), None)
        if short is not None and ahead is not None and 0 < ahead - short <= _LONGEST_SUMMARY:
            _set((below[short], below[ahead]), Zone.CHROME)
            _set((line for line in below[short + 1 : ahead + 2] if line.zone is None), Zone.STANDFIRST)

    def _names(self, below: Sequence[Line]) -> None:
        """Decide the lines between headline and text."""
        named = False
        for line in below[: next((index for index, line in enumerate(below) if line.prose), len(below))]:
            named = self._name_below_headline(line, named=named)

    def _name_below_headline(self, line: Line, *, named: bool) -> bool:
        """Decide a line between headline and text; return whether it was a name (the outlet's may follow)."""
        if line.zone is not None:
            return line.zone is Zone.BYLINE
        job = named and made.is_job(line.text)
        if job or made.is_byline(line.text, line.words) or self._is_author(line) or made.is_name(line.text):
            line.zone = Zone.BYLINE
        elif not line.sentence and line.words <= 3:
            line.zone = Zone.BYLINE if named else Zone.CHROME
        return line.zone is Zone.BYLINE

    def _is_author(self, line: Line) -> bool:
        return bool(self._authors) and line.words <= 12 and looks.plain(line.text).removeprefix("by ") == self._authors

    def _standfirst(self, below: Sequence[Line]) -> None:
        """Find the standfirst: an unfinished line below the headline, or one set apart by a byline or a picture."""
        index = next((index for index, line in enumerate(below[:12]) if line.zone is None), None)
        if any(line.zone is Zone.STANDFIRST for line in self.lines):
            return
        if index is None or not 5 <= below[index].words <= 45 or looks.dateline_end(below[index].text):
            return
        line = below[index]
        unfinished = not line.sentence and line.text[-1] != ":"
        if looks.is_title_case(line.text) and not line.sentence:
            return
        if unfinished or _is_set_apart(below[index + 1 : index + 6]):
            line.zone = Zone.STANDFIRST
            points = takewhile(lambda other: _is_point(other, line.block), below[index + 1 :])
            _set(points, Zone.STANDFIRST)

    def _shouted_links(self) -> None:
        """Call whole headlines in capitals inside the text chrome: links to other stories, too long for subheads."""
        found = [line for line in self.lines if line.zone is None and not line.sentence and line.text.isupper()]
        if len(found) * 3 <= len(self.lines):
            _set((line for line in found if 6 <= line.words <= 25), Zone.CHROME)

    def _end(self) -> None:
        """Decide the lines after the last running text, and what is said of the writer there: names, footers."""
        for line in self._about_writers():
            line.zone = Zone.BYLINE
        last = max((index for index, line in enumerate(self.lines) if line.prose), default=len(self.lines))
        closed = False
        for above, line in pairwise(self.lines[last:]):
            if line.zone is None:
                signs = above.quoted and made.is_signature(line.text)  # whoever speaks, not whoever writes
                line.zone = Zone.BODY if signs else self._at_the_end(line, closed=closed)
            closed = closed or line.zone is Zone.BYLINE or _is_footer(line)

    def _about_writers(self) -> list[Line]:
        """Return the lines that tell who a writer named above is, near the end of the page."""
        written = [line.text for line in self.lines if line.zone is Zone.BYLINE]
        writers = [self.byline.strip(), *(name for text in written for name in made.names_in(text))]
        return [
            line for line in self.lines[-_LAST:]
            if line.zone is None and any(made.is_about(line.text, writer) for writer in writers)
        ]  # fmt: skip

    def _at_the_end(self, line: Line, *, closed: bool) -> Zone | None:
        if made.is_byline(line.text, line.words) or self._is_author(line):
            return Zone.BYLINE
        if line.sentence:
            return None
        if made.is_name(line.text) or made.is_agency_alone(line.text) or made.names_sources(line.text):
            return Zone.BYLINE
        return Zone.CHROME if closed and line.words <= 15 and line.text[-1] != ":" else None


def _is_point(line: Line, block: int) -> bool:
    """Whether a line is one more point of a summary, in one block with those before."""
    return line.block == block and line.zone is None and not line.sentence and 4 <= line.words <= 45


def _is_footer(line: Line) -> bool:
    return line.zone is Zone.CHROME and not looks.is_interruption(line.text)


def _is_set_apart(after: Sequence[Line]) -> bool:
    """Whether a picture follows, but for a date at once, or a byline with nothing but page chrome between."""
    pictured = next((line.zone for line in after if not looks.is_stamp(line.text)), None)
    if pictured in {Zone.CAPTION, Zone.CREDIT}:
        return True
    return next((line.zone for line in after if line.zone is not Zone.CHROME), None) is Zone.BYLINE


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
    text, words = line.text, line.words
    if tail := made.sign_off(text):
        line.credit, line.mark = tail, Zone.BYLINE
        line.zone = Zone.BODY if tail.start else Zone.BYLINE
    elif credit := made.credit(text, words):
        line.credit = credit
        line.zone = _zone_beside_credit((text[: credit.start] + text[credit.end :]).strip())
    elif made.is_clear_byline(text, words):
        line.zone = Zone.BYLINE
    elif made.is_caption(text, words):
        line.zone = Zone.CAPTION
    elif looks.is_chrome(text, words):
        line.zone = Zone.CHROME
    elif made.ends_in_date(text, words):
        line.zone = Zone.CAPTION


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


def _set(lines: Iterable[Line], zone: Zone) -> None:
    for line in lines:
        line.zone = zone
