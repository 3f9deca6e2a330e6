"""Clauses in and around attributions: relative clauses, asides, enumerations, hearers with time and place."""

from __future__ import annotations

import pytest

from reports import said


@pytest.mark.parametrize(
    ("hearer", "clause"),
    [
        ("lawmakers in the capital", "the budget was already spent"),
        ("a crowd of supporters in the port city on Monday", "the bridge would open by winter"),
        ("the families of the victims late on Sunday", "there was no hope"),
        ("the Harbour Post in an interview last week", "the talks had failed"),
        ("police officers at the scene", "the car had not stopped"),
        ("the inquiry this week", "the alarm had been switched off"),
        ("a group of students at the academy", "that fear was a poor adviser"),
        ("delegates from twelve states at the summit on Friday", "the ceasefire was over"),
    ],
)
def test_who_hears_it_and_where_is_no_content(hearer: str, clause: str) -> None:
    """“She told lawmakers in the capital the budget was spent.” says that the budget was spent."""
    ((source, _, content),) = said(f"The envoy told {hearer} {clause}.")
    assert (source, content) == ("The envoy", clause)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The dam, which engineers say is safe, was built in 1962.", ("engineers", "which … is safe")),
        ("The clinic, which the army says was a store, was hit twice.", ("the army", "which … was a store")),
        ("The men, whom the police describe as smugglers, were freed.", ("the police", "whom … as smugglers")),
        ("Prosecutors say Orlan took bribes, an accusation he rejects.", ("he", "an accusation")),
        ("The firm dumped waste in the river, a claim its lawyers dispute.", ("its lawyers", "a claim")),
        ("The general burned the village, allegations he has denied.", ("he", "allegations")),
    ],
)
def test_a_relative_clause_has_its_object_in_front(sentence: str, expected: tuple[str, str]) -> None:
    """“The dam, which engineers say is safe, was built in 1962.”: engineers say “which … is safe”."""
    assert expected in [(source, content) for source, _, content in said(sentence)]


@pytest.mark.parametrize(
    ("subject", "source"),
    [
        ("The report, seen by the Harbour Post,", "The report"),
        ("The letter, obtained by the Daily Ledger,", "The letter"),
        ("Ivo Marn, whose party boycotted the vote,", "Ivo Marn"),
        ("The mayor, whose office approved the permit,", "The mayor"),
    ],
)
def test_an_aside_is_not_the_source(subject: str, source: str) -> None:
    """“The report, seen by the Harbour Post, warns of fire.”: the report warns."""
    found = [source for source, cue, _ in said(f"{subject} warns that the plant is unsafe.") if cue == "warns"]
    assert [each and each.startswith(source) and "Post" not in each and "whose" not in each for each in found] == [True]


@pytest.mark.parametrize("word", ["authorised", "authorized"])
def test_why_a_source_is_unnamed_is_no_report(word: str) -> None:
    """“They were not authorised to speak, two officials said.” has one attribution."""
    assert [source for source, _, _ in said(f"They were not {word} to speak to the media, two officials said.")] == [
        "two officials"
    ]
    (found,) = said(f"Two aides, who were not {word} to discuss the matter, said the deal was close.")
    assert found[1:] == ("said", "the deal was close")
    assert found[0]
    assert found[0].startswith("Two aides")


def test_what_is_not_known_is_not_reported() -> None:
    """“It remains unclear who ordered the strike.” has no source."""
    assert said("It remains unclear who ordered the strike.") == []
    assert "who" not in [source for source, _, _ in said("Nobody knows who promised them the money.")]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        (
            "The judge found that the police had no warrant; that they broke the door; and that they struck a man.",
            "that the police had no warrant; that they broke the door; and that they struck a man",
        ),
        (
            "The two sides agreed to expand trade; to hold exercises; and to open a consulate, the statement said.",
            "The two sides agreed to expand trade; to hold exercises; and to open a consulate",
        ),
        (
            "The committee urged the state to lower fares; to extend the line; and to hire drivers.",
            "the state to lower fares; to extend the line; and to hire drivers",
        ),
        (
            "The plan would tax fuel; cut subsidies; and sell the railway, according to the ministry.",
            "The plan would tax fuel; cut subsidies; and sell the railway",
        ),
        ("She said that the road would close; the bridge would stay open.", "that the road would close"),
    ],
)
def test_an_enumeration_is_one_content(sentence: str, content: str) -> None:
    """“They agreed to trade; to train; and to talk” goes on behind its semicolons, where a clause begins anew not."""
    assert content in [content for _, _, content in said(sentence)]


@pytest.mark.parametrize("conjunction", ["while", "whereas"])
def test_what_others_say_is_no_part_of_a_content(conjunction: str) -> None:
    """“Farmers believe prices will fall, while traders expect a rise.” has two contents."""
    found = said(f"Farmers believe prices will fall, {conjunction} traders expect them to rise.")
    assert [(source, content) for source, _, content in found] == [
        ("Farmers", "prices will fall"),
        ("traders", "them to rise"),
    ]


