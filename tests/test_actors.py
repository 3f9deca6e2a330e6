"""Actors: who is named, chained under one name, told apart as person, organisation or country, with kind and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from framing.article import Article, Span, Zone, ZonedSpan
from framing.extract.actors import Actors
from framing.extract.lexical import LexiconHits
from framing.segment import segment

if TYPE_CHECKING:
    from framing.document import Document
    from framing.findings import Actor


def _document(article: Article | str) -> Document:
    article = Article(article) if isinstance(article, str) else article
    return Actors()(LexiconHits(("sources",))(segment(article)))


def _actors(text: Article | str) -> dict[str, Actor]:
    return {actor.name: actor for actor in _document(text).layer("actors")}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They met Finance Minister Ana Ruiz.", "Ana Ruiz", "government"),
        ("Ana Ruiz, the mayor of Lorn, left.", "Ana Ruiz", "government"),
        ("The mayor, Ana Ruiz, left.", "Ana Ruiz", "government"),
        ("Ana Ruiz, general secretary of the bakers' union, left.", "Ana Ruiz", "civil_society"),
        ("Ana Ruiz, who leads the charity, left.", "Ana Ruiz", "civil_society"),
        ("Ana Ruiz, who organised the march, left.", "Ana Ruiz", "civil_society"),
        ("Ana Ruiz of the Lorn Institute left.", "Ana Ruiz", "expert"),
        ("Ana Ruiz, a chemist at the University of Lorn, left.", "Ana Ruiz", "expert"),
        ("Ana Ruiz, 43, left.", "Ana Ruiz", "citizen"),
        ("Ana Ruiz, whose bakery burnt down, left.", "Ana Ruiz", "business"),
        ("The chairman, Ana Ruiz of Lorn Paper Group, left.", "Ana Ruiz", "business"),
        ("They met Chief Superintendent Ana Ruiz.", "Ana Ruiz", "security"),
        ("They met Rep. Ana Ruiz (D-Mo.) there.", "Ana Ruiz", "party"),
        ("CNN President Ana Ruiz left.", "Ana Ruiz", "other_media"),
        ("They met radio host Ana Ruiz.", "Ana Ruiz", "other_media"),
        ("Her sister, Ana Ruiz, left.", "Ana Ruiz", "citizen"),
        ("They met the ambassador, as former Lorn prosecutor Ana Ruiz had.", "Ana Ruiz", "security"),
    ],
)
def test_what_an_article_says_of_a_person(text: str, name: str, kind: str) -> None:
    """Titles, appositions, "of" an organisation and clauses with "who" tell the kind, and why."""
    actor = _actors(text)[name]
    assert (actor.kind, actor.is_person) == (kind, True)
    assert actor.kind_why


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Corvin Paper Group", "business"),
        ("Port Lorn Chamber of Trade", "business"),
        ("Bakers and Allied Workers' Federation", "civil_society"),
        ("University of Port Lorn", "expert"),
        ("St. Olma's Hospital", "government"),
        ("Lorn Water Inspectorate", "government"),
        ("Lorn Constabulary", "security"),
        ("Lorn Evening Post", "other_media"),
        ("Lorn Wire", "news_agency"),
        ("Civic Alliance", "party"),
    ],
)
def test_words_in_names_of_organisations(name: str, kind: str) -> None:
    """An organisation that no lexicon has is read by the words of its name; it is no person."""
    actor = _actors(f"On Friday the {name} closed its doors.")[name]
    assert (actor.kind, actor.is_person) == (kind, False)
    assert "name" in actor.kind_why


def test_names_are_chained_by_rule() -> None:
    """Full name, surname, title, first name and description are one actor; each mention says by which rule."""
    text = (
        "President Ana Ruiz of Chile met Prime Minister Bo Lind. Ruiz smiled. Ana waved. The president left. "
        "Both leaders were glad."
    )
    ruiz = _actors(text)["Ana Ruiz"]
    assert [mention.why for mention in ruiz.mentions] == [
        "name",
        "part of the name 'Ana Ruiz'",
        "part of the name 'Ana Ruiz'",
        "description: 'The president'",
        "description: 'Both leaders' (two)",
    ]
    assert ruiz.country == "Chile"


def test_descriptions_go_to_whoever_was_just_named() -> None:
    """A role after a name that nothing else explains is that person's."""
    ruiz = _actors("Ana Ruiz beamed beside him. “We have signed,” the under-fire PM insisted.")["Ana Ruiz"]
    assert (ruiz.kind, len(ruiz.mentions)) == ("government", 2)


def test_same_surname_other_title() -> None:
    """A form of address keeps people of one surname apart."""
    actors = _actors("Martin Ruiz spoke. His wife, Linda Ruiz, listened. Mr Ruiz left. Mrs Ruiz stayed.")
    assert [len(actors[name].mentions) for name in ("Martin Ruiz", "Linda Ruiz")] == [2, 2]


