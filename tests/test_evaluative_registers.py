"""Evaluative language in registers of news: category by what a word falls on, set phrases, and whose words they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from evaluated import evaluations

from framing.lexicon import LexiconError, load
from framing.targets.bearers import OF_PERSONS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("text", "word", "category"), [
    ("The brilliant surgeon left the ward.", "brilliant", "capacity"),
    ("It was a brilliant film.", "brilliant", "reaction"),
    ("The plan was brilliant.", "brilliant", "reaction"),
    ("Oona Redfern was magnificent in the second half.", "magnificent", "capacity"),
    ("The view from the bridge was magnificent.", "magnificent", "reaction"),
    ("He was a kind and wonderful teacher.", "wonderful", "capacity"),
    ("Oona Redfern, outstanding in goal, saved twice.", "outstanding", "capacity"),
    ("The players, who were superb, left the pitch.", "superb", "capacity"),
    ("They served a superb lunch.", "superb", "reaction"),
    ("A nasty landlord lived upstairs.", "nasty", "propriety"),
    ("It was a nasty fall.", "nasty", "reaction"),
    ("He was a decent neighbour.", "decent", "propriety"),
    ("It looks good in the sun.", "good", "valuation"),
])  # fmt: skip
def test_the_bearer_decides_between_two_categories(text: str, word: str, category: str) -> None:
    """Of words with two categories one is for persons and bodies, the other for things."""
    assert evaluations(text)[word].label == category


def test_second_categories_are_of_the_other_kind() -> None:
    """Each term with a second category has an entry whose own judges the other kind: persons here, things there."""
    lexicon = load("appraisal")
    named = [term for terms in lexicon.about["otherwise"].values() for term in terms.split(", ")]
    turned = {
        entry.term
        for entry in lexicon.entries
        if entry.otherwise and (entry.otherwise in OF_PERSONS) != (entry.category in OF_PERSONS)
    }
    assert sorted(named) == sorted(turned)


def test_an_unknown_second_category_is_told(tmp_path: Path) -> None:
    """A lexicon of one's own that names a category it does not describe gets a message."""
    about = "\n".join(f'{key} = "x"' for key in ("version", "language", "licence", "construct", "made", "limits"))
    described = '[categories.good]\ndefinition = "d"\ncitation = "c"\n[otherwise]\nbad = "quay"'
    (tmp_path / "mine.toml").write_text(f'name = "mine"\n{about}\n{described}\n', encoding="utf-8")
    (tmp_path / "mine.tsv").write_text("term\tcategory\tpolarity\tmatch\tguards\tnote\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"otherwise\.bad"):
        load(str(tmp_path / "mine.toml"))


@pytest.mark.parametrize(("text", "phrase", "category"), [
    ("Voters gave a resounding answer on Sunday.", "resounding", "valuation"),
    ("Populists feed on tired democracies.", "tired", "valuation"),
    ("The clerk was thanked for her professional manner.", "professional", "capacity"),
    ("The report is little better than a leaflet.", "little better than", "valuation"),
    ("The minister ran up the white flag.", "ran up the white flag", "tenacity"),
    ("The goalkeeper never puts a foot wrong.", "puts a foot wrong", "capacity"),
    ("The back four made heavy weather of it.", "made heavy weather of", "capacity"),
    ("Directors took liberties with the fund.", "took liberties with", "propriety"),
    ("The promise rings false.", "rings false", "veracity"),
    ("The finale brings the house to its feet.", "brings the house to its feet", "reaction"),
    ("The second act fails to thrill.", "fails to thrill", "reaction"),
    ("Residents wrung their hands.", "wrung their hands", "affect"),
    ("The scheme went down like a lead balloon.", "went down like a lead balloon", "valuation"),
    ("The yard spoke of operational challenges and impacted colleagues.", "operational challenges", "euphemism"),
    ("Town hall bosses left the bins for weeks.", "town hall bosses", "label"),
    ("Delegates heard eloquent testimony to their unity.", "eloquent testimony to", "laudatory"),
    ("Critics speak of a dangerous spiral.", "dangerous spiral", "alarm"),
])  # fmt: skip
def test_set_phrases_of_registers(text: str, phrase: str, category: str) -> None:
    """Idioms of columns, sport, reviews, tabloids, ceremony and corporate releases are found whole."""
    assert evaluations(text)[phrase].label == category


@pytest.mark.parametrize(("text", "word"), [
    ("Her debut is a thin thriller.", "thin"),
    ("It has a crisp display.", "crisp"),
])  # fmt: skip
def test_plain_words_judge_works_and_products(text: str, word: str) -> None:
    """Plain adjectives judge beside a work or a product."""
    assert word in evaluations(text)


@pytest.mark.parametrize(
    "text", ["A thin layer of ice lay on a flat field.", "Crisp leaves fell.", "A tired nurse slept."]
)
def test_plain_words_elsewhere_do_not(text: str) -> None:
    """The same words beside other things are no judgement of a thing."""
    assert not [e for e in evaluations(text).values() if e.label in {"composition", "reaction", "valuation"}]


@pytest.mark.parametrize(("text", "word", "voice"), [
    ("No one disputes that the plan was reckless.", "reckless", "outlet"),
    ("Few would deny that the mayor was brilliant.", "brilliant", "outlet"),
    ("The company did not explain the shameful delay.", "shameful", "outlet"),
    ("The mayor has said nothing about the shameful delay.", "shameful", "outlet"),
    ("The mayor explained the shameful delay.", "shameful", "paraphrase"),
    ("The minister said, with some pride, that the road was unsafe.", "unsafe", "paraphrase"),
    ("The minister said, with breathtaking arrogance, that the road was late.", "arrogance", "outlet"),
    ("The leaders signed an epochal treaty.", "epochal", "outlet"),
    ("The minister unveiled a brilliant plan.", "brilliant", "outlet"),
    ("The union filed a complaint about the shameful delay.", "shameful", "paraphrase"),
    ("We have praised her courage in these columns.", "praised", "outlet"),
    ("He turned, panic in his eyes, to a frantic clerk.", "frantic", "outlet"),
    ("Oona Redfern did not think the plan was reckless.", "reckless", "paraphrase"),
])  # fmt: skip
def test_what_nobody_said_is_in_the_voice_of_the_outlet(text: str, word: str, voice: str) -> None:
    """Words that a source is told not to have said, or that nobody disputes, are the outlet's."""
    assert evaluations(text)[word].voice.value == voice


@pytest.mark.parametrize(("text", "word", "target"), [
    ("Oona Redfern, unplayable down the left, scored twice.", "unplayable", "Oona Redfern"),
    ("Osman Keller was caught napping on Monday.", "caught napping", "Osman Keller"),
])  # fmt: skip
def test_targets_of_registers(text: str, word: str, target: str) -> None:
    """A word between commas before an adverbial falls on the name, a set phrase in the passive on its subject."""
    assert evaluations(text)[word].targets == (target,)


def test_a_capital_makes_a_name() -> None:
    """In the middle of a sentence a common word with a capital is a name."""
    assert "Lodestar" not in evaluations("The letter came from an activist fund, Lodestar, on Monday.")
    assert "lodestar" in evaluations("The treaty was a lodestar for the region.")