def test_a_verb_before_a_colon_is_the_cue() -> None:
    """“The charter states: …”: “states” is the cue."""
    (found,) = said('The charter states: "No citizen shall be held without charge."')
    assert found == ("The charter", "states", '"No citizen shall be held without charge."')


@pytest.mark.parametrize(
    "opening", ["In a message", "In a statement on Friday", "At a rally in the port", "In an email to staff"]
)
def test_where_a_quotation_was_made_is_no_part_of_it(opening: str) -> None:
    """“In a statement, the ministry said, “We regret it.”” quotes but the regret."""
    assert said(f'{opening}, the minister said, "We regret the loss."') == [
        ("the minister", "said", '"We regret the loss."')
    ]


def test_an_opening_phrase_around_a_parenthesis_is_content() -> None:
    """“In Paris, she said, prices have doubled.” tells of prices in Paris."""
    assert [content for _, _, content in said("In Paris, she said, prices have doubled.")] == [
        "In Paris … prices have doubled"
    ]


def test_a_content_behind_a_colon_goes_around_its_speaker() -> None:
    """“He disagreed: the judge, he said, had set an impossible bar.”: the judge belongs to what he said."""
    assert ("he", "said", "the judge … had set an impossible bar") in said(
        "Her colleague Leo Park disagreed: the judge, he said, had set an impossible bar."
    )


@pytest.mark.parametrize("adverb", ["allegedly", "reportedly"])
def test_hearsay_about_a_speaker_leaves_what_wassaid(adverb: str) -> None:
    """“Frost allegedly wrote, “…”” is Frost's, and hearsay."""
    found = said(f'Frost {adverb} wrote, "Make it happen."')
    assert [(source, cue) for source, cue, _ in found] == [(None, adverb), ("Frost", "wrote")]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Residents interviewed on Friday said they were not surprised.", "Residents interviewed on Friday"),
        ("The men arrested on Sunday said they were fishermen.", "The men arrested on Sunday"),
        ("On cross-examination Venn conceded that he had lied.", "Venn"),
    ],
)
def test_sources_with_a_participle_or_an_opening(sentence: str, source: str) -> None:
    """“Residents interviewed on Friday said …”: the residents said it."""
    assert said(sentence)[0][0] == source


@pytest.mark.parametrize("number", ["7 percent", "closer to seven", "nearly ninety"])
def test_numbers_in_words_are_put_too(number: str) -> None:
    """“Economists put the decline at closer to seven” is theirs."""
    assert [content for _, _, content in said(f"Economists put the decline at {number}.")] == [
        f"the decline at {number}"
    ]


def test_unquoted_content_ends_with_its_sentence() -> None:
    """“The mayor insists she was never warned. That is nonsense.” leaves the verdict to the outlet."""
    found = said("The mayor insists she was never warned. That is nonsense.")
    assert [content for _, cue, content in found if cue == "insists"] == ["she was never warned"]


@pytest.mark.parametrize(
    ("sentence", "source", "cue"),
    [
        ("Dray's top adviser, Lev Harn, replied that the town stands.", "Dray's top adviser, Lev Harn,", "replied"),
        ("The court heard nine witnesses and found that the law was void.", "The court", "found"),
        ("Her engineers told her of cracks; emails, seen by the Post, show she knew.", "emails", "show"),
        ("Residents reached by phone described days without water.", "Residents reached by phone", "described"),
        ("Light is bad, according to a study published Wednesday in the Journal of Light.", "a study", "according to"),
        ("In her assessment, winter favours the defender.", "her", "In her assessment"),
    ],
)
def test_who_speaks_in_longer_sentences(sentence: str, source: str, cue: str) -> None:
    """Names in apposition, subjects of a first verb, documents behind a semicolon."""
    found = [who for who, by, _ in said(sentence) if by == cue]
    assert [who and who.startswith(source) for who in found] == [True]
    assert not any(who and who.endswith(("and", "published")) for who in found)


def test_verbs_behind_an_auxiliary_are_one_content() -> None:
    """“He stressed that both should rest, oppose war and trade.”: he does not “oppose”."""
    assert said("He stressed that the two sides should support each other, oppose hegemony and guard the peace.") == [
        ("He", "stressed", "that the two sides should support each other, oppose hegemony and guard the peace")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "A girl who says she was bullied for months told a committee on Thursday that her school looked away.",
            [("who", "she was bullied for months"), ("A girl", "that her school looked away")],
        ),
        (
            "He acknowledged that there had been complaints but maintained that both were heard.",
            [("He", "that there had been complaints"), ("He", "that both were heard")],
        ),
        (
            "The Dock Workers' Union, which represents thousands, said the talks had failed.",
            [("The Dock Workers' Union", "the talks had failed")],
        ),
        (
            "The ministry gave no details; last month, it promised new guidelines by spring.",
            [("it", "new guidelines by spring")],
        ),
        ("Speaking on public radio on Sunday, he said it was up to both sides.", [("he", "it was up to both sides")]),
        ("Outside, a small group of parents said the school was closed.", [("a small group", "the school was closed")]),
    ],
)
def test_which_verb_has_which_subject_and_content(sentence: str, expected: list[tuple[str, str]]) -> None:
    """Relative clauses, verbs joined by "but", possessives, times and places in front of a subject."""
    found = [(source, content) for source, _, content in said(sentence)]
    for source, content in expected:
        assert any(who and who.startswith(source) and what == content for who, what in found), found


