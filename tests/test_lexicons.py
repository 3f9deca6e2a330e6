"""House tests on data: every lexicon parses, is sorted, licensed, documented, and each entry can be matched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from framing.analysis import analyze, extractors
from framing.article import Article
from framing.lexicon import LexiconError, Matcher, bundled, inflected, load, matcher
from framing.segment import segment
from framing.tokens import forms

if TYPE_CHECKING:
    from pathlib import Path

AT_LEAST = {"attribution": 400, "appraisal": 1500, "certainty": 100, "agentless": 60, "sources": 2000, "loaded": 500}


@pytest.mark.parametrize("name", bundled())
def test_lexicon_is_well_kept(name: str) -> None:
    """It loads, is licensed, says what it measures, and its rows are sorted by term."""
    lexicon = load(name)
    terms = [entry.term for entry in lexicon.entries]
    assert lexicon.about["licence"] == "MIT"
    assert terms == sorted(terms)
    assert len(terms) >= AT_LEAST.get(name, 50)
    assert {entry.category for entry in lexicon.entries} == set(lexicon.categories)


@pytest.mark.parametrize("name", bundled())
def test_every_entry_survives_the_tokenizer(name: str) -> None:
    """Each entry, put alone into a text and freed of its guards, is found again by its own lexicon's matcher."""
    lost = []
    for entry in load(name).entries:
        sequences = inflected(entry)
        if forms(entry.term) not in sequences:
            lost.append(entry.term)
    assert lost == []


def _lexicon(folder: Path, rows: str, categories: str = "good") -> str:
    about = "\n".join(f'{key} = "x"' for key in ("version", "language", "licence", "construct", "made", "limits"))
    described = "\n".join(f'[categories.{c}]\ndefinition = "d"\ncitation = "c"' for c in categories.split())
    (folder / "mine.toml").write_text(f'name = "mine"\n{about}\n{described}\n', encoding="utf-8")
    header = "term\tcategory\tpolarity\tmatch\tguards\tnote\n"
    (folder / "mine.tsv").write_text(header + rows, encoding="utf-8")
    return str(folder / "mine.toml")


def _found(path: str, text: str) -> list[str]:
    document = segment(Article(text))
    return [document[hit.start, hit.end] for hit in Matcher((path,)).hits(document)["mine"]]


def test_inflections_are_matched(tmp_path: Path) -> None:
    """Verbs inflect at the first word, nouns at the last, adjectives compare."""
    rows = "bold\tgood\t+\tadjective\t\t\nkey ally\tgood\t+\tnoun\t\t\npoint out\tgood\t+\tverb\t\t\n"
    path = _lexicon(tmp_path, rows)
    assert _found(path, "The boldest key allies pointed out this.") == ["boldest", "key allies", "pointed out"]


def test_an_entry_as_it_stands_goes_before_an_inflected_one(tmp_path: Path) -> None:
    """“Frightening” is the adjective that has an entry, not the verb's form."""
    rows = "frighten\tsad\t-\tverb\t\t\nfrightening\tbad\t-\texact\t\t\n"
    document = segment(Article("It was frightening."))
    hits = Matcher((_lexicon(tmp_path, rows, "bad sad"),)).hits(document)["mine"]
    assert [hit.entry.category for hit in hits] == ["bad"]


def test_longest_match_wins_and_a_failed_guard_hides_nothing(tmp_path: Path) -> None:
    """A long entry is preferred; where its guard fails, the shorter one inside still counts."""
    rows = "win\tgood\t+\texact\t\t\nwin big\tgood\t+\texact\tnot_next=data\t\n"
    path = _lexicon(tmp_path, rows)
    assert _found(path, "They win big. They win big data.") == ["win big", "win"]


