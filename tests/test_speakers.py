"""Speakers: who is behind a source phrase, of what kind, named or not, and why."""

from __future__ import annotations

from pathlib import Path

import pytest
from marked import speakers

import framing
from framing.article import Article, Span
from framing.speakers import SpeakerFinder
from framing.speakers.outlet import is_outlet
from framing.speakers.verdicts import UNTOLD
from framing.validate.coding import codings
from framing.validate.kinds import prepared

REPOSITORY = Path(__file__).parent.parent


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("[A spokesperson for St. Olma's Hospital] said so.", "government"),
        ("[A spokesman for Ana Ruiz, the health minister,] said so.", "government"),
        ("[The company's chairman] said so.", "business"),
        ("[Union officials] said so.", "civil_society"),
        ("[The Democratic strategist] said so.", "party"),
        ("[Two police officers] said so.", "security"),
        ("[A Treasury report published at the time] said so.", "document"),
        ("[A copy of the agreement seen by The Lorn Courier] said so.", "document"),
        ("[An NBC poll released on Monday] said so.", "document"),
        ("[Norvanian state television] said so.", "state_media"),
        ("[41 percent of the voters surveyed] said so.", "citizen"),
        ("[Her late husband] said so.", "citizen"),
        ("[A former ambassador to Chile] said so.", "expert"),
        ("[The dockers' union] said so.", "civil_society"),
        ("[This newspaper] said so.", "own_staff"),
        ("[Lorn's city council] said so.", "government"),
        ("[Nine in ten voters] said so.", "citizen"),
        ("[Those surveyed] said so.", "citizen"),
        ("[A gun-control group] said so.", "civil_society"),
        ("[A lifelong Republican] said so.", "citizen"),
        ("[Fox] said so.", "other_media"),
        ("[Jane Doe, who covers Congress for Politico,] said so.", "other_media"),
        ("[Jane Doe, who voted for Obama,] said so.", "citizen"),
        ("[Republican Secretary of State Jane Doe] said so.", "government"),
        ("As [Jane Doe] pointed out for Vox at the time, it is so.", "other_media"),
        ("[Three people briefed on the talks] said so.", "unnamed"),
        ("[A person close to Mr. Trump] said so.", "unnamed"),
        ("[Social conservatives] said so.", "civil_society"),
        ("[Trump's rivals] said so.", "party"),
        ("[Outside groups] backing Senator Ted Cruz said so.", "party"),
        ("[Nearly no one] said so.", "unnamed"),
        ("[Wired] said so.", "other_media"),
        ("Hillary Clinton came. [The Clintons] said so.", "party"),
        ("[The chairman of the House Budget Committee] said so.", "party"),
        ("[Democratic members of the committee] said so.", "party"),
        ("[A former Obama adviser] said so.", "party"),
        ("So said [Ana Ruiz]. She met former Obama adviser Ana Ruiz.", "party"),
        ("[An Obama adviser] said so.", "government"),
        ("[The former president] said so.", "party"),
        ("[Elected officials] said so.", "party"),
        ("[President Clinton] said so.", "government"),
        ("[Former President Clinton] said so.", "party"),
        ("[Pope Francis] said so.", "civil_society"),
        ("[The president of Harbours For Life] said so.", "civil_society"),
        ("[The president of Norvania] said so.", "government"),
        ("[The chief executive of Lorn Jet Services] said so.", "business"),
        ("[Two of the officials, Ana Ruiz and Bo Lind,] said so.", "government"),
        ("[Two of the officials] said so.", "unnamed"),
        ("[Anyone who reads] knows it.", "citizen"),
        ("[Ohio Democrats] said so.", "citizen"),
        ("[Senate Democrats] said so.", "party"),
        ("The Sierra Club met Senator Ted Cruz. [The group] said so.", "civil_society"),
        ("[Republicans and the Sierra Club] said so.", ""),
        ("[Republicans and their voters] said so.", "party"),
        ("[Senators and Republicans] said so.", "party"),
        ("[A paper from the Lorn Institute] said so.", "document"),
        ("[The consultant who worked on the Doe campaign] said so.", "party"),
        ("About 81 percent approve, and [Democrats] said so.", "citizen"),
        ("[Democrats] said so.", "party"),
        ("Rep. Jim Jordan (R-Ohio) came. [Jordan] said so.", "party"),
        ("He flew to Jordan with Jim Jordan. In [Jordan] nobody said so.", "government"),
        ("Rick Perry came. [The Texan] said so.", "party"),
        ("[Jane Doe, who chairs the House Budget Committee,] said so.", "party"),
        ("[Jane Doe, whose organization feeds the poor,] said so.", "civil_society"),
        ("[The mayor's plan] said so.", "document"),
        ("[The Harbour Improvements Act] said so.", "document"),
        ("[A veteran of the Navy] said so.", "citizen"),
        ("[The justices] said so.", "security"),
        ("[Both campaigns] said so.", "party"),
        ("[Critics] said so.", "unnamed"),
        ("[Some] said so.", "unnamed"),
        ("[One minister] said so.", "unnamed"),
        ("[A well-placed diplomat] said so.", "unnamed"),
        ("[An official who asked not to be named] said so.", "unnamed"),
        ("[An official] said so.", "unnamed"),
        ("[A Treasury official] said so.", "government"),
        ("[One senior administration official] said so.", "government"),
        ("[A Democratic committee aide who asked not to be named] said so.", "party"),
        ("[A Republican strategist] said so.", "party"),
        ("[Two of the party's own lawmakers] said so.", "party"),
        ("[A Chinese official] said so.", "government"),
        ("[A source] said so.", "unnamed"),
        ("[The last chapter] said so.", "document"),
        ("[Stories] in the papers said so.", "other_media"),
        ("[The town's newcomers] said so.", "citizen"),
        ("[The casino] said so.", "business"),
        ("[The prison guards] said so.", "security"),
        ("[Some of the party's lawmakers] said so.", "party"),
        ("[Many party members] said so.", "party"),
        ("[Some of the officials] said so.", "unnamed"),
        ("[A Democratic pollster] said so.", "party"),
        ("[A pollster at the University of Lorn] said so.", "expert"),
        ("[The former adviser to the Republican campaign] said so.", "party"),
        ("[Harbour Commission filings] said so.", "document"),
        ("[The Democratic base] said so.", "citizen"),
        ("[The former Mexican leader] said so.", "government"),
        ("[Leaders of the Senate] said so.", "party"),
        ("[US diplomats] said so.", "government"),
        ("[Disclosures filed on Sunday] said so.", "document"),
        ("[Caucus-goers] said so.", "citizen"),
        ("[The Iowa operative] said so.", "party"),
        ("[The United States and other countries] said so.", "government"),
        ("So said [the Iranians].", "government"),
        ("[Hundreds of Armenians] said so.", "citizen"),
        ("[The House Majority PAC] said so.", "party"),
        ("[The director of a Climate Project at the University of Lorn] said so.", "expert"),
        ("[Strategists] said so.", "party"),
        ("[Strategists at a bond fund] said so.", "expert"),
        ("[The party today] said so.", "party"),
        ("They asked voters. 40 percent agreed. [Most] said so.", "citizen"),
        ("[One of the report's authors, Senator Ana Ruiz,] said so.", "party"),
    ],
)
def test_the_head_or_whom_it_speaks_for_decides(marked: str, kind: str) -> None:
    """A phrase without a name is read by its head, by the organisation behind it, or as hidden; with a reason."""
    (speaker,) = speakers(marked)
    assert speaker.kind == kind
    assert speaker.why