def test_invented_countries() -> None:
    """A country that no lexicon has is known by its adjective; the adjective alone is no actor."""
    actors = _actors(
        "Norvania wants peace. The Norvanian foreign ministry said so. President Ana Ruiz of Norvania left."
    )
    assert set(actors) == {"Norvania", "Ana Ruiz"}
    assert (actors["Norvania"].kind, actors["Norvania"].is_person) == ("government", False)
    assert actors["Ana Ruiz"].country == "Norvania"


def test_things_are_no_actors() -> None:
    """Streets, halls, treaties, weekdays, demonyms alone and capitalised beginnings of sentences name nobody."""
    text = (
        "The talks were held at the Great Hall on Friday. Customs Street was shut. Topics included the Rome Treaty. "
        "Norvanian officials came. Residents said so. Police said so. The Rivermen Festival went on."
    )
    assert _actors(text) == {}


def test_headlines_in_title_case_make_no_actors() -> None:
    """In a title every word has a capital: only names known from the text below are taken."""
    actors = _actors(
        "Shamed Boss Ruiz Says Sorry To Angry Town\n\nThe mayor, Ana Ruiz, said on Friday that she was sorry."
    )
    assert list(actors) == ["Ana Ruiz"]
    assert len(actors["Ana Ruiz"].mentions) == 2


def test_headline_zones_are_read_last() -> None:
    """A surname in the headline is chained to the full name in the body."""
    text = "Ruiz leaves\n\nThe mayor, Ana Ruiz, left."
    zones = (ZonedSpan(Span(0, 11), Zone.HEADLINE), ZonedSpan(Span(13, len(text)), Zone.BODY))
    assert len(_actors(Article(text, zones=zones))["Ana Ruiz"].mentions) == 2


def test_titles_of_several_words_are_peeled() -> None:
    """A long title before a name is no actor of its own."""
    actors = _actors("They met U.S. Secretary of State Ana Ruiz there.")
    assert list(actors) == ["Ana Ruiz"]
    assert actors["Ana Ruiz"].country == "United States"


def test_people_known_by_name() -> None:
    """Heads of state and candidates of the lexicon are people; an office in the article goes before the list."""
    known = _actors("Hillary Clinton spoke. Clinton left.")["Hillary Clinton"]
    assert (known.kind, known.is_person, len(known.mentions)) == ("party", True, 2)
    assert "person: candidate" in known.kind_why
    assert _actors("President Donald Trump left.")["Donald Trump"].kind == "government"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Harry Reid left.", "party"),
        ("Harry Reid, a professor at Yale University, left.", "expert"),
        ("The hotel was sold by the lawyer Harry Reid.", "security"),
        ("Harry Reid, 70, left.", "party"),
        ("Barack Obama, a professor at Yale University, left.", "government"),
        ("Senate Majority Leader Harry Reid left.", "party"),
        ("The Red Cross met. Foreign Ministry spokesman Harry Reid left.", "government"),
    ],
)
def test_an_office_in_the_article_goes_before_the_list(text: str, kind: str) -> None:
    """What the article says of a well-known person decides, unless the list says that he leads or led a country."""
    (known,) = (actor for actor in _actors(text).values() if actor.is_person)
    assert known.kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Governor Ana Ruiz opened the bridge. Ruiz was glad.", "government"),
        ("Governor Ana Ruiz opened the bridge. The Ruiz campaign was glad.", "party"),
        ("Governor Ana Ruiz opened the bridge, as the nominee Ana Ruiz had promised.", "party"),
        ("President Ana Ruiz opened the bridge. The Ruiz campaign was glad.", "government"),
        ("Ana Ruiz, a law professor, opened the bridge. Ruiz's supporters were glad.", "party"),
    ],
)
def test_who_stands_for_election_speaks_for_a_side(text: str, kind: str) -> None:
    """Somebody with a campaign in the article is party; who leads the state is left to the office."""
    assert _actors(text)["Ana Ruiz"].kind == kind


