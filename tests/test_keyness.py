"""Keyness, shared quotations and passages, omissions: on small articles and the demo corpora."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest
from scipy import stats

from framing.analysis import analyze
from framing.article import Article, Span
from framing.comparison import compare
from framing.comparison.facts import facts
from framing.comparison.wording import concordance, phrases
from framing.findings import Attribution, Form
from framing.readers import read
from framing.report.material import Material
from framing.report.sections_wording import wording_section
from framing.statistics import log_odds

if TYPE_CHECKING:
    from framing.comparison import Comparison
    from framing.findings import Profile

GREEN = (
    "The regime closed the mill. The regime said nothing. “We will not be moved from this valley by anybody,” miner "
    "Ada Coyle boasted. A regime spokesman counted 45 workers."
)
GREY = (
    "The government closed the mill. The government gave 300 families notice. “We will not be moved from this valley,” "
    "Ada Coyle said. Forty-five workers had already left, the government told reporters."
)


def _comparison(*articles: tuple[str, str]) -> Comparison:
    return compare([analyze(Article(text, outlet=outlet, event="mill")) for outlet, text in articles])


@cache
def _demo(name: str) -> Comparison:
    return compare([analyze(article) for article in read(f"corpora/{name}")])


# --- keyness ---------------------------------------------------------------------------------------------------


def test_log_odds_are_those_of_the_equations() -> None:
    """Monroe et al. 2008, eq. 16, 20 and 22, computed term by term in plain Python."""
    generator = np.random.default_rng(0)
    ours, theirs = generator.integers(0, 50, 200), generator.integers(0, 80, 200)
    prior = generator.uniform(0.01, 5, 200)
    n_ours, n_theirs, n_prior = int(ours.sum()), int(theirs.sum()), math.fsum(prior)
    found = log_odds(ours.astype(float), theirs.astype(float), prior)
    for w in range(200):
        first = (ours[w] + prior[w]) / (n_ours + n_prior - ours[w] - prior[w])
        second = (theirs[w] + prior[w]) / (n_theirs + n_prior - theirs[w] - prior[w])
        delta = math.log(first) - math.log(second)
        variance = 1 / (ours[w] + prior[w]) + 1 / (theirs[w] + prior[w])
        assert found.delta[w] == pytest.approx(delta, abs=1e-9)
        assert found.z[w] == pytest.approx(delta / math.sqrt(variance), abs=1e-9)


def test_keyness_of_articles_is_that_of_their_counts() -> None:
    """Counted from the text by other means: every single word, the prior what all use, weighing 500 words."""
    comparison = _comparison(("A", GREEN), ("B", GREY))
    ours, theirs = (Counter(t for t, _ in phrases(p.document, 1, own_voice=False)) for p in comparison.profiles)
    terms = sorted(ours | theirs)
    total = (ours + theirs).total()
    a, b = (np.array([each[t] for t in terms], dtype=float) for each in (ours, theirs))
    expected = dict(zip(terms, log_odds(a, b, 500 * (a + b) / total).z, strict=True))
    found = {row.term: row.z for row in comparison.keyness("A", phrases=False)}
    assert "regime" in found
    assert found == pytest.approx({term: expected[term] for term in found}, abs=1e-6)


def test_sides_counts_and_places_of_a_key_term() -> None:
    """Each row names its side and opens to its words."""
    comparison = _comparison(("A", GREEN), ("B", GREY))
    rows = {row.term: row for row in comparison.keyness("A")}
    regime, government = rows["regime"], rows["government"]
    assert (regime.side, regime.count, regime.other_count) == ("A", 3, 0)
    assert (regime.articles, regime.of_articles, regime.other_articles) == (1, 1, 0)
    assert (government.side, government.count, government.other_count) == ("others", 0, 3)
    lines = concordance(comparison, regime.evidence, width=10)
    assert (lines[0].group, lines[0].left, lines[0].words, lines[0].right) == ("A", "The ", "regime", " closed th")
    assert math.isnan(regime.p)


def test_own_voice_leaves_out_what_sources_say() -> None:
    """Nobody's “we” is the outlet's."""
    comparison = _comparison(("A", GREEN + " “We, we, we,” she said."), ("B", GREY))
    everything = {row.term for row in comparison.keyness("A", most=500)}
    own = {row.term for row in comparison.keyness("A", own_voice=True, most=500)}
    assert "we" in everything
    assert "we" not in own


def test_phrases_stay_inside_punctuation() -> None:
    """No phrase runs over a comma or a full stop."""
    document = analyze("The old mill, by the river. It closed.").document
    assert [term for term, _ in phrases(document, 2, own_voice=False)] == [
        "the old", "old mill", "by the", "the river", "it closed",
    ]  # fmt: skip


def test_the_test_over_articles_is_that_of_mann_and_whitney() -> None:
    """Rates by article, one rate each; a word that one article repeats is not significant."""
    words = ["alpha"] * 3 + ["beta"] * 7
    texts = [("A", " ".join(words[i:] + ["gamma"] * (i + 1))) for i in range(6)]
    texts += [("B", " ".join(words + ["gamma"] * (9 + i))) for i in range(6)]
    comparison = _comparison(*((outlet, f"{text}.") for outlet, text in texts))
    row = next(row for row in comparison.keyness("A", phrases=False) if row.term == "gamma")
    rates = [text.split().count("gamma") / len(text.split()) for _, text in texts]
    expected = stats.mannwhitneyu(rates[:6], rates[6:], method="asymptotic").pvalue
    assert row.p == pytest.approx(expected)
    assert row.q >= row.p


NOUNS = "rain mill road valley council bridge school harbour market river tower field bakery garden station".split()


def _two_papers() -> Comparison:
    """Return six articles of two outlets each, of which one writes of bureaucrats."""
    draw = np.random.default_rng(0)
    stories = [" ".join(f"The {' '.join(draw.choice(NOUNS, 5))} was closed." for _ in range(9)) for _ in range(12)]
    echo = [("The Echo", f"The Echo: the bureaucrats, bureaucrats met. {story}") for story in stories[:6]]
    post = [("Post", f"The officials met. “Bureaucrats,” she said. {story}") for story in stories[6:]]
    return compare([analyze(Article(text, outlet=outlet)) for outlet, text in (*echo, *post)])


def test_one_word_alone_has_the_same_odds_everywhere() -> None:
    """Two texts of one word between them differ in nothing."""
    (row,) = _comparison(("A", "Rain rain rain."), ("B", "Rain rain.")).keyness("A", phrases=False)
    assert (row.term, row.count, row.log_odds, row.z) == ("rain", 3, 0, 0)


def test_an_outlet_is_told_by_words_that_many_of_its_articles_have() -> None:
    """Not by its own name, nor by words of sources; of phrases that share a word the first is told."""
    comparison = _two_papers()
    found = comparison.characteristic()
    assert [term.term for term in found["The Echo"]] == ["bureaucrats"]
    (term,) = found["The Echo"]
    assert (term.articles, term.of_articles, term.other_articles, len(term.evidence)) == (6, 6, 0, 12)
    assert term.q < 0.05
    assert "bureaucrats" not in {each.term for each in found["Post"]}
    alike = next(row for row in comparison.keyness("The Echo", own_voice=True) if row.term == "bureaucrats")
    assert (alike.count, alike.z, alike.p) == (term.count, term.z, term.p)


def test_few_articles_have_no_words_of_their_own() -> None:
    """Where nothing can be tested nothing is told."""
    assert _comparison(("A", GREEN), ("B", GREY)).characteristic() == {"A": (), "B": ()}
    assert _comparison(("A", GREEN)).characteristic() == {}


def test_the_report_shows_words_with_their_places() -> None:
    """A table for each outlet that has some; no section where there are too few articles."""
    section = wording_section(Material(_two_papers()))
    assert section is not None
    assert "The Echo: “bureaucrats”" in section.sentences[1]
    (row,) = next(table.rows for table in section.tables if table.caption == "Used more in The Echo")
    assert (row[0].text, row[3].text, row[4].text, len(row[1].evidence)) == ("bureaucrats", "6 of 6", "0 of 6", 12)
    assert wording_section(Material(_comparison(("A", GREEN), ("B", GREY)))) is None


def test_keyness_needs_two_groups() -> None:
    """The message lists those that there are."""
    with pytest.raises(ValueError, match="groups: A"):
        _comparison(("A", GREEN)).keyness("A")
    with pytest.raises(ValueError, match="groups: A, B"):
        _comparison(("A", GREEN), ("B", GREY)).keyness("C")


# --- the same quotation, the same fact -------------------------------------------------------------------------------


def _quoting(outlet: str, text: str, cue: str) -> Profile:
    """Analyse an article with one quotation of Ada Coyle's, its attribution made by hand."""
    profile = analyze(Article(text, outlet=outlet, event="mill"))
    cue_span, source = (Span(text.index(word), text.index(word) + len(word)) for word in (cue, "Ada Coyle"))
    content = Span(text.index("“"), text.index("”") + 1)
    said = Attribution(
        span=content, label="direct", why="by hand", source=source, cue=cue_span, contents=(content,),
        form=Form.DIRECT, stance=cue, actors=("Ada Coyle",),
    )  # fmt: skip
    return replace(profile, document=profile.document.with_layer("attributions", [said]))