def test_who_is_hidden_is_told_whatever_the_kind() -> None:
    """Whoever an article does not name has the kind of the institution it tells, and the reason says so."""
    marked = "[One minister] said so. [A Treasury official] said so. [The Treasury] said so."
    hidden = [(speaker.kind, speaker.why.endswith(UNTOLD)) for speaker in speakers(marked)]
    assert hidden == [("unnamed", True), ("government", True), ("government", False)]


def test_some_and_others_are_of_those_named_before() -> None:
    """A bare “some” or “others” right after people in the plural is some of them, and hidden; else nobody is named."""
    found = [speakers(f"{before} [Others] said so.")[0] for before in ("Residents met again.", "The hall was full.")]
    assert [speaker.kind for speaker in found] == ["citizen", "unnamed"]
    assert found[0].why.endswith(UNTOLD)


def test_an_aide_serves_whoever_was_named_last() -> None:
    """“An aide” right after a politician is an aide of theirs."""
    assert [s.kind for s in speakers("Senator Jane Doe met the mill's owner. [An aide] said so.")] == ["party"]


@pytest.mark.parametrize(
    ("marked", "actor"),
    [
        ("[Its chairman, Ana Ruiz,] said so.", "Ana Ruiz"),
        ("[Finance Minister Ana Ruiz] said so.", "Ana Ruiz"),
        ("[Ana Ruiz, the mayor's spokeswoman,] said so.", "Ana Ruiz"),
        ("The mayor, Ana Ruiz, left, and [Ruiz's] view was clear.", "Ana Ruiz"),
        ("The mayor, Ana Ruiz, [who] left, said so.", "Ana Ruiz"),
        ("The Lorn Water Group, [which] sold the mill, said so.", "Lorn Water Group"),
        ("[Ana Ruiz's office] said so.", "Ana Ruiz's office"),
        ("[Ana Ruiz's supporters] said so.", "Ana Ruiz's supporters"),
    ],
)
def test_heads_of_phrases_with_names(marked: str, actor: str) -> None:
    """A name speaks where it heads the phrase, not where it stands beside the head."""
    (speaker,) = speakers(marked)
    assert speaker.actors == (actor,)