def test_a_presidency_that_is_only_wished_for() -> None:
    """A “President” far down in an article does not make a candidate president."""
    text = "Donald Trump spoke. Mr. Trump left. Trump came back. “Imagine President Trump,” one voter said."
    assert _actors(text)["Donald Trump"].kind == "party"
    assert _actors("President Donald Trump spoke.")["Donald Trump"].kind == "government"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ana Ruiz, a 26-year-old benefits manager from Lorn, left.", "Ana Ruiz", "citizen"),
        ("Ana Ruiz, 43, a hotel manager, left.", "Ana Ruiz", "citizen"),
        ("Ana Ruiz, 43, an investor, left.", "Ana Ruiz", "business"),
        ("They heard Lorn Watch President Ana Ruiz.", "Ana Ruiz", "civil_society"),
        ("They heard Helping Lorn, a labor-affiliated group, on it.", "Helping Lorn", "civil_society"),
        ("They heard Harbour Future, a super PAC, on it.", "Harbour Future", "party"),
        ("They heard Ana Ruiz, the 61-year-old boiler operator, on it.", "Ana Ruiz", "citizen"),
    ],
)
def test_ages_groups_and_what_they_head(text: str, name: str, kind: str) -> None:
    """A trade beside an age tells nothing; an insertion may say that a name is a group."""
    assert _actors(text)[name].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Former Lorn governor Ana Ruiz left.", "party"),
        ("Former Gov. Ana Ruiz left.", "party"),
        ("Gov. Ana Ruiz, a Roe backer, left.", "party"),
        ("Gov. Ana Ruiz, who backs Roe, left.", "party"),
        ("Facebook made it. A spokeswoman, Ana Ruiz, left.", "business"),
        ("Another superdelegate, Ana Ruiz, left.", "party"),
        ("Chairman Ana Ruiz (R-Lorn) left.", "party"),
        ("Gov. Ana Ruiz (R-Lorn) left.", "government"),
        ("“No,” Ana Ruiz wrote in The Lantern.", "other_media"),
        ("Regarding the Democratic candidate, Ana Ruiz was silent.", ""),
        ("Ana Ruiz, backed by Democratic senators, left.", ""),
    ],
)
def test_sides_and_former_offices(text: str, kind: str) -> None:
    """Who left an elected office or backs somebody is heard as a politician; objects and participles tell nothing."""
    assert _actors(text)["Ana Ruiz"].kind == kind


def test_a_surname_goes_on_calling_whom_it_called() -> None:
    """A namesake named once does not take over the surname of somebody named again and again."""
    text = "Mayor Jane Doe spoke. Doe left. Doe came back. Doe spoke. Her aide John Doe waited. Doe smiled."
    assert len(_actors(text)["Jane Doe"].mentions) == 5


def test_a_first_line_that_repeats_the_title() -> None:
    """It is read as a headline: a surname in it calls whom the text names."""
    article = Article("Ruiz: “I stay”.\n\nMayor Ana Ruiz spoke.", title="Ruiz: “I stay”")
    assert [span.start for span in (m.span for m in _actors(article)["Ana Ruiz"].mentions)] == [18 + 5, 0]


def test_objects_of_a_preposition_are_nobodys_role() -> None:
    """The phrase "opposition the media, Ruiz …" tells nothing of Ruiz."""
    assert not _actors("Against jeers from the media, Ana Ruiz put it plainly.")["Ana Ruiz"].kind
    assert not _actors("Ana Ruiz, citing the ministry, left.")["Ana Ruiz"].kind


def test_relatives_of_the_best_known() -> None:
    """A surname alone calls the best-known bearer where an article names both, the relative where only her."""
    both = _actors("Donald Trump came with his daughter Ivanka Trump. Trump spoke. Ms. Trump listened.")
    assert [len(both[name].mentions) for name in ("Donald Trump", "Ivanka Trump")] == [2, 2]
    alone = _actors("Ivanka Trump came. Trump spoke.")
    assert len(alone["Ivanka Trump"].mentions) == 2


def test_party_leaders_against_a_government() -> None:
    """Where the article sets an opposition against a government, the leader of a party is its opposition."""
    text = "President Ana Ruiz signed. The opposition protested. Bo Lind, the leader of the Civic Alliance, was angry."
    lind = _actors(text)["Bo Lind"]
    assert lind.kind == "opposition"
    assert "names an opposition" in lind.kind_why


def test_the_outlet_itself_is_own_staff() -> None:
    """The outlet that cites itself is no other medium."""
    article = Article("The Lorn Courier has seen the letter.", outlet="The Lorn Courier")
    assert _actors(article)["Lorn Courier"].kind == "own_staff"


def test_mentions_are_in_the_order_of_the_text() -> None:
    """The layer can be searched by bisection."""
    document = _document("Ana Ruiz met Bo Lind. Lind thanked Ruiz of Norvania. Norvania was glad.")
    starts = [mention.span.start for mention in document.layer("mentions")]
    assert starts == sorted(starts)


def test_what_something_is_in_is_a_town_not_the_company_named_after_it() -> None:
    """“Workers in Orvale” says nothing of the Orvale Port Company, though the company is called Orvale elsewhere."""
    document = _document(
        "The Orvale Port Company will pay. Workers in Orvale sang. Orvale, the company, said so on Monday."
    )
    company = next(actor for actor in document.layer("actors") if actor.name == "Orvale Port Company")
    assert [m.span.start for m in company.mentions if m.is_name] == [4, document.text.index("Orvale, the")]


@pytest.mark.parametrize(
    ("role", "body"), [("who leads the opposition", "opposition"), ("whose brother is held", "prosecutor’s office")]
)
def test_a_body_describes_nobody(role: str, body: str) -> None:
    """An office or the opposition is no name for the person told of before."""
    document = _document(f"“It was late,” said Ann Kesk, {role}. The {body} did not answer.")
    person = next(actor for actor in document.layer("actors") if actor.name == "Ann Kesk")
    assert [document[mention.span] for mention in person.mentions] == ["Ann Kesk"]
