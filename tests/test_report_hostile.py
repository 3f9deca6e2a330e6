"""Whatever an article holds reaches the reader as text: no tag, no handler, no link to anything but the web."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from framing import Article, Report, analyze, compare

PARTS = st.sampled_from(
    [
        "</script>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</style>", "<!--", "-->", "]]>",
        '"', "'", "&lt;", "&#x3c;b>", "javascript:alert(1)", "data:text/html,x", "{{7*7}}", "{% raw %}", "${1}", "$x$",
        "\u202e", "\u2066", "\u2028", "\x00", "\ud800", "\ufeff", "“", "”", "said", "according to", "the regime",
        "Ada Brunt", "disgraceful", "\n\n", " ", ".", "🚢", "́", "x" * 3000, "{0}", "%s", "__class__", "\\",
    ]
)  # fmt: skip
TEXTS = st.lists(PARTS, max_size=14).map(" ".join)
LINES = st.lists(PARTS, max_size=4).map("".join)
OURS = frozenset(
    "html head meta title style body a svg defs pattern rect circle header p h1 h2 h3 h4 nav ul ol li main section div "
    "span button table thead tbody tr th td small i b details summary figure figcaption form fieldset legend label "
    "input article aside footer dialog script noscript path g use text clippath".split()
)


class _Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.strange: list[str] = []
        self.scripts = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        if tag not in OURS:
            self.strange.append(tag)
        for name, value in attrs:
            link = name == "href" and not (value or "").startswith(("#", "https://", "http://"))
            if link or name in {"style", "src", "srcdoc", "action"} or name.startswith("on"):
                self.strange.append(f"{tag} {name}={value}")


# Without shrinking: an example takes a whole report, and each says at once what broke.
@settings(max_examples=20, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(text=TEXTS, title=LINES, outlet=LINES, url=LINES, other=TEXTS)
def test_nothing_from_an_article_acts(text: str, title: str, outlet: str, url: str, other: str) -> None:
    """The page of any two articles has our tags only, three scripts, and no character that acts on its surroundings."""
    articles = (
        Article(text=text, title=title, outlet=outlet, date=title, url=url, byline=outlet, event=title, origin=url),
        Article(text=other, title=outlet, outlet=title, marks=(text,)),
    )
    report = Report(compare([analyze(article) for article in articles]), title=title)
    found = _Tags(report.html())
    assert found.strange == []
    assert found.scripts == 3
    assert not set("\u202e\u2066\x00\ud800") & set(report.html())
