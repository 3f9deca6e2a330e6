"""How outlets name the same actor, group or event: designations of one article, joined over outlets."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from framing.analysis import analyze
from framing.article import Article
from framing.comparison import compare
from framing.comparison.designations import designations
from framing.comparison.naming import COLUMNS
from framing.comparison.substitutes import substitutes

if TYPE_CHECKING:
    from pathlib import Path

    from framing.comparison import Comparison
    from framing.comparison.naming import Naming

WIRE = (
    "President Davor Kestrin of Ostrenia arrived on Monday. Demonstrators marched to the palace. "
    "The Ostrenian government said nothing. Kestrin waved. Some demonstrators sang. The protest ended at noon."
)
RAG = (
    "Davor Kestrin, the ageing strongman, flew in on Monday. A mob marched to the palace. “The mob is paid,” said Ann "
    "Lowe, a councillor. The Ostrenian regime said nothing about it. The riot ended at noon."
)


def _compared(**texts: str) -> Comparison:
    return compare([analyze(Article(text, outlet=outlet, event="visit")) for outlet, text in texts.items()])


def _thing(comparison: Comparison, what: str) -> Naming:
    return next(each for each in comparison.naming() if each.what == what)


def _names(found: Naming, group: str) -> dict[str, int]:
    return {name.name: name.count for name in found.of(group)}


def test_a_group_without_a_name_is_joined_by_its_class() -> None:
    """Demonstrators here, a mob there; counted with exposure, own words apart from those of a source."""
    found = _thing(_compared(Wire=WIRE, Rag=RAG), "people who protest")
    assert (found.kind, found.groups, found.spread) == ("group", ("Rag", "Wire"), 1.0)
    assert _names(found, "Wire") == {"demonstrator": 2}
    (mob,) = found.of("Rag")
    assert (mob.name, mob.count, mob.polarity, mob.mentions, mob.share) == ("mob", 2, "-", 2, 1.0)
    assert (mob.said("outlet"), mob.said("quote")) == (1, 1)
    assert mob.rate == pytest.approx(1000 * 2 / mob.words)


def test_every_name_opens_to_its_words() -> None:
    """Evidence is the name as it stands in the article."""
    comparison = _compared(Wire=WIRE, Rag=RAG)
    for found in comparison.naming():
        for name in found.names:
            for place in name.places:
                words = comparison.profiles[place.evidence.profile].document[place.evidence.span]
                last = name.name.split()[-1].rstrip("s")
                assert name.name == "(by name)" or last in words.lower()


def test_a_person_is_called_by_title_description_or_name() -> None:
    """The title before the name, the apposition behind it, and the name alone are three names."""
    found = _thing(_compared(Wire=WIRE, Rag=RAG), "Davor Kestrin")
    assert found.kind == "actor"
    assert _names(found, "Wire") == {"(by name)": 1, "president": 1}
    assert "ageing strongman" in _names(found, "Rag")


def test_the_end_of_a_headline_is_no_title_of_whom_the_text_begins_with() -> None:
    """“… to the people” above “Prime Minister Lovik” makes no “people prime minister”."""
    state = "Dam brings light to the people\n\nPrime Minister Ada Lovik opened the dam on Monday. She smiled."
    wire = "Lovik opens dam\n\nAda Lovik, the premier, opened the dam on Monday."
    assert _names(_thing(_compared(State=state, Wire=wire), "Ada Lovik"), "State") == {"prime minister": 1}


def test_a_government_is_joined_with_its_country() -> None:
    """An Ostrenian regime and an Ostrenian government are one, apart from the government of another country."""
    third = "Ostrenia was silent on Monday. The French government protested. The Ostrenian government did not answer."
    comparison = _compared(Wire=WIRE, Rag=RAG, Third=third)
    found = next(each for each in comparison.naming() if "regime" in {name.name for name in each.names})
    assert found.what in {"Ostrenia", "those who govern (ostrenia)"}
    assert _names(found, "Rag") == {"regime": 1}
    assert _names(found, "Third")["government"] == 1


def test_events_are_joined_by_their_class() -> None:
    """A protest in one outlet is a riot in the other."""
    found = _thing(_compared(Wire=WIRE, Rag=RAG), "unrest")
    assert (found.kind, _names(found, "Wire"), _names(found, "Rag")) == ("event", {"protest": 1}, {"riot": 1})


def test_two_without_a_name_in_common_are_one_apart() -> None:
    """The distance is 1 exactly: what a sum of fifths loses hangs on its order, and would turn tables about."""
    one = "Demonstrators sang. Looters ran. Hooligans ran. Activists sang. Agitators ran."
    other = "Protesters sang. Rioters ran. Thugs ran. Provocateurs ran. Troublemakers ran."
    found = _thing(_compared(One=one, Other=other), "people who protest")
    assert (len(found.of("One")), len(found.of("Other")), found.spread) == (5, 5, 1.0)


def test_what_all_name_alike_is_not_told() -> None:
    """The same text in two outlets has no different names."""
    assert _compared(One=WIRE, Two=WIRE).naming() == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Government buildings burned.", []),  # a noun before another noun
        ("It was an anti-government march.", []),
        ("The governing party met, and the new tax regime began.", []),
        ("Rebels fired.", [("fighters", "", "rebel")]),
        ("Syrian rebels fired.", [("fighters", "syria", "rebel")]),
        ("The pro-Moscow fighters left.", [("fighters", "pro-moscow", "fighter")]),
        ("A brutal regime fell.", [("government", "", "brutal regime")]),
        ("The regime in Damascus fell.", [("government", "syria", "regime")]),
        ("Ann Lowe came. Her government said so.", []),  # whose it is, the words do not say
    ],
)
def test_classes_of_nouns(text: str, expected: list[tuple[str, str, str]]) -> None:
    """A noun counts where it stands for itself, with the country or side that the text gives it."""
    found = designations(analyze(Article(text)).document)
    assert [(each.key, each.qualifier, each.name) for each in found if each.kind == "group"] == expected


def test_a_verb_or_another_noun_is_no_name_before_a_name() -> None:
    """Only titles, labels and adjectives after an article belong to a name."""
    text = "Critics blasted Ann Lowe. The fiery councillor Ann Lowe left. A staunch Ann Lowe supporter wept."
    found = designations(analyze(Article(text)).document)
    assert [each.name for each in found if each.kind == "actor"] == ["(by name)", "fiery councillor", "(by name)"]


def test_names_in_the_same_place_of_a_shared_sentence() -> None:
    """Plural nouns that replace one another are told; verbs, spellings and names are not."""
    text = "On Monday evening some weary {} poured over the old Landra bridge, and Ann Lowe {} they will return."
    one, two = text.format("crowds", "thinks"), text.format("revellers", "believes")
    found = list(substitutes(_compared(One=one, Two=two)))
    assert [(each.first_name, each.second_name) for each in found] == [("crowds", "revellers")]
    assert [each.what for each in _compared(One=one, Two=two).naming() if each.kind == "passage"] == [
        "crowds / revellers"
    ]


def test_names_as_tables(tmp_path: Path) -> None:
    """Data frame, CSV and JSON hold the same rows; the data dictionary explains every column."""
    comparison = _compared(Wire=WIRE, Rag=RAG)
    frame = comparison.naming_frame()
    assert list(frame.columns) == list(COLUMNS)
    assert (frame["own_voice"] + frame["paraphrased"] + frame["quoted"] == frame["count"]).all()
    comparison.to_csv(tmp_path)
    with (tmp_path / "naming.csv").open(encoding="utf-8") as file:
        assert len(list(csv.DictReader(file))) == len(frame)
    with (tmp_path / "data_dictionary.csv").open(encoding="utf-8") as file:
        assert {row["column"] for row in csv.DictReader(file)} >= set(COLUMNS)
    assert len(comparison.to_record()["naming"]) == frame.groupby(["kind", "what"]).ngroups


def test_odd_titles_in_tables(tmp_path: Path) -> None:
    """A title is no formula, white space or not, and half a character breaks no file."""
    articles = [
        Article(WIRE, outlet="Wire", title="\t =HYPERLINK(1)"),
        Article(RAG, outlet="Rag", title="Broken \ud800"),
    ]
    compare([analyze(article) for article in articles]).to_csv(tmp_path)
    with (tmp_path / "articles.csv").open(encoding="utf-8", newline="") as file:
        assert {row["title"] for row in csv.DictReader(file)} == {"'\t =HYPERLINK(1)", "Broken ?"}