def test_telling_a_name_is_no_report() -> None:
    """“The girl, identified only as Mia, left.” attributes nothing."""
    assert said("The girl, identified only as Mia because of her age, left early.") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("An inquiry later found that 900 had died.", [("An inquiry", "that 900 had died")]),
        ("The club has refused to comment on the affair.", [("The club", "to comment on the affair")]),
        ("The agency, which is investigating, declined to comment.", [("The agency", "to comment")]),
        (
            'His silence, said supporters\' spokeswoman Amy Bell, "speaks volumes."',
            [("supporters' spokeswoman Amy Bell", 'His silence … "speaks volumes."')],
        ),
        ('As she left the hall, protesters chanted, "Shame!"', [("protesters", '"Shame!"')]),
        (
            '"We owe them a match," she told the club, promising to pick only the best.',
            [("she", '"We owe them a match,"'), ("she", "to pick only the best")],
        ),
    ],
)
def test_subjects_and_quotations_that_a_model_mistakes(sentence: str, expected: list[tuple[str, str]]) -> None:
    """Subjects are no contents; a quotation belongs to the speaker beside it, and what tells when to nobody."""
    assert [(source, content) for source, _, content in said(sentence)] == expected


def test_a_condition_of_namelessness_is_nobodys_words() -> None:
    """“Two people said … They spoke on the condition that they not be named.” has one content."""
    found = said("Two people said a deal was near. They spoke on the condition that they not be named.")
    assert [(source, content) for source, _, content in found] == [("Two people", "a deal was near")]


def test_what_others_say_behind_a_semicolon_is_theirs() -> None:
    """“Police made arrests; fans claim …, a charge that …” leaves the charge out of what the police say."""
    found = said("Police said they made arrests; fans claim officers used spray, a charge the force has looked into.")
    assert next(content for source, _, content in found if source == "Police") == "they made arrests"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Her husband, she said, vanished in July.", ("she", "Her husband … vanished in July")),
        ("The doors leaked, a public inquiry heard on Monday.", ("a public inquiry", "The doors leaked")),
        (
            "Opening the case in Lund, counsel Ida Frost said the law was clear.",
            ("counsel Ida Frost", "the law was clear"),
        ),
        ('"We know this song," sighed trader Fatou Ndi, stacking tins.', ("trader Fatou Ndi", '"We know this song,"')),
    ],
)
def test_reports_from_courts_and_streets(sentence: str, expected: tuple[str, str]) -> None:
    """Speakers inside, in front of and behind what they say."""
    assert expected in [(source, content) for source, _, content in said(sentence)]


def test_a_quotation_ends_before_sentences_that_are_not_quoted() -> None:
    """“The report said: “Seals perished. Do not sail.” Nobody acted, she said.” quotes no more than the marks hold."""
    found = said('The report said: "Seals perished. Do not sail." Nobody acted, she said.')
    assert [(source, content) for source, _, content in found] == [
        ("The report", '"Seals perished. Do not sail."'),
        ("she", "Nobody acted"),
    ]


def test_who_hears_a_parenthesis_is_no_content() -> None:
    """“He had asked for help, he told the court, but was laughed at.” tells of the help, not of the court."""
    found = said("He had asked twice for repairs, he told the inquiry, but was told to stop.")
    assert found[0] == ("he", "told", "He had asked twice for repairs … but was told to stop")


def test_a_quotation_over_sentences_belongs_to_the_speaker_beside_it() -> None:
    """“A source played it down. “…,” the source said, adding that …”: the source said it."""
    found = said(
        'A ministry source played down its meaning. "Officials model all sorts of things. That is what they are for," '
        "the source said, adding that ministers had not seen it."
    )
    assert ("the source", '"Officials model all sorts of things. That is what they are for,"') in [
        (source, content) for source, cue, content in found if cue == "said"
    ]


def test_a_site_with_a_letter_in_which_somebody_speaks() -> None:
    """“… published an email in which a secretary thanked …”: the secretary thanked."""
    found = said("A local site published an email in which a secretary thanked the authors for their help.")
    assert "a secretary" in [source for source, cue, _ in found if cue == "thanked"]


def test_adverbs_are_nothingsaid() -> None:
    """“Backbenchers are uneasy too.” attributes nothing."""
    assert said("Backbenchers are uneasy too.") == []


def test_what_somebody_identifies_a_thing_as_issaid() -> None:
    """“Experts identified it as a drone” is theirs; “a girl identified as Mia” only names her."""
    assert ("Experts", "identified", "it as a military drone") in said("Experts identified it as a military drone.")
    assert said("A girl identified as Mia slept in the hall.") == []