def test_several_speak_together() -> None:
    """Joined names ("X and Y") and "both leaders" are two actors."""
    text = "[President Ana Ruiz and Prime Minister Bo Lind] met. [Both leaders] were glad."
    assert [set(speaker.actors) for speaker in speakers(text)] == [{"Ana Ruiz", "Bo Lind"}] * 2


def test_two_of_two_kinds_are_of_none() -> None:
    """Who speaks together with somebody of another kind has no kind; "they" are both."""
    both, they = speakers("[Ted Cruz and the Sierra Club] met. [They] said so.")
    assert (both.actors, both.kind, both.named) == (("Ted Cruz", "Sierra Club"), "", True)
    assert they.actors == both.actors


def test_pronouns_are_chained_by_gender_and_place() -> None:
    """He and she are kept apart; the subject of the last sentence goes before somebody further off."""
    text = "Mayor Linda Ruiz met Peter Lind, a baker. Ruiz smiled. “It is done,” [she] said.\n\n“I am glad,” [he] said."
    assert [speaker.actors for speaker in speakers(text)] == [("Linda Ruiz",), ("Peter Lind",)]


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("He read from the memoirs of a former spymaster [who] wrote them.", "security"),
        ("A big chunk of voters [who] said so stayed.", "citizen"),
        ("A poll by the Lorn Institute [that] showed a lead came out.", "document"),
        ("Senator Ana Ruiz of the Lorn Institute, [who] said so, left.", "party"),
        ("There came Ana Ruiz, an economist at the University of Lorn in Chile, [who] said so.", "expert"),
        ("It helped him to persuade Donald Trump's supporters [who] doubted it.", "citizen"),
        ("Those are “citizen journalists” [who] debate it.", "other_media"),
        ("Jane Doe, a farmer who reads a lot and [who] votes, came.", "citizen"),
        ("The town has a large Jewish population [who] may vote.", "citizen"),
    ],
)
def test_who_is_the_nearest_that_can_be_meant(marked: str, kind: str) -> None:
    """The word "who" is the nearest person or group, no place, body or paper; "that" may be a paper."""
    assert speakers(marked)[0].kind == kind


def test_well_known_people_by_their_offices() -> None:
    """Offices that the lexicon notes, with the state, tell who "the Texas senator" is."""
    one, other = speakers(
        "Ted Cruz met Marco Rubio. [The Texas senator] spoke first. [The former neurosurgeon] was not there."
    )
    assert (one.actors, one.named, other.actors) == (("Ted Cruz",), True, ("former neurosurgeon",))


def test_names_of_papers_inside_a_sentence() -> None:
    """Only names of papers keep the capital of "The"."""
    assert speakers("So wrote [Ana Ruiz of The Lantern].")[0].kind == "other_media"


def test_it_is_the_paper_named_since_anybody_spoke() -> None:
    """A letter named right before is "it", and no paper is ever "they"."""
    _, it = speakers("[The union] asked for it. A letter came out. [It] lists the reasons.")
    *_, they = speakers("[The voters] spoke. [The report] came out. [They] were glad.")
    assert (it.kind, it.named) == ("document", True)
    assert they.kind == "citizen"


def test_nobody_tells_oneself() -> None:
    """In "he told Doe", "he" is not Doe."""
    (speaker,) = speakers("Senator John Roe met Mark Doe. Mark Doe listened. “No,” [he] told Doe.")
    assert speaker.actors == ("John Roe",)


def test_a_relative_takes_no_surname_away() -> None:
    """The surname goes on calling who was named first, not the husband who is named beside her."""
    (speaker,) = speakers("Dora Corve, whose husband, Sergeant Peter Corve, is away, wept. [Corve] said so.")
    assert speaker.actors == ("Dora Corve",)


def test_who_is_asked_answers() -> None:
    """In "Doe asked Roe", the answer is Roe's."""
    (speaker,) = speakers("Mark Doe of the Lorn Courier asked John Roe about it. “Sure,” [he] said.")
    assert speaker.actors == ("John Roe",)


def test_who_was_heard_shortly_before_speaks_on() -> None:
    """Of two named at one distance, the one who spoke is "he" who says something more."""
    text = "In a long talk down at the old mill Mark Doe heard [John Roe]. [Voters] agreed. “It is late,” [he] said."
    assert speakers(text)[-1].actors == ("John Roe",)


def test_they_and_it_are_chained_to_groups() -> None:
    """They are the campaigners, it is the company."""
    text = "[Green campaigners] protested. [They] were angry. [The Lorn Paper Group] replied. [It] was sorry."
    assert [speaker.kind for speaker in speakers(text)] == ["civil_society", "civil_society", "business", "business"]