def test_the_same_quotation_is_found_cut_short_and_with_its_cues() -> None:
    """One outlet ends it earlier; each has its own cue; evidence leads to the very words."""
    comparison = compare([_quoting("A", GREEN, "boasted"), _quoting("B", GREY, "said")])
    (quotation,) = comparison.aligned()
    assert quotation.words == "We will not be moved from this valley by anybody,"
    assert quotation.cues == quotation.stances == ("boasted", "said")
    assert [rendering.group for rendering in quotation.renderings] == ["A", "B"]
    assert {rendering.actors for rendering in quotation.renderings} == {("Ada Coyle",)}
    for rendering in quotation.renderings:
        document = comparison.profiles[rendering.quotation.profile].document
        assert document[rendering.quotation.span] == rendering.words
        assert rendering.cue is not None
        assert document[rendering.cue.span] == rendering.cue_words


def test_short_formulas_are_not_the_same_quotation() -> None:
    """Two of four runs in common are not enough."""
    one = "“A tax bill posing as a health bill,” she said of it on Monday."
    other = "“This is not a health bill,” he said of it on Monday."
    assert _comparison(("A", one), ("B", other)).aligned() == ()


@pytest.mark.parametrize(
    ("event", "words", "outlets"),
    [
        ("state-visit", "This port will feed both our peoples for a generation", 6),
        ("state-visit", "We have signed nothing that we would be ashamed to show our children", 5),
        ("state-visit", "A port is not a souvenir to be handed to a guest", 4),
        ("state-visit", "Nobody has sold anything", 4),
        ("state-visit", "Officers used the minimum force that was needed to reopen the road", 5),
        ("state-visit", "Our courts are independent and they have spoken", 4),
        ("state-visit", "We came with candles and they met us with shields", 5),
        ("mill-closure", "Nobody in this town poisoned that river with their own hands", 6),
        ("mill-closure", "My officers showed great restraint in difficult circumstances", 6),
        ("mill-closure", "Not one family in Kelderbridge will be left behind", 6),
        ("mill-closure", "The river has been telling us this for nine years", 5),
        ("mill-closure", "We did not act quickly enough, and for that I am sorry", 5),
        ("mill-closure", "The mill is no longer viable", 4),
    ],
)
def test_planted_quotations_are_found_in_every_outlet_that_has_them(event: str, words: str, outlets: int) -> None:
    """The demo corpora were written with these quotations under different cues (their DESIGN.md)."""
    found = next(each for each in _demo(event).aligned() if each.words.startswith(words))
    assert len({rendering.group for rendering in found.renderings}) == outlets


