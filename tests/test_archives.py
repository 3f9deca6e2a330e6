"""Files of archives of news: each article by itself, with its outlet, date and author, and nothing else as its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from files import STORY, put

from framing.article import Zone
from framing.readers import read

if TYPE_CHECKING:
    from pathlib import Path

TEXT = f"{STORY}\nCredit card debts rose, the council’s auditor said.\n\nSubject matter experts were not heard."
NEXIS = """\
Canal to go, council says {n}
The Harrowmere Post
March 1{n}, 2025 Tuesday
London Edition

Copyright 2025 Post Media Ltd All Rights Reserved

Section: NEWS; Pg. 4

Length: 512 words

Byline: Tove Lindqvist

Body

{text}

Graphic

The canal.

Load-Date: March 20, 2025

End of Document

"""
OLD_NEXIS = """\
                               {n} of 2 DOCUMENTS


                              The Harrowmere Post

                            March 1{n}, 2025 Tuesday
                                 London Edition

Canal to go, council says {n}

BYLINE: By Tove Lindqvist

SECTION: NEWS; Pg. 4

LENGTH: 512 words


{text}

LOAD-DATE: March 20, 2025

LANGUAGE: ENGLISH

                    Copyright 2025 Post Media Ltd
                         All Rights Reserved
"""
FACTIVA = """\
Canal to go, council says {n}

By Tove Lindqvist
1,512 words
1{n} March 2025
21:14
The Harrowmere Post
HAPOST
English
Copyright 2025. Post Media Ltd.

{text}

Document HAPOST0020250310em3a0000{n}

"""
PROQUEST = """\
____________________________________________________________

Document {n} of 2

Canal to go, council says {n}

Author: Tove Lindqvist

Publication info: The Harrowmere Post; Harrowmere [Harrowmere]1{n} Mar 2025: A.4.

Abstract: None available.

Full text: {text}

Subject: Canals; Councils

Title: Canal to go, council says {n}

Publication title: The Harrowmere Post; Harrowmere

Publication date: Mar 1{n}, 2025

"""
FORMS = {
    "Nexis": NEXIS,
    "Nexis with labels": OLD_NEXIS.replace("Canal to go", "HEADLINE: Canal to go"),
    "old Nexis": OLD_NEXIS,
    "Factiva": FACTIVA,
    "ProQuest": PROQUEST,
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
def test_archives(tmp_path: Path, form: str) -> None:
    """Two articles in one file are two, whatever archive they come from; a sentence is never taken for a label."""
    path = put(tmp_path / "a.txt", "".join(form.format(n=number, text=TEXT) for number in (1, 2)))
    first, second = read(path)
    assert (first.title, second.title) == ("Canal to go, council says 1", "Canal to go, council says 2")
    assert (second.outlet, second.date, second.byline) == ("The Harrowmere Post", "2025-03-12", "Tove Lindqvist")
    assert (first.origin, second.origin) == ("a.txt article 1", "a.txt article 2")
    assert "\n\n".join(second.in_zone(Zone.BODY)).split() == TEXT.split()


def test_one_article_of_an_archive(tmp_path: Path) -> None:
    """A file of one article keeps its name for its origin."""
    (article,) = read(put(tmp_path / "a.txt", NEXIS.format(n=1, text=TEXT)))
    assert (article.origin, article.outlet) == ("a.txt", "The Harrowmere Post")


@pytest.mark.parametrize(
    "text",
    [
        f"---\noutlet: Echo\n---\n{STORY}\nEnd of Document\n",
        f"outlet: Echo\ndate: 2025-03-04\n\n{STORY}\nDocument 1 of 2\n\nThe rest: one.\n",
        f"outlet: Echo\ndate: 2025-03-04\n\n{STORY}",
    ],
)
def test_other_texts_keep_their_head(tmp_path: Path, text: str) -> None:
    """A text that only has a line of an archive in it keeps its fields and its words."""
    found = read(put(tmp_path / "a.txt", text))
    assert found[0].outlet == "Echo"
    assert STORY.split()[-5:] == found[0].text.split()[-5:]


def test_what_stands_behind_the_last_mark_is_kept(tmp_path: Path) -> None:
    """A text behind the last line of an archive is an article, too, if it is more than a scrap."""
    found = read(put(tmp_path / "a.txt", f"{NEXIS.format(n=1, text=TEXT)}{STORY * 2}"))
    assert [article.outlet for article in found] == ["The Harrowmere Post", ""]
    assert found[1].text.strip() == (STORY * 2).strip()