def test_guards(tmp_path: Path) -> None:
    """Guards look at the words around: near, next, previous, part of speech, case."""
    rows = (
        "fine\tgood\t+\texact\tpos=adjective; not_next=of\t\nfortify\tgood\t+\tverb\tnot_near=wine,can’t\t\n"
        "grace\tgood\t+\texact\tcase=lower\t\nbrave\tgood\t+\texact\tnext=comma,!\t\n"
    )
    path = _lexicon(tmp_path, rows)
    text = "It was fine. They will fine him. A fine of ten. Fortified wine. Grace Hall fortified it with grace."
    text += " They can't fortify it."
    assert _found(path, text) == ["fine", "fortified", "grace"]
    assert _found(path, "She was brave, he was brave to go: brave!") == ["brave", "brave"]


def test_case_entries_match_only_their_letter_case(tmp_path: Path) -> None:
    """“US” is a country, "us" is not."""
    assert _found(_lexicon(tmp_path, "US\tgood\t0\tcase\t\t\n"), "The US told us.") == ["US"]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("fine\tbad\t+\texact\t\t\n", "line 2: category 'bad'"),
        ("fine\tgood\t?\texact\t\t\n", "polarity"),
        ("fine\tgood\t+\tstem\t\t\n", "match 'stem'"),
        ("fine\tgood\t+\texact\tbefore=x\t\n", "guard 'before=x'"),
        ("fine\tgood\t+\texact\tnear=good,left-wing\t\n", "'left-wing' never stands in a text as one"),
        ("fine\tgood\t+\texact\t\t\nfine\tgood\t+\texact\t\t\n", "line 3: 'fine'"),
        ("\tgood\t+\texact\t\t\n", "the term is empty"),
    ],
)
def test_faulty_rows_are_told_with_their_line(tmp_path: Path, rows: str, message: str) -> None:
    """A user's own lexicon with a mistake gets a message that names line and reason."""
    with pytest.raises(LexiconError, match=message):
        load(_lexicon(tmp_path, rows))


def test_an_unknown_lexicon_names_the_known_ones() -> None:
    """The message lists what there is."""
    with pytest.raises(FileNotFoundError, match="appraisal"):
        load("apraisal")


def test_a_lexicon_of_ones_own_needs_a_name_of_its_own(tmp_path: Path) -> None:
    """A name that is taken is told, instead of hits being mixed or counted twice."""
    path = _lexicon(tmp_path, "fine\tgood\t+\texact\t\t\n")
    with pytest.raises(ValueError, match="two lexicons are called mine"):
        extractors(lexicons=(path, path))


def test_matchers_are_shared() -> None:
    """The trie over the same lexicons is built once."""
    assert matcher(("appraisal",)) is matcher(("appraisal",))


def test_a_lexicon_of_ones_own_has_measures_of_its_own(tmp_path: Path) -> None:
    """Rates by voice with their words, for hits that total evaluation leaves out too; the bundled set has none."""
    path = _lexicon(tmp_path, "quay\tgood\t+\tnoun\t\t\n")
    text = "The quay is old. “The quays will stay,” Ann Lowe said."
    profile = analyze(Article(text), using=extractors(lexicons=(path,)))
    own, quoted = profile["lexicon.mine.outlet_voice"], profile["lexicon.mine.quote_voice"]
    assert [profile.document[span] for span in (*own.evidence, *quoted.evidence)] == ["quay", "quays"]
    assert own.value == pytest.approx(1000 / 7)
    assert profile["lexicon.mine.paraphrase_voice"].count == 0
    (step,) = [step for step in extractors(lexicons=(path,)) if step.name == "lexicon"]
    assert [d.name for d in step.measures] == [n for n in profile.measures if n.startswith("lexicon.")]
    assert not [name for name in analyze(Article(text)).measures if name.startswith("lexicon.")]


@pytest.mark.parametrize(("text", "cues"), [
    ("Word of the raid spread at noon.", ["Word of"]),
    ("They sold it by word of mouth.", []),
    ("She spoke not a word of it.", []),
    ("A word of caution: the ice is thin.", []),
])  # fmt: skip
def test_word_of_is_a_cue_only_where_news_travels(text: str, cues: list[str]) -> None:
    """The phrase mostly counts words, or names a proverb."""
    document = segment(Article(text))
    hits = matcher(("attribution",)).hits(document)["attribution"]
    assert [document[hit.start, hit.end] for hit in hits if hit.entry.term == "word of"] == cues