def test_passages_tell_the_same_fact_and_mark_what_differs() -> None:
    """Two sentences on the closed mill: “regime” stands against “government”."""
    one = "The regime closed the paper mill in Corrie on Tuesday morning."
    other = "The government closed the paper mill in Corrie on Tuesday."
    comparison = _comparison(("A", one), ("B", other + " Rain is expected in the hills at the weekend."))
    (passage,) = comparison.passages()
    first, second = (comparison.profiles[e.profile].document for e in (passage.first, passage.second))
    assert (first[passage.first.span], second[passage.second.span]) == (one, other)
    assert [first[span] for span in passage.only_first] == ["regime", "morning"]
    assert [second[span] for span in passage.only_second] == ["government"]


def test_passages_are_the_same_however_many_are_compared_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables of one article each find what one table finds, also beside an article without a sentence to compare."""
    mill = "The government closed the paper mill in Corrie on Tuesday"
    texts = [
        ("A", "Rain today."),
        ("A", f"{mill} morning."),
        ("B", f"{mill}."),
        ("C", f"{mill} at noon."),
        ("C", "Hush."),
    ]
    together = _comparison(*texts).passages()
    monkeypatch.setattr("framing.comparison.passages._MOST_CELLS", 1)
    assert [(each.first_group, each.second_group) for each in together] == [("A", "B"), ("B", "C"), ("A", "C")]
    assert _comparison(*texts).passages() == together


# --- omissions ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "what", "missing"),
    [
        ("number", "$2.4 billion", {"Quayside Gazette", "The Plain Lantern"}),
        ("number", "1,200 jobs", {"The Daily Klaxon", "The Plain Lantern"}),
        ("number", "11,000", {"The Daily Klaxon", "Voice of Ostrenia"}),
        ("number", "19 years", {"Quayside Gazette", "The Daily Klaxon", "The Plain Lantern"}),
        ("actor", "Oona Redfern", {"Quayside Gazette", "Voice of Ostrenia"}),
        ("actor", "Ines Talavar", {"Quayside Gazette"}),
        ("source", "Jonas Pellory", {"Voice of Ostrenia"}),
    ],
)
def test_planted_omissions_are_found(kind: str, what: str, missing: set[str]) -> None:
    """What the state-visit corpus was written to leave out (its DESIGN.md)."""
    found = {(each.kind, each.what): set(each.missing) for each in _demo("state-visit").omissions()}
    # An actor who is not heard wherever it is not named is told once, as a source.
    assert found.get((kind, what)) == missing or (kind == "actor" and found["source", what] == missing)


def test_an_omission_says_where_the_others_have_it() -> None:
    """Standing, words and sentence; and a group can be asked for."""
    comparison = _demo("state-visit")
    chosen = comparison.omissions(group="Quayside Gazette")
    assert all("Quayside Gazette" in each.missing for each in chosen)
    billion = next(each for each in chosen if each.what == "$2.4 billion")
    wire = next(each for each in billion.carried if each.group == "Harbour Wire")
    document = comparison.profiles[wire.evidence.profile].document
    assert wire.standing == "lead"
    assert document[wire.evidence.span] == "2.4 billion"
    assert "2.4 billion" in document[wire.sentence.span]


def test_who_is_named_and_never_heard() -> None:
    """The partisan site names Varenk and never hears her; nobody hears the Civic Alliance."""
    found = {each.actor: each for each in _demo("state-visit").voiceless()}
    assert "The Plain Lantern" in {each.group for each in found["Lida Varenk"].silent}
    assert found["Civic Alliance"].heard == ()


def test_claims_left_out_are_sentences_without_a_counterpart() -> None:
    """The United Nations asks to see Varenk: not in the local paper and the tabloid (the corpus's DESIGN.md)."""
    found = {each.what: each for each in _demo("state-visit").omitted_claims()}
    claim = next(each for what, each in found.items() if "United Nations" in what)
    assert claim.kind == "claim"
    assert {"Quayside Gazette", "The Daily Klaxon"} <= set(claim.missing)
    for each in claim.carried:
        assert "United Nations" in _demo("state-visit").profiles[each.sentence.profile].document[each.sentence.span]


def test_omissions_of_an_unknown_group_are_an_error() -> None:
    """The message lists the groups."""
    with pytest.raises(ValueError, match="no group 'C'; groups: A, B"):
        _comparison(("A", GREEN), ("B", GREY)).omissions(group="C")


def test_numbers_have_one_key_however_they_are_written() -> None:
    """Figures, words, scales; dates and years are no numbers."""
    text = "It cost $2.4 billion, or 2.4bn, on 14 March 2025. Fourteen people of 1,200 left. It took 45-million years."
    found = {fact.key for fact in facts(analyze(text).document) if fact.kind == "number"}
    assert found == {"2400000000", "14", "1200", "45000000"}