def test_possessive_pronouns() -> None:
    """Her office is what she is, and as named as she is."""
    (_, office) = speakers("[Prime Minister Ana Ruiz] left. [Her office] confirmed it.")
    assert (office.kind, office.named) == ("government", True)


def test_first_person() -> None:
    """Inside a quotation "we" is whoever is quoted, outside it is the outlet."""
    quoted, own = speakers("“[We] said so,” Mayor Ana Ruiz said. [We] asked again.")
    assert (quoted.actors, quoted.kind) == (("Ana Ruiz",), "government")
    assert own.kind == "own_staff"


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Senator Jane Doe spoke.\n\nDOE: Well, [I] think so.", "party"),
        ("[Senator Jane Doe] wrote to the mill:\n\nI am glad.\n\nWhat [we] need is work.", "party"),
        ("[The ministry] said:\n\nWhat [we] need is work.", "government"),
        ("Senator Jane Doe wrote to the mill.\n\nWhat [we] need is work.", "own_staff"),
        ("LETTERS.\n\nWhat [I] need is work.\n\nJane Doe.\n\nLorn.", "citizen"),
        ("What [I] need is work.\n\nGreen Hills.\n\nLorn.", "own_staff"),
    ],
)
def test_first_person_in_words_of_somebody_else(marked: str, kind: str) -> None:
    """Turns of a transcript and paragraphs that a colon opens are not the outlet's."""
    assert speakers(marked)[-1].kind == kind


def test_the_same_unnamed_source_again() -> None:
    """A noun with its article ("the source") is the police source named before."""
    first, again = speakers("[A police source] told us. [The source] was sure.")
    assert again.actors == first.actors


def test_a_bare_spokesman_speaks_for_whoever_was_named_last() -> None:
    """Without an organisation beside it, the one before counts."""
    (speaker,) = speakers("The United Nations asked to visit, [a spokesperson] said.")
    assert (speaker.kind, speaker.named) == ("international_organisation", False)


def test_named_and_not() -> None:
    """People, organisations and bodies of a state count as named; residents, officials and reports do not."""
    text = "[Ana Ruiz, 43,] and [the Lorn Paper Group] and [Chinese state media] and [residents] and [a report] spoke."
    assert [speaker.named for speaker in speakers(text)] == [True, True, True, False, False]


def test_places_that_speak_stand_for_their_government() -> None:
    """A country or region as a source is its government; a region acts for nobody otherwise."""
    document = prepared(Article("California said that it would pay."))
    assert [actor.kind for actor in document.layer("actors")] == [""]
    assert SpeakerFinder(document).speaker(Span(0, 10)).kind == "government"


def test_kinds_of_the_demo_articles() -> None:
    """Given the coder's source phrase, at least 90 of 100 kinds are the coder's."""
    right = total = 0
    for event in ("state-visit", "mill-closure"):
        articles = [
            article for path in sorted((REPOSITORY / "corpora" / event).glob("*.txt")) for article in framing.read(path)
        ]
        for coding in codings(REPOSITORY / "corpora" / "coding" / event, articles):
            finder = SpeakerFinder(prepared(coding.article))
            coded = [each for each in coding.attributions if each.source and each.kind != "agentless"]
            for each in sorted(coded, key=lambda attribution: attribution.cue):
                total += 1
                right += each.source is not None and finder.speaker(each.source).kind == each.kind
    assert right / total >= 0.9


@pytest.mark.parametrize(
    ("marked", "named"),
    [
        ("[The mayor's spokeswoman] said so.", True),
        ("[The Treasury report] said so.", True),
        ("[A spokeswoman] said so.", False),
        ("[The supporters] said so.", False),
    ],
)
def test_a_description_may_tell_who_is_meant(marked: str, named: bool) -> None:  # noqa: FBT001 - a column of the table
    """One person, body or document that the article has named or could name counts as named; a crowd does not."""
    (speaker,) = speakers(marked)
    assert speaker.named is named


@pytest.mark.parametrize(
    ("name", "outlet", "same"),
    [
        ("The Lorn Courier", "The Lorn Courier", True),
        ("The Courier", "The Lorn Courier", True),
        ("The Lorn Courier", "lorn-cour", True),
        ("Norvanian Broadcasting Service", "nbs", True),
        ("The Lorn Gazette", "The Lorn Courier", False),
        ("Lorn", "The Lorn Courier", False),
        ("The Lorn Courier", "", False),
    ],
)
def test_the_outlet_itself_by_its_names(name: str, outlet: str, same: bool) -> None:  # noqa: FBT001 - a column of the table
    """In full, by the last word, by the first letters, or where the outlet is given short."""
    assert is_outlet(name, outlet) is same
